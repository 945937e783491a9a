"""The sentences that a brief may be made of, and how each can be read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from summarizer.content.following import following
from summarizer.content.speaking import speaking_of_another
from summarizer.datamodels import Sentence
from summarizer.documents.publication import later, long_before


@dataclass(frozen=True, slots=True)
class Candidates:
    """The sentences that a brief may be made of.

    Attributes:
        sentences: The cluster's, in order of document and index.
        readings: Each as it can be read without the one before it; None if it cannot.
        following: Rows of those that can be read right after the one before them.
        similarity: Between them, in [0, 1], shape ``(sentences, sentences)``.
        instead: Rows of those that give, further down, what holds in place of what was taken out.
        later: By document, those published half a day or more after it that may take its place.
        series: Whether each document tells a story of its own, and none takes the place of another.
    """

    sentences: Sequence[Sentence]
    readings: Sequence[str | None]
    following: Collection[int]
    similarity: NDArray[np.float32]
    instead: frozenset[int]
    later: Sequence[Collection[int]]
    series: bool = False

    @classmethod
    def of(
        cls,
        sentences: Sequence[Sentence],
        reading: Callable[[str], str | None],
        surnames: Collection[str],
        similarity: NDArray[np.float32],
        instead: Collection[Sentence],
        alleged: Collection[int],
        times: Sequence[datetime | None],
        *,
        series: bool = False,
    ) -> Candidates:
        """Tell how each sentence can be read.

        Args:
            sentences: The cluster's, in order of document and index.
            reading: A sentence as it can be read without the one before it; None if it cannot.
            surnames: Of those whose surname nobody else has in the cluster.
            similarity: Between them, in [0, 1], shape ``(sentences, sentences)``.
            instead: Those that give what holds in place of what was taken out.
            alleged: Rows of those that cannot be read alone; see ``content.alleged``.
            times: By document, when it was published, if that is known; of a series none.
            series: Whether each document tells a story of its own.
        """
        apart = speaking_of_another(sentences).union(alleged)
        readings = [None if row in apart else reading(each.text) for row, each in enumerate(sentences)]
        rows = frozenset(row for row, sentence in enumerate(sentences) if sentence in instead and sentence.index)
        after = following(sentences, surnames)
        return cls(sentences, readings, after, similarity, rows, later(times, long_before), series)
