"""The path from documents to a brief, one stage after the other.

Document → CleanDocument → Sentence → SentenceGroup → RankedGroup → Selection → WrittenSentence → Summary
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from summarizer.account.disagreements import disagreements
from summarizer.account.report import account, compose
from summarizer.cleaning import clean
from summarizer.clusters.centrality import rank
from summarizer.clusters.cluster import Cluster
from summarizer.clusters.grouping import group, similarities
from summarizer.config import Config
from summarizer.content.concepts import Concepts
from summarizer.content.coverage import Coverage
from summarizer.content.material import Material
from summarizer.content.ordering import as_told
from summarizer.content.selection import select
from summarizer.datamodels import (
    Document,
    ModelInfo,
    RankedGroup,
    Sentence,
    Strategy,
    Summary,
    SummarySentence,
)
from summarizer.documents.intake import receive, with_text
from summarizer.documents.language import in_english
from summarizer.documents.publication import publication_times
from summarizer.engines.checkpoints import SHIPPED, Checkpoint, is_checkpoint, load_checkpoint
from summarizer.engines.document_model import DocumentModel
from summarizer.errors import InputError
from summarizer.exclusions import TakingPart, exclude, exclude_stale
from summarizer.finishing.finisher import Finisher
from summarizer.segmentation import segment
from summarizer.stopwatch import StageFinished, Stopwatch
from summarizer.strategies import Assignment, Fusing, Quoting, Rewriting, Teller
from summarizer.writing.introductions import Introductions
from summarizer.written import WrittenSentence

Listener = Callable[[StageFinished | SummarySentence], None]


class Summarizer:
    """Writes briefs. One instance serves any number of threads.

    Args:
        checkpoint: Writer and sentence encoder.
        config: Thresholds of every stage.
        document_model: What ``strategy="document"`` writes with, if anything.
    """

    def __init__(
        self, checkpoint: Checkpoint, config: Config | None = None, document_model: DocumentModel | None = None
    ) -> None:
        self.config = config or Config()
        self.checkpoint = checkpoint
        self.document_model = document_model

    @classmethod
    def load(cls, name: str | Path | None = None, *, engine: str = "ctranslate2") -> Summarizer:
        """Load a summarizer.

        Args:
            name: None for the shipped checkpoint; a folder that ``nutgraf train export`` wrote; or the folder or
                cached name of any Hugging Face seq2seq checkpoint, which then serves ``strategy="document"``.
            engine: ``ctranslate2`` (quick on a CPU) or ``torch`` (the reference).

        Returns:
            The summarizer, its weights in memory.

        Raises:
            ModelError: The checkpoint is missing, damaged or of another kind.
        """
        own = name is not None and is_checkpoint(Path(name))
        checkpoint = load_checkpoint(Path(name) if name is not None and own else SHIPPED, engine)
        return cls(checkpoint, document_model=None if name is None or own else DocumentModel(str(name)))

    @property
    def model(self) -> ModelInfo:
        """Which checkpoint writes ``fusion`` briefs, and with which engine."""
        return self.checkpoint.info

    def summarize(
        self,
        documents: Sequence[Document],
        *,
        max_words: int = 150,
        strategy: Strategy = "fusion",
        keep: Collection[str] = (),
        listener: Listener | None = None,
    ) -> Summary:
        """Write one brief of several documents on one event.

        Args:
            documents: 1 to 64 documents in English.
            max_words: Most words in the brief, from 20 to 1,000.
            strategy: ``fusion`` tells each group of sentences that say the same by what our writer makes of it and its
                sources carry, or by one of its own sentences, whole or shortened; ``extractive`` quotes its best one;
                ``document`` has the document model rewrite the selection as a whole.
            keep: Names of cleaning rules not to apply; see ``summarizer.cleaning.RULES``.
            listener: Called in this thread with every stage as it ends and every sentence of the brief as soon as it
                is final, most wanted first and those that introduce somebody last (``document``: in reading order); the
                brief has them in reading order.

        Returns:
            The brief. On one kind of processor the same call gives the same answer but for ``id`` and ``timings_ms``.

        Raises:
            InputError: A value cannot be used; its ``field`` names it.
        """
        config, watch = self.config, Stopwatch(listener)
        documents, teller = receive(documents, max_words, strategy), self._teller(strategy)
        cluster, instead = self._read(documents, keep, watch)
        similarity, ranked = self._rank(cluster, watch)
        with watch.stage("select"):
            introductions, material = self._gather(cluster, instead, similarity, ranked, teller)
            selection = select(material, max_words, config.selection)
        with watch.stage("write"):
            finisher = Finisher(cluster, similarity, introductions, verbatim=teller.verbatim)

            def finished(written: WrittenSentence) -> WrittenSentence:
                sentence = finisher.finish(written)
                if listener:
                    listener(account(sentence, cluster))
                return sentence

            assignment = Assignment(selection, cluster, material.coverage, introductions, max_words)
            brief, doubts = _write(teller, assignment, finished)
            disputed = disagreements(ranked, brief, cluster, similarity)
        return compose(brief, ranked, cluster, disputed, teller.model, watch.milliseconds, doubts)

    def material(self, documents: Sequence[Document], *, max_words: int = 150) -> Material:
        """What an ``extractive`` brief of some documents would be made of; ``nutgraf train wanted`` learns from it.

        Raises:
            InputError: As ``summarize`` does.
        """
        documents, teller, watch = (
            receive(documents, max_words, "extractive"),
            self._teller("extractive"),
            Stopwatch(None),
        )
        cluster, instead = self._read(documents, (), watch)
        return self._gather(cluster, instead, *self._rank(cluster, watch), teller)[1]

    def _rank(self, cluster: Cluster, watch: Stopwatch) -> tuple[NDArray[np.float32], tuple[RankedGroup, ...]]:
        """How similar sentences are, shape ``(sentences, sentences)``, and their groups, ranked."""
        with watch.stage("group"):
            texts = [sentence.text for sentence in cluster.sentences]
            similarity = similarities(texts, cluster.vectors, self.config.grouping)
            groups = group(cluster.sentences, similarity, cluster.voices, self.config.grouping)
        with watch.stage("rank"):
            return similarity, tuple(rank(groups, cluster.sentences, similarity, self.config.centrality))

    def _gather(
        self,
        cluster: Cluster,
        instead: frozenset[Sentence],
        similarity: NDArray[np.float32],
        ranked: Sequence[RankedGroup],
        teller: Teller,
    ) -> tuple[Introductions, Material]:
        """Who the people of a cluster are, and what its brief can be made of."""
        introductions, coverage = Introductions(cluster), self._coverage(cluster)
        known = introductions.surnames
        return introductions, Material.of(cluster, similarity, ranked, coverage, instead, teller.reading, known)

    def _read(
        self, documents: Sequence[Document], keep: Collection[str], watch: Stopwatch
    ) -> tuple[Cluster, frozenset[Sentence]]:
        """What of the documents takes part, with its vectors, and what holds in place of some that does not."""
        with watch.stage("clean"):
            pages = [clean(document, keep) for document in documents]
            told, stubs = with_text(pages)
            english, foreign = in_english(pages)
            read = [tells and ours for tells, ours in zip(told, english, strict=True)]
        with watch.stage("segment"):
            sentences = [segment(number, page) if read[number] else () for number, page in enumerate(pages)]
            times = [time if own else None for time, own in zip(publication_times(pages), sentences, strict=True)]
            news = exclude(pages, sentences, keep)
            _require_news(news)
            warnings = (*stubs, *foreign, *news.warnings)
            cluster = Cluster.of(news.pages, news.by_document, self.config.grouping.max_sentences, warnings, times)
        with watch.stage("encode"):
            cluster = cluster.on_topic(self.checkpoint.encoder.encode(cluster.texts()))
            fresh = exclude_stale(cluster.pages, cluster.by_document, cluster.times, keep)
            _require_news(fresh)
            return cluster.left(fresh.pages, fresh.by_document, fresh.warnings), fresh.instead

    def _teller(self, strategy: Strategy) -> Teller:
        if strategy == "fusion":
            return Fusing(self.checkpoint, self.config.fusion)
        if strategy == "extractive":
            return Quoting(self.model)
        if self.document_model is None:
            raise InputError(
                "strategy",
                "'document' needs a seq2seq checkpoint, and none is loaded. Choose 'fusion' or 'extractive', or load "
                "one: Summarizer.load(NAME), nutgraf serve --model NAME.",
            )
        return Rewriting(self.document_model)

    def _coverage(self, cluster: Cluster) -> Coverage:
        """Coverage of an empty brief. Reprints add nothing to the weight of what they repeat."""
        rows = cluster.told_once
        sentences = [cluster.sentences[row] for row in rows]
        concepts = Concepts([sentence.text for sentence in sentences])
        weights = self.checkpoint.salience.weigh(concepts, sentences, cluster.vectors[rows])
        return Coverage(concepts, weights, self.config.selection)


def _require_news(left: TakingPart) -> None:
    if not any(left.by_document):
        raise InputError(
            "documents",
            "hold no sentence for a brief: all are notices of their sites, corrections, orders to a machine, opinions,"
            " single words, in another language, or overtaken by what another document says.",
        )


def _write(
    teller: Teller, assignment: Assignment, finished: Callable[[WrittenSentence], WrittenSentence]
) -> tuple[list[WrittenSentence], tuple[str, ...]]:
    """The sentences of the brief in reading order, each finished as soon as it is final, and warnings."""
    settled, doubts = teller.tell(assignment)
    # who introduces somebody is known when all are settled
    brief = [written if written.plain else finished(written) for written in settled]
    if not brief:
        most = assignment.max_words
        raise InputError("max_words", f"is too few: no sentence of the documents has at most {most} words.")
    brief = brief if teller.in_order else as_told(brief, assignment.cluster.lengths, assignment.cluster.chronology)
    once = assignment.introductions.once(brief)
    return [finished(now) if before.plain else now for before, now in zip(brief, once, strict=True)], doubts
