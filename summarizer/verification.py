"""A rewritten sentence stands only if its sources carry it; otherwise the group's own sentence does.

The hypotheses of a group are tried in order of likelihood. What fails for all of them is reported, so that the share
and the causes of fallbacks can be counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.standalone import stands_alone
from summarizer.support import check_support

_ABBREVIATED = re.compile(r"\b(?:(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St|Prof)\.)$")
_FIGURE = re.compile(r"\d+(?:[.,:/-]\d+)*")

MIN_SCORE = 0.75
"""Least support score of a rewritten sentence, in [0, 1]; higher is stricter. Read on training clusters: what scores
less has often lost a word that it needs."""

MIN_WORDS = 6
"""A shorter sentence is no fact of a brief."""


@dataclass(frozen=True, slots=True)
class Fusion:
    """What a selected group became.

    Attributes:
        text: The sentence; empty if no hypothesis stands.
        refused: Why each hypothesis before it was refused: a reason of ``summarizer.support``, ``score`` (it follows
            its sources too loosely), ``alone`` (it cannot be read on its own), ``figure`` (it opens with
            one), ``cut`` (it ends with an abbreviation where no source does) or ``short``.
    """

    text: str
    refused: tuple[str, ...]


def first_that_stands(candidates: Sequence[str], sources: Sequence[str], *, alone: bool = True) -> Fusion:
    """Choose the likeliest candidate that its sources support and that can be read on its own.

    Args:
        candidates: Printed hypotheses, the likeliest first.
        sources: The sentences they were written from.
        alone: Whether it must be readable without the sentence before it.

    Returns:
        The choice, and why those before it were refused.
    """
    refused: list[str] = []
    for candidate in candidates:
        reason = _refusal(candidate, sources, alone)
        if reason is None:
            return Fusion(candidate, tuple(refused))
        refused.append(reason)
    return Fusion("", tuple(refused))


def _refusal(candidate: str, sources: Sequence[str], alone: bool) -> str | None:
    if len(candidate.split()) < MIN_WORDS:
        return "short"
    if candidate[0].isdigit():
        return "figure"
    if _ABBREVIATED.search(candidate) and not any(_ABBREVIATED.search(source) for source in sources):
        return "cut"
    if not _figures(candidate) <= {figure for source in sources for figure in _figures(source)}:
        return "number"
    support = check_support(candidate, sources)
    if support.unsupported or support.score < MIN_SCORE:
        return support.unsupported[0].reason if support.unsupported else "score"
    return "alone" if alone and not stands_alone(candidate) else None


def _figures(text: str) -> set[str]:
    """Whatever is written in digits, runs such as ``4-3-1`` and ``9:30`` whole."""
    return set(_FIGURE.findall(text.replace("–", "-")))
