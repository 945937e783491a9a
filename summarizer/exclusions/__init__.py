"""Sentences of an article's body that take no part, and the account of them.

One module a reason, its ``RULE`` one of ``cleaning.RULES``; what is not the body of an article ``cleaning`` takes
out. What tells of no event is taken out before it is known which documents are about one event; what later documents
have overtaken, after: a document on another event overtakes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import NamedTuple

from summarizer.datamodels import CleanDocument, Removal, Sentence, Span
from summarizer.exclusions import (
    corrections,
    denied,
    instructions,
    notices,
    opinions,
    outdated,
    outgrown,
    overtaken,
    released,
    superseded,
)
from summarizer.exclusions.exclusion import Finder

__all__ = ["TakingPart", "exclude", "exclude_stale"]


class TakingPart(NamedTuple):
    """What is left of a cluster.

    Attributes:
        pages: The documents, what was taken out among their removals instead of in their paragraphs.
        by_document: The other sentences of each; these keep their index, so that none seems to follow one that it
            does not.
        warnings: Those of every finder, in order.
        instead: The sentences that give what holds in place of what was taken out.
    """

    pages: tuple[CleanDocument, ...]
    by_document: tuple[tuple[Sentence, ...], ...]
    warnings: tuple[str, ...]
    instead: frozenset[Sentence]


def exclude(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], keep: Collection[str] = ()
) -> TakingPart:
    """Take out the sentences that tell of no event: corrections, notices of sites, orders to a machine, opinions.

    Args:
        pages: The documents.
        by_document: The sentences of each.
        keep: Names of rules not to apply.

    Returns:
        What is left.
    """
    finders: tuple[tuple[str | None, Finder], ...] = (
        (corrections.RULE, corrections.find),
        (None, partial(notices.find, keep=keep)),
        (instructions.RULE, instructions.find),
        (opinions.RULE, opinions.find),
    )
    return _left(pages, by_document, finders, keep)


def exclude_stale(
    pages: Sequence[CleanDocument],
    by_document: Sequence[tuple[Sentence, ...]],
    times: Sequence[datetime | None],
    keep: Collection[str] = (),
) -> TakingPart:
    """Take out the sentences that documents on the same event, published later, have overtaken.

    Args:
        pages: The documents.
        by_document: The sentences of each; none of a document on another event.
        times: When each was published, None if nothing says or it is on another event; see ``documents.publication``.
        keep: Names of rules not to apply.

    Returns:
        What is left.
    """
    modules = (released, denied, superseded, outgrown, overtaken, outdated)
    finders = [(module.RULE, partial(module.find, times=times)) for module in modules]
    return _left(pages, by_document, finders, keep)


def _left(
    pages: Sequence[CleanDocument],
    by_document: Sequence[tuple[Sentence, ...]],
    finders: Sequence[tuple[str | None, Finder]],
    keep: Collection[str],
) -> TakingPart:
    """What finders leave, each of what those before it have left; those whose one rule is kept are not asked."""
    left = TakingPart(tuple(pages), tuple(by_document), (), frozenset())
    for find in (find for rule, find in finders if rule not in keep):
        found = find(left.pages, left.by_document)
        left = TakingPart(
            tuple(_without(page, own, found.rules) for page, own in zip(left.pages, left.by_document, strict=True)),
            tuple(tuple(s for s in own if s not in found.rules) for own in left.by_document),
            left.warnings + found.warnings,
            left.instead | found.instead,
        )
    return left


def _without(page: CleanDocument, sentences: Sequence[Sentence], rules: Mapping[Sentence, str]) -> CleanDocument:
    """The document, those of its sentences to which a rule applies among its removals."""
    taken = [Removal(page.id, s.start, s.end, rules[s]) for s in sentences if s in rules]
    if not taken:
        return page
    kept = (span for span in _between(page.kept, taken) if page.document.text[span.start : span.end].strip())
    removed = sorted((*page.removed, *taken), key=lambda gone: gone.start)
    return replace(page, kept=tuple(kept), removed=tuple(removed))


def _between(kept: Sequence[Span], taken: Sequence[Removal]) -> Iterator[Span]:
    """What is left of paragraphs; both in order, no removal crosses from one paragraph into the next."""
    ahead = iter((*taken, None))
    gone = next(ahead)
    for span in kept:
        start = span.start
        while gone and gone.start < span.end:
            yield Span(start, gone.start)
            start = gone.end
            gone = next(ahead)
        yield Span(start, span.end)
