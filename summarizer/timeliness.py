"""Days that a reader of the brief can place.

"Yesterday" and "on Thursday" are said on the day of writing. Where the documents were not published on one day, a brief
that mixes them misleads. The rule, where at least two documents say when they were published:

- within one day, everything stays; within six days, weekdays and weeks stay, for each names one day of them;
- there, "today", "yesterday", "tomorrow" and "tonight" become the weekday that they were for the source, outside
  quotations; the sentence is then ``rewritten``;
- a sentence whose day cannot be told so, and any over a longer span that gives no date beside it, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from summarizer.datamodels import CleanDocument
from summarizer.publication import published
from summarizer.writing import WrittenSentence

_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\")")
_DAYS_AWAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DAY = re.compile(r"\b(yesterday|today|tonight|tomorrow)\b(’s|'s)?", re.IGNORECASE)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_IN_THE_WEEK = re.compile(
    rf"\b(?:{'|'.join(_WEEKDAYS)})\b|\b(?:this|last|next) (?:week|weekend|month|year|morning|afternoon|evening|night)\b"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DATED = re.compile(rf"\b{_MONTH}\.? \d{{1,2}}\b|\b\d{{1,2}} {_MONTH}\b")
_ONE_WEEK = timedelta(days=6)


def in_time(written: Sequence[WrittenSentence], pages: Sequence[CleanDocument]) -> list[WrittenSentence]:
    """Keep the sentences whose day is clear, resolved where that makes it so.

    Args:
        written: Sentences.
        pages: The documents.

    Returns:
        The others left out.
    """
    times = map(published, pages)
    days = [time.date() if time else None for time in times]
    known = sorted({day for day in days if day})
    if len(known) < 2:
        return list(written)
    within_a_week = known[-1] - known[0] <= _ONE_WEEK
    placed = [_placed(sentence, days[sentence.sources[0].document], within_a_week) for sentence in written]
    return [sentence for sentence in placed if sentence]


def _placed(written: WrittenSentence, day: date | None, within_a_week: bool) -> WrittenSentence | None:
    parts = _QUOTED.split(written.text)
    own = " ".join(parts[::2])
    relative = _DAY.search(own)
    if not relative and (within_a_week or not _IN_THE_WEEK.search(own)):
        return written
    if _DATED.search(own):
        return written
    if not within_a_week or day is None:
        return None
    own_parts = [_DAY.sub(lambda said: _weekday(said, day), part) for part in parts[::2]]
    text = "".join(part for pair in zip(own_parts, [*parts[1::2], ""], strict=True) for part in pair)
    return replace(written, text=text[:1].upper() + text[1:], origin="rewritten")


def _weekday(said: re.Match[str], day: date) -> str:
    """``yesterday`` as "on Wednesday", ``yesterday's`` as "Wednesday's", ``tonight`` as "on Thursday night"."""
    word = said[1].lower()
    name = _WEEKDAYS[(day + timedelta(days=_DAYS_AWAY[word])).weekday()] + (" night" if word == "tonight" else "")
    return f"{name}{said[2]}" if said[2] else f"on {name}"
