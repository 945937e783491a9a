"""A rewritten sentence stands only if its sources carry it; why it does not is told, so that causes can be counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.english.standalone import stands_alone, tells
from summarizer.support import check_support
from summarizer.support.vocabulary import ANY_SAYING
from summarizer.writing.compression import passages, runs

_ABBREVIATED = re.compile(r"\b(?:(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St|Prof)\.)$")
_FIGURE = re.compile(r"\d+(?:[.,:/-]\d+)*")
_OPENS_CLAUSE = re.compile(
    r"\W*|although|because|but|that|though|unless|when|where(?:as)?|which|while|who(?:m|se)?", re.IGNORECASE
)
"""What may open the part that another source gives: a mark, or a word with a verb of its own after it. No preposition,
nor a word that may be one, as "after", for its phrase is a part of what the verb before it tells."""
_ATTRIBUTED = re.compile(
    r"\b(?:said|says|saying|told|tells|telling|added|adds|wrote|according to|reportedly|allegedly"
    rf"|(?:{ANY_SAYING}|shows?|showed|found|finds) that)\b",
    re.IGNORECASE,
)

MIN_SCORE = 0.75
"""Least support score of a rewritten sentence, in [0, 1]; higher is stricter. Read on training clusters: what scores
less has often lost a word that it needs."""

MIN_WORDS = 6
"""A shorter sentence is no fact of a brief."""


def refusal(candidate: str, sources: Sequence[str], *, alone: bool = True) -> str | None:
    """Say why a written sentence cannot stand, if it cannot.

    Args:
        candidate: A printed hypothesis.
        sources: The sentences it was written from.
        alone: Whether it must be readable without the sentence before it.

    Returns:
        ``unreadable``; ``joint`` (it goes over from one source to another, or leaves something out, where the sources
        do not show that it may); a reason of ``summarizer.support``; ``score`` (it follows its sources too loosely);
        None if it stands.
    """
    if not readable(candidate, alone=alone):
        return "unreadable"
    if not _joined_well(candidate, sources):
        return "joint"
    if not _figures(candidate) <= {figure for source in sources for figure in _figures(source)}:
        return "number"
    support = check_support(candidate, sources)
    if support.unsupported or support.score < MIN_SCORE:
        return support.unsupported[0].reason if support.unsupported else "score"
    return None


def readable(candidate: str, *, alone: bool = True) -> bool:
    """Say whether a sentence can be printed.

    It is whole, has at least ``MIN_WORDS`` words, does not open with a figure, end with an abbreviation or ask, and can
    be read without the sentence before it if it must stand ``alone``.
    """
    return (
        len(candidate.split()) >= MIN_WORDS
        and not candidate[0].isdigit()
        and not _ABBREVIATED.search(candidate)
        and tells(candidate)
        and (not alone or stands_alone(candidate))
    )


def _joined_well(candidate: str, sources: Sequence[str]) -> bool:
    """Whether every passage stands in a source, and another takes over only where a clause opens and nobody speaks.

    A verb would be told of the first source's subject: "a fire in a warehouse at the port" of one and "a warehouse at
    the port burned down" of the other make a fire that burned down. A phrase would be told of the first source's verb:
    "has announced a tax on energy" of one and "cut its tax on energy to 33 per cent" of the other announce it to 33.
    Nor does anybody of one source say what the other tells: "records show that it took 120" of one, and ", and its crew
    was of nine" of the other.
    """
    shown = [passages(source) for source in sources]
    telling, flat = shown, not _ATTRIBUTED.search(candidate)
    for run in runs(candidate):
        going_on = [those for those in telling if run in those]
        telling = going_on or [those for those in shown if run in those]
        if not telling or not (going_on or (flat and _OPENS_CLAUSE.fullmatch(run[-1]))):
            return False
    return True


def _figures(text: str) -> set[str]:
    """Whatever is written in digits, runs such as ``4-3-1`` and ``9:30`` whole."""
    return set(_FIGURE.findall(text.replace("–", "-")))
