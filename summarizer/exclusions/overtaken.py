"""What was still to come when an article was published, and has come since.

A story that is told over days leaves forecasts and plans behind: on Friday a brief cannot say that the storm "will
reach the coast on Tuesday night". A sentence that puts something on a day to come takes no part where another document
was published after that day; nor does one on a search, where a later document opens with "was found" or "called off the
search" or has "found alive", unless somebody is still missing there. What a later document opens with as done
goes on any day (``exclusions.come_about``), and what a verdict leaves behind (``exclusions.verdicts``). Where one was
published a day later, what an article says inside it of that one's own day goes too, and what somebody "said he would"
do or "plans to", if that is not far off: the later one would tell it if it still held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.documents.publication import a_day_before, later
from summarizer.english.days import ANY_WEEKDAY, DATE, DAYS_AWAY, MONTHS, WEEKDAYS
from summarizer.english.quoted import outside
from summarizer.english.tense import PAST_VERB, TO_COME
from summarizer.english.weekdays import days_alone
from summarizer.exclusions.come_about import come_about
from summarizer.exclusions.exclusion import NOTHING, Exclusion, left_out, names_in
from summarizer.exclusions.verdicts import before_verdict

RULE = "overtaken"

_SCHEDULED = re.compile(
    r"\b(?:opens|begins|starts|ends|plays|meets|returns|leaves|resumes|arrives|expires|takes place|kicks off"
    r"|(?<!\bto )(?<!\bthe )(?<!\ba )(?<!\ban )(?:open|begin|start|play|meet|return|resume|arrive|take place))\b"
)
"""The plain present of a timetable."""
_DAY_NAMED = re.compile(
    rf"\b(?P<relative>{'|'.join(word for word, away in DAYS_AWAY.items() if away >= 0)}|overnight|later in the day)\b"
    rf"|(?<!\blast )(?<!\bnext )(?<!\bsince )(?<!\bevery )\b(?P<weekday>{ANY_WEEKDAY})\b(?!['’]s)"
    rf"|\b{DATE}(?:,? (?P<year>\d{{4}})\b)?",
)
_INTENDED = re.compile(
    r"\b(?:said|told (?:\w+ ){1,3}?|promised|pledged|vowed|announced)(?: that)? (?:he|she|it|they) would"
    r"(?! have\b| not (?:say|comment)\b)|\b(?:plans|hopes|intends|aims|expects) to\b"
)
"""What somebody meant to do; what "will" be is as often the terms of something settled."""
_FAR_OFF = re.compile(
    r"\bnext (?:month|year|season|spring|summer|autumn|fall|winter)\b|\b(?:months|years|decades)\b"
    rf"|\b(?:in|by) (?:the |(?:the )?(?:end|middle) of )?(?:{'|'.join(MONTHS)}|spring|summer|autumn|fall|winter)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:be|been|being|have|get|remain|stay)(?: \w+ly)? \w+\b")
_CLAUSES = re.compile(r"[,;:—–] (?!\d{4}\b)")
"""Where one ends; not before the year of a date."""
_STILL_MISSING = re.compile(
    r"\b(?:has been|is|are|remains?)(?: still)? missing\b|\bsearch(?:es)? (?:continue[sd]?|resumed?|goes on|went on)\b"
    r"|\b(?:is|are)(?: still)? searching\b|\bcontinued to search\b"
)
_MISSING = re.compile(
    rf"{_STILL_MISSING.pattern}|\bsearch(?:es)? for\b|\b(?:are|were) to search for\b|\b(?:was|were|been) searching\b"
    r"|\bsearching for\b|\bfeared (?:to have )?(?:dead|died|drowned|lost)\b|\bno (?:sign|trace)\b"
)
_FOUND = re.compile(
    r"\b(?:was|has been) (?:found|captured|recaptured|caught)\b"
    r"|\b(?:called off|ended|abandoned) (?:the|their|its|a) search\b"
    r"|\bsearch\b[^,;]{0,60}\b(?:was|has been|is) (?:called off|ended|over|abandoned)\b"
)
_SOMEBODY_FOUND = re.compile(
    r"\bfound (?:alive|dead|safe|unhurt|unharmed)\b|\bbod(?:y|ies) [^,;.]{0,40}\b(?:found|recovered)\b"
)
"""Says so of whom it names wherever it stands."""
_HALF_A_YEAR = timedelta(days=182)


def find(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Exclusion:
    """Find sentences on what was to come and has come, or is past, for later documents; see ``exclusion.Finder``.

    The openings on how a search ended hold in place of the search.
    """
    days = [time.date() if time else None for time in times]
    if not any(days):
        return NOTHING
    today, newest = max((day, number) for number, day in enumerate(days) if day)
    ends = [s for own in by_document for s in own if _ends(s, own)]
    behind = (*come_about(by_document, times), *before_verdict(by_document, times))
    past = {said: newest for said, _ in behind}
    ending: set[Sentence] = set()
    for own, day, after, day_after in zip(by_document, days, later(times), later(times, a_day_before), strict=True):
        found = [end for end in ends if end.document in after]
        searching = [
            s
            for s in own
            if found
            and not _ends(s, own)
            and _MISSING.search(outside(s.text))
            and any(end.index == 0 or _of_one(end, s) for end in found)
        ]
        come = [s for s in own if day and (_is_past(s.text, day, today) or (day_after and _open(s, day, today)))]
        past |= dict.fromkeys((*searching, *come), newest)
        ending |= {end for end in found if searching and end.index == 0}
    gone = left_out(
        RULE, pages, past, lambda _, newer: f"tells of what was to come and is past in {newer}, published later"
    )
    return gone._replace(instead=frozenset(ending))


def _ends(sentence: Sentence, own: Sequence[Sentence]) -> bool:
    """Whether a sentence of a document tells that whoever was missing was found, or is not searched for any more.

    Where a document has somebody missing still it tells of another.
    """
    found = _SOMEBODY_FOUND.search(sentence.text) or (sentence.index == 0 and _FOUND.search(sentence.text))
    return bool(found) and not any(_STILL_MISSING.search(outside(other.text)) for other in own)


def _of_one(end: Sentence, said: Sentence) -> bool:
    """Whether one who was found is named in a sentence on a search: of many who are missing others may be still."""
    found = _SOMEBODY_FOUND.search(end.text)
    return bool(found) and not names_in(end.text[: found.end() if found else 0]).isdisjoint(names_in(said.text))


def _is_past(text: str, published: date, now: date) -> bool:
    """Whether a sentence puts something on a day to come, and the last such day is over."""
    return max(days_to_come(text, published), default=now) < now


def _open(sentence: Sentence, published: date, now: date) -> bool:
    """Whether a sentence inside an article puts something on days to come, the last of them now, or what is meant."""
    if sentence.index == 0:
        return False
    if days := list(days_to_come(sentence.text, published)):
        return max(days) == now
    unquoted = outside(sentence.text)
    return _INTENDED.search(unquoted) is not None and not _FAR_OFF.search(unquoted)


def days_to_come(text: str, published: date) -> Iterator[date]:
    """Find the days on which a sentence puts what was still to come.

    Args:
        text: A sentence; what it quotes does not count.
        published: When it was published.

    Yields:
        Each, from the day of publication on.
    """
    for clause in _CLAUSES.split(days_alone(outside(text))):
        to_come = TO_COME.search(clause) or _SCHEDULED.search(clause)
        for named in _DAY_NAMED.finditer(clause, to_come.end() if to_come else len(clause)):
            between = _PASSIVE.sub(" ", clause[to_come.end() : named.start()]) if to_come else ""
            day = _day(named, published)
            if day and day >= published and not PAST_VERB.search(between):
                yield day


def _day(named: re.Match[str], published: date) -> date | None:
    """The day that is named, the next of its name; None if there is none."""
    try:
        if named["relative"]:
            return published + timedelta(DAYS_AWAY.get(named["relative"], 0))
        if named["weekday"]:
            return published + timedelta((WEEKDAYS.index(named["weekday"]) - published.weekday()) % len(WEEKDAYS))
        shortened = (named["month"] or named["month_after"])[:3]
        month = next(at for at, name in enumerate(MONTHS, 1) if name.startswith(shortened))
        day = date(int(named["year"] or published.year), month, int(named["day"] or named["day_before"]))
        return day.replace(year=day.year + 1) if published - day > _HALF_A_YEAR and not named["year"] else day
    except (ValueError, OverflowError):  # February 30; after the last day of the calendar
        return None
