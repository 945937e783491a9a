"""One process: starts warm, serves, drains on SIGTERM, exits 0."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
import time
from types import FrameType

import h11
import structlog
import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.h11_impl import H11Protocol

from api import logs, problems
from api.app import create_app
from api.keys import KeyFile
from api.service import Service
from api.settings import Settings, SettingsError, unknown_variables
from summarizer import Summarizer

FINISH_SECONDS = 2
"""Time for the last responses to leave once no brief is in the making."""

SWITCH_SECONDS = 0.0005
"""How long a brief's Python code keeps the interpreter from the event loop. An answer takes it several times, so at
Python's own 5 ms a refusal would take tens of milliseconds while briefs are made."""

log = structlog.get_logger("nutgraf")


def serve(settings: Settings, summarizer: Summarizer | None = None) -> None:
    """Serve until SIGTERM or SIGINT, then finish what was accepted.

    Args:
        settings: Where, and how much.
        summarizer: One that is loaded already; the one that the settings name if None.

    Raises:
        SettingsError: There are no keys, and the address can be reached from elsewhere or the settings name a key file.
            Or the address cannot be listened on.
        KeysError: The key file cannot be read.
        ModelError: The checkpoint cannot be loaded.
        SystemExit: The address has been taken while the model was loaded.
    """
    keys = len(KeyFile(settings.keys_file).read())
    if settings.must_have_keys and not keys:
        raise SettingsError(_no_keys(settings))
    _try_address(settings)
    app = create_app(settings, summarizer or Summarizer.load(settings.model))
    logs.configure()
    if keys:
        log.info("a key is needed", keys=keys, keys_file=str(settings.keys_file))
    else:
        log.info("no key is needed, and only this machine is served")
    for variable, nearest in unknown_variables(os.environ).items():
        log.warning("a variable is no setting and was ignored", variable=variable, nearest=nearest)
    sys.setswitchinterval(SWITCH_SECONDS)
    _Server(app, settings).run()
    service: Service = app.state.service
    if service.working:
        log.warning("stopped with work under way", briefs=service.admission.accepted, steps=service.inference.steps)
        sys.stderr.flush()
        os._exit(0)  # their threads would hold the process beyond the time it was given


def _try_address(settings: Settings) -> None:
    """Bind for a moment: whoever starts a second service learns it at once, and not when the model is loaded."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # one that ended is no hindrance to uvicorn either
        try:
            trial.bind((settings.host, settings.port))
        except OSError as error:
            place = f"{settings.host}:{settings.port}"
            raise SettingsError(
                f"{place} cannot be listened on: {error.strerror}. Give another --host or --port."
            ) from None


def _no_keys(settings: Settings) -> str:
    """Why the service does not start without keys, and what to do."""
    add = f"Add one with `nutgraf keys add NAME --keys-file {settings.keys_file}`"
    if settings.on_loopback:
        return f"{settings.keys_file} holds no keys. {add}, or name no key file: then this machine needs none."
    return (
        f"{settings.host} can be reached from other machines, and {settings.keys_file} holds no keys. "
        f"{add}, or serve on 127.0.0.1."
    )


class _Server(uvicorn.Server):
    """uvicorn, except that it refuses and finishes before it stops listening."""

    def __init__(self, app: FastAPI, settings: Settings) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                host=settings.host,
                port=settings.port,
                http=_Protocol.for_heads_within(settings.body_seconds),
                ws="none",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_graceful_shutdown=FINISH_SECONDS,
            )
        )
        self._service: Service = app.state.service
        self._service.connections = self.server_state.connections
        self._drain_until: float | None = None

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:  # noqa: ARG002
        """Begin to drain; stop now if that is under way, or if nothing has begun.

        uvicorn's own would raise the signal again in the end, where a drained service exits 0.
        """
        if not self.started:
            os._exit(0)
        if self._drain_until is None:
            self._service.admission.draining = True
            self._drain_until = time.monotonic() + self._service.settings.drain_seconds
        else:
            self.should_exit = True

    async def on_tick(self, counter: int) -> bool:
        if self._drain_until is not None:
            self.should_exit |= not self._service.working or time.monotonic() > self._drain_until
        return await super().on_tick(counter)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._service.inference.give_up()
        await super().shutdown(sockets)


class _Protocol(H11Protocol):
    """uvicorn's HTTP/1.1, except that a connection is closed whose next request, or reader, does not come in time.

    uvicorn limits only the silence between requests: a client that dribbles a head, or the rest of a refused
    body, or that does not read what it asked for, would keep its connection for ever.
    """

    head_seconds: float
    _closing: asyncio.TimerHandle
    _stalled: asyncio.TimerHandle | None = None

    @classmethod
    def for_heads_within(cls, seconds: float) -> type[_Protocol]:
        return type("_Protocol", (cls,), {"head_seconds": seconds})

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)  # type: ignore[arg-type]
        self._wait_for_head()

    def handle_events(self) -> None:
        cycle = self.cycle
        super().handle_events()
        if self.cycle is not cycle:
            self._closing.cancel()

    def on_response_complete(self) -> None:
        self._wait_for_head()
        super().on_response_complete()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._stalled = self.loop.call_later(self.head_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        if self._stalled:
            self._stalled.cancel()
        super().resume_writing()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - uvicorn's own words
        """Say so as a problem, unless the last answer has closed the connection for ours."""
        problem = problems.no_http()
        headers = {"Content-Type": problems.MEDIA_TYPE, **problem.headers}
        if self.conn.our_state in {h11.IDLE, h11.SEND_RESPONSE}:
            for event in (
                h11.Response(status_code=problem.status, headers=list(headers.items()), reason="Bad Request"),
                h11.Data(data=problem.json().encode()),
                h11.EndOfMessage(),
            ):
                self.transport.write(self.conn.send(event) or b"")
        self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self._closing.cancel()
        if self._stalled:
            self._stalled.cancel()
        super().connection_lost(exc)

    def _wait_for_head(self) -> None:
        self._closing = self.loop.call_later(self.head_seconds, self._close)

    def _close(self) -> None:
        """Close, and do not wait longer than that for a client that does not read what it was sent."""
        self.transport.close()
        self._closing = self.loop.call_later(FINISH_SECONDS, self.transport.abort)
