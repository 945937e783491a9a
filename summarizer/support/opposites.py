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
RELEASED = re.compile(
    r"\b(?:released|freed|let go|discharged)\b(?: \w+){0,3}? without (?:any |being )?charged?s?\b"
    r"|\bno longer (?:a suspect|suspected|under suspicion)\b|\b(?:ruled|been) out as a suspect\b"
    r"|\bsuspects?\b(?: [\w’'-]+){0,15} (?:was|were|been) (?:cleared|exonerated)\b"
    r"|\b(?:eliminated|cleared) (?:as a suspect|from (?:the|their) (?:inquiries|investigation))\b",
    re.IGNORECASE,
)
"""That suspicion of somebody has come to nothing."""
_DENIED = {stem("guilty"): stem("acquit")}
"""What a word says after "not"."""
_OPPOSITES = [*_PAIRS, *((other, one) for one, other in _PAIRS)]


def unsupported_opposites(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Words of which the sources have only the opposite: "rose" where they say "fell".

    Yields:
        The word, reason ``negation``.
    """
    known = frozenset[str]().union(*(said_keys(source) for source in sources))
    for at, key in enumerate(said_keys(passage)):
        if key and any(
            key in one and known.isdisjoint(one) and not known.isdisjoint(other) for one, other in _OPPOSITES
        ):
            yield passage.problem(at, at, "negation")


def said_keys(passage: Passage) -> list[str]:
    """What its tokens say: their keys, empty for those of no content; "not guilty" is acquitted."""
    before = ("", *passage.folded)
    keys = [
        (_DENIED.get(token.key, token.key) if word == "not" else token.key) if token.content else ""
        for word, token in zip(before, passage.tokens, strict=False)
    ]
    place = {token.start: at for at, token in enumerate(passage.tokens)}
    for pattern, key in _PHRASES:
        for found in pattern.finditer(passage.text):
            if found.start() in place:
                keys[place[found.start()]] = key
    return keys
