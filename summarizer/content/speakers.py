"""Who speaks for a group in the brief, and who would in its place."""

from __future__ import annotations

from dataclasses import replace

from summarizer.datamodels import Member, RankedGroup, Sentence
from summarizer.english.standalone import stands_alone


def alone(speaker: Sentence, ranked: RankedGroup) -> RankedGroup:
    """The group with the speaker alone: the others have been spoken for."""
    members = tuple(member for member in ranked.group.members if member.sentence == speaker)
    return replace(ranked, group=replace(ranked.group, members=members))


def led_by(speaker: Sentence, ranked: RankedGroup) -> RankedGroup:
    """The group with the speaker first, then members that can be read alone, then the typical."""

    def order(member: Member) -> tuple[bool, bool, float]:
        return member.sentence != speaker, not stands_alone(member.sentence.text), -member.similarity

    return replace(ranked, group=replace(ranked.group, members=tuple(sorted(ranked.group.members, key=order))))
