"""Which documents are about the same event.

Two documents are related when they are close as a whole and in their closest sentences: the mean of the cosine
between their mean sentence vectors and of the highest cosine between two of their sentences. The event is the largest
set of documents that hangs together. A lone document is about its own event.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components

from summarizer.datamodels import Sentence

RELATED = 0.38
"""Least closeness of two related documents, in [-1, 1]; higher is stricter. 97 in 100 pairs of documents from different
training clusters are below it, 91 in 100 pairs from one cluster above (most of the rest are pages without an
article)."""


def about_the_event(documents: Sequence[Sequence[Sentence]], vectors: NDArray[np.float32]) -> list[bool]:
    """Say for each document whether it is about the event that most of them are about.

    Args:
        documents: The sentences of each document; one without any is about no event.
        vectors: Unit vectors of all sentences in order, shape ``(sentences, width)``.

    Returns:
        By document. All False where there is no such event: there are several documents and no two are related.
    """
    told = [number for number, sentences in enumerate(documents) if sentences]
    if not told:
        return [False] * len(documents)
    lengths = np.array([len(documents[number]) for number in told])
    _, labels = connected_components(_related(vectors, lengths), directed=False)
    sizes = np.bincount(labels)
    event = sizes.argmax() if sizes.max() > 1 or len(told) == 1 else -1
    about = {number for number, label in zip(told, labels, strict=True) if label == event}
    return [number in about for number in range(len(documents))]


def _related(vectors: NDArray[np.float32], lengths: NDArray[np.int_]) -> NDArray[np.bool_]:
    """Whether each document is related to each, shape ``(documents, documents)``.

    One large product: for each of many small ones, the threads of BLAS would have to meet.

    Args:
        vectors: Unit vectors of all sentences in order, shape ``(sentences, width)``.
        lengths: Sentences of each document, at least one each, shape ``(documents,)``.
    """
    starts = np.cumsum(lengths) - lengths
    means = np.add.reduceat(vectors, starts)
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-12)
    closest = np.maximum.reduceat(np.maximum.reduceat(vectors @ vectors.T, starts, axis=0), starts, axis=1)
    return np.asarray((means @ means.T + closest) / 2 >= RELATED)
