"""What stands between quotation marks must be a verbatim span of a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import REPORTING_VERBS

_DOUBLE = frozenset(['"', "“", "”", "„", "«", "»", "``", "''"])
_SINGLE = frozenset(["'", "‘", "’", "`"])
_MARKS = _DOUBLE | _SINGLE
_DOTS = frozenset([".", "…", "..."])
_TRAILING = frozenset([",", ".", "!", "?", ";", ":", "…", "..."])
_SPEAKER_WITHIN = 6
_DASHES = frozenset(["-", "–", "—", "―"])


def quotations(passage: Passage) -> list[tuple[int, int]]:
    """Every quotation of a passage: indices of its first and last token, marks and trailing punctuation left out.

    A double mark without a partner opens a quotation that goes on to the end, or closes one that begins with the
    passage if the speaker follows: ``we stay , " the mayor said``.
    """
    found: list[tuple[int, int]] = []
    opened: int | None = None
    style: frozenset[str] = _DOUBLE
    for at, token in enumerate(passage.tokens):
        if opened is None:
            if token.text in _DOUBLE and _only_closes(passage, at):
                found += _between(passage.tokens, found[-1][1] + 1 if found else 0, at)
            elif _opens(passage, at):
                opened, style = at + 1, _DOUBLE if token.text in _DOUBLE else _SINGLE
        elif token.text in style and (style is _DOUBLE or not _after(passage, at).isalnum()):
            found += _between(passage.tokens, opened, at)
            opened = None
    if opened is not None and style is _DOUBLE:
        speaker_follows = not REPORTING_VERBS.isdisjoint(passage.folded[opened : opened + _SPEAKER_WITHIN])
        spoken_before = not found and speaker_follows and _after(passage, opened - 1).isspace()
        first, end = (0, opened - 1) if spoken_before else (opened, len(passage.tokens))
        found += _between(passage.tokens, first, end)
    return found


def unsupported_quotations(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Quotations that are not a verbatim span of what a source quotes, quote style and last mark aside.

    A source without any quotation mark may be a sentence from the middle of a quotation: all of it may be quoted.

    Yields:
        What stands between the marks, reason ``quotation``.
    """
    own = quotations(passage)
    if not own:
        return
    quotable = [words for source in sources for words in _quotable(source)]
    for first, last in own:
        words = _verbatim(passage.tokens[first : last + 1])
        if not any(words in quoted for quoted in quotable):
            yield passage.problem(first, last, "quotation")


def _quotable(source: Passage) -> list[str]:
    own = quotations(source)
    return [_verbatim(source.tokens[first : last + 1]) for first, last in own] or [_verbatim(source.tokens)]


def _verbatim(tokens: Sequence[Token]) -> str:
    """Tokens as one comparable string: case, quote marks, dashes and dots levelled, words kept whole."""
    words: list[str] = [""]
    for token in tokens:
        word = "-" if token.text in _DASHES else "." if token.text in _DOTS else token.text.casefold()
        if token.text not in _MARKS and not (word == words[-1] and word in ("-", ".")):
            words.append(word.replace("’", "'"))
    return " ".join([*words, ""])


def _between(tokens: Sequence[Token], first: int, end: int) -> list[tuple[int, int]]:
    last = end - 1
    while last >= first and tokens[last].text in _TRAILING:
        last -= 1
    return [(first, last)] if last >= first else []


def _opens(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    if token.text in _DOUBLE:
        return True
    if token.text not in _SINGLE or token.text == "’" or _before(passage, at).isalnum():
        return False
    return token.text == "`" or not _after(passage, at).isspace()


def _only_closes(passage: Passage, at: int) -> bool:
    """Whether a double mark can only be a closing one: ``agreed," she said``."""
    mark = passage.tokens[at].text
    if mark in ("”", "»", "''"):
        return True
    return mark == '"' and not _before(passage, at).isspace() and not _after(passage, at).isalnum()


def _before(passage: Passage, at: int) -> str:
    start = passage.tokens[at].start
    return passage.text[start - 1] if start else " "


def _after(passage: Passage, at: int) -> str:
    end = passage.tokens[at].end
    return passage.text[end] if end < len(passage.text) else " "
