"""Which sentences may open a brief: what articles open with, where others open with the same event.

An article opens with its news. Opening sentences are long and each says it in its own way, so that they are seldom one
group; that others open with something near it is evidence enough, and the one that they are nearest to is preferred.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

from summarizer.datamodels import RankedGroup, Sentence

NEAR = 0.33
"""Least similarity of two opening sentences on one event, in [0, 1]; higher is stricter."""


def leads(
    groups: Sequence[RankedGroup],
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    voices: Sequence[int],
    worth: float,
    raising: Collection[Sentence] = (),
) -> dict[int, float]:
    """Find the opening sentences that independent sources share.

    Args:
        groups: Ranked groups, together holding every sentence once.
        sentences: The cluster's.
        similarity: Between them, in [0, 1], shape ``(sentences, sentences)``.
        voices: By document, an index; documents with different ones are independent sources.
        worth: Share of the best sentence's gain that one must have to lead, in [0, 1]; higher is stricter.
        raising: Sentences that raise a toll of earlier documents, or take one back.

    Returns:
        Rows of those that raise a toll, which lead whatever they are worth; if there are none, of those in a group of
        several independent sources, or near what another document opens with. Those first that are nearest to what the
        other sources open with, together; and what each must be worth.
    """
    shared = {member.sentence for item in groups if item.group.independent_sources > 1 for member in item.group.members}
    rows = [row for row, sentence in enumerate(sentences) if sentence.index == 0]
    if not rows:
        return {}
    speakers = np.array([voices[sentences[row].document] for row in rows])
    near = np.where(speakers[:, None] != speakers[None, :], similarity[np.ix_(rows, rows)], 0.0)
    heard = [near[:, speakers == voice].max(axis=1) for voice in sorted(set(speakers.tolist()))]
    nearest_first = np.argsort(-np.sum(heard, axis=0).round(6), kind="stable")
    ordered = {rows[place]: bool((near[place] >= NEAR).any()) for place in nearest_first}
    if newest := [row for row in ordered if sentences[row] in raising]:
        return dict.fromkeys(newest, 0.0)
    return {row: worth for row, is_near in ordered.items() if is_near or sentences[row] in shared}
