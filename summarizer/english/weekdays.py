"""Which weekdays in a text are days, and which are part of a name: Sheffield Wednesday, Black Friday, the Sunday Times.

A weekday is of a name where a word with a capital stands right before it, unless that is a preposition or the like
("On Monday", "Late Friday", "10 PM Monday"), or right after it, unless that is a month ("Thursday May 15") or the
weekday follows "on" or "since" ("On Monday Lund resigned"; but not "on Saturday Night Live"). So is that of the Mail on
Sunday. What American outlets
write without a comma, "Governor Lund Thursday signed", goes for a name too: nothing tells it from one.
"""

from __future__ import annotations

import re

from summarizer.english.days import ANY_WEEKDAY, MONTH
from summarizer.support.tokens import fold
from summarizer.support.vocabulary import FUNCTION_WORDS

_WEEKDAY = re.compile(rf"\b(?:{ANY_WEEKDAY})\b")
_BEFORE = re.compile(r"(?<![\w’'.-])([\w’'.-]++) $")
_LONGEST = 40
"""Letters that are looked at before a weekday; bounds the work on hostile input."""
_NO_NAMES = FUNCTION_WORDS | frozenset("early late last next every overnight am pm gmt bst utc et est edt pt".split())
_DATING = frozenset(["on", "since"])
_NAME_AFTER = re.compile(rf" (?!{MONTH})[A-Z]")
_PROGRAMME_AFTER = re.compile(r" (?:Morning|Afternoon|Evening|Night)\b")
_PAPER_BEFORE = re.compile(r"\b(?:Mail|Independent) on $", re.IGNORECASE)


def is_day(text: str, start: int, end: int) -> bool:
    """Whether the weekday at ``text[start:end]`` is a day and not part of a name."""
    found = _BEFORE.search(text, max(0, start - _LONGEST), start)
    before = found[1] if found else ""
    folded = fold(before).replace(".", "")
    named = before[:1].isupper() and folded not in _NO_NAMES
    if named or _PAPER_BEFORE.search(text, max(0, start - _LONGEST), start):
        return False
    return not (_PROGRAMME_AFTER if folded in _DATING else _NAME_AFTER).match(text, end)


def days_alone(text: str) -> str:
    """The text with the weekdays of names in lower case, so that everything stays at its place."""
    return _WEEKDAY.sub(lambda day: day[0] if is_day(text, *day.span()) else day[0].lower(), text)
