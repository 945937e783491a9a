"""A checker of how a rewritten sentence looks in print, which shares nothing with what prints it.

It names every blemish that none of the sentence's sources has: pages that are printed badly are quoted as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_BLEMISHES = {
    "word piece": r"##|\[(?:UNK|SEP|CLS|PAD|MASK|TIGHT|FULL)\]",
    "space before a mark": r"\s[,;:.!?](?!\d|\.)",
    "no space after a mark": r"(?<=[a-z])[,;!?](?=[A-Za-z])",
    "two spaces": r"\s\s",
    "doubled mark": r",,|;;|,\.|\.,(?=\s[a-z]{2}\b)|(?<!\.)\.\.(?!\.)",
    "split contraction": r"\w\s['’]\s?(?:s|t|re|ve|ll|d|m)\b|\bn\s['’]t\b",
    "split number": r"\d\s[.,]\s?\d|\d[.,]\s\d{3}\b|[$£€]\s\d|\d\s%",
    "split hyphen": r"\w\s-\w|\w-\s\w",
    "repeated word": r"\b(\w{2,})\s\1\b",
    "mark at the start": r"^[,;:.!?)\]]",
}


def misprints(text: str, sources: Sequence[str]) -> list[str]:
    """Name the blemishes of a sentence that none of its sources has."""
    return list(_blemishes(text, sources))


def _blemishes(text: str, sources: Sequence[str]) -> Iterator[str]:
    for name, pattern in _BLEMISHES.items():
        if re.search(pattern, text, re.IGNORECASE) and not any(re.search(pattern, s, re.IGNORECASE) for s in sources):
            yield name
    if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("(") != text.count(")"):
        yield "unpaired mark"
    if not re.search(r"[.!?…][\"”’')\]]*$", text):
        yield "no end"
    cased = any(re.search(r"[A-Z]", source) for source in sources)
    if cased and re.match(r"[\"“'‘(\[]*[a-z]", text) and not any(text[:12] in source for source in sources):
        yield "small first letter"
