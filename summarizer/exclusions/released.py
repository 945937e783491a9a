"""Suspicion of somebody whom another document tells to have been released.

"Police are questioning a 34-year-old man" was true in the morning; a brief that still says so when he has been released
without charge does him harm. It takes no part unless its document is of a later day than the one that tells of the
release: he may have been arrested again. An age says who is meant, as reports do where they give no name; without one
nothing is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, datetime

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.exclusions.exclusion import Exclusion, called, left_out
from summarizer.support.opposites import RELEASED

RULE = "released"
"""The rule that a ``Removal`` names; one of ``summarizer.cleaning.RULES``."""

_SUSPECTED = re.compile(
    r"\b(?:question(?:ed|ing|s)?|quizz(?:ed|ing|es)|arrest(?:ed|s)?|detain(?:ed|ing|s)?|held|holding|in custody"
    r"|suspect(?:s|ed)?|suspicion|interrogat\w+|wanted)\b",
    re.IGNORECASE,
)
_AGE = re.compile(r"\b(\d{2})-year-old\b|\baged (\d{2})\b|, (\d{2})(?=[,.])")


def find(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Exclusion:
    """Find sentences that put somebody under suspicion who has been released.

    Args:
        pages: The documents.
        by_document: The sentences of each.
        times: When each was published; see ``summarizer.publication``.

    Returns:
        What was found, and a warning for each document that holds one.
    """
    days = [time.date() if time else None for time in times]
    freed: dict[str, int] = {}
    for number, own in enumerate(by_document):
        for sentence in own:
            if RELEASED.search(sentence.text):
                freed |= dict.fromkeys(_ages(sentence.text) - freed.keys(), number)

    found: list[tuple[int, Collection[Sentence], str]] = []
    for number, own in enumerate(by_document):
        told = {age: other for age, other in freed.items() if not _of_a_later_day(days[number], days[other])}
        suspecting = {sentence: ages for sentence in own if (ages := _suspected(sentence.text) & told.keys())}
        if suspecting:
            other = called(pages, told[min(frozenset[str]().union(*suspecting.values()))])
            found.append((number, suspecting, f"has somebody under suspicion who has been released, as {other} tells"))
    return left_out(RULE, pages, found)


def _of_a_later_day(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day > other


def _suspected(text: str) -> frozenset[str]:
    """The ages in a sentence that puts somebody under suspicion."""
    return _ages(text) if _SUSPECTED.search(text) and not RELEASED.search(text) else frozenset()


def _ages(text: str) -> frozenset[str]:
    return frozenset(next(filter(None, found.groups())) for found in _AGE.finditer(text))
