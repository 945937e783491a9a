"""How much a sentence tells: what happened, when and how many, before what was said of it.

The lead of a news story says what happened, who, when and where; what follows it in the inverted pyramid comments and
explains (Pöttker, 2003). What ``summarizer.salience`` learned from has neither: its articles are cut, and
its references like to quote. See ``training/RUNS.md``.
"""

from __future__ import annotations

import re

from summarizer.english.days import ANY_WEEKDAY, DATE, DAYS_AWAY
from summarizer.english.quoted import QUOTED, quoted_share
from summarizer.support.vocabulary import ANY_SAYING

QUOTED_WORTH = 0.2
"""Share of its gain that counts of a sentence that is all quotation, in [0, 1]; lower prefers what happened to what
was said of it."""

VAGUE_WORTH = 0.78
"""Share of its gain that counts of a sentence that names no day, and again of one that gives no number above ten or
in digits, in [0, 1]; lower prefers what is dated and counted."""

IDLE_WORTH = 0.3
"""Share that counts besides of one that has neither in fewer than ``_FEWEST_WORDS`` words, in (0, 1]: "There is a
precedent." """
_FEWEST_WORDS = 7

_SAID_BY = re.compile(rf"\W*(?:[\w.’'-]+,? ){{0,12}}?(?:{ANY_SAYING})\b")
"""What opens what is left of a sentence without the quotation that it opens with: who said so, to whom, and where."""

_SO_FAR = "|".join(word for word, away in DAYS_AWAY.items() if away <= 0)
_DAY = re.compile(rf"\b(?:{ANY_WEEKDAY}|{DATE}|(?i:{_SO_FAR}|overnight))\b")
_ABOVE_TEN = r"(?:eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)"
"""Print writes them in words only where they open a sentence; "two" may be any two."""
_NUMBER = re.compile(rf"\d|\b{_ABOVE_TEN}\b", re.IGNORECASE)


def is_dated(text: str) -> bool:
    """Whether a sentence names a day."""
    return _DAY.search(text) is not None


def is_counted(text: str) -> bool:
    """Whether a sentence gives a number above ten or in digits."""
    return _NUMBER.search(text) is not None


def telling(text: str) -> float:
    """Share of a sentence's gain that counts, in (0, 1]: 1 of one that is dated, counted and in nobody else's words.

    Who is quoted, to whom they spoke, and when and where, counts as what they said: it dates and counts nothing else.
    """
    opening = QUOTED.match(text)
    all_quoted = opening is not None and _SAID_BY.match(text, opening.end()) is not None
    told = opening[0] if opening and all_quoted else text
    vague = sum(not hard.search(told) for hard in (_DAY, _NUMBER))
    idle = vague == 2 and len(text.split()) < _FEWEST_WORDS
    quoted = 1.0 if all_quoted else quoted_share(text)
    return (1 - (1 - QUOTED_WORTH) * quoted) * VAGUE_WORTH**vague * (IDLE_WORTH if idle else 1.0)
