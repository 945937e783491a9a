"""Sentences in which a site or an archive speaks to its visitor.

``cleaning`` takes furniture out block by block. Where a page was stored without its line breaks a notice stands in one
paragraph with the article, or the "article" of an address that was archived is nothing but the archive's own words; so
the sentences of the body are read by the same wording.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.cleaning.wording import wording_rule
from summarizer.datamodels import CleanDocument, Sentence
from summarizer.errors import InputError
from summarizer.exclusions import exclude

RULES = frozenset(
    {"advertisement", "cookies", "copyright", "credit", "navigation", "newsletter", "notice", "related", "share", "url"}
)
"""The kinds of furniture that a sentence's own words give away, of ``summarizer.cleaning.RULES``."""


def without_notices(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], keep: Collection[str] = ()
) -> tuple[list[CleanDocument], list[tuple[Sentence, ...]], tuple[str, ...]]:
    """Take out sentences that are furniture by their wording.

    Args:
        pages: The documents.
        by_document: The sentences of each.
        keep: Names of rules whose removals are to be undone.

    Returns:
        The documents, what was taken out among their removals; the other sentences; and a warning for each document
        that had no others.

    Raises:
        InputError: No document has others.
    """
    cut, kept, warnings = [], [], []
    for number, (page, sentences) in enumerate(zip(pages, by_document, strict=True)):
        rules = {sentence: wording_rule(sentence.text, len(sentence.text.split())) for sentence in sentences}
        left = sentences
        for rule in sorted(RULES.intersection(rules.values()).difference(keep)):
            page, left = exclude(page, left, [s for s in sentences if rules[s] == rule], rule)
        if sentences and not left:
            warnings.append(
                f"documents[{number}] ({page.document.id}) holds no article, only notices of a site, and was left out."
            )
        cut.append(page)
        kept.append(left)
    if any(by_document) and not any(kept):
        raise InputError("documents", "hold no article, only notices of the sites that they come from.")
    return cut, kept, tuple(warnings)
