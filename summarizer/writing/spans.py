"""Weeks, months and years that are counted from the day of writing: "next week", "last June", "this year".

The reader of a brief counts them from the day of its newest document. Where that is of another calendar week, month or
year they are of another one too: "to strike next week", said on Friday, is this week on Monday. A month and a year have
a name that can stand in their place, and a week has none; which year has "next June" is anybody's guess.
"""

from __future__ import annotations

import re
from datetime import date

from summarizer.english.days import ANY_WEEKDAY, MONTHS
from summarizer.english.quoted import change_outside

_ANY_MONTH = "|".join(MONTHS)
_SPAN = re.compile(
    rf"\b(?P<which>this|last|next|past|coming) (?P<unit>week(?:end)?|month|year|{ANY_WEEKDAY}|(?-i:{_ANY_MONTH}))s?\b"
    r"(?! (?:after|before)\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?P<without_in>\b(?:[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Ff]or|[Tt]hrough|of|during|over|with|to|on"
    r"|against|in|between) )?"
    rf"(?<!the )\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext) (?P<unit>month|year|{_ANY_MONTH})\b(?P<own>['’]s)?"
    r"(?!,? (?:and|or) |[-–]| (?:is|was|will|would|has|had|are|were|could|can|may|saw|marks|brings|brought)\b)"
)
_AWAY = {"last": -1, "this": 0, "next": 1}


def counted_from(text: str, day: date, newest: date) -> str | None:
    """Tell a sentence so that its weeks, months and years are the same on another day.

    Args:
        text: A sentence.
        day: When it was published.
        newest: The day from which the reader counts.

    Returns:
        The sentence as it is, or with names of months and years outside its quotations; None if a week, month or year
        of it would be another one and has no name that can stand there.
    """

    def differs(span: re.Match[str]) -> bool:
        return _differs(span, day, newest)

    if not any(map(differs, _SPAN.finditer(text))):
        return text

    def named(part: str) -> str:
        return _NAMED.sub(lambda span: _name(span, day) if differs(span) else span[0], part)

    told = change_outside(text, named)
    return None if any(map(differs, _SPAN.finditer(told))) else told


def _differs(span: re.Match[str], day: date, newest: date) -> bool:
    """Whether what is said on two days is another year, month, week or month of a year."""
    unit = span["unit"].lower()
    if unit == "year":
        return day.year != newest.year
    if unit == "month":
        return (day.year, day.month) != (newest.year, newest.month)
    if unit.capitalize() in MONTHS:
        return _year_of(span, day) != _year_of(span, newest)
    return day.isocalendar()[:2] != newest.isocalendar()[:2]


def _year_of(span: re.Match[str], day: date) -> int:
    """Of which year a month is that is said so on a day: of "last June" the last that had begun before this month."""
    month = MONTHS.index(span["unit"].capitalize()) + 1
    which = span["which"].lower()
    if which in ("last", "past"):
        return day.year if month < day.month else day.year - 1
    return day.year + (which != "this" and month <= day.month)


def _name(span: re.Match[str], day: date) -> str:
    """``last month`` as "in November", ``since last year`` as "since 2024", ``last June's`` as "the June 2024"."""
    away = _AWAY[span["which"].lower()]
    before = span["without_in"] or ""
    if span["unit"] in MONTHS:
        if away > 0:
            return span[0]
        name = f"{span['unit']} {_year_of(span, day)}"
        if span["own"]:
            return f"{before}{'The' if span['which'][0].isupper() else 'the'} {name}"
    else:
        name = str(day.year + away) if span["unit"] == "year" else MONTHS[(day.month - 1 + away) % 12]
    if before or span["own"]:
        return f"{before}{name}{span['own'] or ''}"
    return f"{'In' if span['which'][0].isupper() else 'in'} {name}"
