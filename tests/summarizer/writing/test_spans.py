"""Weeks, months and years are counted from the day of the newest document."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer.writing.spans import counted_from

FRIDAY, MONDAY = date(2025, 6, 6), date(2025, 6, 9)
OLD_YEAR, NEW_YEAR = date(2025, 12, 30), date(2026, 1, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Workers voted to strike next week.",
        "Talks broke down this week.",
        "The dam will be open this weekend.",
        "The dam was opened last Tuesday.",
        "“We strike next week,” Dana Lund said.",
    ],
)
def test_over_a_weekend_a_week_is_another_one(text: str) -> None:
    assert counted_from(text, FRIDAY, MONDAY) is None
    assert counted_from(text, MONDAY, date(2025, 6, 15)) == text


def test_what_is_not_counted_from_a_day_stays() -> None:
    text = "The dam will be closed for a week and open on Friday next to the mill."
    assert counted_from(text, FRIDAY, MONDAY) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose 3 percent this year.", "Rents rose 3 percent in 2025."),
        ("Rents rose half as fast as last year.", "Rents rose half as fast as in 2024."),
        ("Rents have risen since last year.", "Rents have risen since 2024."),
        ("Rents are up 2 percent from last month.", "Rents are up 2 percent from November."),
        ("Next month's rents are higher.", "January's rents are higher."),
        ("Last year, rents fell.", "In 2024, rents fell."),
        ("Rents will rise early next year, Lund said.", "Rents will rise early in 2026, Lund said."),
    ],
)
def test_a_month_and_a_year_get_their_names_where_they_are_others(text: str, expected: str) -> None:
    assert counted_from(text, OLD_YEAR, NEW_YEAR) == expected
    assert counted_from(text, date(2025, 12, 1), OLD_YEAR) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Her ban is backdated to last June.", "Her ban is backdated to June 2024."),
        ("It is the inquiry into last September's blast.", "It is the inquiry into the September 2024 blast."),
        ("Last June two were caught.", "In June 2024 two were caught."),
        ("The vote is next May.", None),
        ("It was the last march of the year.", "It was the last march of the year."),
    ],
)
def test_a_month_of_another_year_gets_its_year(text: str, expected: str | None) -> None:
    assert counted_from(text, date(2025, 3, 11), date(2025, 11, 6)) == expected
    assert counted_from(text, date(2025, 3, 11), date(2025, 4, 2)) == text


@pytest.mark.parametrize(
    "text",
    [
        "This year was the driest.",
        "Rents will rise this year and next.",
        "Rents rose over the last year.",
        "“Rents will rise next year,” Dana Lund said.",
    ],
)
def test_where_no_name_can_stand_for_it_the_sentence_is_not_clear(text: str) -> None:
    assert counted_from(text, OLD_YEAR, NEW_YEAR) is None
