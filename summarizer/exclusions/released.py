"""Suspicion of somebody whom another document tells to have been released.

"Police are questioning a 34-year-old man" was true in the morning; a brief that still says so when he has been released
without charge does him harm. It takes no part unless its document is of a later day than the one that tells of the
release: he may have been arrested again. An age says who is meant, as reports do where they give no name, together with
the noun or the name beside it: a woman of 34 is not the man of 34, nor is Ann Lund, 34, Ivo Berg, 34. Where "a woman
was released", the only woman under suspicion is meant, if there is one only. By name it is who is said to have been
released, or to whom a document that tells of a release says that somebody apologized. Nothing is taken out that says
what somebody is charged with: a charge outlives an arrest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import chain
from typing import NamedTuple

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.english.suspicion import RELEASED
from summarizer.exclusions.exclusion import Exclusion, left_out

RULE = "released"

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
_SEX = {
    **dict.fromkeys(["man", "men", "boy", "boys"], "m"),
    **dict.fromkeys(["woman", "women", "girl", "girls"], "f"),
}
_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}"
_FREED = re.compile(
    rf"\b({_NAME})(?:, [^,]{{1,60}},)? (?:was|is|has been|had been) (?:\w+ )?"
    r"(?:released|freed|let go|discharged|cleared|exonerated|ruled out|eliminated|no longer)\b"
    rf"|\b(?:released|freed|cleared|exonerated) ({_NAME})"
)
_APOLOGIZED = re.compile(rf"\b[Aa]pologi[sz]ed to ({_NAME})")
_BELIEVED = re.compile(
    r"\b(?:police|officers|detectives|investigators|prosecutors) (?:\w+ )?(?:believe|think|allege|say|said)\b"
    r"|\barmed and dangerous\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:He|She)\b")
_SOMEBODY = re.compile(r"An? (?:[a-z]+ )?(man|woman|boy|girl)\b")
_ALONE = re.compile(
    r"^An? (?:\d\d-year-old (?:[a-z]+ )?)(?:man|woman|boy|girl) (?:was|is|has|had|remains)\b"
    r"|\b(?:questioning|arrested|detained|detaining|holding) an? (?:\d\d-year-old )(?:[a-z]+ )?(?:man|woman|boy|girl)\b"
)
"""Who is under suspicion: not "a man was arrested after a 30-year-old woman was killed"."""


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
    """Find sentences that put somebody under suspicion who has been released; see ``exclusion.Finder``."""
    days = [time.date() if time else None for time in times]
    known = [frozenset[Aged]().union(*(_aged(sentence.text) for sentence in own)) for own in by_document]
    freed: dict[Aged, int] = {}
    for number, own in enumerate(by_document):
        for sentence in own:
            if RELEASED.search(sentence.text):
                freed |= dict.fromkeys(_meant(sentence.text, known[number]) - freed.keys(), number)
    suspects = _alone(chain.from_iterable(by_document))
    freed = {one: at for somebody, at in freed.items() for one in ([somebody] if somebody.age else suspects(somebody))}
    named = _named(by_document)

    going: dict[Sentence, int] = {}
    for number, own in enumerate(by_document):
        told = {somebody: other for somebody, other in freed.items() if not _of_a_later_day(days[number], days[other])}
        suspecting: dict[Sentence, int] = {}
        for sentence in own:
            suspected = _meant(sentence.text, known[number]) if told and _suspects(sentence.text) else frozenset()
            telling = [other for somebody, other in told.items() if any(map(somebody.may_be, suspected))]
            if telling:
                suspecting[sentence] = min(telling)
        for name, telling_of_it in named.items():
            if not _of_a_later_day(days[number], days[telling_of_it]) and number != telling_of_it:
                suspecting |= dict.fromkeys(_suspected_by_name(name, own), telling_of_it)
        going |= dict.fromkeys(suspecting, min(suspecting.values(), default=0))
    return left_out(
        RULE, pages, going, lambda _, first: f"has somebody under suspicion who has been released, as {first} tells"
    )


def _named(by_document: Sequence[tuple[Sentence, ...]]) -> dict[str, int]:
    """Whom documents name as released, and the first that does."""
    named: dict[str, int] = {}
    for number, own in enumerate(by_document):
        released = [sentence.text for sentence in own if RELEASED.search(sentence.text)]
        names = [name for text in released for pair in _FREED.findall(text) for name in pair if name]
        apologies = chain.from_iterable(_APOLOGIZED.findall(sentence.text) for sentence in own if released)
        for name in (*names, *apologies):
            named.setdefault(name, number)
    return named


def _suspected_by_name(name: str, own: Sequence[Sentence]) -> Iterator[Sentence]:
    """What puts somebody of a name under suspicion, and what goes on about him ("He is dangerous")."""
    last = None
    for sentence in own:
        text = sentence.text
        suspects = (_suspects(text) or _BELIEVED.search(text)) and not (RELEASED.search(text) or _CHARGED.search(text))
        goes_on = last is not None and sentence.index == last + 1 and _PRONOUN.match(text)
        if (name in text or goes_on) and suspects:
            last = sentence.index
            yield sentence


def _alone(sentences: Iterable[Sentence]) -> Callable[[Aged], list[Aged]]:
    """Who is meant by somebody of a sex released: the only one of it under suspicion, if there is one only."""
    suspecting = [sentence.text for sentence in sentences if _suspects(sentence.text)]
    suspects = frozenset[Aged]().union(*map(_aged, suspecting))
    alone = frozenset[Aged]().union(*(_aged(text) for text in suspecting if _ALONE.search(text)))

    def meant(somebody: Aged) -> list[Aged]:
        may_be = [one for one in suspects if one.may_be(somebody)]
        return may_be if len(may_be) == 1 and may_be[0] in alone else []

    return meant


def _of_a_later_day(day: date | None, other: date | None) -> bool:
    return day is not None and other is not None and day > other


def _suspects(text: str) -> bool:
    """Whether a sentence puts somebody under suspicion, and does no more than that."""
    return bool(_SUSPECTED.search(text)) and not RELEASED.search(text) and not _CHARGED.search(text)


def _meant(text: str, known: Collection[Aged]) -> frozenset[Aged]:
    """Everybody whose age is in a sentence; "the 34-year-old" is whoever else has that age in its document, if any."""
    if RELEASED.search(text) and (somebody := _SOMEBODY.match(text)):
        return frozenset([Aged("", _SEX[somebody[1]], "")])
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
