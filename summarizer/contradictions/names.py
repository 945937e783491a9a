"""Names of two people in one place, and names that change places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from difflib import SequenceMatcher
from itertools import groupby

from summarizer.contradictions.statements import NEARLY_THE_SAME, Claim, Difference, Statement
from summarizer.support.names import spelling
from summarizer.support.roles import unsupported_roles
from summarizer.support.tokens import Token
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import ABBREVIATIONS, DATE_WORDS, TITLES

THE_SAME = 0.85
"""Least share of the other words and numbers that both sentences have where two names stand in one place, in [0, 1];
higher is stricter."""

_NO_NAMES = DATE_WORDS | TITLES | ABBREVIATIONS
_LONGEST_NAME = 4
_FULL_NAME = 2
_FEWEST_WORDS = 3
_MOST_WORDS = 100
"""Words of a sentence whose names are compared; bounds the work on hostile input."""


def name_differences(one: Statement, other: Statement) -> list[Difference]:
    """Find the names in which two sentences contradict each other.

    Args:
        one: A sentence.
        other: Another.

    Returns:
        A ``role`` for each two names that change places around a verb; else a ``name`` for each two people named in one
        place of sentences that have little else that differs.
    """
    if not one.names or not other.names or max(len(one.words), len(other.words)) > _MOST_WORDS:
        return []
    return _roles(one, other) or [
        Difference("name", _claim(x), _claim(y))
        for x, y in _in_one_place(one, other)
        if _two_people(one, x, other, y) and _alike_but_for(x, one, y, other) >= THE_SAME
    ]


def _roles(one: Statement, other: Statement) -> list[Difference]:
    """Names that change places in sentences that have most of their other words in common."""
    if _alike_but_for_names(one, other) < NEARLY_THE_SAME:
        return []
    turned = list(unsupported_roles(other.passage, [one.passage]))
    return [
        Difference("role", Claim(x.start, x.end, x.text), Claim(y.start, y.end, y.text))
        for x in unsupported_roles(one.passage, [other.passage])
        for y in turned
        if _ends(one, x) and _ends(one, x) == _ends(other, y)[::-1]
    ]


def name_restated(statement: Statement, claim: Claim) -> Claim | None:
    """Where a sentence has any part of the name of a claim; None if it has none."""
    parts = claim.value.split()
    words = [word for word in statement.words if word.capital and spelling(word.folded) in parts]
    return Claim(words[0].start, words[0].end, claim.value) if words else None


def _alike_but_for_names(one: Statement, other: Statement) -> float:
    """Share of the content words of the shorter sentence, names aside, that both have; 0 if few."""
    words, others = ({t.key for t in each.words if t.content and not t.capital} for each in (one, other))
    return _share(words, others, min)


def _alike_but_for(x: Sequence[Token], one: Statement, y: Sequence[Token], other: Statement) -> float:
    """Share of the words and numbers of the longer sentence, a name in each aside, that both have; 0 if few."""
    words, others = ({t.key for t in each.words if t.tells and t not in name} for each, name in ((one, x), (other, y)))
    return _share(words, others, max)


def _share(words: Set[str], others: Set[str], whole: Callable[[int, int], int]) -> float:
    shared = len(words & others)
    return shared / whole(len(words), len(others)) if shared >= _FEWEST_WORDS else 0.0


def _ends(statement: Statement, span: Unsupported) -> tuple[str, ...]:
    """Keys of the names that a span begins and ends with; empty if it does not."""
    ends = [token for token in statement.words if token.start == span.start or token.end == span.end]
    return tuple(token.key for token in ends) if all(token.capital for token in ends) else ()


def _in_one_place(one: Statement, other: Statement) -> Iterator[tuple[list[Token], list[Token]]]:
    """Names of one sentence that stand where the other has other ones; else the only full name that each has alone."""
    keys = [token.key for token in one.words], [token.key for token in other.words]
    aligned = [
        (one.words[a:b], other.words[c:d])
        for tag, a, b, c, d in SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
        if tag == "replace" and _is_name(one.words[a:b]) and _is_name(other.words[c:d])
    ]
    mine, theirs = _full_names_alone(one, other), _full_names_alone(other, one)
    yield from aligned or ([(mine[0], theirs[0])] if len(mine) == len(theirs) == 1 else [])


def _full_names_alone(one: Statement, other: Statement) -> list[list[Token]]:
    """First names with surnames of which the other sentence has no part."""
    runs = [list(run) for named, run in groupby(one.words, key=lambda token: _is_name([token])) if named]
    return [run for run in runs if len(run) == _FULL_NAME and other.names.isdisjoint(_value(run).split())]


def _is_name(run: Sequence[Token]) -> bool:
    return len(run) <= _LONGEST_NAME and all(token.named and token.folded not in _NO_NAMES for token in run)


def _two_people(one: Statement, x: Sequence[Token], other: Statement, y: Sequence[Token]) -> bool:
    """Whether two names can only be of different people: both in full or both after a title, without a part in common.

    Neither sentence may have the other's name elsewhere, nor the one be short for the other.
    """
    mine, theirs = _value(x).split(), _value(y).split()
    titled = _titled(one, x) and _titled(other, y)
    in_full = len(x) == len(y) == _FULL_NAME
    initials = {word[0] for word in mine} == {word[0] for word in theirs}
    return (titled or in_full) and not initials and one.names.isdisjoint(theirs) and other.names.isdisjoint(mine)


def _titled(statement: Statement, run: Sequence[Token]) -> bool:
    place = statement.words.index(run[0])
    return place > 0 and statement.words[place - 1].folded in TITLES


def _value(run: Sequence[Token]) -> str:
    return " ".join(spelling(token.folded) for token in run)


def _claim(run: Sequence[Token]) -> Claim:
    return Claim(run[0].start, run[-1].end, _value(run))
