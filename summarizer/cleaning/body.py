"""Finding the body of an article among the blocks of a page.

Maximum subsequence segmentation (Pasternack and Roth, WWW 2009): each block is evidence for the body (its words, if it
reads as prose) or against it, and the body is the run of blocks with the greatest sum, found in one pass. The paper
learns a score per token from marked pages; ours is set per block from the features in ``prose`` and from the rule, if
any, that the block's wording gave it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from summarizer.cleaning.blocks import Block
from summarizer.cleaning.prose import NO_STOP, ends_abbreviated

PROSE_DENSITY = 0.25
"""Share of function words from which a block counts as prose in full; range 0 to 1, higher is stricter."""

_QUOTATION_MARKS = frozenset('“”"')
_MOST_WORDS = 50
"""A block is evidence for the body by its words, up to this many."""

_MOST_WORDS_IN_HEADLINE = 30

_AGAINST = {
    None: 3,
    "related": 10,
    "newsletter": 5,
    "notice": 5,
    "navigation": 5,
    "share": 3,
    "byline": 10,
    "date": 10,
    "copyright": 20,
    "cookies": 20,
    "comments": 10,
}
_AGAINST_OTHERWISE = 2
"""How much a block counts against the body, by its rule: menus and copyright lines end an article, captions do not."""

_MOST_AGAINST_ALONE = 3
"""A block right below prose counts no more than this: a single piece of furniture stands among paragraphs as well."""
_FURNITURE_OF_A_PAGE = 0.1
"""Share of words outside prose from which a text is a page pasted whole; range 0 to 1, lower is stricter."""
_AMONG_PARAGRAPHS = (None, "advertisement", "caption", "url", "markdown")

_COMMENTS_START = re.compile(
    rf"^\d+ (?:comments?|responses?|replies|thoughts?)(?: so far\.?$| (?:to|on)\b.*{NO_STOP}|$)|^comments \(\d+\)$"
    rf"|^leave (?:a |your )?(?:comment|reply|response)\b(?:.*{NO_STOP}|(?: \w+){{0,2}}\.$)|^house rules$"
    r"|^comment(?:s|ing)? (?:policy|guidelines|rules)$"
    r"|^join the (?:conversation|discussion)$",
    re.IGNORECASE,
)
_INNER_END = re.compile(r"[^\W\d_]{2}[.!?][\"”’')]? [\"“‘'(]?[A-Z]")
_SAMPLE = 1_000
"""An end of a sentence inside a block is looked for in so many of its first characters."""
_SPEAKER = re.compile(r"^.{1,40} says:?$")
_FEWEST_ABOVE_COMMENTS = 150
"""Comments are looked for below so many words of prose: links to them stand above the article as well."""


def is_prose(block: Block) -> bool:
    """Whether a block reads as running text: a sentence with its end, or words in the proportions of grammar."""
    if block.complete:
        certain = block.text.endswith(".") or not _QUOTATION_MARKS.isdisjoint(block.text)
        return block.words >= (2 if certain else 4)
    return block.words >= 10 and block.density >= PROSE_DENSITY


def is_body(block: Block) -> bool:
    """Whether a block reads as running text, and no rule takes it out."""
    return block.rule is None and is_prose(block)


def is_headline_like(block: Block) -> bool:
    """Whether a block could be a headline: short, and without an end as a sentence has it."""
    return not block.complete and block.words <= _MOST_WORDS_IN_HEADLINE


def body_range(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Find the run of blocks that is the article.

    Args:
        blocks: The blocks of a page, in order, those with a rule that their wording gives away.

    Returns:
        Indices of the first block and of the block past the last; None where nothing reads as prose.
    """
    evidence = list(map(_evidence, blocks))
    _pass_over_lists(blocks, evidence)
    strictness = _strictness(blocks, evidence)
    best: tuple[int, int] | None = None
    most = total = 0.0
    start = 0
    alone = True
    for index, weight in enumerate(evidence):
        if total <= 0:
            total, start = 0.0, index
        total += weight if weight > 0 else strictness * (max(weight, -_MOST_AGAINST_ALONE) if alone else weight)
        alone = weight > 0
        if total > most:
            most, best = total, (start, index + 1)
    return best and (best[0], _extended(blocks, best[1]))


def _pass_over_lists(blocks: Sequence[Block], evidence: list[int]) -> None:
    """Take back the evidence of lines without a sentence end that no sentence stands next to: they list headlines."""
    sentences = [
        is_body(block) and (block.complete or _INNER_END.search(block.text[:_SAMPLE]) is not None) for block in blocks
    ]
    for index, weight in enumerate(evidence):
        if weight > 0 and not any(sentences[max(0, index - 1) : index + 2]):
            evidence[index] = 0


def _strictness(blocks: Sequence[Block], evidence: Sequence[int]) -> float:
    """How much furniture counts, in [0, 1]: the less, the more of the text is prose, for then it is no whole page."""
    words = sum(block.words for block in blocks)
    prose = sum(block.words for block, weight in zip(blocks, evidence, strict=True) if weight > 0)
    return min(1.0, (1 - prose / words) / _FURNITURE_OF_A_PAGE) if words else 1.0


def _extended(blocks: Sequence[Block], last: int) -> int:
    """Extend the body over tables, lists and code to prose that no furniture separates from it."""
    for index in range(last, len(blocks)):
        block = blocks[index]
        if block.rule not in _AMONG_PARAGRAPHS:
            break
        if block.rule is None and block.complete and block.words >= 8 and block.density >= PROSE_DENSITY:
            last = index + 1
    return last


def opening(blocks: Sequence[Block], first: int, last: int) -> int:
    """Index of the first block of the body that is no headline, or ``first`` if all of them could be.

    A headline that ends in a question or exclamation mark or an abbreviation reads as prose; it is one if it stands on
    the page again, or right above a byline or the like.
    """
    times = Counter(block.text for block in blocks)
    for index in range(first, last):
        block = blocks[index]
        if is_headline_like(block) or not is_body(block):
            continue
        may_be = block.text.endswith(("?", "!")) or ends_abbreviated(block.text)
        set_off = any(below.rule in ("byline", "date", "share") for below in blocks[index + 1 : index + 2])
        short = block.words <= _MOST_WORDS_IN_HEADLINE
        if not (short and may_be and (set_off or times[block.text] > 1)):
            return index
    return first


def _evidence(block: Block) -> int:
    if not is_body(block):
        return -_AGAINST.get(block.rule, _AGAINST_OTHERWISE)
    words = min(block.words, _MOST_WORDS)
    return words if block.complete and block.density >= PROSE_DENSITY else max(1, words // 3)


def comments_start(blocks: Sequence[Block]) -> int:
    """Index of the block that opens the readers' comments, or the number of blocks if none does.

    A heading such as "3 comments on …" opens them if the article can stand above it; so does the first of the blocks
    that name a reader and are followed by a date.
    """
    above = 0
    for index, block in enumerate(blocks):
        if above >= _FEWEST_ABOVE_COMMENTS:
            dated = index + 1 < len(blocks) and blocks[index + 1].rule == "date"
            if _COMMENTS_START.search(block.text) or (dated and _SPEAKER.search(block.text)):
                return index
        if is_body(block):
            above += block.words
    return len(blocks)
