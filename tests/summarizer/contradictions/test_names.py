"""Two people, or two in each other's place, are a contradiction; two ways to name one are none."""

from __future__ import annotations

import pytest

from tests.summarizer.contradictions.compared import found


def test_two_people_in_one_place_are_a_disagreement_on_a_name() -> None:
    one = "The ferry was steered by Aurel Lind when it caught fire."
    other = "The ferry was steered by Tomas Berg when it caught fire."
    assert found(one, other) == [("name", "Aurel Lind", "Tomas Berg")]


@pytest.mark.parametrize(
    "other",
    [
        "Police arrested Peter Hall, 34, at his home in Vane on Friday.",
        "Peter Hall, 34, was arrested by police on Friday at his home in Vane.",
    ],
)
def test_names_and_numbers_place_a_name_too(other: str) -> None:
    one = "Police arrested Mark Doyle, 34, at his home in Vane on Friday."
    assert found(one, other) == [("name", "Mark Doyle", "Peter Hall")]
    assert found(one, other.replace("Vane", "Ellery")) == []


def test_names_that_change_places_are_a_disagreement_on_a_role() -> None:
    one = "Orrin invaded Vane on Monday after talks collapsed."
    other = "Vane invaded Orrin on Monday after talks collapsed."
    assert found(one, other) == [("role", "Orrin invaded Vane", "Vane invaded Orrin")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President Zelensky will not attend the talks.", "President Zelenskiy will not attend the talks."),
        ("Officials said Timothy Bell would lead the talks.", "Officials said Tim Bell would lead the talks."),
        ("The Harbour Workers Union called a strike in Vane.", "The HWU called a strike in Vane."),
        (
            "There are no bases there, Pentagon officials said.",
            "There are no bases there, Defense Department officials said.",
        ),
    ],
)
def test_two_ways_to_name_one_are_none(one: str, other: str) -> None:
    assert found(one, other) == []
