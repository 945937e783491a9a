"""When a document was published: what its sender says, else the date that stands above its body.

The dateline of a news agency has no year ("CALDER BAY, Sept 2 (Skyline) -"): it is that of the other documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from summarizer.datamodels import CleanDocument

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
_RULES = frozenset(["date", "dateline", "byline"])
_ONE_STORY = timedelta(days=60)
"""How far from a document with a full date another may be whose date has no year."""


def publication_times(pages: Sequence[CleanDocument]) -> list[datetime | None]:
    """Tell when the documents of a cluster were published.

    Args:
        pages: The documents.

    Returns:
        For each the time, with a time zone (UTC if its sender gives none); where only the day is known, its midnight
        without one; None if nothing says. A date without a year is that nearest to a full date of another document.
    """
    times = [_published(page) for page in pages]
    known = [time.replace(tzinfo=None) for time in times if time]
    return [time or _nearest(page, known) for page, time in zip(pages, times, strict=True)]


def _published(page: CleanDocument) -> datetime | None:
    said = page.document.published_at or ""
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return next(_dates_above(page, _FULL_DATES), None)
    only_the_day = len(said) <= len("2025-05-15")
    return moment if only_the_day or moment.tzinfo else moment.replace(tzinfo=UTC)


def _nearest(page: CleanDocument, known: Sequence[datetime]) -> datetime | None:
    """The day that a document gives without a year, in that year which brings it nearest to one of these."""
    years = {time.year + more for time in known for more in (-1, 0, 1)}
    days = [day for year in years for day in _dates_above(page, _DAYS, str(year))]
    away = min(((abs(day - time), day) for day in days for time in known), default=None)
    return away[1] if away and away[0] <= _ONE_STORY else None


def before(one: datetime, other: datetime) -> bool:
    """Whether one document was surely published before another: on an earlier day, or both say the time."""
    return one < other if one.tzinfo and other.tzinfo else one.date() < other.date()


def _dates_above(page: CleanDocument, forms: Sequence[tuple[re.Pattern[str], str]], *year: str) -> Iterator[datetime]:
    """The dates of some forms among what cleaning took from above the second paragraph, in order."""
    body = max((span.start for span in page.kept[:2]), default=0)
    for gone in page.removed:
        line = page.document.text[gone.start : gone.end] if gone.rule in _RULES and gone.start < body else ""
        for pattern, form in forms:
            for found in pattern.finditer(line):
                try:
                    yield datetime.strptime(" ".join((*found.groups(), *year)), form)
                except ValueError:  # "Room 12 2025"
                    continue
