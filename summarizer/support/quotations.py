"""What stands between quotation marks must be a verbatim span of a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token
from summarizer.support.verdict import Unsupported

_DOUBLE = frozenset(['"', "“", "”", "„", "«", "»", "``", "''"])
_SINGLE = frozenset(["'", "‘", "’", "`"])
_TRAILING = frozenset([",", ".", "!", "?", ";", ":", "…", "..."])
_DASHES = frozenset(["-", "–", "—", "―", "--"])


@dataclass(frozen=True, slots=True)
class Quotation:
    """The tokens between two quotation marks.

    Attributes:
        first: Index of the first token inside.
        last: Index of the last token inside, trailing punctuation left out.
    """

    first: int
    last: int


def quotations(passage: Passage) -> list[Quotation]:
    """Every quotation of a passage; one that is not closed ends with the passage."""
    found: list[Quotation] = []
    opened: int | None = None
    style: frozenset[str] = _DOUBLE
    for at, token in enumerate(passage.tokens):
        if opened is None:
            if _opens(passage, at):
                opened, style = at + 1, _DOUBLE if token.text in _DOUBLE else _SINGLE
        elif token.text in style and (style is _DOUBLE or _closes(passage, at)):
            found += _between(passage.tokens, opened, at)
            opened = None
    if opened is not None and style is _DOUBLE:
        found += _between(passage.tokens, opened, len(passage.tokens))
    return found


def unsupported_quotations(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Quotations that are not a verbatim span of a source, quote style and trailing punctuation aside.

    Yields:
        What stands between the marks, reason ``quotation``.
    """
    quoted = quotations(passage)
    if not quoted:
        return
    known = [_verbatim(source.tokens) for source in sources]
    for quotation in quoted:
        words = _verbatim(passage.tokens[quotation.first : quotation.last + 1])
        if not any(words in source for source in known):
            yield passage.problem(quotation.first, quotation.last, "quotation")


def _verbatim(tokens: Sequence[Token]) -> str:
    """Tokens as one comparable string: case, quote marks and kinds of dash levelled, words kept whole."""
    words = ("-" if token.text in _DASHES else token.text.casefold().replace("’", "'") for token in tokens)
    return " " + " ".join(word for word in words if word not in _DOUBLE and word not in _SINGLE) + " "


def _between(tokens: Sequence[Token], first: int, end: int) -> list[Quotation]:
    last = end - 1
    while last >= first and tokens[last].text in _TRAILING:
        last -= 1
    return [Quotation(first, last)] if last >= first else []


def _opens(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    if token.text in _DOUBLE:
        return True
    if token.text not in _SINGLE or token.text == "’":
        return False
    before = passage.text[token.start - 1] if token.start else " "
    return not before.isalnum() and at + 1 < len(passage.tokens) and before not in ".,!?"


def _closes(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    after = passage.text[token.end] if token.end < len(passage.text) else " "
    return not after.isalnum()
