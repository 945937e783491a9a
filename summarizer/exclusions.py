"""Sentences of an article's body that take no part, and the account of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from summarizer.datamodels import CleanDocument, Removal, Sentence, Span


def exclude(
    page: CleanDocument, sentences: Sequence[Sentence], unwanted: Collection[Sentence], rule: str
) -> tuple[CleanDocument, tuple[Sentence, ...]]:
    """Take sentences out of a document.

    Args:
        page: The document.
        sentences: Its sentences.
        unwanted: Those to take out.
        rule: Why; one of ``summarizer.cleaning.RULES``.

    Returns:
        The document with them among its removals instead of in its paragraphs, and the other sentences; these keep
        their index, so that none seems to follow one that it does not.
    """
    if not unwanted:
        return page, tuple(sentences)
    taken = [Removal(page.document.id or "", s.start, s.end, rule) for s in sentences if s in unwanted]
    left: list[Span] = []
    for span in page.kept:
        start = span.start
        for gone in (gone for gone in taken if span.start <= gone.start < span.end):
            left.append(Span(start, gone.start))
            start = gone.end
        left.append(Span(start, span.end))
    kept = tuple(span for span in left if page.document.text[span.start : span.end].strip())
    removed = tuple(sorted((*page.removed, *taken), key=lambda gone: gone.start))
    return replace(page, kept=kept, removed=removed), tuple(s for s in sentences if s not in unwanted)
