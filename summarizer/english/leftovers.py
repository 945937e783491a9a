"""What is counted or left of a whole that stands in the sentence before: "all four had left", "the rest is frozen"."""

from __future__ import annotations

import re

from summarizer.support.numerals import TWO_TO_TEN

_N = rf"(?:{TWO_TO_TEN}|eleven|twelve|\w+teen|\d{{1,3}}(?![\d,]))"
_ACTS = (
    r"(?= (?:also |all |both )?(?:was|were|is|are|has|have|had|will|would|did|do|could|can|may|might|must|remain(?:ed)?"
    r"|died|met|left|lost|said|agreed)\b|n[’']t)"
)
_WHOLES_OF_THEIR_OWN = (
    r"(?:(?:the|this|that|his|her|its|their|our) (?:\w+ )?(?:day|night|week|month|year|season|term|decade|century|time"
    r"|way|world|country|nation|continent|life|lives|match|game)\b|(?-i:[A-Z]))"
)
"""Of which "the rest" can be told to somebody who was told nothing: of the year, of Europe."""
_LEFT = re.compile(
    rf"\b(?:all|the other|the) {_N}{_ACTS}|\b(?:{_N}|one|some|many|most|half|all|none) of the (?:other )?{_N}{_ACTS}"
    rf"|\b(?<!and )the (?:rest|remainder)\b(?!:| of {_WHOLES_OF_THEIR_OWN})"
    rf"|\bthe others\b|\bthe remaining {_N}\b(?! [\w-]+ (?:of|in|at|on)\b)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"\b(?:{_N}|\d[\d.,]*|one|first|both|half|part|third|quarter|some|several|many|most|few|dozens?|hundreds|thousands"
    r"|only|and|couple|pair|each|every|all)\b",
    re.IGNORECASE,
)


def leaves_open_of_what(unquoted: str, before: str = "") -> bool:
    """Whether a sentence has what is counted or left of a whole, and that whole stands nowhere before it.

    As "The hospital said all four had gone home", but not "Two of the mills will close, and the others next year".

    Args:
        unquoted: The sentence, its quotations left out.
        before: What is told right before it.
    """
    left = _LEFT.search(unquoted)
    return left is not None and not _WHOLE.search(unquoted[: left.start()]) and not _WHOLE.search(before)
