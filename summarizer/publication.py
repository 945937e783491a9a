"""When a document was published: what its sender says, else the date that stands above its body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

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
_RULES = frozenset(["date", "dateline", "byline"])


def published(page: CleanDocument) -> datetime | None:
    """Tell when a document was published.

    Args:
        page: The document.

    Returns:
        The time, with a time zone (UTC if its sender gives none); where only the day is known, its midnight without
        one; None if nothing says.
    """
    said = page.document.published_at or ""
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return next(_dates_above(page), None)
    only_the_day = len(said) <= len("2025-05-15")
    return moment if only_the_day or moment.tzinfo else moment.replace(tzinfo=UTC)


def before(one: datetime, other: datetime) -> bool:
    """Whether one document was surely published before another: on an earlier day, or both say the time."""
    return one < other if one.tzinfo and other.tzinfo else one.date() < other.date()


def _dates_above(page: CleanDocument) -> Iterator[datetime]:
    """The full dates among what cleaning took from above the second paragraph, in order."""
    body = max((span.start for span in page.kept[:2]), default=0)
    for gone in page.removed:
        line = page.document.text[gone.start : gone.end] if gone.rule in _RULES and gone.start < body else ""
        for pattern, form in _FULL_DATES:
            for found in pattern.finditer(line):
                try:
                    yield datetime.strptime(" ".join(found.groups()), form)
                except ValueError:  # "Room 12 2025"
                    continue
