"""Which sentence a brief opens with: what the main story opens with.

An article opens with its news, but a feature opens with a scene and a sidelight with its own angle. The better an
article speaks for the event (``standing``), and the nearer its opening is to what others tell, the sooner it leads. One
that tells much leads before one that tells little, but not if it is of an article that hardly speaks for the event any
more: what a jury was asked before a later article had its verdict. Of the reports of one source that begin alike the
last leads, and less speaks for what the markets made of it.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from summarizer.content.wording import is_about_markets
from summarizer.datamodels import RankedGroup, Sentence
from summarizer.documents.publication import later, long_before

NEAR = 0.25
"""Least similarity of an opening sentence to what another outlet tells, in [0, 1]; higher is stricter."""

FURTHER_DOWN = 0.8
"""Share of a similarity that counts where the other outlet does not open with it, in [0, 1]; lower is stricter."""

MARKETS_WORTH = 0.6
"""Share that counts of what speaks for an opening of a market report, in [0, 1]; lower prefers the event itself."""

EDITION = 0.36
"""Similarity from which a later report of a source begins as an earlier one did, in [0, 1]; higher is stricter."""

LEAST_SPOKEN_FOR = 0.25
"""Share of what speaks most for an opening that can be read which must speak for the one that leads, in [0, 1]; higher
is stricter. An article of a day before the newest has about so much."""


def leads(
    groups: Sequence[RankedGroup],
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    voices: Sequence[int],
    standing: NDArray[np.float64],
    instead: Collection[Sentence],
    times: Sequence[datetime | None],
) -> dict[int, float]:
    """Find the opening sentences that a brief may open with.

    Args:
        groups: Ranked groups, together holding every sentence once.
        sentences: The cluster's.
        similarity: Between them, in [0, 1], shape ``(sentences, sentences)``.
        voices: By document, an index; documents with different ones are independent sources.
        standing: By document, how much it speaks for the event, in [0, 1], shape ``(documents,)``.
        instead: Sentences that give what holds in place of what was taken out; see ``exclusions``.
        times: By document, when it was published, if that is known.

    Returns:
        Rows, and what speaks for each, at least 0. Of those of ``instead`` that open an article of the newest half
        day, infinity: they lead in any case. If there are none, of opening sentences in a group of several independent
        sources or near to what another outlet tells: how near the others come to it on average, times the standing of
        its document, less of a market report, without those that a later report of their source begins like. Where
        there is no other outlet, of every opening sentence: that standing.
    """
    rows = [row for row, sentence in enumerate(sentences) if sentence.index == 0]
    long_after = later(times, long_before)
    if newest := [row for row in rows if sentences[row] in instead and not long_after[sentences[row].document]]:
        return dict.fromkeys(newest, math.inf)
    if len({voices[sentence.document] for sentence in sentences}) == 1:
        return {row: float(standing[sentences[row].document]) for row in rows}
    shared = {member.sentence for item in groups if item.group.independent_sources > 1 for member in item.group.members}
    speakers = np.array([voices[sentence.document] for sentence in sentences])
    telling = np.array([1.0 if sentence.index == 0 else FURTHER_DOWN for sentence in sentences])
    found: dict[int, float] = {}
    for row in rows:
        others = np.unique(speakers[speakers != speakers[row]])
        if similarity[row, speakers != speakers[row]].max(initial=0.0) >= NEAR or sentences[row] in shared:
            echoes = [float((telling * similarity[row])[speakers == voice].max()) for voice in others]
            found[row] = float(np.mean(echoes) * standing[sentences[row].document])
            if is_about_markets(sentences[row].text):
                found[row] *= MARKETS_WORTH
    return _last_editions(found, sentences, similarity, voices, times)


def _last_editions(
    found: Mapping[int, float],
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    voices: Sequence[int],
    times: Sequence[datetime | None],
) -> dict[int, float]:
    """Those that no later report of a source begins like, each with what speaks most for it or an edition before it.

    A morning's report is nearer to what others tell than the evening's, which has the new number alone.
    """
    left: dict[int, float] = {}
    after = later(times)
    for row, spoken in found.items():
        document = sentences[row].document
        editions = [
            other
            for other in found
            if sentences[other].document in after[document]
            and voices[sentences[other].document] == voices[document]
            and similarity[row, other] >= EDITION
        ]
        last = max(
            editions, key=lambda other: len(after[document]) - len(after[sentences[other].document]), default=row
        )
        left[last] = max(left.get(last, 0.0), found[last], spoken)
    return left


def leading(leads: Mapping[int, float], worth: Mapping[int, float], least: float) -> int | None:
    """Choose which of the openings that can be read leads.

    Args:
        leads: What speaks for each, at least 0, by row; see ``leads``.
        worth: What each tells, at least 0; only rows of openings that can be read, each of them in ``leads``.
        least: What an opening for which no infinity speaks must tell, at least 0.

    Returns:
        The row of that one with most to speak for it times what it tells, the first of equal ones; None if all tell too
        little. Where one tells enough for which far less speaks than for another, the other leads, little as it tells.
    """
    fit = [row for row, told in worth.items() if told >= least or leads[row] == math.inf]
    spoken_for = LEAST_SPOKEN_FOR * max((leads[row] for row in worth), default=0.0)
    able = [row for row in worth if leads[row] >= spoken_for] if fit else []
    both = [row for row in able if row in fit]
    return max(both or able, key=lambda row: (leads[row] * worth[row], -row), default=None)
