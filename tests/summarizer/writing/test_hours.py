"""Which day it was for a source: its hour may be of a zone that is not its own, or at an end of the calendar."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer import Document
from summarizer.documents.publication import publication_times
from summarizer.writing.timeliness import in_time
from tests.summarizer.facts import cluster, uncleaned, written
from tests.summarizer.writing.days import told


@pytest.mark.parametrize(
    ("older", "newer", "kept"),
    [
        ("2025-05-15T08:00:00Z", "2025-05-15T20:00:00Z", False),
        ("2025-05-15T08:01:00Z", "2025-05-15T20:00:00Z", True),
        ("2025-05-14", "2025-05-15", False),
        ("2025-05-15", "2025-05-15T23:00:00Z", True),
        (None, "2025-05-15", True),
    ],
)
def test_a_member_of_another_half_day_does_not_speak_in_place_of_the_newer(
    older: str | None, newer: str, kept: bool
) -> None:
    old, new = cluster(["The dam holds."], ["The dam burst."]).sentences
    together = written(new.text, new, old)
    offered = [replace(together, text=one.text, sources=(one,)) for one in (old, new)]
    pages = [uncleaned(Document("A", published_at=day)) for day in (older, newer)]
    assert in_time(offered, publication_times(pages)) == (offered if kept else offered[1:])


def test_the_ends_of_the_calendar_are_days() -> None:
    assert told("The dam will open tomorrow.", "9999-12-31", "9999-12-30") == [
        ("The dam will open on Saturday.", "rewritten")
    ]
    assert told("The dam was opened yesterday.", "0001-01-01", "9999-12-31") == []
    assert told("The dam was opened yesterday.", "0001-01-01", "0001-01-02") == [
        ("The dam was opened on Sunday.", "rewritten")
    ]


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-05-15T07:00:00+01:00", [("The dam was opened on Wednesday night.", "rewritten")]),
        ("2025-05-15T22:30:00+01:00", []),  # Thursday's, for Friday's paper, or Wednesday's
    ],
)
def test_late_in_the_day_last_night_may_be_that_night(published: str, expected: list[tuple[str, str]]) -> None:
    assert told("The dam was opened last night.", published, "2025-05-17") == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2025-05-15T05:00:00Z", []),  # Wednesday night in Oakland
        ("2025-05-15T05:00:00+00:00", []),
        ("2025-05-15T05:00:00", []),
        ("2025-05-15T20:00:00Z", []),  # Friday morning in Tokyo
        ("2025-05-15T12:00:00Z", [("The board meets on Thursday night.", "rewritten")]),
        ("2025-05-14T22:00:00-07:00", [("The board meets on Wednesday night.", "rewritten")]),
    ],
)
def test_a_time_in_utc_tells_the_day_only_where_it_is_the_same_for_most(
    published: str, expected: list[tuple[str, str]]
) -> None:
    assert told("The board meets tonight.", published, "2025-05-17") == expected


def test_at_any_hour_of_utc_a_weekday_and_a_date_are_clear() -> None:
    for text in ["The dam was opened on Wednesday.", "The dam is open as of today, May 15."]:
        assert told(text, "2025-05-15T05:00:00Z", "2025-05-17") == [(text, "extracted")]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("The last of the 40 was freed at 10:50 p.m.", False),
        ("The last of the 40 was freed at 22:50.", False),
        ("The last of the 40 was freed on Thursday at 10:50 p.m.", True),
        ("In a letter released at 10:50 p.m. he said that the 40 were free.", True),
        ("The dam will be closed from 6 a.m. as planned.", True),
        ("At 10:50 p.m. the last of the 40 was freed.", False),
        ("At three it stopped raining for the first time since Thursday.", False),
        ("The dam broke at a quarter to six.", False),
        ("At dawn the dam broke.", False),
        ("At dawn on Thursday the dam broke.", True),
        ("At 6 a.m. the dam will open again.", True),
        ("At three hospitals patients waited for hours.", True),
        ("The toll was put at three by the police.", True),
    ],
)
def test_the_hour_of_what_happened_on_an_earlier_day_stands_with_its_day(text: str, stays: bool) -> None:
    assert told(text, "2025-05-15", "2025-05-16") == ([(text, "extracted")] if stays else [])
    assert told(text, "2025-05-15", "2025-05-14") == [(text, "extracted")]
