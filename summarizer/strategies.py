"""How a selection becomes sentences: fused, quoted, or rewritten by a checkpoint of anyone's.

The pipeline asks a strategy who writes, which sentences can be read on their own, whether words of a source may change,
what the selection becomes and in which order; never which strategy it is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from summarizer.clusters.cluster import Cluster
from summarizer.config import FusionConfig
from summarizer.content.coverage import Coverage
from summarizer.content.ordering import reading_order
from summarizer.datamodels import ModelInfo, SelectedGroup, Selection
from summarizer.engines.checkpoints import Checkpoint
from summarizer.engines.document_model import DocumentModel
from summarizer.english.standalone import stands_alone
from summarizer.writing.compression import reading
from summarizer.writing.document_strategy import rewrite
from summarizer.writing.fusion import extract, fuse
from summarizer.writing.introductions import Introductions
from summarizer.writing.packing import Offer, pack
from summarizer.writing.printing import Printer, casing
from summarizer.writing.timeliness import in_time
from summarizer.written import WrittenSentence

Introduced = Callable[[WrittenSentence, Collection[WrittenSentence]], WrittenSentence]
"""A sentence with those introduced whom it is the first to name, given those of the brief so far."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """What is to be told.

    Attributes:
        selection: Groups, most wanted first.
        cluster: The cluster that they are of.
        coverage: Of an empty brief of it.
        introductions: Of its people.
        max_words: Most words in the brief, at least 1.
    """

    selection: Selection
    cluster: Cluster
    coverage: Coverage
    introductions: Introductions
    max_words: int


class Teller(Protocol):
    """A strategy."""

    @property
    def model(self) -> ModelInfo:
        """What writes."""

    @property
    def verbatim(self) -> bool:
        """Whether every sentence of the brief is a source's, word for word."""

    def reading(self, text: str) -> str | None:
        """A sentence as it can be read on its own; None if it cannot be."""

    def tell(self, assignment: Assignment) -> tuple[Iterable[WrittenSentence], tuple[str, ...]]:
        """The sentences of the brief, each as soon as it is settled, and warnings."""

    @property
    def in_order(self) -> bool:
        """Whether it tells the sentences in the order in which they are read; else they come most wanted first."""


def _if_it_stands(text: str) -> str | None:
    return text if stands_alone(text) else None


@dataclass(frozen=True, slots=True)
class Fusing:
    """``fusion``: what our writer makes of each group competes with the group's own sentences, shortened and whole."""

    checkpoint: Checkpoint
    config: FusionConfig
    verbatim = False
    in_order = False
    reading = staticmethod(reading)

    @property
    def model(self) -> ModelInfo:
        """Our checkpoint."""
        return self.checkpoint.info

    def tell(self, assignment: Assignment) -> tuple[Iterable[WrittenSentence], tuple[str, ...]]:
        """Write one group after the other, introducing people, with days that are clear to the reader."""
        introduced = assignment.introductions.introduced
        return _packed(assignment, self.offer(assignment.cluster), introduced, self.config.preference), ()

    def offer(self, cluster: Cluster) -> Offer:
        """What each of some groups could say."""
        printer = Printer(self.checkpoint.tokenizer, casing(sentence.text for sentence in cluster.sentences))
        write = partial(fuse, writer=self.checkpoint.writer, printer=printer, config=self.config)
        return lambda groups: [in_time(options, cluster.times) for options in write(groups)]


@dataclass(frozen=True, slots=True)
class Quoting:
    """``extractive``: every group's own sentence. Nobody writes; the checkpoint's encoder and salience chose."""

    model: ModelInfo
    verbatim = True
    in_order = False
    reading = staticmethod(_if_it_stands)

    def tell(self, assignment: Assignment) -> tuple[Iterable[WrittenSentence], tuple[str, ...]]:
        """Quote one group after the other, but for sentences whose day or whose people are not clear to the reader."""
        times, max_words = assignment.cluster.times, assignment.max_words

        def offer(groups: Sequence[SelectedGroup]) -> list[list[WrittenSentence]]:
            return [in_time(options, times, resolve=False) for options in extract(groups, max_words)]

        return _packed(assignment, offer, lambda option, _: option), ()


@dataclass(frozen=True, slots=True)
class Rewriting:
    """``document``: any seq2seq checkpoint rewrites the selection as a whole; see ``document_strategy``."""

    document_model: DocumentModel
    verbatim = False
    in_order = True
    reading = staticmethod(_if_it_stands)

    @property
    def model(self) -> ModelInfo:
        """That checkpoint."""
        return ModelInfo(self.document_model.name, self.document_model.revision, "torch")

    def tell(self, assignment: Assignment) -> tuple[Iterable[WrittenSentence], tuple[str, ...]]:
        """Rewrite the selection in reading order; days stay unclear where they all are."""
        cluster, groups = assignment.cluster, assignment.selection.groups
        told = Selection(tuple(groups[at] for at in reading_order(groups, cluster.lengths, cluster.chronology)))
        rewritten, doubts = rewrite(told, self.document_model, assignment.max_words)
        return in_time(rewritten, cluster.times) or rewritten, doubts


def _packed(
    assignment: Assignment, offer: Offer, introduced: Introduced, preference: float = 1.0
) -> Iterator[WrittenSentence]:
    """Yield what is chosen of the offers as it is settled; where the day of none is clear, quote the selection."""
    groups, coverage, max_words = assignment.selection.groups, assignment.coverage, assignment.max_words
    wanted = [group.speaker.text for group in groups]

    def introduce(option: WrittenSentence, said: Collection[WrittenSentence]) -> WrittenSentence | None:
        told = introduced(option, said)
        return told if assignment.introductions.clear(told, said, wanted) else None

    settled = pack(groups, offer, introduce, coverage, max_words, preference)
    if first := next(settled, None):
        yield first
        yield from settled
    else:
        yield from pack(groups, partial(extract, max_words=max_words), introduce, coverage, max_words)
