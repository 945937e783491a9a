"""How much an editor would want a sentence in a brief, by where it stands, who else tells it and what it is about.

A linear reading, learned from what editors said of every sentence of some newsroom clusters
(``nutgraf train wanted``, ``training/RUNS.md``): what the words of a sentence are worth (``summarizer.salience``) does
not tell a main fact of the latest report from colour in the same words.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarizer.content.candidates import Candidates
from summarizer.content.telling import is_counted, is_dated
from summarizer.content.wording import ABOUT, about
from summarizer.documents.publication import comparable

WEIGHTS = Path(__file__).parent / "wanted.json"

_PLACE = ("of the lead's article", "after the lead", "opening", "place", "share of the article before it")
_ARTICLE = ("article's length", "rank by age", "days older than the lead", "opening of an earlier article", "documents")
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

LEAST = 0.02
"""Least that a sentence is wanted, and that it tells anew, in (0, 1)."""

NEW, RETOLD = 0.25, 0.55
"""Similarity up to which a sentence tells something else than one of another article, and from which it tells the same,
in [0, 1]; lower is stricter."""

_MOST_DAYS = 3.0
_LEAST_STANDING = 0.02


def untold(similarity: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """How much of sentences is told anew, in [0.02, 1], by how near each is to what another article told, in [0, 1].

    Never nothing: a number may be new in the same words.
    """
    return np.asarray(np.clip((RETOLD - similarity) / (RETOLD - NEW), LEAST, 1.0), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A linear reading of ``FEATURES``.

    Attributes:
        weights: Of each feature, shape ``(features,)``.
        bias: What is added.
    """

    weights: NDArray[np.float64]
    bias: float

    @classmethod
    @cache
    def load(cls) -> Wanted:
        """The shipped one.

        Raises:
            ValueError: It was learned for other features.
        """
        stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
        if tuple(stored["weights"]) != FEATURES:
            raise ValueError(f"{WEIGHTS.name} was learned for other features; run `nutgraf train wanted`.")
        return cls(np.array(list(stored["weights"].values())), stored["bias"])

    def __call__(self, described: NDArray[np.float64]) -> NDArray[np.float64]:
        """How much sentences are wanted, in [``LEAST``, 1], shape ``(sentences,)``, from ``describe``."""
        wanted: NDArray[np.float64] = np.clip(described @ self.weights + self.bias, LEAST, 1.0)
        return wanted


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of a cluster's sentences.

    Attributes:
        candidates: The sentences.
        voices: By document, an index; documents with different ones are independent sources.
        times: By document, when it was published, if that is known; of a series none.
        standing: By document, how much it speaks for the event, in [0, 1], shape ``(documents,)``.
    """

    candidates: Candidates
    voices: Sequence[int]
    times: Sequence[datetime | None]
    standing: NDArray[np.float64]

    def wanted(self, lead: int) -> NDArray[np.float64]:
        """How much each sentence is wanted in a brief that opens with one, in [0.02, 1], shape ``(sentences,)``."""
        return Wanted.load()(self.describe(lead))

    def describe(self, lead: int) -> NDArray[np.float64]:
        """Describe every sentence of a brief that opens with one.

        Args:
            lead: The row of that one.

        Returns:
            Shape ``(sentences, features)``, in the order of ``FEATURES``.
        """
        sentences, similarity = self.candidates.sentences, self.candidates.similarity.astype(np.float64)
        document = np.array([sentence.document for sentence in sentences])
        index = np.array([sentence.index for sentence in sentences])
        length = np.array([index[document == number].max() + 1 for number in document])
        same = document == document[lead]
        rank, newest = self._ranks(document)
        days = self._days_before(document[lead])[document]
        earlier = np.array([document[lead] in self.candidates.later[number] for number in document])
        texts = [sentence.text for sentence in sentences]
        columns = (
            same,
            np.where(same, np.log1p(np.maximum(index - index[lead], 0)), 0.0),
            index == 0,
            np.log1p(index),
            index / length,
            np.log(length),
            rank[document],
            days,
            earlier & (index == 0),
            np.full(len(sentences), np.log(len(np.unique(document)))),
            np.log(np.maximum(self.standing, _LEAST_STANDING))[document],
            _told_by_others(similarity, np.array(self.voices)[document]),
            _near(similarity, document, index == 0, np.mean),
            _near(similarity, document, (index == 0) & (document == newest), np.max),
            _near(similarity, document, document == newest, np.max),
            similarity.mean(axis=1),
            similarity[lead],
            [row in self.candidates.following for row in range(len(sentences))],
            list(map(is_dated, texts)),
            list(map(is_counted, texts)),
        )
        described: NDArray[np.float64] = np.column_stack([*columns, np.array(list(map(about, texts)))]).astype(
            np.float64
        )
        return described

    def _ranks(self, document: NDArray[np.int64]) -> tuple[NDArray[np.float64], int]:
        """By document its place from the newest to the oldest, in [0, 1], and the newest; 0 and -1 if none is known."""
        if not any(self.times):
            return np.zeros(len(self.times)), -1
        seconds = [comparable(time).timestamp() if time else 0.0 for time in self.times]
        ranked = sorted(set(document.tolist()), key=lambda number: (-seconds[number], number))
        ranks = np.zeros(len(self.times))
        ranks[ranked] = np.arange(len(ranked)) / max(len(ranked) - 1, 1)
        return ranks, ranked[0]

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
