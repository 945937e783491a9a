"""How well the grouping similarity tells sentences that say the same from sentences that do not.

Pairs come in the format of the Microsoft Research Paraphrase Corpus (Dolan and Brockett, 2005): tab-separated, a
header line, then label (1 or 0), two ids, two sentences; quotation marks mean nothing special.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.area import area, places
from eval.bootstrap import Interval, interval_of
from eval.files import read_text
from eval.tokenization import tokenize
from summarizer.clusters.grouping import similarities
from summarizer.config import GroupingConfig
from summarizer.documents.json_lines import at_line
from summarizer.engines.encoding import SentenceEncoder
from summarizer.errors import InputError


@dataclass(frozen=True, slots=True)
class LabelledPairs:
    """Sentence pairs, and for each whether people took them to say the same. Shape of labels: (pairs,)."""

    pairs: tuple[tuple[str, str], ...]
    same: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Detection:
    """How well a similarity finds the pairs that say the same.

    Attributes:
        name: Of the similarity.
        threshold: A pair is taken to say the same from here on.
        accuracy: Share of pairs judged right, in [0, 1].
        f1: Of the pairs that say the same, in [0, 1].
        auc: Chance that a pair that says the same is more similar than one that does not, ties half, in [0, 1].
    """

    name: str
    threshold: float
    accuracy: Interval
    f1: Interval
    auc: Interval


def read_pairs(path: Path) -> LabelledPairs:
    """Read labelled pairs.

    Raises:
        InputError: The file cannot be read, or a row does not fit; names the line.
    """
    rows = []
    for number, line in enumerate(read_text(path).split("\n")[1:], start=2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) != 5 or cells[0] not in ("0", "1"):
            raise InputError(at_line(path, number), "needs five columns: 0 or 1, two ids, two sentences")
        rows.append(((cells[3], cells[4]), cells[0] == "1"))
    same = np.array([label for _, label in rows], dtype=bool)
    if not rows or same.all() or not same.any():
        raise InputError(str(path), "needs pairs of both kinds")
    return LabelledPairs(tuple(pair for pair, _ in rows), same)


def compare_similarities(
    labelled: LabelledPairs, encoder: SentenceEncoder, config: GroupingConfig, seed: int
) -> list[Detection]:
    """Measure the grouping similarity, and what it has to beat.

    Args:
        labelled: What people said.
        encoder: The one that grouping uses.
        config: The weights and the threshold that grouping uses.
        seed: Of the intervals' resampling.
    """
    pairs, same = labelled.pairs, labelled.same
    vectors = encoder.encode([sentence for pair in pairs for sentence in pair]).reshape(len(pairs), 2, -1)
    grouping = pair_similarity(pairs, vectors, config)
    cosine = (vectors[:, 0] * vectors[:, 1]).sum(axis=1)
    return [
        detect("grouping", grouping, same, seed, config.similarity_threshold),
        detect("grouping, best cut", grouping, same, seed),
        detect("MiniLM cosine, best cut", cosine, same, seed),
        detect("tf-idf cosine, best cut", tf_idf_cosine(pairs), same, seed),
        detect("all the same", np.ones(len(same)), same, seed, 1.0),
    ]


def pair_similarity(
    pairs: Sequence[tuple[str, str]], vectors: NDArray[np.float32], config: GroupingConfig
) -> NDArray[np.float32]:
    """Similarity of given pairs, each a cluster of its own: no other pair's words bear on it.

    Args:
        pairs: Two sentences each.
        vectors: Their unit embeddings, shape ``(pairs, 2, width)``.
        config: Weights.

    Returns:
        In [0, 1], shape ``(pairs,)``.
    """
    return np.array(
        [similarities(pair, both, config)[0, 1] for pair, both in zip(pairs, vectors, strict=True)], dtype=np.float32
    )


def detect(
    name: str, similarity: NDArray[np.floating], same: NDArray[np.bool_], seed: int, threshold: float | None = None
) -> Detection:
    """Measure a similarity against labels.

    Args:
        name: What to call it.
        similarity: Higher is more alike. Shape: (pairs,).
        same: The labels, both kinds among them. Shape: (pairs,).
        seed: Of the intervals' resampling.
        threshold: Where to cut; if None, where accuracy on these very pairs is highest, which flatters it.
    """
    cut = best_threshold(similarity, same) if threshold is None else threshold
    alike = similarity >= cut
    place = places(similarity)

    def resampled(statistic: Callable[[NDArray[np.intp]], float]) -> Interval:
        return interval_of(statistic, len(same), seed)

    return Detection(
        name=name,
        threshold=cut,
        accuracy=resampled(lambda rows: float((alike[rows] == same[rows]).mean())),
        f1=resampled(lambda rows: _f1(alike[rows], same[rows])),
        auc=resampled(lambda rows: area(place[rows], same[rows])),
    )


def best_threshold(similarity: NDArray[np.floating], same: NDArray[np.bool_]) -> float:
    """Return the lowest threshold of those with the highest accuracy. Shapes: (pairs,)."""
    alike, different = np.sort(similarity[same]), np.sort(similarity[~same])
    cuts = np.unique(similarity)
    right = len(alike) - np.searchsorted(alike, cuts) + np.searchsorted(different, cuts)
    return float(cuts[right.argmax()])


def tf_idf_cosine(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
    """Return the tf-idf cosine of each pair, frequencies counted over all sentences given. Shape: (pairs,)."""
    bags = [tuple(Counter(tokenize(sentence, stemmer=False)) for sentence in pair) for pair in pairs]
    frequency = Counter(term for pair in bags for bag in pair for term in bag)
    weight = {term: math.log(2 * len(pairs) / count) for term, count in frequency.items()}
    return np.array([_cosine(left, right, weight) for left, right in bags])


def _cosine(left: Counter[str], right: Counter[str], weight: Mapping[str, float]) -> float:
    product = sum(count * right[term] * weight[term] ** 2 for term, count in left.items())
    norms = (math.hypot(*(count * weight[term] for term, count in bag.items())) for bag in (left, right))
    return product / math.prod(norms) if product else 0.0


def _f1(alike: NDArray[np.bool_], same: NDArray[np.bool_]) -> float:
    return float(2 * (alike & same).sum() / max(alike.sum() + same.sum(), 1))
