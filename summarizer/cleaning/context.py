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
from summarizer.cleaning.wording import is_more_link, site_words

_SANDWICHED = 3
"""So many blocks between two pieces of furniture belong to them, if none reads as prose."""
_REPEATED = 3
"""A short line that stands in a text so many times is furniture."""
_FEWEST_REPEATED_WORDS = 8
"""A paragraph is a duplicate only from so many words on: short sentences may well be said twice."""

_NOTICES = frozenset({"newsletter", "notice", "cookies", "disclaimer", "copyright", "comments"})
_SPREADING = frozenset(
    {"related", "newsletter", "notice", "share", "navigation", "comments", "cookies", "byline", "date"}
)
_MOST_BELOW = 0.2
"""What stands below a biography is at most this share of the words from the article's first on."""
_FEWEST_ABOVE = 100
"""So many words stand above a biography with more than that below it."""
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}")
_BIOGRAPHY = re.compile(
    r"^\W{0,4}[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4},? (?i:is|was|has been|covers|writes|reports|works) .{0,120}?"
    r"\b(?i:reporter|writer|editor|journalist|correspondent|columnist|contributor|author|founder|producer|fellow|professor|"
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
    _notices(blocks, rules, first, last)
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


def _notices(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> None:
    """What speaks of the site's business next to what was found to."""
    for index in range(first, last):
        around = rules[max(first, index - 1) : index + 2]
        if (
            rules[index] is None
            and _NOTICES.intersection(around)
            and site_words(blocks[index].text, blocks[index].words) >= 2
        ):
            rules[index] = "notice"


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
    counts = Counter(keys[first:last])
    seen: set[str] = set()
    for index in range(first, last):
        block, key = blocks[index], keys[index]
        if rules[index] is not None or not key:
            continue
        again = key in seen and block.words >= _FEWEST_REPEATED_WORDS
        if again or (counts[key] >= _REPEATED and not is_prose(block)):
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
    introduced = blocks[last - 1].text.endswith(":")
    while last < len(blocks) and rules[last] is None and (blocks[last].bulleted or introduced):
        last += 1
    last = _comments(blocks, rules, first, last)
    last = _biography(blocks, rules, first, last)
    end = last
    while end > first + 1:
        block = blocks[end - 1]
        if rules[end - 1] is None and (is_prose(block) or block.bulleted) and site_words(block.text, block.words) < 2:
            return end
        end -= 1
    return last


def _comments(blocks: Sequence[Block], rules: Sequence[str | None], first: int, last: int) -> int:
    """Where the link to the comments stands, if little follows it: it ends the article."""
    most_below = _MOST_BELOW * sum(block.words for block in blocks[first:last])
    below = 0
    end = last
    for index in range(last - 1, first, -1):
        below += blocks[index].words
        if below > most_below:
            break
        if rules[index] == "comments":
            end = index
    return end


def _biography(blocks: Sequence[Block], rules: list[str | None], first: int, last: int) -> int:
    """Mark the biography below the article, if there is one, and return where it starts: it ends the article.

    It opens with a name that stands on a line of its own and says what they do. If little follows, the name in a
    byline is enough, or a heading that announces it; and what they do is enough if nothing follows.
    """
    lines = {_BY.sub("", block.text).casefold() for block in blocks if block.words <= 6}
    authors = {
        _BY.sub("", block.text).casefold() for block, rule in zip(blocks, rules, strict=True) if rule == "byline"
    }
    total = sum(block.words for block in blocks[first:last])
    below = 0
    start = last
    for index in range(last - 1, first, -1):
        block = blocks[index]
        if rules[index] is not None or not is_prose(block):
            continue
        names = _names_at(block.text)
        described = _BIOGRAPHY.match(block.text[:300]) is not None
        certain = described and not lines.isdisjoint(names) and total - below >= _FEWEST_ABOVE
        announced = not authors.isdisjoint(names) or rules[index - 1] == "biography"
        if certain or (announced and below <= _MOST_BELOW * total) or (described and below == 0):
            rules[index] = "biography"
            start, below = index, 0
        else:
            below += block.words
    return start


def _names_at(text: str) -> list[str]:
    """What may be the name of a person at the start of a text: its first two to five words, if capitalized."""
    found = _NAME.match(text)
    words = found[0].casefold().split() if found else []
    return [" ".join(words[:length]) for length in range(2, len(words) + 1)]
