"""Furniture that only its neighbours give away.

Wording decides on a block alone; here a block without a rule takes one from what stands around it, as jusText
revises its first decision by the nearest classified neighbours. Only blocks that do not read as prose are taken this
way, with two exceptions: a paragraph that was already there, and an author's biography below the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.cleaning.blocks import Block
from summarizer.cleaning.body import is_prose
from summarizer.cleaning.wording import is_more_link

_SANDWICHED = 3
"""So many blocks between two pieces of furniture belong to them, if none reads as prose."""
_REPEATED = 3
"""A short line that stands in a text so many times is furniture."""
_FEWEST_REPEATED_WORDS = 8
"""A paragraph is a duplicate only from so many words on: short sentences may well be said twice."""

_SPREADING = frozenset({"related", "newsletter", "share", "navigation", "comments", "cookies", "byline", "date"})
_BIOGRAPHY = re.compile(
    r"^\W{0,4}[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4},? (?:is|was|has been|covers|writes|reports|works) .{0,120}?"
    r"\b(?:reporter|writer|editor|journalist|correspondent|columnist|contributor|author|founder|producer|fellow|professor|"
    r"director|analyst|freelanc\w+|covers|covering|writes|reports|based in)\b"
)


def by_neighbours(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> None:
    """Give rules to blocks of the body that stand among furniture.

    Args:
        blocks: The blocks of a page.
        rules: For each block its rule or None; filled in.
        first: Index of the first block of the body.
        last: Index of the block past the last one.
    """
    _links_to_more(blocks, rules, first, last)
    _lists_of_headlines(blocks, rules, first, last)
    _sandwiched(blocks, rules, first, last)
    _repeated(blocks, rules, first, last)


def _links_to_more(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> None:
    """"Read more" below a headline: both go."""
    for index in range(first + 1, last):
        above = blocks[index - 1]
        if is_more_link(blocks[index].text) and rules[index - 1] is None and not is_prose(above):
            rules[index - 1] = "related"


def _lists_of_headlines(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> None:
    """What follows "Related articles", up to the next prose."""
    inside = False
    for index in range(first, last):
        block, rule = blocks[index], rules[index]
        if rule == "related" and block.words <= 6 and not is_more_link(block.text):
            inside = True
        elif rule is None and is_prose(block):
            inside = False
        elif inside and rule is None:
            rules[index] = "related"


def _sandwiched(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> None:
    above = None
    for index in range(first, last):
        if rules[index] is None:
            continue
        if above is not None and index - above <= _SANDWICHED + 1 and rules[above] in _SPREADING and rules[index] in _SPREADING:
            between = range(above + 1, index)
            if not any(is_prose(blocks[inner]) for inner in between):
                for inner in between:
                    rules[inner] = rules[above]
        above = index


def _repeated(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> None:
    """Short lines that recur, and paragraphs that were already there."""
    keys = [block.text.casefold() if block.matchable else "" for block in blocks]
    counts = Counter(keys)
    seen: set[str] = set()
    for index in range(first, last):
        block, key = blocks[index], keys[index]
        if rules[index] is not None or not key:
            continue
        if key in seen and block.words >= _FEWEST_REPEATED_WORDS:
            rules[index] = "duplicate"
        elif counts[key] >= _REPEATED and not is_prose(block):
            rules[index] = "duplicate"
        seen.add(key)


def below_the_article(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> int:
    """Peel off what stands below the last paragraph: biographies, names, headings without text.

    Args:
        blocks: The blocks of a page.
        rules: For each block its rule or None; biographies are filled in.
        first: Index of the first block of the body.
        last: Index of the block past the last one.

    Returns:
        The index past the last paragraph.
    """
    end = last
    while end > first + 1:
        block = blocks[end - 1]
        if rules[end - 1] is None:
            if _BIOGRAPHY.match(block.text[:300]):
                rules[end - 1] = "biography"
            elif is_prose(block) or block.bulleted:
                break
        end -= 1
    return end
