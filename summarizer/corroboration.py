"""Who says it: which of the sentences near to one of the brief carry what it says.

A group holds what is about one fact; that two sentences are in it does not say that they agree. A sentence of the brief
rests on the one that it was made from, on the others of its group that carry it, and on one sentence of each further
document that is near to one of these: every sentence is in one group, but a long one says several things.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from summarizer.carrying import CLOSE, carries
from summarizer.datamodels import Sentence
from summarizer.written import WrittenSentence


def corroborated(
    written: WrittenSentence, sentences: Sequence[Sentence], similarity: NDArray[np.float32]
) -> WrittenSentence:
    """Tell which sentences carry a sentence of the brief.

    Args:
        written: A sentence of the brief.
        sentences: All sentences.
        similarity: Between them, in [0, 1], shape ``(sentences, sentences)``.

    Returns:
        The sentence with those of its sources that carry it, the first in any case; then one of each further document
        that has one, the closest first.
    """
    first, *others = written.sources
    rows = [row for row, sentence in enumerate(sentences) if sentence in written.sources]
    to_first = similarity[next(row for row in rows if sentences[row] == first)]
    close = {sentences[row] for row in rows if to_first[row] >= CLOSE}
    carrying = [first, *(source for source in others if carries(source.text, written.text, close=source in close))]
    taken = {sentence.document for sentence in carrying}
    closeness = similarity[:, rows].max(axis=1)
    for row in sorted(np.flatnonzero(closeness >= CLOSE).tolist(), key=lambda row: (-closeness[row], row)):
        if sentences[row].document not in taken and carries(sentences[row].text, written.text, close=True):
            taken.add(sentences[row].document)
            carrying.append(sentences[row])
    return replace(written, sources=tuple(carrying))
