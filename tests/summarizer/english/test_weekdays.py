"""The weekday in a name is told from a day."""

from __future__ import annotations

import pytest

from summarizer.english.weekdays import days_alone


@pytest.mark.parametrize(
    "text",
    [
        "Sheffield Wednesday named Lund.",
        "Black Friday sales rose.",
        "It was open on Good Friday.",
        "The Sunday Times reported it.",
        "The Mail on Sunday reported it.",
        "He was on Saturday Night Live.",
        "They marched to Tuesday Market.",
    ],
)
def test_of_a_name(text: str) -> None:
    lowered = days_alone(text)
    assert lowered != text
    assert lowered.lower() == text.lower()


@pytest.mark.parametrize(
    "text",
    [
        "On Wednesday Lund resigned.",
        "It has rained since Monday in Vane.",
        "Late Friday the port was closed.",
        "The port was closed at 10 PM Friday.",
        "It was Thursday May 15.",
        "In Vane, Monday was quiet.",
        "Monday was quiet.",
        f"{'A' * 60} Monday",
    ],
)
def test_a_day(text: str) -> None:
    assert days_alone(text) == text
