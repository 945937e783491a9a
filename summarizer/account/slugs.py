"""What agencies and sites put in front of a headline or behind it for their own ends: "UPDATE 3-", "- live updates"."""

from __future__ import annotations

import re

_IN_CAPITALS = (
    r"(?:UPDATE|WRAPUP|CORRECTED|CORRECTION|REFILE|RPT|EXCLUSIVE|BREAKING|FLASH|URGENT|ALERT|NEWSALERT|BULLETIN|LIVE"
    r"|DEVELOPING|JUST IN|WATCH|VIDEO|PREVIEW|FACTBOX|TIMELINE|EXPLAINER|ANALYSIS)"
)
_AS_WORDS = r"(?:Exclusive|Breaking(?: news)?|Live(?: updates| blog)?|Updated?|As it happened|Just in|Developing)"
_DESK = (
    r"(?:Alpine skiing|Athletics|Badminton|Baseball|Basketball|Biathlon|Boxing|Cricket|Cycling|Football|Golf|Gymnastics"
    r"|Handball|Horse racing|(?:Ice )?[Hh]ockey|Motor racing|Motorcycling|NBA|NFL|NHL|MLB|Olympics|Rallying|Rowing"
    r"|Rugby|Sailing|Skiing|Soccer|Swimming|Tennis|Volleyball|Weightlifting)"
)
_SET_OFF = r"(?:\s?[:|–—]\s+| - )"
_BEFORE = re.compile(
    rf"(?:{_IN_CAPITALS}(?: \d{{1,2}})?(?:[-/](?! )|{_SET_OFF})|{_AS_WORDS}{_SET_OFF}|{_DESK}-(?=[A-Z\d“‘\"']))+(?=\S)"
)
_BEHIND = re.compile(r"(?: ?[–—:|]\s?| - | \()(?i:live|live updates|live blog|latest(?: updates)?|as it happened)\)?$")


def without_slugs(title: str) -> str:
    """Leave out what stands in front of a headline and behind it to say what kind of story follows.

    Args:
        title: A headline.

    Returns:
        The headline alone; all of the title where there is nothing else, or where it is in capitals throughout, in
        which "FLASH-FLOOD" may be a word.
    """
    if title.isupper():
        return title
    before = _BEFORE.match(title)
    return _BEHIND.sub("", title[before.end() :] if before else title) or title
