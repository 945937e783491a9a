"""Which documents are about the same event.

Documents are points, their mean sentence vectors; two are related when the cosine between them is high enough, and the event is the
largest set that hangs together. A lone document is about its own event.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components

from summarizer.datamodels import Sentence

RELATED = 0.42
"""Least cosine between the mean vectors of two related documents, in [-1, 1]; higher is stricter."""


def about_the_event(documents: Sequence[Sequence[Sentence]], vectors: NDArray[np.float32]) -> list[bool]:
    """Say for each document whether it is about the event that most of them are about.

    Args:
        documents: The sentences of each document, at least one each.
        vectors: Unit vectors of all sentences in order, shape ``(sentences, width)``.

    Returns:
        By document. All False where there is no such event: there are several documents and no two are related.
    """
    ends = np.cumsum([len(sentences) for sentences in documents])
    means = np.stack(
        [_mean(vectors[end - len(sentences) : end]) for sentences, end in zip(documents, ends, strict=True)]
    )  # (documents, width)
    _, labels = connected_components(means @ means.T >= RELATED, directed=False)
    sizes = np.bincount(labels)
    event = sizes.argmax() if sizes.max() > 1 or len(documents) == 1 else -1
    return [bool(label == event) for label in labels]


def _mean(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    mean = vectors.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12))
