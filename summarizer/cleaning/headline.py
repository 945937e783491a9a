"""Finding the headline and the deck above the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from summarizer.cleaning.blocks import Block
from summarizer.cleaning.prose import content_words, ends_abbreviated

_LEAD_BLOCKS = 6
_BODY_BLOCKS = 60
_FEWEST_DECK_WORDS = 8
_FEWEST_WORDS = 4
"""What is shorter is more often the outlet's name than the headline, if anything else could be that."""
_SCORE = re.compile(r"[A-Z][\w .’'&-]+ \d+ ?[-–] ?\d+ [A-Z][\w .’'&-]+(?: \([^()]*\))?")
"""A line with the result of a match stands under the headline."""
_SAME_HEADLINE = 0.5
"""Two headlines are one from this similarity on; range 0 to 1, higher is stricter."""
_SAME_HEADLINE_IN_BODY = 0.8
"""The same for a block that reads as part of the body."""
_REPEATED_SHARE = 0.6
"""A deck is said again if this share of its words stands in the body; range 0 to 1, higher is stricter."""
_SET_OFF = frozenset({"byline", "date", "share"})
"""What stands between a headline and the body."""
_REACH = 16
"""A headline stands at most this many blocks above the body, known furniture not counted."""


def headline_index(blocks: Sequence[Block], first: int) -> int | None:
    """Find the block that is the headline.

    Of the blocks above the body that could be one, it is the one that shares most with how the body opens, or the
    shorter one above that and its byline: a deck shares more with the body than its headline does.

    Args:
        blocks: The blocks of a page.
        first: Index of the first block of the body.

    Returns:
        Its index, or None if the text opens with its body.
    """
    lead = content_words(" ".join(block.text[:1_000] for block in blocks[first : first + _LEAD_BLOCKS]))
    above = [index for index in range(first - 1, -1, -1) if blocks[index].rule is None][:_REACH]

    def score(index: int) -> float:
        words = content_words(blocks[index].text)
        set_off = blocks[index + 1].rule in _SET_OFF
        return len(words & lead) / (len(words) + 4) + 0.1 * set_off - 0.01 * (first - index + above.index(index))

    def shares_with_the_body(index: int) -> bool:
        return not content_words(blocks[index].text).isdisjoint(lead)

    candidates = [index for index in above if _could_be(blocks[index])]
    if not candidates:
        return None
    telling = [index for index in candidates if blocks[index].words >= _FEWEST_WORDS and shares_with_the_body(index)]
    best = max(telling or candidates, key=lambda index: (score(index), index))
    over = next((index for index in above if index < best), best)
    between = {block.rule for block in blocks[over + 1 : best]}
    has_byline = blocks[best + 1].rule in _SET_OFF
    if over in telling and between <= _SET_OFF and not (between and has_byline):
        return min(best, over, key=lambda index: blocks[index].words)
    return best


def _could_be(block: Block) -> bool:
    text = block.text
    return 2 <= block.words <= 30 and (text[-1] not in ".:" or ends_abbreviated(text)) and not _SCORE.fullmatch(text)


def above_the_article(blocks: Sequence[Block], first: int, headline: str | None) -> None:
    """Give rules to the headline, wherever it stands above the body, and to a deck that the body repeats.

    Args:
        blocks: The blocks of a page.
        first: Index of the first block of the body.
        headline: The headline in print form, or None.
    """
    if not headline:
        return
    words = content_words(headline)
    below = None
    for index in range(min(len(blocks), first + _LEAD_BLOCKS)):
        block = blocks[index]
        same = _SAME_HEADLINE if index < first else _SAME_HEADLINE_IN_BODY
        if block.rule is None and block.words <= 40 and _similarity(content_words(block.text), words) >= same:
            block.rule = "headline"
            below = index + 1
        elif index == below and index <= first and block.rule is None and _is_deck(blocks, index, first):
            block.rule = "deck"
    for block in blocks:
        if block.rule is None and block.text.casefold() == headline.casefold():
            block.rule = "headline"


def _is_deck(blocks: Sequence[Block], index: int, first: int) -> bool:
    """Whether the block under the headline is no part of the body.

    It stands above the body, or the body says the same: word for word, or in the main below a byline or a date.
    """
    block = blocks[index]
    if block.words < _FEWEST_DECK_WORDS:
        return False
    below = blocks[index + 1 : index + _BODY_BLOCKS]
    if index < first or any(block.text == other.text for other in below):
        return True
    set_off = set(takewhile(bool, (other.rule for other in below)))
    words = content_words(block.text)
    body = content_words(" ".join(other.text[:2_000] for other in below))
    return not set_off.isdisjoint(("byline", "date")) and len(words & body) >= _REPEATED_SHARE * len(words)


def _similarity(first: frozenset[str], second: frozenset[str]) -> float:
    """Jaccard index of two sets of words, in [0, 1]."""
    return len(first & second) / len(first | second) if first or second else 0.0
