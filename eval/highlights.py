"""Which stretches of a text other texts have too, as pieces that a page can mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from eval.measures import extractive_fragments

SHORTEST_RUN = 3
"""Fewest words in a row that count as shared, at least 1; one or two in a row are shared by any two texts."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of a text, in code points, and what is to be said of it."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text that is marked alike throughout; ``labels`` is empty where nothing is."""

    text: str
    labels: tuple[str, ...]


def shared(text: str, others: Sequence[str], label: str) -> list[Mark]:
    """Mark the runs of words that a text shares with at least one of the others, whatever their case."""
    words = [(match[0].lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
    sources = [[word.lower() for word in _WORD.findall(other)] for other in others]
    runs = extractive_fragments([word for word, _, _ in words], sources)
    return [Mark(words[run[0]][1], words[run[-1]][2], label) for run in runs if len(run) >= SHORTEST_RUN]


def pieces(text: str, marks: Iterable[Mark]) -> list[Piece]:
    """Cut a text wherever a mark starts or ends; marks may overlap, and a label counts as often as it is given."""
    marks = list(marks)
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    found = []
    for start, end in pairwise(cuts):
        labels = tuple(mark.label for mark in marks if mark.start <= start and end <= mark.end)
        found.append(Piece(text[start:end], labels))
    return found
