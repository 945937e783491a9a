"""Which documents carry one and the same story.

Outlets that print one agency's text are one source, however many they are. Two documents are reprints when most of
the shorter one's word 8-shingles stand in the longer one (containment, Broder, 1997): independent reports of an event
share quotations and names, seldom eight words in a row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.datamodels import Sentence

SHINGLE = 8
"""Words in a shingle."""

CONTAINMENT = 0.5
"""Least share of the shorter document's shingles in the longer, in [0, 1]; higher is stricter."""

_WORD = re.compile(r"[^\W_]+")


def originals(documents: Sequence[Sequence[Sentence]]) -> list[int]:
    """Find for each document the one whose story it carries.

    Args:
        documents: The sentences of each document.

    Returns:
        By document, the index of its story's fullest version (the earliest of equals); its own if it is no reprint.
    """
    shingles = [_shingles(sentences) for sentences in documents]
    fullest = sorted(range(len(documents)), key=lambda number: (-len(shingles[number]), number))
    result = list(range(len(documents)))
    for place, number in enumerate(fullest):
        for other in fullest[:place]:
            if result[other] == other and _contained(shingles[number], shingles[other]):
                result[number] = other
                break
    return result


def _shingles(sentences: Sequence[Sentence]) -> frozenset[tuple[str, ...]]:
    words = [word for sentence in sentences for word in _WORD.findall(sentence.text.lower())]
    return frozenset(tuple(words[i : i + SHINGLE]) for i in range(max(len(words) - SHINGLE + 1, min(len(words), 1))))


def _contained(shorter: frozenset[tuple[str, ...]], longer: frozenset[tuple[str, ...]]) -> bool:
    return bool(shorter) and len(shorter & longer) >= CONTAINMENT * len(shorter)
