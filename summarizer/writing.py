"""Selected groups become sentences, and sentences a brief that fits.

What each strategy does with a selection:

- ``fusion``: the writer fuses the variants of every group, all groups as one batch; what its sources do not support
  gives way to the group's own sentence.
- ``extractive``: every group's own sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.config import FusionConfig
from summarizer.datamodels import Origin, RankedGroup, Selection, Sentence, SentenceGroup
from summarizer.fusion import Printer
from summarizer.generation import Writer
from summarizer.verification import Fusion, first_that_stands

_CONTENT = re.compile(r"\w{4,}|\d+")

REPEATED = 0.75
"""A sentence with at least this share of its content words in one sentence before it says nothing new, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """A sentence for the brief.

    Attributes:
        text: As printed.
        origin: Rewritten, or a member of its group verbatim.
        ranked: The group it stands for.
        sources: What carries it, best first; a verbatim sentence's own place first of all.
        refused: Why hypotheses were refused.
    """

    text: str
    origin: Origin
    ranked: RankedGroup
    sources: tuple[Sentence, ...]
    refused: tuple[str, ...] = ()


def extract(selection: Selection, max_words: int) -> list[WrittenSentence]:
    """Let every group speak through its best member of at most ``max_words`` words; groups without one are left out."""
    written = [_verbatim(ranked, max_words) for ranked in selection.groups]
    return [sentence for sentence in written if sentence]


def fuse(
    selection: Selection, writer: Writer, printer: Printer, max_words: int, config: FusionConfig
) -> list[WrittenSentence]:
    """Write every group anew, falling back on its best member where nothing written is supported.

    Args:
        selection: Groups, most wanted first.
        writer: Writes hypotheses.
        printer: Makes print of them.
        max_words: Most words a sentence may have.
        config: How many variants the writer is shown.

    Returns:
        In the same order, groups left out for which nothing of at most ``max_words`` words can be said.
    """
    variants = [_variants(ranked.group, config.max_variants) for ranked in selection.groups]
    hypotheses = writer.write([[sentence.text for sentence in shown] for shown in variants])
    written = []
    for ranked, shown, ways in zip(selection.groups, variants, hypotheses, strict=True):
        texts = [sentence.text for sentence in shown]
        printouts = dict.fromkeys(printer.print(way, texts) for way in ways)
        fusion = first_that_stands([text for text in printouts if len(text.split()) <= max_words], texts)
        sentence = _fused(ranked, shown, fusion) or _verbatim(ranked, max_words, fusion.refused)
        if sentence:
            written.append(sentence)
    return written


def pack(written: Sequence[WrittenSentence], max_words: int) -> list[WrittenSentence]:
    """Take sentences, most wanted first, while they fit and say something new; at most ``max_words`` words in all."""
    taken: list[WrittenSentence] = []
    left = max_words
    for sentence in written:
        words = len(sentence.text.split())
        if words <= left and not any(_repeats(sentence.text, other.text) for other in taken):
            taken.append(sentence)
            left -= words
    return taken


def _fused(ranked: RankedGroup, shown: Sequence[Sentence], fusion: Fusion) -> WrittenSentence | None:
    if not fusion.text:
        return None
    same = next((sentence for sentence in shown if sentence.text == fusion.text), None)
    if same:
        return WrittenSentence(fusion.text, "extracted", ranked, _with(same, ranked.group), fusion.refused)
    return WrittenSentence(fusion.text, "rewritten", ranked, _with(shown[0], ranked.group), fusion.refused)


def _verbatim(ranked: RankedGroup, max_words: int, refused: tuple[str, ...] = ()) -> WrittenSentence | None:
    for sentence in (member.sentence for member in ranked.group.members):
        if len(sentence.text.split()) <= max_words:
            return WrittenSentence(sentence.text, "extracted", ranked, _with(sentence, ranked.group), refused)
    return None


def _with(first: Sentence, group: SentenceGroup) -> tuple[Sentence, ...]:
    return (first, *(member.sentence for member in group.members if member.sentence != first))


def _variants(group: SentenceGroup, limit: int) -> list[Sentence]:
    """Members with different words, in order."""
    different: dict[str, Sentence] = {}
    for member in group.members:
        different.setdefault(member.sentence.text, member.sentence)
    return list(different.values())[:limit]


def _repeats(text: str, other: str) -> bool:
    words = set(_CONTENT.findall(text.lower()))
    return bool(words) and len(words & set(_CONTENT.findall(other.lower()))) >= REPEATED * len(words)
