"""What a sentence can do without: phrases whose loss leaves it grammatical and true.

The deletions of rule-based sentence compression (Zajic et al., 2007; Knight and Marcu, 2002, learn like ones), kept to
those that plain punctuation and closed classes of words show, and to those that leave what is told where, when and of
whom it was: parentheses, relative clauses and appositions between commas, clauses that follow, the day of the week, a
linking word. Never touched: quotations, who said it, hedges, conditions, and what takes back what went before.

Three kinds, by what may be lost with them:

- what stands *apart* from the verb can always go;
- a *day* or a word that says little can go unless the sentence denies or restricts something ("did not open Monday");
- a *circumstance* ("after the fire had spread") can go only from what is told as having happened, and from nothing that
  it could single out: "the first vote after the war" is not the first vote.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from summarizer.datamodels import Span
from summarizer.english.days import ANY_WEEKDAY, MONTH
from summarizer.english.kin import KIN
from summarizer.english.quoted import QUOTED
from summarizer.support.numerals import TWO_TO_TEN
from summarizer.writing.losses import FINITE, goes_on, is_needed, is_whole, stands_on_that_day


def _not_after(*words: str) -> str:
    return "".join(rf"(?<!\b{word})" for word in words)


_INSIDE = r"(?:[^,]|(?<=\d),(?=\d))"
_DAY = f"(?:{ANY_WEEKDAY})"
_PART_OF_DAY = "(?: (?:morning|afternoon|evening|night))?"
_FEW = f"one|{TWO_TO_TEN}|dozens?|half|most|many"
_NO_PARTICIPLE = (
    "including|beijing|boeing|king|morning|evening|nothing|something|anything|everything|spring|wedding|bring|being"
    "|excluding|exempting|sparing|limiting|restricting|depending|assuming|providing|barring|pending|counting|beginning"
    "|starting|ending"
)
_GOES_ON = (
    r"(?=[.,;]| (?:that|by|at|in|near|on|after|when|as|with|for|to|from|the|an?|his|her|its|their|it|he|she|they|amid"
    r"|over|about|against|but)\b)"
)
_OTHER_VERB = (
    r"\w{3,}ed (?:the|an?|to|in|on|at|by|for|from|with|as|after|that|his|her|its|their)"
    r"|(?!(?:in|on|at|of|for|from|with|by|to|like|and) )\w+ (?:that|it|him|her|them)"
)
_APPOSED = r" (?:an?|the|one of|of|from|who|whose|his|her|its|their|formerly)\b"
_SPAN_OF_TIME = [unit + end for unit in ("minute", "hour", "day", "week", "month", "year") for end in ("", "s")]

_APART = [
    # parentheses and dashes
    r"(?:,(?= ?\([^()]{1,120}\) ?,))? ?(?<![\w)])\([^()]{1,120}\)(?! ?[-–—]|\w)",
    r"(?: [—–] |(?<=[a-z])—)(?:[^—–.!?]|[.!?](?=\w)){3,120}(?: [—–](?= )|—(?=[a-z]))",
    # an age, a relative clause, an apposition or a link between commas
    rf", \d\d(?=,{_APPOSED})|, \d\d,(?= (?:{FINITE}|{_OTHER_VERB})\b)",
    rf", (?:who|whom|whose|which|where|formerly) {_INSIDE}{{3,120}},(?!\d| (?:who|whose|which|where)\b)",
    rf"(?<=[a-z]), (?:an?|the|his|her|its|their|of|from|based) {_INSIDE}{{3,80}},(?= (?:{FINITE})\b)",
    rf"(?<=[a-z]){KIN}(?:,(?! (?:who|whom|whose)\b)|(?=, who))",
    r", (?:however|meanwhile|too|also|for example|for instance|though),",
    # an opening link
    r"^(?:and|but|so(?! (?:far|long|many|much)\b)|yet(?! another\b)|plus),? (?=\w)",
    r"^(?:nevertheless|nonetheless|besides|likewise|similarly|indeed|therefore|thus|hence|then|also|further|however"
    r"|meanwhile|instead|still|moreover|additionally|furthermore|for (?:example|instance)|by contrast|even so|of course"
    r"|in (?:turn|response|contrast|fact)|as a result|that said), (?=\w)",
    # a clause that follows
    rf", (?:who|which|where|including(?!{_INSIDE}*(?:\d|\b(?:{_FEW})\b))) {_INSIDE}{{3,160}}(?=[.!?]$)",
    rf", (?!(?:{_NO_PARTICIPLE})\b)[a-z]+ing"
    r"(?: (?!(?:and|is|are|was|were|can|could|may|might|will|would)\b)[^\s,:;]+){3,20}(?=[.!?]$)",
    rf", (?:leaving|making|causing|adding|citing|sending|forcing|bringing|raising|prompting) {_INSIDE}{{3,160}}"
    r"(?=[.!?]$)",
]
_DAYS = [
    rf"^(?:on |late |early |late on |early on )?{_DAY}{_PART_OF_DAY}, (?=\w)",
    _not_after(
        *"happened occurred place is was be issued published filed dated released due scheduled set and or".split()
    )
    + _not_after(*"declared named called proclaimed made".split())
    + _not_after(*"by from since until till through before after between for to of than".split())
    + _not_after(*_SPAN_OF_TIME)  # "two hours late on Monday"
    + rf"(?: on| late| early| late on| early on|(?<=\wed)|(?<=\bsaid)|(?<=\b[ap]\.m\.)) {_DAY}{_PART_OF_DAY}{_GOES_ON}"
    rf"(?!,? (?:{MONTH}|(?:{_DAY}|and|or|to|through|until)\b))",
    r" (?:earlier|later|late|early) this week(?=[ .])",
    _not_after(
        *"at is are be close closes closing open opens opening start starts starting begin begins beginning".split()
    )
    + _not_after(*"end ends ending due scheduled set expected".split())
    + r" (?:at|around) (?>\d{1,2}(?::\d\d)? [ap]\.?m\.?)(?: local time)?(?=[ ,.])(?!,? (?:to|and|or|until)\b)"
    rf"(?! (?:on |at )?(?:{_DAY}s|week(?:days|ends))\b| (?:daily|every|each|most)\b)",
]
_SAYS_LITTLE = [
    r" also(?= )",
    _not_after("a", "an", "the", "until", "more", "most", "as", "only", "not")
    + r"(?<!n[’']t) (?:currently|recently|really|actually|subsequently|ultimately|eventually|already)"
    r"(?= (?!had\b)[a-z])",
    r"\ba total of (?=\d)| in order(?= to\b)|,? (?:as well|too|of course)(?=[.!]$)",
    _not_after("the ", "a ") + r"\b(?:mr|ms)\. (?=(?!and\b)[a-z]\w)",
    # through which channel it was said
    r"(?<=\bsaid) in an? (?:[\w-]+ ){0,2}(?:statement|interview|e-?mail|tweet|release|conference|post)"
    rf"(?: (?:with|to|on) [^,.\"“]{{2,40}})?(?=[,.]| that\b| (?:on )?{_DAY})",
]
_CIRCUMSTANCES = [
    rf", (?:with|while|after|as|amid|following) {_INSIDE}{{3,160}}(?=[.!?]$)",
    _not_after(
        *"in part|partly|mainly|largely|simply|just|only|even|not|shortly|soon|right|long|well|one|named|called".split(
            "|"
        )
    )
    + _not_after(*_SPAN_OF_TIME)
    + rf" (?:after|amid|following|despite) {_INSIDE}{{8,160}}(?=[.!?]$)",
]


def _compiled(*patterns: str) -> list[re.Pattern[str]]:
    return [re.compile(pattern, re.IGNORECASE) for pattern in patterns]


APART, ABOUT_THE_VERB, CIRCUMSTANCES = _compiled(*_APART), _compiled(*_DAYS, *_SAYS_LITTLE), _compiled(*_CIRCUMSTANCES)
_RESTRICTS = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot|hardly|barely|few|little|only|unless|if|unlikely"
    r"|refus\w+|den(?:y|ies|ied|ying)|fail(?:s|ed|ing)?|declin\w+|bann\w+|stopp\w+|prevent\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
_OPEN_OR_SINGLED_OUT = re.compile(
    r"\b(?:will|would|may|might|can|could|shall|should|must|is|are|plans?|expect\w*|due|set|every|each|ever|record"
    r"|ends|begins|starts|expires|opens|closes"
    r"|first|second|third|last|most|least|best|worst|(?!forest|interest|request|protest|arrest|suggest)\w{3,}est)\b",
    re.IGNORECASE,
)
_NEEDS_ITS_CAUSE = re.compile(
    r"\b(?:hospital\w*|resign\w*|stepp?(?:ed|ing)? down|quit|sacked|fired|suspended|arrested|detained|charged|fined"
    r"|sued|jailed|closed|shut|evacuated|grounded|halted|delayed|postponed)\b",
    re.IGNORECASE,
)
"""What leaves the reader asking why."""
_CLAUSE = re.compile(r"\bthat\b", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:said|says|announced|confirmed|added|told (?:\w+ ){1,2})\s*$", re.IGNORECASE)
_QUOTED = re.compile(rf"{QUOTED.pattern}|“[^”]*$|\"[^\"]*$")
_ATTRIBUTED = re.compile(
    r" (?:according to"
    r"|(?:the|an?|(?:[a-z-]+ ){0,4}[A-Z])[^,]{0,80}? (?:said|says|told|added|wrote|announced|reported|warned))\b"
)
"""After it stands who says so: "It burned in Vane, where it began, police chief Ana Bell told reporters"."""
_AGE = re.compile(r", \d\d(?:,|(?=,))")
_ANY_AGE = re.compile(r", \d\d(?=[,.;]| (?:and|were|was|are|have|has|had)\b)")
_OPENERS = r"^(?:according to|after|amid|as|at|before|by|during|for|from|in|on|since|under|when|while|with)\b[^,]*"
_OPENED = re.compile(rf"{_OPENERS}$", re.IGNORECASE)
"""Before it stands only what opens the sentence: "According to Ana Bell, who …, it burned"."""
_PLACED = re.compile(rf"{_OPENERS}, [^,]*$", re.IGNORECASE)
"""Before it stands a whole clause after an opening: "On Monday, Ana Bell, who …, left"."""
_INTRODUCED = re.compile(r"^(?:the|an?|his|her|its|their|[\w.]+['’]s) [^,]*, (?-i:[A-Z])[^,]*$", re.IGNORECASE)
"""Before it stands a name set off by its own comma: "The captain, Ana Bell, who …, left"."""
_COMPARED = re.compile(r"\bthan (?!\d)[^,.;]*$")
"""Before it stands what something is held against: "more than it was on Monday"."""
_FARTHEST = 160
"""Characters before a phrase that are searched for it; bounds the work on hostile input."""


def droppable(text: str) -> list[Span]:
    """Find the phrases that a sentence can do without.

    Args:
        text: A sentence in print form.

    Returns:
        Ranges of characters, the longest first; some may overlap.
    """
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    unquoted = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    restricted = next((found.start() for found in _RESTRICTS.finditer(unquoted)), len(text))
    open_from = next((found.start() for found in _OPEN_OR_SINGLED_OUT.finditer(unquoted)), len(text))
    clauses = [*(found.start() for found in _CLAUSE.finditer(text)), len(text)]

    def free(start: int, end: int) -> bool:
        """Whether it belongs to who says so, or to a clause before the one that denies or restricts something."""
        if _COMPARED.search(text, max(0, start - _FARTHEST), start) or stands_on_that_day(text, start):
            return False
        says = _SAYING.search(text[max(0, start - 30) : start])
        return says is not None or restricted >= clauses[bisect_left(clauses, end)]

    def spans(patterns: list[re.Pattern[str]]) -> set[tuple[int, int]]:
        return {found.span() for pattern in patterns for found in pattern.finditer(text)}

    circumstances = {
        (start, end)
        for start, end in spans(CIRCUMSTANCES)
        if start < min(open_from, restricted)
        and not _NEEDS_ITS_CAUSE.search(text, 0, start)
        and is_whole(text[:start], text[start:end])
    }

    def with_its_commas(start: int, end: int) -> Iterator[tuple[int, int]]:
        """What stands between two commas goes with both, or without the second where the words around it need one."""
        before = text[:start]
        if _AGE.fullmatch(text, start, end) and len(_ANY_AGE.findall(text)) > 1:
            return  # "Ann Poe, 14, Jim Doe, 15, and …"
        if not (text[start] == text[end - 1] == ","):
            yield start, end
        elif _OPENED.search(before) or _INTRODUCED.search(before) or _ATTRIBUTED.match(text, end):
            yield start, end - 1
        elif not goes_on(text, start, end):
            return  # "Bell, who sold boats, nets and ropes"
        elif "," not in before or _PLACED.search(before):
            yield start, end

    apart = {span for whole in spans(APART) for span in with_its_commas(*whole)}
    found = apart | circumstances | {span for span in spans(ABOUT_THE_VERB) if free(*span)}
    return [
        Span(start, end)
        for start, end in sorted(found, key=lambda span: (span[0] - span[1], span))
        if not is_needed(text, start, end) and not any(left < end and start < right for left, right in quoted)
    ]
