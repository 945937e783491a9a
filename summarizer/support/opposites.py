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
        ("accept approve", "reject veto refuse spurn"),
        ("confirm admit acknowledge", "deny"),
        ("open reopen", "close shut"),
        ("arrest detain jail", "release free"),
        ("win won", "lose lost"),
        ("widen", "narrow"),
        ("continue resume", "stop halt cease suspend"),
    )
]
_ON_TRIAL, _WITNESS = "stand trial", "be a witness"
_PHRASES = [
    (re.compile(rf"\b(?:{phrase})", re.IGNORECASE), key)
    for phrase, key in (
        (r"turn(?:s|ed|ing)? (?:(?!and |but |into )[\w$€£,.'’-]+ ){0,4}?down\b(?! (?:the|a|this|that|on) )", "reject"),
        (r"st(?:and|ands|ood|anding) trial\b", _ON_TRIAL),
        (r"(?:be|is|was|as|are|were) (?:an? |the )?(?:key |main |chief |star )?witness(?:es)?\b", _WITNESS),
    )
]
"""What a phrase says that is not in its words: "turned it down"."""
_PAIRS.append((frozenset([_ON_TRIAL]), frozenset([_WITNESS])))
_DENIED = {stem("guilty"): stem("acquit")}
"""What a word says after "not"."""
_TURNED = {"before": "after", "after": "before", "above": "below", "below": "above", "inside": "outside"}
_TURNED["outside"] = "inside"
_OBJECT_WITHIN = 4
_OPPOSITES = [*_PAIRS, *((other, one) for one, other in _PAIRS)]


def unsupported_opposites(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Words of which the sources have only the opposite: "rose" for "fell", "before the vote" for "after the vote".

    Yields:
        The word, reason ``negation``.
    """
    known = frozenset[str]().union(*(said_keys(source) for source in sources))
    for at, key in enumerate(said_keys(passage)):
        if key and any(
            key in one and known.isdisjoint(one) and not known.isdisjoint(other) for one, other in _OPPOSITES
        ):
            yield passage.problem(at, at, "negation")
    placed = list(_placed(passage))
    theirs = {(word, key) for source in sources if placed for _, word, key in _placed(source)}
    for at, word, key in placed:
        if (word, key) not in theirs and (_TURNED[word], key) in theirs:
            yield passage.problem(at, at, "negation")


def _placed(passage: Passage) -> Iterator[tuple[int, str, str]]:
    """Every preposition that has an opposite: its index, the word, the key of the first content word after it."""
    for at, word in enumerate(passage.folded):
        if word in _TURNED:
            following = passage.tokens[at + 1 : at + 1 + _OBJECT_WITHIN]
            named = next((token for token in following if token.tells or token.kind == "mark"), None)
            if named is not None and named.tells:
                yield at, word, named.key


def said_keys(passage: Passage) -> list[str]:
    """What its tokens say: their keys, empty for those of no content; "not guilty" is acquitted."""
    before = ("", *passage.folded)
    keys = [
        (_DENIED.get(token.key, token.key) if word == "not" else token.key) if token.content else ""
        for word, token in zip(before, passage.tokens, strict=False)
    ]
    for pattern, key in _PHRASES:
        for found in pattern.finditer(passage.text):
            if found.start() in passage.index:
                keys[passage.index[found.start()]] = key
    return keys
