"""Who may come in: deny by default, every path but the probes.

Without keys only this machine is served, and only under a loopback name: a web page elsewhere that points its
own name at 127.0.0.1 (DNS rebinding) is refused. With keys, each request carries one, on a loopback address too, where
a proxy may publish the service: as a bearer token or, for browsers, as the password of HTTP Basic. Nobody gets further
while too many connections are open.

A key's quota is of briefs: what the page asks while an editor works is free, and so is what the service refuses with
429 or 503.
"""

from __future__ import annotations

import base64
import re
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import problems
from api.keys import Key
from api.quotas import Quotas
from api.root_path import own_path
from api.service import Service
from api.settings import is_loopback

PROBES = frozenset({"/livez", "/readyz"})
LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
CHARGED = ("POST", "/v1/summaries")
HOST_NAME = re.compile(r"([^:\[\]]+|\[[^\[\]]+\])(?::\d+)?\Z")


class AccessMiddleware:
    """Lets in who may, and counts the briefs they ask for.

    Args:
        app: What is behind it.
        service: Has the keys, and knows how many connections are open.
    """

    def __init__(self, app: ASGIApp, service: Service) -> None:
        self._app = app
        self._service = service
        self._quotas = Quotas()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on.

        Raises:
            Problem: 401, 403, 429 or 503.
            KeysError: The key file is damaged.
        """
        guarded = scope["type"] == "http" and own_path(scope) not in PROBES
        key = self._admit(scope) if guarded else None
        if key is None:
            await self._app(scope, receive, send)
        else:
            self._quotas.enter(key)
            await self._counted(key, scope, receive, send)

    async def _counted(self, key: Key, scope: Scope, receive: Receive, send: Send) -> None:
        status = None

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, noted)
        finally:
            self._quotas.leave(key, charged=status != HTTPStatus.SERVICE_UNAVAILABLE)

    def _admit(self, scope: Scope) -> Key | None:
        """Let the request in; the key to charge it to, if any."""
        if self._service.crowded:
            raise problems.crowded()
        headers = Headers(scope=scope)
        if self._service.keys is None:
            _require_this_machine(scope, headers)
            return None
        token = _token(headers.get("authorization", ""))
        key = self._service.keys.find(token)
        if key is None:
            raise problems.unknown_key() if token else problems.needs_key()
        scope["state"]["record"]["key"] = key.name
        return key if (scope["method"], own_path(scope)) == CHARGED else None


def _require_this_machine(scope: Scope, headers: Headers) -> None:
    address = scope["client"][0] if scope["client"] else ""
    name = HOST_NAME.match(headers.get("host", "").lower())
    if not is_loopback(address) or name is None or name[1] not in LOOPBACK_NAMES:
        raise problems.other_machine()


def _token(authorization: str) -> str:
    """The key in an Authorization header; empty if there is none."""
    scheme, _, value = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return value.strip()
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(value, validate=True).decode().partition(":")[2]
        except ValueError:
            return ""
    return ""
