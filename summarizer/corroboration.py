"""Who else says it.

Every sentence is in one group, but a long one says several things: what it says besides stands in another group's
sentences too. A document none of whose sentences is among a brief sentence's sources corroborates it when it has one
that is close to one of them and names most of what the brief sentence names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from summarizer.datamodels import Sentence
from summarizer.writing import WrittenSentence

CLOSE = 0.54
"""Least similarity to one of the sources, in [0, 1]; higher is stricter."""

NAMED = 0.5
"""Least share of the sentence's names and numbers, in [0, 1]; higher is stricter."""

_NAME = re.compile(r"\b[A-Z]\w{2}|\d[\d.,]*")


def corroborated(
    written: WrittenSentence, sentences: Sequence[Sentence], similarity: NDArray[np.float32]
) -> WrittenSentence:
    """Add one source for each further document that says it.

    Args:
        written: A sentence of the brief.
        sentences: All sentences.
        similarity: Between them, in [0, 1], shape ``(sentences, sentences)``.

    Returns:
        The sentence with the sources it had, then the further ones, the closest first.
    """
    sources = [row for row, sentence in enumerate(sentences) if sentence in written.sources]
    closeness = similarity[:, sources].max(axis=1)
    taken = {sentence.document for sentence in written.sources}
    further = []
    for row in sorted(np.flatnonzero(closeness >= CLOSE).tolist(), key=lambda row: (-closeness[row], row)):
        if sentences[row].document not in taken and _names(written.text, sentences[row].text):
            taken.add(sentences[row].document)
            further.append(sentences[row])
    return replace(written, sources=(*written.sources, *further))


def _names(text: str, other: str) -> bool:
    """Whether ``other`` has enough of what ``text`` names; names are compared by their first three letters."""
    named = set(_NAME.findall(text))
    return len(named & set(_NAME.findall(other))) >= NAMED * len(named)
