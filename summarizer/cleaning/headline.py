"""Finding the headline and the deck above the body."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.cleaning.blocks import Block
from summarizer.cleaning.prose import content_words

_LEAD_BLOCKS = 6
_REACH = 16
"""A headline stands at most this many blocks above the body."""


def similarity(one: str, other: str) -> float:
    """Overlap coefficient of two texts' content words, in [0, 1]: 1 if the words of one are all in the other."""
    first, second = content_words(one), content_words(other)
    smaller = min(len(first), len(second))
    return len(first & second) / smaller if smaller else 0.0


def headline(blocks: Sequence[Block], rules: Sequence[str | None], start: int) -> int | None:
    """Find the block that is the headline.

    It is the block above the body, short and without a full stop, that shares most with how the body opens.

    Args:
        blocks: The blocks of a page.
        rules: For each block, the rule that takes it out by its wording, or None.
        start: Index of the first block of the body.

    Returns:
        Its index, or None if the text opens with its body.
    """
    lead = content_words(" ".join(block.text[:1_000] for block in blocks[start : start + _LEAD_BLOCKS]))
    best: tuple[float, int] | None = None
    for index in range(max(0, start - _REACH), start):
        block = blocks[index]
        if rules[index] is not None or not is_title(block):
            continue
        words = content_words(block.text)
        shared = len(words & lead) / (len(words) + 2) + 0.1 * block.text.count("#")
        if best is None or shared > best[0]:
            best = (shared, index)
    return best[1] if best else None


def is_title(block: Block) -> bool:
    """Whether a block could be a headline: 2 to 40 words that do not end in a full stop."""
    return 2 <= block.words <= 40 and not block.text.rstrip("\"'”’").endswith((".", ":", ","))
