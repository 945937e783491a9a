"""Which groups the brief is made of, and in which order.

Groups are chosen greedily by what they add to the concepts that the brief carries, for the words that they cost,
with the lazy evaluation of Minoux (1978): a gain only ever falls, so the best of the stale ones is looked at again
first. The brief opens as an article does, and is told in the order of its articles.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Sequence
from dataclasses import replace

from summarizer.config import SelectionConfig
from summarizer.coverage import Coverage
from summarizer.datamodels import Member, RankedGroup, SelectedGroup, Selection, Sentence
from summarizer.standalone import stands_alone, tells


def select(
    groups: Sequence[RankedGroup],
    sentences: Sequence[Sentence],
    readings: Sequence[str | None],
    coverage: Coverage,
    max_words: int,
    config: SelectionConfig,
    leads: Collection[int] = (),
) -> Selection:
    """Choose groups until the sentences that speak for them fill the budget, ``config.surplus`` times the brief.

    Args:
        groups: Ranked groups, together holding every sentence once.
        sentences: The cluster's, in order of document and index.
        readings: Each as it can be read without the one before it; None if it cannot.
        coverage: Of an empty brief; filled on the way.
        max_words: Most words in the brief, at least 1; a group without a sentence so short is passed over.
        config: How much more than that to select, and what a lead must be worth.
        leads: Rows of the sentences that may open the brief; see ``summarizer.leads``.

    Returns:
        The chosen groups. First, marked as the lead, that of ``leads`` which most independent sources share, among
        those that are worth so much, and of equal ones the most central. Then the most wanted first, and of equal ones
        the more central. A sentence that cannot be read without the one before it speaks for its group only where that
        one speaks for a chosen group (or where no sentence of the cluster can be read alone). The members of each
        group are in the order in which they should speak for it: the chosen one, then those that can be read alone,
        then the typical.
    """
    home = {member.sentence: ranked for ranked in groups for member in ranked.group.members}
    said = [reading or sentence.text for reading, sentence in zip(readings, sentences, strict=True)]
    usable = [row for row, text in enumerate(said) if len(text.split()) <= max_words]
    alone = [row for row in usable if readings[row]]

    def entry(row: int, follows: str | None) -> tuple[float, float, int, str | None]:
        return -round(coverage.gain(said[row]), 9), -home[sentences[row]].centrality, row, follows

    queue = [entry(row, None) for row in alone or usable]
    heapq.heapify(queue)
    worthy = [item for item in queue if item[2] in leads and item[0] <= config.lead_worth * queue[0][0]]
    if worthy:

        def shared(item: tuple[float, float, int, str | None]) -> tuple[int, float, float, int]:
            gain, centrality, row, _ = item
            return -home[sentences[row]].group.independent_sources, centrality, gain, row

        *_, lead, _ = min(worthy, key=shared)
        heapq.heappush(queue, (-math.inf, 0.0, lead, None))  # before all others
    dependent = {row for row in usable if tells(sentences[row].text)} - {row for _, _, row, _ in queue}
    chosen: dict[str, SelectedGroup] = {}
    words = int(max_words * config.surplus)
    while queue and words > 0:
        gain, _, row, follows = heapq.heappop(queue)
        sentence, ranked = sentences[row], home[sentences[row]]
        if ranked.group.id in chosen:
            continue
        now = entry(row, follows)
        if gain > -math.inf and queue and now > queue[0]:
            heapq.heappush(queue, now)
            continue
        if chosen and not now[0]:
            break
        chosen[ranked.group.id] = SelectedGroup(_led_by(sentence, ranked), follows, gain == -math.inf)
        coverage.add(said[row])
        words -= len(said[row].split())
        if row + 1 in dependent and _next(sentence, sentences[row + 1]):
            heapq.heappush(queue, entry(row + 1, ranked.group.id))
    return Selection(tuple(chosen.values()))


def _next(one: Sentence, other: Sentence) -> bool:
    """Whether the second stands right after the first: of one document, and nothing between them was left out."""
    return (one.document, one.index + 1) == (other.document, other.index)


def _led_by(speaker: Sentence, ranked: RankedGroup) -> RankedGroup:
    """The group with the speaker first, then members that can be read alone, then the typical."""

    def order(member: Member) -> tuple[bool, bool, float]:
        return member.sentence != speaker, not stands_alone(member.sentence.text), -member.similarity

    return replace(ranked, group=replace(ranked.group, members=tuple(sorted(ranked.group.members, key=order))))


def reading_order(chosen: Sequence[SelectedGroup], lengths: Sequence[int]) -> list[int]:
    """Put chosen groups into the order in which the articles tell them.

    The lead comes first; without one, the most central of those that open an article. Of those that stand at the same
    place the most central comes first.

    Args:
        chosen: Groups, with those that they follow.
        lengths: Number of sentences of each document, those counted that take no part.

    Returns:
        Indices into ``chosen``, a group right after the one it follows.
    """
    follower = {item.follows: i for i, item in enumerate(chosen) if item.follows}
    heads = [i for i, item in enumerate(chosen) if not item.follows]
    leads = [i for i in heads if chosen[i].leads] or [
        i for i in heads if any(member.sentence.index == 0 for member in chosen[i].ranked.group.members)
    ]
    place = [_place(item.ranked, lengths) for item in chosen]
    central = [-item.ranked.centrality for item in chosen]
    lead = min(leads, key=lambda i: (central[i], place[i], i), default=None)
    order: list[int] = []
    for head in sorted(heads, key=lambda i: (i != lead, place[i], central[i], i)):
        at: int | None = head
        while at is not None:
            order.append(at)
            at = follower.get(chosen[at].ranked.group.id)
    return order


def _place(ranked: RankedGroup, lengths: Sequence[int]) -> float:
    """Mean relative place of its members in their documents, in (0, 1), drawn to the middle where members are few."""
    places = [member.sentence.index / lengths[member.sentence.document] for member in ranked.group.members]
    return (sum(places) + 0.25) / (len(places) + 0.5)
