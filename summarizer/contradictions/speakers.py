"""Who says what a sentence quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from summarizer.support.passage import Passage
from summarizer.support.quotations import quotations
from summarizer.support.tokens import Token
from summarizer.support.vocabulary import REPORTING_VERBS

_FEWEST_WORDS = 4
_MOST_QUOTED = 10
"""Quotations that are read, of each sentence; bounds the work on hostile input."""
_APPOSED_WITHIN = 12
_OF_ANOTHER = frozenset(["for", "of", "to", "by"])


class Quoted(NamedTuple):
    """A quotation, and whose it is.

    Attributes:
        words: Its words and numbers, at least four.
        speaker: The name that stands at a reporting verb, with its title; empty if none does.
    """

    words: Sequence[Token]
    speaker: Sequence[Token]


def quoted(passage: Passage) -> list[Quoted]:
    """Find what a sentence quotes.

    Args:
        passage: A sentence.

    Returns:
        Its first ten quotations that are long enough to be somebody's, in order.
    """
    return [Quoted(words, _speaker(passage, words)) for words in islice(_long_enough(passage), _MOST_QUOTED)]


def _long_enough(passage: Passage) -> Iterator[list[Token]]:
    for first, last in quotations(passage):
        words = [token for token in passage.tokens[first : last + 1] if token.kind != "mark"]
        if len(words) >= _FEWEST_WORDS:
            yield words


def _speaker(passage: Passage, words: Sequence[Token]) -> list[Token]:
    """The name, with its title, directly before or after a reporting verb outside the quotation; empty if none."""
    outside = [token for token in passage.tokens if token.end <= words[0].start or token.start >= words[-1].end]
    for place, verb in enumerate(outside):
        if verb.folded in REPORTING_VERBS:
            before = _name_before(outside, place)
            after = [] if verb.key == "tell" else _name(outside, range(place + 1, len(outside)))
            if after or before:
                return after or before
    return []


def _name_before(tokens: Sequence[Token], verb: int) -> list[Token]:
    """The name that ends at a verb: "Ana Bell said", "the mayor, Ana Bell, said", "Ana Bell, the mayor, said"."""
    commas = [at for at in range(max(0, verb - _APPOSED_WITHIN), verb) if tokens[at].text == ","]
    ends = [verb, *reversed(commas)] if commas and commas[-1] == verb - 1 else [verb]
    for end in ends:
        name = _name(tokens, range(end - 1, -1, -1))[::-1]
        start = end - len(name)
        if name and not (start and tokens[start - 1].folded in _OF_ANOTHER):
            return name
    return []


def _name(tokens: Sequence[Token], places: Sequence[int]) -> list[Token]:
    """The words of a name at the first of these places, up to one that is none."""
    return list(takewhile(lambda word: word.named, (tokens[at] for at in places)))
