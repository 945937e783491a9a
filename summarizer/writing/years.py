"""The year of a date that is long past: "on June 18" of an article that is a year older than the newest.

The reader of a brief takes a date without a year for the one nearest to the day of its newest document, as the reader
of its article took it for the one nearest to that of publication. Where these lie further apart than a date is printed
without its year, the year is added, if it is beyond doubt.
"""

from __future__ import annotations

import re
from datetime import date, datetime

from summarizer.english.days import DATE, MONTH, MONTHS
from summarizer.english.quoted import change_outside

FURTHEST = 183
"""Days from the newest document up to which a date needs no year, at least 0; lower adds more years."""

CERTAIN = 120
"""Days between a date and the publication of its article up to which its year is beyond doubt, below 183; lower is
stricter: of "opens on May 17", said in October, it is not."""

_OF_MONTH = rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil) (?:early |mid-|late )?(?P<whole>{MONTH})"
_UNDATED = re.compile(rf"(?:\b{DATE}|{_OF_MONTH})(?!,? \d{{4}}\b)(?!\w|['’]s|[-–]| \d)")
_PRINTED = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}


def with_years(text: str, published: datetime | None, newest: date) -> str:
    """Add to a sentence the years of its dates that a reader would not know.

    Args:
        text: A sentence.
        published: When its article was, if that is known.
        newest: When the newest document of the cluster was.

    Returns:
        The sentence with years, outside its quotations: "on June 18, 2024," and "on 18 June 2024", "in June 2024". A
        date means the nearest to that of publication.
    """
    if not published:
        return text
    day = published.date()
    return change_outside(text, lambda part: _UNDATED.sub(lambda said: _with_year(said, day, newest), part))


def _with_year(said: re.Match[str], published: date, newest: date) -> str:
    name = said["month"] or said["month_after"] or said["whole"]
    of_month = int(said["day"] or said["day_before"] or 15)
    nearest = _nearest(_PRINTED[name[:3]], of_month, published)
    certain = nearest is not None and abs((published - nearest).days) <= CERTAIN
    if nearest is None or not certain or abs((newest - nearest).days) <= FURTHEST:
        return said[0]
    ends = "." if name.rstrip(".") in MONTHS and said[0].endswith(".") else ""
    told = said[0].removesuffix(ends)
    if not said["month"]:
        return f"{told} {nearest.year}{ends}"
    goes_on = said.string[said.end() :][:1] == " "
    return f"{told}, {nearest.year}" + ("," if goes_on else "")


def _nearest(month: int, day: int, published: date) -> date | None:
    """The day of this name that is nearest to another; None if no calendar has it then."""
    around = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            around.append(date(year, month, day))
        except ValueError:  # February 29, or beyond the calendar
            continue
    return min(around, key=lambda each: abs((each - published).days), default=None)
