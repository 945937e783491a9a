"""What a request must have before it is worked on: a form to answer in, a place, a body, usable fields.

All of it happens on the event loop: a thread would have to wait for those that make briefs.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from email.message import Message
from typing import Annotated, Literal, TypeVar

from fastapi import Depends, Request
from pydantic import ValidationError

from api import problems
from api.errors import invalid_body
from api.schemas import StrictModel, SummaryRequest
from api.service import Service

JSON = "application/json"
PAGES = ("text/html", "application/xhtml+xml")
EVENT_STREAM = "text/event-stream"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
Asked = TypeVar("Asked", bound=StrictModel)
Form = Literal["application/json", "text/event-stream"]


async def the_service(request: Request) -> Service:
    """The service behind this application."""
    service: Service = request.app.state.service
    return service


ServiceDep = Annotated[Service, Depends(the_service)]


async def available(service: ServiceDep) -> None:
    """Turn away whatever comes while the service starts or ends.

    Raises:
        Problem: 503.
    """
    if not service.ready:
        raise problems.starting() if service.summarizer is None else problems.draining()


Available = Annotated[None, Depends(available)]


async def admitted(service: ServiceDep) -> None:
    """Turn away early a request for a brief that would be turned away later.

    Raises:
        Problem: 503.
    """
    service.admission.check()


async def wanted_form(request: Request) -> Form:
    """JSON or an event stream, whichever ``Accept`` prefers.

    Raises:
        Problem: 406, neither.
    """
    accepted = _qualities(",".join(request.headers.getlist("accept")) or "*/*")

    def quality(form: str) -> float:
        ranges = (form, form.split("/")[0] + "/*", "*/*")
        return next((accepted[name] for name in ranges if name in accepted), 0.0)

    if max(quality(JSON), quality(EVENT_STREAM)) == 0:
        raise problems.not_acceptable()
    return "text/event-stream" if quality(EVENT_STREAM) > quality(JSON) else "application/json"


def _qualities(accept: str) -> dict[str, float]:
    """Each media range of an Accept header with its quality in [0, 1], by RFC 9110; a bad quality is 0."""
    qualities = {}
    for entry in accept.split(","):
        media_range, *parameters = (part.strip().lower() for part in entry.split(";"))
        given = dict(parameter.partition("=")[::2] for parameter in parameters)
        try:
            quality = float(given.get("q", "1"))
        except ValueError:
            quality = 0.0
        qualities[media_range] = quality if 0 <= quality <= 1 else 0.0
    return qualities


def content_type(request: Request) -> tuple[str, str | None]:
    """Media type and charset of a body, both in lower case; without a header it is text."""
    header = Message()
    header["Content-Type"] = request.headers.get("content-type", "")
    return header.get_content_type(), header.get_content_charset()


def _is_json(request: Request) -> bool:
    media_type, charset = content_type(request)
    return media_type == JSON and charset in (None, "utf-8", "utf8")


async def in_json(request: Request, _available: Available) -> None:
    """Turn away a body that is not JSON.

    Raises:
        Problem: 415, or 503.
    """
    if not _is_json(request):
        raise problems.not_json()


async def in_json_or_html(request: Request, _available: Available) -> None:
    """Turn away a body that is neither JSON nor a web page.

    Raises:
        Problem: 415, or 503.
    """
    if not _is_json(request) and content_type(request)[0] not in PAGES:
        raise problems.not_json_nor_page()


async def received_body(request: Request, service: ServiceDep, _available: Available) -> AsyncIterator[bytearray]:
    """The body, accounted for until the response is sent.

    Raises:
        Problem: 408, 413, 415 if it is compressed, or 503.
    """
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise problems.compressed()
    body = bytearray()
    try:
        await _receive(request, service, body)
        request.state.record["bytes"] = len(body)
        yield body
    finally:
        service.admission.release(len(body))


async def _receive(request: Request, service: Service, body: bytearray) -> None:
    limit, seconds = service.settings.max_body_bytes, service.settings.body_seconds
    if int(request.headers.get("content-length", "0")) > limit:
        raise problems.too_large(limit)
    try:
        async with asyncio.timeout(seconds):
            async for chunk in request.stream():
                if len(body) + len(chunk) > limit:
                    raise problems.too_large(limit)
                service.admission.hold(len(chunk))
                body += chunk
    except TimeoutError:
        raise problems.slow_sender(seconds) from None


def parsed(model: type[Asked], body: bytearray) -> Asked:
    """What a body asks for; a byte order mark before it is passed over.

    Raises:
        Problem: 400, not JSON; 422, fields that cannot be used.
    """
    try:
        return model.model_validate_json(body[3:] if body.startswith(BYTE_ORDER_MARK) else body)
    except ValidationError as error:
        raise invalid_body(error) from None


Received = Annotated[bytearray, Depends(received_body)]


async def submitted(
    request: Request,
    _admitted: Annotated[None, Depends(admitted)],
    _in_json: Annotated[None, Depends(in_json)],
    body: Received,
) -> SummaryRequest:
    """The request itself.

    Raises:
        Problem: 400, not JSON; 422, fields that cannot be used.
    """
    submission = parsed(SummaryRequest, body)
    request.state.record |= {
        "documents": len(submission.documents),
        "characters": sum(len(document.text) for document in submission.documents),
        "strategy": submission.strategy,
        "max_words": submission.max_words,
    }
    return submission


WantedForm = Annotated[Form, Depends(wanted_form)]
Submission = Annotated[SummaryRequest, Depends(submitted)]
