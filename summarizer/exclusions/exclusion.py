"""What a finder of sentences that take no part finds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
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

Finder = Callable[[Sequence[CleanDocument], Sequence[tuple[Sentence, ...]], Collection[str]], Exclusion]
"""Finds what takes no part, given the documents, the sentences of each, and the names of rules not to apply."""
