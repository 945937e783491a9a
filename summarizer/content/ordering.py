"""In which order a brief is told: as its articles tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from summarizer.content.speakers import led_by
from summarizer.datamodels import RankedGroup, SelectedGroup
from summarizer.written import WrittenSentence


def as_told(
    brief: Sequence[WrittenSentence], lengths: Sequence[int], chronology: Sequence[int]
) -> list[WrittenSentence]:
    """Put the sentences of a brief into the order in which the articles tell them; see ``reading_order``."""
    return [brief[at] for at in reading_order([placed(written) for written in brief], lengths, chronology)]


def reading_order(chosen: Sequence[SelectedGroup], lengths: Sequence[int], chronology: Sequence[int]) -> list[int]:
    """Put chosen groups into the order in which the articles tell them.

    The lead comes first; without one, the most central of those that open an article. Of a series the rest of its
    article follows, then one article after the other. Of those that stand at the same place the most central comes
    first, and what one article tells keeps its order.

    Args:
        chosen: Groups, with those that they follow.
        lengths: Number of sentences of each document, those counted that take no part.
        chronology: Of a series, the place of each document in the order of publication; of one story alike for all.

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
    opening = None if lead is None else chosen[lead].speaker.document

    def when(i: int) -> tuple[bool, int]:
        story = chronology[chosen[i].speaker.document]
        return opening is not None and story != chronology[opening], story

    order: list[int] = []
    waiting = sorted(heads, key=lambda i: (i != lead, *when(i), place[i], central[i], i))
    while waiting:
        earliest: dict[int, int] = {}
        for speaker in (chosen[i].speaker for i in waiting):
            earliest[speaker.document] = min(speaker.index, earliest.get(speaker.document, speaker.index))
        head = next(i for i in waiting if i == lead or chosen[i].speaker.index == earliest[chosen[i].speaker.document])
        waiting.remove(head)
        at: int | None = head
        while at is not None:
            order.append(at)
            at = follower.get(chosen[at].speaker)
    return order


def placed(written: WrittenSentence) -> SelectedGroup:
    """The group of a sentence, led by what it was made from: it stands in the brief where that one would."""
    return replace(written.group, ranked=led_by(written.sources[0], written.group.ranked))


def _place(ranked: RankedGroup, lengths: Sequence[int]) -> float:
    """Mean relative place of its members in their documents, in (0, 1), drawn to the middle where members are few."""
    places = [member.sentence.index / lengths[member.sentence.document] for member in ranked.group.members]
    return (sum(places) + 0.25) / (len(places) + 0.5)
