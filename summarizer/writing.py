"""Selected groups become sentences, and sentences a brief that fits.

What each strategy does with a selection:

- ``fusion``: the writer fuses the variants of every group; what its sources do not support is dropped, and what is
  left competes with the group's own sentence, shortened and whole, for its place in the brief.
- ``extractive``: every group's own sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from summarizer.compression import compressions
from summarizer.concepts import words
from summarizer.config import FusionConfig
from summarizer.coverage import Coverage
from summarizer.datamodels import Origin, SelectedGroup, Sentence
from summarizer.fusion import Printer
from summarizer.generation import Writer
from summarizer.selection import led_by
from summarizer.standalone import stands_alone, tells
from summarizer.support.tokens import stem
from summarizer.verification import readable, refusal

_CONTENT = re.compile(r"[^\W\d_]{4,}|\d+")

AT_ONCE = 4
"""Groups that are written as one batch: what comes after them is written only if there is room for it."""

COMPRESSIBLE = 1.4
"""A group is skipped if its own sentence is more than this many times as long as the words left; at least 1, lower is
stricter."""

REPEATED = 0.75
"""A sentence with at least this share of its content words in one sentence before it says nothing new, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """A sentence for the brief.

    Attributes:
        text: As printed.
        origin: Rewritten, or a member of its group verbatim.
        group: The group it stands for.
        sources: What carries it, best first; a verbatim sentence's own place first of all.
        refused: Why hypotheses of its group were refused: reasons of ``verification.refusal``.
        introduced: What else it rests on: where its article introduces people whom its sources call by surname alone.
        plain: The sentence without those introductions; None if there are none.
    """

    text: str
    origin: Origin
    group: SelectedGroup
    sources: tuple[Sentence, ...]
    refused: tuple[str, ...] = ()
    introduced: tuple[Sentence, ...] = ()
    plain: WrittenSentence | None = None

    @property
    def placed(self) -> SelectedGroup:
        """Its group, led by the sentence that it was made from: it stands in the brief where that one would."""
        return replace(self.group, ranked=led_by(self.sources[0], self.group.ranked))


Offer = Callable[[Sequence[SelectedGroup]], Sequence[Sequence[WrittenSentence]]]
"""What each of some groups could say."""

Introduce = Callable[[WrittenSentence, Collection[WrittenSentence]], WrittenSentence]
"""Introduces whom a sentence is the first to name, given those of the brief so far."""


def extract(groups: Sequence[SelectedGroup], max_words: int) -> list[list[WrittenSentence]]:
    """Let every group speak through its best member of at most ``max_words`` words."""
    return [_verbatim(group, max_words) for group in groups]


def fuse(
    groups: Sequence[SelectedGroup], writer: Writer, printer: Printer, config: FusionConfig
) -> list[list[WrittenSentence]]:
    """Write groups anew, beside what their members say.

    Args:
        groups: Groups.
        writer: Writes hypotheses.
        printer: Makes print of them.
        config: How many variants the writer is shown.

    Returns:
        For each group all that is written and stands, the likeliest first; then its first members shortened; then whole
        those that can be read where they would stand.
    """
    variants = [_variants(group, config.max_variants) for group in groups]
    texts = [[sentence.text for sentence in shown] for shown in variants]
    offers: list[list[WrittenSentence]] = []
    for group, sources, shown, hypotheses in zip(groups, variants, texts, writer.write(texts), strict=True):
        alone = group.follows is None or len(shown) > 1
        copies = [words(source.lower()) for source in shown]
        verdicts = {
            text: refusal(text, shown, alone=alone)
            for text in dict.fromkeys(printer.print(hypothesis, shown) for hypothesis in hypotheses)
            if words(text.lower()) not in copies
        }
        refused = tuple(reason for reason in verdicts.values() if reason)
        rewritten = {text: sources[0] for text, reason in verdicts.items() if reason is None}
        for source in sources:
            for text in compressions(source.text):
                if text not in rewritten and readable(text, alone=not _follows(source, group)):
                    rewritten[text] = source
        whole = [source for source in sources if _can_stand(source, group)]
        offers.append(
            [
                WrittenSentence(text, "rewritten", group, _with(first, group), refused)
                for text, first in rewritten.items()
            ]
            + [WrittenSentence(source.text, "extracted", group, _with(source, group), refused) for source in whole]
        )
    return offers


def pack(
    groups: Sequence[SelectedGroup],
    offer: Offer,
    introduce: Introduce,
    coverage: Coverage,
    max_words: int,
    preference: float = 1.0,
) -> Iterator[WrittenSentence]:
    """Let one group after the other say what adds most for its words, while it fits and was not said.

    The lead is told as an article opens, and what another sentence leans on with all its words. Where there is room
    for everything whole, words cost nothing.

    Args:
        groups: Groups, most wanted first; what one follows comes before it.
        offer: What each of some groups could say.
        introduce: Introduces people, where there is room for it.
        coverage: Of an empty brief; filled on the way.
        max_words: Most words in all.
        preference: Factor on what a rewritten sentence adds where words are scarce, above 0.

    Yields:
        The sentences of the brief, most wanted first, each as soon as it is settled.
    """
    said: dict[Sentence, WrittenSentence] = {}
    left = max_words
    scarce = sum(map(_own_words, groups)) > max_words

    def gain(option: WrittenSentence) -> float:
        if not scarce:
            return round(coverage.added(option.text), 9)
        return round(coverage.gain(option.text) * (preference if option.origin == "rewritten" else 1.0), 9)

    leant_on = {group.follows for group in groups}
    waiting = list(groups)
    while waiting := [group for group in waiting if _own_words(group) <= left * COMPRESSIBLE]:
        batch, waiting = waiting[:AT_ONCE], waiting[AT_ONCE:]
        for group, options in zip(batch, offer(batch), strict=True):
            if group.follows is not None and not _tells_its_speaker(said.get(group.follows)):
                continue
            if group.speaker in leant_on:
                options = [option for option in options if _is_whole_speaker(option)] or options
            versions = [(introduce(option, said.values()), option) for option in options]
            fitting = [next((option for option in both if len(option.text.split()) <= left), None) for both in versions]
            ready = [
                option
                for option in fitting
                if option and not any(_repeats(option.text, other.text) for other in said.values())
            ]
            if ready:
                opening = [option for option in ready if group.leads and option.sources[0].index == 0]
                best = max(opening or ready, key=gain)
                said[group.speaker] = best
                coverage.add(best.text)
                left -= len(best.text.split())
                yield best


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


def _verbatim(group: SelectedGroup, max_words: int) -> list[WrittenSentence]:
    """Its first member that fits and can be read there, if any; the one chosen to speak for it always can."""
    for member in group.ranked.group.members:
        first = member is group.ranked.group.members[0]
        if len(member.sentence.text.split()) <= max_words and (first or _can_stand(member.sentence, group)):
            return [WrittenSentence(member.sentence.text, "extracted", group, _with(member.sentence, group))]
    return []


def _follows(sentence: Sentence, group: SelectedGroup) -> bool:
    """Whether it is the sentence that stands, in its article too, right after the one that its group follows."""
    return group.follows is not None and sentence == group.speaker


def _can_stand(sentence: Sentence, group: SelectedGroup) -> bool:
    """Whether a sentence can be read where its group stands in the brief."""
    return tells(sentence.text) if _follows(sentence, group) else stands_alone(sentence.text)


def _with(first: Sentence, group: SelectedGroup) -> tuple[Sentence, ...]:
    """All sentences of a group, the given one first."""
    members = (member.sentence for member in group.ranked.group.members)
    return (first, *(sentence for sentence in members if sentence != first))


def _variants(group: SelectedGroup, limit: int) -> list[Sentence]:
    """Members with different words, in order."""
    different: dict[str, Sentence] = {}
    for member in group.ranked.group.members:
        different.setdefault(member.sentence.text, member.sentence)
    return list(different.values())[:limit]


def _repeats(text: str, other: str) -> bool:
    content = _content(text)
    return bool(content) and len(content & _content(other)) >= REPEATED * len(content)


@lru_cache(maxsize=4_096)
def _content(text: str) -> frozenset[str]:
    return frozenset(map(stem, _CONTENT.findall(text.lower())))
