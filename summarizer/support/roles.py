"""Who did what to whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token, stem
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import BE, DATE_WORDS, IRREGULAR_FORMS, REPORTING_VERBS, TIME_NOUNS

_DIRECTIONS = frozenset(["to", "from", "against", "over", "into"])
_IS = BE | {"'s"}
_BEFORE_VERBS = frozenset(["to", "will", "would", "can", "could", "did", "does", "do", "may", "might", "not", "n't"])
_AFTER_NOUNS = frozenset(["on", "against", "over"])
_MUTUAL = frozenset(map(stem, ["meet", "marry", "talk", "speak", "negotiate", "agree", "discuss", "play", "face"]))
_NOT_ACTS = _MUTUAL | frozenset(map(stem, REPORTING_VERBS))
_BREAKS = frozenset(["and", "or", "but", "that", "who", "which", "while", "as", "because", "after", "before", "than"])
_PARTIES = 3
_BY_WITHIN = 4


def unsupported_roles(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Parties that the sources have only the other way round about the same verb or preposition of direction.

    Parties are the content words up to three places before and after it in the same clause; in the passive
    ("was attacked by") they change places.

    Yields:
        From the one party to the other, reason ``role``.
    """
    own = list(_acts(passage, passage.keys))
    claimed = {act for act, _, _ in own}
    known = {act for source in sources for act, _, _ in _acts(source, passage.keys)}
    end = -1
    for (agent, act, patient), first, last in own:
        turned = (patient, act, agent)
        if turned in known and (agent, act, patient) not in known and turned not in claimed and first > end:
            yield passage.problem(first, last, "role")
            end = last


def _acts(passage: Passage, keys: frozenset[str]) -> Iterator[tuple[tuple[str, str, str], int, int]]:
    """Agent, act and patient by their keys, all among the given ones; the indices of the outer two of them."""
    tokens = passage.tokens
    for clause in _clauses(passage):
        words = [at for at in clause if tokens[at].content or tokens[at].folded in _DIRECTIONS]
        for place, at in enumerate(words):
            voice = _voice(passage, at)
            if tokens[at].key not in keys or not voice:
                continue
            reach = _PARTIES if tokens[at].content else 1
            before = [one for one in words[max(0, place - reach) : place] if _party(tokens[one], keys)]
            after = [one for one in words[place + 1 : place + 1 + reach] if _party(tokens[one], keys)]
            for left in reversed(before):
                for right in after:
                    one, two = tokens[left].key, tokens[right].key
                    act = (one, tokens[at].key, two) if voice == "active" else (two, tokens[at].key, one)
                    if one != two:
                        yield act, left, right


def _clauses(passage: Passage) -> Iterator[list[int]]:
    """Indices of the words between marks and conjunctions."""

    def breaks(at: int) -> bool:
        return passage.tokens[at].kind == "mark" or passage.folded[at] in _BREAKS

    for broken, clause in groupby(range(len(passage.tokens)), key=breaks):
        if not broken:
            yield list(clause)


def _party(token: Token, keys: frozenset[str]) -> bool:
    measures = token.folded in DATE_WORDS or token.folded in TIME_NOUNS
    return token.content and token.key in keys and token.key != "percent" and not measures


def _voice(passage: Passage, at: int) -> Literal["", "active", "passive"]:
    """How a word relates what stands before it to what stands after it; empty if it does not."""
    token, word = passage.tokens[at], passage.folded[at]
    before = passage.word(at - 1)
    after = _before_number(passage.tokens[at + 1 : at + 1 + _BY_WITHIN]) or [""]
    if word in _DIRECTIONS:
        return "active"
    if token.capital or token.key in _NOT_ACTS:
        return ""
    if word.endswith(("ed", "en", "wn")) or word in IRREGULAR_FORMS:
        be = not _IS.isdisjoint(passage.folded[max(0, at - 2) : at])
        by = "by" in after and (be or after[0] == "by")
        return "passive" if by else "" if be else "active"
    noun = before == "'s" and after[0] in _AFTER_NOUNS
    verb = before in _BEFORE_VERBS or (word.endswith("s") and at > 0 and passage.tokens[at - 1].content)
    return "active" if noun or verb else ""


def _before_number(tokens: Sequence[Token]) -> list[str]:
    """Folded words up to a number, its preposition left out: "by" in "rose by 40 percent" names no agent."""
    number = next((at for at, token in enumerate(tokens) if token.kind == "number"), None)
    return [token.folded for token in (tokens if number is None else tokens[: max(0, number - 1)])]
