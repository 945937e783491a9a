"""Around every request: its id, its one log line, its count, and a last stop for errors."""

from __future__ import annotations

import asyncio
import re
import time
import uuid
from collections.abc import Collection

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import problems
from api.errors import recorded
from api.metrics import Metrics
from api.root_path import own_path

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
CLIENT_LEFT = 499

log = structlog.get_logger("nutgraf")


class RecordMiddleware:
    """Gives each request an id and a record, to which the rest adds facts as ``request.state.record``.

    Args:
        app: What is behind it.
        metrics: Where requests are counted.
        paths: Those that the service has, without parts that vary: the routes of requests that are refused before they
            are given one.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, paths: Collection[str]) -> None:
        self._app = app
        self._metrics = metrics
        self._paths = paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and record what became of it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start = time.monotonic()
        asked = own_path(scope)
        request_id = _request_id(scope)
        record: dict[str, object] = {}
        scope.setdefault("state", {})["record"] = record
        status = CLIENT_LEFT

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["X-Request-ID"] = request_id
                headers["X-Content-Type-Options"] = "nosniff"
                headers["X-Frame-Options"] = "DENY"
            await send(message)

        try:
            await self._app(scope, receive, send_with_id)
        except ClientDisconnect:
            record["reason"] = "client_left"
        except asyncio.CancelledError:  # the service stops, and this has not ended in the time for that
            record["reason"] = "draining"
            if status == CLIENT_LEFT:
                await problems.draining().response()(scope, receive, send_with_id)
        except Exception as error:
            problem = recorded(error, record)
            if status == CLIENT_LEFT:
                await problem.response()(scope, receive, send_with_id)
        finally:
            seconds = time.monotonic() - start
            route = self._route(scope, asked)
            self._metrics.answered(route, status, seconds, _text(record.get("reason")))
            write = log.error if status == 500 or "error" in record else log.info
            write(
                "request",
                request_id=request_id,
                method=scope["method"],
                route=route,
                status=status,
                ms=round(seconds * 1000, 1),
                **record,
            )

    def _route(self, scope: Scope, asked: str) -> str:
        """The route of a request for a path, one of few; what is refused at the door has been given none."""
        return str(getattr(scope.get("route"), "path", asked if asked in self._paths else "unmatched"))


def _request_id(scope: Scope) -> str:
    """The caller's id for the request, if it is one that can go into a log."""
    given = Headers(scope=scope).get("x-request-id", "")
    return given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
