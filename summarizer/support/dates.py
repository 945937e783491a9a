"""Days, months, years, weekdays and days named by the day of writing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.support.passage import Passage
from summarizer.support.tokens import stem
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import CURRENCIES, DATE_WORDS, MONTHS, RELATIVE_DAYS, WEEKDAYS

_LAST_DAY = 31
_UNITS = frozenset([*map(stem, CURRENCIES), "percent", "peopl", "person"])
_AMBIGUOUS = frozenset({"may", "march", "mar", "dec", "jan", "august"})


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as a text states it.

    Attributes:
        first: Index of its first token.
        last: Index of its last token.
        stated: What it states: any of ``month 5``, ``day 15``, ``year 2022``, ``thursday``, ``today``.
    """

    first: int
    last: int
    stated: frozenset[str]


def dates(passage: Passage) -> list[Date]:
    """Every date of a passage, in order."""
    found: list[Date] = []
    at = 0
    while at < len(passage.tokens):
        token = passage.tokens[at]
        date = _date_at(passage, at) if token.kind == "number" or token.folded in DATE_WORDS else None
        if date is None:
            at += 1
        else:
            found.append(date)
            at = date.last + 1
    return found


def years(passage: Passage) -> frozenset[str]:
    """The years that a passage states, each as ``year 2022``."""
    return frozenset(part for date in dates(passage) for part in date.stated if part.startswith("year"))


def unsupported_dates(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Dates that no source states at least as fully.

    Yields:
        The date, reason ``date``.
    """
    own = dates(passage)
    if not own:
        return
    known = {part for source in sources for date in dates(source) for part in _parts(date.stated)}
    known |= {frozenset({f"year {key}"}) for source in sources for key in source.keys if _is_year(key)}
    for date in own:
        if date.stated not in known:
            yield passage.problem(date.first, date.last, "date")


def _parts(stated: frozenset[str]) -> Iterator[frozenset[str]]:
    """Everything that someone who states a date has stated: May 15, 2022 is also May 15, May, and 2022."""
    for size in range(1, len(stated) + 1):
        yield from map(frozenset, combinations(stated, size))


def _date_at(passage: Passage, at: int) -> Date | None:
    word = passage.folded[at]
    if word in WEEKDAYS or word in RELATIVE_DAYS:
        return Date(at, at, frozenset({word}))
    if word in MONTHS:
        return _month_first(passage, at)
    if _day(passage, at) and passage.word(month := _after_day(passage, at)) in MONTHS:
        stated = {f"day {_day(passage, at)}", f"month {MONTHS[passage.folded[month]]}"}
        return _with_year(passage, at, month, stated)
    if _is_year(passage.word(at)) and not _reads_as_quantity(passage, at):
        return Date(at, at, frozenset({f"year {passage.folded[at]}"}))
    return None


def _month_first(passage: Passage, at: int) -> Date | None:
    last = at
    if passage.word(last + 1) == "." and len(passage.folded[at]) <= 4:
        last += 1
    stated = {f"month {MONTHS[passage.folded[at]]}"}
    day = _day(passage, last + 1)
    if day:
        stated.add(f"day {day}")
        last = _after_day(passage, last + 1) - 1
    elif not _is_year(passage.word(last + 1)):
        last = at
        token = passage.tokens[at]
        if passage.folded[at] in _AMBIGUOUS and (token.opens or not token.capital):
            return None
    return _with_year(passage, at, last, stated)


def _with_year(passage: Passage, first: int, last: int, stated: set[str]) -> Date:
    year = last + 1
    if passage.word(year) in (",", "of"):
        year += 1
    if _is_year(passage.word(year)):
        stated.add(f"year {passage.folded[year]}")
        last = year
    return Date(first, last, frozenset(stated))


def _day(passage: Passage, at: int) -> int:
    """The day of the month at a token, 0 if it is none."""
    if at >= len(passage.tokens) or passage.tokens[at].kind != "number":
        return 0
    digits = passage.tokens[at].key
    day = int(digits) if len(digits) <= len("31") and digits.isdecimal() else 0
    return day if day <= _LAST_DAY else 0


def _after_day(passage: Passage, at: int) -> int:
    """Index of the token after a day, the "of" before a month passed over."""
    of = passage.word(at + 1) == "of" and passage.word(at + 2) in MONTHS
    return at + 2 if of else at + 1


def _is_year(digits: str) -> bool:
    return len(digits) == len("2000") and digits.isdecimal() and digits[:2] in ("17", "18", "19", "20")


def _reads_as_quantity(passage: Passage, at: int) -> bool:
    """Whether a year-like number is an amount: "$2000", "more than 2000", "2000 dollars"."""
    before = passage.word(at - 1)
    after = passage.tokens[at + 1].key if at + 1 < len(passage.tokens) else ""
    return before in CURRENCIES or before in ("than", "nearly", "almost", "over") or after in _UNITS
