"""How many dead, injured and missing a sentence tells of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from summarizer.contradictions.figures import lasting
from summarizer.support.numbers import Quantity
from summarizer.support.passage import Passage
from summarizer.support.tokens import Token

Harm = Literal["dead", "injured", "missing"]

_WORDS: dict[str, Harm] = {
    **dict.fromkeys("killed kill kills dead died die death deaths fatalities slain".split(), "dead"),
    **dict.fromkeys("injured injuring injures injuries wounded wounding hurt".split(), "injured"),
    "missing": "missing",
}
_COUNTED = frozenset(["lives", "victims"])
"""Right after a number these are the dead; elsewhere they may be anyone."""
_UNSURE = frozenset("could may might would if feared fear fears expected expect likely possibly estimated".split())
_ENDS_PHRASE = frozenset("and or but while as when after before where since".split())
_REACH = 6
"""Words between a number and the harm that it counts, at most; higher finds more, and more that is not meant."""
_INSET = re.compile(r", including [^,]{1,80},")
_TOLL = re.compile(r"\b(?:death (?:toll|count)|toll(?! (?:roads?|booths?|bridges?|plazas?|free)\b))\b", re.IGNORECASE)


class Toll(NamedTuple):
    """A kind of harm, and how many came to it."""

    harm: Harm
    number: float


def speaks_of_a_toll(text: str) -> bool:
    """Whether a sentence has the word: its number is meant to be that of the whole event."""
    return _TOLL.search(text) is not None


def tolls(text: str) -> frozenset[Toll]:
    """Find the tolls of a sentence.

    Args:
        text: A sentence.

    Returns:
        What it states in exact numbers; not what may or might be so.
    """
    passage = Passage.read(_INSET.sub("", text))
    named = _TOLL.search(passage.text)
    found: set[Toll] = set()
    for quantity in lasting(passage):
        harm = _harm(passage, quantity)
        if named and passage.tokens[quantity.first].start >= named.end():
            harm, named = harm or "dead", None  # the first number after the word
        if harm and not quantity.unit and _is_stated(passage, quantity):
            found.add(Toll(harm, float(quantity.value)))
    return frozenset(found)


def _harm(passage: Passage, quantity: Quantity) -> Harm | None:
    """What the phrase around a number says came to those whom it counts: the nearest word that does."""
    before, after = _around(passage, quantity)
    if not _COUNTED.isdisjoint(token.folded for token in after[:2]):
        return "dead"
    return min(_nearest(after), _nearest(before), key=lambda found: found[0])[1]


def _nearest(tokens: Sequence[Token]) -> tuple[int, Harm | None]:
    """How far off the first word of harm is before the phrase ends, and what it says."""
    phrase = takewhile(lambda token: token.kind != "mark" and token.folded not in _ENDS_PHRASE, tokens)
    return next(
        ((at, _WORDS[token.folded]) for at, token in enumerate(phrase) if token.folded in _WORDS), (_REACH, None)
    )


def _is_stated(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number is stated as a fact, and is not what another one is a part of ("12 of the 40")."""
    before, after = _around(passage, quantity)
    whole = any(token.folded == "of" for token in before[:2]) and any(token.kind == "number" for token in before[1:4])
    return not whole and _UNSURE.isdisjoint(token.folded for token in (*before, *after))


def _around(passage: Passage, quantity: Quantity) -> tuple[Sequence[Token], Sequence[Token]]:
    """The tokens before a number, the nearest first, and those after it up to what it is a part of."""
    tokens = passage.tokens
    before = tokens[max(0, quantity.first - _REACH) : quantity.first][::-1]
    after = tokens[quantity.last + 1 : quantity.last + 1 + _REACH]
    return before, tuple(takewhile(lambda token: token.folded != "of", after))
