"""Which groups the brief is made of, and in which order.

Relevance is centrality together with what else news editors go by: an early place in its article (Edmundson, 1969),
the number of independent outlets, nearness to the headlines. Redundancy is handled as in maximal marginal relevance
(Carbonell and Goldstein, 1998), greedily under a budget of words. The brief is told in the order of its articles.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from summarizer.centrality import group_similarity
from summarizer.config import SelectionConfig
from summarizer.datamodels import Member, RankedGroup, SelectedGroup, Selection, Sentence
from summarizer.standalone import stands_alone


@dataclass(frozen=True, slots=True)
class Evidence:
    """What relevance and redundancy are computed from.

    Attributes:
        lengths: Number of sentences of each document.
        sentences: All sentences.
        similarity: Between them, symmetric, in [0, 1], shape ``(sentences, sentences)``.
        headlines: Similarity of each group to the nearest headline, in [0, 1], shape ``(groups,)``.
    """

    lengths: Sequence[int]
    sentences: Sequence[Sentence]
    similarity: NDArray[np.float32]
    headlines: NDArray[np.float64]


def select(
    groups: Sequence[RankedGroup], evidence: Evidence, words: int, longest: int, config: SelectionConfig
) -> Selection:
    """Choose groups until their best sentences fill the budget.

    Args:
        groups: Ranked groups.
        evidence: What is known about them; ``headlines`` in the same order.
        words: Budget, at least 1.
        longest: Most words in a sentence, at least 1; a group without one so short is passed over.
        config: Weights.

    Returns:
        The chosen groups, most wanted first. A group whose every member needs the sentence before it is chosen only
        where that sentence speaks for a chosen group (or where there is no other kind of group at all). The members
        of each are in the order in which they should speak for it: those that can be read alone before the rest, then
        what is typical of the group and new to the brief before what is neither.
    """
    if not groups:
        return Selection(())
    relevance = _relevance(groups, evidence, config)
    between = group_similarity([ranked.group for ranked in groups], evidence.sentences, evidence.similarity)
    rows = {sentence: row for row, sentence in enumerate(evidence.sentences)}
    home = {member.sentence: i for i, ranked in enumerate(groups) for member in ranked.group.members}
    usable = _usable(groups, _alone, longest) or _usable(groups, lambda _: True, longest)
    follower: dict[int, tuple[Sentence, int]] = {}  # group → the sentence that speaks for it, the group it follows
    chosen: list[int] = []
    selected: list[SelectedGroup] = []
    while usable and words > 0:
        nearest = between[:, chosen].max(axis=1) if chosen else np.zeros(len(groups))
        gain = config.mmr_lambda * relevance - (1 - config.mmr_lambda) * nearest
        best = min(usable, key=lambda i: (-round(float(gain[i]), 9), i))
        usable.remove(best)
        if nearest[best] >= config.max_similarity:
            continue
        told = [rows[member.sentence] for i in chosen for member in groups[i].group.members]
        speaker, before = follower.get(best, (None, None))
        spoken = _speakers_first(groups[best], speaker, told, rows, evidence.similarity)
        selected.append(SelectedGroup(spoken, None if before is None else groups[before].group.id))
        chosen.append(best)
        first = spoken.group.members[0].sentence
        words -= len(first.text.split())
        after = _next(first, evidence.sentences, rows)
        if after and home[after] not in {*usable, *chosen, *follower} and len(after.text.split()) <= longest:
            follower[home[after]] = after, best
            usable.append(home[after])
    return Selection(tuple(selected))


def _next(sentence: Sentence, sentences: Sequence[Sentence], rows: dict[Sentence, int]) -> Sentence | None:
    """The sentence that comes right after in the same document."""
    row = rows[sentence] + 1
    return sentences[row] if row < len(sentences) and sentences[row].document == sentence.document else None


def _usable(groups: Sequence[RankedGroup], can_speak: Callable[[Member], bool], longest: int) -> list[int]:
    """Indices of the groups of which a member of at most ``longest`` words can speak."""
    return [
        i
        for i, ranked in enumerate(groups)
        if any(len(m.sentence.text.split()) <= longest and can_speak(m) for m in ranked.group.members)
    ]


def _alone(member: Member) -> bool:
    return stands_alone(member.sentence.text)


def _speakers_first(
    ranked: RankedGroup,
    speaker: Sentence | None,
    told: list[int],
    rows: dict[Sentence, int],
    similarity: NDArray[np.float32],
) -> RankedGroup:
    """Order members: the given speaker, able to stand alone, then typical of the group and far from every row told."""

    def worth(member: Member) -> tuple[bool, bool, float]:
        repeated = float(similarity[rows[member.sentence], told].max()) if told else 0.0
        return member.sentence == speaker, _alone(member), round(member.similarity - repeated / 2, 6)

    members = tuple(sorted(ranked.group.members, key=worth, reverse=True))
    return replace(ranked, group=replace(ranked.group, members=members))


def reading_order(chosen: Sequence[SelectedGroup], lengths: Sequence[int]) -> list[int]:
    """Put chosen groups into the order in which the articles tell them: what most of them open with leads.

    Args:
        chosen: Groups, with those that they follow.
        lengths: Number of sentences of each document.

    Returns:
        Indices into ``chosen``, a group right after the one it follows.
    """
    follower = {item.follows: i for i, item in enumerate(chosen) if item.follows}
    heads = [i for i, item in enumerate(chosen) if not item.follows]
    order: list[int] = []
    for head in sorted(heads, key=lambda i: (_place(chosen[i].ranked, lengths), i)):
        at: int | None = head
        while at is not None:
            order.append(at)
            at = follower.get(chosen[at].ranked.group.id)
    return order


def _relevance(groups: Sequence[RankedGroup], evidence: Evidence, config: SelectionConfig) -> NDArray[np.float64]:
    """Weighted sum of features, each scaled to [0, 1], shape ``(groups,)``."""
    centrality = np.array([ranked.centrality for ranked in groups])
    position = np.array([1.0 - _place(ranked, evidence.lengths) for ranked in groups])
    outlets = np.array([math.log2(ranked.group.independent_sources) for ranked in groups])
    score = (
        centrality / max(float(centrality.max()), 1e-12)
        + config.position_weight * position
        + config.outlets_weight * outlets
        + config.headline_weight * evidence.headlines
    )
    return np.asarray(score / max(float(score.max()), 1e-12))


def _place(ranked: RankedGroup, lengths: Sequence[int]) -> float:
    """Mean relative place of its members in their documents, in (0, 1), drawn to the middle where members are few."""
    places = [member.sentence.index / lengths[member.sentence.document] for member in ranked.group.members]
    return (sum(places) + 0.25) / (len(places) + 0.5)
