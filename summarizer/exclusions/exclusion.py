"""What a finder of sentences that take no part finds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.datamodels import CleanDocument, Sentence


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
"""Finds what takes no part, given the documents and the sentences of each."""


def left_out(
    rule: str, pages: Sequence[CleanDocument], found: Iterable[tuple[int, Collection[Sentence], str]]
) -> Exclusion:
    """What a rule takes out, with a warning for each document that holds any of it.

    Args:
        rule: Its name.
        pages: The documents.
        found: Number of a document, the sentences of it that go, and what the document does that they do.

    Returns:
        All these sentences, and that and how many of them were left out of each document.
    """
    told = [(number, sentences, what) for number, sentences, what in found if sentences]
    warnings = (
        f"{pages[number].called(number)} {what}: {len(sentences)}"
        f" {'sentence was' if len(sentences) == 1 else 'sentences were'} left out."
        for number, sentences, what in told
    )
    return Exclusion({sentence: rule for _, sentences, _ in told for sentence in sentences}, tuple(warnings))
