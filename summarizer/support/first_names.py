"""Two who share a last name: what the sources tell of the one is not told of the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import DATE_WORDS, TITLES

_MOST_SENTENCES = 200
"""Source sentences with one last name that are looked at; bounds the work on hostile input."""


@dataclass(slots=True)
class _Sentence:
    """A source sentence.

    Attributes:
        keys: Of what tells something in it.
        firsts: Last name → the first names that stand before it there; empty for none.
    """

    keys: frozenset[str]
    firsts: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def unsupported_first_names(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Full names in a sentence that every source sentence nearest to it tells of another with this last name.

    Yields:
        From the first name to the last one, reason ``role``.
    """
    named = [at for at in range(1, len(passage.tokens)) if _first_name(passage.tokens, at)]
    if not named:
        return
    holding: dict[str, list[_Sentence]] = defaultdict(list)
    for source in sources:
        for sentence in _sentences(source):
            for last in sentence.firsts:
                holding[last].append(sentence)
    own = _sentences(passage)
    for at in named:
        first, last = passage.tokens[at - 1].key, passage.tokens[at].key
        told = own[passage.tokens[at].sentence]
        rest = told.keys - {first, last}
        found = [(len(rest & there.keys), there) for there in holding[last][:_MOST_SENTENCES]]
        most = max((shared for shared, _ in found), default=0)
        nearest = [there for shared, there in found if shared == most]
        if most and told.firsts[last] == {first} and all(_of_another(there, first, last) for there in nearest):
            yield passage.problem(at - 1, at, "role")


def _of_another(sentence: _Sentence, first: str, last: str) -> bool:
    """Whether a sentence has only other first names with a last name, no shorter or longer form of this one."""
    firsts = sentence.firsts[last]
    return first not in sentence.keys and all(other and other[0] != first[0] for other in firsts)


def _first_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the last of a name of two words or more."""
    one, two = tokens[at - 1], tokens[at]
    named = all(token.named and token.folded not in DATE_WORDS for token in (one, two))
    return named and one.folded not in TITLES and not _goes_on(tokens, at)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].named


def _sentences(passage: Passage) -> list[_Sentence]:
    found = [_Sentence(keys) for keys in passage.told]
    for at, token in enumerate(passage.tokens):
        if token.named and not _goes_on(passage.tokens, at):
            first = passage.tokens[at - 1].key if at and _first_name(passage.tokens, at) else ""
            found[token.sentence].firsts[token.key].add(first)
    return found
