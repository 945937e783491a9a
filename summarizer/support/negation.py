"""Whether the text affirms what the sources deny, or denies what they affirm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.support.passage import Passage
from summarizer.support.tokens import stem
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import NEGATORS

_NEGATORS = frozenset(map(stem, NEGATORS))
_NOT_NEGATING_BEFORE = frozenset(map(stem, ["only", "just", "merely", "necessarily", "least"]))
_NEGATED_WORDS = 2
_SCOPE = 6


@dataclass(frozen=True, slots=True)
class Negation:
    """A negator and the content words it bears on.

    Attributes:
        at: Index of the negator.
        last: Index of the first word it bears on.
        words: Keys of the first content words in its scope, nearest first.
    """

    at: int
    last: int
    words: tuple[str, ...]


def negations(passage: Passage) -> list[Negation]:
    """Every negation of a passage that bears on a content word."""
    found: list[Negation] = []
    for at, token in enumerate(passage.tokens):
        if token.kind == "word" and token.key in _NEGATORS:
            negation = _negation_at(passage, at)
            if negation:
                found.append(negation)
    return found


def unsupported_negations(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Negations that no source has, and affirmations of what every source that mentions it denies.

    Yields:
        The negator up to the word it bears on, or the word affirmed, reason ``negation``.
    """
    own = negations(passage)
    denied = {key for source in sources for negation in negations(source) for key in negation.words}
    for negation in own:
        if not denied.intersection(negation.words):
            yield passage.problem(negation.at, negation.last, "negation")
    covered = {key for negation in own for key in negation.words}
    only_denied = _only_denied(sources)
    for at, token in enumerate(passage.tokens):
        if token.content and token.key in only_denied and token.key not in covered:
            yield passage.problem(at, at, "negation")


def _only_denied(sources: Sequence[Passage]) -> set[str]:
    """Keys that stand directly under a negation wherever they occur in the sources."""
    denied: set[str] = set()
    affirmed: set[str] = set()
    for source in sources:
        nearest = {negation.last for negation in negations(source)}
        for at, token in enumerate(source.tokens):
            if token.content:
                (denied if at in nearest else affirmed).add(token.key)
    return denied - affirmed


def _negation_at(passage: Passage, at: int) -> Negation | None:
    tokens = passage.tokens
    if at + 1 < len(tokens) and tokens[at + 1].key in _NOT_NEGATING_BEFORE:
        return None
    words: list[str] = []
    nearest = at
    for index in range(at + 1, min(len(tokens), at + 1 + _SCOPE)):
        token = tokens[index]
        if token.kind == "mark" or token.key == "but":
            break
        if token.content and token.key not in _NEGATORS:
            nearest = nearest if words else index
            words.append(token.key)
            if len(words) == _NEGATED_WORDS:
                break
    return Negation(at, nearest, tuple(words)) if words else None
