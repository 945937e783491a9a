"""Sentences that say the same thing, within and across documents.

Similarity is a weighted sum of the cosine of sentence embeddings and the cosine of tf-idf vectors: the first sees a
paraphrase, the second a shared name or number. Groups come from agglomerative clustering with *average* linkage
(UPGMA, Sokal and Michener, 1958), not from chains of near-duplicates: every member is close to the group as a whole,
so a group is one fact. Deviation: two sentences that count the same thing differently (20% and 30%) never share a
group, however near their words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_array
from scipy.spatial.distance import squareform

from summarizer.config import GroupingConfig
from summarizer.datamodels import Member, Sentence, SentenceGroup

_TERM = re.compile(r"\d[\d.,]*\d|[^\W_]+")
_COUNTED = re.compile(r"(?:\b([a-z]+)\.?\s+)?(\d(?:[\d.,]*\d)?+)(?:[\s-]?(%|[^\W\d_]+))?+")
"""A number with the word before it and the thing it counts; matches without one too, so as to read no digit twice."""
_MOST_COUNTED = 20
"""Counted things that are compared, of each sentence; bounds the work on hostile input."""
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_NOT_COUNTED = frozenset("in on at by for to and or of the a as with when who that after before from pm am p".split())


def group(
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    voices: Sequence[int],
    config: GroupingConfig,
) -> tuple[SentenceGroup, ...]:
    """Put every sentence into exactly one group.

    Args:
        sentences: The sentences of a cluster, in order of document and index.
        similarity: Between each two of them, symmetric, in [0, 1], shape ``(sentences, sentences)``.
        voices: By document, an index; documents with different ones are independent sources.
        config: Threshold.

    Returns:
        The groups in order of their first member, each with its most typical member first.
    """
    labels = _cluster(sentences, similarity, config.similarity_threshold)
    rows_of: dict[int, list[int]] = {}
    for row, label in enumerate(labels):
        rows_of.setdefault(label, []).append(row)
    return tuple(
        SentenceGroup(
            f"g{number}",
            _members(sentences, similarity, rows),
            len({voices[sentences[row].document] for row in rows}),
        )
        for number, rows in enumerate(rows_of.values(), 1)
    )


def similarities(texts: Sequence[str], vectors: NDArray[np.float32], config: GroupingConfig) -> NDArray[np.float32]:
    """Similarity between each two texts.

    Args:
        texts: Sentences.
        vectors: Their unit embeddings, shape ``(texts, width)``.
        config: Weights.

    Returns:
        Symmetric, in [0, 1], ones on the diagonal, shape ``(texts, texts)``.
    """
    terms = _tf_idf(texts)
    lexical = np.asarray((terms @ terms.T).todense(), dtype=np.float32)
    mixed = config.embedding_weight * (vectors @ vectors.T) + (1 - config.embedding_weight) * lexical
    mixed = np.clip(mixed, 0.0, 1.0)
    np.fill_diagonal(mixed, 1.0)
    return mixed


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


def _tf_idf(texts: Sequence[str]) -> csr_array:
    """Unit tf-idf rows, shape ``(texts, terms)``; tf is 1 + ln(count), idf is smoothed."""
    bags = [Counter(_TERM.findall(text.lower())) for text in texts]
    columns = {term: column for column, term in enumerate(dict.fromkeys(term for bag in bags for term in bag))}
    frequency = Counter(term for bag in bags for term in bag)
    idf = {term: 1 + math.log((1 + len(texts)) / (1 + count)) for term, count in frequency.items()}
    values, indices, ends = [], [], [0]
    for bag in bags:
        row = [(1 + math.log(count)) * idf[term] for term, count in bag.items()]
        norm = math.sqrt(sum(value * value for value in row)) or 1.0
        values += [value / norm for value in row]
        indices += [columns[term] for term in bag]
        ends.append(len(values))
    return csr_array((values, indices, ends), shape=(len(texts), max(len(columns), 1)))


def _cluster(sentences: Sequence[Sentence], similarity: NDArray[np.float32], threshold: float) -> list[int]:
    if len(sentences) < 2:
        return [0] * len(sentences)
    distance = 1.0 - similarity
    # a mean of at most a quarter of the square of their number, with one of these in it, is above 1
    distance[_disagreeing(sentences)] = float(len(sentences) ** 2)
    np.fill_diagonal(distance, 0.0)
    tree = linkage(squareform(distance, checks=False), method="average")
    return [int(label) for label in fcluster(tree, 1.0 - threshold, criterion="distance")]


def _disagreeing(sentences: Sequence[Sentence]) -> NDArray[np.bool_]:
    """Whether two sentences count the same thing differently, shape ``(sentences, sentences)``."""
    rows_of: dict[str, dict[str, list[int]]] = {}  # by thing and number
    for row, sentence in enumerate(sentences):
        for thing, number in _counts(sentence.text):
            rows_of.setdefault(thing, {}).setdefault(number, []).append(row)
    result = np.zeros((len(sentences), len(sentences)), dtype=bool)
    for by_number in rows_of.values():
        if len(by_number) == 1:
            continue
        rows = np.unique(np.concatenate(list(by_number.values())))
        apart = np.ones((len(rows), len(rows)), dtype=bool)
        for same in by_number.values():
            places = np.searchsorted(rows, same)
            apart[np.ix_(places, places)] = False
        result[np.ix_(rows, rows)] |= apart
    return result


def _counts(text: str) -> list[tuple[str, str]]:
    """Things and the numbers they are counted with: ``"20% of 30 ships"`` gives ``[("%", "20"), ("ships", "30")]``."""
    found = (
        (thing, number.replace(",", ""))
        for before, number, thing in _COUNTED.findall(text.lower())
        if thing and thing not in _NOT_COUNTED and before[:3] not in _MONTHS
    )
    return list(islice(dict.fromkeys(found), _MOST_COUNTED))


def _members(sentences: Sequence[Sentence], similarity: NDArray[np.float32], rows: list[int]) -> tuple[Member, ...]:
    """Members by mean similarity to the others, ties in reading order; a lone member's similarity is 1."""
    within = similarity[np.ix_(rows, rows)]
    mean = (within.sum(axis=1) - 1.0) / max(len(rows) - 1, 1) if len(rows) > 1 else np.ones(1)
    order = sorted(range(len(rows)), key=lambda place: (-round(float(mean[place]), 6), rows[place]))
    return tuple(Member(sentences[rows[place]], round(float(mean[place]), 6)) for place in order)
