"""Whether a text stands in a source word for word, mark for mark, as whole sentences.

Such a text needs no other check, and none should doubt it: quotation marks whose pairing the source makes unclear, or
an abbreviation that may end a sentence, are then the source's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from summarizer.support.passage import Passage

_BETWEEN = "\x00"
_MOST_PLACES = 100
"""Occurrences that are looked at in a source; bounds the work on hostile input."""


def is_verbatim(passage: Passage, sources: Sequence[Passage]) -> bool:
    """Whether a source has the passage, white space aside, from where a sentence or line starts to where one ends.

    An empty passage stands nowhere, and a part of a sentence does not count: "guilty" says other than "not guilty".
    """
    if not passage.tokens:
        return False
    places = ((source, *place) for source in sources for place in islice(_places(passage, source), _MOST_PLACES))
    return any(_starts(source, at) and _ends(source, end) for source, at, end in places)


def _places(passage: Passage, source: Passage) -> Iterator[tuple[int, int]]:
    """Indices of the first token and past the last one, wherever the source has the passage's tokens in a row."""
    wanted, text = _joined(passage), _joined(source)
    found, counted, index = text.find(wanted), 0, 0
    while found >= 0:
        index += text.count(_BETWEEN, counted, found)
        counted = found
        yield index, index + len(passage.tokens)
        found = text.find(wanted, found + 1)


def _joined(passage: Passage) -> str:
    return _BETWEEN + "".join(token.text + _BETWEEN for token in passage.tokens)


def _starts(source: Passage, at: int) -> bool:
    return at == 0 or _parted(source, at - 1, at)


def _ends(source: Passage, end: int) -> bool:
    return end == len(source.tokens) or _parted(source, end - 1, end)


def _parted(source: Passage, one: int, other: int) -> bool:
    """Whether a sentence or a line ends between two tokens that follow each other."""
    left, right = source.tokens[one], source.tokens[other]
    return left.sentence != right.sentence or "\n" in source.text[left.end : right.start]
