"""Shorter versions of a sentence, and the passages that a sentence made of it may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise

from summarizer.datamodels import Span
from summarizer.english.standalone import stands_alone
from summarizer.writing.droppable import droppable

MOST = 5
"""Most phrases of one sentence that are considered, the longest; the work grows with 2 to their number."""

RUN = 6
"""Length of a passage, in words and marks: every passage of a rewritten sentence must stand in one source or in what is
left of one without phrases that it can do without; higher is stricter."""

_SPARE_COMMA = re.compile(r"\s*,(?=,|[.!?]$)")
_TOKEN = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")


def compressions(text: str) -> Iterator[str]:
    """Yield the sentence without each non-empty set of phrases that it can do without, half of its words left."""
    spans = droppable(text)[:MOST]
    least = len(text.split()) / 2
    for size in range(1, len(spans) + 1):
        for chosen in combinations(spans, size):
            ordered = sorted(chosen, key=lambda span: span.start)
            if all(one.end <= other.start for one, other in pairwise(ordered)):
                version = _without(text, ordered)
                if len(version.split()) >= least:
                    yield version


@lru_cache(maxsize=4_096)
def reading(text: str) -> str | None:
    """The sentence as it can be read on its own: as it is, or without as little as it takes; None if it cannot be."""
    if stands_alone(text):
        return text
    return max((version for version in compressions(text) if stands_alone(version)), key=len, default=None)


@lru_cache(maxsize=256)
def passages(text: str) -> frozenset[tuple[str, ...]]:
    """The runs that a sentence made of this one may hold: its own and those of its compressions."""
    return frozenset(run for version in (text, *compressions(text)) for run in runs(version))


def runs(text: str) -> list[tuple[str, ...]]:
    """Every ``RUN`` neighbouring words, lower-cased, and marks of a sentence, its start and end counted as marks."""
    tokens = ["", *(token.lower() for token in _TOKEN.findall(text)), ""]
    return [tuple(tokens[place : place + RUN]) for place in range(max(len(tokens) - RUN, 0) + 1)]


def _without(text: str, spans: list[Span]) -> str:
    left = text
    for span in reversed(spans):
        before, after = left[: span.start], left[span.end :].lstrip()
        gap = " " if before.strip() and not before.endswith(" ") and after[:1] not in set(".,;:!?") else ""
        left = before + gap + after
    left = _SPARE_COMMA.sub("", left.strip())
    if text.endswith(".") and not text.endswith(".."):
        left = left.rstrip(".") + "."  # the full stop of an abbreviation, or its loss, is not the sentence's
    return left[:1].upper() + left[1:]
