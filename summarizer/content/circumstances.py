"""What is known of a cluster's sentences, once it is known which of them a brief opens with.

Where a sentence stands, how old its article is, who else tells it, what it is about, and what it means.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from summarizer.content.candidates import Candidates
from summarizer.content.telling import is_counted, is_dated
from summarizer.content.wording import ABOUT, about
from summarizer.documents.publication import comparable

_PLACE = ("of the lead's article", "after the lead", "opening", "place", "share of the article before it")
_ARTICLE = ("article's length", "share newer", "days older than the lead", "opening of an earlier article", "documents")
_OTHERS = (
    "standing",
    "told by others",
    "near openings",
    "near the newest opening",
    "near the newest article",
    "near all",
)
FEATURES = (*_PLACE, *_ARTICLE, *_OTHERS, "near the lead", "leans", "dated", "counted", *ABOUT)
"""Names of what is known of a sentence, in order."""

_MOST_DAYS = 3.0
_LEAST_STANDING = 0.02


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of a cluster's sentences.

    Attributes:
        candidates: The sentences.
        voices: By document, an index; documents with different ones are independent sources.
        times: By document, when it was published, if that is known; of a series none.
        standing: By document, how much it speaks for the event, in [0, 1], shape ``(documents,)``.
        vectors: Unit vectors of the sentences, shape ``(sentences, width)``.
    """

    candidates: Candidates
    voices: Sequence[int]
    times: Sequence[datetime | None]
    standing: NDArray[np.float64]
    vectors: NDArray[np.float32]

    def meanings(self) -> NDArray[np.float64]:
        """What sets each sentence apart from the whole: its vector less their mean, shape ``(sentences, width)``."""
        vectors = self.vectors.astype(np.float64)
        return np.asarray(vectors - vectors.mean(axis=0))

    def describe(self, lead: int) -> NDArray[np.float64]:
        """Describe every sentence of a brief that opens with one; of a series each as if its own article's opened it.

        Args:
            lead: The row of that one.

        Returns:
            Shape ``(sentences, features)``, in the order of ``FEATURES``.
        """
        sentences, similarity = self.candidates.sentences, self.candidates.similarity.astype(np.float64)
        document = np.array([sentence.document for sentence in sentences])
        index = np.array([sentence.index for sentence in sentences])
        length = np.array([index[document == number].max() + 1 for number in document])
        leads = np.searchsorted(document, document) if self.candidates.series else np.full(len(sentences), lead)
        same = document == document[leads]
        age = self._ages(np.unique(document))
        newest = (age[document] == 0) & any(self.times)
        days = self._days_before(document[lead])[document]
        earlier = np.array([document[lead] in self.candidates.later[number] for number in document])
        texts = [sentence.text for sentence in sentences]
        columns = (
            same,
            np.where(same, np.log1p(np.maximum(index - index[leads], 0)), 0.0),
            index == 0,
            np.log1p(index),
            index / length,
            np.log(length),
            age[document],
            days,
            earlier & (index == 0),
            np.full(len(sentences), np.log(len(np.unique(document)))),
            np.log(np.maximum(self.standing, _LEAST_STANDING))[document],
            _told_by_others(similarity, np.array(self.voices)[document]),
            _near(similarity, document, index == 0, np.mean),
            _near(similarity, document, (index == 0) & newest, np.max),
            _near(similarity, document, newest, np.max),
            similarity.mean(axis=1),
            similarity[leads, np.arange(len(sentences))],
            [row in self.candidates.following for row in range(len(sentences))],
            list(map(is_dated, texts)),
            list(map(is_counted, texts)),
        )
        described: NDArray[np.float64] = np.column_stack([*columns, np.array(list(map(about, texts)))]).astype(
            np.float64
        )
        return described

    def _ages(self, documents: NDArray[np.int64]) -> NDArray[np.float64]:
        """By document, what share of the others is newer, in [0, 1]: 0 of the newest, and where nothing says when."""
        seconds = np.array([comparable(time).timestamp() if time else 0.0 for time in self.times])
        newer = seconds[documents] > seconds[:, None]
        return np.asarray(newer.sum(axis=1) / max(len(documents) - 1, 1))

    def _days_before(self, lead: int) -> NDArray[np.float64]:
        """By document, how many days it is older than one of them, in [0, 3]; 0 where that is not known."""
        own = self.times[lead]
        apart = [comparable(own) - comparable(time) if own and time else timedelta(0) for time in self.times]
        return np.asarray(np.clip([one / timedelta(days=1) for one in apart], 0.0, _MOST_DAYS))


def _told_by_others(similarity: NDArray[np.float64], voice: NDArray[np.int64]) -> NDArray[np.float64]:
    """How near each other source comes to a sentence on average, in [0, 1]; 0 where there is no other."""
    voices = np.unique(voice)
    nearest = np.stack([similarity[:, voice == one].max(axis=1) for one in voices], axis=1)
    others = voice[:, None] != voices
    return np.asarray(np.where(others, nearest, 0.0).sum(axis=1) / np.maximum(others.sum(axis=1), 1))


def _near(
    similarity: NDArray[np.float64],
    document: NDArray[np.int64],
    to: NDArray[np.bool_],
    by: Callable[..., NDArray[np.float64]],
) -> NDArray[np.float64]:
    """How near those of some sentences are that stand in other documents, in [0, 1]; 0 where there are none."""
    near = np.zeros(len(document))
    for number in np.unique(document):
        others, own = to & (document != number), document == number
        if others.any():
            near[own] = by(similarity[np.ix_(own, others)], axis=1)
    return near
