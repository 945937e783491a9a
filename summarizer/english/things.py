"""Names of places and of organisations, which nobody bears, however much "Linea Umaro said" reads like a person's.

A word that stands by itself as a place's or a company's name is no short form of a longer name that has it: Umaro is an
island, Linea Umaro a ferry company, and "the island of Linea Umaro" is false. Shallow on purpose: what stands right
beside a name tells what it is of; of most names nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.english.titles import NAME

ORGANISATIONS = frozenset(
    "police party council board office ministry department agency authority commission committee university college"
    " hospital institute association federation union society club fund group company bank holdings partners city"
    " united rovers network services patrol bureau inspectorate foundation museum films pictures motors airlines"
    " airways rail railways resorts technologies systems".split()
)
"""Last words of what an organisation is called, folded: "Wenshire Police"."""

_COMPASS = r"(?:north|south|east|west)(?:-?(?:east|west))?"
_PLACED = (
    rf"(?:{_COMPASS}ern|central|mainland|downtown|rural|coastal"
    rf"|(?:island|isle|town|city|village|port|state|province|region|district|county|coast|republic|capital|tip|{_COMPASS}"
    r"|outside) of)"
)
_ENDS = r"(?=[.,;]|$| (?:on|at|as|for|from|to|where|after|before|when|and|since)\b)"
_COMPANY = r"(?:operator|company|firm|airline|subsidiary|maker|manufacturer|retailer|lender|bank|agency)"
_RUN = rf"({NAME}(?: {NAME}){{0,5}}+)"
_OF_THINGS = re.compile(
    rf"\b{_PLACED} {_RUN}"
    rf"|\b(?:in|near|off|outside|across|throughout|inside) ({NAME}(?: {NAME}){{1,5}}+){_ENDS}"
    rf"|\b{_COMPANY}, {_RUN}(?=[,.])"
    rf"|(?<![\w’'-]){_RUN}"
    r"(?:, which\b|['’]s (?:capital|coast|coastline|central bank|economy|population|currency|airspace)\b)"
)
_BEFORE_A_PLACE = re.compile(rf"(?<![\w’'-])(?:{_PLACED}|in|on|off|near|outside|across) $", re.IGNORECASE)


def things(texts: Iterable[str]) -> frozenset[str]:
    """All names that stand as a place's or an organisation's somewhere in some texts, as long as they are there."""
    return frozenset(name for text in texts for found in _OF_THINGS.finditer(text) for name in found.groups() if name)


def stands_as_a_place(text: str, start: int) -> bool:
    """Whether the name that starts there is or may be a place's: "the island of Umaro", "on Umaro"."""
    return _BEFORE_A_PLACE.search(text, max(0, start - 40), start) is not None
