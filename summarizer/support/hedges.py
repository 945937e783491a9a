"""Whether the text states without a limit what the sources state under one only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.support.limits import Limit, kept, limits
from summarizer.support.passage import Passage
from summarizer.support.tokens import Token
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import BE, DEFINITE, IRREGULAR_FORMS

_ALL = frozenset(["all", "every", "each", "both", "entire", "whole"])
_MOST_PLACES = 200
"""Source sentences that are looked at for one word; bounds the work on hostile input."""
_CARRIES_TOO = 0.6
"""Share of the words that the closest source sentence has in common with the text's, which another must have to
carry the claim too; range 0 to 1, lower is stricter on the text."""

_CARRIES_AT_ALL = 0.5
"""Share of the text's words that a source sentence must have to be where a plan or a charge comes from; range 0 to 1,
lower is stricter on the text."""


class _Place(NamedTuple):
    """A word in a source sentence.

    Attributes:
        source: Index of the source.
        sentence: Index of the sentence in it.
        limits: The limits that the word is under there, every time.
    """

    source: int
    sentence: int
    limits: frozenset[Limit]


def unsupported_hedges(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Words that are under a limit in every source sentence that carries the claim, and under none in the text.

    Yields:
        The word, reason ``hedge``.
    """
    places = _places(sources)
    if not places:
        return
    own, said = set(limits(passage)), kept(passage)

    @cache
    def shared(sentence: int, source: int, other: int) -> int:
        return len(passage.told[sentence] & sources[source].told[other])

    for at, token in enumerate(passage.tokens):
        found = places.get(token.key, ())
        overlaps = [shared(token.sentence, place.source, place.sentence) for place in found]
        carrying = [
            place.limits
            for place, overlap in zip(found, overlaps, strict=True)
            if overlap >= _CARRIES_TOO * max(overlaps)
        ]
        lost = frozenset.intersection(*carrying) if carrying else frozenset()
        if found and max(overlaps) < _CARRIES_AT_ALL * len(passage.told[token.sentence]):
            lost -= {"planned", "charged"}
        if any(
            (at, limit) not in own and (token.sentence, limit) not in said and _is_missed(passage, at, limit)
            for limit in lost
        ):
            yield passage.problem(at, at, "hedge")


def _places(sources: Sequence[Passage]) -> dict[str, list[_Place]]:
    """The key of each word that is under a limit somewhere, and every source sentence that has it, up to a number."""
    limited: list[defaultdict[int, set[Limit]]] = []
    for source in sources:
        under = defaultdict[int, set[Limit]](set)
        for at, limit in limits(source):
            under[at].add(limit)
        limited.append(under)
    keys = {source.tokens[at].key for source, under in zip(sources, limited, strict=True) for at in under}
    found: dict[str, dict[tuple[int, int], frozenset[Limit]]] = {key: {} for key in keys}
    for number, (source, under) in enumerate(zip(sources, limited, strict=True)):
        for at, token in enumerate(source.tokens):
            here = found.get(token.key)
            place = (number, token.sentence)
            if here is not None and (place in here or len(here) < _MOST_PLACES):
                mine = frozenset(under.get(at, ()))
                here[place] = here.get(place, mine) & mine
    return {
        key: [_Place(*place, those) for place, those in here.items()]
        for key, here in found.items()
        if any(here.values())
    }


def _is_missed(passage: Passage, at: int, limit: Limit) -> bool:
    """Whether a limit is missed here.

    Of a part, only before "the" or a number, or where all are meant; of a plan or a charge, where it is told as done.
    """
    before = passage.folded[max(0, at - 3) : at]
    if limit == "some":
        return not _ALL.isdisjoint(before)
    if limit in ("planned", "charged"):
        return _is_past(passage.tokens[at]) and (limit == "planned" or BE.isdisjoint(before[-1:]))
    number = passage.tokens[at].kind == "number"
    return limit != "part" or number or not _ALL.isdisjoint(before) or not DEFINITE.isdisjoint(before[-2:])


def _is_past(token: Token) -> bool:
    return not token.capital and (
        token.folded.endswith("ed") or IRREGULAR_FORMS.get(token.folded, token.folded) != token.folded
    )
