"""Whether the text tells as a fact what the sources only quote, allege or call unknown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from summarizer.support.passage import Passage
from summarizer.support.quotations import quotations
from summarizer.support.tokens import Token
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import DOUBTS, NEGATORS, REPORTING_VERBS

_ALLEGES = frozenset(["allege", "alleges", "alleging"])
_OPENS_CLAUSE = frozenset("that he she it they we i you the a an his her its their this these there".split())
_UNKNOWN = frozenset(["unknown", "unclear", "uncertain"])
_KNOWN = frozenset(["known", "clear", "certain", "sure", "proven", "confirmed"])
_EVIDENCE = frozenset(["evidence", "proof", "indication", "sign"])
_WHETHER = frozenset(["whether", "if", "that"])
_OWNS = REPORTING_VERBS | DOUBTS | NEGATORS | _ALLEGES | _UNKNOWN
_OWNS |= {"according", "allegation", "allegations", "accused", "suspected", "whether", "if", "n't", "think", "thinks"}
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
    """Indices of the first and last token of what follows "allege", "it is not known whether", "no evidence that"."""
    end = -1
    for at, token in enumerate(source.tokens):
        if at > end and _opens(source, at):
            end = at
            while end + 1 < len(source.tokens) and source.tokens[end + 1].sentence == token.sentence:
                end += 1
            if end > at:
                yield at + 1, end


def _opens(source: Passage, at: int) -> bool:
    """Whether what follows this word is not stated as a fact."""
    word = source.folded[at]
    following = source.folded[at + 1 : at + 2]
    before = source.folded[max(0, at - 3) : at]
    denied = "n't" in before or not NEGATORS.isdisjoint(before)
    if word in _ALLEGES:
        return True
    if word == "alleged":
        return bool(following) and following[0] in _OPENS_CLAUSE and not _adjective(source.tokens[at - 1 : at])
    unknown = word in _UNKNOWN or (word in (_KNOWN | _EVIDENCE) and denied)
    return unknown and bool(following) and following[0] in _WHETHER


def _adjective(before: Sequence[Token]) -> bool:
    return any(token.folded in ("the", "a", "an") for token in before)
