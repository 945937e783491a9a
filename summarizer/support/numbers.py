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
from summarizer.support.vocabulary import CURRENCIES, HEDGES

_LONGEST_HEDGE = 3
_MOST_COUNTED = 4
_COUNTED_WITHIN = 10
_BELOW_WITHIN = 4
_DASHES = frozenset(["-", "–", "—"])
_BEFORE_COUNTED = frozenset(["of", "the", "its", "his", "her", "their", "other", "more", "new"])
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
    """

    first: int
    last: int
    value: str
    unit: str = ""
    hedge: str = ""
    counted: tuple[str, ...] = ()


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
    """Numbers that no source has, or has with another unit, hedge or counted noun, and pairs turned round.

    A pair is a score, or where something came from and went to.

    Yields:
        The number with its hedge, sign and unit, or the pair; reason ``number``.
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
        agreeing = known.get(_claim(quantity))
        if not agreeing or _counts_another(quantity, agreeing, words):
            yield passage.problem(quantity.first, quantity.last, "number")
    ordered = {(one.value, two.value) for found in by_source for one, two in pairwise(found)}
    for one, two in pairwise(own):
        joined = two.first == one.last + 2 and passage.tokens[one.last + 1].text in _DASHES
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
        roles = [passage.folded[quantity.first - 1] if quantity.first else "" for quantity in (one, two)]
        same_sentence = passage.tokens[one.first].sentence == passage.tokens[two.first].sentence
        same_unit = one.unit == two.unit or "" in (one.unit, two.unit)
        if same_sentence and same_unit and sorted(roles) == ["from", "to"]:
            start, end = (one, two) if roles[0] == "from" else (two, one)
            yield (one.unit or two.unit, start.value, end.value), one.first, two.last


def _claim(quantity: Quantity) -> tuple[str, str, str]:
    return quantity.value, quantity.unit, quantity.hedge


def _counts_another(quantity: Quantity, agreeing: Sequence[Quantity], words: frozenset[str]) -> bool:
    """Whether it counts something that the sources speak of, but count with another number or not at all."""
    if not words.intersection(quantity.counted):
        return False
    return all(source.counted and not set(source.counted) & set(quantity.counted) for source in agreeing)


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
    return Quantity(first, last, value, unit, hedge, _counted(passage, last + 1))


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
