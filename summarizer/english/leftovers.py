"""What is counted, left or set beside a figure that is told before: "all four had left", "analysts had expected 9"."""

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
_FIGURE = (
    r"(?:about |some |only |just )?(?:[$£€]?\d[\d.,]*(?<![.,])|" + TWO_TO_TEN + r")"
    r"(?:%|(?:bn|mn|m)\b| (?:million|billion|per ?cent)| (?:euros|crowns|dollars))*"
)
_BESIDE = re.compile(
    # "Analysts had expected 2,000.", "The actor's side had said 23."
    # "Police said 92,000.", "The union says 400."
    r"^\W*(?:(?!(?:which|who|that)\b)[\w.’'-]+,? ){1,6}?(?:says?|said|had (?:first |earlier |previously |initially )?"
    r"(?:said|reported|wanted|expected|forecast|predicted|estimated|counted|offered|demanded|sought|asked for))"
    rf" {_FIGURE}(?: on \w+day)?(?=[.,;](?!\d))"
    # "The bank first said it was two", "The board's earlier estimate was £19 million", "10 times that size"
    rf"|\b(?:said(?: that)? it was|assumed|assumes) {_FIGURE}(?=[.;]|\W*$)"
    r"|^\W*(?:[\w.’'-]+ ){0,3}(?:earlier|first|original|previous|initial) (?:estimate|figure|count|toll)s?"
    r" (?:was|were|had been|of [\w,.]+ (?:was|were|had|included))\b"
    r"|\btimes that (?:size|sum|number|amount)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^\W*(?:(?:about|around|some|nearly|only|just|(?:more|less|fewer) than|almost|roughly|another|at least) )?"
    rf"(?:(?!(?:19|20)\d\d )\d[\d.,]*(?:%| per ?cent| tonnes| tons| litres| gallons| barrels)?"
    rf"|(?:one|{TWO_TO_TEN}) in (?:\d+|{TWO_TO_TEN})"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?(?: per ?cent)?)"
    r" (?:is|are|was|were|has|have|had|will|would|did|do|remain|becomes?)\b"
    r"(?! (?:\w+ ){0,3}(?:dead|died|killed|injured|hurt|missing|hospital))",
    re.IGNORECASE,
)
"""Of whom, is said before: "About 80% have no symptoms."; not where it is told who died."""
_WHOLE = re.compile(
    rf"\b(?:{_N}|\d[\d.,]*|one|first|both|half|part|third|quarter|some|several|many|most|few|dozens?|hundreds|thousands"
    r"|only|and|couple|pair|each|every|all)\b",
    re.IGNORECASE,
)


def leaves_open_of_what(unquoted: str, before: str = "") -> bool:
    """Whether a sentence has what is counted or left of a whole, or set beside it, and that stands nowhere before it.

    As "The hospital said all four had gone home", but not "Two of the mills will close, and the others next year".

    Args:
        unquoted: The sentence, its quotations left out.
        before: What is told right before it.
    """
    if _COUNTED.search(unquoted):
        return not before
    if _BESIDE.search(unquoted):
        return not _WHOLE.search(before)
    left = _LEFT.search(unquoted)
    return left is not None and not _WHOLE.search(unquoted[: left.start()]) and not _WHOLE.search(before)
