"""Which groups the brief is made of.

Sentences are chosen greedily by what they add to the concepts that the brief carries, for the words that they cost,
with the lazy evaluation of Minoux (1978): a gain mostly falls, so the best of the stale ones is looked at again first.
The brief opens as an article does and goes on with what an editor would want after that (``content.wanted``). What
other articles have is worth less, the less the more they tell again, and so is a sentence without what it points back
to (``training/RUNS.md`` has what editors found in these).
What several outlets report is worth more than what one does, and what happened, when and how many, more than what was
said of it. One that cannot be read without the one before it is weighed together with that one. A group speaks again
where a member says more than it has said.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from summarizer.config import SelectionConfig
from summarizer.content.carrying import CLOSE, carries, counts_alike, numbers, repeats
from summarizer.content.given import given
from summarizer.content.leads import leading
from summarizer.content.material import Material
from summarizer.content.speakers import alone, led_by
from summarizer.content.telling import telling
from summarizer.content.wanted import untold
from summarizer.datamodels import RankedGroup, SelectedGroup, Selection
from summarizer.support.passage import Passage

SAME = 0.57
"""Similarity from which a sentence tells nothing beside another but its numbers, in [0, 1]; lower is stricter."""

NEAR = 0.36
"""Similarity from which a sentence may repeat one of another group, in [0, 1]; higher is stricter."""

SHARED_WORTH = 0.3
"""What each further independent source of a fact adds to a sentence's gain, as a share of it, at least 0; higher
prefers what outlets agree on to what one alone has. See ``training/RUNS.md``."""

MOST_SHARED = 3
"""Independent sources that count, at least 1."""

TOLD_WORTH = 0.2
"""Share of its gain that counts of a sentence on a fact that another document's sentence speaks for, in [0, 1]: small,
so that it is taken only when little else is left to say."""

OTHER_WORTH = 0.5
"""Share of its gain that counts of a sentence of another article than the lead's, in [0, 1]; lower prefers the lead's:
what is taken from elsewhere was introduced there, and may be overtaken."""

EARLIER_WORTH = 0.6
"""Share that counts besides of a sentence of an article half a day or more older than the lead's, in [0, 1]; lower
prefers what is told at the same time."""

EARLIER_NEWS_WORTH = 0.3
"""Share that counts besides of what such an article opens with, in [0, 1]; lower is stricter: the event, once more."""

HANGING_WORTH = 0.6
"""Share of its gain that counts of one that points to what the brief has not told ("the plan"), in [0, 1]."""

OWN_WORTH = 0.7
"""Share of the gain of two sentences, the second of which leans on the first, that the first must have to be told
without it, in [0, 1]; higher is stricter."""

WANTED_POWER = 2
"""Power of how much an editor would want a sentence, by which its gain is multiplied; higher trusts that more."""

HOLDS_WORTH = 2.0
"""Factor on the gain of a sentence that gives what holds in place of what was taken out, at least 1: a brief from which
the first death was taken has room for the second. An opening sentence may lead instead."""

Entry = tuple[float, float, int]
"""Of a sentence in the queue: its gain and its group's centrality, both negative, and its row."""


def select(material: Material, max_words: int, config: SelectionConfig) -> Selection:
    """Choose groups until the sentences that speak for them fill the budget, ``config.surplus`` times the brief.

    Args:
        material: What there is to choose from.
        max_words: Most words in the brief, at least 1; a group without a sentence so short is passed over.
        config: How much more than that to select, and what a lead must be worth.

    Returns:
        The chosen groups. First, marked as the lead, that of the leads which is worth most times what speaks for it.
        Then the most wanted first, and of equal ones the more central. A sentence that cannot be read without the one
        before it speaks for its group only where that one speaks for a chosen group, before it (or where no sentence of
        the cluster can be read alone). The members of each group are in the order in which they should speak for it:
        the chosen one, those that can be read alone, the typical; where it speaks again, the chosen one alone.
    """
    brief = _Brief(material, max_words, config)
    words = int(max_words * config.surplus)
    lead = brief.lead()
    if lead is not None:
        words -= sum(map(brief.words, brief.open_with(lead)))
    queue = [brief.entry(row) for row in brief.candidates()]
    heapq.heapify(queue)
    while queue and words > 0:
        row = heapq.heappop(queue)[2]
        if brief.says(row):
            continue
        now = brief.entry(row)
        if queue and now > queue[0]:
            heapq.heappush(queue, now)
            continue
        if brief.chosen and not now[0]:
            break
        told = brief.take(row)
        words -= sum(map(brief.words, told))
        for other in brief.raised_by(told):
            heapq.heappush(queue, brief.entry(other))
    return Selection(tuple(brief.chosen.values()))


class _Brief:
    """What has been chosen, by row of the sentence that speaks, and what each other sentence would bring.

    Args:
        See ``select``.

    Attributes:
        chosen: In the order of choice.
    """

    def __init__(self, material: Material, max_words: int, config: SelectionConfig) -> None:
        self._config, self._material = config, material
        groups, candidates, coverage = material.groups, material.candidates, material.coverage
        sentences, readings = candidates.sentences, candidates.readings
        home = {member.sentence: ranked for ranked in groups for member in ranked.group.members}
        self.chosen: dict[int, SelectedGroup] = {}
        self._speakers: dict[str, list[int]] = {}  # by group
        self._near = np.zeros(len(sentences), dtype=bool)
        self._sentences, self._similarity, self._coverage = sentences, candidates.similarity, coverage.fresh()
        self._home = [home[sentence] for sentence in sentences]
        self._said = [reading or sentence.text for reading, sentence in zip(readings, sentences, strict=True)]
        self._lead: int | None = None
        self._wanted = np.ones(len(sentences))
        self._document = np.array([sentence.document for sentence in sentences])
        self._retold = np.zeros(len(sentences))  # how near each is to what another article has told
        self._telling = [
            telling(said) * (HOLDS_WORTH if row in candidates.instead else 1.0) for row, said in enumerate(self._said)
        ]
        self._keys = [Passage.read(said).keys for said in self._said]
        self._later, self._series = candidates.later, candidates.series
        self._given = given(sentences, self._said)
        self._told_keys: set[str] = set()
        self._usable = {row for row, text in enumerate(self._said) if len(text.split()) <= max_words}
        self._alone = {row for row in self._usable if readings[row]} or self._usable
        self._leaning = {row for row in self._usable if row in candidates.following and row not in self._alone}
        self._agree = cache(self._say_the_same)  # a sentence comes up many times, and is asked about anew

    def open_with(self, lead: int) -> tuple[int, ...]:
        """Choose the lead; the brief goes on with its article. Returns the rows chosen."""
        self._lead, self._wanted = lead, self._material.wanted(lead) ** WANTED_POWER
        return self.take(lead)

    def words(self, row: int) -> int:
        """How many words a sentence has."""
        return len(self._said[row].split())

    def raised_by(self, told: Collection[int]) -> list[int]:
        """Rows of sentences that may be worth more now: they lean on one of these or point back to it."""
        keys = frozenset[str]().union(*(self._keys[row] for row in told))
        passages = ((row, self._passage(row)) for row in self.candidates())
        return [
            row
            for row, passage in passages
            if (row in self._leaning and row - 1 in told) or any(self._given[each] & keys for each in passage)
        ]

    def candidates(self) -> list[int]:
        """Rows that can be chosen now: they can be read alone, or after one that can or that is told."""
        after = {row for row in self._leaning if row - 1 in self._alone or row - 1 in self.chosen}
        return sorted(self._alone | after)

    def entry(self, row: int) -> Entry:
        """What choosing a sentence would bring."""
        rows = self._passage(row)
        gain = self._worth(row) * _shared_worth(self._home[row])
        gain *= float(self._wanted[list(rows)].mean()) * float(untold(self._retold[row]))
        gain *= self._other_worth(rows[0])
        if self._hangs(rows):
            gain *= HANGING_WORTH
        if any(self._told_elsewhere(each) for each in rows):
            gain *= TOLD_WORTH
        return -round(gain, 9), -self._home[row].centrality, row

    def lead(self) -> int | None:
        """The one of the leads that ``content.leads.leading`` chooses, with the share of the best as the least worth.

        Here it does not count who tells it: an opening sentence is seldom of one group with another's. Where the one
        that most speaks for is too long for the brief, what fits and is nearest to it leads in its place.
        """
        leads, worth = self._material.leads, {row: self._worth(row) for row in self.candidates()}
        best = max(leads, key=lambda row: (leads[row], -row), default=None)
        if best is not None and best not in self._usable:
            near = [row for row in worth if self._similarity[best, row] >= NEAR and row in self._alone]
            if near:
                return max(near, key=lambda row: (self._similarity[best, row], -row))
        least = self._config.lead_worth * max(worth.values(), default=0.0)
        return leading(leads, {row: worth[row] for row in worth if row in self._alone and row in leads}, least)

    def says(self, row: int) -> bool:
        """Whether the brief says what the sentence does, or one of the two that would be chosen what the other does."""
        first, *others = self._passage(row)
        return any(
            each in self.chosen or self._near[each] or any(self._agree(each, told) for told in self.chosen)
            for each in (first, *others)
        ) or any(self._similarity[first, other] >= SAME or self._agree(first, other) for other in others)

    def take(self, row: int) -> tuple[int, ...]:
        """Choose a sentence with what it needs; returns the rows chosen."""
        rows = self._passage(row)
        needed = len(rows) > 1 and self.entry(rows[0])[0] > OWN_WORTH * self.entry(row)[0]
        for each in rows:
            sentence, ranked = self._sentences[each], self._home[each]
            speaking = alone(sentence, ranked) if self._told(each) else led_by(sentence, ranked)
            follows = self._sentences[each - 1] if each in self._leaning else None
            self.chosen[each] = SelectedGroup(speaking, follows, each == self._lead, needed and each != row)
            self._speakers.setdefault(ranked.group.id, []).append(each)
            self._near |= self._tells_no_more(each)
            elsewhere = self._document != sentence.document
            self._retold = np.where(elsewhere, np.maximum(self._retold, self._similarity[each]), self._retold)
            self._coverage.add(self._said[each])
            self._told_keys |= self._keys[each]
        return rows

    def _tells_no_more(self, row: int) -> NDArray[np.bool_]:
        """Which sentences are nearly this one, and give no number that it does not, shape ``(sentences,)``."""
        told = numbers(self._said[row])
        same: NDArray[np.bool_] = self._similarity[row] >= SAME
        for near in np.flatnonzero(same).tolist():
            same[near] = near == row or numbers(self._said[near]) <= told
        return same

    def _passage(self, row: int) -> tuple[int, ...]:
        """The sentence, after the one before it if it leans on that and that does not speak yet."""
        return (row,) if row not in self._leaning or row - 1 in self.chosen else (row - 1, row)

    def _worth(self, row: int) -> float:
        """What a sentence tells that the brief does not, with the one before it if it needs that."""
        return self._coverage.gain(*(self._said[each] for each in self._passage(row))) * self._telling[row]

    def _other_worth(self, row: int) -> float:
        """Share of a gain that counts by whose sentence it is, in [0, 1]; 1 of a series and the lead's article."""
        own, lead = self._sentences[row], self._sentences[self._lead or 0]
        if self._series or self._lead is None or own.document == lead.document:
            return 1.0
        if lead.document not in self._later[own.document]:
            return OTHER_WORTH
        return OTHER_WORTH * EARLIER_WORTH * (1.0 if own.index else EARLIER_NEWS_WORTH)

    def _hangs(self, passage: Sequence[int]) -> bool:
        """Whether one of its sentences points to what neither the brief nor the one before it has told."""
        first, *others = passage
        back = self._given[first].union(*(self._given[row] - self._keys[first] for row in others))
        return not back <= self._told_keys

    def _told(self, row: int) -> Sequence[int]:
        """The sentences that speak for its group."""
        return self._speakers.get(self._home[row].group.id, ())

    def _told_elsewhere(self, row: int) -> bool:
        """Whether a sentence of another document speaks for its group."""
        return any(self._sentences[told].document != self._sentences[row].document for told in self._told(row))

    def _say_the_same(self, row: int, other: int) -> bool:
        """Whether one of two sentences of a group says what the other does, or of two near ones repeats it."""
        one, two = self._said[row], self._said[other]
        near = bool(self._similarity[row, other] >= NEAR)
        if self._home[row] is not self._home[other]:
            return near and (counts_alike(one, two) or repeats(one, two) or repeats(two, one))
        close = bool(self._similarity[row, other] >= CLOSE)
        return counts_alike(one, two) or carries(one, two, close=close) or carries(two, one, close=close)


def opening(material: Material, max_words: int, config: SelectionConfig) -> int | None:
    """The row of the sentence that ``select`` opens a brief with, if there is one."""
    return _Brief(material, max_words, config).lead()


def _shared_worth(ranked: RankedGroup) -> float:
    """Factor on the gain of a sentence by how many independent sources tell its fact, at least 1."""
    return 1 + SHARED_WORTH * (min(ranked.group.independent_sources, MOST_SHARED) - 1)
