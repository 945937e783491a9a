"""Furniture that its wording gives away: what a block says when it is a byline, a caption or a cookie notice.

A block has to open or end as no body text does (an imperative to the reader, a label with a colon, a photographer's
name) or to hold a phrase that only furniture holds, and has to be short enough. A sentence *about* cookies or
newsletters is body text. ``phrases``, ``cased_phrases`` and ``site_phrases`` have the patterns; what they have in
common is here: a block that speaks to the reader of accounts, subscriptions and settings is the site talking, whatever
the words.
"""

from __future__ import annotations

import re

from summarizer.cleaning.cased_phrases import IN_PRINT_CASE
from summarizer.cleaning.phrases import IN_ANY_CASE, Phrases
from summarizer.cleaning.site_phrases import OF_THE_SITE
from summarizer.cleaning.vocabulary import vocabulary_rule

_ENDING = 160
"""Patterns for the end of a block see so many characters of it."""
_MOST_WORDS_IN_NOTICE = 60
_MOST_WORDS_BETWEEN_BARS = 16
_BAR = re.compile(r" [|•·] ")
_EDGES = " \t\u200b\ufeff*_|:–—-•…»›▼►→✕×"
_MORE = re.compile(
    r"(?:click (?:here )?to )?(?:read|see|learn|view|show|load|find out)(?: the)? (?:more|all|full|latest)\b.{0,30}"
    r"|continue reading|full (?:story|coverage|article)|next page|previous page|read|view post|more",
    re.IGNORECASE,
)
_READER = re.compile(r"\b(?:you|your|our|us|we)\b")
_SITE_TALK = frozenset({"newsletter", "cookies", "disclaimer"})
_REPORTED = re.compile(r"\b(?:said|told|according to|urged|warned|asked)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“”\"]")
_SITE = re.compile(
    r"newsletter|subscri|advertis|affiliate|disclaim|privacy|cookies|copyright|inbox|e-?mail|browser|javascript|username"
    r"|password|notifications|donat|journalism|sponsor|\bclick|\bsign(?:ing)? (?:up|in)\b|\blog(?:ging)? ?in\b"
    r"|\baccount\b|\b(?:web)?site\b|\bterms of\b|\bregist(?:er|ration)\b|\bcomments?\b"
)


def wording_rule(text: str, words: int) -> str | None:
    """Name the kind of furniture that a block is by its wording.

    Args:
        text: A block in print form.
        words: How many words it has.

    Returns:
        A name from ``RULES``, or None for a block that may be body text.
    """
    if closed := vocabulary_rule(text):
        return closed
    if words <= _MOST_WORDS_BETWEEN_BARS and "date" in map(vocabulary_rule, _BAR.split(text)):
        return "byline"
    shown = text.strip(_EDGES)
    for phrases in _PHRASES:
        if words <= phrases.most_words and phrases.occur_in(shown) and not _reported(shown, phrases.rule):
            return phrases.rule
    if is_more_link(text):
        return "related"
    return "notice" if site_words(text, words) >= 3 else None


def _reported(text: str, rule: str) -> bool:
    """Whether a block is reported speech that only sounds like the site talking to its reader."""
    return rule in _SITE_TALK and bool(_REPORTED.search(text))


def is_more_link(text: str) -> bool:
    """Whether a block is a link to the rest of what stands above it, such as "Read more"."""
    return bool(_MORE.fullmatch(text.strip(_EDGES)))


def site_words(text: str, words: int) -> int:
    """How many words for a site's own business a block holds; 0 unless it is short and speaks to the reader."""
    lowered = text.lower()
    if words > _MOST_WORDS_IN_NOTICE or not _READER.search(lowered) or _QUOTED.search(text):
        return 0
    return len(set(_SITE.findall(lowered)))


class _Compiled:
    """Phrases ready to be looked for; patterns for the start of a block are tried there alone, to stay fast."""

    def __init__(self, phrases: Phrases, flags: int) -> None:
        self.rule = phrases.rule
        self.most_words = phrases.most_words
        self._opens = re.compile("|".join(phrases.opens), flags) if phrases.opens else None
        self._holds = re.compile("|".join(phrases.holds), flags) if phrases.holds else None
        self._ends = re.compile(rf"(?:{'|'.join(phrases.ends)})$", flags) if phrases.ends else None

    def occur_in(self, text: str) -> bool:
        """Whether any of them occurs in a block."""
        return bool(
            (self._opens and self._opens.match(text))
            or (self._holds and self._holds.search(text))
            or (self._ends and self._ends.search(text, max(0, len(text) - _ENDING)))
        )


_PHRASES = [_Compiled(phrases, 0) for phrases in IN_PRINT_CASE] + [
    _Compiled(phrases, re.IGNORECASE) for phrases in (*OF_THE_SITE, *IN_ANY_CASE)
]
