"""Surnames that outlets spell one letter apart: "Aurel Lindqvar" in three articles, "Aurel Lindkvar" in a fourth.

Two are one person's if a single letter differs, is missing or changes places with the next, if they follow the same
first name, and if no document has both: one that does may mean two people. What differs by transliteration alone
(``summarizer.support.names``) or by an ending ("South Korea", "South Korean") is no slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from summarizer.english.surnames import WORD
from summarizer.english.titles import NO_NAMES
from summarizer.support.names import spelling
from summarizer.support.tokens import fold, shared_start

_NAME = rf"(?=[A-Z]){WORD.pattern}"
_FULL_NAME = re.compile(rf"(?<![\w’'-])(?=({_NAME})\s({_NAME})(?![\w-]))")
_SHORTEST = 4
_MOST_ALIKE = 20
"""Most surnames that are compared for being the same without a letter; more of them are made up."""


class Mention(NamedTuple):
    """A first name and a surname where a sentence has them.

    Attributes:
        row: Index of the sentence.
        start: Where the first name starts in it, in code points.
        end: Where the surname ends.
    """

    row: int
    start: int
    end: int


def misspellings(texts: Sequence[str], documents: Sequence[int]) -> list[Mapping[str, Sequence[Mention]]]:
    """Find the surnames that are spelled one letter apart.

    Args:
        texts: Sentences, raw or in print form.
        documents: By sentence, the index of its document.

    Returns:
        For each two spellings of one surname, where each of them follows a first name that both follow, in order.
    """
    mentions = _mentions(texts)
    found: list[Mapping[str, Sequence[Mention]]] = []
    for one, other in sorted(_nearly_alike(mentions)):
        shared = mentions[one].keys() & mentions[other].keys()
        places = {word: sorted(place for first in shared for place in mentions[word][first]) for word in (one, other)}
        of = [{documents[place.row] for place in said} for said in places.values()]
        if shared and of[0].isdisjoint(of[1]):
            found.append(places)
    return found


def _mentions(texts: Sequence[str]) -> Mapping[str, Mapping[str, Sequence[Mention]]]:
    """Where each surname follows each first name."""
    mentions: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for row, text in enumerate(texts):
        for pair in _FULL_NAME.finditer(text):
            first, surname = fold(pair[1]), pair[2]
            if len(surname) >= _SHORTEST and not surname.isupper() and NO_NAMES.isdisjoint([first, fold(surname)]):
                mentions[surname][first].append(Mention(row, pair.start(1), pair.end(2)))
    return mentions


def _nearly_alike(words: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Pairs that differ by one slip; found among those that are the same without a letter."""
    shortened = defaultdict(set)
    for word in words:
        for at in range(len(word) + 1):
            shortened[word[:at] + word[at + 1 :]].add(word)
    few = (alike for alike in shortened.values() if len(alike) <= _MOST_ALIKE)
    pairs = {pair for alike in few for pair in combinations(sorted(alike), 2)}
    return (pair for pair in pairs if _is_slip(*pair))


def _is_slip(one: str, other: str) -> bool:
    if spelling(fold(one)) == spelling(fold(other)) or one.startswith(other) or other.startswith(one):
        return False
    start = shared_start(one, other)
    ends = shared_start(one[start:][::-1], other[start:][::-1])
    differ, differs = (word[start : len(word) - ends] for word in (one, other))
    return max(len(differ), len(differs)) == 1 or (len(differ) == len(differs) == 2 and differ == differs[::-1])
