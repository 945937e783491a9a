"""Who says it: which of the sentences near to one of the brief carry what it says.

A group holds what is about one fact; that two sentences are in it does not say that they agree. A sentence of the brief
rests on the one that it was made from, on the others of its group that carry it, and on one sentence of each further
document that is near to one of these: every sentence is in one group, but a long one says several things.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from summarizer.content.carrying import CLOSE, carries
from summarizer.datamodels import Sentence
from summarizer.finishing.timeliness import last_day
from summarizer.written import WrittenSentence


def corroborated(
    written: WrittenSentence,
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    times: Sequence[datetime | None],
) -> WrittenSentence:
    """Tell which sentences carry a sentence of the brief.

    Args:
        written: A sentence of the brief.
        sentences: All sentences.
        similarity: Between them, in [0, 1], shape ``(sentences, sentences)``.
        times: When each document was published; see ``summarizer.documents.publication``.

    Returns:
        The sentence with those of its sources that carry it, the first in any case; then one of each further document
        that has one, the closest first. What was published before the day that its first source tells of cannot carry
        it.
    """
    first, *others = written.sources
    before = _published_before(first, times)
    rows = [row for row, sentence in enumerate(sentences) if sentence in written.sources]
    to_first = similarity[next(row for row in rows if sentences[row] == first)]
    close = {sentences[row] for row in rows if to_first[row] >= CLOSE}
    carrying = [
        first,
        *(
            source
            for source in others
            if source.document not in before and carries(source.text, written.text, close=source in close)
        ),
    ]
    taken = {sentence.document for sentence in carrying} | before
    closeness = similarity[:, rows].max(axis=1)
    for row in sorted(np.flatnonzero(closeness >= CLOSE).tolist(), key=lambda row: (-closeness[row], row)):
        if sentences[row].document not in taken and carries(sentences[row].text, written.text, close=True):
            taken.add(sentences[row].document)
            carrying.append(sentences[row])
    return replace(written, sources=tuple(carrying))


def _published_before(sentence: Sentence, times: Sequence[datetime | None]) -> set[int]:
    """The documents that were published before the day of which a sentence tells."""
    own = times[sentence.document]
    day = last_day(sentence.text, own.date()) if own else None
    return {number for number, time in enumerate(times) if day and time and time.date() < day}
