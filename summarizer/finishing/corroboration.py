"""Who says it: which sentences tell the main fact of one of the brief.

A group holds what is about one fact; that two sentences are in it does not say that they agree. A sentence of the
brief rests on the one that it was made from, on the others of its group that vouch for it (``finishing.vouching``),
and on the nearest of each further document if that does: every sentence is in one group, but a long one says several
things.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from summarizer.datamodels import Sentence
from summarizer.documents.publication import comparable
from summarizer.finishing.vouching import vouches
from summarizer.writing.timeliness import last_day
from summarizer.written import WrittenSentence

LEAST_NEAR = 0.27
"""Similarity from which the nearest sentence of a document is asked, in [0, 1]; below it none was judged."""


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
        The sentence with those of its sources that vouch for it, the first in any case; then the nearest sentence of
        each further document if that does, the nearest first. What was published before the day that its first source
        tells of cannot.
    """
    first, *others = written.sources
    rows = {sentence: row for row, sentence in enumerate(sentences)}
    closeness = similarity[:, [rows[source] for source in written.sources]].max(axis=1)
    before = _published_before(first, times)

    def carries(source: Sentence, near: float) -> bool:
        older = older_by(times[first.document], times[source.document])
        return source.document not in before and vouches(source.text, written.text, near, older)

    carrying = [first, *(source for source in others if carries(source, float(similarity[rows[first], rows[source]])))]
    asked = {sentence.document for sentence in carrying}
    for row in sorted(np.flatnonzero(closeness >= LEAST_NEAR).tolist(), key=lambda row: (-closeness[row], row)):
        if sentences[row].document not in asked:
            asked.add(sentences[row].document)
            if carries(sentences[row], float(closeness[row])):
                carrying.append(sentences[row])
    return replace(written, sources=tuple(carrying))


def older_by(newer: datetime | None, older: datetime | None) -> timedelta:
    """How much earlier one was published than the other, at least 0; 0 where that is not known."""
    apart = comparable(newer) - comparable(older) if newer and older else timedelta()
    return max(apart, timedelta())


def _published_before(sentence: Sentence, times: Sequence[datetime | None]) -> set[int]:
    """The documents that were published before the day of which a sentence tells."""
    own = times[sentence.document]
    day = last_day(sentence.text, own.date()) if own else None
    return {number for number, time in enumerate(times) if day and time and time.date() < day}
