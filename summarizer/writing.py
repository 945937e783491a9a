"""Selected groups become sentences, and sentences a brief that fits.

What each strategy does with a selection:

- ``fusion``: the writer fuses the variants of every group, all groups as one batch; what its sources do not support
  is dropped, and what is left competes with the group's own sentence for its place in the brief.
- ``extractive``: every group's own sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.compression import compressions
from summarizer.concepts import words
from summarizer.config import FusionConfig
from summarizer.coverage import Coverage
from summarizer.datamodels import Origin, SelectedGroup, Selection, Sentence
from summarizer.fusion import Printer
from summarizer.generation import Writer
from summarizer.verification import readable, refusal

_CONTENT = re.compile(r"\w{4,}|\d+")

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
    """

    text: str
    origin: Origin
    group: SelectedGroup
    sources: tuple[Sentence, ...]
    refused: tuple[str, ...] = ()


def extract(selection: Selection, max_words: int) -> list[WrittenSentence]:
    """Let every group speak through its best member of at most ``max_words`` words; groups without one are left out."""
    written = [_verbatim(group, max_words) for group in selection.groups]
    return [sentence for sentence in written if sentence]


def fuse(
    selection: Selection, writer: Writer, printer: Printer, max_words: int, config: FusionConfig
) -> list[WrittenSentence]:
    """Write every group anew, beside what its best member says.

    Args:
        selection: Groups, most wanted first.
        writer: Writes hypotheses.
        printer: Makes print of them.
        max_words: Most words a sentence may have.
        config: How many variants the writer is shown.

    Returns:
        Sentences to choose from, in the order of the groups: all that is written and stands, the likeliest first, then
        the group's best member shortened, then whole. What was refused is told with the last one of each group.
    """
    variants = [_variants(group, config.max_variants) for group in selection.groups]
    texts = [[sentence.text for sentence in shown] for shown in variants]
    written: list[WrittenSentence] = []
    for group, sources, shown, hypotheses in zip(selection.groups, variants, texts, writer.write(texts), strict=True):
        copies = [words(source) for source in shown]
        verdicts = {
            text: refusal(text, shown, alone=group.follows is None)
            for text in dict.fromkeys(printer.print(hypothesis, shown) for hypothesis in hypotheses)
            if words(text) not in copies
        }
        standing = [text for text, reason in verdicts.items() if reason is None]
        standing += [text for text in compressions(shown[0]) if readable(text, alone=group.follows is None)]
        written += [
            WrittenSentence(text, "rewritten", group, _with(sources[0], group)) for text in dict.fromkeys(standing)
        ]
        own = _verbatim(group, max_words, tuple(reason for reason in verdicts.values() if reason))
        if own:
            written.append(own)
    return [sentence for sentence in written if len(sentence.text.split()) <= max_words]


def pack(written: Sequence[WrittenSentence], coverage: Coverage, max_words: int) -> list[WrittenSentence]:
    """Take sentences while they fit, each time the one that adds most for its words; at most one a group.

    A sentence that needs another before it is taken only with that one.

    Args:
        written: Sentences to choose from.
        coverage: Of an empty brief; filled on the way.
        max_words: Most words in all.

    Returns:
        The brief, most wanted first.
    """
    brief: list[WrittenSentence] = []
    told: set[str] = set()
    left, offered = max_words, [sentence for sentence in written if len(sentence.text.split()) <= max_words]
    while ready := [s for s in offered if s.group.follows is None or s.group.follows in told]:
        best = max(ready, key=lambda sentence: round(coverage.gain(sentence.text), 9))
        brief.append(best)
        told.add(best.group.ranked.group.id)
        coverage.add(best.text)
        left -= len(best.text.split())
        offered = [
            sentence
            for sentence in offered
            if len(sentence.text.split()) <= left
            and sentence.group.ranked.group.id not in told
            and not _repeats(sentence.text, best.text)
        ]
    return _fuller(brief, written, coverage, left)


def _fuller(
    brief: list[WrittenSentence], written: Sequence[WrittenSentence], coverage: Coverage, left: int
) -> list[WrittenSentence]:
    """Spend the words that are left on versions of the same sentences that carry more."""
    for place, sentence in enumerate(brief):
        others = [other.text for other in brief if other != sentence]
        room = left + len(sentence.text.split())
        versions = [o for o in written if o.group == sentence.group and len(o.text.split()) <= room]
        brief[place] = max(versions, key=lambda version: round(coverage.worth([*others, version.text]), 9))
        left = room - len(brief[place].text.split())
    return brief


def _verbatim(group: SelectedGroup, max_words: int, refused: tuple[str, ...] = ()) -> WrittenSentence | None:
    for member in group.ranked.group.members:
        if len(member.sentence.text.split()) <= max_words:
            return WrittenSentence(member.sentence.text, "extracted", group, _with(member.sentence, group), refused)
    return None


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
    return frozenset(_CONTENT.findall(text.lower()))
