"""Where the number of a newer article is no contradiction of an older one, but what came of it.

After half a day a number is another edition's. Before that a toll grows, the missing are found, and other counts
change that the older sentence gives as of its moment ("so far", "have been treated") or the newer one calls changed
("now", "up from").
"""

from __future__ import annotations

import re
from datetime import datetime

from summarizer.contradictions.statements import Difference, Statement
from summarizer.documents.publication import before, long_before

_OF_A_MOMENT = re.compile(
    r"\b(?:still|so far|as of|at last count|for now|at the moment|currently|ha(?:ve|s) (?:already )?been)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:now|r(?:ose|isen?)|climbed|gone up|went up|increased|fell|fallen|dropped|(?:up|down) from|revised|corrected"
    r"|updated|(?:higher|lower) than|earlier|previous(?:ly)?|initial(?:ly)?|originally"
    r"|first (?:said|reported|given))\b",
    re.IGNORECASE,
)


def is_update(
    one: Statement, time: datetime | None, other: Statement, other_time: datetime | None, difference: Difference
) -> bool:
    """Tell whether two numbers differ because one article is newer.

    Args:
        one: A sentence.
        time: When its article was published, None if nothing says.
        other: A sentence of another article.
        other_time: The same of that.
        difference: What they contradict each other in.

    Returns:
        Whether the number of the newer article takes the place of the other.
    """
    if difference.kind != "number" or not time or not other_time:
        return False
    older, newer, old, new = one, other, difference.one.value, difference.other.value
    if before(other_time, time):
        older, newer, old, new, time, other_time = other, one, new, old, other_time, time
    if not before(time, other_time):
        return False
    return (
        long_before(time, other_time)
        or _grows(old, new)
        or _OF_A_MOMENT.search(older.passage.text) is not None
        or _CHANGED.search(newer.passage.text) is not None
    )


def _grows(old: str, new: str) -> bool:
    """Whether a toll has changed as tolls do: up, and that of the missing in any way."""
    (number, _, harm), (later, _, later_harm) = old.partition(" "), new.partition(" ")
    return harm == later_harm and (harm == "missing" or (harm in ("dead", "injured") and float(later) > float(number)))
