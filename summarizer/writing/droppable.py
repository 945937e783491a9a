"""What a sentence can do without: phrases whose loss leaves it grammatical and true, and takes no news from it.

A few deletions of rule-based sentence compression (Zajic et al., 2007; Knight and Marcu, 2002, learn like ones): asides
in brackets that hold no figure and no name or only give a figure in another unit, an age, a linking word, and words
that say little. Larger ones mostly take news, a reason or a tie away: of 39 sentences of briefs that had lost a clause
("which Keleth had demanded", "raising the toll to five", "after heart surgery") an editor missed it in 29, and for so
little room (three words a brief) clauses stay. So do days, without which an old state reads as today's, hours, and
"also", which ties a sentence to the one before. Never touched: quotations, who said it, and hedges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.datamodels import Span
from summarizer.english.days import ANY_WEEKDAY
from summarizer.english.quoted import QUOTED
from summarizer.support.numerals import TWO_TO_TEN
from summarizer.writing.losses import is_needed

_DAY = f"(?:{ANY_WEEKDAY})"
_FEW = f"one|{TWO_TO_TEN}|dozens?|half|most|many|all|none"
_VERB = (
    "has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|do|does|did|said|says|told|added|agreed"
    "|announced|appeared|argued|arrived|asked|became|began|called|came|confirmed|died|faces|faced|found|gave|got|joined"
    "|led|left|made|opened|plans|pleaded|posted|released|revealed|took|tweeted|used|wants|went|won|wrote"
    r"|\w{3,}ed (?:the|an?|to|in|on|at|by|for|from|with|as|after|that|his|her|its|their)"
    r"|(?!(?:in|on|at|of|for|from|with|by|to|like|and) )\w+ (?:that|it|him|her|them)"
)
_APPOSED = r" (?:an?|the|one of|of|from|who|whose|his|her|its|their|formerly)\b"
_MAGNITUDE = "(?: ?(?:m|mn|bn|tn|million|billion|trillion))?"
_UNIT = (
    "(?:euros|dollars|pounds|miles?|kms?|kilomet(?:re|er)s?|met(?:re|er)s?|feet|ft|yards?|inches|acres?|hectares?|lbs?|kg"
    "|tons?|tonnes?|mph|kph)"
)
_SAME_FIGURE = (
    rf"(?:[a-z]{{0,3}} ?[$£€¥]\d[\d.,]*{_MAGNITUDE}|\d[\d.,]*{_MAGNITUDE} {_UNIT}"
    r"|\d{1,2}[:.]?\d\d ?(?:[ap]\.?m\.? )?(?:[a-z]{3,4}|local time))"
)
"""An amount, a length, a weight or an hour, as it stands in brackets after the same in another unit."""
_ASIDE = rf"\((?:{_SAME_FIGURE}|(?![^()]*\b(?:{_FEW})\b)(?-i:[^()A-ZÀ-Þ\d]){{1,120}})\)"

_DROPPABLE = [
    rf" ?(?<![\w)]){_ASIDE}(?! ?[-–—]|\w)",
    rf", \d\d(?=,{_APPOSED})|, \d\d,(?= (?:{_VERB})\b)",
    r", (?:however|meanwhile|for example|for instance|though),",
    # an opening link
    r"^(?:and|but|so(?! (?:far|long|many|much)\b)|yet(?! another\b)|plus),? (?=\w)",
    r"^(?:nevertheless|nonetheless|besides|likewise|similarly|indeed|therefore|thus|hence|then|also|further|however"
    r"|meanwhile|instead|still|moreover|additionally|furthermore|for (?:example|instance)|by contrast|even so|of course"
    r"|in (?:turn|response|contrast|fact)|as a result|that said), (?=\w)",
    # words that say little
    r"\ba total of (?=\d)| in order(?= to\b)",
    r"(?<!\bthe )(?<!\ba )\b(?:mr|ms)\. (?=(?!and\b)[a-z]\w)",
    # through which channel it was said
    r"(?<=\bsaid) in an? (?:[\w-]+ ){0,2}(?:statement|interview|e-?mail|tweet|release|conference|post)"
    rf"(?=[,.]| that\b| (?:on )?{_DAY})",
]
DROPPABLE = [re.compile(pattern, re.IGNORECASE) for pattern in _DROPPABLE]
_QUOTED = re.compile(rf"{QUOTED.pattern}|“[^”]*$|\"[^\"]*$")
_ATTRIBUTED = re.compile(
    r" (?:according to"
    r"|(?:the|an?|(?:[a-z-]+ ){0,4}[A-Z])[^,]{0,80}? (?:said|says|told|added|wrote|announced|reported|warned))\b"
)
"""After it stands who says so: "It burned, however, police chief Ana Bell told reporters"."""
_AGE = re.compile(r", \d\d,?")
_ANY_AGE = re.compile(r", \d\d(?=[,.;]| (?:and|were|was|are|have|has|had)\b)")
_HAS_FIGURE = re.compile(r"\d")
_NEAR = 40
"""Characters between a figure and the same in another unit."""
_FIGURE_BEFORE = re.compile(r"\d[^()]*$")
"""What ends so may be followed by the same figure in another unit."""
_OPENERS = r"^(?:according to|after|amid|as|at|before|by|during|for|from|in|on|since|under|when|while|with)\b[^,]*"
_OPENED = re.compile(rf"{_OPENERS}$", re.IGNORECASE)
"""Before it stands only what opens the sentence: "According to Ana Bell, 34, it burned"."""
_PLACED = re.compile(rf"{_OPENERS}, [^,]*$", re.IGNORECASE)
"""Before it stands a whole clause after an opening: "On Monday, Ana Bell, 34, left"."""
_INTRODUCED = re.compile(r"^(?:the|an?|his|her|its|their|[\w.]+['’]s) [^,]*, (?-i:[A-Z])[^,]*$", re.IGNORECASE)
"""Before it stands a name set off by its own comma: "The captain, Ana Bell, 34, left"."""


def droppable(text: str) -> list[Span]:
    """Find the phrases that a sentence can do without.

    Args:
        text: A sentence in print form.

    Returns:
        Ranges of characters, the longest first; some may overlap.
    """
    quoted = [found.span() for found in _QUOTED.finditer(text)]

    def with_its_commas(start: int, end: int) -> Iterator[tuple[int, int]]:
        """What stands between two commas goes with both, or without the second where the words around it need one."""
        before = text[:start]
        if _AGE.fullmatch(text, start, end) and len(_ANY_AGE.findall(text)) > 1:
            return  # "Ann Poe, 14, Jim Doe, 15, and …"
        if text[end - 1] == ")" and _HAS_FIGURE.search(text, start, end) and not _FIGURE_BEFORE.search(before[-_NEAR:]):
            return  # "fined the most that it could be ($4,000)"
        if not (text[start] == text[end - 1] == ","):
            yield start, end
        elif _OPENED.search(before) or _INTRODUCED.search(before) or _ATTRIBUTED.match(text, end):
            yield start, end - 1
        elif "," not in before or _PLACED.search(before):
            yield start, end

    whole = {found.span() for pattern in DROPPABLE for found in pattern.finditer(text)}
    spans = {span for one in whole for span in with_its_commas(*one)}
    return [
        Span(start, end)
        for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span))
        if not is_needed(text, start, end) and not any(left < end and start < right for left, right in quoted)
    ]
