"""The two forms in which a brief leaves: whole, or as server-sent events while it is made."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable
from contextlib import aclosing
from typing import TypeVar

from fastapi.sse import format_sse_event
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse

from api.errors import recorded
from api.inference import Progress
from api.schemas import SentenceOut, StageOut, SummaryOut
from summarizer.datamodels import Summary, SummarySentence

Result = TypeVar("Result")
Events = AsyncGenerator[Progress | Summary]

NO_STORE = {"Cache-Control": "no-store"}


async def whole(request: Request, events: Events) -> Response:
    """The finished brief as JSON, with the time of each stage in ``Server-Timing``.

    Raises:
        ClientDisconnect: The client left; the brief is abandoned.
    """
    summary = await unless_client_leaves(request, _last(events))
    timing = ", ".join(f"{stage};dur={milliseconds:.1f}" for stage, milliseconds in summary.timings_ms.items())
    return Response(
        SummaryOut.of(summary).model_dump_json(),
        headers={**NO_STORE, "Server-Timing": timing},
        media_type="application/json",
    )


async def streamed(request: Request, events: Events) -> Response:
    """The brief as ``stage``, ``sentence`` and ``summary`` events.

    What goes wrong before the first event has a status of its own; afterwards it is an ``error`` event.

    Raises:
        ClientDisconnect: The client left before the first event; the brief is abandoned.
    """
    first = await unless_client_leaves(request, anext(events))
    headers = {**NO_STORE, "X-Accel-Buffering": "no"}
    return StreamingResponse(_event_lines(request, first, events), headers=headers, media_type="text/event-stream")


async def unless_client_leaves(request: Request, work: Awaitable[Result]) -> Result:
    """Await ``work``, and cancel it if the client leaves first.

    Raises:
        ClientDisconnect: It did.
    """
    working = asyncio.ensure_future(work)
    leaving = asyncio.ensure_future(_client_leaves(request))
    try:
        await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientDisconnect
        return working.result()
    finally:
        working.cancel()
        leaving.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


async def _client_leaves(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _last(events: Events) -> Summary:
    async with aclosing(events):
        async for event in events:
            if isinstance(event, Summary):
                return event
    raise RuntimeError("the brief ended without a summary")


async def _event_lines(request: Request, first: Progress | Summary, rest: Events) -> AsyncIterator[bytes]:
    async with aclosing(rest):
        try:
            yield _line(first)
            async for event in rest:
                yield _line(event)
        except asyncio.CancelledError:
            request.state.record["reason"] = "client_left"  # where the service stops, that is recorded after this
            raise
        except Exception as error:
            problem = recorded(error, request.state.record)
            yield format_sse_event(event="error", data_str=problem.json())


def _line(event: Progress | Summary) -> bytes:
    if isinstance(event, Summary):
        return format_sse_event(event="summary", data_str=SummaryOut.of(event).model_dump_json())
    if isinstance(event, SummarySentence):
        return format_sse_event(event="sentence", data_str=SentenceOut.model_validate(event).model_dump_json())
    return format_sse_event(event="stage", data_str=StageOut.model_validate(event).model_dump_json())
