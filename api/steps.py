"""Single steps of a brief that need no model: what a page asks while an editor works.

Each takes milliseconds for an article and seconds at most for the largest body; it has the same limits on that and on
its time as a request for a brief, and as long to finish when the service stops. Few are done at once and few may wait;
one whose client has left before its turn is not done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from fastapi import APIRouter, Depends, Request

from api import problems
from api.dependencies import JSON, Received, ServiceDep, content_type, in_json, in_json_or_html, parsed
from api.examples import CLEAN_REQUEST, CLEANED, EXTRACT_REQUEST, EXTRACTED, SUPPORT, SUPPORT_REQUEST
from api.openapi import SUMMARIES, refusals
from api.problems import FieldProblem, Problem
from api.schemas import StrictModel
from api.service import Service
from api.step_schemas import (
    CleanDocumentOut,
    CleanOut,
    CleanRequest,
    ExtractOut,
    ExtractRequest,
    SupportOut,
    SupportRequest,
)
from api.streaming import unless_client_leaves
from summarizer import Document
from summarizer.cleaning import clean
from summarizer.documents.charsets import decode_page
from summarizer.documents.html import read_html
from summarizer.documents.publication import publication_times
from summarizer.errors import InputError
from summarizer.support import check_support

Result = TypeVar("Result")
router = APIRouter()


def _documented(
    model: type[StrictModel], example: dict[str, Any], answer: dict[str, Any], *more: Problem
) -> dict[str, Any]:
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    schema.pop("$defs", None)  # those of the request for a brief, which the document has already
    shared = {status: said for status, said in SUMMARIES["responses"].items() if status not in (200, 406, 429)}
    body = {"required": True, "content": {"application/json": {"schema": schema, "example": example}}}
    answers = {200: {"content": {"application/json": {"example": answer}}}}
    return {"responses": answers | shared | refusals(*more), "openapi_extra": {"requestBody": body}}


_EXTRACT = _documented(
    ExtractRequest,
    EXTRACT_REQUEST,
    EXTRACTED,
    problems.no_html(),
    problems.not_json_nor_page(),
    problems.compressed(),
)
_EXTRACT["openapi_extra"]["requestBody"]["content"]["text/html"] = {
    "schema": {"type": "string"},
    "example": EXTRACT_REQUEST["html"],
}


async def _done(request: Request, service: Service, work: Callable[[], Result]) -> Result:
    return await unless_client_leaves(request, service.inference.step(work))


@router.post("/v1/support", dependencies=[Depends(in_json)], **_documented(SupportRequest, SUPPORT_REQUEST, SUPPORT))
async def support(body: Received, request: Request, service: ServiceDep) -> SupportOut:
    """Check whether sources carry a sentence, and which spans of it they do not."""
    asked = parsed(SupportRequest, body)
    checked = await _done(request, service, lambda: check_support(asked.text, asked.sources))
    return SupportOut.model_validate(checked)


@router.post("/v1/clean", dependencies=[Depends(in_json)], **_documented(CleanRequest, CLEAN_REQUEST, CLEANED))
async def preview_cleaning(body: Received, request: Request, service: ServiceDep) -> CleanOut:
    """Show what cleaning takes out of articles and when they were published, without making a brief."""
    asked = parsed(CleanRequest, body)

    def cleaned() -> CleanOut:
        pages = [clean(document.document()) for document in asked.documents]
        return CleanOut(documents=list(map(CleanDocumentOut.of, pages, publication_times(pages))))

    return await _done(request, service, cleaned)


@router.post("/v1/extract", dependencies=[Depends(in_json_or_html)], **_EXTRACT)
async def extract(body: Received, request: Request, service: ServiceDep) -> ExtractOut:
    """Take the article out of a web page: its text in JSON, or its bytes as they were stored or served.

    Bytes are read as a browser does: by a byte order mark, the charset of `Content-Type`, that of a `<meta>` or of an
    XML declaration, or UTF-8.
    """
    media_type, charset = content_type(request)
    asked = parsed(ExtractRequest, body) if media_type == JSON else None

    def extracted() -> Document:
        return read_html(asked.html if asked else decode_page(bytes(body), charset))

    try:
        document = await _done(request, service, extracted)
    except ImportError:
        raise problems.no_html() from None
    except InputError as error:
        raise problems.unusable_page(FieldProblem(field=error.field, problem=error.problem)) from None
    return ExtractOut.of(document)
