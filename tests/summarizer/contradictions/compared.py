"""Two sentences held against each other."""

from __future__ import annotations

from summarizer.contradictions.differences import differences
from summarizer.contradictions.statements import Claim, Statement


def found(one: str, other: str) -> list[tuple[str, str, str]]:
    """What they contradict each other on: its kind, and what the one and the other say."""

    def said(text: str, claim: Claim) -> str:
        return text[claim.start : claim.end]

    return [
        (item.kind, said(one, item.one), said(other, item.other))
        for item in differences(Statement.read(one), Statement.read(other))
    ]
