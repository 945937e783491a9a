"""Words that say the opposite of each other: where the sources have only the one, a text cannot have the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.support.passage import Passage
from summarizer.support.tokens import stem
from summarizer.support.verdict import Unsupported

_PAIRS = [
    (frozenset(map(stem, one.split())), frozenset(map(stem, other.split())))
    for one, other in (
        (
            "rise rose risen climb increase grow grew jump soar surge",
            "fall fell fallen drop slow decrease shrink plunge ease",
        ),
        ("raise hike", "cut lower reduce trim"),
        ("convict guilty", "acquit innocent deny"),
        ("acquit clear", "accuse charge convict guilty"),
        ("accept approve", "reject veto refuse"),
        ("confirm admit acknowledge", "deny"),
        ("open reopen", "close shut"),
        ("arrest detain jail", "release free"),
        ("win won", "lose lost"),
        ("widen", "narrow"),
        ("continue resume", "stop halt cease suspend"),
    )
]
RELEASED = re.compile(
    r"\b(?:released|freed|let go|discharged)\b(?: \w+){0,3}? without (?:any |being )?charged?s?\b"
    r"|\bno longer (?:a suspect|suspected|under suspicion)\b|\b(?:ruled|been) out as a suspect\b"
    r"|\b(?:eliminated|cleared) (?:as a suspect|from (?:the|their) (?:inquiries|investigation))\b",
    re.IGNORECASE,
)
"""That suspicion of somebody has come to nothing."""
_DENIED = {stem("guilty"): stem("acquit")}
"""What a word says after "not"."""
_OPPOSITES = [*_PAIRS, *((other, one) for one, other in _PAIRS)]


def unsupported_opposites(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Words of which the sources have only the opposite: "rose" where they say "fell".

    Yields:
        The word, reason ``negation``.
    """
    known = frozenset[str]().union(*map(_keys, sources))
    for at, (token, key) in enumerate(zip(passage.tokens, _keys(passage), strict=True)):
        if token.content and any(
            key in one and known.isdisjoint(one) and not known.isdisjoint(other) for one, other in _OPPOSITES
        ):
            yield passage.problem(at, at, "negation")


def _keys(passage: Passage) -> list[str]:
    """The keys of its tokens; "not guilty" is acquitted."""
    before = ("", *passage.folded)
    return [
        _DENIED.get(token.key, token.key) if word == "not" else token.key
        for word, token in zip(before, passage.tokens, strict=False)
    ]
