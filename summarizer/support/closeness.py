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
_STRANGERS_BEYOND = 6
"""Content words further apart in a source sentence say nothing about each other there."""
_FEWEST_PAIRS = 2
"""With fewer, a word is not called misplaced."""


class Wording:
    """The trigrams and the content word pairs of all sources."""

    def __init__(self, sources: Sequence[Passage]) -> None:
        self._trigrams: set[tuple[str, ...]] = set()
        self._distance: dict[tuple[str, str], int] = {}
        for source in sources:
            for words in source.sentences():
                for size in (1, 2, 3):
                    self._trigrams.update(_ngrams(words, size))
                keys = _content_keys(words)
                for one, two in _pairs(keys, _STRANGERS_BEYOND):
                    pair = _unordered(keys[one], keys[two])
                    self._distance[pair] = min(self._distance.get(pair, two - one), two - one)

    def closeness(self, words: Sequence[Token]) -> float:
        """How closely one sentence follows the sources.

        Args:
            words: Its words and numbers, marks left out; at least one.

        Returns:
            In [0, 1]; 1 if it is one unbroken span of a source sentence.
        """
        trigrams = list(_ngrams(words, min(3, len(words))))
        followed = sum(trigram in self._trigrams for trigram in trigrams) / len(trigrams)
        keys = _content_keys(words)
        pairs = [self._apart(keys[one], keys[two]) <= two - one + 1 for one, two in _pairs(keys, _PAIRED_WITHIN)]
        return (followed + sum(pairs) / len(pairs)) / 2 if pairs else followed

    def unfollowed(self, words: Sequence[Token]) -> tuple[Token, Token]:
        """The first and the last word of a sentence that stand in no trigram of a source; of all, if none is left."""
        size = min(3, len(words))
        followed = {
            at + place
            for at, trigram in enumerate(_ngrams(words, size))
            for place in range(size)
            if trigram in self._trigrams
        }
        left = [word for at, word in enumerate(words) if at not in followed] or words
        return left[0], left[-1]

    def misplaced(self, words: Sequence[Token]) -> list[Token]:
        """Content words of a sentence that no source has near any of the words around them here."""
        content = [word for word in words if word.tells]
        keys = [word.key for word in content]
        near: list[list[bool]] = [[] for _ in keys]
        for one, two in _pairs(keys, _PAIRED_WITHIN):
            together = self._apart(keys[one], keys[two]) <= _STRANGERS_BEYOND
            near[one].append(together)
            near[two].append(together)
        return [content[at] for at, pairs in enumerate(near) if len(pairs) >= _FEWEST_PAIRS and not any(pairs)]

    def _apart(self, one: str, two: str) -> int:
        """How many content words apart two are where they stand closest in a source."""
        return self._distance.get(_unordered(one, two), _STRANGERS_BEYOND + 1)


def _unordered(one: str, two: str) -> tuple[str, str]:
    return (one, two) if one < two else (two, one)


def _ngrams(words: Sequence[Token], size: int) -> Iterator[tuple[str, ...]]:
    keys = [word.key for word in words]
    return zip(*(keys[start:] for start in range(size)), strict=False)


def _content_keys(words: Sequence[Token]) -> list[str]:
    return [word.key for word in words if word.tells]


def _pairs(keys: Sequence[str], within: int) -> Iterator[tuple[int, int]]:
    """Indices of the words that are paired."""
    for one in range(len(keys)):
        for two in range(one + 1, min(len(keys), one + 1 + within)):
            yield one, two
