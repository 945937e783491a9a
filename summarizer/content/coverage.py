"""What a brief carries so far, and what a sentence would add to it.

The worth of a brief is the sum of the weights of the concepts that it carries, each counted once. That is a monotone
submodular function, so the greedy choice by gain for the words it costs is near the best (Lin and Bilmes, 2010).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarizer.config import SelectionConfig
from summarizer.content.concepts import Concepts


class Coverage:
    """The concepts that a growing brief carries.

    Args:
        concepts: Of the cluster.
        weights: Of each concept, at least 0, shape ``(concepts,)``.
        config: How stems weigh against pairs, and words against worth.
    """

    def __init__(self, concepts: Concepts, weights: NDArray[np.float64], config: SelectionConfig) -> None:
        self._concepts = concepts
        self._weights = weights
        self._config = config
        self._left = np.where(concepts.pairs, weights, config.stem_weight * weights)

    def fresh(self) -> Coverage:
        """Coverage of an empty brief of the same cluster."""
        return Coverage(self._concepts, self._weights, self._config)

    def added(self, text: str) -> float:
        """Weight of what the text would add; at least 0."""
        return float(self._left[self._concepts.within(text)].sum())

    def gain(self, *texts: str) -> float:
        """Weight of what texts would add, for their words to the power of ``length_exponent``; at least 0."""
        held = np.unique(np.concatenate([self._concepts.within(text) for text in texts]))
        words = sum(len(text.split()) for text in texts)
        return float(self._left[held].sum()) / float(max(words, 1) ** self._config.length_exponent)

    def add(self, text: str) -> None:
        """Take a sentence into the brief."""
        self._left[self._concepts.within(text)] = 0.0
