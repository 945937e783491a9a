"""Whether the text tells as a fact what the sources only quote, allege or call unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.support.passage import Passage
from summarizer.support.quotations import quotations
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import DOUBTS, NEGATORS, REPORTING_VERBS

_ALLEGES = frozenset(["allege", "alleges", "alleging"])
_SUPPOSES = frozenset(
    """
    alleged claim claims claimed believe believes believed think thinks thought suspect suspects suspected suppose fear
    fears feared hope hopes hoped assume assumes assumed
    """.split()
)
_NOT_SO = frozenset(
    """
    false untrue myth lie hoax fiction misconception rumour rumours rumor rumors allegation allegations accusation
    accusations suggestion suggestions theory speculation suspicion suspicions belief possibility chance risk notion
    """.split()
)
"""Before "that": what follows is said to be wrong, or is no more than said."""
_OPENS_CLAUSE = frozenset("that he she it they we i you the a an his her its their this these there".split())
_UNKNOWN = frozenset(["unknown", "unclear", "uncertain"])
_KNOWN = frozenset(["known", "clear", "certain", "sure", "proven", "confirmed"])
_EVIDENCE = frozenset(["evidence", "proof", "indication", "sign"])
_STATES = frozenset("say claim confirm prove show report suggest conclude know tell".split())
"""After "did not" or "too early to": nobody says what follows."""
_WHETHER = frozenset(["whether", "if", "that"])
_CONDITIONS = frozenset(["whether", "if", "unless"])
_ACCUSING = frozenset("complaint lawsuit suit indictment affidavit allegation allegations accusation filing".split())
"""Papers that only accuse: what stands in them is not thereby so."""
_OWNS = REPORTING_VERBS | DOUBTS | NEGATORS | _ALLEGES | _UNKNOWN | _NOT_SO | _CONDITIONS | _ACCUSING
_OWNS |= (_SUPPOSES - {"suspect", "suspects"}) | {"according", "accused", "n't"}
"""Words by which a sentence says that it does not state the rest as a fact."""

_LONGEST_QUOTATION = 60
"""Tokens; what is longer has most likely lost one of its marks, and is the reporter's own words in part."""

Place = tuple[int, ...]
"""A source and a sentence of it; after them which quotation, where the words are in one."""


def unsupported_statements(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Sentences told as a fact all of whose words are in one quoted or alleged sentence of a source, and in no other.

    Yields:
        The sentence, reason ``hedge``.
    """
    told, free = _told(sources)
    if not told:
        return
    quoted = {passage.tokens[at].sentence for first, last in quotations(passage) for at in range(first, last + 1)}
    quoted.update(token.sentence for token in passage.tokens if token.folded in _OWNS)
    sentences: dict[int, list[int]] = defaultdict(list)
    for at, token in enumerate(passage.tokens):
        if token.kind != "mark" and token.sentence not in quoted:
            sentences[token.sentence].append(at)
    for indices in sentences.values():
        keys = {passage.tokens[at].key for at in indices if passage.tokens[at].tells}
        if _all_in_one(keys, told) and not _all_in_one(keys, free):
            yield passage.problem(indices[0], indices[-1], "hedge")


def _all_in_one(keys: set[str], places: dict[str, set[Place]]) -> bool:
    """Whether one place has all of these words, of which there is one at least."""
    return bool(keys) and bool(set[Place].intersection(*(places.get(key, set[Place]()) for key in keys)))


def _told(sources: Sequence[Passage]) -> tuple[dict[str, set[Place]], dict[str, set[Place]]]:
    """By key, the quotations and allegations that have a word, and the sentences that have it outside of them."""
    told, free = defaultdict[str, set[Place]](set), defaultdict[str, set[Place]](set)
    for number, source in enumerate(sources):
        inside: dict[int, int] = {}
        for span, (first, last) in enumerate([*_quotations(source), *_allegations(source)]):
            inside.update(dict.fromkeys(range(first, last + 1), span))
        for at, token in enumerate(source.tokens):
            if token.tells and at in inside:
                told[token.key].add((number, token.sentence, inside[at]))
            elif token.tells:
                free[token.key].add((number, token.sentence))
    return told, free


def _quotations(source: Passage) -> Iterator[tuple[int, int]]:
    """Those that are surely one: short enough, and with nobody in them who says something."""
    for first, last in quotations(source):
        if last - first < _LONGEST_QUOTATION and REPORTING_VERBS.isdisjoint(source.folded[first : last + 1]):
            yield first, last


def _allegations(source: Passage) -> Iterator[tuple[int, int]]:
    """Indices of the first and last token of what no source states.

    It follows "allege", "whether", "if", "it is a myth that", "no evidence that", "too early to say that", or stands
    beside "according to the complaint".
    """
    last_of = {token.sentence: at for at, token in enumerate(source.tokens)}
    first, accused, end = 0, -1, -1
    for at, token in enumerate(source.tokens):
        if at and source.tokens[at - 1].sentence != token.sentence:
            first = at
        if at > end and _opens(source, at):
            end = _clause_end(source, at, last_of[token.sentence])
            if end > at:
                yield at + 1, end
        elif token.folded in _ACCUSING and token.sentence != accused and (cited := _cited(source, at)):
            accused = token.sentence
            if cited[0] > first:
                yield first, cited[0] - 1
            if cited[1] < last_of[accused]:
                yield cited[1] + 1, last_of[accused]


def _clause_end(source: Passage, at: int, last: int) -> int:
    """Index of the last token of the clause that a word opens; one that opens the sentence ends at a comma."""
    tokens = source.tokens
    fronted = tokens[at].opens and tokens[at].folded in _CONDITIONS
    for index in range(at + 1, last):
        following = tokens[index + 1].folded
        joined = tokens[index].text == "," and (fronted or following in ("and", "while", "although", "though"))
        if joined or tokens[index].text == ";" or following == "but":
            return index
    return last


def _cited(source: Passage, at: int) -> tuple[int, int] | None:
    """First and last token of "according to the complaint" or "the complaint says" around its noun."""
    before = source.folded[max(0, at - 4) : at]
    if ("according", "to") in pairwise(before):
        return at - len(before) + before.index("according"), at
    return (at, at + 1) if source.word(at + 1) in REPORTING_VERBS else None


def _opens(source: Passage, at: int) -> bool:
    """Whether what follows this word is not stated as a fact."""
    word = source.folded[at]
    if word in _ALLEGES or word in _CONDITIONS:
        return True
    following = source.word(at + 1)
    before = _just_before(source, at)
    denied = "n't" in before or not NEGATORS.isdisjoint(before)
    if word in _SUPPOSES:
        noun = not {"the", "a", "an"}.isdisjoint(before[-1:])
        return following == "that" or (following in _OPENS_CLAUSE and not noun)
    if word in _NOT_SO or (word in _STATES and (denied or "too" in before)):
        return following == "that"
    return (word in _UNKNOWN or (word in (_KNOWN | _EVIDENCE) and denied)) and following in _WHETHER


def _just_before(source: Passage, at: int) -> tuple[str, ...]:
    """Up to three folded words before a token and after any mark."""
    start = at
    while start > max(0, at - 3) and source.tokens[start - 1].kind != "mark":
        start -= 1
    return source.folded[start:at]
