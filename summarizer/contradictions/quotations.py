"""One quotation in two wordings, or in the mouths of two people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from summarizer.contradictions.statements import NEARLY_THE_SAME, Claim, Difference, Statement
from summarizer.support.names import spelling
from summarizer.support.quotations import quotations
from summarizer.support.tokens import Token
from summarizer.support.vocabulary import REPORTING_VERBS, TITLES

_FEWEST_WORDS = 4
_FULL_NAME = 2
_APPOSED_WITHIN = 12
_OF_ANOTHER = frozenset(["for", "of", "to", "by"])


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
    found = []
    for x in _quoted(one):
        for y in _quoted(other):
            found += _on_words(one, x, other, y)
    return found


def quotation_restated(statement: Statement, claim: Claim) -> Claim | None:
    """Where a sentence has the words, or the speaker of the words, of a claim; None if it has not."""
    for quoted in _quoted(statement):
        speaker = _speaker(statement, quoted)
        claims = [_worded(quoted), *([_spoken(speaker, quoted)] if speaker else [])]
        if found := next((said for said in claims if said.value == claim.value), None):
            return found
    return None


def _on_words(one: Statement, x: Sequence[Token], other: Statement, y: Sequence[Token]) -> list[Difference]:
    speakers = _speaker(one, x), _speaker(other, y)
    mine, theirs = ({spelling(token.folded) for token in speaker} - TITLES for speaker in speakers)
    if [token.key for token in x] == [token.key for token in y]:
        people = min(map(len, speakers)) >= _FULL_NAME and mine.isdisjoint(theirs)
        return [Difference("speaker", _spoken(speakers[0], x), _spoken(speakers[1], y))] if people else []
    if mine & theirs and _reworded(x, y):
        return [Difference("quotation", _worded(x), _worded(y))]
    return []


def _quoted(statement: Statement) -> Iterator[list[Token]]:
    """The words of each quotation that is long enough to be somebody's."""
    for first, last in quotations(statement.passage):
        words = [token for token in statement.passage.tokens[first : last + 1] if token.kind != "mark"]
        if len(words) >= _FEWEST_WORDS:
            yield words


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


def _speaker(statement: Statement, quoted: Sequence[Token]) -> list[Token]:
    """The name, with its title, directly before or after a reporting verb outside the quotation; empty if none."""
    outside = [
        token for token in statement.passage.tokens if token.end <= quoted[0].start or token.start >= quoted[-1].end
    ]
    for place, verb in enumerate(outside):
        if verb.folded in REPORTING_VERBS:
            before = _name_before(outside, place)
            after = [] if verb.key == "tell" else list(takewhile(_in_name, outside[place + 1 :]))
            if after or before:
                return after or before
    return []


def _name_before(tokens: Sequence[Token], verb: int) -> list[Token]:
    """The name that ends at a verb: "Ana Bell said", "the mayor, Ana Bell, said", "Ana Bell, the mayor, said"."""
    commas = [at for at in range(max(0, verb - _APPOSED_WITHIN), verb) if tokens[at].text == ","]
    ends = [verb, *reversed(commas)] if commas and commas[-1] == verb - 1 else [verb]
    for end in ends:
        name = list(takewhile(_in_name, reversed(tokens[:end])))[::-1]
        start = end - len(name)
        if name and not (start and tokens[start - 1].folded in _OF_ANOTHER):
            return name
    return []


def _in_name(word: Token) -> bool:
    return word.capital and word.content


def _worded(quoted: Sequence[Token]) -> Claim:
    return Claim(quoted[0].start, quoted[-1].end, " ".join(token.key for token in quoted))


def _spoken(speaker: Sequence[Token], quoted: Sequence[Token]) -> Claim:
    said_by = sorted({spelling(token.folded) for token in speaker} - TITLES)
    return Claim(speaker[0].start, speaker[-1].end, f"{' '.join(said_by)}: {_worded(quoted).value}")
