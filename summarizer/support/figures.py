"""Which numbers of a sentence can contradict another's: exact ones that hold for longer than a moment."""

from __future__ import annotations

from summarizer.support.numbers import Quantity, quantities
from summarizer.support.passage import Passage
from summarizer.support.tokens import stem

_MOMENTARY = frozenset(
    stem(word)
    for word in (
        "share shares stock stocks index nasdaq dow yield futures trading barrel ounce currency poll precincts".split()
    )
)
_CLOCK = frozenset(["a.m", "p.m", "am", "pm", "ago", "o'clock", "est", "edt", "gmt"])
_JOINS_RANGE = frozenset(["to", "or", "in", "of", "-", "–", "/", ":", "x"])
_LABELS = frozenset(["no", "#", "/", "section", "article", "chapter", "number", "between"])


def lasting(passage: Passage) -> list[Quantity]:
    """Find the numbers that can be compared.

    Args:
        passage: A sentence.

    Returns:
        Its exact numbers in order, without ranks, dozens, clock times, ends of ranges and labels ("No. 4"); none in a
        sentence on polls or markets.
    """
    if passage.keys & _MOMENTARY:
        return []
    return [quantity for quantity in quantities(passage) if _exact(passage, quantity)]


def _exact(passage: Passage, quantity: Quantity) -> bool:
    tokens = passage.tokens
    around = passage.folded[max(0, quantity.first - 2) : quantity.last + 3]
    cut_off = passage.text.endswith(".", 0, tokens[quantity.first].start)
    dozens = any(token.folded.endswith("dozen") for token in tokens[quantity.first : quantity.last + 1])
    decimal = (
        quantity.value.removeprefix("-").replace(".", "", 1).isdecimal() and quantity.unit != "ordinal" and not dozens
    )
    return decimal and not cut_off and _CLOCK.isdisjoint(around) and not _in_range(passage, quantity)


def _in_range(passage: Passage, quantity: Quantity) -> bool:
    """Whether it is an end of a range or part of a label: "four or five", "one in 10", "No. 4", "10:30".

    Not the whole that one is of: "She is one of 640 patients".
    """
    tokens = passage.tokens
    before = [token for token in tokens[max(0, quantity.first - 3) : quantity.first] if token.text != "."]
    if quantity.counted and [token.text for token in before[-2:]] == ["one", "of"]:
        before = []
    after = tokens[quantity.last + 1 : quantity.last + 3]
    joined = [pair for pair in (before[:-3:-1], after) if len(pair) > 1 and pair[0].folded in _JOINS_RANGE]
    labelled = bool(before) and before[-1].folded in _LABELS
    return labelled or any(beyond.kind == "number" or beyond.key in ("one", "percent") for _, beyond in joined)
