"""Days that a reader of the brief can place.

"Yesterday" and "on Thursday" are said on the day of writing. Where the documents were not published on one day, a brief
that mixes them misleads. The rule, where at least two documents say when they were published:

- within one day, everything stays; within six days, weekdays stay, for each names one day of them;
- weeks, months and years stay where they are the same on the day of the newest document, else those get their name that
  have one (``writing.spans``);
- there, "today", "yesterday", "last night", "tomorrow", "tonight" and "this morning" become the weekday that they were
  for the source, outside quotations; the sentence is then ``rewritten``;
- over a longer span these, and the weekday of what is past, become the date that they were; what is part of a name
  stays (``summarizer.english.weekdays``); a date of long before gets its year (``writing.years``);
- a sentence whose day cannot be told so, and none is given beside it, is left out (as one that tells the hour alone of
  what happened by an earlier day than the newest document's, one with "yesterday" that was published late in the day,
  for a morning's paper or not, or one with "today" whose time is in UTC and of an hour at which it may have been
  another day where it was written; see ``documents.publication``), and so is a quotation of an earlier day that has
  such a word in it or tells its listeners what to do;
- but what the newest document says stays as it is where it has no other words, for its days are the brief's.

The lead does not lose the day of what it tells, and no sentence does where the documents were not published on one.
That on which somebody said so may go: "leaders said on Thursday" tells no more of the event than "leaders said".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from summarizer.documents.publication import A_WEEK, day_of_words, later, long_before
from summarizer.english.days import ANY_DAY_AWAY, ANY_WEEKDAY, DATE, DAYS_AWAY, MONTHS, WEEKDAYS
from summarizer.english.quoted import change_outside, outside
from summarizer.english.tense import PAST_VERB, TO_COME
from summarizer.english.weekdays import days_alone, is_day
from summarizer.writing.spans import counted_from
from summarizer.writing.years import with_years
from summarizer.written import WrittenSentence

_OPENING = "|".join(map(str.capitalize, DAYS_AWAY))
_PART_OF_DAY = re.compile(r"(?:morning|afternoon|evening|night)$")
_WITHOUT_ON = (
    r"(?P<without_on>\b(?i:since|until|till|from|by|before|after|for|through|throughout|during|over|around|of|than"
    r"|(?:early|late|recently|soon) as|dated) )"
)
"""What goes before a day in place of "on"."""
_DAY = re.compile(
    rf"{_WITHOUT_ON}?\b(?P<day>{ANY_DAY_AWAY}|(?<!\w )(?:{_OPENING}))\b"  # in "USA Today" it is a name
    r"(?P<part> (?:morning|afternoon|evening|night)\b)?(?P<own>['’]s|)"
)
_QUOTED_DAY = re.compile(r"\b(?:yesterday|last night|today|tonight|tomorrow)\b", re.IGNORECASE)
_ORDERS = re.compile(
    r"[\"“](?:if you (?:are|have|live)|please|do not|don[’']t|stay|leave|avoid|get out|evacuate)\b", re.I
)
_ANY_DAY = re.compile(rf"\b(?:{ANY_DAY_AWAY}|{ANY_WEEKDAY})\b", re.IGNORECASE)
_OPENS_CLAUSE = r"(?:^\W*|[,;:–—] |\b(?i:that|and|but|because|while|although|though|when|if|said|says) )"
_TELLS_OF_THE_DAY = (
    r"(?: (?:morning|afternoon|evening|night))? (?:is|was|will be|saw|marks|marked|brings|brought|became)\b"
)
_NO_DAY = re.compile(
    rf"(?:(?<!\b[Aa]s) of|\bbetween|\ball) (?:{ANY_DAY_AWAY})\b(?!['’]s)|\b(?:{ANY_DAY_AWAY}) (?:is|was|will be)\b"
    rf"|{_OPENS_CLAUSE}(?:{ANY_DAY_AWAY}){_TELLS_OF_THE_DAY}",
    re.IGNORECASE,
)
"""Where a weekday cannot stand in its place: "the ferries of today", "today is the deadline"."""
_NOWADAYS = re.compile(
    r"(?<![Ss]ince )(?<![Uu]ntil )(?<![Ff]rom )(?<![Bb]y )(?<!as of )(?<!As of )"
    r"\b(?:today|(?<!\w )Today)\b(?!['’]s)(?! (?:morning|afternoon|evening|night))"
)
_STILL_SO = re.compile(r"(?<!\bwas )(?<!\bwere )(?<!\bhad )\bstill (?:\w+ ){1,4}today\b")
"""What has gone on since: "it still exists today", but not "it was still open today"."""
_OF_ONE_DAY = re.compile(rf"{PAST_VERB.pattern}|\b(?:has|have|will|would|is to|are to)\b")
_WEEKDAY = re.compile(
    rf"(?:\b[Oo]n |{_WITHOUT_ON})?\b(?P<name>{ANY_WEEKDAY})\b"
    r"(?P<part> (?:morning|afternoon|evening|night)\b)?"
)
_NO_ONE_DAY = re.compile(
    r"\b(?i:this|last|next|every|each|from|until|till|to|by|before|after|between|through|for|and|early|late"
    r"|ahead of|all|an?|the|his|her|its|their)"
    rf" (?:{ANY_WEEKDAY})\b|\b(?:{ANY_WEEKDAY})(?:['’]s|s|-| to| and| through| or)\b"
    r"|\b(?i:last|next) (?:morning|afternoon|evening)\b"
    rf"|\b(?i:{ANY_DAY_AWAY})(?: \w+)?['’]s\b"
    rf"|\b(?:(?i:{ANY_DAY_AWAY})|{ANY_WEEKDAY}) (?:lunchtime|teatime|midday|noon)\b"
    rf"|{_OPENS_CLAUSE}(?:{ANY_WEEKDAY}){_TELLS_OF_THE_DAY}"
)
"""What no date can stand for: a span, a day of which it is not said whether it is past, "a Monday meeting", or what is
told of the day itself ("Monday was the hottest")."""
_SAID_ON = re.compile(rf"\b(?:said|told \w+|announced|wrote)(?: on)? (?:{ANY_WEEKDAY})\b")
_MAYBE_TO_COME = re.compile(
    rf"{TO_COME.pattern}|\b(?:(?:was|were) to|plan\w*|expect\w*|due|schedul\w+|set (?:for|to)|hoped|intend\w*"
    r"|cancel\w*|postpone\w*|adjourn\w*|invited|summoned"
    r"|call(?:ed|s) an? (?:\S+ )?(?:strike|walkout|vote|election|referendum)"
    r"|next|upcoming|starting|beginning|tomorrow)\b"
)
_DATED = re.compile(rf"\b{DATE}")
_DATE_BESIDE = re.compile(rf",? \(?(?:the )?{DATE}")
_GIVEN = re.compile(
    rf"\b(?:(?i:{ANY_DAY_AWAY})|{ANY_WEEKDAY})(?: (?:morning|afternoon|evening|night))?{_DATE_BESIDE.pattern}"
)
"""A day that is clear: "on Thursday, May 15"."""
_IN_BRACKETS = re.compile(rf"\b(?P<said>(?i:{ANY_DAY_AWAY})) \((?:{ANY_WEEKDAY})(?:,? {DATE})?\)")
"""The same day twice, as agencies have it: "today (Thursday, May 15)"."""
_CLOCK = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_HOUR = re.compile(
    r"\b(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m|(?:at|by|until|since|before|after) \d{1,2}[:.]\d\d"
    rf"|at (?:half past |(?:a )?quarter (?:past|to) )(?:{_CLOCK}))\b"
    rf"|^At (?:{_CLOCK}|noon|midnight|dawn)(?=,| (?:an?|the|it|he|she|they|there)\b)",
    re.IGNORECASE,
)
_NEAR = 80
"""Characters on each side of an hour that are searched for what happened; bounds the work on hostile input."""
_ANOTHER_DAY = re.compile(rf"\b(?:since|than) (?:last )?(?:{ANY_WEEKDAY})\b")
_PUBLISHED = frozenset("said told wrote announced released issued published posted".split())
_DAY_BEFORE = re.compile(r"\b(?:last night|yesterday)\b", re.IGNORECASE)

LATE = 18
"""Hour from which "yesterday" may be the day of publication, for the next day's paper, 0 to 24; lower is stricter."""


def in_time(
    written: Sequence[WrittenSentence], times: Sequence[datetime | None], *, resolve: bool = True
) -> list[WrittenSentence]:
    """Keep the sentences whose day is clear, and that are no older than what was chosen.

    Args:
        written: Sentences that their groups could be told by.
        times: When each document was published; see ``documents.publication``.
        resolve: Whether a day may be put in other words to make it clear.

    Returns:
        Those whose day is clear, as it is or resolved, in order; none made of a sentence whose article is half a day
        older than that of the one which was chosen to speak for its group.
    """
    written = [sentence for sentence in written if not _is_older(sentence, times)]
    known = sorted({time.date() for time in times if time})
    if len(known) < 2:
        return [sentence for sentence in written if not sentence.group.leads or _keeps_its_day(sentence)]
    kept, newer = [], later(times)
    for sentence in filter(_keeps_its_day, written):
        document = sentence.sources[0].document
        time = times[document]
        placed = _placed(sentence, _clear(sentence.text, time, known))
        if placed and resolve:
            kept.append(placed.reworded(with_years(placed.text, time, known[-1])))
        elif placed == sentence or (time and not newer[document]):
            kept.append(sentence)
    return kept


def _is_older(sentence: WrittenSentence, times: Sequence[datetime | None]) -> bool:
    """Whether what a sentence is made of is half a day older than what was chosen to speak for its group."""
    own, chosen = (times[one.document] for one in (sentence.sources[0], sentence.group.speaker))
    return own is not None and chosen is not None and long_before(own, chosen)


def last_day(text: str, published: date) -> date | None:
    """Find the last day on which a sentence puts what has happened by the day of its publication.

    Args:
        text: A sentence; what it quotes and the day on which somebody said so do not count, nor what is still to come.
        published: When it was published.

    Returns:
        That day; None if it names none.
    """
    own = _SAID_ON.sub(" ", days_alone(outside(text)))
    days = [
        published + timedelta(DAYS_AWAY[said["day"].lower()])
        for said in _DAY.finditer(own)
        if DAYS_AWAY[said["day"].lower()] <= 0
    ]
    days += [
        published - timedelta((published.weekday() - WEEKDAYS.index(named["name"])) % 7)
        for named in _WEEKDAY.finditer(own)
        if not _MAYBE_TO_COME.search(own[: named.start()])
    ]
    return max(days, default=None)


def _keeps_its_day(written: WrittenSentence) -> bool:
    """Whether a sentence has the days that its source names; not that on which somebody said so."""
    if written.origin == "extracted":
        return True
    named = _ANY_DAY.findall(_SAID_ON.sub(" ", outside(written.sources[0].text)))
    return {day.lower() for day in named} <= {day.lower() for day in _ANY_DAY.findall(written.text)}


def _is_of_its_day(text: str) -> bool:
    """Whether a quotation says "today" or "please stay at home", and nothing around it says which day that was."""
    own = outside(text)
    dated = _ANY_DAY.search(own) or _DATED.search(own)
    return not dated and bool(_QUOTED_DAY.search(text) or _ORDERS.search(text))


def _is_of_an_hour(own: str) -> bool:
    """Whether something happened, and was not only said, at an hour of which the sentence does not say on which day."""
    dated = _ANY_DAY.search(_ANOTHER_DAY.sub(" ", own)) or _DATED.search(own)
    return not dated and any(_happened(own, *hour.span()) for hour in _HOUR.finditer(own))


def _happened(own: str, start: int, end: int) -> bool:
    """Whether the last verb before an hour, or else the first after it, is past and tells of no publication."""
    before, after = own[max(0, start - _NEAR) : start], own[end : end + _NEAR]
    told = PAST_VERB.findall(before)
    near, verb = (before, told[-1:]) if told else (before + after, PAST_VERB.findall(after)[:1])
    return not TO_COME.search(near) and not _PUBLISHED.issuperset(verb)


def _clear(text: str, time: datetime | None, known: Sequence[date]) -> str | None:
    """A sentence published at some time, with its days clear to the reader; None if they cannot be made so."""
    day = time.date() if time else None
    own = _GIVEN.sub(" ", outside(text))
    if time and not day_of_words(time) and _DAY.search(own):
        return None
    if time and time.hour >= LATE and _DAY_BEFORE.search(own):
        return None
    if day != known[-1] and (_is_of_its_day(text) or (day and _is_of_an_hour(own))):
        return None
    once = _IN_BRACKETS.sub(r"\g<said>", text) if day else text
    told = counted_from(once, day or known[0], known[-1])
    clear = _within_a_week if known[-1] - known[0] <= A_WEEK else _beyond_a_week
    return None if told is None else clear(told, day)


def _placed(written: WrittenSentence, text: str | None) -> WrittenSentence | None:
    if text is None or text == written.text:
        return written if text else None
    return written.reworded(text[:1].upper() + text[1:])


def _within_a_week(text: str, day: date | None) -> str | None:
    """The sentence with weekdays for days relative to this; None if one cannot be told so."""
    own = _GIVEN.sub(" ", outside(text))
    if not _DAY.search(own):
        return text
    if day is None or _NO_DAY.search(own) or _is_nowadays(own):
        return None
    return change_outside(text, lambda part: _reworded(part, _DAY, _weekday, day))


def _beyond_a_week(text: str, day: date | None) -> str | None:
    """The sentence with dates for days relative to this; None if one cannot be told so."""
    own = _GIVEN.sub(" ", days_alone(outside(text)))
    if not any(pattern.search(own) for pattern in (_DAY, _WEEKDAY, _NO_ONE_DAY)):
        return text
    if day is None or _NO_DAY.search(own) or _NO_ONE_DAY.search(own) or _is_nowadays(own):
        return None
    rest = _SAID_ON.sub(" ", own)
    if _WEEKDAY.search(rest) and (_MAYBE_TO_COME.search(rest) or not PAST_VERB.search(rest)):
        return None
    try:
        dated = change_outside(text, lambda part: _reworded(part, _DAY, _date, day))
        return change_outside(dated, lambda part: _reworded(part, _WEEKDAY, _past_date, day))
    except OverflowError:  # before the first day of the calendar
        return None


def _reworded(text: str, named: re.Pattern[str], words: Callable[[re.Match[str], date], str], day: date) -> str:
    """The text with its days in other words, but those with their date beside them."""
    return named.sub(lambda said: said[0] if _DATE_BESIDE.match(text, said.end()) else words(said, day), text)


def _is_nowadays(text: str) -> bool:
    """Whether a "today" may be no day: no verb between the marks around it puts it into the past or the future."""
    return any(
        _STILL_SO.search(part) or not _OF_ONE_DAY.search(part)
        for part in re.split(r"[,;:]\s", text)
        if _NOWADAYS.search(part)
    )


def _weekday(said: re.Match[str], day: date) -> str:
    """``yesterday`` as "on Wednesday", ``today's`` as "Thursday's", ``until tonight`` as "until Thursday night"."""
    word = said["day"].lower()
    part = _PART_OF_DAY.search(word)
    name = WEEKDAYS[(day.weekday() + DAYS_AWAY[word]) % 7] + (f" {part[0]}" if part else "")
    name += said["part"] or ""
    if said["without_on"] or said["own"]:
        return f"{said['without_on'] or ''}{name}{said['own']}"
    return f"on {name}"


def _date(said: re.Match[str], day: date) -> str:
    """``yesterday morning`` as "on the morning of May 14", ``since last night`` as "since the night of May 14"."""
    word = said["day"].lower()
    of_day = _PART_OF_DAY.search(word)
    part = of_day[0] if of_day else (said["part"] or "").strip()
    return _on(day + timedelta(DAYS_AWAY[word]), said["without_on"] or "on ", part)


def _past_date(said: re.Match[str], day: date) -> str:
    """``on Thursday evening`` as "on the evening of May 8": the last such day, which may be that of publication."""
    if not is_day(said.string, *said.span("name")):
        return said[0]
    away = (day.weekday() - WEEKDAYS.index(said["name"])) % 7
    return _on(day - timedelta(away), said["without_on"] or "on ", (said["part"] or "").strip())


def _on(day: date, preposition: str, part: str) -> str:
    when = f"{MONTHS[day.month - 1]} {day.day}"
    return f"{preposition}the {part} of {when}" if part else f"{preposition}{when}"
