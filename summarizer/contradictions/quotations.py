"""One quotation in two wordings, or in the mouths of two people."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.contradictions.speakers import Quoted
from summarizer.contradictions.statements import NEARLY_THE_SAME, Claim, Difference, Statement
from summarizer.support.names import spelling
from summarizer.support.tokens import Token
from summarizer.support.vocabulary import TITLES

_FULL_NAME = 2


def quotation_differences(one: Statement, other: Statement) -> list[Difference]:
    """Find quotations on which two sentences contradict each other.

    Args:
        one: A sentence.
        other: Another.

    Returns:
        A ``quotation`` for each two of one speaker that share most of their words, unless one was only cut; a
        ``speaker`` for each that is the same in both but ascribed to two people.
    """
    if '"' not in one.passage.text + other.passage.text and "“" not in one.passage.text + other.passage.text:
        return []
    return [difference for x in one.quoted for y in other.quoted for difference in _on_words(x, y)]


def quotation_restated(statement: Statement, claim: Claim) -> Claim | None:
    """Where a sentence has the words, or the speaker of the words, of a claim; None if it has not."""
    for quoted in statement.quoted:
        claims = [_worded(quoted.words), *([_spoken(quoted)] if quoted.speaker else [])]
        if found := next((said for said in claims if said.value == claim.value), None):
            return found
    return None


def _on_words(x: Quoted, y: Quoted) -> list[Difference]:
    mine, theirs = ({spelling(token.folded) for token in quoted.speaker} - TITLES for quoted in (x, y))
    if [token.key for token in x.words] == [token.key for token in y.words]:
        people = min(len(x.speaker), len(y.speaker)) >= _FULL_NAME and mine.isdisjoint(theirs)
        return [Difference("speaker", _spoken(x), _spoken(y))] if people else []
    if mine & theirs and _reworded(x.words, y.words):
        return [Difference("quotation", _worded(x.words), _worded(y.words))]
    return []


def _reworded(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether most words are shared, and neither is a part of the other or spaced or hyphenated otherwise."""
    mine, theirs = [token.key for token in one], [token.key for token in other]
    shared = len(set(mine) & set(theirs)) / min(len(set(mine)), len(set(theirs)))
    respelled = "".join(token.folded for token in one) == "".join(token.folded for token in other)
    return shared >= NEARLY_THE_SAME and not (respelled or _part(mine, theirs) or _part(theirs, mine))


def _part(shorter: Sequence[str], longer: Sequence[str]) -> bool:
    """Whether all words of one stand in the other in their order, so that it was only cut."""
    rest = iter(longer)
    return all(word in rest for word in shorter)


def _worded(words: Sequence[Token]) -> Claim:
    return Claim(words[0].start, words[-1].end, " ".join(token.key for token in words))


def _spoken(quoted: Quoted) -> Claim:
    speaker = quoted.speaker
    said_by = sorted({spelling(token.folded) for token in speaker} - TITLES)
    return Claim(speaker[0].start, speaker[-1].end, f"{' '.join(said_by)}: {_worded(quoted.words).value}")
