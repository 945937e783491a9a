"""When a document was published is told by its sender or by the date above its body."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from summarizer import Document
from summarizer.cleaning import clean
from summarizer.documents.publication import before, day_of_words, later, long_before, publication_times

HEADLINE = "Fire closes the old mill at Orrin"
BODY = (
    "A fire closed the old mill at Orrin for the night, the brigade said. Nobody was hurt, and the roof stands.\n\n"
    "The owner, Dora Hallin, said that the mill would open again on 3 May 2031 with a new roof and a larger kitchen."
)


def mill(line: str, published_at: str | None = None) -> Document:
    return Document(f"{HEADLINE}\n\n{line}\n\n{BODY}", published_at=published_at)


def times(*documents: Document) -> list[datetime | None]:
    return publication_times([clean(replace(document, id="mill")) for document in documents])


def day(line: str, published_at: str | None = None) -> datetime | None:
    [time] = times(mill(line, published_at))
    return time


@pytest.mark.parametrize(
    "line",
    [
        "Saturday, April 5, 2031",
        "Published: 5 April 2031",
        "Sat 5 Apr 2031 16.20",
        "By Rowan Estrade | April 5, 2031",
        "Vane Coast Herald, April 5, 2031",
        "The Orrin Star — Saturday, 5 April 2031",
        "2031-04-05",
        "Updated 2031/04/05",
    ],
)
def test_a_full_date_above_the_body_tells_the_day(line: str) -> None:
    assert day(line) == datetime(2031, 4, 5)


@pytest.mark.parametrize(("line", "expected"), [("25/04/2031 21h43", 25), ("4/25/2031", 25), ("4/5/2031", None)])
def test_figures_alone_tell_it_where_the_day_cannot_be_the_month(line: str, expected: int | None) -> None:
    assert day(line) == (expected and datetime(2031, 4, expected))


@pytest.mark.parametrize(("line", "expected"), [("4/5/2031", (4, 5)), ("05.04.2031 11h06", (4, 5)), ("7/8/2031", None)])
def test_where_either_figure_may_be_the_month_it_is_the_day_near_those_of_the_others(
    line: str, expected: tuple[int, int] | None
) -> None:
    [_, told] = times(mill("April 6, 2031"), mill(line))
    assert told == (expected and datetime(2031, *expected))


@pytest.mark.parametrize("line", ["Saturday", "April 5", "April 31, 2031", "By Rowan Estrade"])
def test_less_than_a_full_date_tells_nothing_and_neither_does_a_date_in_the_body(line: str) -> None:
    assert day(line) is None


def test_the_sender_knows_better() -> None:
    assert day("April 5, 2031", "2031-04-06") == datetime(2031, 4, 6)
    assert day("April 5, 2031", "2031-04-06T09:30:00") == datetime(2031, 4, 6, 9, 30, tzinfo=UTC)
    assert day("April 5, 2031", "2031-04-06T09:30:00+02:00") == datetime(2031, 4, 6, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize("published", ["2031-04-06T05:00:00Z", "2031-04-06T09:00:00+02:00", "2031-04-06T12:00:00Z"])
def test_a_dateline_tells_of_which_day_the_words_are_and_the_time_stays(published: str) -> None:
    [told] = times(Document(f"{HEADLINE}\n\nORRIN, April 5 (Skyline) - {BODY}", published_at=published))
    assert told == datetime.fromisoformat(published)
    assert day_of_words(told) == date(2031, 4, 5)


def test_a_dateline_tells_the_day_where_the_sender_gives_only_the_next() -> None:
    [told] = times(Document(f"{HEADLINE}\n\nORRIN, Dec 31 (Skyline) - {BODY}", published_at="2031-01-01"))
    assert told == datetime(2030, 12, 31)


def test_a_dateline_of_another_week_is_not_that_of_the_article() -> None:
    [told] = times(Document(f"{HEADLINE}\n\nORRIN, April 1 (Skyline) - {BODY}", published_at="2031-04-06"))
    assert told == datetime(2031, 4, 6)


@pytest.mark.parametrize(
    ("line", "published", "expected"),
    [
        ("By Rowan Estrade", "2031-04-06T05:00:00Z", None),
        ("By Rowan Estrade", "2031-04-06T20:00:00Z", None),
        ("By Rowan Estrade", "2031-04-06T12:00:00Z", date(2031, 4, 6)),
        ("By Rowan Estrade", "2031-04-06T05:00:00+01:00", date(2031, 4, 6)),
        ("Saturday, April 5, 2031", "2031-04-06T05:00:00Z", date(2031, 4, 5)),
        ("Sunday, April 6, 2031", "2031-04-06T05:00:00Z", date(2031, 4, 6)),
        ("Saturday, April 5, 2031", "2031-04-06T12:00:00Z", date(2031, 4, 6)),  # surely updated
    ],
)
def test_a_time_in_utc_leaves_the_day_of_the_words_open_at_night(
    line: str, published: str, expected: date | None
) -> None:
    told = day(line, published)
    assert told
    assert told == datetime.fromisoformat(published)
    assert day_of_words(told) == expected


@pytest.mark.parametrize(
    ("words", "hour", "expected"),
    [
        ("It was 40 per cent of the harbour.", 6, date(2031, 4, 6)),
        ("It was 40 percent of the harbor.", 6, None),
        ("The Labour Party met at the Theatre Royal.", 6, None),
        ("It was 40 per cent of the harbour.", 2, None),
        ("It was 40 per cent of the harbour.", 20, None),
    ],
)
def test_in_british_spelling_it_is_the_same_day_from_the_early_morning_of_utc(
    words: str, hour: int, expected: date | None
) -> None:
    [told] = times(Document(f"{HEADLINE}\n\n{BODY}\n\n{words}", published_at=f"2031-04-06T{hour:02}:00:00Z"))
    assert told
    assert told == datetime(2031, 4, 6, hour, tzinfo=UTC)
    assert day_of_words(told) == expected


def test_the_ends_of_the_calendar_have_their_days() -> None:
    for published in ["0001-01-01T05:00:00+14:00", "9999-12-31T23:00:00-12:00"]:
        [told] = times(Document(f"{HEADLINE}\n\nORRIN, Dec 31 (Skyline) - {BODY}", published_at=published))
        assert told


def test_within_a_day_only_two_times_can_be_compared() -> None:
    morning, evening, whole = (
        datetime(2031, 4, 5, 8, tzinfo=UTC),
        datetime(2031, 4, 5, 20, tzinfo=UTC),
        datetime(2031, 4, 5),
    )
    assert before(morning, evening)
    assert not before(evening, morning)
    assert not before(morning, whole)
    assert not before(whole, evening)
    assert before(whole, datetime(2031, 4, 6, 1, tzinfo=UTC))
    assert later([morning, None, evening, whole]) == [[2], [], [], []]


def test_half_a_day_is_twelve_hours_where_both_times_are_known_and_a_day_where_not() -> None:
    morning, evening = (datetime(2031, 4, 5, hour, tzinfo=UTC) for hour in (8, 20))
    whole, next_night = datetime(2031, 4, 5), datetime(2031, 4, 6, 7, tzinfo=UTC)
    assert later([morning, evening, whole, next_night], long_before) == [[1, 3], [], [3], []]


@pytest.mark.parametrize(
    ("dateline", "other", "expected"),
    [
        ("ORRIN, April 5 (Skyline) -", "2031-04-06", datetime(2031, 4, 5)),
        ("ORRIN, Vane, 5 Apr (Skyline) —", "2031-04-06T09:30:00", datetime(2031, 4, 5)),
        ("April 5 (Skyline) -", "2031-04-06", datetime(2031, 4, 5)),
        ("ORRIN, Dec 31 (Skyline) -", "2031-01-02", datetime(2030, 12, 31)),
        ("ORRIN, Oct 5 (Skyline) -", "2031-04-06", None),
        ("ORRIN, Feb 30 (Skyline) -", "2031-02-28", None),
        ("ORRIN, April 5 (Skyline) -", None, None),
    ],
)
def test_a_day_without_a_year_is_of_the_year_of_the_others(
    dateline: str, other: str | None, expected: datetime | None
) -> None:
    wire = Document(f"{HEADLINE}\n\n{dateline} {BODY}")
    assert times(wire, mill("By Rowan Estrade", other))[0] == expected


def test_a_day_of_the_week_stands_for_the_year_where_no_document_gives_one() -> None:
    wire = Document(f"{HEADLINE}\n\nORRIN, Nov 20 (Skyline) - {BODY}")
    first, second, third = times(wire, mill("Friday, November 21"), mill("Thursday 20 November, 18:30"))
    assert first
    assert second
    assert (first.month, first.day, first.weekday()) == (11, 20, 3)
    assert second - first == timedelta(days=1)
    assert third == first


def test_at_the_turn_of_the_year_the_documents_keep_their_order() -> None:
    old, new = times(mill("Sunday, December 31"), mill("Monday, January 1"))
    assert old
    assert new
    assert new - old == timedelta(days=1)


def test_a_day_that_was_never_on_that_day_of_the_week_tells_nothing() -> None:
    assert day("Monday, February 30") is None
