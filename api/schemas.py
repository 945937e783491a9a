"""The contract of ``/v1/summaries`` as JSON: the request, the brief, and the events of a stream.

The brief has the names of ``summarizer.datamodels.Summary``, except that its ``text`` is called ``summary``.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from summarizer import Document, Outlet, StageFinished, Summarizer
from summarizer.cleaning import RULES
from summarizer.datamodels import DisagreementKind, Strategy, Summary, SummarySentence
from summarizer.documents.intake import MAX_DOCUMENTS, MAX_WORDS, MIN_WORDS

MAX_TITLE, MAX_NAME, MAX_URL = 1_000, 200, 2_000
"""Characters of what a document says of itself, at most."""

Rule = Annotated[str, Field(description=f"One of {', '.join(RULES)}; there may come to be more.")]


def _iso_8601(value: str) -> str:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise ValueError("Not an ISO 8601 date or date and time. Write 2025-05-15 or 2025-05-15T09:30:00Z.") from None
    return value


class StrictModel(BaseModel):
    """What a caller sends: nothing more than is known, and every value of its own type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class OutletIn(StrictModel):
    """Who published a document."""

    name: str | None = Field(
        None, min_length=1, max_length=MAX_NAME, description="Name of the outlet; what one outlet says counts once."
    )
    url: str | None = Field(None, max_length=MAX_URL, description="Address of the article.")


class DocumentIn(StrictModel):
    """One article, boilerplate and all."""

    text: str = Field(min_length=1, description="The article as plain text. Every offset points into it.")
    id: str | None = Field(
        None,
        min_length=1,
        max_length=200,
        description="Your name for it; doc-1, doc-2, … by position if left out.",
    )
    title: str | None = Field(None, max_length=MAX_TITLE, description="Its headline, if not part of the text.")
    source: OutletIn | None = Field(None, description="Who published it.")
    published_at: Annotated[str, AfterValidator(_iso_8601)] | None = Field(
        None,
        max_length=40,
        description="ISO 8601 date or date and time, best with the outlet's own offset (2025-05-15T21:30:00-04:00): a"
        " time of the night in UTC leaves it open which day `tonight` was, and such a sentence is left out.",
    )
    language: str | None = Field(None, min_length=2, max_length=35, description="ISO 639-1 code; detected if left out.")

    def document(self) -> Document:
        """The document as the summarizer takes it."""
        return Document(
            text=self.text,
            id=self.id,
            title=self.title,
            source=Outlet(name=self.source.name, url=self.source.url) if self.source else None,
            published_at=self.published_at,
            language=self.language,
        )


class SummaryRequest(StrictModel):
    """The articles to summarize, and how."""

    documents: list[DocumentIn] = Field(min_length=1, max_length=MAX_DOCUMENTS, description="Articles on one event.")
    max_words: int = Field(150, ge=MIN_WORDS, le=MAX_WORDS, description="The brief is never longer.")
    strategy: Strategy = Field(
        "fusion",
        description="fusion: a sentence written per fact; extractive: sentences quoted; document: one text.",
    )
    keep: list[Annotated[str, Field(min_length=1, max_length=64)]] = Field(
        [], max_length=64, description="Cleaning rules not to apply, as named in `removed`."
    )

    def summarize(self, summarizer: Summarizer, listener: Callable[[StageFinished | SummarySentence], None]) -> Summary:
        """Make the brief; see ``Summarizer.summarize``."""
        return summarizer.summarize(
            [document.document() for document in self.documents],
            max_words=self.max_words,
            strategy=self.strategy,
            keep=tuple(self.keep),
            listener=listener,
        )


class AnswerModel(BaseModel):
    """What a caller gets, read off what the summarizer made."""

    model_config = ConfigDict(from_attributes=True)


class SourceOut(AnswerModel):
    """A range of a document that a sentence rests on; ``text`` is its ``[start:end]``, in code points."""

    document_id: str
    start: int
    end: int
    text: str


class SentenceOut(AnswerModel):
    """One sentence of the brief."""

    text: str
    origin: Literal["rewritten", "extracted"] = Field(
        description="`extracted`: a source's, word for word. `rewritten`: shortened, people introduced, days made"
        " clear, names respelled, courtesy titles left out, or written by the model."
    )
    sources: list[SourceOut] = Field(
        description="What it rests on, best first; last, where people whom it names are introduced. Never empty."
    )
    independent_sources: int = Field(
        description="How many outlets tell its main fact, reprints of one story counted once."
    )
    centrality: float = Field(description="Of the group it came from, in [0, 1].")
    follows: bool = Field(description="Whether it can be read only right after the one before it.")


class MemberOut(AnswerModel):
    """A sentence of a group; ``similarity`` in [0, 1] to the rest of the group."""

    document_id: str
    start: int
    end: int
    similarity: float


class GroupOut(AnswerModel):
    """Sentences that say the same thing."""

    id: str
    centrality: float = Field(description="In [0, 1]; the groups of one cluster sum to 1.")
    selected: bool = Field(description="Whether the brief carries it.")
    members: list[MemberOut]


class VariantOut(AnswerModel):
    """One side of a disagreement."""

    text: str = Field(description="What it says.")
    document_ids: list[str] = Field(description="The documents that say so.")
    sources: list[SourceOut] = Field(description="Where each of them says so, in the same order.")


class DisagreementOut(AnswerModel):
    """Documents that contradict each other on one fact."""

    group_id: str = Field(description="The group of that fact.")
    kind: DisagreementKind = Field(description="`role`: who did it to whom.")
    variants: list[VariantOut] = Field(description="At least two, what most independent sources say first.")


class RemovalOut(AnswerModel):
    """A range that was left out, and the rule that did it."""

    document_id: str
    start: int
    end: int
    rule: Rule


class DocumentOut(AnswerModel):
    """What became of one document."""

    id: str
    sentences: int
    used_sentences: int = Field(description="How many the brief rests on.")
    coverage: float = Field(description="Share of the text of its sentences that the brief rests on, in [0, 1].")
    duplicate_of: str | None = Field(description="The document that it reprints.")


class ModelOut(AnswerModel):
    """Which checkpoint wrote, and on which engine."""

    name: str
    revision: str
    engine: str


class SummaryOut(AnswerModel):
    """A brief, with everything needed to check it."""

    id: str
    headline: str
    summary: str = Field(validation_alias="text", description="The sentences joined.")
    sentences: list[SentenceOut]
    groups: list[GroupOut]
    disagreements: list[DisagreementOut]
    removed: list[RemovalOut]
    documents: list[DocumentOut]
    model: ModelOut
    timings_ms: dict[str, float]
    warnings: list[str]

    @classmethod
    def of(cls, summary: Summary) -> Self:
        """The brief as it is sent."""
        return cls.model_validate(summary)


class StageOut(AnswerModel):
    """A stage that has finished, as an event of a stream."""

    name: str
    milliseconds: float
