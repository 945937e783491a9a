"""Furniture that only its neighbours give away.

Wording decides on a block alone; here a block without a rule takes one from what stands around it, as jusText
revises its first decision by the nearest classified neighbours. Only blocks that do not read as prose are taken this
way, with two exceptions: a paragraph that was already there, and an author's biography below the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summarizer.cleaning.blocks import Block
from summarizer.cleaning.body import is_body, is_headline_like, is_prose
from summarizer.cleaning.wording import is_more_link, site_words

_SANDWICHED = 3
"""At most so many blocks between two pieces of furniture belong to them."""
_REPEATED = 3
"""A short line that stands in a text so many times is furniture."""
_FEWEST_REPEATED_WORDS = 8
"""A paragraph is a duplicate only from so many words on: short sentences may well be said twice."""

_SPREADING = frozenset(
    {"related", "newsletter", "notice", "share", "navigation", "comments", "cookies", "byline", "date"}
)
_MOST_BELOW = 0.2
"""Little follows something if it is at most this share of the article's words; range 0 to 1, lower is stricter."""
_FEWEST_ABOVE = 100
"""So many words stand above a biography with more than little below it."""
_FEWEST_WORDS_CUT_SHORT = 5
_MOST_WORDS_IN_NAME = 5
_MOST_PARAGRAPHS_IN_TEASER = 2
_FEWEST_WORDS_IN_HEADLINE = 4
_BY = re.compile(r"^by\s+", re.IGNORECASE)
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}")
_BIOGRAPHY = re.compile(
    r"^\W{0,4}[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4},? (?i:is|was|has been|covers|writes|reports|works) .{0,120}?"
    r"\b(?i:reporter|writer|editor|journalist|correspondent|columnist|contributor|author|founder|producer|fellow|professor|"
    r"director|analyst|freelanc\w+|covers|covering|writes|reports|based in)\b"
)
_OF_THEMSELVES = re.compile(
    r"^\W{0,4}[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4},? (?i:covers|(?:writes|reports) (?:about|on|for|from)"
    r"|is (?:an?|the|our) .{0,80}?\b(?:reporter|writer|editor|journalist|correspondent|columnist|contributor|producer)"
    r"\b.{0,60}?\b(?:for|at|with|to|of|on|in|covering|covers)) "
    r"|.*\b(?i:e-?mail ?:|follow (?:us|me|him|her|them)\b)"
)
"""What a reporter says of themselves: what they cover, for whom they write, where they can be followed."""


def by_neighbours(blocks: Sequence[Block], first: int, last: int) -> None:
    """Give rules to blocks of the body that stand among furniture.

    Args:
        blocks: The blocks of a page.
        first: Index of the first block of the body.
        last: Index of the block past the last one.
    """
    _links_to_more(blocks[first:last])
    _lists_of_headlines(blocks[first:])
    _sandwiched(blocks[first:last])
    _repeated(blocks[first:last])


def _links_to_more(blocks: Sequence[Block]) -> None:
    """Above "Read more", a headline."""
    for above, block in pairwise(blocks):
        if is_more_link(block.text) and above.rule is None and is_headline_like(above):
            above.rule = "related"


def _lists_of_headlines(blocks: Sequence[Block]) -> None:
    """What follows "Related articles", up to the next prose."""
    inside = False
    for block in blocks:
        if block.rule == "related" and block.words <= 6 and not is_more_link(block.text):
            inside = True
        elif block.rule is None and not is_headline_like(block):
            inside = False
        elif inside and block.rule is None:
            block.rule = "related"


def _sandwiched(blocks: Sequence[Block]) -> None:
    """What stands between two pieces of furniture."""
    ruled = [index for index, block in enumerate(blocks) if block.rule is not None]
    for above, below in pairwise(ruled):
        between = blocks[above + 1 : below]
        furnished = blocks[above].rule in _SPREADING and blocks[below].rule in _SPREADING
        if furnished and len(between) <= _SANDWICHED and all(map(is_headline_like, between)):
            for block in between:
                block.rule = blocks[above].rule


def _repeated(blocks: Sequence[Block]) -> None:
    """Short lines that recur, and paragraphs that were already there."""
    keys = [block.text.casefold() if block.matchable else "" for block in blocks]
    counts = Counter(keys)
    seen: set[str] = set()
    for block, key in zip(blocks, keys, strict=True):
        if block.rule is not None or not key:
            continue
        again = key in seen and block.words >= _FEWEST_REPEATED_WORDS
        if again or (counts[key] >= _REPEATED and not is_prose(block)):
            block.rule = "duplicate"
        seen.add(key)


def below_the_article(blocks: Sequence[Block], first: int, last: int) -> int:
    """Take in the list that ends an article, and leave off what stands below: biographies, names, bare headings.

    A single line at the end of the text is taken in: the last sentence of an article that was cut short.

    Args:
        blocks: The blocks of a page; biographies get their rule.
        first: Index of the first block of the body.
        last: Index of the block past the last one.

    Returns:
        The index past the last paragraph.
    """
    last = _teasers_start(blocks, first, last)
    introduced = blocks[last - 1].text.endswith(":")
    while last < len(blocks) and blocks[last].rule is None and (blocks[last].bulleted or introduced):
        last += 1
    listed = last if introduced else first + 1
    last = _comments(blocks, first, last)
    last = _biography(blocks, first, last)
    if last == len(blocks) - 1 and blocks[last].rule is None and blocks[last].words >= _FEWEST_WORDS_CUT_SHORT:
        return len(blocks)
    end = last
    while end > min(listed, last):
        block = blocks[end - 1]
        if block.rule is None and (is_prose(block) or block.bulleted) and site_words(block.text, block.words) < 2:
            return end
        end -= 1
    return end if end > first + 1 else last


def _teasers_start(blocks: Sequence[Block], first: int, last: int) -> int:
    """Where teasers of other articles start that were taken for the rest of the body; they have fewer words than it.

    A teaser is a paragraph or two above a byline or a link to more; the first may be the article's own, below its
    headline.
    """
    above = {block.text for block in blocks[: first + 1] if block.words >= _FEWEST_WORDS_IN_HEADLINE}
    ends = [
        index
        for index in range(first + 1, last)
        if blocks[index].rule == "byline" or is_more_link(blocks[index].text) or blocks[index].text in above
    ]
    start = last
    for upper, lower in reversed(list(pairwise(ends))):
        if sum(map(is_body, blocks[upper:lower])) > _MOST_PARAGRAPHS_IN_TEASER:
            break
        start = upper
    article, teasers = (sum(block.words for block in part) for part in (blocks[first:start], blocks[start:last]))
    return start if teasers < article else last


def _comments(blocks: Sequence[Block], first: int, last: int) -> int:
    """Where the only link to comments stands, if little follows it: it ends the article."""
    links = [index for index in range(first + 1, last) if blocks[index].rule == "comments"]
    if not links or any(map(is_body, blocks[links[0] : links[-1]])):
        return last
    below = sum(block.words for block in blocks[links[0] : last])
    return links[0] if below <= _MOST_BELOW * sum(block.words for block in blocks[first:last]) else last


def _biography(blocks: Sequence[Block], first: int, last: int) -> int:
    """Mark the biography below the article, if there is one, and return where it starts: it ends the article.

    It opens with a name that stands above the article and says what they do. If little follows, the name in a
    byline is enough, or a heading that announces it; if nothing follows, what they do is enough if a byline names
    them or they say it as reporters do of themselves.
    """
    bylines = [block for block in blocks if block.rule == "byline"]
    authors = {_BY.sub("", block.text).casefold() for block in bylines}
    above = authors | {block.text.casefold() for block in blocks[:first] if block.words <= _MOST_WORDS_IN_NAME}
    total = sum(block.words for block in blocks[first:last])
    below = 0
    start = last
    for index in range(last - 1, first, -1):
        block = blocks[index]
        if not is_body(block):
            continue
        names = _names_at(block.text)
        described = _BIOGRAPHY.match(block.text[:300]) is not None
        certain = described and not above.isdisjoint(names) and total - below >= _FEWEST_ABOVE
        announced = not authors.isdisjoint(names) or blocks[index - 1].rule == "biography"
        last_word = described and below == 0 and (_OF_THEMSELVES.match(block.text) or _named_in(bylines, names))
        if certain or (announced and below <= _MOST_BELOW * total) or last_word:
            block.rule = "biography"
            start, below = index, 0
        else:
            below += block.words
    return start


def _named_in(bylines: Sequence[Block], names: Sequence[str]) -> bool:
    """Whether a byline holds one of the names."""
    return any(name in byline.text.casefold() for byline in bylines for name in names)


def _names_at(text: str) -> list[str]:
    """What may be the name of a person at the start of a text: its first two to five words, if capitalized."""
    found = _NAME.match(text)
    words = found[0].casefold().split() if found else []
    return [" ".join(words[:length]) for length in range(2, len(words) + 1)]
