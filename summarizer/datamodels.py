"""What the stages hand to each other, in the order in which it comes to be.

    Document → CleanDocument → Sentence → SentenceGroup → RankedGroup → Selection → WrittenSentence → Summary

Everything is frozen. Offsets are code points into ``Document.text`` as it was received, half open, so
``document.text[start:end]`` is always the quoted text. A sentence is named by ``(document, index)``, never
by its text: the same words in two outlets are evidence, not a collision. ``WrittenSentence`` is in ``written``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Strategy = Literal["fusion", "extractive", "document"]
Origin = Literal["rewritten", "extracted"]
DisagreementKind = Literal["number", "negation", "name", "role", "quotation", "speaker"]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who published a document."""

    name: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One article, as received.

    Attributes:
        text: The article, boilerplate and all. Never altered; every offset points into it.
        id: The caller's name for it; documents without one are called ``doc-1``, ``doc-2``, … by position.
        title: Its headline, if that came separately from the text.
        source: Who published it.
        published_at: ISO 8601 date or date and time, best with the outlet's own offset: a time of the night in UTC
            leaves it open which day "tonight" was, and such a sentence is left out.
        language: ISO 639-1 code, if known. Detected otherwise.
    """

    text: str
    id: str | None = None
    title: str | None = None
    source: Outlet | None = None
    published_at: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in one document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Removal:
    """A range of a document that was left out, and the rule that did it."""

    document_id: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class CleanDocument:
    """A document and what is left of it.

    Attributes:
        document: The document as received, its ``id`` filled in.
        headline: Its headline: ``document.title``, else the one found at the top of the text, else None.
        kept: One span per paragraph of body text, in order. A paragraph may contain line breaks (hard
            wrapping, a sentence that a blank line splits); no sentence crosses from one span into the next.
        removed: What was taken out. Kept and removed spans never overlap, and together they hold every
            character of the text that is not white space.
    """

    document: Document
    headline: str | None
    kept: tuple[Span, ...]
    removed: tuple[Removal, ...]

    @property
    def id(self) -> str:
        """The document's name."""
        return self.document.id or ""

    def called(self, number: int) -> str:
        """The document as messages call it, given its place among all."""
        return f"documents[{number}] ({self.id})"

    def quote(self, start: int, end: int) -> Source:
        """A range of the document's text, with where it stands."""
        return Source(self.id, start, end, self.document.text[start:end])


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one document.

    Attributes:
        document: Index of its document.
        index: Its place among the sentences of its document, those counted that take no part.
        start: Where it starts in the document's text.
        end: Where it ends there.
        text: The sentence as print would have it: white space collapsed, markdown marks gone.
    """

    document: int
    index: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Member:
    """A sentence as part of a group; ``similarity`` in [0, 1] is its mean similarity to the other members."""

    sentence: Sentence
    similarity: float


@dataclass(frozen=True, slots=True)
class SentenceGroup:
    """Sentences that say the same thing, the most typical first.

    Attributes:
        id: ``g1``, ``g2``, … in order of the first member's place in the cluster.
        members: At least one, best first.
        independent_sources: How many outlets say it, reprints of one story counted once.
    """

    id: str
    members: tuple[Member, ...]
    independent_sources: int


@dataclass(frozen=True, slots=True)
class RankedGroup:
    """A group and its centrality in [0, 1]; centralities of one cluster sum to 1."""

    group: SentenceGroup
    centrality: float


@dataclass(frozen=True, slots=True)
class SelectedGroup:
    """A group chosen for the brief.

    Attributes:
        ranked: The group, its members in the order in which they should speak for it.
        follows: The sentence, speaking for a chosen group, that must stand right before this one's, which cannot be
            read without it; None if it can.
        leads: Whether it opens the brief.
        needed: Whether it was chosen only because the next, which follows it, cannot be read without it.
    """

    ranked: RankedGroup
    follows: Sentence | None = None
    leads: bool = False
    needed: bool = False

    @property
    def speaker(self) -> Sentence:
        """The sentence that speaks for it."""
        return self.ranked.group.members[0].sentence


@dataclass(frozen=True, slots=True)
class Selection:
    """The groups chosen for the brief, most wanted first; what one follows comes before it."""

    groups: tuple[SelectedGroup, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A range of a document that a sentence of the brief rests on; ``text`` is exactly that range."""

    document_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """One sentence of the brief.

    Attributes:
        text: The sentence.
        origin: ``extracted`` verbatim from its first source, or ``rewritten``: shortened, whom it names introduced, its
            days made clear, names respelled, courtesy titles left out, or written by the model.
        sources: What it rests on, best first; last, where those whom it names are introduced; never empty.
        independent_sources: How many outlets tell its main fact, reprints of one story counted once.
        centrality: Of the group it came from, in [0, 1].
        follows: Whether it can be read only right after the one before it.
    """

    text: str
    origin: Origin
    sources: tuple[Source, ...]
    independent_sources: int
    centrality: float
    follows: bool = False


@dataclass(frozen=True, slots=True)
class GroupMember:
    """Where a member of a reported group stands; ``similarity`` in [0, 1] to the rest of the group."""

    document_id: str
    start: int
    end: int
    similarity: float


@dataclass(frozen=True, slots=True)
class GroupReport:
    """A sentence group as reported: what was merged, how central it is, whether the brief carries it."""

    id: str
    centrality: float
    selected: bool
    members: tuple[GroupMember, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """One side of a disagreement in print form ("not attend"), which documents say so, in their order, and where."""

    text: str
    document_ids: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Documents that contradict each other on one fact.

    Attributes:
        group_id: The group of that fact: of the sentence of the brief that carries it, else the most central one.
        kind: A ``number``; a ``negation``; a ``name``, of two people in one place or of one in two spellings; a
            ``role``: who did it to whom; the words of a ``quotation``; its ``speaker``.
        variants: At least two, what most independent sources say first.
    """

    group_id: str
    kind: DisagreementKind
    variants: tuple[Variant, ...]


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """What became of one document.

    Attributes:
        id: Its name.
        sentences: How many sentences of it took part; none of a document on another event or in another language.
        used_sentences: How many of them the brief rests on.
        coverage: How much of it the brief carries, in [0, 1]: of the characters of its sentences, the share in those
            that the brief rests on, which the page marks. 0 for a document of which no sentence took part.
        duplicate_of: The document whose story it reprints, if any.
    """

    id: str
    sentences: int
    used_sentences: int
    coverage: float
    duplicate_of: str | None


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """Which checkpoint wrote, its revision (a digest of its weights), and the engine that ran it."""

    name: str
    revision: str
    engine: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A brief, with everything needed to check it. The service's JSON has the same names."""

    id: str
    headline: str
    text: str
    sentences: tuple[SummarySentence, ...]
    groups: tuple[GroupReport, ...]
    disagreements: tuple[Disagreement, ...]
    removed: tuple[Removal, ...]
    documents: tuple[DocumentReport, ...]
    model: ModelInfo
    timings_ms: dict[str, float]
    warnings: tuple[str, ...]
