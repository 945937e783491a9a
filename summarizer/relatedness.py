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
        documents: The sentences of each document, at least one each.
        vectors: Unit vectors of all sentences in order, shape ``(sentences, width)``.

    Returns:
        By document. All False where there is no such event: there are several documents and no two are related.
    """
    parts = np.split(vectors, np.cumsum([len(sentences) for sentences in documents])[:-1])
    close = np.array([[_closeness(one, other) for other in parts] for one in parts])
    _, labels = connected_components(close >= RELATED, directed=False)
    sizes = np.bincount(labels)
    event = sizes.argmax() if sizes.max() > 1 or len(documents) == 1 else -1
    return [bool(label == event) for label in labels]


def _closeness(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    means = one.mean(axis=0), other.mean(axis=0)
    cosine = float(means[0] @ means[1] / max(float(np.linalg.norm(means[0]) * np.linalg.norm(means[1])), 1e-12))
    return (cosine + float((one @ other.T).max())) / 2
