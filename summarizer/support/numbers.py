"""Numbers with their unit, their hedge and the thing they count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.support.dates import date_tokens
from summarizer.support.passage import Passage
from summarizer.support.tokens import stem
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import CURRENCIES, HEDGES, SCALES

_LONGEST_HEDGE = 3
_LONGEST_NUMBER = 30
_COUNTED_WITHIN = 4
_CURRENCY_KEYS = {stem(name): currency for name, currency in CURRENCIES.items()}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as a text states it.

    Attributes:
        first: Index of its first token, hedge and sign included.
        last: Index of its last token, unit included.
        value: Its value, scale words multiplied in, as exact decimal digits.
        unit: ``percent``, a currency, or empty.
        hedge: One of the values of ``HEDGES``, or empty.
        counted: Keys of the content words that follow it closely in its clause.
    """

    first: int
    last: int
    value: str
    unit: str
    hedge: str
    counted: tuple[str, ...]


def quantities(passage: Passage) -> list[Quantity]:
    """Every number of a passage that is not part of a date, in order."""
    dates = date_tokens(passage)
    found: list[Quantity] = []
    at = 0
    while at < len(passage.tokens):
        if passage.tokens[at].kind != "number" or at in dates:
            at += 1
            continue
        quantity = _quantity_at(passage, at)
        found.append(quantity)
        at = quantity.last + 1
    return found


def unsupported_numbers(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Numbers that no source has, or has with another unit, hedge or counted noun.

    Yields:
        The number with its hedge, sign and unit, reason ``number``.
    """
    known = [quantity for source in sources for quantity in quantities(source)]
    for quantity in quantities(passage):
        if not any(_agree(quantity, source) for source in known) or _counts_another(quantity, known):
            yield passage.problem(quantity.first, quantity.last, "number")


def _agree(quantity: Quantity, source: Quantity) -> bool:
    return (quantity.value, quantity.unit, quantity.hedge) == (source.value, source.unit, source.hedge)


def _counts_another(quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """Whether every noun it counts belongs to other numbers of the sources and none to this one."""
    if not quantity.counted:
        return False
    own = {key for source in known if source.value == quantity.value for key in source.counted}
    others = {key for source in known if source.value != quantity.value for key in source.counted}
    return all(key in others and key not in own for key in quantity.counted)


def _quantity_at(passage: Passage, at: int) -> Quantity:
    tokens = passage.tokens
    first, last = at, at
    value, last = _value(passage, at)
    unit = ""
    if at and tokens[at - 1].key in _CURRENCY_KEYS:
        first, unit = at - 1, _CURRENCY_KEYS[tokens[at - 1].key]
    following = tokens[last + 1].key if last + 1 < len(tokens) else ""
    if following == "percent":
        unit, last = "percent", last + 1
    elif not unit and following in _CURRENCY_KEYS:
        unit, last = _CURRENCY_KEYS[following], last + 1
    first, hedge = _hedge_before(passage, first)
    return Quantity(first, last, value, unit, hedge, _counted(passage, last + 1))


def _value(passage: Passage, at: int) -> tuple[str, int]:
    """The value that starts at a token, and the index of its last token."""
    tokens = passage.tokens
    value, last = _decimal(tokens[at].key), at
    while last + 1 < len(tokens):
        following = tokens[last + 1]
        beyond = tokens[last + 2] if last + 2 < len(tokens) else None
        if following.key in SCALES and following.kind == "word":
            value, last = _decimal(value, SCALES[following.key]), last + 1
        elif following.text == "-" and beyond and beyond.key in SCALES:
            value, last = _decimal(value, SCALES[beyond.key]), last + 2
        elif following.text == "-" and beyond and _completes(value, tokens[at].text, beyond.key, beyond.text):
            value, last = str(int(value) + int(beyond.key)), last + 2
        else:
            break
    return value, last


def _completes(tens: str, tens_text: str, unit: str, unit_text: str) -> bool:
    """Whether "thirty" and "five" are one number."""
    spelled = tens_text.isalpha() and unit_text.isalpha()
    return spelled and tens in ("20", "30", "40", "50", "60", "70", "80", "90") and unit in "23456789"


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
    for token in passage.tokens[start : start + _COUNTED_WITHIN]:
        if token.kind == "number" or (token.kind == "mark" and token.text != "-"):
            break
        if token.content:
            counted.append(token.key)
    return tuple(counted)
