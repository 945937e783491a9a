"""A day that was said on the day of writing is kept, resolved, or left out with its sentence."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from summarizer.writing.timeliness import in_time, last_day
from tests.summarizer.facts import sentences, written
from tests.summarizer.writing.days import told


@pytest.mark.parametrize(
    "published",
    [
        ("2025-05-15", "2025-05-15T09:30:00Z"),  # one day
        ("2025-05-15", None),  # only one is known
        (None, None),
    ],
)
def test_where_the_days_of_publication_agree_nothing_changes(published: tuple[str | None, ...]) -> None:
    text = "The dam was opened yesterday after a week of rain."
    assert told(text, *published) == [(text, "extracted")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam was opened yesterday.", "The dam was opened on Wednesday."),
        ("Yesterday the dam was opened.", "On Wednesday the dam was opened."),
        ("Yesterday's rain filled the lake.", "Wednesday's rain filled the lake."),
        ("Yesterday evening's rain filled the lake.", "Wednesday evening's rain filled the lake."),
        ("The dam was opened yesterday evening.", "The dam was opened on Wednesday evening."),
        ("It was open until yesterday evening.", "It was open until Wednesday evening."),
        ("The dam was opened last night.", "The dam was opened on Wednesday night."),
        ("Last night the dam was opened.", "On Wednesday night the dam was opened."),
        ("The board meets tonight.", "The board meets on Thursday night."),
        ("The dam was opened this morning.", "The dam was opened on Thursday morning."),
        ("“We meet tomorrow,” he said today.", "“We meet tomorrow,” he said on Thursday."),
        ("The dam has been open since yesterday.", "The dam has been open since Wednesday."),
        ("By tomorrow the dam will be open.", "By Friday the dam will be open."),
        ("As of today the dam is open.", "As of Thursday the dam is open."),
        ("The dam is closed from today until tonight.", "The dam is closed from Thursday until Thursday night."),
        ("USA Today wrote yesterday of the dam.", "USA Today wrote on Wednesday of the dam."),
        ("The water fell sharply today.", "The water fell sharply on Thursday."),
        ("It was open as recently as yesterday.", "It was open as recently as Wednesday."),
        ("It rained throughout yesterday.", "It rained throughout Wednesday."),
        ("A barge sank today.", "A barge sank on Thursday."),
        ("A barge sank yesterday (Wednesday) in the lake.", "A barge sank on Wednesday in the lake."),
        ("A barge sank today (Thursday, May 15).", "A barge sank on Thursday."),
        (
            "Lund, who took office on May 12, resigned yesterday.",
            "Lund, who took office on May 12, resigned on Wednesday.",
        ),
        ("It leaked on Tuesday, May 13, and broke today.", "It leaked on Tuesday, May 13, and broke on Thursday."),
    ],
)
def test_within_a_week_a_day_becomes_the_weekday_that_it_was_for_its_source(text: str, expected: str) -> None:
    # 15 May 2025 was a Thursday
    assert told(text, "2025-05-15", "2025-05-17") == [(expected, "rewritten")]


@pytest.mark.parametrize(
    "text",
    [
        "The dams of today are larger.",
        "Today is the last day of the dam.",
        "Some 40 million people live behind dams today, the board said.",
        "The board today employs 4,000 people.",
        "The dam was built by monks and still holds today.",
        "The dam was opened between yesterday and today.",
    ],
)
def test_a_day_that_no_weekday_can_stand_for_is_left_out(text: str) -> None:
    assert told(text, "2025-05-15", "2025-05-17") == []


def test_a_name_is_no_day() -> None:
    text = "The editor of Dams Today wrote of the dam."
    assert told(text, "2025-05-15", "2025-05-17") == [(text, "extracted")]


def test_within_a_week_a_weekday_is_clear() -> None:
    text = "The dam was opened on Thursday."
    assert told(text, "2025-05-15", "2025-05-17") == [(text, "extracted")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam was opened yesterday.", "The dam was opened on May 14."),
        ("The dam was opened last night.", "The dam was opened on the night of May 14."),
        ("The board met the manager yesterday morning.", "The board met the manager on the morning of May 14."),
        ("Yesterday evening the dam was opened.", "On the evening of May 14 the dam was opened."),
        ("The dam has leaked since yesterday afternoon.", "The dam has leaked since the afternoon of May 14."),
        ("On Wednesday Lund opened the dam.", "On May 14 Lund opened the dam."),
        ("Sheffield Wednesday named Lund on Tuesday.", "Sheffield Wednesday named Lund on May 13."),
        ("The Sunday Times said yesterday the dam was open.", "The Sunday Times said on May 14 the dam was open."),
        ("The dam was opened at 9 PM Monday.", "The dam was opened at 9 PM on May 12."),
        ("The dam was opened on Thursday.", "The dam was opened on May 15."),
        ("The dam was opened Friday evening.", "The dam was opened on the evening of May 9."),
        ("On Wednesday the dam was opened.", "On May 14 the dam was opened."),
        ("The dam has leaked since Monday, he said.", "The dam has leaked since May 12, he said."),
        ("As of Monday night the dam had held.", "As of the night of May 12 the dam had held."),
        ("It rained for most of Tuesday night.", "It rained for most of the night of May 13."),
        ("As of Monday the dam was open.", "As of May 12 the dam was open."),
        ("It was opened no later than Monday.", "It was opened no later than May 12."),
        ("The board meets tomorrow.", "The board meets on May 16."),
        ("The dam was opened yesterday (Wednesday).", "The dam was opened on May 14."),
        ("He said on Monday that the dam will open.", "He said on May 12 that the dam will open."),
        ("The dam opened “on Friday”, he said on Monday.", "The dam opened “on Friday”, he said on May 12."),
        (
            "Lund, who took office on April 2, resigned yesterday.",
            "Lund, who took office on April 2, resigned on May 14.",
        ),
        ("It leaked on Tuesday, May 13, and broke on Wednesday.", "It leaked on Tuesday, May 13, and broke on May 14."),
    ],
)
def test_over_a_longer_time_a_day_becomes_its_date(text: str, expected: str) -> None:
    assert told(text, "2025-05-15", "2025-05-01") == [(expected, "rewritten")]


@pytest.mark.parametrize(
    "text",
    [
        "The dam was opened last week.",
        "Last week the dam was opened.",
        "Yesterday's rain filled the lake.",
        "Thursday's rain filled the lake.",
        "The dam will open on Monday.",
        "He said on Tuesday that the dam will open on Monday.",
        "The dam opens on Monday.",
        "The union called a one-day strike at the dam on Monday.",
        "The ferry line has cancelled 12 sailings on Friday.",
        "Lund said that the dam is forecast to break on Monday.",
        "The board set a vote for Monday.",
        "The dam was open from Monday to Friday.",
        "The dam was opened next Friday.",
        "The dam was opened at a Monday meeting.",
        "The dam was opened yesterday lunchtime.",
        "It rained all Monday night.",
        "Monday was the day on which it broke.",
        "Lund said that Monday saw it opened.",
        "Yesterday saw it opened.",
    ],
)
def test_over_a_longer_time_a_day_without_a_date_is_left_out_but_of_the_newest_document(text: str) -> None:
    assert told(text, "2025-05-15", "2025-06-01") == []
    assert told(text, "2025-05-15", "2025-05-01") == [(text, "extracted")]


def test_a_quoted_sentence_of_the_newest_document_keeps_its_day() -> None:
    text = "The dam was opened on Monday night."
    quoted = written(text, *sentences(text, document=1))
    first, second = datetime(2025, 5, 1, 9), datetime(2025, 5, 20, 9)
    assert in_time([quoted], [first, second], resolve=False) == [quoted]
    assert in_time([quoted], [second, first], resolve=False) == []


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The board meets next week.", "2025-05-12", True),  # Monday of the week of the newest
        ("The board meets next week.", "2025-05-11", False),
        ("“We meet next week,” Lund said.", "2025-05-11", False),
        ("The dam was opened last month.", "2025-04-30", False),
        ("Of all dams this year, it is the oldest.", "2025-04-30", True),
    ],
)
def test_a_week_a_month_and_a_year_are_clear_where_they_are_those_of_the_newest_document(
    text: str, published: str, *, expected: bool
) -> None:
    kept = told(text, published, "2025-05-15")
    assert ((text, "extracted") in kept) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sheffield Wednesday named Tom Lund, the club said.",
        "Sheffield Wednesday's manager said that the dam was open.",
        "Black Friday sales were held at the dam.",
        "The dam was closed by the Sunday Times reporters, it said.",
        "The Mail on Sunday said that the dam was open.",
        "He was seen on Saturday Night Live.",
        "The dam was opened on Good Friday.",
    ],
)
def test_the_day_in_a_name_is_no_day(text: str) -> None:
    assert told(text, "2025-05-15", "2025-05-01") == [(text, "extracted")]


@pytest.mark.parametrize(
    "text",
    [
        "The dam was opened on Thursday, May 15.",
        "The dam has to be open by Thursday, May 15.",
        "The board will meet on Thursday morning (15 May).",
        "The board meets tomorrow evening, May 2.",
    ],
)
def test_over_a_longer_time_a_date_beside_it_makes_the_day_clear(text: str) -> None:
    assert told(text, "2025-05-01", "2025-05-17") == [(text, "extracted")]


def test_a_date_elsewhere_does_not() -> None:
    assert told("The dam, of May 3, 1950, will open on Thursday.", "2025-05-01", "2025-05-17") == []


def test_a_source_without_a_day_leaves_its_yesterday_unclear() -> None:
    assert told("The dam was opened yesterday.", None, "2025-05-15", "2025-05-17") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mayor on Thursday vetoed a rule that would have closed the dam.", 15),
        ("The dam was opened on Tuesday and closed yesterday.", 14),
        ("The dam was opened on Friday.", 9),
        ("Sheffield Wednesday named Tom Lund.", None),
        ("The dam broke, the mayor said on Thursday.", None),
        ("The council will vote on the dam on Thursday.", None),
        ("The dam is old.", None),
    ],
)
def test_the_last_day_of_what_has_happened(text: str, day: int | None) -> None:
    assert last_day(text, date(2025, 5, 15)) == (None if day is None else date(2025, 5, day))  # a Thursday


@pytest.mark.parametrize(
    ("source", "text", "kept"),
    [
        ("The dam was opened on Thursday, the board said.", "The dam was opened, the board said.", False),
        ("The dam was opened, the board said on Thursday.", "The dam was opened, the board said.", True),
    ],
)
def test_a_rewritten_sentence_may_lose_only_the_day_on_which_somebody_said_so(
    source: str, text: str, *, kept: bool
) -> None:
    shorter = written(text, *sentences(source), origin="rewritten")
    times = [datetime(2025, 5, 15, 9), datetime(2025, 5, 16, 9)]
    assert in_time([shorter], times) == [shorter] * kept
