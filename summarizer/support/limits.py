"""Words that limit what they stand before: "attempted" murder, a "former" president, "some of" the crew."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from summarizer.support.passage import Passage
from summarizer.support.unreal import Unreal, unreal
from summarizer.support.vocabulary import DEFINITE, DOUBTS, TITLES

Limit = Literal["unproven", "tried", "nearly", "past", "part", "some", "charged"] | Unreal

_UNPROVEN = frozenset("alleged suspected presumed purported feared".split())
_ACCUSES = frozenset("accused accuses accusing suspected".split())
_TRIES = frozenset("attempt attempts attempted attempting try tries tried trying".split())
_NEARLY = frozenset("almost nearly virtually practically".split())
_PAST = frozenset(["former", "ex"])
_NOT_QUITE = frozenset(["acting", "interim", "vice", "deputy"])
_PARTS = frozenset("some most many several few half much parts".split())
_QUANTIFIERS = frozenset("all every everyone everybody everything each always never no nobody none nothing".split())
_SUSPICIONS = frozenset("suspect suspects suspicion charge charges charged arrested wanted questioned trial".split())
_OF_WHAT = frozenset(["of", "in", "with", "for", "over", "to"])
_PASSED_OVER = frozenset(["the", "a", "an", "to", "have", "be", "been", "-"])
_SAYS_UNPROVEN = DOUBTS | _UNPROVEN | _ACCUSES | _SUSPICIONS
_SAYS_UNPROVEN |= frozenset("allege alleges alleging allegation allegations accuse".split())
_KEEPS: dict[Limit, frozenset[str]] = {
    "unproven": _SAYS_UNPROVEN,
    "charged": _SAYS_UNPROVEN,
    "conditional": frozenset(
        "if unless until when should provided condition conditions subject depends depending threat threaten threatens "
        "threatened threatening warned warns warning".split()
    ),
    "tried": _TRIES | frozenset("plot plotted plotting seek seeks sought fail failed failing foiled bid".split()),
    "nearly": _NEARLY,
    "past": _PAST | _NOT_QUITE | frozenset(["then", "retired", "onetime", "previous", "previously"]),
    "part": _PARTS,
    "some": _PARTS,
}
_REACH = 5
_OFFICE_WITHIN = 4
_OF_WITHIN = 6


def limits(passage: Passage) -> Iterator[tuple[int, Limit]]:
    """Every word of a passage that is under a limit.

    Yields:
        Its index, and the limit: ``unproven`` (alleged), ``tried`` (attempted), ``nearly``, ``past`` (former, or only
        acting), ``part`` (some of the), ``some`` (without "of the"), ``charged`` (charged with), and what
        ``summarizer.support.unreal`` finds.
    """
    for at, token in enumerate(passage.tokens):
        if token.folded in _ACCUSES and (of := _of_after(passage, at)):
            yield from _first(passage, of + 1, "unproven")
        elif token.folded in _UNPROVEN:
            yield from _beside(passage, at + 1, "unproven")
        elif token.folded in _TRIES and (token.folded == "attempted" or passage.word(at + 1) == "to"):
            yield from _first(passage, at + 1, "tried")
        elif token.folded in _NEARLY:
            yield from _beside(passage, at + 1, "nearly")
        elif token.folded in _PAST or token.folded in _NOT_QUITE:
            yield from _office(passage, at)
        elif token.folded in _SUSPICIONS and passage.word(at + 1) in _OF_WHAT:
            yield from _first(passage, at + 2, "charged")
        elif token.folded == "but" and passage.word(at - 1) == "all":
            yield from _beside(passage, at + 1, "nearly")
        elif token.folded in _PARTS or token.kind == "number" or token.key in ("percent", "one"):
            yield from _part(passage, at)
    yield from unreal(passage)


def kept(passage: Passage) -> frozenset[tuple[int, Limit]]:
    """Which sentences of a passage say, somewhere, that something is under a limit of a kind."""
    said = {(passage.tokens[at].sentence, limit) for at, limit in limits(passage)}
    return frozenset(said).union(
        (token.sentence, limit) for token in passage.tokens for limit, words in _KEEPS.items() if token.folded in words
    )


def _first(passage: Passage, start: int, limit: Limit) -> Iterator[tuple[int, Limit]]:
    """The first word that tells something, before any mark."""
    for at in range(start, min(len(passage.tokens), start + _REACH)):
        if passage.tokens[at].breaks:
            return
        if passage.tokens[at].tells:
            yield at, limit
            return


def _beside(passage: Passage, start: int, limit: Limit) -> Iterator[tuple[int, Limit]]:
    """The next word, if it is one of content or "everyone"; numbers have hedges of their own."""
    for at in range(start, min(len(passage.tokens), start + _REACH)):
        if passage.tokens[at].content or passage.folded[at] in _QUANTIFIERS:
            yield at, limit
        if passage.folded[at] not in _PASSED_OVER:
            return


def _office(passage: Passage, at: int) -> Iterator[tuple[int, Limit]]:
    """The office that somebody had, or holds for another; else what somebody was: "former Lowmoor keeper"."""
    tokens = passage.tokens
    following = range(at + 1, min(len(tokens), at + 1 + _OFFICE_WITHIN))
    office = next((index for index in following if passage.folded[index] in TITLES), None)
    if office is None and passage.folded[at] in _PAST:
        office = next((index for index in following if tokens[index].content and not tokens[index].capital), None)
    if office is not None and not any(tokens[index].breaks for index in following[: office - at]):
        yield office, "past"


def _part(passage: Passage, at: int) -> Iterator[tuple[int, Limit]]:
    """What only a part of is told of: "some of the crew", "3 of the 20", "40 percent of the harbour", "some boats"."""
    following = passage.folded[at + 1 : at + 3]
    if len(following) == 2 and following[0] == "of" and following[1] in DEFINITE:
        yield from _first(passage, at + 3, "part")
    elif passage.folded[at] in _PARTS and passage.tokens[at + 1 : at + 2] and passage.tokens[at + 1].content:
        yield at + 1, "some"


def _of_after(passage: Passage, at: int) -> int | None:
    """Index of the "of" in "accused the mayor of", close by."""
    of = (
        index for index in range(at + 1, min(len(passage.tokens), at + 1 + _OF_WITHIN)) if passage.folded[index] == "of"
    )
    return next(of, None)
