"""Which title and which first name go with which name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import ABBREVIATIONS, DATE_WORDS, TITLES

_NEAR = 8
_ANYONE = "*"


def unsupported_titles(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Titles and first names before a name that the sources give to other names only.

    A title is compared with the word before it ("foreign minister") where a source has the two together.

    Yields:
        From the title or first name to the name, reason ``role``.
    """
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for source in sources:
        _add_holders(holders, source)
    for run in _runs(passage):
        name = passage.tokens[run[-1]].key
        for at in run[:-1] if (name,) in holders else ():
            given = next((holders[style] for style in _styles(passage.tokens, run, at) if style in holders), None)
            if passage.tokens[at].key != name and given and not given & {name, _ANYONE}:
                yield passage.problem(at, run[-1], "role")
                break


def _styles(tokens: Sequence[Token], run: Sequence[int], at: int) -> Iterator[tuple[str, ...]]:
    """The keys under which a word of a run may be somebody's: with the word before it, and alone."""
    if tokens[at].folded in TITLES:
        if at - 1 in run:
            yield tokens[at - 1].key, tokens[at].key
        yield (tokens[at].key,)
    elif tokens[at].capital and run[-2] == at:
        yield (tokens[at].key,)


def _add_holders(holders: dict[tuple[str, ...], set[str]], source: Passage) -> None:
    """Add the names that hold each title or first name in a source; "*" where it stands with no name."""
    tokens = source.tokens
    in_run = {at: run for run in _runs(source) for at in run}
    for at, token in enumerate(tokens):
        if not token.content or not (token.capital or token.folded in TITLES):
            continue
        run = in_run.get(at, [])
        held_by = {tokens[other].key for other in run if other > at and tokens[other].capital}
        apposed = None if held_by else _apposed_to(tokens, at)
        if apposed is not None:
            held_by = {tokens[other].key for other in in_run.get(apposed, [apposed])}
        holders[token.key,] |= held_by or {_ANYONE}
        if at and tokens[at - 1].content and token.folded in TITLES:
            holders[tokens[at - 1].key, token.key] |= held_by or {_ANYONE}


def _apposed_to(tokens: Sequence[Token], at: int) -> int | None:
    """The name that a lower-case title follows: "Bell" for "minister" in "Bell, the foreign minister"."""
    if tokens[at].capital:
        return None
    for before in range(at - 1, max(-1, at - _NEAR), -1):
        if tokens[before].named:
            return before if any(token.text == "," for token in tokens[before:at]) else None
        if tokens[before].breaks and tokens[before].text != ",":
            return None
    return None


def _runs(passage: Passage) -> list[list[int]]:
    """Names with what stands directly before them: "foreign minister Ana Bell", "Foreign Minister A. Bell"."""
    tokens = passage.tokens
    found: list[list[int]] = []
    run: list[int] = []
    for at, token in enumerate(tokens):
        if run and token.text == "." and _abbreviates(tokens[at - 1]):
            continue
        named = token.named and token.folded not in DATE_WORDS
        if run and tokens[run[-1]].capital and not named:
            found.append(run)
            run = []
        if named and run and not tokens[run[-1]].capital and tokens[run[-1]].folded not in TITLES:
            run = []
        dated = token.folded in DATE_WORDS or not token.content
        run = [] if dated else [*run[-_NEAR:], at]
    return [run for run in [*found, run] if len(run) > 1 and tokens[run[-1]].capital]


def _abbreviates(token: Token) -> bool:
    return token.capital and (len(token.text) == 1 or token.folded in ABBREVIATIONS)
