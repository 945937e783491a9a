"""Who says what: a statement must be in the mouth of the speaker that the sources give it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import BE, REPORTING_VERBS

_ADVERBS = BE | {"has", "have", "had", "also", "later", "then"}
_NOT_FINITE_AFTER = frozenset(["to", "not", "n't", "would", "will", "could", "can", "may", "might", "should", "did"])
_CLAUSE_STARTS = frozenset(
    ["that", "but", "after", "before", "when", "as", "because", "while", "if", "although", "though", "since", "so"]
)
_SMALL = frozenset(["the", "a", "an", "of", "for", "in", "at", "and", "'s", "his", "her", "its", "their", "to"])
_DETERMINERS = frozenset(["the", "a", "an", "his", "her", "its", "their", "he", "she", "they", "it", "we", "i", "who"])
_LONGEST_SPEAKER = 8
_LONGEST_APPOSITION = 12
_MOST_COMPARED = 200
_MOST_KNOWN = 2000
_CLEARLY_MORE = 0.34
"""Share of the statement by which another speaker's words must match better; lower is stricter."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker and a statement.

    Attributes:
        first: Index of the first token of the speaker.
        last: Index of the last token of the speaker.
        head: Key of the word that names the speaker: the last name, else the last noun. Empty for a pronoun.
        named: Whether that word is a name; in lower-cased text, whether no article stands before it.
        speaker: Keys of all content words of the speaker.
        statement: Keys of the content words of what is said.
    """

    first: int
    last: int
    head: str
    named: bool
    speaker: frozenset[str]
    statement: frozenset[str]


def attributions(passage: Passage) -> list[Attribution]:
    """Every statement of a passage that is put into someone's mouth, in order."""
    spans = [span for at in range(len(passage.tokens)) if (span := _speaker_of(passage, at))]
    cased = any(token.named and not token.opens for token in passage.tokens)
    found: list[Attribution] = []
    for index, (first, last, verb) in enumerate(spans):
        sentence = passage.tokens[verb].sentence
        start = max(spans[index - 1][1:]) + 1 if index else 0
        end = min(spans[index + 1][0], spans[index + 1][2]) if index + 1 < len(spans) else len(passage.tokens)
        own = range(min(first, verb), max(last, verb) + 1)
        after = _content(passage, range(own.stop, end), sentence)
        before = _content(passage, range(start, own.start), sentence)
        follows = own.stop < len(passage.tokens) and passage.tokens[own.stop].text not in (",", ".", "!", "?")
        statement = after if len(spans) > 1 and follows and after else before | after
        named = [token for token in passage.tokens[first : last + 1] if token.content]
        head = next((token for token in reversed(named) if token.capital and cased), named[-1] if named else None)
        speaker = frozenset(token.key for token in named)
        described = passage.folded[first] in _DETERMINERS
        is_name = head is not None and (head.capital if cased else not described)
        found.append(Attribution(first, last, head.key if head else "", is_name, speaker, statement))
    return found


def unsupported_attributions(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Speakers to whom no source gives a statement, or gives another one while this one is someone else's.

    Yields:
        The speaker, reason ``attribution``.
    """
    own = [attribution for attribution in attributions(passage) if attribution.head][:_MOST_COMPARED]
    if not own:
        return
    known = [attribution for source in sources for attribution in attributions(source)][:_MOST_KNOWN]
    for attribution in own:
        theirs = [other.statement for other in known if not other.head or _same(attribution, other)]
        others = [other.statement for other in known if _another(attribution, other)]
        elsewhere = _share(attribution, others)
        if not theirs and elsewhere <= _CLEARLY_MORE:
            theirs = [source.keys for source in sources if attribution.head in source.keys]
        if not theirs or elsewhere - _share(attribution, theirs) > _CLEARLY_MORE:
            yield passage.problem(attribution.first, attribution.last, "attribution")


def _same(one: Attribution, other: Attribution) -> bool:
    return one.head in other.speaker or other.head in one.speaker


def _another(one: Attribution, other: Attribution) -> bool:
    """Whether two speakers are two people: two names, or two descriptions; a name may be described elsewhere."""
    return bool(other.head) and one.named == other.named and not _same(one, other)


def _share(attribution: Attribution, statements: Sequence[frozenset[str]]) -> float:
    """The largest share of what is said that one of the statements has too."""
    said = attribution.statement
    return max((len(said & statement) / len(said) for statement in statements if said), default=0.0)


def _content(passage: Passage, tokens: range, sentence: int) -> frozenset[str]:
    span = passage.tokens[tokens.start : tokens.stop]
    return frozenset(t.key for t in span if t.sentence == sentence and t.tells)


def _speaker_of(passage: Passage, at: int) -> tuple[int, int, int] | None:
    """First and last token of the speaker whose reporting verb is this token, and the index of the verb."""
    if passage.folded[at] == "according" and passage.word(at + 1) == "to":
        span = _noun_phrase_after(passage, at + 2)
        return (*span, at) if span else None
    if passage.folded[at] not in REPORTING_VERBS:
        return None
    before = at - 1
    while before >= 0 and (passage.folded[before] in _ADVERBS or passage.folded[before].endswith("ly")):
        before -= 1
    passive = not BE.isdisjoint(passage.folded[before + 1 : at])
    if passive or (before >= 0 and passage.folded[before] in _NOT_FINITE_AFTER):
        return None
    span = _noun_phrase_before(passage, before) or _noun_phrase_after(passage, at + 1)
    return (*span, at) if span else None


def _noun_phrase_before(passage: Passage, last: int) -> tuple[int, int] | None:
    """The words up to a token that can be a subject: back to a mark or the start of a clause."""
    tokens = passage.tokens
    if last < 0:
        return None
    if tokens[last].text == ",":
        return _before_apposition(passage, last)
    first = last + 1
    while first > 0 and last - first < _LONGEST_SPEAKER and _in_phrase(passage, first - 1, tokens[last].sentence):
        first -= 1
    while first <= last and not tokens[first].content and tokens[first].folded not in _DETERMINERS:
        first += 1
    return (first, last) if first <= last else None


def _before_apposition(passage: Passage, comma: int) -> tuple[int, int] | None:
    """The speaker in "Ana Bell, the mayor of Lowmoor, said": from the name to the second comma."""
    tokens = passage.tokens
    for at in range(comma - 1, max(0, comma - _LONGEST_APPOSITION), -1):
        if tokens[at].text == ",":
            name = _noun_phrase_before(passage, at - 1) if tokens[at - 1].capital else None
            return (name[0], comma - 1) if name else None
        if tokens[at].breaks:
            return None
    return None


def _noun_phrase_after(passage: Passage, first: int) -> tuple[int, int] | None:
    """The speaker in "said the mayor of Lowmoor": up to a mark or a word that no name or noun phrase has."""
    tokens = passage.tokens
    last = first - 1
    while last + 1 < min(len(tokens), first + _LONGEST_SPEAKER) and _continues(tokens[last + 1], tokens[first]):
        last += 1
    while last >= first and not tokens[last].content:
        last -= 1
    starts = first < len(tokens) and (tokens[first].capital or tokens[first].key in ("the", "a", "an"))
    return (first, last) if starts and last >= first else None


def _continues(token: Token, first: Token) -> bool:
    return token.sentence == first.sentence and (token.content or token.key in _SMALL)


def _in_phrase(passage: Passage, at: int, sentence: int) -> bool:
    token = passage.tokens[at]
    return token.sentence == sentence and token.folded not in _CLAUSE_STARTS and not token.breaks
