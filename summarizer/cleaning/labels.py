"""Furniture in front of a sentence inside a paragraph: what stands on pictures, players and advertisements.

A page that is written while something happens has the time in front of its paragraphs: "14:50 The ferry has docked."

A page that was stored or pasted without its line breaks has such labels between its sentences: "… he said.
Advertisement Continue reading the main story The mayor …". Only what no sentence opens with counts as one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.cleaning.ranges import is_abbreviated
from summarizer.english.agencies import ANY_AGENCY

_DASH = r"\s?(?:—|–|--|-|:)"
_OWNER = rf"(?:{ANY_AGENCY}|getty images|the washington post|usa today sports)"
_LABELS = {
    "advertisement": (
        r"(?:photo )?(?:advertisement )?continue reading the main story",
        r"(?-i:Advertisement(?=\s+[A-Z“\"]))",
        r"story continue[sd] below(?: advertisement)?|advertisement - (?:story continues|continue reading) below",
    ),
    "caption": (
        r"media playback is (?:un|not )supported on (?:this|your) device(?: media caption)?",
        r"image (?:copyright (?:[\w./’'-]+ ){1,6}?image )?caption|hide caption",
        r"enlarge (?:this )?image(?: toggle caption| close)?",
        rf"image copyright {_OWNER}|image \d{{1,3}} of (?:/ )?\d{{1,3}}(?: caption)?(?: close)?",
        rf"\(\s?(?:{_OWNER}(?: photo\b[^()]{{0,60}})?|[^()]{{2,50}}/[^()]{{0,20}}{_OWNER})\s?\)(?!{_DASH})",
        r"photo(?= [\w.,’' ]{2,40} — )",
        r"\(\s?(?:photos?|image|picture|courtesy)\b[^()]{2,80}\)",
    ),
    "dateline": (
        rf"(?:[^\W\d_][\w.,'’/ -]{{1,40}}? )?\(\s?(?:{ANY_AGENCY})\s?\){_DASH}",
        rf"(?:[^\W\d_][\w.,'’-]{{1,20}} ){{0,3}}\(\s?(?:cnn(?: ?money)?|cbs[\w.]*)\s?\)(?:{_DASH})?",
    ),
    "date": (r"this article is over \d{1,2} (?:month|year)s? old", r"published on [a-z]{3,9}\.? \d{1,2}, \d{4}"),
    "navigation": (
        r"\(?\s?click prev or next to continue viewing images\.?\s?\)?(?: advertisement)?",
        r"scroll down for (?:the )?videos?",
    ),
    "newsletter": (r"could not subscribe, try again later(?: invalid e-?mail)?",),
    "notice": (
        r"please enable javascript to (?:watch|view) this video",
        r"(?-i:(?:STRICTLY )?EMBARGO(?:ED)? (?:UNTIL|TILL)(?: [A-Z\d][\w:.,]{0,11}){1,7}?(?<=[.:]))",
        r"embargoed (?:until|till) \d[\d:.]*\d(?: ?[ap]\.?m)?[.:]",
    ),
    "related": (r"\(\s?also on politico: [^()]{2,120}\)",),
    "share": (
        r"text size - \+ reset|(?:close )?skip in skip x embed x share",
        r"(?:play )?facebook twitter(?: google plus| pinterest| embed| e-?mail| whatsapp| linkedin)*",
    ),
    "url": (r"(?:https?://|pic\.twitter\.com/)\S+",),
}
"""Patterns by rule, in any case; followed by white space or the end."""

_BY_RULE = (f"(?P<{rule}>{'|'.join(patterns)})" for rule, patterns in _LABELS.items())
_LABEL = re.compile(rf"(?:{'|'.join(_BY_RULE)})(?=\s|\Z)", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:\A|(?<=[.!?…\"”’')\]])\s)\s*(?=\S)")
_SPACE = re.compile(r"\s*")

_FEWEST_STAMPED = 3
"""Paragraphs of a page that open with the time, from which on it is a label, at least 1; higher is stricter."""
_ZONE = r"(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T|AE[SD]T|JST|IST|local time)"
_STAMP = re.compile(
    rf"[*_\[(]{{0,3}}(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\b\.?)?(?: {_ZONE}\b)?"
    r"[:.]?[\])*_]{0,3}(?:\s*[:–—|-])?\s+(?=[*_\"“‘'(\[]{0,3}[A-Z])"
)


def labels(paragraph: str) -> Iterator[tuple[int, int, str]]:
    """Find the labels in front of the sentences of a paragraph.

    Args:
        paragraph: Its raw text.

    Yields:
        Start and end of each, in order, and the rule of ``summarizer.cleaning.RULES`` by which it goes.
    """
    behind = 0
    for opening in _SENTENCE.finditer(paragraph):
        at = opening.end()
        while at >= behind and (label := _LABEL.match(paragraph, at)) and (rule := label.lastgroup):
            if rule == "dateline" and is_abbreviated(label[0]):
                break
            yield at, label.end(), rule
            spaces = _SPACE.match(paragraph, label.end())
            at = behind = spaces.end() if spaces else label.end()


def stamps(paragraphs: Sequence[str]) -> list[int]:
    """Find the times in front of the paragraphs of a page that was written as things happened.

    Args:
        paragraphs: The raw text of each.

    Returns:
        Where each time ends, white space after it included; 0 where there is none, or in too few paragraphs.
    """
    found = [stamp.end() if (stamp := _STAMP.match(paragraph)) else 0 for paragraph in paragraphs]
    return found if sum(map(bool, found)) >= _FEWEST_STAMPED else [0] * len(found)
