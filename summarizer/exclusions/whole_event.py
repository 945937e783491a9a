"""Whether a sentence means the whole event by the dead and injured that it tells of."""

from __future__ import annotations

import re

from summarizer.support.tolls import FIRST, NOBODY, TOLL

_TOLL = re.compile(TOLL, re.IGNORECASE)
_HAS_DONE = re.compile(
    r"^The [a-z]+(?:,[^,]{1,80},)? has (?:now |so far |already )?(?:killed|injured|claimed|left)\b", re.IGNORECASE
)
_SO_FAR = re.compile(
    r"\bnow known to have (?:died|been killed)\b|\bconfirmed (?:dead|deaths)\b"
    r"|\b(?:deaths|fatalities) (?:(?:have been|had been|were|are) )?(?:attributed|linked|tied) to\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"^(?P<official>(?i:(?:the )?(?:government|authorities|officials|police|(?:\w+ )?ministry|coroner)) said"
    r" (?:that )?)?"
    r"(?:(?P<at_least>(?i:at least) )|(?i:more than|about|some) )?(?:\d[\d,]*|[A-Za-z]+(?:-[a-z]+)?) people"
    r"(?P<aboard> (?:on board|aboard) the (?:\w+ )?\w+)?"
    r" (?:(?P<so_far>have(?: now| so far| already)?(?: been)?|are(?: now)?) |were |had been )?"
    r"(?:died|dead|killed|injured|hurt|wounded)\b"
    r"(?P<event> (?:in|during|by) the (?:\w*storm|hurricane|typhoon|cyclone|tornado|\w*fires?|blaze|floods?|flooding"
    r"|\w*quake|tsunami|eruption|avalanche|\w*slide|heat|heatwave|crash|collision|derailment|accident|disaster|collapse"
    r"|explosion|blast|attack|shooting|stabbing|bombing|crush|stampede|sinking|outbreak)\b)?"
)
_OF_A_TIME = re.compile(r"\b(?:since|this|last|past|years?|months?|weeks?)\b")


def speaks_of_a_toll(text: str) -> bool:
    """Whether a sentence means the whole event: by the word, by what is known, or as nobody was hurt."""
    return any(sign.search(text) for sign in (_TOLL, _HAS_DONE, _SO_FAR, FIRST, *NOBODY.values()))


def counts_people(text: str) -> bool:
    """Whether a sentence opens with how many people came to harm: not "two firefighters", who may be a part."""
    return _PEOPLE.match(text) is not None


def counts_people_of_the_event(text: str) -> bool:
    """Whether it does, and means the event: "at least", "have died", "aboard the bus died" or "died in the storm".

    So does what the authorities say.
    """
    found = _PEOPLE.match(text)
    meant = found is not None and any(found[sign] for sign in ("official", "at_least", "so_far", "aboard", "event"))
    return meant and not _OF_A_TIME.search(text)
