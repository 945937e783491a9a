"""Which documents are about the same event.

Two documents are close when they are so as a whole and in their closest sentences: the mean of the cosine between
their mean sentence vectors and of the highest cosine between two of their sentences. The event is the largest set of
documents that hangs together. A lone document is about its own event.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse.csgraph import connected_components
from scipy.spatial.distance import squareform

from summarizer.datamodels import Sentence

RELATED = 0.38
"""Least closeness of two related documents, in [-1, 1]; higher is stricter. 97 in 100 pairs of documents from different
training clusters are below it, 91 in 100 pairs from one cluster above (most of the rest are pages without an
article)."""

CLEARLY_RELATED = 0.5
"""Least mean closeness between two sets of documents that are one event beyond doubt; higher warns more often. Of 100
pairs of newsroom clusters, whose articles ``RELATED`` seldom parts, it tells 95 apart; of 167 single clusters one."""


def closeness(documents: Sequence[Sequence[Sentence]], vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Compare each document with each.

    One large product: for each of many small ones, the threads of BLAS would have to meet.

    Args:
        documents: The sentences of each document.
        vectors: Unit vectors of all sentences in order, shape ``(sentences, width)``.

    Returns:
        In [-1, 1], shape ``(documents, documents)``; -1 for a document without sentences, even with itself.
    """
    told = np.array([number for number, sentences in enumerate(documents) if sentences], dtype=np.int_)
    close = np.full((len(documents), len(documents)), -1.0, dtype=np.float32)
    if not len(told):
        return close
    lengths = np.array([len(documents[number]) for number in told])
    starts = np.cumsum(lengths) - lengths
    means = np.add.reduceat(vectors, starts)
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-12)
    closest = np.maximum.reduceat(np.maximum.reduceat(vectors @ vectors.T, starts, axis=0), starts, axis=1)
    close[np.ix_(told, told)] = (means @ means.T + closest) / 2
    return close


def about_the_event(close: NDArray[np.float32]) -> list[bool]:
    """Say for each document whether it is about the event that most of them are about.

    Args:
        close: What ``closeness`` returns.

    Returns:
        By document. All False where there is no such event: there are several documents and no two are related.
    """
    told = np.flatnonzero(close.diagonal() > -1).tolist()
    if not told:
        return [False] * len(close)
    _, labels = connected_components(close[np.ix_(told, told)] >= RELATED, directed=False)
    parts = _by_size(told, labels)
    event = parts[0] if len(parts[0]) > 1 or len(told) == 1 else []
    return [number in event for number in range(len(close))]


def other_event(close: NDArray[np.float32], about: Sequence[bool]) -> list[int]:
    """Find what may be a second event among the documents that are taken for one.

    Average linkage, where ``about_the_event`` goes from link to link: a single article near to both stories would join
    them.

    Args:
        close: What ``closeness`` returns.
        about: What ``about_the_event`` returns.

    Returns:
        Two documents or more that are close to each other and not to a part of the others that is as large, in order;
        none where there are no such parts.
    """
    documents = [number for number, taken in enumerate(about) if taken]
    if len(documents) < 2:
        return []
    distance = np.maximum(1 - close[np.ix_(documents, documents)].astype(np.float64), 0)
    np.fill_diagonal(distance, 0)
    tree = linkage(squareform(distance, checks=False), method="average")
    labels = fcluster(tree, 1 - CLEARLY_RELATED, criterion="distance")
    return next((part for part in _by_size(documents, labels)[1:] if len(part) > 1), [])


def _by_size(documents: Sequence[int], labels: NDArray[np.int32]) -> list[list[int]]:
    """The documents of each label, the largest set first; of sets of one size the one with the first of them."""
    parts: dict[int, list[int]] = {}
    for number, label in zip(documents, labels.tolist(), strict=True):
        parts.setdefault(label, []).append(number)
    return sorted(parts.values(), key=len, reverse=True)
