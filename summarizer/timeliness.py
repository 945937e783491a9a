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
from summarizer.quoted import change_outside, outside
from summarizer.writing import WrittenSentence

_DAYS_AWAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_WORDS = "yesterday|today|tonight|tomorrow"
_DAY = re.compile(
    r"(?P<without_on>\b(?:[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Bb]y|[Bb]efore|[Aa]fter|[Ff]or|[Tt]hrough|[Aa]s of) )?"
    rf"\b(?P<day>{_WORDS}|(?<!\w )(?:{_WORDS.title()}))\b"  # in "USA Today" it is a name
    r"(?P<own>(?: (?:morning|afternoon|evening|night))?(?:’s|'s)|)"
)
_NO_DAY = re.compile(
    rf"(?<!\b[Aa]s) of (?:{_WORDS})\b(?!['’]s)|\b(?:{_WORDS}) (?:is|was|will be)\b|\bbetween (?:{_WORDS})\b",
    re.IGNORECASE,
)
"""Where a weekday cannot stand in its place: "the ferries of today", "today is the deadline"."""
_NOWADAYS = re.compile(
    r"(?<![Ss]ince )(?<![Uu]ntil )(?<![Ff]rom )(?<![Bb]y )(?<!as of )(?<!As of )"
    r"\b(?:today|(?<!\w )Today)\b(?!['’]s)(?! (?:morning|afternoon|evening|night))"
)
_PAST = re.compile(
    r"\b(?:\w+ed|said|told|wrote|saw|met|won|lost|took|made|gave|found|began|came|went|left|led|held|was|were|had|has|have"
    r"|will|would|is to|are to)\b"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_IN_THE_WEEK = re.compile(
    rf"\b(?:{'|'.join(_WEEKDAYS)})\b"
    r"|\b(?i:this|last|next) (?:week|weekend|month|year|morning|afternoon|evening|night)\b"
)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_DATED = re.compile(rf"\b{_MONTH}\.? \d{{1,2}}\b|\b\d{{1,2}} {_MONTH}\b")
_ONE_WEEK = timedelta(days=6)


def in_time(
    written: Sequence[WrittenSentence], pages: Sequence[CleanDocument], *, resolve: bool = True
) -> list[WrittenSentence]:
    """Keep the sentences whose day is clear.

    Args:
        written: Sentences.
        pages: The documents.
        resolve: Whether a day may be put in other words to make it clear.

    Returns:
        Those whose day is clear, as it is or resolved, in order.
    """
    times = map(published, pages)
    days = [time.date() if time else None for time in times]
    known = sorted({day for day in days if day})
    if len(known) < 2:
        return list(written)
    within_a_week = known[-1] - known[0] <= _ONE_WEEK
    return [
        placed
        for sentence in written
        if (placed := _placed(sentence, days[sentence.sources[0].document], within_a_week))
        and (resolve or placed == sentence)
    ]


def _placed(written: WrittenSentence, day: date | None, within_a_week: bool) -> WrittenSentence | None:
    own = outside(written.text)
    relative = _DAY.search(own)
    if not relative and (within_a_week or not _IN_THE_WEEK.search(own)):
        return written
    if _DATED.search(own):
        return written
    if not within_a_week or day is None or _NO_DAY.search(own) or _is_nowadays(own):
        return None
    text = change_outside(written.text, lambda part: _DAY.sub(lambda said: _weekday(said, day), part))
    return replace(written, text=text[:1].upper() + text[1:], origin="rewritten")


def _is_nowadays(text: str) -> bool:
    """Whether a "today" may be no day: no verb between the marks around it puts it into the past or the future."""
    return any(not _PAST.search(part) for part in re.split(r"[,;:]\s", text) if _NOWADAYS.search(part))


def _weekday(said: re.Match[str], day: date) -> str:
    """``yesterday`` as "on Wednesday", ``today's`` as "Thursday's", ``until tonight`` as "until Thursday night"."""
    word = said["day"].lower()
    name = _WEEKDAYS[(day.weekday() + _DAYS_AWAY[word]) % 7] + (" night" if word == "tonight" else "")
    if said["without_on"] or said["own"]:
        return f"{said['without_on'] or ''}{name}{said['own'] or ''}"
    return f"on {name}"
