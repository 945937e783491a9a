"""Whether a sentence points to what was told before it: "Without it", "the amount", "the news", "put a number on it".

Such a noun names no thing of its own but a number, an event or a fault that was told (Schmid, 2000: "shell nouns"), as
a rule in the sentence before. Where the sentence itself has a number, that may be the sum; a fault of which it says no
more, and news, are those of somewhere else.
"""

from __future__ import annotations

import re

from summarizer.support.numerals import TWO_TO_TEN

_PREPOSITION = (
    r"(?:about|above|after|against|among|around|at|before|behind|below|beneath|beside|between|beyond|by|despite|for|from"
    r"|in|inside|into|near|of|on|over|through|to|under|with|without)"
)
_OPENS_ABOUT_IT = re.compile(
    rf"^\W*{_PREPOSITION} (?:it|them|him|this|that|these|those)"
    r"(?=,| (?:the|an?|is|was|were|are|came|lay|stood|will|would|he|she|they)\b)",
    re.IGNORECASE,
)
"""As "Without it, the fund has no money"."""
_ENDS_ABOUT_IT = re.compile(
    r"^(?:(?!\b(?:and|or|but|to (?!(?:it|them|him)\b)|with (?!(?:it|them|him)\b)|who|which|when|if|after|before|because"
    r"|as|said|says|told|that|than|where)\b)[^,;:])*?"
    rf"\b{_PREPOSITION} (?:it|them|him)(?=[.,;:])",
    re.IGNORECASE,
)
"""As "The central bank gave an opinion on it": that is not the bank; "a pencil with her name on it" is the pencil."""
_VERB = (
    r"(?:and|which|is|was|were|has|had|will|would|could|may|might|came|broke|went|got|covers?|includes?|comes?|goes"
    r"|(?!released|published|given|reported|quoted|issued)\w+ed)\b"
)
_SUM = re.compile(
    rf"\bthe (?:(?!of\b)\w+ )?(?:amount|sum|figure|total)s?(?=[.;]|, (?!\d|[$£€])| {_VERB})", re.IGNORECASE
)
_A_NUMBER = re.compile(rf"\d|\b(?:{TWO_TO_TEN}|eleven|twelve|\w+teen|\w+ty|half|third|quarter|\w+illions?)\b", re.I)
_NEWS = re.compile(
    rf"\bthe (?:news|mistake|error|mix-up|blunder)(?=[.,;]| {_VERB})",
    re.IGNORECASE,
)


def points_back(unquoted: str) -> bool:
    """Whether a sentence, its quotations left out, has "it", a sum or news that the one before it must have told."""
    the_sum = _SUM.search(unquoted)
    return any(pattern.search(unquoted) is not None for pattern in (_OPENS_ABOUT_IT, _ENDS_ABOUT_IT, _NEWS)) or (
        the_sum is not None and _A_NUMBER.search(unquoted[: the_sum.start()]) is None
    )
