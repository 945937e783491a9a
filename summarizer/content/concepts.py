"""What a cluster talks about: its words and word pairs, and where each of them stands.

A concept is a stem or a pair of neighbouring stems. A brief is worth the concepts that it carries, each counted once
(Gillick and Favre, 2009), so that what was said is not worth saying again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from summarizer.support.tokens import fold, stem

_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of a text in order, as they are written."""
    return _WORD.findall(text)


def stems(text: str) -> list[str]:
    """The stems of its words, in order: "said" and "says" have the same, and so have "labour" and "labor"."""
    return [stem(fold(word)) for word in words(text)]


class Concepts:
    """The concepts of one cluster: first its stems, numbered as they come, then its pairs.

    Args:
        texts: Its sentences, in print form.

    Attributes:
        stems: The stems, in the order of their numbers.
        first: First stem of each concept, shape ``(concepts,)``.
        second: Second stem of each concept; a lone stem is both.
        word: Stem of each word of the cluster, in order, shape ``(words,)``.
        sentence: The sentence in which each word stands, shape ``(words,)``.
        concept: Concept of each occurrence, first those of the words, then those of the pairs, shape
            ``(occurrences,)``.
        place: The (first) word of each occurrence, shape ``(occurrences,)``.
        pairs: Whether each concept is a pair, shape ``(concepts,)``.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._within: dict[str, NDArray[np.int64]] = {}
        bags = [stems(text) for text in texts]
        self._number = {item: n for n, item in enumerate(dict.fromkeys(item for bag in bags for item in bag))}
        self.stems = tuple(self._number)
        self.word = np.array([self._number[item] for bag in bags for item in bag], dtype=np.int64)
        self.sentence = np.repeat(np.arange(len(bags)), [len(bag) for bag in bags])
        neighbours = np.flatnonzero(self.sentence[1:] == self.sentence[:-1])
        self._keys, pairs = np.unique(
            self.word[neighbours] * len(self.stems) + self.word[neighbours + 1], return_inverse=True
        )
        single = np.arange(len(self.stems))
        self.first = np.concatenate([single, self._keys // max(len(self.stems), 1)])
        self.second = np.concatenate([single, self._keys % max(len(self.stems), 1)])
        self.concept = np.concatenate([self.word, len(self.stems) + pairs])
        self.place = np.concatenate([np.arange(len(self.word)), neighbours])
        self.pairs = np.arange(len(self.first)) >= len(self.stems)

    def __len__(self) -> int:
        return len(self.first)

    def within(self, text: str) -> NDArray[np.int64]:
        """The concepts of the cluster that a text holds, ascending, each once; looked up once a text."""
        if text not in self._within:
            self._within[text] = self._find(text)
        return self._within[text]

    def _find(self, text: str) -> NDArray[np.int64]:
        numbers = [self._number.get(item, -1) for item in stems(text)]
        held = {number for number in numbers if number >= 0}
        for first, second in pairwise(numbers):
            if first >= 0 and second >= 0:
                key = first * len(self.stems) + second
                place = int(np.searchsorted(self._keys, key))
                if place < len(self._keys) and self._keys[place] == key:
                    held.add(len(self.stems) + place)
        return np.array(sorted(held), dtype=np.int64)
