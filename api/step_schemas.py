"""The contract of the single steps as JSON: what each takes and what it answers."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field, field_validator

from api.schemas import MAX_NAME, MAX_TITLE, MAX_URL, AnswerModel, DocumentIn, OutletIn, Rule, StrictModel
from summarizer import Document, Outlet
from summarizer.datamodels import CleanDocument
from summarizer.documents.intake import MAX_DOCUMENTS
from summarizer.support import SCORE_TO_STAND, Reason

MAX_TEXT = 5_000
"""Characters that are checked at once: a sentence or a few."""

MAX_SOURCES = 200_000
"""Characters that they are checked against, together; the longest check takes seconds with so many."""


class SupportRequest(StrictModel):
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


class UnsupportedOut(AnswerModel):
    """A span of the text, in code points, that no source carries."""

    start: int
    end: int
    text: str
    reason: Reason


class SupportOut(AnswerModel):
    """How well the sources carry the text."""

    stands: bool = Field(
        description=f"Whether the text may be printed: its score is at least {SCORE_TO_STAND}, and nothing in "
        "`unsupported` is worse than a new `word`."
    )
    score: float = Field(description="In [0, 1]; 1 is fully supported.")
    unsupported: list[UnsupportedOut]


class CleanRequest(StrictModel):
    """Articles as they were pasted."""

    documents: list[DocumentIn] = Field(min_length=1, max_length=MAX_DOCUMENTS)


class RemovedRangeOut(AnswerModel):
    """A range, in code points, that cleaning takes out, and the rule that does it."""

    start: int
    end: int
    rule: Rule


class CleanDocumentOut(AnswerModel):
    """What cleaning finds in one document."""

    headline: str | None
    removed: list[RemovedRangeOut]
    published_at: str | None = Field(
        description="When a brief takes it to have been published: as it was sent, else the date above its body, read "
        "beside those of the other documents where it has no year or could be of two months; null if nothing says."
    )

    @classmethod
    def of(cls, page: CleanDocument, time: datetime | None) -> CleanDocumentOut:
        """What is left of a document, and when it was published; the day alone is known where that has no zone."""
        said = (time if time.tzinfo else time.date()).isoformat() if time else None
        removed = [RemovedRangeOut.model_validate(gone) for gone in page.removed]
        return cls(headline=page.headline, removed=removed, published_at=said)


class CleanOut(AnswerModel):
    """What cleaning finds in each document, in the order in which they were sent."""

    documents: list[CleanDocumentOut]


class ExtractRequest(StrictModel):
    """A web page."""

    html: str = Field(description="The page's source.")


class ExtractOut(AnswerModel):
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
