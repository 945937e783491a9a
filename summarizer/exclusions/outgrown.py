"""Counts that a later document raises: flights cancelled, homes without power, people told to leave.

As a story goes on its numbers grow, and a brief that gives this morning's beside tonight's is wrong. Two numbers are
one count if they count things of one name and a word beside both says what came of these. Where the larger is told by a
document that was published later, the sentences with the smaller take no part. What is more of the same ("30 more
people") is let be, and so is what either document has both ways. Tolls have rules of their own (``superseded``).
So is a small or much smaller number, unless the larger is said to have grown: "there are now 16". How much of something
is done in percent grows in the same way. A later document may say itself what was wrong: "140 passengers, 20 more than
first reported" takes out 120, "first put the magnitude at 6.8" that number, and so does "140, not 120 passengers".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import chain, takewhile
from typing import NamedTuple

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.documents.publication import later
from summarizer.exclusions.exclusion import NOTHING, Exclusion, left_out
from summarizer.support.figures import lasting
from summarizer.support.numbers import Quantity
from summarizer.support.passage import Passage
from summarizer.support.tokens import Token, stem
from summarizer.support.tolls import harms

RULE = "outgrown"

REACH = 7
"""Words on either side of a number among which that is said, at least 1; higher finds more."""

FEWEST = 10
"""Smaller numbers, if none is said to have grown, count different things too often, at least 1; higher is stricter."""

MOST_APART = 5.0
"""Two numbers further apart than this factor, above 1, do not count the same; lower is stricter."""

_FIRST_REPORTED = re.compile(
    r"(?<![\d,])(?P<by>\d[\d,]{0,15}) (?P<way>more|fewer) than (?:\w+ )?"
    r"(?:first|initially|originally|previously|earlier)"
    r" (?:reported|thought|announced|given|stated|said|believed|feared|estimated)\b"
)
_FIRST_PUT = re.compile(
    r"\b(?:first|initially|originally|previously|earlier) (?:put|gave|estimated|measured|reported|recorded)"
    r" (?:the|its|their|his|her) (?P<what>[a-z]+) (?:at|of|as) (?:about )?(?P<number>\d[\d,]*(?:\.\d+)?)"
)
_NOT = re.compile(r", not (?:the )?(?=\d)")
"""Before the number that another takes the place of: "1.9 million customers were affected, not 400,000"."""
_DONE = frozenset(map(stem, "contained counted complete completed restored repaired extinguished finished".split()))
"""What percentages grow until it is done."""
_ALL_DONE = re.compile(r"\b[Aa]ll (?:of )?(?:the )?[a-z]+ (?P<done>counted|restored|repaired|completed)\b")
_FURTHER = frozenset("more another other others further additional extra remaining".split())
_NO_COUNT = frozenset(map(stem, "year month week day hour minute mile kilometre metre foot degree".split()))
_ENDS_PHRASE = frozenset("and or but while as when after before where since by with".split())


class Count(NamedTuple):
    """What a sentence counts.

    Attributes:
        things: Key of the last word of their name.
        beside: Keys of the content words after it, and of the one before the number, names aside.
        number: How many; in percent where the things are "percent".
        grown: Whether it is said that it has grown to that.
    """

    things: str
    beside: frozenset[str]
    number: float
    grown: bool = False


def find(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Exclusion:
    """Find sentences with a count that a document published later raises; see ``exclusion.Finder``."""
    if len({time for time in times if time}) < 2:
        return NOTHING
    told = [[counts(sentence.text) for sentence in own] for own in by_document]
    given = [_given(own) for own in by_document]
    largest = [_largest(chain.from_iterable(counted)) for counted in told]
    wrong = [frozenset(chain.from_iterable(_corrected(sentence.text) for sentence in own)) for own in by_document]
    raising = {
        sentence: other
        for number, (own, after) in enumerate(zip(by_document, later(times), strict=True))
        for other in after
        for sentence, counted in zip(own, told[number], strict=True)
        if any(_raises(largest[other], old, given[number]) and not _gives(given[other], old) for old in counted)
        or _is_wrong(sentence, wrong[other])
    }

    def what(number: int, newer: str) -> str:
        own = ((said, other) for said, other in raising.items() if said.document == number)
        way = "corrects" if all(_is_wrong(said, wrong[other]) for said, other in own) else "raises"
        return f"gives a count that {newer}, published later, {way}"

    return left_out(RULE, pages, raising, what)


@lru_cache(maxsize=4_096)
def counts(text: str) -> tuple[Count, ...]:
    """What a sentence counts in exact numbers, tolls and measures aside."""
    passage = Passage.read(text)
    tolls = harms(passage)
    counted = (
        _done(quantity) if quantity.unit else _count(passage, quantity)
        for quantity in lasting(passage)
        if passage.tokens[quantity.first].start not in tolls
    )
    all_done = (Count("percent", frozenset([stem(found["done"])]), 100.0, True) for found in _ALL_DONE.finditer(text))
    return (*filter(None, counted), *all_done)


def _corrected(text: str) -> Iterator[tuple[str, float]]:
    """The number that a sentence says was first reported of what it counts, with each name of that."""
    for put in _FIRST_PUT.finditer(text):
        yield stem(put["what"]), float(put["number"].replace(",", ""))
    if instead := _NOT.search(text):
        before_it = {name for quantity in lasting(Passage.read(text[: instead.start()])) for name in quantity.counted}
        for quantity in lasting(Passage.read(text[instead.end() :]))[:1]:
            yield from ((name, float(quantity.value)) for name in before_it)
    said = _FIRST_REPORTED.search(text)
    if not said:
        return
    by = float(said["by"].replace(",", "")) * (1 if said["way"] == "more" else -1)
    passage = Passage.read(text[: said.start()])
    for quantity in lasting(passage)[-1:]:
        yield from ((name, float(quantity.value) - by) for name in quantity.counted)


def _is_wrong(sentence: Sentence, wrong: Collection[tuple[str, float]]) -> bool:
    """Whether a sentence gives a number that another document says was first reported."""
    if not wrong or any(_corrected(sentence.text)):
        return False
    passage = Passage.read(sentence.text)
    numbers = {float(quantity.value) for quantity in lasting(passage)}
    return any(name in passage.keys and number in numbers for name, number in wrong)


def _count(passage: Passage, quantity: Quantity) -> Count | None:
    """What a number counts, if that is things of a name with a word beside it."""
    first, last = quantity.first, quantity.last + 1
    after = list(takewhile(_goes_on, passage.tokens[last : last + REACH]))
    ahead = list(takewhile(_goes_on, reversed(passage.tokens[max(first - REACH, 0) : first])))
    further = any(token.folded in _FURTHER for token in (*ahead[:2], *after[:2]))
    name = list(takewhile(lambda token: token.content, after))
    risen = not name and [token.folded for token in ahead[:1]] == ["to"]
    if risen:
        after = _numbered(passage.tokens[: quantity.first])
        name = after[::-1]
    things = next((token.key for token in name if token.folded.endswith("s") or token.folded == "people"), None)
    if further or not things or things in _NO_COUNT or float(quantity.value) < 1:
        return None
    nearest = [token for token in ahead if token.content and not risen][:1]
    beside = frozenset(token.key for token in (*nearest, *after) if token.content and token.text.islower())
    grown = risen or any(token.folded == "now" for token in ahead[:2])
    return Count(things, beside - {things}, float(quantity.value), grown)


def _numbered(tokens: Sequence[Token]) -> list[Token]:
    """What there is a number of, before it is told to what it rose: "the number of confirmed cases rose to"."""
    folded = [token.folded for token in tokens]
    at = next((at for at in range(len(folded) - 1) if folded[at : at + 2] == ["number", "of"]), len(folded))
    return list(takewhile(lambda token: token.content, tokens[at + 2 :]))


def _done(quantity: Quantity) -> Count | None:
    """How much of something is done, in percent."""
    done = _DONE.intersection(quantity.counted) if quantity.unit == "percent" else None
    return Count("percent", done, float(quantity.value), True) if done else None


def _goes_on(token: Token) -> bool:
    return token.kind != "mark" and token.folded not in _ENDS_PHRASE


def _gives(given: Collection[tuple[str, float]], count: Count) -> bool:
    """Whether a document has a count too: its number for things of that name, or for nothing that it names."""
    return (count.things, count.number) in given or ("", count.number) in given


def _given(sentences: Sequence[Sentence]) -> frozenset[tuple[str, float]]:
    """The exact numbers of a document, each with every name of what it counts; with none if it names nothing."""
    passages = (Passage.read(sentence.text) for sentence in sentences)
    return frozenset(
        (name, float(quantity.value))
        for passage in passages
        for quantity in lasting(passage)
        for name in quantity.counted or ("",)
    )


def _largest(told: Iterable[Count]) -> dict[tuple[str, str], Count]:
    """By things and a word beside them, the largest number that a document gives."""
    largest: dict[tuple[str, str], Count] = {}
    for count in sorted(told, key=lambda count: count.number):
        largest |= {(count.things, word): count for word in count.beside}
    return largest


def _raises(largest: Mapping[tuple[str, str], Count], old: Count, given: Collection[tuple[str, float]]) -> bool:
    """Whether a document raises a count of another that gives these numbers."""
    new = (largest.get((old.things, word)) for word in old.beside)
    return any(
        one
        and old.number < one.number
        and (one.grown or FEWEST <= old.number >= one.number / MOST_APART)
        and not _gives(given, one)
        for one in new
    )
