"""A sentence as it is compared with another, and what it claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from summarizer.contradictions.speakers import Quoted, quoted
from summarizer.datamodels import DisagreementKind
from summarizer.support.figures import lasting
from summarizer.support.names import spelling
from summarizer.support.numbers import Quantity
from summarizer.support.passage import LONGEST_KEPT, MOST_KEPT, Passage
from summarizer.support.recent import Recent
from summarizer.support.tokens import Token, stem
from summarizer.support.tolls import Harm, harms

AROUND = 3
"""Content words on either side of a claim that place it, at least 1; higher is stricter."""

_DENY = stem("deny")
_DENIED_WITHIN = 4

NEARLY_THE_SAME = 0.7
"""Least share of content words that two sentences have in common where nothing else says that they are about the same
thing, in [0, 1]; higher is stricter."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A span of a sentence in which it contradicts another.

    Attributes:
        start: Where it starts in the sentence, in code points.
        end: Where it ends there.
        value: What it says, in one form for all ways to write it.
    """

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A contradiction: what kind, and what either sentence claims."""

    kind: DisagreementKind
    one: Claim
    other: Claim


class Statement:
    """A sentence as it is compared with others.

    Args:
        passage: The sentence, raw or in print form; offsets are into it.
    """

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.words = [token for token in passage.tokens if token.kind != "mark"]
        self.content = frozenset(token.key for token in self.words if token.content)

    @classmethod
    def read(cls, text: str) -> Statement:
        """Read a sentence; a short one that was read before is not read again."""
        return _read(text) if len(text) <= LONGEST_KEPT else cls(Passage.read(text))

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Its numbers that can be compared."""
        return lasting(self.passage)

    @cached_property
    def harms(self) -> dict[int, Harm]:
        """Its tolls: by where the number starts, hedge included, whether it counts the dead, injured or missing."""
        return harms(self.passage)

    @cached_property
    def negators(self) -> list[int]:
        """Indices of its tokens that deny a word of content before the next mark; "never has been" denies none anew."""
        found: list[int] = []
        bears = False
        for at in reversed(range(len(self.passage.tokens))):
            token = self.passage.tokens[at]
            if bears and self._denies(at, token):
                found.append(at)
            bears = not token.breaks and (bears or token.content)
        return found[::-1]

    def clause_end(self, at: int) -> int:
        """Index of the next mark after a token; a hyphen is none."""
        tokens = self.passage.tokens
        return next((place for place in range(at + 1, len(tokens)) if tokens[place].breaks), len(tokens))

    def _denies(self, at: int, token: Token) -> bool:
        """Whether a token denies what follows; of "denied on Monday that" it is the last."""
        if token.folded == "that":
            return any(one.key == _DENY for one in self.passage.tokens[max(0, at - _DENIED_WITHIN) : at])
        return token.denies

    @cached_property
    def names(self) -> frozenset[str]:
        """Its capitalized words, each in one spelling."""
        return frozenset(spelling(token.folded) for token in self.words if token.named)

    @cached_property
    def quoted(self) -> list[Quoted]:
        """What it quotes, and who says so."""
        return quoted(self.passage)

    def claim(self, first: int, last: int, value: str) -> Claim:
        """From token ``first`` to token ``last``, both included."""
        return Claim(self.passage.tokens[first].start, self.passage.tokens[last].end, value)

    def before(self, at: int) -> list[str]:
        """Keys of the content words before a token, the nearest first."""
        end = bisect_left(self._content_at, at)
        near = self._content_at[max(0, end - AROUND) : end]
        return [self.passage.tokens[place].key for place in reversed(near)]

    def after(self, at: int) -> list[str]:
        """Keys of the content words from a token on; "old" is part of "year-old", and "aboard" is "on board"."""
        start = bisect_left(self._counted_at, at)
        keys = (self.passage.tokens[place].key for place in self._counted_at[start : start + AROUND])
        return ["board" if key == "aboard" else key for key in keys]

    @cached_property
    def _content_at(self) -> list[int]:
        """Indices of its content words."""
        return [at for at, token in enumerate(self.passage.tokens) if token.content]

    @cached_property
    def _counted_at(self) -> list[int]:
        """Indices of those that may stand after a number: all but "old"."""
        return [at for at in self._content_at if self.passage.tokens[at].key != "old"]


def alike(one: Statement, other: Statement, whole: Callable[[int, int], int] = min) -> float:
    """Share of the content words of the shorter sentence (``min``) or of the longer (``max``) that both have."""
    return len(one.content & other.content) / max(whole(len(one.content), len(other.content)), 1)


_read = Recent(lambda text: Statement(Passage.read(text)), lambda said: said.passage.size, MOST_KEPT)
