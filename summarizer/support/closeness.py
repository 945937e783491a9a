"""How closely a sentence follows its sources.

The mean of two precisions. The first counts the sentence's word trigrams that a source has too, which shows every
seam. The second counts its pairs of nearby content words that stand about as near in one sentence of a source: a
stand-in for the dependency arcs of Goyal & Durrett (2020, "Evaluating factuality in generation with
dependency-level entailment") that needs no parser, forgives a changed function word or order, and sees words that
were brought together from two sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token

_PAIRED_WITHIN = 4
"""Content words apart; a source may have one word more between the two."""


class Wording:
    """The trigrams and the content word pairs of all sources."""

    def __init__(self, sources: Sequence[Passage]) -> None:
        self._trigrams: set[tuple[str, ...]] = set()
        self._distance: dict[tuple[str, str], int] = {}
        for source in sources:
            for words in source.sentences():
                for size in (1, 2, 3):
                    self._trigrams.update(_ngrams(words, size))
                for first, second, distance in _pairs(words, _PAIRED_WITHIN + 1):
                    closest = self._distance.get((first, second), distance)
                    self._distance[first, second] = min(closest, distance)

    def closeness(self, words: Sequence[Token]) -> float:
        """How closely one sentence follows the sources.

        Args:
            words: Its words and numbers, marks left out; at least one.

        Returns:
            In [0, 1]; 1 if it is one unbroken span of a source sentence.
        """
        trigrams = list(_ngrams(words, min(3, len(words))))
        followed = sum(trigram in self._trigrams for trigram in trigrams) / len(trigrams)
        pairs = list(_pairs(words, _PAIRED_WITHIN))
        if not pairs:
            return followed
        related = sum(self._related(*pair) for pair in pairs) / len(pairs)
        return (followed + related) / 2

    def _related(self, first: str, second: str, distance: int) -> bool:
        return self._distance.get((first, second), distance + 2) <= distance + 1


def _ngrams(words: Sequence[Token], size: int) -> Iterator[tuple[str, ...]]:
    keys = [word.key for word in words]
    return zip(*(keys[start:] for start in range(size)), strict=False)


def _pairs(words: Sequence[Token], within: int) -> Iterator[tuple[str, str, int]]:
    keys = [word.key for word in words if word.content or word.kind == "number"]
    for at, first in enumerate(keys):
        for distance, second in enumerate(keys[at + 1 : at + 1 + within], start=1):
            yield min(first, second), max(first, second), distance
