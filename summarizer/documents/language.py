"""Which documents are in English.

A text with enough of the commonest English words is. Of any other the language is asked of py3langid (Lui and Baldwin,
2012), which loads only then.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.datamodels import CleanDocument
from summarizer.errors import LanguageError

_WORD = re.compile(r"[^\W\d_]+")
_COMMON = frozenset(
    "the of and to in a is that for it as was with be by on not he his but at are this have from they which one had"
    " were she her an their there been has when who will more no if out so said what up its about into than them can"
    " only would could new some time these two may then do first any my now such like our over me after".split()
)
_TELLING = 12
"""Fewest words from which a language can be told."""
_SAYS = {"language": "is not en (English)", "text": "does not look like English"}


def in_english(pages: Sequence[CleanDocument]) -> tuple[list[bool], tuple[str, ...]]:
    """Say which documents are in English: not those that say they are not, or of which what is kept plainly is not.

    Args:
        pages: The documents and what cleaning kept of them, at least one.

    Returns:
        Whether each is, and a warning for each that is not.

    Raises:
        LanguageError: None is; it names the first.
    """
    found = [_in_another_language(page) for page in pages]
    if all(found):
        raise LanguageError(
            f"documents[0].{found[0]}", f"{_SAYS[found[0]]}; this model reads and writes English alone."
        )
    return [not field for field in found], tuple(
        f"{page.called(number)} {_SAYS[field]} and was left out: this model reads English alone."
        for number, (page, field) in enumerate(zip(pages, found, strict=True))
        if field
    )


def _in_another_language(page: CleanDocument) -> str:
    """The field that shows that a document is not in English, if any."""
    declared = page.document.language
    if declared is not None and re.split("[-_]", declared.lower())[0] != "en":
        return "language"
    text = " ".join(page.document.text[span.start : span.end] for span in page.kept)[:4_000]
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _TELLING and text.isascii():
        return ""
    common = sum(word in _COMMON for word in words) / max(len(words), 1)
    return "text" if common < 0.15 and _language(text) != "en" else ""


def _language(text: str) -> str:
    import py3langid  # loads its model when imported

    return str(py3langid.classify(text)[0])
