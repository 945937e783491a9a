"""A service that a proxy publishes below a path of its host, such as ``https://desk.example/nutgraf/``."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send


class RootPathMiddleware:
    """Has every request come below the root path, as ASGI has it, whether the proxy has taken that off or left it on.

    uvicorn's own setting of that name, and FastAPI's, serve the one or the other alone.

    Args:
        app: What is behind it.
        root_path: Where the proxy publishes it, such as ``/nutgraf``.
    """

    def __init__(self, app: ASGIApp, root_path: str) -> None:
        self._app = app
        self._root_path = root_path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; one for the root path itself is sent to what is below it, as the page's links are."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif scope["path"] == self._root_path:
            await RedirectResponse(f"{self._root_path}/")(scope, receive, send)
        else:
            below = scope["path"].startswith(f"{self._root_path}/")
            path = scope["path"] if below else self._root_path + scope["path"]
            await self._app({**scope, "root_path": self._root_path, "path": path}, receive, send)


def hides(root_path: str, paths: Iterable[str]) -> bool:
    """Whether a service with these paths could not tell some of them from what is below a root path.

    Args:
        root_path: Such as ``/nutgraf``.
        paths: Of its routes; a part in braces is any.
    """
    parts = root_path.split("/")
    return any(
        len(parts) <= len(own)
        and all(one == part or one.startswith("{") for part, one in zip(parts, own, strict=False))
        for own in (path.split("/") for path in paths)
    )


def own_path(scope: Scope) -> str:
    """The path of a request as the service's routes have it, without the root path."""
    path: str = scope["path"]
    return path.removeprefix(scope.get("root_path", ""))
