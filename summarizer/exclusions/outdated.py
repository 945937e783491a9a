"""What was going on when an article was published, where another was published half a day later or more.

"Some 1,900 drivers are taking part" was true on Monday. A brief of Wednesday, when the strike has been called off,
cannot say so, nor that 5,600 people "remain evacuated". A closed list of what does not last, in the present, with
"remain" or with "still", tells it. What announces ("is recalling 412,000 cars") and what is so for good stays; so does
what says as of when.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.days import ANY_WEEKDAY, MONTHS
from summarizer.exclusions.exclusion import NOTHING, Exclusion, called, left_out
from summarizer.quoted import outside

RULE = "outdated"
"""The rule that a ``Removal`` names; one of ``summarizer.cleaning.RULES``."""

LASTS = timedelta(hours=12)
"""How long what goes on is taken to go on; lower is stricter. The late report of an evening and the early one of the
next morning are less apart."""

_STATE = (
    r"(?:missing|unaccounted for|stranded|trapped|evacuated|cut off|at large|on the run|on strike|under ?way|ongoing"
    r"|taking part|battling|fighting|tackling|searching|looking for|trying to|working to|struggling|waiting|burning"
    r"|spreading|raging|sheltering|queue?ing|divided|deadlocked|at odds|negotiating|in talks"
    r"|being (?:treated|held|questioned|evacuated|kept|cared for|looked after|diverted|turned away|sent|contacted)"
    r"|(?:the )?(?:leading contender|front-?runner|favou?rite|likeliest)"
    r"|without (?:power|electricity|water|gas|heating|shelter)"
    r"|in (?:custody|hospital|intensive care|an? \w+ condition|(?:its|the|their) \w+ (?:day|night)))\b"
)
_GOING_ON = re.compile(
    rf"\b(?:is|are|['’]s|['’]re)(?: now| also| all| currently| \w+ly)? {_STATE}"
    rf"|\bremain(?:s|ed)? (?:{_STATE}|closed|shut|suspended|cancel+ed|uncertain|unclear|unknown)"
    rf"|\b(?:is|are|was|were|has been|have been|had been|['’]s|['’]re) still {_STATE}|\bstill (?:{_STATE})"
    rf"|\b(?:has|have) been (?:closed|shut|suspended|cancel+ed|evacuated) until\b"
    r"|\b(?:has|have)(?: not|n[’']t)(?: yet)? (?:said|decided|announced|ruled) (?:if|whether|when|how|what|who)\b"
    r"|\b(?:has|have) yet to (?:say|decide|announce|rule|respond|comment)\b"
)
_AS_OF = re.compile(rf"\b(?:by|as of|up to|at) (?:\w+ ){{0,2}}(?:{ANY_WEEKDAY}|{'|'.join(MONTHS)})\b", re.IGNORECASE)
_NOON = timedelta(hours=12)


def find(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Exclusion:
    """Find sentences on what was going on and may be over for the newest document.

    Args:
        pages: The documents.
        by_document: The sentences of each.
        times: When each was published; see ``summarizer.publication``.

    Returns:
        What was found, and a warning for each document that holds one.
    """
    moments = [_moment(time) for time in times]
    newest = max(((moment, number) for number, moment in enumerate(moments) if moment), default=None)
    if newest is None:
        return NOTHING
    what = f"tells of what was going on and may be over in {called(pages, newest[1])}, published later"
    found = (
        (number, [sentence for sentence in own if _goes_on(sentence.text)], what)
        for number, (own, moment) in enumerate(zip(by_document, moments, strict=True))
        if moment and newest[0] - moment >= LASTS
    )
    return left_out(RULE, pages, found)


def _moment(time: datetime | None) -> datetime | None:
    """When a document was published, in UTC; at noon, where only the day is known."""
    if time is None or time.tzinfo is None:
        return time and time + _NOON
    return (time - (time.utcoffset() or timedelta())).replace(tzinfo=None)


def _goes_on(text: str) -> bool:
    unquoted = outside(text)
    return _GOING_ON.search(unquoted) is not None and not _AS_OF.search(unquoted)
