"""The first words of an article, which some houses set in capitals: "JOSIE Kilbane had", "MORE than 200 people".

They are print's ornament, and a brief opens no article. A word that the cluster writes otherwise inside its sentences
is written so; so is one that it has nowhere else, if it is no name ("MORE") or opens its article and is longer than
abbreviations are. A verbatim sentence that loses its capitals becomes ``rewritten``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from summarizer.english.titles import LONGEST_ACRONYM
from summarizer.support.vocabulary import FUNCTION_WORDS
from summarizer.written import WrittenSentence

_CAPITALS = re.compile(r"^[A-Z]{4,}(?: [A-Z]{2,})*(?= \w*[a-z])")
"""Shorter words may be "IT" or "WHO"."""


def without_opening_capitals(written: WrittenSentence, casing: Mapping[str, str]) -> WrittenSentence:
    """Write the words in capitals with which a sentence opens as they are written inside one.

    Args:
        written: The sentence.
        casing: Lower-cased word → how the cluster writes it inside sentences; see ``writing.printing.casing``.

    Returns:
        The sentence; as it was if one of those words may be an abbreviation.
    """
    opening = _CAPITALS.match(written.text)
    if not opening:
        return written
    opens = any(source.index == 0 and source.text.startswith(opening[0]) for source in written.sources)

    def form(word: str) -> str:
        common = word.lower() in FUNCTION_WORDS or (opens and len(word) > LONGEST_ACRONYM)
        return casing.get(word.lower(), word.capitalize() if common else word)

    words = [form(word) for word in opening[0].split()]
    if any(map(str.isupper, words)):
        return written
    plain = " ".join(words)
    return written.reworded(plain[0].upper() + plain[1:] + written.text[opening.end() :])
