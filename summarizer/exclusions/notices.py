"""Sentences in which a site or an archive speaks to its visitor.

``cleaning`` takes furniture out block by block. Where a page was stored without its line breaks a notice stands in one
paragraph with the article, or the "article" of an address that was archived is nothing but the archive's own words; so
the sentences of the body are read by the same wording.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain

from summarizer.cleaning.wording import wording_rule
from summarizer.datamodels import CleanDocument, Sentence
from summarizer.exclusions.exclusion import Exclusion

RULES = frozenset(
    {"advertisement", "cookies", "copyright", "credit", "navigation", "newsletter", "notice", "related", "share", "url"}
)
"""The kinds of furniture that a sentence's own words give away, of ``summarizer.cleaning.RULES``."""


def find(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], keep: Collection[str] = ()
) -> Exclusion:
    """Find sentences that are furniture by their wording; see ``exclusion.Finder``.

    Each document that holds nothing else gets a warning. Rules named in ``keep`` are not applied.
    """
    applied = RULES.difference(keep)
    sentences = list(chain.from_iterable(by_document))
    wording = {text: wording_rule(text, len(text.split())) for text in {sentence.text for sentence in sentences}}
    rules = {sentence: rule for sentence in sentences if (rule := wording[sentence.text]) in applied}
    warnings = (
        f"{page.called(number)} holds no article, only notices of a site, and was left out."
        for number, (page, own) in enumerate(zip(pages, by_document, strict=True))
        if own and rules.keys() >= set(own)
    )
    return Exclusion(rules, tuple(warnings))
