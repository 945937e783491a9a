"""Sentences become a brief that fits: one group after the other says what adds most for its words."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache

from summarizer.content.coverage import Coverage
from summarizer.content.telling import telling
from summarizer.datamodels import SelectedGroup, Sentence
from summarizer.support.tokens import stem
from summarizer.written import WrittenSentence

_CONTENT = re.compile(r"[^\W\d_]{4,}|\d+")

AT_ONCE = 4
"""Groups that are written as one batch: what comes after them is written only if there is room for it."""

COMPRESSIBLE = 1.4
"""A group is skipped if its own sentence is more than this many times as long as the words left; at least 1, lower is
stricter."""

REPEATED = 0.75
"""A sentence with at least this share of its content words in one before it says nothing new, or another number in its
place, which is told beside the brief and not in it, in [0, 1]; lower is stricter."""


Offer = Callable[[Sequence[SelectedGroup]], Sequence[Sequence[WrittenSentence]]]
"""What each of some groups could say."""

Introduce = Callable[[WrittenSentence, Collection[WrittenSentence]], WrittenSentence | None]
"""Introduces whom a sentence is the first to name, given those of the brief so far; None if one would be mistaken."""


def pack(
    groups: Sequence[SelectedGroup],
    offer: Offer,
    introduce: Introduce,
    coverage: Coverage,
    max_words: int,
    preference: float = 1.0,
) -> Iterator[WrittenSentence]:
    """Let one group after the other say what adds most for its words, while it fits and was not said.

    A group is told by the sentence that was chosen to speak for it, and by another only where that does not fit; what
    another sentence leans on with all its words. A version that loses its day or its number is worth less
    (``content.telling``). Where there is room for everything whole, words cost nothing.

    Args:
        groups: Groups, most wanted first; what one follows comes before it.
        offer: What each of some groups could say.
        introduce: Introduces people.
        coverage: Of an empty brief.
        max_words: Most words in all.
        preference: Factor on what a rewritten sentence adds where words are scarce, above 0.

    Yields:
        The sentences of the brief, most wanted first, each as soon as it is settled. A group that was chosen only for
        the one that follows it is told with that one or not at all.
    """
    brief = _Packing(groups, introduce, coverage, max_words, preference)
    waiting = list(_units(groups))
    while waiting := [unit for unit in waiting if sum(map(_own_words, unit)) <= brief.left * COMPRESSIBLE]:
        batch, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        offers = iter(offer([group for unit in batch for group in unit]))
        for unit in batch:
            told = brief.choose(unit, [next(offers) for _ in unit])
            for written in told:
                brief.add(written)
            yield from told


def _units(groups: Sequence[SelectedGroup]) -> Iterator[tuple[SelectedGroup, ...]]:
    """Each group, one that was chosen only for the next together with that."""
    rest = iter(groups)
    for group in rest:
        yield (group, next(rest)) if group.needed else (group,)


class _Packing:
    """What a brief says so far, and what each further group could add to it; see ``pack``.

    Attributes:
        left: How many words there is room for.
    """

    def __init__(
        self,
        groups: Sequence[SelectedGroup],
        introduce: Introduce,
        coverage: Coverage,
        max_words: int,
        preference: float,
    ) -> None:
        self.left = max_words
        self._said: dict[Sentence, WrittenSentence] = {}
        self._introduce, self._coverage, self._preference = introduce, coverage.fresh(), preference
        self._scarce = sum(map(_own_words, groups)) > max_words
        self._leant_on = {group.follows for group in groups}

    def add(self, written: WrittenSentence) -> None:
        """Take a sentence into the brief."""
        self._said[written.group.speaker] = written
        self._coverage.add(written.text)
        self.left -= len(written.text.split())

    def choose(
        self, unit: Sequence[SelectedGroup], offers: Sequence[Sequence[WrittenSentence]]
    ) -> list[WrittenSentence]:
        """What groups that are told together say of what is offered for each; nothing unless each has something."""
        told: list[WrittenSentence] = []
        for group, options in zip(unit, offers, strict=True):
            best = self._best(group, options, told)
            if best is None:
                return []
            told.append(best)
        return told

    def _best(
        self, group: SelectedGroup, options: Sequence[WrittenSentence], told: Sequence[WrittenSentence]
    ) -> WrittenSentence | None:
        """The option that adds most of those that fit and say something new, after others of its unit."""
        said = self._said | {written.group.speaker: written for written in told}
        left = self.left - sum(len(written.text.split()) for written in told)
        if group.follows is not None and not _tells_its_speaker(said.get(group.follows)):
            return None
        if group.speaker in self._leant_on:
            options = [option for option in options if _is_whole_speaker(option)] or options
        fitting = (self._fitting(option, said.values(), left) for option in options)
        ready = [
            option
            for option in fitting
            if option and not any(_repeats(option.text, other.text) for other in said.values())
        ]
        own = [option for option in ready if _tells_its_speaker(option)]
        return max(own or ready, key=self._gain, default=None)

    def _fitting(self, option: WrittenSentence, said: Collection[WrittenSentence], left: int) -> WrittenSentence | None:
        """An option as there is room for it: not without the names of those whom it would call by surname alone."""
        introduced = self._introduce(option, said)
        if introduced is None:
            return None
        versions = (introduced,) if introduced.introduced else (introduced, option)
        return next((version for version in versions if len(version.text.split()) <= left), None)

    def _gain(self, option: WrittenSentence) -> float:
        if not self._scarce:
            return round(self._coverage.added(option.text), 9)
        preference = self._preference if option.origin == "rewritten" else 1.0
        return round(self._coverage.gain(option.text) * telling(option.text) * preference, 9)


def _is_whole_speaker(written: WrittenSentence) -> bool:
    """Whether a sentence is the one that speaks for its group, with all its words: another may lean on any of them."""
    return written.origin == "extracted" and written.sources[0] == written.group.speaker


def _tells_its_speaker(written: WrittenSentence | None) -> bool:
    """Whether a sentence was made from the one that speaks for its group: only that one leads over to the next."""
    return written is not None and written.sources[0] == written.group.speaker


def _own_words(group: SelectedGroup) -> int:
    """Words of its shortest member; of its speaker, if that leans on the sentence before it."""
    members = [group.speaker] if group.follows else [member.sentence for member in group.ranked.group.members]
    return min(len(sentence.text.split()) for sentence in members)


def _repeats(text: str, other: str) -> bool:
    content = _content(text)
    return bool(content) and len(content & _content(other)) >= REPEATED * len(content)


@lru_cache(maxsize=4_096)
def _content(text: str) -> frozenset[str]:
    return frozenset(map(stem, _CONTENT.findall(text.lower())))
