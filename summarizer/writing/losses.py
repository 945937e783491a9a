"""What would be lost with a phrase that looks as if a sentence could do without it.

A shortening must leave what is told true: how far it goes ("the grant (for students)", "was (temporarily) closed"), who
says it, and how surely.
"""

from __future__ import annotations

import re

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
    r"\s*\( ?(?:[a-z]+ly|(?!(?:pictured|left|right|above|below|inset|cent(?:re|er))\))[a-z]+(?=\))"
    r"|(?:for|in|of|at|with|by|from|to|on|under|over|during|before|after|since|until|without|within|between|among|via"
    r"|except|save|but|and|or|nor|as|than|because|though|although|when|where|while|whether|some|most|all|both|each|half"
    r"|part|up|more|less|fewer|minus|plus|net|gross|once|now|then|still|so far)(?= ))\b",
)
"""An aside that is a part of what it stands in: "the grant (for students)", "was (temporarily) closed"."""


def is_needed(text: str, start: int, end: int) -> bool:
    """Whether a phrase says how far the rest goes, or holds a hedge or a speaker."""
    return _KEPT.search(text[start:end]) is not None or _RESTRICTING.match(text, start, end) is not None
