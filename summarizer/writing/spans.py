"""Weeks, months and years that are counted from the day of writing: "next week", "last month", "this year".

The reader of a brief counts them from the day of its newest document. Where that is of another calendar week, month or
year they are of another one too: "to strike next week", said on Friday, is this week on Monday. A month and a year have
a name that can stand in their place, and a week has none.
"""

from __future__ import annotations

import re
from datetime import date

from summarizer.english.days import ANY_WEEKDAY, MONTHS
from summarizer.english.quoted import change_outside

_SPAN = re.compile(
    rf"\b(?:this|last|next|past|coming) (?P<unit>week(?:end)?|month|year|{ANY_WEEKDAY})s?\b(?! (?:after|before)\b)",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?P<without_in>\b(?:[Ss]ince|[Uu]ntil|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Ff]or|[Tt]hrough|of|during|over|with|to|on"
    r"|against|in|between) )?"
    r"(?<!the )\b(?P<which>[Tt]his|[Ll]ast|[Nn]ext) (?P<unit>month|year)\b(?P<own>['’]s)?"
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
    if not any(_differs(span["unit"], day, newest) for span in _SPAN.finditer(text)):
        return text

    def named(part: str) -> str:
        return _NAMED.sub(lambda span: _name(span, day) if _differs(span["unit"], day, newest) else span[0], part)

    told = change_outside(text, named)
    return None if any(_differs(span["unit"], day, newest) for span in _SPAN.finditer(told)) else told


def _differs(unit: str, day: date, newest: date) -> bool:
    """Whether two days are in different years, months, or calendar weeks, by name of one of these or of a weekday."""
    if unit.lower() == "year":
        return day.year != newest.year
    if unit.lower() == "month":
        return (day.year, day.month) != (newest.year, newest.month)
    return day.isocalendar()[:2] != newest.isocalendar()[:2]


def _name(span: re.Match[str], day: date) -> str:
    """``last month`` as "in November", ``since last year`` as "since 2024", ``next month's`` as "January's"."""
    away = _AWAY[span["which"].lower()]
    name = str(day.year + away) if span["unit"] == "year" else MONTHS[(day.month - 1 + away) % 12]
    if span["without_in"] or span["own"]:
        return f"{span['without_in'] or ''}{name}{span['own'] or ''}"
    return f"{'In' if span['which'][0].isupper() else 'in'} {name}"
