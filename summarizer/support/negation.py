"""Whether the text affirms what the sources deny, denies what they affirm, or makes a fact of a "may"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from summarizer.support.passage import Passage
from summarizer.support.tokens import stem
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import DENYING_VERBS, DOUBTS, REPORTING_VERBS

DENYING_VERB_KEYS = frozenset(map(stem, DENYING_VERBS))
_DECLINE = stem("decline")
_SAYING = frozenset(map(stem, REPORTING_VERBS))
_ENDS_OBJECT = frozenset(["at", "in", "by", "of", "from", "with", "for", "and", "as", "after", "before"])
_NOTHING = frozenset(["nobody", "none", "nothing"])
_NOT_NEGATING_BEFORE = frozenset(["only", "just", "merely", "necessarily", "least", "until"])
_BESIDE_NO_DOUBT = frozenset(["not", "n't", "in", "since", "until", "of", "last", "this", "next"])
_KNOWN_TO = frozenset(map(stem, ["known", "proven", "shown", "confirmed", "believed", "thought", "considered"]))
_SCOPE = 8
_WORDS_IN_SCOPE = 2


Kind = Literal["denied", "doubted"]


@dataclass(frozen=True, slots=True)
class Operator:
    """A negator or a word of doubt, and what it bears on.

    Attributes:
        kind: ``denied`` or ``doubted``.
        at: Its index.
        last: Index of the first content word it bears on; in "not known to be safe", of "safe"; in "stole nothing", of
            the verb before it.
        words: Keys of the first content words in its scope, nearest first.
    """

    kind: Kind
    at: int
    last: int
    words: tuple[str, ...]


def operators(passage: Passage) -> list[Operator]:
    """Every negator and word of doubt of a passage that bears on a content word, in order."""
    found: list[Operator] = []
    for at, token in enumerate(passage.tokens):
        kind = _kind(passage, at) if token.kind == "word" else None
        operator = _operator_at(passage, at, kind) if kind else None
        if operator:
            found.append(operator)
    return found


def denied_in_one(one: Passage, other: Passage) -> bool:
    """Whether either of two passages denies what the other says: the same word, which that one nowhere denies.

    Not of a verb of saying: "police have not said" denies nothing that anybody said; nor does "no more than ten hours".
    """
    (denied, said), (denied_there, said_there) = _denying_verbs(one), _denying_verbs(other)
    return bool(
        _denied_alone(one, other)
        or _denied_alone(other, one)
        or denied & (said_there - denied_there)
        or denied_there & (said - denied)
    )


def unsupported_negations(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Negations and doubts that no source has, and affirmations of what every source denies or doubts.

    Yields:
        The negator and the word it bears on, or the word affirmed, reason ``negation``.
    """
    own = operators(passage)
    known = [operators(source) for source in sources]
    for kind in get_args(Kind):
        covered = {key for operator in own if operator.kind == kind for key in operator.words}
        borne = {key for found in known for operator in found if operator.kind == kind for key in operator.words}
        for operator in own:
            same_word = any(passage.tokens[operator.at].key in source.keys for source in sources)
            doubted_elsewhere = kind == "doubted" and (borne or same_word)
            if operator.kind == kind and not doubted_elsewhere and not borne.intersection(operator.words):
                first, last = sorted((operator.at, operator.last))
                yield passage.problem(first, last, "negation")
        lost = _only(kind, sources, known) - covered
        for at, token in enumerate(passage.tokens):
            if token.content and token.key in lost:
                yield passage.problem(at, at, "negation")


def _denied_alone(denying: Passage, affirming: Passage) -> frozenset[str]:
    """Keys of what one passage denies, has in no other place and another has, which denies nothing.

    Two that deny something may deny the same in other words: "will not attend", "will not take part".
    """
    found, theirs = ([o for o in operators(passage) if _is_denial(passage, o)] for passage in (denying, affirming))
    if theirs:
        return frozenset()
    under = {operator.last for operator in found}
    free = {token.key for at, token in enumerate(denying.tokens) if at not in under}
    nearest = {operator.words[0] for operator in found} & affirming.keys
    return frozenset(nearest.difference(free, _SAYING))


def _denying_verbs(passage: Passage) -> tuple[set[str], set[str]]:
    """The verbs that deny, and are denied themselves ("has not failed"); and those that are not."""
    denied: set[str] = set()
    said: set[str] = set()
    for at, token in enumerate(passage.tokens):
        if token.key in DENYING_VERB_KEYS:
            negated = any(near.denies for near in passage.tokens[max(0, at - 2) : at])
            (denied if negated else said).add(token.key)
    return denied, said


def _is_denial(passage: Passage, operator: Operator) -> bool:
    between = passage.tokens[operator.at + 1 : operator.last]
    return operator.kind == "denied" and all(token.kind != "number" and token.folded != "than" for token in between)


def _only(kind: Kind, sources: Sequence[Passage], known: Sequence[Sequence[Operator]]) -> set[str]:
    """Keys that stand directly under such an operator wherever they occur in the sources."""
    under: set[str] = set()
    free: set[str] = set()
    for source, found in zip(sources, known, strict=True):
        nearest = {operator.last for operator in found if operator.kind == kind}
        for at, token in enumerate(source.tokens):
            if token.content:
                (under if at in nearest else free).add(token.key)
    return under - free


def _kind(passage: Passage, at: int) -> Kind | None:
    if _denies(passage, at):
        return "denied"
    return "doubted" if _doubts(passage, at) else None


def _denies(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    following = passage.word(at + 1)
    if token.key in DENYING_VERB_KEYS or (token.key == _DECLINE and following in ("to", "comment")):
        return True
    return token.denies and following not in _NOT_NEGATING_BEFORE


def _doubts(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    if token.folded not in DOUBTS or (token.capital and not token.opens):
        return False
    around = passage.tokens[max(0, at - 1) : at + 2]
    return all(other.kind != "number" and other.folded not in _BESIDE_NO_DOUBT for other in around)


def _operator_at(passage: Passage, at: int, kind: Kind) -> Operator | None:
    tokens = passage.tokens
    if _is_object(passage, at):
        return Operator(kind, at, at - 1, (tokens[at - 1].key,))
    narrow = tokens[at].key in DENYING_VERB_KEYS or tokens[at].key == _DECLINE
    words: list[str] = []
    nearest = at
    for index in range(at + 1, min(len(tokens), at + 1 + _SCOPE)):
        token = tokens[index]
        ends = token.kind == "mark" or token.folded == "but" or len(words) == _WORDS_IN_SCOPE
        if ends or (narrow and token.folded in _ENDS_OBJECT):
            break
        if token.content and not _denies(passage, index) and not token.folded.endswith("ly"):
            known_to = words and tokens[nearest].key in _KNOWN_TO and tokens[nearest + 1].folded == "to"
            nearest = nearest if words and not known_to else index
            words.append(token.key)
    return Operator(kind, at, nearest, tuple(words)) if words else None


def _is_object(passage: Passage, at: int) -> bool:
    """Whether a word denies the verb right before it: "stole nothing from the museum", but "said nobody was hurt"."""
    after = passage.tokens[at + 1 : at + 2]
    closes = not after or after[0].kind == "mark" or after[0].folded in _ENDS_OBJECT - {"of"}
    return passage.folded[at] in _NOTHING and at > 0 and passage.tokens[at - 1].content and closes
