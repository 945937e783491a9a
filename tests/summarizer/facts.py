"""Three facts of one event, and what the stages make of a few sentences: pages, clusters, groups, parts of a brief."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from summarizer.clusters.cluster import Cluster
from summarizer.datamodels import (
    CleanDocument,
    Document,
    Member,
    Origin,
    RankedGroup,
    SelectedGroup,
    Sentence,
    SentenceGroup,
    Span,
)
from summarizer.written import WrittenSentence

FACTS = [
    "The ferry caught fire off the coast on Monday.",
    "All 243 people aboard were brought to safety.",
    "Investigators of the port authority blamed a fuel leak.",
]


def uncleaned(document: Document, headline: str | None = None) -> CleanDocument:
    """A document of which cleaning takes nothing out."""
    return CleanDocument(document, headline, (Span(0, len(document.text)),), ())


def sentences(*texts: str, document: int = 0) -> tuple[Sentence, ...]:
    """The sentences of a document that holds nothing else."""
    return tuple(Sentence(document, index, 0, len(text), text) for index, text in enumerate(texts))


def cluster(*articles: Sequence[str]) -> Cluster:
    """A cluster of documents that hold these sentences."""
    by_document = tuple(sentences(*texts, document=number) for number, texts in enumerate(articles))
    none = np.zeros((0, 1), dtype=np.float32)
    return Cluster((), by_document, none, none, ())


def ranked(number: int, centrality: float, *texts: str, index: int = 0) -> RankedGroup:
    """A group of a sentence from each of so many documents, the first the one of its number."""
    members = tuple(Member(Sentence(number + n, index, number, number + len(t), t), 1.0) for n, t in enumerate(texts))
    return RankedGroup(SentenceGroup(f"g{number}", members, len(texts)), centrality)


def selected(number: int, text: str, follows: Sentence | None = None) -> SelectedGroup:
    """A group of one sentence, chosen for the brief."""
    sentence = Sentence(0, number, 0, len(text), text)
    return SelectedGroup(RankedGroup(SentenceGroup(f"g{number}", (Member(sentence, 1.0),), 1), 0.1), follows)


def written(text: str, *sources: Sentence, origin: Origin = "extracted") -> WrittenSentence:
    """A sentence of the brief and the group of its sources; where none are given, a document that holds it alone."""
    sources = sources or sentences(text)
    group = RankedGroup(SentenceGroup("g1", tuple(Member(source, 1.0) for source in sources), len(sources)), 1.0)
    return WrittenSentence(text, origin, SelectedGroup(group), sources)
