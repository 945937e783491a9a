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
_READER = re.compile(r"\b(?:you|your|we|please|(?<!the )(?-i:us))\b|^our\b", re.IGNORECASE)
_LABEL_OR_READER = re.compile(rf"{_READER.pattern}|^(?:\w+ ){{0,2}}\w+ ?[:|»›>]", re.IGNORECASE)
_LABELLED = frozenset({"credit", "caption"})
_SITE_TALK = frozenset({"newsletter", "cookies", "disclaimer", "notice", "date", "comments", "copyright"})
_IN_THE_PRESENT = frozenset({"newsletter", "cookies", "notice", "comments", "related"})
_REPORTED = re.compile(
    r"\b(?:said|told|according to|urged|warned|asked|ruled|insist(?:s|ed)|argued|announced)\b", re.IGNORECASE
)
_ATTRIBUTED = re.compile(
    r"[^:|»›>]*, (?:[^\s,]{1,30} ){1,5}(?:said|says?|told|urges?|warns?|rul(?:ed|es)|argues?|advised?|advises|found"
    r"|writes?|wrote|reads?|reported|estimates?|explain(?:s|ed)|recalls?|hopes?|plead(?:s|ed)?|begged|complained|announced"
    r"|promise[sd]?)(?: (?:on|in|at|to) [^,]{1,40})?[.!?]"
)
"""A whole sentence that ends in who said it, without a label in front."""
_PAST = re.compile(
    r"\b(?:was|were|had|did|fell|rose|came|went|took|began|wrote|won|led|gave|became|grew|met|fled|died|ran|stood|spoke)\b"
)
_QUOTED = re.compile(r"[“”\"]")
_SITE = re.compile(
    r"newsletter|subscri|advertis|affiliate|disclaim|privacy|cookies|copyright|inbox|e-?mail|browser|javascript|username"
    r"|password|notifications|donat|journalism|sponsor|\bclick|\bsign(?:ing)? (?:up|in)\b|\blog(?:ging)? ?in\b"
    r"|\baccount\b|\b(?:web)?site\b|\bterms of\b|\bregist(?:er|ration)\b|\bcomments?\b"
)

_OF_ANY_SITE = frozenset(
    {"e-mail", "email", "username", "password", "account", "site", "website", "register", "registration"}
)
"""With such words alone a story, too, tells its reader what to do: what to keep from thieves, where to ask for aid."""


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
        if (
            words <= phrases.most_words
            and phrases.occur_in(shown)
            and not (phrases.free and _told(shown, phrases.rule))
        ):
            return phrases.rule
    if is_more_link(text):
        return "related"
    return "notice" if site_words(text, words) >= 3 else None


def _told(text: str, rule: str) -> bool:
    """Whether a block only sounds like the site talking to its reader: reported speech, or what happened to others."""
    if rule not in _LABELLED and _ATTRIBUTED.fullmatch(text):
        return True
    if rule in _IN_THE_PRESENT and text.endswith(".") and _PAST.search(text) and not _LABEL_OR_READER.search(text):
        return True
    return rule in _SITE_TALK and bool(_REPORTED.search(text))


def is_more_link(text: str) -> bool:
    """Whether a block is a link to the rest of what stands above it, such as "Read more"."""
    return bool(_MORE.fullmatch(text.strip(_EDGES)))


def site_words(text: str, words: int) -> int:
    """How many words for a site's own business a block holds; 0 unless it is short and speaks to the reader."""
    if words > _MOST_WORDS_IN_NOTICE or not _READER.search(text) or _QUOTED.search(text) or _told(text, "notice"):
        return 0
    found = set(_SITE.findall(text.lower()))
    return 0 if found <= _OF_ANY_SITE and "please" not in text.lower() else len(found)


class _Compiled:
    """Phrases ready to be looked for; patterns for the start of a block are tried there alone, to stay fast.

    They are ``free`` if a sentence of the body can have them too: all but names and what sites have word for word.
    """

    def __init__(self, phrases: Phrases, flags: int, free: bool = False) -> None:
        self.free = free
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


_PHRASES = [
    *(_Compiled(phrases, 0) for phrases in IN_PRINT_CASE),
    *(_Compiled(phrases, re.IGNORECASE) for phrases in OF_THE_SITE),
    *(_Compiled(phrases, re.IGNORECASE, free=True) for phrases in IN_ANY_CASE),
]
