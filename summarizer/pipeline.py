"""The path from documents to a brief, one stage after the other.

Document → CleanDocument → Sentence → SentenceGroup → RankedGroup → Selection → WrittenSentence → Summary
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

from summarizer.centrality import rank
from summarizer.checkpoints import SHIPPED, Checkpoint, is_checkpoint, load_checkpoint
from summarizer.cleaning import clean
from summarizer.cluster import Cluster
from summarizer.compression import reading
from summarizer.concepts import Concepts
from summarizer.config import Config
from summarizer.contradictions import disagreements
from summarizer.corroboration import corroborated
from summarizer.courtesies import spare_courtesies, without_courtesies
from summarizer.coverage import Coverage
from summarizer.datamodels import (
    Document,
    ModelInfo,
    Selection,
    Sentence,
    Strategy,
    Summary,
    SummarySentence,
)
from summarizer.document_model import DocumentModel
from summarizer.document_strategy import rewrite
from summarizer.errors import InputError
from summarizer.exclusions import exclude
from summarizer.following import following
from summarizer.grouping import group, similarities
from summarizer.intake import in_english, receive
from summarizer.introductions import Introductions
from summarizer.leads import leads
from summarizer.printing import Printer, casing
from summarizer.publication import publication_times
from summarizer.report import account, compose
from summarizer.segmentation import segment
from summarizer.selection import placed, reading_order, select
from summarizer.spelling import preferred_spellings, respelled
from summarizer.standalone import stands_alone
from summarizer.stopwatch import StageFinished, Stopwatch
from summarizer.timeliness import in_time
from summarizer.writing import Introduce, Offer, extract, fuse, pack
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
            strategy: ``fusion`` rewrites each group of sentences that say the same; ``extractive`` quotes its best one;
                ``document`` has the document model rewrite the selection as a whole.
            keep: Names of cleaning rules not to apply; see ``summarizer.cleaning.RULES``.
            listener: Called in this thread with every stage as it ends and every sentence of the brief as soon as it
                is final, most wanted first; the brief has them in reading order.

        Returns:
            The brief. On one kind of processor the same call gives the same answer but for ``id`` and ``timings_ms``.

        Raises:
            InputError: A value cannot be used; its ``field`` names it.
        """
        config, watch = self.config, Stopwatch(listener)
        cluster, instead = self._read(documents, max_words, strategy, keep, watch)
        with watch.stage("group"):
            similarity = similarities([s.text for s in cluster.sentences], cluster.vectors, config.grouping)
            groups = group(cluster.sentences, similarity, cluster.voices, config.grouping)
        with watch.stage("rank"):
            ranked = rank(groups, cluster.sentences, similarity, config.centrality)
        with watch.stage("select"):
            coverage = self._coverage(cluster)
            introductions = Introductions(cluster)
            sentences, readings = cluster.sentences, _readings(cluster, strategy)
            after = following(sentences, introductions.surnames)
            openings = leads(ranked, sentences, similarity, cluster.voices, config.selection.lead_worth, instead)
            fresh = coverage.fresh()
            selection = select(
                ranked, sentences, readings, after, similarity, fresh, max_words, config.selection, openings
            )
        with watch.stage("write"):
            verbatim = strategy == "extractive"
            spellings = {} if verbatim else preferred_spellings(cluster.sentences, cluster.voices)
            spare = frozenset[str]() if verbatim else spare_courtesies(cluster.by_document, introductions.surnames)

            def finished(written: WrittenSentence) -> WrittenSentence:
                sentence = respelled(corroborated(written, cluster.sentences, similarity), spellings)
                sentence = without_courtesies(sentence, spare)
                if listener:
                    listener(account(sentence, cluster))
                return sentence

            brief, doubts = self._write(selection, cluster, coverage, introductions, finished, max_words, strategy)
            disputed = disagreements(ranked, brief, cluster, similarity)
        return compose(brief, ranked, cluster, disputed, self._model(strategy), watch.milliseconds, doubts)

    def _read(
        self,
        documents: Sequence[Document],
        max_words: int,
        strategy: Strategy,
        keep: Collection[str],
        watch: Stopwatch,
    ) -> tuple[Cluster, frozenset[Sentence]]:
        """What of the documents takes part, with its vectors, and what holds in place of some that does not."""
        with watch.stage("clean"):
            pages = [clean(document, keep) for document in receive(documents, max_words, strategy)]
            english, foreign = in_english(pages)
        with watch.stage("segment"):
            sentences = [segment(number, page) if english[number] else () for number, page in enumerate(pages)]
            times = publication_times(pages)
            told = exclude(pages, sentences, times, keep)
            if not any(told.by_document):
                raise InputError(
                    "documents",
                    "hold no sentence that tells of an event, only notices of their sites or orders to a machine.",
                )
            warnings = (*foreign, *told.warnings)
            cluster = Cluster.of(told.pages, told.by_document, self.config.grouping.max_sentences, warnings, times)
        with watch.stage("encode"):
            return cluster.on_topic(self.checkpoint.encoder.encode(cluster.texts())), told.instead

    def _write(
        self,
        selection: Selection,
        cluster: Cluster,
        coverage: Coverage,
        introductions: Introductions,
        finished: Callable[[WrittenSentence], WrittenSentence],
        max_words: int,
        strategy: Strategy,
    ) -> tuple[list[WrittenSentence], tuple[str, ...]]:
        """The sentences of the brief in reading order, each finished as soon as it is final, and warnings."""
        settled, doubts = self._settled(selection, cluster, coverage, introductions, max_words, strategy)
        # who introduces somebody is known when all are settled
        brief = [written if written.plain else finished(written) for written in settled]
        if not brief:
            raise InputError("max_words", f"is too few: no sentence of the documents has at most {max_words} words.")
        if strategy != "document":
            brief = [brief[i] for i in reading_order([placed(sentence) for sentence in brief], cluster.lengths)]
        once = introductions.once(brief)
        return [finished(now) if before.plain else now for before, now in zip(brief, once, strict=True)], doubts

    def _model(self, strategy: Strategy) -> ModelInfo:
        """What writes with a strategy."""
        if strategy == "document" and self.document_model:
            return ModelInfo(self.document_model.name, self.document_model.revision, "torch")
        return self.model

    def _coverage(self, cluster: Cluster) -> Coverage:
        """Coverage of an empty brief. Reprints add nothing to the weight of what they repeat."""
        sentences = cluster.sentences
        rows = [n for n, sentence in enumerate(sentences) if cluster.stories[sentence.document] == sentence.document]
        own = [sentences[row] for row in rows]
        concepts = Concepts([sentence.text for sentence in own])
        weights = self.checkpoint.salience.weigh(concepts, own, cluster.vectors[rows])
        return Coverage(concepts, weights, self.config.selection)

    def _settled(
        self,
        selection: Selection,
        cluster: Cluster,
        coverage: Coverage,
        introductions: Introductions,
        max_words: int,
        strategy: Strategy,
    ) -> tuple[Iterable[WrittenSentence], tuple[str, ...]]:
        """The sentences of the brief, each as it is settled, and warnings."""
        if strategy == "document":
            return self._rewritten(selection, cluster, max_words)
        introduce: Introduce = introductions.introduced if strategy == "fusion" else _as_it_is
        return self._packed(selection, self._offer(cluster, max_words, strategy), introduce, coverage, max_words), ()

    def _offer(self, cluster: Cluster, max_words: int, strategy: Strategy) -> Offer:
        """What selected groups could say; only ``fusion`` may put a day in other words to make it clear."""
        if strategy == "extractive":
            return lambda groups: [
                in_time(options, cluster.times, resolve=False) for options in extract(groups, max_words)
            ]
        printer = Printer(self.checkpoint.tokenizer, casing(sentence.text for sentence in cluster.sentences))
        writer, settings = self.checkpoint.writer, self.config.fusion
        return lambda groups: [in_time(options, cluster.times) for options in fuse(groups, writer, printer, settings)]

    def _packed(
        self, selection: Selection, offer: Offer, introduce: Introduce, coverage: Coverage, max_words: int
    ) -> Iterator[WrittenSentence]:
        """Yield what is chosen of the offers as it is settled; where the day of none is clear, quote the selection."""
        preference = self.config.fusion.preference
        settled = pack(selection.groups, offer, introduce, coverage.fresh(), max_words, preference)
        if first := next(settled, None):
            yield first
            yield from settled
        else:
            yield from pack(selection.groups, partial(extract, max_words=max_words), introduce, coverage, max_words)

    def _rewritten(
        self, selection: Selection, cluster: Cluster, max_words: int
    ) -> tuple[list[WrittenSentence], tuple[str, ...]]:
        """What the document model makes of the selection, and warnings."""
        if self.document_model is None:
            raise InputError("strategy", "'document' needs a seq2seq checkpoint; load one by its name or folder.")
        order = reading_order(selection.groups, cluster.lengths)
        told = Selection(tuple(selection.groups[i] for i in order))
        rewritten, doubts = rewrite(told, self.document_model, max_words)
        return in_time(rewritten, cluster.times) or rewritten, doubts


def _as_it_is(written: WrittenSentence, said: Collection[WrittenSentence]) -> WrittenSentence:  # noqa: ARG001
    """A quoted sentence introduces nobody."""
    return written


def _readings(cluster: Cluster, strategy: Strategy) -> list[str | None]:
    """Each sentence as it can be read on its own; only ``fusion`` may leave out what keeps it from that."""
    if strategy == "fusion":
        return [reading(sentence.text) for sentence in cluster.sentences]
    return [sentence.text if stands_alone(sentence.text) else None for sentence in cluster.sentences]
