"""Numbers with their unit, their hedge and the thing they count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from summarizer.support.dates import dates
from summarizer.support.numerals import is_ordinal
from summarizer.support.passage import Passage
from summarizer.support.tokens import stem
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import CURRENCIES, HEDGES, MEASURES

_LONGEST_HEDGE = 3
_MOST_COUNTED = 4
_COUNTED_WITHIN = 10
_BELOW_WITHIN = 4
_JOINS_SCORE = frozenset(["-", "–", "—", "to"])
_ROUNDS = {
    "more than": (1.0, 1.25),
    "at least": (1.0, 1.25),
    "nearly": (0.9, 1.0),
    "less than": (0.8, 1.0),
    "about": (0.95, 1.05),
}
"""Hedge → between which multiples of a round number the exact one lies, both left out; nearer to 1 is stricter."""
_MOVES = frozenset(["by", "to", "from"])
_CHANGES = frozenset(
    map(
        stem,
        "rise climb increase grow jump soar surge gain fall drop slow decrease shrink plunge ease raise hike cut lower "
        "reduce trim".split(),
    )
)
_CHANGED_WITHIN = 5
_BEFORE_COUNTED = frozenset(["of", "the", "its", "his", "her", "their", "other", "more", "new"])
MEASURE_KEYS = frozenset(map(stem, MEASURES))
_CURRENCY_KEYS = {stem(name): currency for name, currency in CURRENCIES.items()}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text states it.

    Attributes:
        first: Index of its first token, hedge and sign included.
        last: Index of its last token, unit included.
        value: Its value, scale words multiplied in, as exact decimal digits, after a ``-`` if below zero; or "dozens",
            "thousands", ….
        unit: ``percent``, ``ordinal``, a currency, or empty.
        hedge: One of the values of ``HEDGES``, or empty.
        counted: Keys of the content words directly after it.
        moved: "by" how much, "to" or "from" what something changed, or empty.
    """

    first: int
    last: int
    value: str
    unit: str = ""
    hedge: str = ""
    counted: tuple[str, ...] = ()
    moved: str = ""


def quantities(passage: Passage) -> list[Quantity]:
    """Every number of a passage that is not part of a date, in order."""
    in_date = {at for date in dates(passage) for at in range(date.first, date.last + 1)}
    found: list[Quantity] = []
    at = 0
    while at < len(passage.tokens):
        if passage.tokens[at].kind != "number" or at in in_date:
            at += 1
            continue
        quantity = _quantity_at(passage, at)
        found.append(quantity)
        at = quantity.last + 1
    return found


def unsupported_numbers(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Numbers that no source has, or has with another unit, hedge, counted noun or "to" for "by", and turned pairs.

    A pair is a score, or where something came from and went to. What is "more than" a round number may be so by a
    source's exact one.

    Yields:
        The number with its hedge, sign and unit, and with its noun if the sources have it of something else; or the
        pair. Reason ``number``.
    """
    own = quantities(passage)
    if not own:
        return
    by_source = [quantities(source) for source in sources]
    known: dict[tuple[str, str, str], list[Quantity]] = defaultdict(list)
    for quantity in chain(*by_source, *map(_years, sources)):
        known[_claim(quantity)].append(quantity)
    words = frozenset[str]().union(*(source.keys for source in sources))
    for quantity in own:
        agreeing = known.get(_claim(quantity)) or _rounded_from(quantity, by_source)
        if not agreeing or _moves_otherwise(quantity, agreeing):
            yield passage.problem(quantity.first, quantity.last, "number")
        elif _counts_another(quantity, agreeing, words):
            yield passage.problem(quantity.first, _first_counted(passage, quantity), "number")
    ordered = {(one.value, two.value) for found in by_source for one, two in pairwise(found)}
    for one, two in pairwise(own):
        between = [token.folded for token in passage.tokens[one.last + 1 : two.first]]
        joined = len(between) == 1 and between[0] in _JOINS_SCORE and not one.moved
        if joined and (one.value, two.value) not in ordered and (two.value, one.value) in ordered:
            yield passage.problem(one.first, two.last, "number")
    moves = {move for source, found in zip(sources, by_source, strict=True) for move, _, _ in _moves(source, found)}
    for (unit, start, end), first, last in _moves(passage, own):
        if (unit, end, start) in moves and (unit, start, end) not in moves:
            yield passage.problem(first, last, "number")


def _moves(passage: Passage, found: Sequence[Quantity]) -> Iterator[tuple[tuple[str, str, str], int, int]]:
    """Two numbers in a row that say "from" and "to": their unit, the start, the end; indices of their outer tokens.

    A unit that only one of them has ("from 3 to 5 percent") is the other's too.
    """
    for one, two in pairwise(found):
        roles = [passage.word(quantity.first - 1) for quantity in (one, two)]
        same_sentence = passage.tokens[one.first].sentence == passage.tokens[two.first].sentence
        same_unit = one.unit == two.unit or "" in (one.unit, two.unit)
        if same_sentence and same_unit and sorted(roles) == ["from", "to"]:
            start, end = (one, two) if roles[0] == "from" else (two, one)
            yield (one.unit or two.unit, start.value, end.value), one.first, two.last


def _claim(quantity: Quantity) -> tuple[str, str, str]:
    return quantity.value, quantity.unit, quantity.hedge


def _counts_another(quantity: Quantity, agreeing: Sequence[Quantity], words: frozenset[str]) -> bool:
    """Whether it counts something that the sources speak of, but count with another number or not at all.

    "12 years" counts another thing than "12 months", whether the sources speak of years or not.
    """
    measures = {source.counted[0] if source.counted else "" for source in agreeing}
    if measures <= MEASURE_KEYS and not MEASURE_KEYS.isdisjoint(quantity.counted[:1]):
        return quantity.counted[0] not in measures
    if not words.intersection(quantity.counted):
        return False
    return all(source.counted and not set(source.counted) & set(quantity.counted) for source in agreeing)


def _first_counted(passage: Passage, quantity: Quantity) -> int:
    """Index of the first word of what a number counts."""
    following = range(quantity.last + 1, len(passage.tokens))
    return next((at for at in following if passage.tokens[at].content), quantity.last)


def _moves_otherwise(quantity: Quantity, agreeing: Sequence[Quantity]) -> bool:
    """Whether something falls "by" a number "to" which it falls in every source that has it."""
    moved = {source.moved for source in agreeing}
    return quantity.moved != "" and "" not in moved and quantity.moved not in moved


def _rounded_from(quantity: Quantity, by_source: Sequence[Sequence[Quantity]]) -> list[Quantity]:
    """The exact numbers of the sources that a hedged one is a round form of: 84 for "more than 80"."""
    if quantity.hedge not in _ROUNDS or not _is_amount(quantity):
        return []
    low, high = (bound * float(quantity.value) for bound in _ROUNDS[quantity.hedge])
    exact = (one for one in chain(*by_source) if not one.hedge and one.unit == quantity.unit and _is_amount(one))
    return [one for one in exact if low < float(one.value) < high and one.value != quantity.value]


def _is_amount(quantity: Quantity) -> bool:
    return quantity.value.replace(".", "", 1).isdecimal() and quantity.unit != "ordinal"


def rounded_as_exact(passage: Passage, sources: Sequence[Passage]) -> Passage:
    """The passage with the key of a source's exact number for the round one that "more than" or the like hedges."""
    hedged = [quantity for quantity in quantities(passage) if quantity.hedge in _ROUNDS]
    by_source = [quantities(source) for source in sources] if hedged else []
    known = {_claim(quantity) for quantity in chain(*by_source)}
    keys = {
        at: exact[0].value
        for quantity in hedged
        if _claim(quantity) not in known and (exact := _rounded_from(quantity, by_source))
        for at in range(quantity.first, quantity.last + 1)
        if passage.tokens[at].kind == "number"
    }
    if not keys:
        return passage
    tokens = (token._replace(key=keys.get(at, token.key)) for at, token in enumerate(passage.tokens))
    return Passage(passage.text, tuple(tokens))


def _years(source: Passage) -> Iterator[Quantity]:
    """The years of a source as plain numbers, since 2000 may be either."""
    for date in dates(source):
        for stated in date.stated:
            if stated.startswith("year "):
                yield Quantity(date.first, date.last, stated.removeprefix("year "))


def _quantity_at(passage: Passage, at: int) -> Quantity:
    tokens = passage.tokens
    first, last, unit = at, at, "ordinal" if is_ordinal(passage.folded[at]) else ""
    if at and tokens[at - 1].key in _CURRENCY_KEYS:
        first, unit = at - 1, _CURRENCY_KEYS[tokens[at - 1].key]
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if not unit and following == "percent":
        unit, last = "percent", at + 1
    elif not unit and following in _CURRENCY_KEYS:
        unit, last = _CURRENCY_KEYS[following], at + 1
    value = tokens[at].key
    if _below_zero(passage, last):
        value = f"-{value.removeprefix('-')}"
    first, hedge = _hedge_before(passage, first)
    return Quantity(first, last, value, unit, hedge, _counted(passage, last + 1), _moved(passage, first))


def _moved(passage: Passage, first: int) -> str:
    """The preposition before a number, if something rises or falls there; "by" where the verb is right before it."""
    before = passage.tokens[max(0, first - _CHANGED_WITHIN) : first]
    if not before or all(token.key not in _CHANGES for token in before):
        return ""
    if before[-1].key in _CHANGES:
        return "by"
    return before[-1].folded if before[-1].folded in _MOVES else ""


def _below_zero(passage: Passage, last: int) -> bool:
    """Whether a number is one of "5 below zero" or "5 degrees Celsius below zero"."""
    return ("below", "zero") in pairwise(passage.folded[last + 1 : last + 1 + _BELOW_WITHIN])


def _hedge_before(passage: Passage, first: int) -> tuple[int, str]:
    for length in range(min(_LONGEST_HEDGE, first), 0, -1):
        phrase = " ".join(passage.folded[first - length : first])
        if phrase in HEDGES:
            return first - length, HEDGES[phrase]
    return first, ""


def _counted(passage: Passage, start: int) -> tuple[str, ...]:
    counted: list[str] = []
    for token in passage.tokens[start : start + _COUNTED_WITHIN]:
        if token.content and len(counted) < _MOST_COUNTED:
            counted.append(token.key)
        elif token.text != "-" and (counted or token.key not in _BEFORE_COUNTED):
            break
    return tuple(counted)
