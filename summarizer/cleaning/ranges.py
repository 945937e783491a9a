"""Furniture inside a paragraph: headline and dateline before its first sentence, the credit after its last."""

from __future__ import annotations

import re

from summarizer.cleaning.prose import NO_VERB
from summarizer.english.agencies import ANY_AGENCIES, ANY_AGENCY
from summarizer.english.days import ANY_WEEKDAY, FULL_DATE, MONTH

_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}"
_PLACE = rf"(?!(?:On|In|At|By|From|Since|Until|For|After|Before|The(?! Hague)) ){_NAME}"
_DATE = rf"(?:{MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {MONTH}(?: \d{{4}})?)"
_BUREAU = r",? ?\( ?[A-Z][^()]{1,40}\)"
_LONG_DASH = r"\s?(?:—|–|--)\s"
_DASH = r"\s?(?:—|–|--|-)\s"
_AGENCY = rf"(?:{ANY_AGENCY}|bloomberg|cnn|bbc|ani)"
_OUTLET = rf"{_NAME} (?:News|Press|Times|Post|Agency|Media|Service)"
_BODIES = r"(?:NATO|OPEC|ASEAN|NASA|FIFA|UEFA|BRICS|OECD|IAEA|UNESCO|UNICEF|MERCOSUR|AUKUS)\b"
_IN_CAPITALS = rf"(?=(?:[A-Z][.'’ /-]{{0,2}}){{4}})(?!{_BODIES})[A-Z][A-Z.'’ /-]{{2,30}}"
"""A place in capitals has so many, or else a date or a bureau: "EU - China talks resume" opens with no place."""

_DATELINES = (
    re.compile(rf"(?:[^\W\d_][\w.,'’/ -]{{1,60}}? ?)?\( ?{_AGENCY} ?\)\s?(?:—|–|--|-|:)\s?", re.IGNORECASE),
    *(
        re.compile(rf"{dateline}(?=[\"“'‘A-Z])")
        for dateline in (
            rf"{_PLACE}(?:, {_PLACE}){{0,2}} ?\( ?{_OUTLET} ?\)\s?(?:{_LONG_DASH}|{_DASH}|:\s)",
            rf"{_IN_CAPITALS}(?:, (?:{_NAME}|{_DATE})){{0,3}}(?:{_BUREAU})?{_DASH}",
            rf"[A-Z][A-Z.'’ /-]{{1,30}}(?:, {_NAME}){{0,2}}(?:, {_DATE}(?:{_BUREAU})?|{_BUREAU}){_DASH}",
            rf"{_DATE} ?\([^()]{{2,40}}\){_DASH}",
            rf"{_PLACE}(?:, {_PLACE}){{0,2}}, {_DATE}(?:(?:{_BUREAU})?{_DASH}| \([A-Z]{{2,6}}\) )",
            rf"{_PLACE}(?:, {_PLACE}){{1,3}}(?:{_BUREAU}{_DASH}|{_LONG_DASH})",
            rf"(?:{_OUTLET}|{_NAME} via {_NAME}){_LONG_DASH}(?![^.]*{_LONG_DASH})",
        )
    ),
)
_LEADING_DATE = re.compile(rf"(?:(?:{ANY_WEEKDAY}), {FULL_DATE}\s?|{FULL_DATE})(?=[\"“'‘A-Z])")
_NO_INITIAL = frozenset({"", "of", "the", "for", "and"})
_CREDITS = re.compile(
    r"\s(?:\((?:additional )?(?:reporting|writing|editing|compiled)\b[^()]{3,300}\)"
    rf"|(?<=[.!?\"”]\s)(?:additional )?reporting by {NO_VERB}[^.!?]{{3,200}}"
    r"|(?<=[.!?\"”]\s)[^\s.!?][^.!?]{2,150} contributed (?:reporting|to this (?:report|story|article))"
    rf"|(?<=[.!?\"”]\s)[(—–-]{{0,2}} ?{ANY_AGENCIES}\)?)\.?$",
    re.IGNORECASE,
)
_OPENING = 120
_CLOSING = 400


def headline_end(paragraph: str, headline: str) -> int:
    """Where the headline ends that a page without line breaks has, perhaps twice, in front of its first sentence.

    Args:
        paragraph: The raw text of the body's first paragraph.
        headline: The headline.

    Returns:
        Offset of the first sentence's first character; 0 if no sentence seems to start behind the headline.
    """
    words = r"\s+".join(map(re.escape, headline.split()))
    found = re.match(rf"(?:(?i:{words})[\s.|–—-]++)+(?=[\"“'‘(]?[A-Z0-9])", paragraph) if words else None
    return found.end() if found else 0


def dateline_end(paragraph: str, leads: bool) -> int:
    """Where the dateline that opens a paragraph ends.

    Args:
        paragraph: The raw text of a paragraph.
        leads: Whether it is the first of the body; only there may a dateline do without the agency's name.

    Returns:
        Offset of the first sentence's first character; 0 if there is no dateline.
    """
    opening = paragraph[:_OPENING]
    for pattern in _DATELINES if leads else _DATELINES[:1]:
        if (found := pattern.match(opening)) and not is_abbreviated(found[0]):
            return found.end()
    found = _LEADING_DATE.match(opening)
    return found.end() if found else 0


def is_abbreviated(dateline: str) -> bool:
    """Whether brackets hold what the words before them are shortened to: "Press Trust of India (PTI) —" is no dateline.

    Or those words what the brackets hold. A place in capitals is never taken for the longer of the two.
    """
    before, _, behind = dateline.partition("(")
    inside = behind.partition(")")[0].strip()
    shortened = (
        len(inside) > 1 and not before.isupper() and _initials(before.rpartition(",")[2]).endswith(inside.casefold())
    )
    return shortened or (len(inside.split()) > 1 and _initials(inside) == before.strip().casefold())


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name.casefold()) if word not in _NO_INITIAL)


def credit_start(paragraph: str) -> int:
    """Where the agency's credit that closes a paragraph starts; the paragraph's length if there is none."""
    closing = max(0, len(paragraph) - _CLOSING)
    found = _CREDITS.search(paragraph, closing)
    return found.start() if found else len(paragraph)
