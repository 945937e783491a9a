"""Who may come in: deny by default, every path but the probes.

Without keys only this machine is served, and only under a loopback name: a web page elsewhere that points its
own name at 127.0.0.1 (DNS rebinding) is refused. With keys, each request carries one, as a bearer token or,
for browsers, as the password of HTTP Basic. Nobody gets further while too many connections are open.
"""

from __future__ import annotations

import base64
import binascii
import math
import re
import time

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from api import problems
from api.keys import Key, KeyFile
from api.problems import Problem
from api.service import Service
from api.settings import is_loopback

PROBES = frozenset({"/livez", "/readyz"})
LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
HOST_NAME = re.compile(r"([^:\[\]]+|\[[^\[\]]+\])(?::\d+)?\Z")


class AccessMiddleware:
    """Lets in who may, and counts what they ask for.

    Args:
        app: What is behind it.
        keys: The keys, or None to serve this machine alone.
        service: Knows how many connections are open.
    """

    def __init__(self, app: ASGIApp, keys: KeyFile | None, service: Service) -> None:
        self._app = app
        self._keys = keys
        self._service = service
        self._quotas = SlidingWindowCounterRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] == "http" and scope["path"] not in PROBES:
            try:
                self._admit(scope)
            except Problem as problem:
                scope["state"]["record"]["reason"] = problem.reason
                await problem.response()(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _admit(self, scope: Scope) -> None:
        if self._service.crowded:
            raise problems.crowded()
        headers = Headers(scope=scope)
        if self._keys is None:
            _require_this_machine(scope, headers)
            return
        key = self._keys.find(_token(headers.get("authorization", "")))
        if key is None:
            raise problems.needs_key()
        scope["state"]["record"]["key"] = key.name
        if scope["path"].startswith("/v1/"):
            self._count(key)

    def _count(self, key: Key) -> None:
        if key.quota is None:
            return
        quota = parse(key.quota)
        if not self._quotas.hit(quota, key.name):
            reset, _ = self._quotas.get_window_stats(quota, key.name)
            raise problems.over_quota(str(quota), max(1, math.ceil(reset - time.time())))


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
        except (binascii.Error, UnicodeDecodeError):
            return ""
    return ""
