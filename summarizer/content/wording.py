"""What a sentence is about, as its words tell at a glance: counts, money, decisions, causes, what is to come."""

from __future__ import annotations

import math
import re

from summarizer.english.quoted import quoted_share
from summarizer.english.tense import TO_COME

_FIGURE = re.compile(r"\d[\d,.]*")
_MONEY = re.compile(r"[$€£¥]|\b(?:million|billion|dollars?|euros?|pounds?|crowns?)\b", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:said|says|told|added|according to|announced|statement)\b", re.IGNORECASE)
_DECISION = re.compile(
    r"\b(?:courts?|judges?|rul(?:ed|ing)|approv\w+|order(?:ed|s)?|charg\w+|sentenc\w+|vot(?:e|ed|es)|agree\w*|deal"
    r"|convict\w+|acquit\w+|arrest\w+|reject\w+|ban(?:ned)?|fin(?:ed|es?)|resign\w*|suspend\w*|found)\b",
    re.IGNORECASE,
)
_MARKET = re.compile(r"\b(?:shares?|stocks?|bonds?|investors?|analysts?|traders?)\b", re.IGNORECASE)
_CAUSE = re.compile(r"\b(?:because|after|cause[ds]?|due to|blamed?|investigat\w+|inquiry)\b", re.IGNORECASE)
_SHORT, _LONG = 12, 30

ABOUT = (
    "figures",
    "quoted",
    "saying",
    "paraphrased",
    "money",
    "decision",
    "market",
    "cause",
    "to come",
    "short",
    "long",
)
"""Names of what ``about`` tells, in order."""


def is_about_markets(text: str) -> bool:
    """Whether a sentence tells of shares and of those who trade in them."""
    return _MARKET.search(text) is not None


def about(text: str) -> tuple[float, ...]:
    """Tell what a sentence is about.

    Args:
        text: A sentence.

    Returns:
        The logarithm of one more than its figures, the share that is quoted, and 0 or 1 for each other of ``ABOUT``.
    """
    quoted, words = quoted_share(text), len(text.split())
    saying, money, decision, market, cause, coming = (
        pattern.search(text) is not None for pattern in (_SAYING, _MONEY, _DECISION, _MARKET, _CAUSE, TO_COME)
    )
    figures = math.log1p(len(_FIGURE.findall(text)))
    flags = (saying, saying and not quoted, money, decision, market, cause, coming, words < _SHORT, words > _LONG)
    return (figures, quoted, *map(float, flags))
