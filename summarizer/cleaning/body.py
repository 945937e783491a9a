"""Finding the body of an article among the blocks of a page.

Maximum subsequence segmentation (Pasternack and Roth, WWW 2009): each block is evidence for the body (its words, if it
reads as prose) or against it, and the body is the run of blocks with the greatest sum, found in one pass. The paper
learns a score per token from marked pages; ours is set per block from the features in ``prose`` and from the rule, if
any, that the block's wording gave it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.cleaning.blocks import Block

PROSE_DENSITY = 0.25
"""Share of function words from which a block counts as prose in full; range 0 to 1, higher is stricter."""

_MOST_WORDS = 50
"""A block is evidence for the body by its words, up to this many."""

_AGAINST = {
    None: 2,
    "related": 10,
    "newsletter": 5,
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

_COMMENTS_START = re.compile(
    r"^\d+ (?:comments?|responses?|replies|thoughts?) (?:to|on|so far)\b|^leave (?:a |your )?(?:comment|reply|response)\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"^.{1,40} says:?$")


def is_prose(block: Block) -> bool:
    """Whether a block reads as running text: a sentence with its end, or words in the proportions of grammar."""
    if block.complete:
        return block.words >= 4
    return block.words >= 10 and block.density >= PROSE_DENSITY


def is_headline_like(block: Block) -> bool:
    """Whether a block could be a headline: at most 30 words that do not end as a sentence does."""
    return not block.complete and block.words <= 30


def body_range(blocks: Sequence[Block], rules: Sequence[str | None]) -> tuple[int, int]:
    """Find the run of blocks that is the article.

    Args:
        blocks: The blocks of a page, in order.
        rules: For each block, the rule that takes it out by its wording, or None.

    Returns:
        Indices of the first block and of the block past the last; ``(0, len(blocks))`` where nothing reads as prose.
    """
    best = (0, 0, len(blocks))
    total = start = 0
    for index, (block, rule) in enumerate(zip(blocks, rules, strict=True)):
        if total <= 0:
            total, start = 0, index
        total += _evidence(block, rule)
        if total > best[0]:
            best = (total, start, index + 1)
    return best[1:]


def opening(blocks: Sequence[Block], rules: Sequence[str | None], first: int, last: int) -> int:
    """Index of the first block of the body that is no headline, or ``first`` if all of them could be."""
    for index in range(first, last):
        if rules[index] is None and not _tops(blocks, rules, index):
            return index
    return first


def _tops(blocks: Sequence[Block], rules: Sequence[str | None], index: int) -> bool:
    """Whether a block at the top of the body is a headline, perhaps one that ends in a question or exclamation mark."""
    block = blocks[index]
    if is_headline_like(block):
        return True
    if block.words > 30 or not block.text.endswith(("?", "!")):
        return False
    set_off = index + 1 < len(rules) and rules[index + 1] in ("byline", "date", "share")
    return set_off or sum(block.text == other.text for other in blocks) > 1


def _evidence(block: Block, rule: str | None) -> int:
    if rule is not None or not is_prose(block):
        return -_AGAINST.get(rule, _AGAINST_OTHERWISE)
    words = min(block.words, _MOST_WORDS)
    return words if block.complete and block.density >= PROSE_DENSITY else words // 3


def comments_start(blocks: Sequence[Block], rules: Sequence[str | None]) -> int:
    """Index of the block that opens the readers' comments, or the number of blocks if none does.

    A heading such as "3 comments on …" opens them if prose stands before it; so does the first of the blocks that name
    a reader and are followed by a date.
    """
    prose = 0
    for index, block in enumerate(blocks):
        if prose and _COMMENTS_START.search(block.text):
            return index
        dated = index + 1 < len(blocks) and rules[index + 1] == "date"
        if prose and dated and _SPEAKER.search(block.text):
            return index
        prose += rules[index] is None and is_prose(block)
    return len(blocks)
