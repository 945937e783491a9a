"""The last hand on a sentence: who says it, one spelling of each name, courtesy titles that only some outlets use."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarizer.cluster import Cluster
from summarizer.corroboration import corroborated
from summarizer.courtesies import spare_courtesies, without_courtesies
from summarizer.introductions import Introductions
from summarizer.spelling import preferred_spellings, respelled
from summarizer.written import WrittenSentence


class Finisher:
    """Finishes the sentences of one brief.

    Args:
        cluster: The cluster.
        similarity: Between its sentences, in [0, 1], shape ``(sentences, sentences)``.
        introductions: Of its people.
        verbatim: Whether no word may change.
    """

    def __init__(
        self, cluster: Cluster, similarity: NDArray[np.float32], introductions: Introductions, *, verbatim: bool
    ) -> None:
        self._sentences, self._similarity, self._times = cluster.sentences, similarity, cluster.times
        self._spellings = {} if verbatim else preferred_spellings(cluster.sentences, cluster.voices)
        self._spare = frozenset[str]() if verbatim else spare_courtesies(cluster.by_document, introductions.surnames)

    def finish(self, written: WrittenSentence) -> WrittenSentence:
        """The sentence as it is printed, with all that carries it."""
        sentence = respelled(corroborated(written, self._sentences, self._similarity, self._times), self._spellings)
        return without_courtesies(sentence, self._spare)
