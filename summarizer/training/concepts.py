"""Clusters as examples for ``nutgraf train salience``.

Of every cluster the concepts that its reference carries are the positive examples, all others the negative ones.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.progress import track
from tokenizers import Tokenizer

from summarizer.cleaning import clean
from summarizer.content.concepts import Concepts, stems
from summarizer.datamodels import Document, Sentence
from summarizer.engines.encoding import MiniLM
from summarizer.errors import InputError
from summarizer.salience.description import StemStatistics, concept_features
from summarizer.salience.reader import middle, sentence_features
from summarizer.segmentation import segment
from summarizer.training.clusters import TrainingCluster

_encoder: MiniLM
_lexicon: StemStatistics
"""Of a worker process, which gets them once and not with every cluster."""


@dataclass(frozen=True, slots=True)
class ConceptExample:
    """One cluster.

    Attributes:
        features: Of its concepts, shape ``(concepts, features)``.
        stems: The lexicon's rows of the two stems of each, shape ``(concepts, 2)``.
        carried: Whether its reference carries each.
        sentences: What ``summarizer.salience.reader.sentence_features`` says of its sentences.
        vectors: Their unit vectors, in half precision.
        middle: The cluster's.
        concept: Of each occurrence, its concept.
        row: Of each occurrence, its sentence.
    """

    features: NDArray[np.float32]
    stems: NDArray[np.int32]
    carried: NDArray[np.bool_]
    sentences: NDArray[np.float32]
    vectors: NDArray[np.float16]
    middle: NDArray[np.float32]
    concept: NDArray[np.int32]
    row: NDArray[np.int32]


def start(checkpoint: Path, lexicon: StemStatistics) -> None:
    """Make this worker process ready for ``example_of``, with the sentence encoder of a checkpoint and a lexicon."""
    global _encoder, _lexicon
    _encoder = MiniLM(checkpoint / "encoder", Tokenizer.from_file(str(checkpoint / "tokenizer.json")), 1)
    _lexicon = lexicon


def stems_of(cluster: TrainingCluster) -> tuple[list[set[str]], set[str]]:
    """The stems of each article, and those of the reference."""
    return [set(stems(text)) for text in cluster.documents], set(stems(cluster.summary))


def count_stems(
    clusters: Iterable[tuple[list[set[str]], set[str]]], min_documents: int, prior_strength: float
) -> StemStatistics:
    """Count how rare each stem is and how often references carry it.

    Args:
        clusters: What ``stems_of`` says of each.
        min_documents: Stems in fewer articles share one row, at least 1.
        prior_strength: Clusters' worth of the overall rate that each stem's prior is drawn to, above 0.

    Raises:
        InputError: There is nothing to learn from.
    """
    in_articles: Counter[str] = Counter()
    offered: Counter[str] = Counter()
    carried: Counter[str] = Counter()
    articles = 0
    for texts, reference in track(clusters, "Counting stems", total=None):
        for text in texts:
            in_articles.update(text)
        there = set().union(*texts)
        offered.update(there)
        carried.update(there & reference)
        articles += len(texts)
    if not 0 < carried.total() < offered.total():
        raise InputError(
            "data", "holds nothing to learn from: its summaries must say some, not all, of what its articles do."
        )
    rate = carried.total() / offered.total()
    stems = sorted(item for item, count in in_articles.items() if count >= min_documents)
    idf = [math.log((articles + 1) / (in_articles[item] + 1)) for item in stems]
    share = np.array(
        [(carried[item] + prior_strength * rate) / (offered[item] + prior_strength) for item in stems] + [rate]
    )
    return StemStatistics(
        {item: row for row, item in enumerate(stems)},
        np.array([*idf, math.log((articles + 1) / 2)], dtype=np.float32),
        np.log(share / (1 - share)).astype(np.float32),
    )


def example_of(cluster: TrainingCluster) -> ConceptExample | None:
    """Describe a cluster; None for one without text."""
    sentences = _sentences(cluster.documents)
    if not sentences:
        return None
    vectors = _encoder.encode([sentence.text for sentence in sentences])
    return concept_example(sentences, vectors, cluster.summary, _lexicon)


def concept_example(
    sentences: Sequence[Sentence], vectors: NDArray[np.float32], summary: str, lexicon: StemStatistics
) -> ConceptExample:
    """Describe the concepts of a cluster, and say which of them its reference carries."""
    concepts = Concepts([sentence.text for sentence in sentences])
    carried = np.zeros(len(concepts), dtype=bool)
    carried[concepts.within(summary)] = True
    known = lexicon.find(concepts.stems)
    return ConceptExample(
        concept_features(concepts, sentences, lexicon),
        np.stack([known[concepts.first], known[concepts.second]], axis=1).astype(np.int32),
        carried,
        sentence_features(sentences, vectors),
        vectors.astype(np.float16),
        middle(sentences, vectors),
        concepts.concept.astype(np.int32),
        concepts.sentence[concepts.place].astype(np.int32),
    )


def _sentences(texts: Sequence[str]) -> list[Sentence]:
    pages = [clean(Document(text, id=str(number)), ()) for number, text in enumerate(texts)]
    return [sentence for number, page in enumerate(pages) for sentence in segment(number, page)]
