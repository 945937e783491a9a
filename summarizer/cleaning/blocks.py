"""Cutting a text into blocks: one block a paragraph, heading, menu entry or caption.

A line break says nothing by itself. In text copied from a browser every line is a block; in text that was wrapped
at a column most line breaks stand in the middle of a sentence; and a page break can put a blank line there. So two
lines belong together

- where the first stops in mid-sentence and the second goes on in lower case, blank line or not;
- where the first is the large initial of the second's first word;
- where the text as a whole is wrapped and the next line's first word had no room left on the line before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from summarizer.cleaning.prose import ends_sentence, function_word_density, is_open_ended
from summarizer.cleaning.vocabulary import is_address
from summarizer.segmentation import display

_MARKS = re.compile(r"(?:(?:#{1,6}|>|[*+•·‣▪●○◦»-])\s+)+|#{1,6}(?=\w)")
_INITIAL = re.compile(r"[“\"‘']?[B-HJ-Z]")
"""No "A" and no "I", which may be words; see ``segmentation.display``, which sets it before its word."""
_FULL_LINE = 0.9
"""A line that ends a sentence goes on if the next word would have brought it past this share of the wrapping column."""
_LONG_LINE = 0.7
"""A line that does not end a sentence goes on if it fills this share of the wrapping column; range 0 to 1."""
_WRAPPED_SHARE = 0.25
"""A text is wrapped if this share of its long lines stops in mid-sentence; range 0 to 1, higher is stricter."""
_LONGEST_MATCHED = 1_200
"""Blocks longer than this many characters are no furniture: no wording is looked for in them."""
_MOST_LINES = 10_000
"""What follows so many lines is one more, however long: no page has so many, and no brief reads so far."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it; ``gap`` if a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool


@dataclass(slots=True)
class Block:
    """A run of lines that belong together, and what becomes of it.

    Attributes:
        start: Where it starts in the document's text.
        body: Where its words start, past its mark.
        end: Where it ends.
        mark: The heading, bullet or quotation mark that opens it, or nothing.
        text: Its words as print would have them.
        words: How many there are.
        density: Share of function words among them, in [0, 1].
        complete: Whether it ends as a sentence does.
        rule: By which it is taken out; None while none does, and all else stays as it is.
    """

    start: int
    body: int
    end: int
    mark: str
    text: str
    words: int
    density: float
    complete: bool
    rule: str | None = None

    @property
    def bulleted(self) -> bool:
        """Whether it is an item of a list."""
        return bool(self.mark) and self.mark[0] not in "#>"

    @property
    def matchable(self) -> bool:
        """Whether it is short enough to be furniture."""
        return len(self.text) <= _LONGEST_MATCHED


def into_blocks(text: str) -> list[Block]:
    """Cut a text into blocks, in order, in time linear in its length.

    Args:
        text: Any text.

    Returns:
        Blocks that together hold every character that is not white space.
    """
    lines = list(_lines(text))
    column = _wrapping_column(lines)
    found: list[Block] = []
    first, words = 0, 0
    for index, line in enumerate(lines):
        words += len(line.text.split())
        following = lines[index + 1] if index + 1 < len(lines) else None
        if following is None or not _goes_on(line, following, words, column):
            found.append(_block(text, lines[first].start, line.end, words))
            first, words = index + 1, 0
    return found


def _lines(text: str) -> Iterator[Line]:
    position, gap = 0, False
    every = text.splitlines(keepends=True)
    for raw in [*every[:_MOST_LINES], "".join(every[_MOST_LINES:])]:
        stripped = raw.strip()
        if stripped:
            start = position + len(raw) - len(raw.lstrip())
            yield Line(start, start + len(stripped), stripped, gap)
        gap = not stripped
        position += len(raw)


def _wrapping_column(lines: list[Line]) -> int | None:
    """The column at which the text was wrapped, or None if it was not."""
    long = [pair for pair in pairwise(lines) if 40 <= len(pair[0].text) <= 160 and not pair[1].gap]
    broken = [len(line.text) for line, following in long if _stops_in_mid_sentence(line, following)]
    return max(broken) if len(broken) >= 2 and len(broken) >= _WRAPPED_SHARE * len(long) else None


def _goes_on(line: Line, following: Line, words: int, column: int | None) -> bool:
    """Whether the block that ends with ``line`` and has ``words`` words so far goes on with the following line."""
    return _runs_on(line, following, words, column) and not (
        is_address(line.text) or is_address(following.text) or _MARKS.match(following.text) or line.text.startswith("#")
    )


def _runs_on(line: Line, following: Line, words: int, column: int | None) -> bool:
    """Whether it goes on if neither line is an address, a heading or an item of a list."""
    if _INITIAL.fullmatch(line.text) and following.text[0].islower() and not following.gap:
        return True
    if words >= 6 and _stops_in_mid_sentence(line, following):
        return True
    if following.gap or column is None:
        return words >= 12 and is_open_ended(line.text) and function_word_density(line.text) >= 0.25
    room = 1.1 * column
    if not ends_sentence(line.text):
        return _LONG_LINE * column < len(line.text) <= room
    needed = len(line.text) + 1 + len(following.text.split(maxsplit=1)[0])
    return _FULL_LINE * column < needed and len(line.text) <= room


def _stops_in_mid_sentence(line: Line, following: Line) -> bool:
    return following.text[0].islower() and not ends_sentence(line.text) and not is_address(following.text)


def _block(text: str, start: int, end: int, words: int) -> Block:
    raw = text[start:end]
    marks = _MARKS.match(raw)
    body = start + (marks.end() if marks and marks.end() < len(raw) else 0)
    shown = text[body:end]
    if len(shown) <= _LONGEST_MATCHED:
        shown = display(shown)
    return Block(start, body, end, text[start:body], shown, words, function_word_density(shown), ends_sentence(shown))
