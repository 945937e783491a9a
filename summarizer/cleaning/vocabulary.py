"""Furniture made of a closed vocabulary: dates, share buttons, menus.

A block is a date line if each of its words can stand in a date and one of them has to; the same for a row of share
buttons and for a menu. Body text is safe: one word from outside the vocabulary decides against.
"""

from __future__ import annotations

import re

from summarizer.cleaning.prose import word_set

_NAMED_DAYS = word_set(
    "january february march april june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thurs fri "
    "ago yesterday min mins minute minutes"
)
_NETWORKS = word_set(
    "facebook twitter pinterest whatsapp linkedin reddit messenger telegram tumblr instagram youtube flipboard "
    "snapchat tiktok rss email e-mail print tweet tweets share shares shared sharing pin comment comments link "
    "copy views votes follow aa"
)
_MENU = word_set(
    "home menu search login log sign register subscribe subscription subscriptions contact about help faq careers jobs "
    "advertise advertising accessibility sitemap terms privacy legal notices close skip navigation toggle account "
    "archive archives newsletters newsletter e-paper epaper cancel submit back"
)

_MAY_STAND_IN = {
    "date": _NAMED_DAYS
    | word_set(
        "may sat sun thur at on in of the am pm a.m p.m gmt utc est edt et pst pdt cst cdt bst ist cet today "
        "published updated posted modified created release released last first date time hour hours hr hrs day days "
        "week weeks month months year years read reading estimated original"
    ),
    "share": _NETWORKS
    | word_set(
        "x vimeo google plus feed mail printer like likes send save copied bookmark view vote followers following this "
        "article story post page it on via to by with a us your friends social icon text size adjust font add as "
        "k syndicate"
    ),
    "navigation": _MENU
    | word_set(
        "in out up us of use service conditions policy notice open to main content my more all see show view top and "
        "& our the shop store staff team press room for now a free map site you advanced site's"
    ),
}
_MUST_STAND_IN = {"date": _NAMED_DAYS, "share": _NETWORKS, "navigation": _MENU}
_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*|&")
_NUMBER = re.compile(r"\d[\d:.,/hk-]*(?:st|nd|rd|th|am|pm)?")
_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\bMay \d|\d May\b")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)+/\S*|[\w-]+\.(?:com|org|net)", re.IGNORECASE)
_LONGEST = 24


def is_address(text: str) -> bool:
    """Whether a text is nothing but a web address."""
    return bool(_ADDRESS.fullmatch(text))


def vocabulary_rule(text: str) -> str | None:
    """Name the kind of furniture that every single word of a block belongs to.

    Args:
        text: A block in print form.

    Returns:
        ``date``, ``share`` or ``navigation``; ``url`` for a web address, ``markdown`` for a block without any word;
        None for any other block.
    """
    if is_address(text):
        return "url"
    words = _WORD.findall(text.lower())
    if not words:
        return "markdown"
    if len(words) > _LONGEST:
        return None
    plain = [word for word in words if not _NUMBER.fullmatch(word)]
    for rule, vocabulary in _MAY_STAND_IN.items():
        if vocabulary.issuperset(plain) and not _MUST_STAND_IN[rule].isdisjoint(plain):
            return rule
    dated = _DATE.search(text) or (plain and text.endswith(":"))
    return "date" if dated and _MAY_STAND_IN["date"].issuperset(plain) else None
