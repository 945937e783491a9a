"""Suspicion of somebody whom another document tells to have been released.

"Police are questioning a 34-year-old man" was true in the morning; a brief that still says so when he has been released
without charge does him harm. It takes no part unless its document is of a later day than the one that tells of the
release: he may have been arrested again. An age says who is meant, as reports do where they give no name, together with
the noun or the name beside it: a woman of 34 is not the man of 34, nor is Ann Lund, 34, Ivo Berg, 34. Without an age
nothing is taken out, and nothing is that says what somebody is charged with: a charge outlives an arrest.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple

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
_CHARGED = re.compile(r"(?<!\bnot )(?<!\bnot been )(?<!\bwithout being )\bcharged (?:\w+ ){0,3}with\b", re.IGNORECASE)
_WORD = r"(?<![\w’'-])([\w’'-]++)"
_AGE = re.compile(
    r"\b(\d{2})-year-old\b(?: (?!(?:and|or|an?|the)\b)(?:[\w-]+ )?(man|boy|woman|girl)\b)?"
    rf"|(?:{_WORD},? )?\baged (\d{{2}})\b|{_WORD}?, (\d{{2}})(?=[,.])"
)
_SEX = {"man": "m", "boy": "m", "woman": "f", "girl": "f"}


class Aged(NamedTuple):
    """Somebody by age; what is empty is not said.

    Attributes:
        age: In digits.
        sex: ``m`` or ``f``.
        surname: Beside the age.
    """

    age: str
    sex: str
    surname: str

    def may_be(self, other: Aged) -> bool:
        """Whether they have the same age, and nothing else that is said of both differs."""
        return all(one == two or not (one and two) for one, two in zip(self, other, strict=True))


def find(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Exclusion:
    """Find sentences that put somebody under suspicion who has been released.

    Args:
        pages: The documents.
        by_document: The sentences of each.
        times: When each was published; see ``summarizer.documents.publication``.

    Returns:
        What was found, and a warning for each document that holds one.
    """
    days = [time.date() if time else None for time in times]
    known = [frozenset[Aged]().union(*(_aged(sentence.text) for sentence in own)) for own in by_document]
    freed: dict[Aged, int] = {}
    for number, own in enumerate(by_document):
        for sentence in own:
            if RELEASED.search(sentence.text):
                freed |= dict.fromkeys(_meant(sentence.text, known[number]) - freed.keys(), number)

    found: list[tuple[int, Collection[Sentence], str]] = []
    for number, own in enumerate(by_document):
        told = {somebody: other for somebody, other in freed.items() if not _of_a_later_day(days[number], days[other])}
        suspecting: dict[Sentence, int] = {}
        for sentence in own:
            suspected = _meant(sentence.text, known[number]) if told and _suspects(sentence.text) else frozenset()
            telling = [other for somebody, other in told.items() if any(map(somebody.may_be, suspected))]
            if telling:
                suspecting[sentence] = min(telling)
        if suspecting:
            other = called(pages, min(suspecting.values()))
            found.append((number, suspecting, f"has somebody under suspicion who has been released, as {other} tells"))
    return left_out(RULE, pages, found)


def _of_a_later_day(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day > other


def _suspects(text: str) -> bool:
    """Whether a sentence puts somebody under suspicion, and does no more than that."""
    return bool(_SUSPECTED.search(text)) and not RELEASED.search(text) and not _CHARGED.search(text)


def _meant(text: str, known: Collection[Aged]) -> frozenset[Aged]:
    """Everybody whose age is in a sentence; "the 34-year-old" is whoever else has that age in its document, if any."""
    said = _aged(text)
    told = frozenset(somebody for somebody in known if somebody.sex or somebody.surname)
    bare = said - told
    return (said - bare).union(*([other for other in told if other.may_be(one)] or [one] for one in bare))


def _aged(text: str) -> frozenset[Aged]:
    """Everybody whose age is in a sentence."""
    said = [(old or aged or age, noun or one or other) for old, noun, one, aged, other, age in _AGE.findall(text)]
    return frozenset(Aged(age, _SEX.get(who.lower(), ""), _surname(who)) for age, who in said)


def _surname(who: str) -> str:
    return who if who[:1].isupper() and who.lower() not in _SEX else ""
