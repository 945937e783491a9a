"""What a finder of sentences that take no part finds, and what several of them ask."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.support.passage import Passage
from summarizer.support.vocabulary import DATE_WORDS


class Exclusion(NamedTuple):
    """What of a cluster takes no part.

    Attributes:
        rules: Why not, for each such sentence: one of ``summarizer.cleaning.RULES``.
        warnings: What the caller should know of them.
        instead: Sentences that take part and give what holds in place of what some of them give.
    """

    rules: Mapping[Sentence, str]
    warnings: tuple[str, ...] = ()
    instead: frozenset[Sentence] = frozenset()


NOTHING = Exclusion({})

Finder = Callable[[Sequence[CleanDocument], Sequence[tuple[Sentence, ...]]], Exclusion]
"""Finds what takes no part, given the documents and the sentences of each.

What asks which documents are later is also given when each was published; see ``summarizer.documents.publication``.
"""


def left_out(
    rule: str,
    pages: Sequence[CleanDocument],
    going: Mapping[Sentence, int],
    what: Callable[[int, str], str],
) -> Exclusion:
    """What a rule takes out, with a warning for each document that holds any of it.

    Args:
        rule: Its name.
        pages: The documents.
        going: The sentences that go, and for each the number of the document that it goes for.
        what: What a document does that they do, given its number and what the last of those others is called.

    Returns:
        All these sentences, and that and how many of them were left out of each document.
    """
    warnings = []
    for number, own in groupby(sorted(going, key=lambda sentence: sentence.document), lambda one: one.document):
        reasons = [going[sentence] for sentence in own]
        does = what(number, pages[max(reasons)].called(max(reasons)))
        count = f"{len(reasons)} {'sentence was' if len(reasons) == 1 else 'sentences were'}"
        warnings.append(f"{pages[number].called(number)} {does}: {count} left out.")
    return Exclusion(dict.fromkeys(going, rule), tuple(warnings))


def openings(by_document: Sequence[tuple[Sentence, ...]]) -> list[Sentence]:
    """The sentences that documents open with, where those take part."""
    return [own[0] for own in by_document if own and own[0].index == 0]


def names_in(text: str) -> frozenset[str]:
    """What a sentence names inside it, days aside."""
    return frozenset(
        token.key
        for token in Passage.read(text).tokens
        if token.capital and not token.opens and token.folded not in DATE_WORDS
    )
