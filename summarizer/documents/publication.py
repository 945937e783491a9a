"""When a document was published: what its sender says, else the date that stands above its body.

The dateline of a news agency has no year ("CALDER BAY, Sept 2 (Skyline) -"): it is that of the other documents. Where
none gives one, a day of the week beside the date ("Friday, November 21") stands for it: which of the years it could be
changes neither the order of the documents nor the days of the week.

A time in UTC says when, not on which day its writer wrote: 5:00 on Wednesday is Tuesday night in Oakland. From 8:00 to
18:00 it is the same day from Los Angeles to Delhi, and in Tokyo and Sydney another one only in the dead of night; at
another hour the day is open (``day_of_words``), unless the article has a date of its own or is spelled as British ones
are: few such are written where at 5:00 it is still the day before. That of a dateline is the day of its words wherever
it is next to what the sender says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import islice

from summarizer.datamodels import CleanDocument
from summarizer.english.days import ANY_WEEKDAY, WEEKDAYS

HALF_A_DAY = timedelta(hours=12)
"""After it news is another edition's."""

A_WEEK = timedelta(days=6)
"""From its first day to its last: in longer, a weekday names two days."""

_FULL_DATES = [
    (re.compile(rf"\b{pattern}\b"), form)
    for pattern, form in (
        (r"([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", "%b %d %Y"),
        (r"(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2})[a-z]*\.?,? (\d{4})", "%d %b %Y"),
        (r"(\d{4})[-/](\d\d)[-/](\d\d)", "%Y %m %d"),
        # in figures only where the day cannot be a month
        (r"(1[3-9]|2\d|3[01])[./](\d{1,2})[./](\d{4})", "%d %m %Y"),
        (r"(\d{1,2})/(1[3-9]|2\d|3[01])/(\d{4})", "%m %d %Y"),
    )
]
_DAYS = [
    (re.compile(r"\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})\b"), "%b %d %Y"),
    (re.compile(r"\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]*\b"), "%d %b %Y"),
]
_EITHER = [(re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b"), form) for form in ("%d %m %Y", "%m %d %Y")]
"""In figures, the day or the month first: the two are at least three weeks apart."""
_ON_A_WEEKDAY = re.compile(rf"\b({ANY_WEEKDAY}),?(?: the)? (\w+\.? \w+)")
_LEAP_YEAR = 2024
_CALENDARS = range(2001, 2029)
"""Years that together hold every day on every day of the week."""
_DATELINE = frozenset(["dateline"])
_RULES = _DATELINE | {"date", "byline"}
_SAME_DAY_IN_UTC = range(8, 18)
"""Hours of UTC, 0 to 23, at which a writer has the day that it is in UTC; fewer are stricter."""
_SAME_DAY_IN_BRITISH = range(5, 8)
"""Further hours of UTC at which it is the same day for who spells as the British do, from Ottawa to Auckland."""
_BRITISH = re.compile(
    r"\b(?:per cent|(?:un)?(?:fav|lab|col|hon|neighb|behavi|harb|hum|rum|endeav)our\w*"
    r"|(?:cent|theat|met|lit|kilomet)res?|programmes?|defence|licence|tyres?|(?:un)?(?:organ|apolog|recogn|real|critic|author|nation|final|prior|emphas)is"
    r"(?:ed?|es|ing|ations?)|travell(?:ed|ers?|ing)|timetabl(?:es?|ed))\b"
)
_FARTHEST_ZONE = timedelta(hours=23, minutes=59)
_ONE_STORY = timedelta(days=60)
"""How far from a document with a full date another may be whose date has no year."""

_Forms = Sequence[tuple[re.Pattern[str], str]]


def publication_times(pages: Sequence[CleanDocument]) -> list[datetime | None]:
    """Tell when the documents of a cluster were published.

    Args:
        pages: The documents.

    Returns:
        For each the time, with a time zone (UTC if its sender gives none; one in which it is the day of its dateline,
        where that is another); where only the day is known, its midnight without one; None if nothing says. A date
        without a year is that nearest to a full date of another document; if
        there is none, to the first that has its day of the week. One in figures in which either may be the month is
        that within a week of such a date.
    """
    times = [_published(page) for page in pages]
    known = [time.replace(tzinfo=None) for time in times if time]
    known = known or list(islice((day for page in pages for day in _on_a_weekday(page)), 1))
    return [time or _nearest(page, known) for page, time in zip(pages, times, strict=True)]


def _published(page: CleanDocument) -> datetime | None:
    said = page.document.published_at or ""
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return next(_dates_above(page, _FULL_DATES), None)
    only_the_day = len(said) <= len("2025-05-15")
    return _on_its_day(page, moment if only_the_day else comparable(moment))


def _on_its_day(page: CleanDocument, moment: datetime) -> datetime:
    """The same moment in a time zone where it is the day that the article gives or shows, if it does so next to it."""
    days = _days_beside(page, moment, _DATELINE)
    if not days and day_of_words(moment) is None:
        days = _days_beside(page, moment, _RULES)
    if not days and moment.hour in _SAME_DAY_IN_BRITISH and _is_british(page):
        days = {moment.date()}
    if len(days) != 1 or (own := days.pop()) == day_of_words(moment):
        return moment
    noon = datetime(own.year, own.month, own.day, 12)
    offset = moment.utcoffset()
    if offset is None:
        return noon.replace(hour=0)
    offset += noon - moment.replace(tzinfo=None)
    with suppress(OverflowError):  # at the ends of the calendar
        there = moment.astimezone(timezone(max(-_FARTHEST_ZONE, min(offset, _FARTHEST_ZONE))))
        return there if there.date() == own else moment
    return moment


def _is_british(page: CleanDocument) -> bool:
    """Whether an article has a word that Americans spell in another way."""
    return any(_BRITISH.search(page.document.text, span.start, span.end) for span in page.kept)


def _days_beside(page: CleanDocument, moment: datetime, rules: Collection[str]) -> set[date]:
    """The days that an article gives above its body, by some rules, and that are at most one from a moment's own."""
    said = {day for line in _lines_above(page, rules) for day in _dates(line, _DAYS, str(_LEAP_YEAR))}
    years = (moment.year - 1, moment.year, moment.year + 1)
    days = {day.date() for year in years for day in _in_year(said, year)}
    return {day for day in days if abs(day - moment.date()) <= timedelta(days=1)}


def _nearest(page: CleanDocument, known: Sequence[datetime]) -> datetime | None:
    """The day that a document gives without a year, or in figures, that is nearest to one of these."""
    days = set(_dates_above(page, _DAYS, str(_LEAP_YEAR)))
    possible = ((time, year) for time in set(known) for year in (time.year - 1, time.year, time.year + 1))
    away = min(((abs(own - time), own) for time, year in possible for own in _in_year(days, year)), default=None)
    if away and away[0] <= _ONE_STORY:
        return away[1]
    read = min(((abs(own - time), own) for time in known for own in _dates_above(page, _EITHER)), default=None)
    return read[1] if read and read[0] <= A_WEEK else None


def _on_a_weekday(page: CleanDocument) -> Iterator[datetime]:
    """The days that a document gives with their day of the week, in the first year of the calendars that fits."""
    for line in _lines_above(page):
        for weekday, named in _ON_A_WEEKDAY.findall(line):
            days = list(_dates(named, _DAYS, str(_LEAP_YEAR)))
            fitting = (day for year in _CALENDARS for day in _in_year(days, year))
            yield from islice((day for day in fitting if WEEKDAYS[day.weekday()] == weekday), 1)


def _in_year(days: Iterable[datetime], year: int) -> Iterator[datetime]:
    """The same days of another year, those that it has."""
    for day in days:
        with suppress(ValueError):  # February 29, or a year that no calendar has
            yield day.replace(year=year)


def comparable(time: datetime) -> datetime:
    """The time as one that any other can be set beside: in UTC, where nothing says in which time zone it is."""
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def before(one: datetime, other: datetime) -> bool:
    """Whether one document was surely published before another: on an earlier day, or both say the time."""
    return one < other if one.tzinfo and other.tzinfo else one.date() < other.date()


def long_before(one: datetime, other: datetime) -> bool:
    """Whether one document was published at least half a day before another; on an earlier day, where no time is said.

    The late report of an evening and the early one of the next morning are less apart.
    """
    return _apart(one, other, HALF_A_DAY)


def a_day_before(one: datetime, other: datetime) -> bool:
    """Whether one document was published at least a whole day before another; on an earlier day, if no time is said."""
    return _apart(one, other, timedelta(days=1))


def _apart(one: datetime, other: datetime, least: timedelta) -> bool:
    return other - one >= least if one.tzinfo and other.tzinfo else one.date() < other.date()


def later(times: Sequence[datetime | None], earlier: Callable[[datetime, datetime], bool] = before) -> list[list[int]]:
    """Tell which documents were published later than others.

    Args:
        times: When each was published, from ``publication_times``.
        earlier: ``before``, or one of the stricter ``long_before`` and ``a_day_before``.

    Returns:
        For each document the numbers of those that it was published earlier than, in order; none of or for one of which
        nothing says when.
    """
    return [[other for other, time in enumerate(times) if own and time and earlier(own, time)] for own in times]


def day_of_words(time: datetime) -> date | None:
    """Tell on which day the words of a document were written.

    Args:
        time: When it was published, from ``publication_times``.

    Returns:
        The day; None if the time is in UTC and of an hour at which it is another day for many.
    """
    return time.date() if time.utcoffset() != timedelta(0) or time.hour in _SAME_DAY_IN_UTC else None


def _dates_above(page: CleanDocument, forms: _Forms, *year: str) -> Iterator[datetime]:
    """The dates of some forms above the second paragraph, in order."""
    for line in _lines_above(page):
        yield from _dates(line, forms, *year)


def _lines_above(page: CleanDocument, rules: Collection[str] = _RULES) -> Iterator[str]:
    """What cleaning took from above the second paragraph by some rules and may hold the day."""
    body = max((span.start for span in page.kept[:2]), default=0)
    for gone in page.removed:
        if gone.rule in rules and gone.start < body:
            yield page.document.text[gone.start : gone.end]


def _dates(line: str, forms: _Forms, *year: str) -> Iterator[datetime]:
    for pattern, form in forms:
        for found in pattern.finditer(line):
            with suppress(ValueError):  # "Room 12 2025"
                yield datetime.strptime(" ".join((*found.groups(), *year)), form)
