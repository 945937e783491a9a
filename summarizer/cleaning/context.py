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
from summarizer.cleaning.body import is_headline_like, is_prose
from summarizer.cleaning.wording import is_more_link

_SANDWICHED = 3
"""So many blocks between two pieces of furniture belong to them, if none reads as prose."""
_REPEATED = 3
"""A short line that stands in a text so many times is furniture."""
_FEWEST_REPEATED_WORDS = 8
"""A paragraph is a duplicate only from so many words on: short sentences may well be said twice."""

_SPREADING = frozenset({"related", "newsletter", "share", "navigation", "comments", "cookies", "byline", "date"})
_MOST_BELOW = 0.2
"""What stands below a biography is at most this share of the words from the article's first on."""
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}")
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
    _lists_of_headlines(blocks, rules, first)
    _sandwiched(blocks, rules, first, last)
    _repeated(blocks, rules, first, last)


def _links_to_more(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> None:
    """Above "Read more", a headline."""
    for index in range(first + 1, last):
        if is_more_link(blocks[index].text) and rules[index - 1] is None and is_headline_like(blocks[index - 1]):
            rules[index - 1] = "related"


def _lists_of_headlines(blocks: Sequence[Block], rules: list[str | None], first: int) -> None:
    """What follows "Related articles", up to the next prose."""
    inside = False
    for index in range(first, len(blocks)):
        block, rule = blocks[index], rules[index]
        if rule == "related" and block.words <= 6 and not is_more_link(block.text):
            inside = True
        elif rule is None and not is_headline_like(block):
            inside = False
        elif inside and rule is None:
            rules[index] = "related"


def _sandwiched(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> None:
    above = None
    for index in range(first, last):
        if rules[index] is None:
            continue
        if (
            above is not None
            and index - above <= _SANDWICHED + 1
            and rules[above] in _SPREADING
            and rules[index] in _SPREADING
        ):
            between = range(above + 1, index)
            if all(is_headline_like(blocks[inner]) for inner in between):
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
    """Take in the list that ends an article, and leave off what stands below: biographies, names, bare headings.

    Args:
        blocks: The blocks of a page.
        rules: For each block its rule or None; biographies are filled in.
        first: Index of the first block of the body.
        last: Index of the block past the last one.

    Returns:
        The index past the last paragraph.
    """
    while last < len(blocks) and rules[last] is None and blocks[last].bulleted:
        last += 1
    last = _biography(blocks, rules, first, last)
    end = last
    while end > first + 1:
        block = blocks[end - 1]
        if rules[end - 1] is None and (is_prose(block) or block.bulleted):
            return end
        end -= 1
    return last


def _biography(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> int:
    """Mark the biography below the article, if there is one, and return where it starts: it ends the article.

    It is the last prose, or it opens with a name that a byline or a line of its own gives, and little follows.
    """
    names = {_BY.sub("", block.text).casefold() for block in blocks if block.words <= 6}
    below = 0
    total = sum(block.words for block in blocks[first:last])
    start = last
    for index in range(last - 1, first, -1):
        block = blocks[index]
        if rules[index] is not None:
            continue
        name = _NAME.match(block.text)
        known = name is not None and any(name[0].casefold().startswith(other) for other in names if " " in other)
        if is_prose(block) and (known or (below == 0 and _BIOGRAPHY.match(block.text[:300]))):
            rules[index] = "biography"
            start = index
        elif is_prose(block):
            below += block.words
        if below > _MOST_BELOW * total:
            break
    return start
