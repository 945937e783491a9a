"""What the sentences that contain a concept tell about it: a small network over the sentence encoder's vectors.

Every sentence is read by a projection of its vector, by what that shares with the cluster's, and by where it stands and
what repeats it. A concept gets the mean and the greatest of what was read in its sentences. Trained with
``summarizer.salience``, whose other features know a sentence by its words alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizer.datamodels import Sentence
from summarizer.english.standalone import stands_alone

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Reader:
    """The trained network, from sentences to a few values each.

    Attributes:
        mean: Of each column of ``sentence_features``.
        deviation: Likewise, above 0.
        sentence: Projection of a sentence's vector, shape ``(width, projected)``.
        cluster: Projection of the cluster's vector, likewise.
        hidden: Weight and bias of the rectified layer over both, their product and the description.
        out: Weight and bias of the values.
    """

    mean: Array
    deviation: Array
    sentence: Array
    cluster: Array
    hidden: tuple[Array, Array]
    out: tuple[Array, Array]

    def read(self, sentences: Sequence[Sentence], vectors: Array) -> Array:
        """Read every sentence.

        Args:
            sentences: The cluster's, in order of document and index, at least one.
            vectors: Their unit vectors, shape ``(sentences, width)``.

        Returns:
            Shape ``(sentences, values)``.
        """
        described = (sentence_features(sentences, vectors) - self.mean) / self.deviation
        own = vectors @ self.sentence
        whole = np.broadcast_to(middle(sentences, vectors) @ self.cluster, own.shape)
        weight, bias = self.hidden
        hidden = np.maximum(np.hstack([own, whole, own * whole, described]) @ weight + bias, 0.0)
        weight, bias = self.out
        return np.asarray(hidden @ weight + bias, dtype=np.float32)


def document_of(sentences: Sequence[Sentence]) -> NDArray[np.int64]:
    """The document of each, numbered from 0 without gaps, shape ``(sentences,)``."""
    return np.unique([sentence.document for sentence in sentences], return_inverse=True)[1]


def middle(sentences: Sequence[Sentence], vectors: Array) -> Array:
    """The cluster's unit vector, every document counted alike, shape ``(width,)``."""
    return _unit(_means(document_of(sentences), vectors).sum(axis=0))


def sentence_features(sentences: Sequence[Sentence], vectors: Array) -> Array:
    """Where each sentence stands, and how its vector lies to others; nothing depends on the order of the documents.

    Args:
        sentences: In order of document and index, at least one.
        vectors: Their unit vectors, shape ``(sentences, width)``.

    Returns:
        Shape ``(sentences, columns)``.
    """
    document = document_of(sentences)
    every = np.arange(len(document))
    others = max(int(document.max()), 1)
    means = _unit(_means(document, vectors))
    first = vectors @ vectors[np.unique(document, return_index=True)[1]].T
    to_mean = vectors @ means.T
    near = np.stack([(vectors @ vectors[document == number].T).max(axis=1) for number in range(document.max() + 1)], 1)
    near[every, document] = 0.0
    own_first, own_mean = first[every, document].copy(), to_mean[every, document].copy()
    first[every, document] = 0.0
    to_mean[every, document] = 0.0
    lying = np.stack(
        [
            vectors @ middle(sentences, vectors),
            vectors @ _unit(vectors.sum(axis=0)),
            own_mean,
            own_first,
            first.max(axis=1),
            first.sum(axis=1) / others,
            near.max(axis=1),
            near.sum(axis=1) / others,
            (near > _SAME).sum(axis=1) / others,
            to_mean.max(axis=1),
            to_mean.sum(axis=1) / others,
        ],
        axis=1,
    )
    standing = np.stack(
        [
            np.log1p([sentence.index for sentence in sentences]),
            np.log1p([len(sentence.text.split()) for sentence in sentences]),
            [float(stands_alone(sentence.text)) for sentence in sentences],
            np.full(len(sentences), np.log(document.max() + 1)),
        ],
        axis=1,
    )
    relative = (lying - lying.mean(axis=0)) / (lying.std(axis=0) + 1e-3)
    return np.hstack([lying, relative, standing]).astype(np.float32)


_SAME = 0.5
"""Cosine from which another document counts as having the sentence."""


def _means(document: NDArray[np.int64], vectors: Array) -> Array:
    member = np.eye(document.max() + 1, dtype=np.float32)[:, document]
    return np.asarray(member @ vectors / member.sum(axis=1, keepdims=True))


def _unit(vectors: Array) -> Array:
    return np.asarray(vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9))
