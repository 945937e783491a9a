"""Whether a sentence says from when on it counts: "Two hours later there was a deal", "That night she fell"."""

from __future__ import annotations

import re

from summarizer.support.numerals import TWO_TO_TEN
from summarizer.support.vocabulary import MONTHS

_SOME = rf"(?:{TWO_TO_TEN}|an?|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|\d+|several|some|(?:a )?few)"
_COUNTED_ON = re.compile(
    r"\bthe (?:next|following|same) (?:day|night|evening|afternoon|morning|week|month|year)\b"
    r"(?! (?:as|when|that|of|after)\b)"
    r"|\bthat (?:day|night|evening|afternoon|morning)\b|^\W*by then\b|\bthe day before(?=[.,;]|\W*$)"
    rf"|\b{_SOME} (?:minutes?|hours?|days?|weeks?|months?|years?) later\b(?! than\b)"
    rf"|\b{_SOME} (?:days?|weeks?|months?|years?) earlier(?=[.,;]|\W*$)",
    re.IGNORECASE,
)
_A_MOMENT = re.compile(
    rf"\b(?:\w+day|{'|'.join(MONTHS)}|(?:19|20)\d\d|noon|midnight|dawn|[ap]\.?m|when|after|as|who|which|before|since|and"
    r"|but|from|once|at|until|first)\b|\d[.:]\d\d",
    re.IGNORECASE,
)
"""What the rest can be counted from."""


def leaves_open_when(unquoted: str) -> bool:
    """Whether a sentence, its quotations left out, counts on from a moment that it does not have.

    As "The system was shut down the same day", but not "Lund left in May and died two years later".
    """
    counted = _COUNTED_ON.search(unquoted)
    return counted is not None and not _A_MOMENT.search(unquoted[: counted.start()])
