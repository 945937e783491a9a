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
from summarizer.datamodels import Origin, SelectedGroup, Selection, Sentence
from summarizer.fusion import Printer
from summarizer.generation import Hypothesis, Writer
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
        group: The group it stands for.
        sources: What carries it, best first; a verbatim sentence's own place first of all.
        refused: Why hypotheses were refused; see ``Fusion``, and ``unlikely``: the writer itself doubts it.
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
    variants = [_variants(group, config.max_variants) for group in selection.groups]
    texts = [[sentence.text for sentence in shown] for shown in variants]
    fusions: list[Fusion] = []
    ways: list[Hypothesis] = []
    for group, shown, hypotheses in zip(selection.groups, texts, writer.write(texts), strict=True):
        printouts = {printer.print(way, shown): way for way in reversed(hypotheses)}
        candidates = [text for text in reversed(printouts) if len(text.split()) <= max_words]
        fusions.append(first_that_stands(candidates, shown, alone=group.follows is None))
        ways.append(printouts.get(fusions[-1].text, hypotheses[0]))
    likelihoods = writer.likelihoods(texts, ways)
    written = []
    for group, sources, fusion, likelihood in zip(selection.groups, variants, fusions, likelihoods, strict=True):
        likely = fusion if likelihood >= config.min_likelihood else Fusion("", (*fusion.refused, "unlikely"))
        sentence = _fused(group, sources, likely) or _verbatim(group, max_words, likely.refused)
        if sentence:
            written.append(sentence)
    return written


def pack(written: Sequence[WrittenSentence], max_words: int) -> list[WrittenSentence]:
    """Take sentences, most wanted first, while they fit and say something new; at most ``max_words`` words in all.

    A sentence that needs another before it is taken only with that one.
    """
    taken: dict[str, WrittenSentence] = {}
    left = max_words
    for sentence in written:
        words = len(sentence.text.split())
        alone = sentence.group.follows is None or sentence.group.follows in taken
        if alone and words <= left and not any(_repeats(sentence.text, other.text) for other in taken.values()):
            taken[sentence.group.ranked.group.id] = sentence
            left -= words
    return list(taken.values())


def _fused(group: SelectedGroup, shown: Sequence[Sentence], fusion: Fusion) -> WrittenSentence | None:
    if not fusion.text:
        return None
    same = next((sentence for sentence in shown if sentence.text == fusion.text), None)
    origin: Origin = "extracted" if same else "rewritten"
    return WrittenSentence(fusion.text, origin, group, _with(same or shown[0], group), fusion.refused)


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
    words = set(_CONTENT.findall(text.lower()))
    return bool(words) and len(words & set(_CONTENT.findall(other.lower()))) >= REPEATED * len(words)
