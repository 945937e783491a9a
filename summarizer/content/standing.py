"""How much each article speaks for the event: the main story tells most of what the others do, and the newest its end.

Coverage of one event is a main story, told again as it goes on, with features and sidelights around it: a neighbour's
morning, what the markets made of it. Which is which shows in how much of what other outlets tell an article has too.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from summarizer.datamodels import Sentence
from summarizer.documents.publication import HALF_A_DAY, comparable

TOLD = 0.36
"""Similarity from which one article tells what a sentence of another does, in [0, 1]; higher is stricter."""

PER_HALF_DAY = 0.5
"""Share that counts of an article for each twelve hours that it is older than the newest, in [0, 1]; lower prefers the
newest."""


def standing(
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    voices: Sequence[int],
    times: Sequence[datetime | None],
) -> NDArray[np.float64]:
    """Weigh the documents of a cluster against each other.

    Args:
        sentences: The cluster's, in order of document and index, at least one.
        similarity: Between them, in [0, 1], shape ``(sentences, sentences)``.
        voices: By document, an index; documents with different ones are independent sources.
        times: By document, when it was published, if that is known.

    Returns:
        By document, in [0, 1], shape ``(documents,)``: the share of each other source's sentences that it tells too, on
        average, beside the greatest such share; less for each half day that it is older than the newest.
    """
    return _told(sentences, similarity, np.array(voices)) * _news(times)


def _told(
    sentences: Sequence[Sentence], similarity: NDArray[np.float32], voices: NDArray[np.int64]
) -> NDArray[np.float64]:
    """How much of what others tell each document has, beside the one that has most; all 1 if none has anything."""
    document = np.array([sentence.document for sentence in sentences])
    near = similarity >= TOLD
    has = np.stack([near[:, document == number].any(axis=1) for number in range(len(voices))])  # (documents, sentences)
    speaking = np.unique(voices[document])
    shares = np.stack([has[:, voices[document] == voice].mean(axis=1) for voice in speaking], axis=1)
    of_others = voices[:, None] != speaking
    told = np.where(of_others, shares, 0.0).sum(axis=1) / np.maximum(of_others.sum(axis=1), 1)
    return told / told.max() if told.any() else np.ones(len(voices))


def _news(times: Sequence[datetime | None]) -> NDArray[np.float64]:
    """What the news of each document is worth beside that of the newest; undated ones count as the oldest do."""
    whole = [time and comparable(time) for time in times]
    known = [time for time in whole if time]
    if not known:
        return np.ones(len(times))
    newest, oldest = max(known), min(known)
    return np.array([PER_HALF_DAY ** ((newest - (time or oldest)) // HALF_A_DAY) for time in whole])
