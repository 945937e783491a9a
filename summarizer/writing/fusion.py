"""What selected groups could say: fused by the writer, shortened by rule, or in their own words."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.config import FusionConfig
from summarizer.content.concepts import words
from summarizer.datamodels import SelectedGroup, Sentence
from summarizer.engines.generation import Writer
from summarizer.english.standalone import stands_alone, tells
from summarizer.writing.compression import compressions
from summarizer.writing.printing import Printer
from summarizer.writing.verification import readable, refusal
from summarizer.written import WrittenSentence


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
        alone = group.follows is None
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
                if text not in rewritten and readable(text, alone=alone):
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


def _verbatim(group: SelectedGroup, max_words: int) -> list[WrittenSentence]:
    """Its first member that fits and can be read there, if any; the one chosen to speak for it always can."""
    for sentence in _variants(group, len(group.ranked.group.members)):
        if len(sentence.text.split()) <= max_words and (sentence == group.speaker or _can_stand(sentence, group)):
            return [WrittenSentence(sentence.text, "extracted", group, _with(sentence, group))]
    return []


def _can_stand(sentence: Sentence, group: SelectedGroup) -> bool:
    """Whether a member can be read where its group stands in the brief."""
    return stands_alone(sentence.text) if group.follows is None else tells(sentence.text)


def _with(first: Sentence, group: SelectedGroup) -> tuple[Sentence, ...]:
    """All sentences of a group, the given one first."""
    members = (member.sentence for member in group.ranked.group.members)
    return (first, *(sentence for sentence in members if sentence != first))


def _variants(group: SelectedGroup, limit: int) -> list[Sentence]:
    """Members with different words, in order; of a group that follows the one alone that stands after it in print."""
    if group.follows is not None:
        return [group.speaker]
    different: dict[str, Sentence] = {}
    for member in group.ranked.group.members:
        different.setdefault(member.sentence.text, member.sentence)
    return list(different.values())[:limit]
