"""Tolls that a later document raises or takes back.

A story that runs for hours or days is told with ever larger numbers of dead, injured and missing, and a brief that
leads with this morning's is wrong. A document gives the tolls of the event in its opening sentence and in those that
speak of a toll, those of other harm in the sentence after, and how many people "have died" or "died in the storm".
Where one published later gives a larger one, the sentences with the smaller take no part, those too of a document that
only mentions it, nor do those on how it may rise. A smaller one holds only where its sentence says which number it
takes the place of ("13 people died, not 14 as first reported"), or that the toll was lowered to it; where it is an
exact number of the dead, and the last told, half a day after the larger; or where it is of the missing, who are found.
That nobody was hurt no longer holds once somebody has died.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.documents.publication import later, long_before
from summarizer.exclusions.exclusion import Exclusion
from summarizer.exclusions.whole_event import counts_people, counts_people_of_the_event, speaks_of_a_toll
from summarizer.support.dates import years
from summarizer.support.numerals import TWO_TO_TEN
from summarizer.support.passage import Passage
from summarizer.support.tolls import TOLL, Harm, Toll, tolls

RULE = "superseded"

_IN_PLACE_OF = re.compile(r"\b(?:not|down from|instead of|rather than|to \d[\d,]* from) (\d[\d,]*)\b")
_LESS = r"(?:lowered|cut|reduced|revised down(?:ward)?|corrected down(?:ward)?)"
_LOWERED_TO = re.compile(
    rf"{TOLL}[^.;]{{0,80}} (?:{_LESS}|fell|dropped) to \d"
    rf"|\b{_LESS} (?:the|its|their) (?:\w+ )?{TOLL}[^.;]{{0,80}} to \d",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(r"\b(?:at least|more than|nearly|almost)\b|\b(?:over|about|around|some) \d", re.IGNORECASE)
_TO_CHANGE = re.compile(rf"{TOLL}[^.;]{{0,60}}\b(?:rise|climb|increase|grow|go up)\b", re.IGNORECASE)
_IN_PASSING = 3
"""Sentences at the head of a document in which a number of people is taken to be of the event, at least 0; higher takes
more out, never raises anything."""
_LEAST_LEFT = 0.5
"""Share of a larger toll that the last one must be to hold in its place unsaid, in [0, 1]; higher is stricter. What is
smaller is the toll of a part of the event."""
_ANOTHER_EVENT = re.compile(r"\b(?:last|previous|earlier|another|separate|other)\b", re.IGNORECASE)

_SEVERAL = rf"\b(?:\d+|{TWO_TO_TEN}) of (?:the|those|them|these) (?:\w+ )?"
_PART: dict[Harm, re.Pattern[str]] = {
    "dead": re.compile(rf"{_SEVERAL}(?:deaths|dead|fatalities|victims|killed)\b", re.IGNORECASE),
    "injured": re.compile(rf"{_SEVERAL}(?:injured|wounded|hurt)\b", re.IGNORECASE),
    "missing": re.compile(rf"{_SEVERAL}missing\b", re.IGNORECASE),
}

_UNHURT = Toll("injured", 0.0)
Told = tuple[Toll, int]
"""A toll, and the number of a document that gives it."""


def find(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Exclusion:
    """Find sentences that give a toll which a later document raises or takes back; see ``exclusion.Finder``.

    Each document gets a warning for each kind of harm. The sentences that give the toll that holds for the whole event
    hold in place of the others.
    """
    told = [
        _told(sentences, time) if time else frozenset[Toll]()
        for sentences, time in zip(by_document, times, strict=True)
    ]
    after = later(times)
    lowered = dict(_last_told(by_document, told, times)) | {
        toll: lower
        for number, own in enumerate(by_document)
        if times[number]
        for toll, lower in (*_lowered_to(number, own, told, after), *_lowered(number, own))
    }
    given = [_given(sentences, told, number) for number, sentences in enumerate(by_document)]
    smaller: list[Sentence] = []
    warnings: list[str] = []
    holding: set[Toll] = set()
    for number, sentences in enumerate(by_document):
        raised = _raised(given[number], told, times, after[number], lowered)
        giving = [sentence for sentence in sentences if raised and _gives(sentence.text, raised)]
        if giving:
            smaller += giving
            warnings += _warnings(number, raised, pages)
            holding |= {toll for toll, _ in raised.values()}
    instead = frozenset(sentence for own in by_document for sentence in own if _holds(sentence, holding))
    return Exclusion(dict.fromkeys(smaller, RULE), tuple(warnings), instead)


def _holds(sentence: Sentence, holding: Collection[Toll]) -> bool:
    """Whether a sentence gives a toll that holds for the event; beyond an opening of the dead: hurt in what?"""
    own = tolls(sentence.text).intersection(holding)
    of_the_event = speaks_of_a_toll(sentence.text) or counts_people_of_the_event(sentence.text)
    return bool(own) and (sentence.index == 0 or (of_the_event and any(toll.harm == "dead" for toll in own)))


def _gives(text: str, raised: Mapping[Toll, Told]) -> bool:
    """Whether a sentence gives a toll that no longer holds, a part of it ("four of the deaths") or how it may rise."""
    part = any(_PART[toll.harm].search(text) for toll in raised)
    return part or not tolls(text).isdisjoint(raised) or _TO_CHANGE.search(text) is not None


def _told(sentences: Sequence[Sentence], day: datetime) -> frozenset[Toll]:
    """The tolls of the event that a document published on this day gives."""
    found: set[Toll] = set()
    before_it, told_before = -1, frozenset[Toll]()
    for sentence in sentences:
        own = frozenset[Toll]() if _names_an_earlier_year(sentence.text, day) else tolls(sentence.text)
        telling = sentence.index == 0 or speaks_of_a_toll(sentence.text)
        if telling or (own and sentence.index == before_it + 1 and _goes_on(sentence.text, own, told_before)):
            found |= own
        elif counts_people_of_the_event(sentence.text):
            found |= {toll for toll in own if toll.harm not in {known.harm for known in found}}
        before_it, told_before = sentence.index, own if telling else frozenset()
    return frozenset(found)


def _goes_on(text: str, own: Collection[Toll], before_it: Collection[Toll]) -> bool:
    """Whether a sentence right after one with tolls of the event gives those of other harm."""
    other_harm = {toll.harm for toll in own}.isdisjoint(toll.harm for toll in before_it)
    return bool(before_it) and other_harm and not _ANOTHER_EVENT.search(text)


def _given(sentences: Sequence[Sentence], told: Sequence[frozenset[Toll]], number: int) -> frozenset[Toll]:
    """The tolls of the event that a document gives, and what it has in passing that is such a toll of another.

    So is how many people came to a harm of which it gives no toll, near its head.
    """
    of_others = frozenset[Toll]().union(*told[:number], *told[number + 1 :])
    if not of_others:
        return told[number]
    given = told[number] | (of_others & frozenset[Toll]().union(*(tolls(sentence.text) for sentence in sentences)))
    harms = {toll.harm for toll in given}
    heading = (s.text for s in sentences if s.index < _IN_PASSING and counts_people(s.text))
    near = (toll for text in heading if not _ANOTHER_EVENT.search(text) for toll in tolls(text))
    return given | {toll for toll in near if toll.harm not in harms}


def _names_an_earlier_year(text: str, day: datetime) -> bool:
    """Whether a sentence names a year before the last one: it tells of another event."""
    return any(int(year.removeprefix("year ")) < day.year - 1 for year in years(Passage.read(text)))


def _lowered(number: int, sentences: Sequence[Sentence]) -> Iterator[tuple[Toll, Told]]:
    """The tolls that a document takes back: what it gives in place of each, and its number.

    Of several smaller tolls in one sentence the largest comes last, so that it stands: the others are parts.
    """
    for sentence in sentences:
        taken_back = [float(found.replace(",", "")) for found in _IN_PLACE_OF.findall(sentence.text)]
        for toll in sorted(tolls(sentence.text)) if taken_back else ():
            for count in taken_back:
                if count > toll.number:
                    yield Toll(toll.harm, count), (toll, number)


def _lowered_to(
    number: int,
    sentences: Sequence[Sentence],
    told: Sequence[frozenset[Toll]],
    after: Sequence[Collection[int]],
) -> Iterator[tuple[Toll, Told]]:
    """The larger tolls of documents published before one that says that the toll was lowered, and what that gives."""
    earlier = frozenset[Toll]().union(*(own for own, newer in zip(told, after, strict=True) if number in newer))
    for sentence in sentences:
        if _LOWERED_TO.search(sentence.text):
            for toll in sorted(tolls(sentence.text)):
                for larger in earlier:
                    if larger.harm == toll.harm and larger.number > toll.number:
                        yield larger, (toll, number)


def _last_told(
    by_document: Sequence[tuple[Sentence, ...]],
    told: Sequence[frozenset[Toll]],
    times: Sequence[datetime | None],
) -> Iterator[tuple[Toll, Told]]:
    """The tolls of the dead that are told only half a day or more before the last, which is smaller and exact."""
    dead = [frozenset(toll for toll in own if toll.harm == "dead") for own in told]
    after, long_after = later(times), later(times, long_before)
    for number, own in enumerate(dead):
        if not own or any(dead[newer] for newer in after[number]):
            continue
        last = max(own)
        early = [newer.count(number) > 0 for newer in long_after]
        lasting = frozenset[Toll]().union(*(own for own, old in zip(dead, early, strict=True) if not old))
        vague = any(last in tolls(s.text) and _AT_LEAST.search(s.text) for s in by_document[number])
        for toll in frozenset[Toll]().union(*dead) - lasting if not vague else ():
            if toll > last and last.number >= _LEAST_LEFT * toll.number:
                yield toll, (last, number)


def _raised(
    given: Collection[Toll],
    told: Sequence[frozenset[Toll]],
    times: Sequence[datetime | None],
    after: Sequence[int],
    lowered: Mapping[Toll, Told],
) -> dict[Toll, Told]:
    """The tolls of a document that no longer hold: the number that those published after it give, and whose it is.

    That is the largest, of the injured before that of the dead; one that gives the same number too gives the larger one
    of another event. Of the missing it is that of the last day. Or it is the one that takes the place of a number that
    was too large.
    """
    raised: dict[Toll, Told] = {}
    for toll in given:
        knowing = [other for other in after if toll not in told[other]]
        new = [
            (new, other)
            for other in knowing
            for new in told[other] - lowered.keys()
            if new.harm == toll.harm or (toll == _UNHURT and new.harm == "dead")
        ]
        if toll.harm == "missing":
            latest = max((_day(times[other]) for _, other in new), default="")
            new = [(left, other) for left, other in new if _day(times[other]) == latest and left.harm == "missing"]
        largest = max(new, key=lambda told: (told[0].number, told[1], told[0].harm), default=None)
        if toll in lowered and lowered[toll][1] in after:
            raised[toll] = lowered[toll]
        elif largest and (largest[0].number > toll.number or toll.harm == "missing"):
            raised[toll] = largest
    return raised


def _day(time: datetime | None) -> str:
    """The day of publication, so that days are in order."""
    return time.date().isoformat() if time else ""


def _warnings(number: int, raised: Mapping[Toll, Told], pages: Sequence[CleanDocument]) -> list[str]:
    """What the caller should know of the tolls of a document that were left out: the largest of each kind."""
    largest = {toll.harm: toll for toll in sorted(raised)}
    return [
        f"{pages[number].called(number)} tells of {toll.number:,.0f} {harm}, {pages[other].called(other)}, published"
        f" later, of {new.number:,.0f}{'' if new.harm == harm else f' {new.harm}'}: the earlier number was left out."
        for harm, toll in largest.items()
        for new, other in [raised[toll]]
    ]
