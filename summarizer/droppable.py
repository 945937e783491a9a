"""What a sentence can do without: phrases whose loss leaves it grammatical and true.

The deletions of rule-based sentence compression (Zajic et al., 2007; Knight and Marcu, 2002, learn like ones), kept to
those that plain punctuation and closed classes of words show: parentheses, relative clauses and appositions between
commas, trailing clauses, an opening phrase, the day of the week, a linking word. Never touched: quotations, who said
it, hedges and conditions. Where a sentence denies or restricts something, what says when, where or why may be what it
denies ("will not fly before the inquiry has ended"), so only what stands apart from its verb can go.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from summarizer.datamodels import Span


def _not_after(*words: str) -> str:
    return "".join(rf"(?<!\b{word})" for word in words)


_INSIDE = r"(?:[^,]|(?<=\d),(?=\d))"
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_PREPOSITION = "from |for |of |in |on |at |by |with |to |as |but |when |while |after |before "
_FINITE = (
    "has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|do|does|did|said|says|told|added|agreed"
    "|announced|appeared|argued|arrived|asked|became|began|called|came|confirmed|died|faces|faced|found|gave|got|joined"
    "|led|left|made|opened|plans|pleaded|posted|released|revealed|took|tweeted|used|wants|went|won|wrote"
)
_NO_PARTICIPLE = "beijing|boeing|king|morning|evening|nothing|something|anything|everything|spring|wedding|bring"
_LEANS_ON_WHAT_FOLLOWS = (
    "is was are were be been has had have come comes came go goes went gone put puts take takes took taken get gets got"
    " fall falls fell bring brings brought keep keeps kept remain remains remained live lives lived lie lay stay stayed"
    " now still also already made based charged covered filled armed accused known born used set held built written"
).split()
_STATE = (
    "custody|large|jail|prison|court|place|danger|charge|power|office|line|favou?r|touch|fire|way|arrest|risk|odds|trouble"
    "|control|contact|hiding|question|stable|critical|serious|good|fair|poor"
)
_PLAIN_WORD = r"(?!(?:and|or|but|that|which|who|whom|whose|to|not)\b)[\w'’-]+"
_SPAN_OF_TIME = [unit + end for unit in ("minute", "hour", "day", "week", "month", "year") for end in ("", "s")]

_APART = [
    # parentheses and dashes
    r"(?:,(?= ?\([^()]{1,120}\) ?,))? ?\([^()]{1,120}\)(?! ?[-–—])",
    r" ?[—–] ?(?:[^—–.!?]|[.!?](?=\w)){3,120} ?[—–](?= )",
    # a relative clause, an age, an apposition or a link between commas
    rf",(?: \d\d,(?!\d)| (?:who|whom|whose|which|where|formerly) {_INSIDE}{{3,120}},(?!\d))",
    rf"(?<=[a-z]), (?:an?|the|his|her|its|their|of|from|based) {_INSIDE}{{3,80}},(?= (?:{_FINITE})\b)",
    r", (?:however|meanwhile|too|also|for example|for instance|though),",
    # an opening link
    r"^(?:and|but|so|yet|plus),? (?=\w)",
    r"^(?:nevertheless|nonetheless|besides|likewise|similarly|indeed|therefore|thus|hence|then|also|further"
    r"|in (?:turn|response|contrast|fact)|by contrast|even so|of course|as a result|that said), (?=\w)",
]
_BETWEEN = [
    # a phrase of place or time between a verb and what goes on after it
    _not_after(*_LEANS_ON_WHAT_FOLLOWS)
    + rf"(?<=\w) (?:in|at|near|through) (?!(?:{_STATE})\b){_PLAIN_WORD}(?: {_PLAIN_WORD}){{0,3}}"
    + r"(?= (?:and \w{3,}ed|but|when|while|after|before)\b)",
]
_LAST = [
    r", (?:who|which|where|including|with|while|when|after|before|as|amid|following|leaving|making|causing|killing"
    rf"|adding|citing|sending|forcing|bringing|raising|prompting) {_INSIDE}{{3,160}}(?=[.!?]$)",
    rf", (?!(?:{_NO_PARTICIPLE})\b)[a-z]+ing"
    r"(?: (?!(?:and|is|are|was|were|can|could|may|might|will|would)\b)[^\s,:;]+){3,20}(?=[.!?]$)",
    _not_after(*"in part|partly|mainly|largely|simply|just|only|even|not|shortly|soon|right|long|well".split("|"))
    + _not_after(*_SPAN_OF_TIME)
    + rf" (?:while|after|before|because|amid|following|despite|during) {_INSIDE}{{8,160}}(?=[.!?]$)",
]
_FIRST = [
    r"^(?:in|on|at|after|before|during|while|when|as|since|with|following|amid|despite|meanwhile|however|earlier"
    r"|later|instead|still|also|moreover|additionally|furthermore|for (?:example|instance|years|months|weeks)|last"
    rf"|this)\b{_INSIDE}{{0,90}}, (?=(?:[^\s,]+ ){{3}})"
    rf"(?!who|which|where|especially|particularly|including|mostly|mainly|{_PREPOSITION}|\w+ing |and |or )"
    r"(?!(?:an?|the|his|her|its|their) [^,]{3,60}, )",
]
_WHEN = [
    _not_after(*"happened occurred place is was be on issued released due scheduled set".split())
    + _not_after(*"by from since until till through before after between for to of than and or".split())
    + _not_after(*"first second third fourth last next past every each this that black good".split())
    + rf"(?<!:),? (?:on |late |early |late on |early on )?{_DAY}(?: (?:morning|afternoon|evening|night))?"
    rf"(?=[ .,;])(?!,? (?:{_MONTH}))",
    r" (?:earlier |later |late |early )?(?:last|this) (?:week|month|weekend|year)(?=[ .])",
    r",? (?:at|around)(?: about| around)? \d{1,2}(?::\d\d)? [ap]\.?m\.?(?: local time)?(?=[ ,.])"
    r"(?!,? (?:to|and|or|until)\b)",
]
_SAYS_LITTLE = [
    r" also(?= )",
    _not_after("a", "an", "the", "until", "more", "most", "as", "only", "not")
    + r"(?<!n[’']t) (?:currently|recently|really|actually|subsequently|ultimately|eventually|already)(?= [a-z])",
    r"(?<=\ba) total of(?= \d)| in order(?= to\b)|,? (?:as well|too|of course)(?=[.!]$)",
    _not_after("the ", "a ") + r"\b(?:mr|ms)\. (?=(?!and\b)[a-z]\w)",
    # through which channel it was said
    r"(?<=\bsaid) in an? (?:[\w-]+ ){0,2}(?:statement|interview|e-?mail|tweet|release|conference|post)"
    rf"(?: (?:with|to|on) [^,.\"“]{{2,40}})?(?=[,.]| that\b| (?:on )?{_DAY})",
]
_APART_FROM_THE_VERB = [re.compile(pattern, re.IGNORECASE) for pattern in _APART]
_ABOUT_THE_VERB = [re.compile(p, re.IGNORECASE) for p in _BETWEEN + _LAST + _FIRST + _WHEN + _SAYS_LITTLE]
_RESTRICTS = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|without|cannot|hardly|barely|few|little|only|unless|if|unlikely"
    r"|refus\w+|den(?:y|ies|ied|ying)|fail(?:s|ed|ing)?|declin\w+|bann\w+|stopp\w+|prevent\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\bthat\b", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:said|says|announced|confirmed|added|told (?:\w+ ){1,2})\s*$", re.IGNORECASE)
_KEPT = re.compile(
    r"[\"“”]|(?<!\w)['‘]|\b(?:sa(?:ys?|id)|t(?:ells?|old)|according|report(?:s|ed|edly)|announce[sd]?|claim(?:s|ed)?"
    r"|alleged(?:ly)?|accused|if|unless|except|not|no|never|without|n[’']t|only|nearly|about|almost|likely|possibly"
    r"|suspected)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?")


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
    clauses = [*(found.start() for found in _CLAUSE.finditer(text)), len(text)]

    def free(start: int, end: int) -> bool:
        """Whether it belongs to who says so, or to a clause before the one that denies or restricts something."""
        return (
            bool(_SAYING.search(text[max(0, start - 30) : start])) or restricted >= clauses[bisect_left(clauses, end)]
        )

    apart = {found.span() for pattern in _APART_FROM_THE_VERB for found in pattern.finditer(text)}
    about_the_verb = {found.span() for pattern in _ABOUT_THE_VERB for found in pattern.finditer(text)}
    spans = apart | {span for span in about_the_verb if free(*span)}
    return [
        Span(start, end)
        for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span))
        if not _KEPT.search(text[start:end]) and not any(left < end and start < right for left, right in quoted)
    ]
