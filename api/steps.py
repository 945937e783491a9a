"""Single steps of a brief that need no model: what a page asks while an editor works.

Each takes milliseconds for an article and seconds at most for the largest body; it has the same limits on that and on
its time as a request for a brief, and as long to finish when the service stops.
"""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field, ValidationError, field_validator

from api import problems
from api.dependencies import ServiceDep, received_body
from api.errors import as_problem
from api.examples import CLEAN_REQUEST, CLEANED, EXTRACT_REQUEST, EXTRACTED, SUPPORT, SUPPORT_REQUEST
from api.openapi import SUMMARIES, refusals
from api.problems import FieldProblem, Problem
from api.schemas import MAX_NAME, MAX_TITLE, MAX_URL, DocumentIn, OutletIn, Request
from summarizer import Document, Outlet
from summarizer.cleaning import clean
from summarizer.errors import InputError
from summarizer.html import read_html
from summarizer.intake import MAX_DOCUMENTS
from summarizer.support import Reason, check_support

MAX_TEXT = 5_000
"""Characters that are checked at once: a sentence or a few."""

MAX_SOURCES = 200_000
"""Characters that they are checked against, together; the longest check takes seconds with so many."""


class SupportRequest(Request):
    """A sentence, and what it should rest on."""

    text: str = Field(max_length=MAX_TEXT, description="The sentence to check.")
    sources: list[str] = Field(
        max_length=MAX_DOCUMENTS,
        description=f"Sentences or whole articles that may carry it; {MAX_SOURCES:,} characters at most, together.",
    )

    @field_validator("sources")
    @classmethod
    def _not_too_long(cls, sources: list[str]) -> list[str]:
        if sum(map(len, sources)) > MAX_SOURCES:
            raise ValueError(
                f"These have more than {MAX_SOURCES:,} characters together; send the passages that matter."
            )
        return sources


class UnsupportedOut(BaseModel):
    """A span of the text, in code points, that no source carries."""

    start: int
    end: int
    text: str
    reason: Reason


class SupportOut(BaseModel):
    """How well the sources carry the text."""

    score: float = Field(description="In [0, 1]; 1 is fully supported.")
    unsupported: list[UnsupportedOut]


class CleanRequest(Request):
    """Articles as they were pasted."""

    documents: list[DocumentIn] = Field(min_length=1, max_length=MAX_DOCUMENTS)


class RemovedOut(BaseModel):
    """A range, in code points, that cleaning takes out, and the rule that does it."""

    start: int
    end: int
    rule: str


class CleanDocumentOut(BaseModel):
    """What cleaning finds in one document."""

    headline: str | None
    removed: list[RemovedOut]


class CleanOut(BaseModel):
    """What cleaning finds in each document, in the order in which they were sent."""

    documents: list[CleanDocumentOut]


class ExtractRequest(Request):
    """A web page."""

    html: str = Field(description="The page's source.")


class ExtractOut(BaseModel):
    """The article in a web page, as a document of a request for a brief."""

    title: str | None
    text: str
    source: OutletIn | None
    published_at: str | None

    @classmethod
    def of(cls, document: Document) -> ExtractOut:
        """The document, with what a page says of itself cut to what a request may hold."""
        outlet = document.source or Outlet()
        url = outlet.url if len(outlet.url or "") <= MAX_URL else None
        return cls(
            title=(document.title or "")[:MAX_TITLE] or None,
            text=document.text,
            source=OutletIn(name=(outlet.name or "")[:MAX_NAME] or None, url=url),
            published_at=document.published_at,
        )


Body = Annotated[bytearray, Depends(received_body)]
Asked = TypeVar("Asked", bound=Request)
router = APIRouter()


def _documented(
    model: type[Request], example: dict[str, Any], answer: dict[str, Any], *more: Problem
) -> dict[str, Any]:
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    schema.pop("$defs", None)  # those of the request for a brief, which the document has already
    shared = {status: said for status, said in SUMMARIES["responses"].items() if status not in (200, 406)}
    body = {"required": True, "content": {"application/json": {"schema": schema, "example": example}}}
    answers = {200: {"content": {"application/json": {"example": answer}}}}
    return {"responses": answers | shared | refusals(*more), "openapi_extra": {"requestBody": body}}


def _parsed(model: type[Asked], body: bytearray) -> Asked:
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise as_problem(error) from None


@router.post("/v1/support", **_documented(SupportRequest, SUPPORT_REQUEST, SUPPORT))
async def support(body: Body, service: ServiceDep) -> SupportOut:
    """Check whether sources carry a sentence, and which spans of it they do not."""
    asked = _parsed(SupportRequest, body)
    checked = await service.inference.step(lambda: check_support(asked.text, asked.sources))
    return SupportOut.model_validate(checked, from_attributes=True)


@router.post("/v1/clean", **_documented(CleanRequest, CLEAN_REQUEST, CLEANED))
async def preview_cleaning(body: Body, service: ServiceDep) -> CleanOut:
    """Show what cleaning takes out of articles, without making a brief."""
    asked = _parsed(CleanRequest, body)
    cleaned = await service.inference.step(lambda: [clean(document.document()) for document in asked.documents])
    return CleanOut.model_validate({"documents": cleaned}, from_attributes=True)


@router.post("/v1/extract", **_documented(ExtractRequest, EXTRACT_REQUEST, EXTRACTED, problems.no_html()))
async def extract(body: Body, service: ServiceDep) -> ExtractOut:
    """Take the article out of a web page."""
    asked = _parsed(ExtractRequest, body)
    try:
        document = await service.inference.step(lambda: read_html(asked.html))
    except ImportError:
        raise problems.no_html() from None
    except InputError as error:
        raise problems.unusable_page(FieldProblem(field=error.field, problem=error.problem)) from None
    return ExtractOut.of(document)
