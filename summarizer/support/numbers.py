"""Numbers with their unit, their hedge and the thing they count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from summarizer.support.dates import dates
from summarizer.support.passage import Passage
from summarizer.support.tokens import stem
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import CURRENCIES, HEDGES, ORDINAL_WORDS, SCALES

_LONGEST_HEDGE = 3
_LONGEST_NUMBER = 30
_MOST_COUNTED = 4
_DASHES = frozenset(["-", "–", "—"])
_BEFORE_COUNTED = frozenset(["of", "the", "its", "his", "her", "their", "other", "more", "new"])
_CURRENCY_KEYS = {stem(name): currency for name, currency in CURRENCIES.items()}
_BARE_SCALES = frozenset(["hundreds", "thousands", "millions", "billions", "trillions", "dozens"])


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text states it.

    Attributes:
        first: Index of its first token, hedge and sign included.
        last: Index of its last token, unit included.
        value: Its value, scale words multiplied in, as exact decimal digits; or "dozens", "thousands", ….
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
        starts = passage.tokens[at].kind == "number" or _spelled_scale(passage, at)
        if not starts or at in in_date:
            at += 1
            continue
        quantity = _quantity_at(passage, at)
        found.append(quantity)
        at = quantity.last + 1
    return found


def unsupported_numbers(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Numbers that no source has, or has with another unit, hedge or counted noun, and scores turned round.

    Yields:
        The number with its hedge, sign and unit, reason ``number``.
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
    value, last = _value(passage, at)
    first, unit = at, ""
    if passage.folded[at] in ORDINAL_WORDS:
        unit = "ordinal"
    elif at and tokens[at - 1].key in _CURRENCY_KEYS:
        first, unit = at - 1, _CURRENCY_KEYS[tokens[at - 1].key]
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if following and not unit:
        if following.key == "percent":
            unit, last = "percent", last + 1
        elif following.key in _CURRENCY_KEYS:
            unit, last = _CURRENCY_KEYS[following.key], last + 1
        elif following.start == tokens[last].end and passage.folded[last + 1] in ("st", "nd", "rd", "th"):
            unit, last = "ordinal", last + 1
    first, hedge = _hedge_before(passage, first)
    return Quantity(first, last, value, unit, hedge, _counted(passage, last + 1))


def _spelled_scale(passage: Passage, at: int) -> bool:
    """Whether "a hundred" or "thousands" starts here."""
    word = passage.folded[at]
    after = passage.folded[at + 1] if at + 1 < len(passage.tokens) else ""
    return word in _BARE_SCALES or (word == "a" and after in SCALES)


def _value(passage: Passage, at: int) -> tuple[str, int]:
    """The value that starts at a token, and the index of its last token."""
    tokens = passage.tokens
    if passage.folded[at] in _BARE_SCALES:
        return passage.folded[at], at
    value, last = ("1", at) if passage.folded[at] == "a" else (_decimal(tokens[at].key), at)
    while last + 1 < len(tokens):
        dashed = tokens[last + 1].text in _DASHES
        following = last + 2 if dashed else last + 1
        if following >= len(tokens):
            break
        if tokens[following].kind == "word" and passage.folded[following] in SCALES:
            value, last = _decimal(value, SCALES[passage.folded[following]]), following
        elif dashed and _completes(value, passage.folded[last], tokens[following].key, passage.folded[following]):
            value, last = str(int(value) + int(tokens[following].key)), following
        else:
            break
    return value, last


def _completes(tens: str, tens_word: str, unit: str, unit_word: str) -> bool:
    """Whether "thirty" and "five" are one number."""
    spelled = tens_word.isalpha() and unit_word.isalpha()
    return spelled and tens in ("20", "30", "40", "50", "60", "70", "80", "90") and unit in tuple("23456789")


def _decimal(digits: str, scale: int = 1) -> str:
    """A number times a power of ten, in exact decimal digits, one form for one value: ``1.20`` is ``1.2``."""
    if len(digits) > _LONGEST_NUMBER or digits.count(".") > 1:
        return digits
    whole, _, fraction = digits.partition(".")
    zeros = len(str(scale)) - 1
    fraction = fraction.ljust(zeros, "0")
    shifted = str(int((whole + fraction[:zeros]) or "0"))
    rest = fraction[zeros:].rstrip("0")
    return f"{shifted}.{rest}" if rest else shifted


def _hedge_before(passage: Passage, first: int) -> tuple[int, str]:
    for length in range(min(_LONGEST_HEDGE, first), 0, -1):
        phrase = " ".join(passage.folded[first - length : first])
        if phrase in HEDGES:
            return first - length, HEDGES[phrase]
    return first, ""


def _counted(passage: Passage, start: int) -> tuple[str, ...]:
    counted: list[str] = []
    for token in passage.tokens[start:]:
        if token.content and len(counted) < _MOST_COUNTED:
            counted.append(token.key)
        elif token.text != "-" and (counted or token.key not in _BEFORE_COUNTED):
            break
    return tuple(counted)
