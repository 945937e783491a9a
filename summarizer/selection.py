"""Which groups the brief is made of, and in which order.

Relevance is centrality together with what else news editors go by: an early place in its article (Edmundson, 1969), the number of
independent outlets, nearness to the headlines. Redundancy is handled as in maximal marginal relevance (Carbonell and
Goldstein, 1998), greedily under a budget of words; then the order is put right: the lead first, the rest as the articles have it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizer.config import SelectionConfig
from summarizer.datamodels import RankedGroup, Selection, Sentence, SentenceGroup
from summarizer.standalone import stands_alone


@dataclass(frozen=True, slots=True)
class Evidence:
    """What relevance and redundancy are computed from.

    Attributes:
        lengths: Number of sentences of each document.
        similarity: Between groups, symmetric, in [0, 1], shape ``(groups, groups)``.
        headlines: Similarity of each group to the nearest headline, in [0, 1], shape ``(groups,)``.
    """

    lengths: Sequence[int]
    similarity: NDArray[np.float64]
    headlines: NDArray[np.float64]


def select(groups: Sequence[RankedGroup], evidence: Evidence, words: int, config: SelectionConfig) -> Selection:
    """Choose groups until their best sentences fill the budget.

    Args:
        groups: Ranked groups.
        evidence: What is known about them, in the same order.
        words: Budget, at least 1.
        config: Weights.

    Returns:
        The chosen groups, most wanted first. No group whose every member needs the sentence before it, unless there is
        no other.
    """
    if not groups:
        return Selection(())
    relevance = _relevance(groups, evidence, config)
    usable = [i for i, ranked in enumerate(groups) if printable(ranked.group)] or list(range(len(groups)))
    chosen: list[int] = []
    while usable and words > 0:
        nearest = evidence.similarity[:, chosen].max(axis=1) if chosen else np.zeros(len(groups))
        gain = config.mmr_lambda * relevance - (1 - config.mmr_lambda) * nearest
        best = min(usable, key=lambda i: (-round(float(gain[i]), 9), i))
        usable.remove(best)
        if nearest[best] < config.max_similarity:
            chosen.append(best)
            words -= len(printed(groups[best].group)[0].text.split())
    return Selection(tuple(groups[i] for i in chosen))


def printable(group: SentenceGroup) -> list[Sentence]:
    """Members that can be read on their own, the most typical first."""
    return [member.sentence for member in group.members if stands_alone(member.sentence.text)]


def printed(group: SentenceGroup) -> list[Sentence]:
    """All members, those that can be read on their own before the rest, else the most typical first."""
    alone = printable(group)
    return alone + [member.sentence for member in group.members if member.sentence not in alone]


def reading_order(chosen: Sequence[RankedGroup], lengths: Sequence[int]) -> list[int]:
    """Put chosen groups, most wanted first, into the order in which an article would tell them.

    The most wanted of the early ones leads; the rest follow by their mean relative place in the articles that carry them.

    Args:
        chosen: Groups, most wanted first.
        lengths: Number of sentences of each document.

    Returns:
        Indices into ``chosen``.
    """
    if not chosen:
        return []
    places = [_place(ranked, lengths) for ranked in chosen]
    lead = min(range(len(chosen)), key=lambda i: (places[i] > 0.34, i))
    rest = sorted((i for i in range(len(chosen)) if i != lead), key=lambda i: (places[i], i))
    return [lead, *rest]


def _relevance(groups: Sequence[RankedGroup], evidence: Evidence, config: SelectionConfig) -> NDArray[np.float64]:
    """Weighted sum of features, each scaled to [0, 1], shape ``(groups,)``."""
    centrality = np.array([ranked.centrality for ranked in groups])
    position = np.array([1.0 - _earliest(ranked, evidence.lengths) for ranked in groups])
    outlets = np.array([math.log2(ranked.group.independent_sources) for ranked in groups])
    score = (
        centrality / max(float(centrality.max()), 1e-12)
        + config.position_weight * position
        + config.outlets_weight * outlets
        + config.headline_weight * evidence.headlines
    )
    return np.asarray(score / max(float(score.max()), 1e-12))


def _place(ranked: RankedGroup, lengths: Sequence[int]) -> float:
    """Mean relative place of its members in their documents, in [0, 1)."""
    places = [member.sentence.index / lengths[member.sentence.document] for member in ranked.group.members]
    return sum(places) / len(places)


def _earliest(ranked: RankedGroup, lengths: Sequence[int]) -> float:
    return min(member.sentence.index / lengths[member.sentence.document] for member in ranked.group.members)
