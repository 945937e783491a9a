"""Words that say the opposite of each other: where the sources have only the one, a text cannot have the other."""

from __future__ import annotations

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
_OPPOSITES = [*_PAIRS, *((other, one) for one, other in _PAIRS)]


def unsupported_opposites(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Words of which the sources have only the opposite: "rose" where they say "fell".

    Yields:
        The word, reason ``negation``.
    """
    known = frozenset[str]().union(*(source.keys for source in sources))
    for at, token in enumerate(passage.tokens):
        if token.content and any(
            token.key in one and known.isdisjoint(one) and not known.isdisjoint(other) for one, other in _OPPOSITES
        ):
            yield passage.problem(at, at, "negation")
