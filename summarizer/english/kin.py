"""Whose kin somebody is: "Luca Bell, her former husband, appealed"."""

from __future__ import annotations

import re

_OF_SOMEBODY = (
    r"(?:his|her|their) (?:[a-z-]+ ){0,3}(?:wife|husband|spouse|partner|girlfriend|boyfriend|fianc[eé]e?|widow|widower"
    r"|brother|sister|son|daughter|father|mother|parent|uncle|aunt|nephew|niece|cousin|twin|grandson|granddaughter"
    r"|grandfather|grandmother|(?:brother|sister|son|daughter|father|mother)-in-law)s?"
)

_OPENS_WITH_KIN = re.compile(
    rf"(?:[A-Z][\w’'.-]* )?(?:[a-z-]+ ){{0,4}}[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*(?:, \d\d)?, {_OF_SOMEBODY}(?=[,.!?])"
)


def leaves_open_whose(text: str) -> bool:
    """Whether a sentence opens with somebody of whom it is told whose kin, and the other stands in a sentence before.

    As "The dealer Luca Bell, her former husband, appealed".
    """
    return _OPENS_WITH_KIN.match(text) is not None
