"""What would be lost with a phrase that looks as if a sentence could do without it.

A shortening must leave what is told true: who is meant and how far it goes ("the grant (for students)", "was
(temporarily) closed"), on which day a state holds ("closed on Monday"), and the verb of the sentence itself.
"""

from __future__ import annotations

import re

from summarizer.english.tense import PAST_VERB

FINITE = (
    "has|have|had|is|are|was|were|will|would|can|could|may|might|must|should|do|does|did|said|says|told|added|agreed"
    "|announced|appeared|argued|arrived|asked|became|began|called|came|confirmed|died|faces|faced|found|gave|got|joined"
    "|led|left|made|opened|plans|pleaded|posted|released|revealed|took|tweeted|used|wants|went|won|wrote"
)
"""Verbs that may go on after a subject, as alternatives of a pattern."""

_KEPT = re.compile(
    r"[\"“”]|(?<!\w)['‘]|\b(?:sa(?:ys?|id)|t(?:ells?|old)|according|report(?:s|ed|edly)|announce[sd]?|claim(?:s|ed)?"
    r"|alleged(?:ly)?|accused|if|unless|except|not|no|never|without|n[’']t|only|nearly|about|almost|likely|possibly"
    r"|suspected|excluding|exceptions?|provided(?! by)|as (?:long|far|soon) as"
    r"|where (?:needed|possible|necessary|appropriate|available|required|permitted|allowed)"
    r"|as (?:[\w’'-]+ ){1,3}(?:counts?|sees?|puts?|calls?) it"
    r"|veto\w*|reject\w*|overturn\w*|revers\w*|withdr\w+|retract\w*|revok\w*|cancel\w*|dismiss\w*|disput\w*)\b",
    re.IGNORECASE,
)
_RESTRICTING = re.compile(
    r"[\s,]*[(—–] ?(?:[a-z]+ly|(?!(?:pictured|left|right|above|below|inset|cent(?:re|er))\))[a-z]+(?=\))"
    r"|(?:for|in|of|at|with|by|from|to|on|under|over|during|before|after|since|until|without|within|between|among|via"
    r"|except|save|but|and|or|nor|as|than|because|though|although|when|where|while|whether|some|most|all|both|each|half"
    r"|part|up|more|less|fewer|minus|plus|net|gross|once|now|then|still|so far)(?= ))\b",
)
"""An aside that is a part of what it stands in: "the grant (for students)", "was (temporarily) closed"."""
_NAME = r"[A-Z][\w’'-]+(?:\.? [A-Z][\w’'-]*)+"
_NAMING = re.compile(rf"\W*(?:(?:an?|the|his|her|its|their) [^A-Z,]{{0,60}})?{_NAME}\W*")
_DESCRIBED = re.compile(
    r"(?:^|[,;:] |\b(?:that|said|and|but|as|when|while|after|before|by|with|of|for|to|from) )"
    r"(?:the|an?|his|her|its|their|[\w.’-]+['’]s?) (?-i:[a-z’' -]+)$",
    re.IGNORECASE,
)
"""Somebody or something without a name: "The brother-in-law", before ", the trader Hector Bell,"."""
_HARM = re.compile(
    r"\W*(?:killing|injuring|wounding|hurting|drowning|burying|trapping|displacing"
    r"|leaving\b.*\b(?:dead|injured|wounded|hurt|missing|homeless|trapped|stranded|hospital))\b",
    re.IGNORECASE,
)
"""A result that is the news of the sentence: "swept away a truck, killing two women"."""
_FARTHEST = 80
"""Characters before a phrase that are searched; bounds the work on hostile input."""
_STANDS = re.compile(
    r"\b(?:is|are|be|stays?|remains?) (?:\w+ ){0,2}(?:closed|shut|open|free|off|out|suspended|cancell?ed)\b[^,]*$",
    re.IGNORECASE,
)
"""What holds on that day only: "The museum is closed on Monday"."""
_WHOSE = re.compile(r", (?:who|whom|whose|which|where|formerly)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    rf" (?:\w+ly )?(?:{FINITE}|{PAST_VERB.pattern}|\w+s (?:the|an?|that|to|it|his|her|its|their)|as|in|on|at|by|for"
    r"|from|to|with|after|before|when|while|because|since|until|if|and|but|or|also|now|then|not|never|already|about"
    r"|\w+n[’']t)\b"
)
"""What may follow a relative clause whose commas go with it; no other word of a list, nor a name."""
_VERB = re.compile(rf"{PAST_VERB.pattern}|\b(?:is|are|has|have|will|would|can|could)\b")
_SURE_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|did|took|gave|saw|began|came|went|sank|told|fell|rose|struck|fled|broke"
    r"|became|fought|flew|got|grew|knew|ran|spoke|stood|threw|drew|chose|died|resigned|collapsed|crashed|exploded|escaped"
    r"|survived|(?:\w{3,}ed|found|held|made|sent|brought|caught|left|lost|won|paid|sold|set|put|cut|hit|shot|built|kept"
    r"|led|met) (?:the|an?|his|her|its|their|it|him|them|this|that|all|\d\S*|[A-Z]\S*))(?= |$)"
)
_CLAUSE_STARTS = re.compile(r"[;:]|\b(?:said|says|that)\b")
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|where)\b")


def is_needed(text: str, start: int, end: int) -> bool:
    """Whether a phrase says who is meant, how far the rest goes or whom it harmed, or holds a hedge or a speaker."""
    return (
        _KEPT.search(text[start:end]) is not None
        or _RESTRICTING.match(text, start, end) is not None
        or _HARM.match(text, start, end) is not None
        or (
            _NAMING.fullmatch(text, start, end) is not None
            and _DESCRIBED.search(text[max(0, start - _FARTHEST) : start]) is not None
        )
    )


def stands_on_that_day(text: str, day: int) -> bool:
    """Whether what stands before a day is a state of that day only: "the museum is closed"."""
    return _STANDS.search(text, max(0, day - _FARTHEST), day) is not None


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether a sentence reads on after what stands between two commas: not "Bell, who sold boats, nets and ropes"."""
    return not _WHOSE.match(text, start) or _GOES_ON.match(text, end) is not None


def is_whole(before: str, circumstance: str) -> bool:
    """Whether a sentence has its verb before a circumstance: not "A test taken after the crash was negative"."""
    if circumstance.startswith(",") or not _VERB.search(circumstance):
        return True
    clause = _CLAUSE_STARTS.split(before)[-1].strip()
    return not clause or (_SURE_VERB.search(clause) is not None and not _RELATIVE.search(clause))
