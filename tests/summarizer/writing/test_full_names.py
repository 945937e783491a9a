"""A full name that stands bare where the brief has it first gets the office that an article has beside it."""

from __future__ import annotations

import pytest

from summarizer.writing.introductions import Introductions
from tests.summarizer.facts import cluster
from tests.summarizer.writing.test_introductions import written

REPORT = (
    "Sheriff Dana Pike said that two people had died.",
    "Velmar’s finance minister, Ivo Brandt, said that the money was there.",
    "Ruth Calder, chief executive of Ardmore Rail, blamed the wind.",
    "The town’s mayor, Luis Ortega, went home.",
)
COLUMN = ("Nobody was surprised.", "It rained.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dana Pike said so.", "Sheriff Dana Pike said so."),
        ("It was the fault of Dana Pike’s men.", "It was the fault of Sheriff Dana Pike’s men."),
        ("Dana Pike, 51, was there.", "Sheriff Dana Pike, 51, was there."),
        ("It ended when Ivo Brandt signed.", "It ended when Ivo Brandt, Velmar’s finance minister, signed."),
        ("Ruth Calder told reporters so.", "Ruth Calder, chief executive of Ardmore Rail, told reporters so."),
        ("Luis Ortega, 61, was found guilty.", "The town’s mayor, Luis Ortega, 61, was found guilty."),
    ],
)
def test_a_bare_full_name_gets_the_office(text: str, told: str) -> None:
    introduced = Introductions(cluster(REPORT, COLUMN)).introduced(written(text, 0, 1), [])
    assert introduced.text == told
    assert introduced.origin == "rewritten"
    assert [source.document for source in introduced.introduced] == [0]


@pytest.mark.parametrize(
    "text",
    [
        "Dana Pike, who led the search, said so.",
        "Dana Pike, 51, head of the search, said so.",
        "The head of the search, Dana Pike, said so.",
        "Captain Dana Pike said so.",
        "Dana Pike of Vane said so.",
        "“Dana Pike said so,” a neighbour told them.",
        "As sheriff for ten years, Dana Pike had seen it before.",
        "Dana Pike was elected sheriff.",
        "Ruth Calder, 61, said so.",
        "Luis Ortega’s house burned.",
    ],
)
def test_a_name_that_is_told_of_already_stays(text: str) -> None:
    introduced = Introductions(cluster(REPORT, COLUMN)).introduced(written(text, 0, 1), [])
    assert (introduced.text, introduced.origin) == (text, "extracted")


@pytest.mark.parametrize(
    "leaving", ["Dana Pike resigned on Friday.", "A former ally of Dana Pike said so.", "Ana Pike wept, she said."]
)
def test_who_may_have_left_the_office_or_be_another_stays(leaving: str) -> None:
    text = "Dana Pike was there."
    introduced = Introductions(cluster(REPORT, (*COLUMN, leaving))).introduced(written(text, 0, 1), [])
    assert introduced.text == text


def test_a_former_calling_leaves_another_office_alone() -> None:
    report = (
        "The talks were led by former judge Ana Voss, who spoke first.",
        "Northern Union envoy Ana Voss said that they went well.",
    )
    introduced = Introductions(cluster(report, COLUMN)).introduced(written("Ana Voss was there.", 0, 1), [])
    assert introduced.text == "Northern Union envoy Ana Voss was there."


def test_the_office_is_told_once() -> None:
    introductions = Introductions(cluster(REPORT, COLUMN))
    first = introductions.introduced(written("Dana Pike said so.", 0, 1), [])
    assert introductions.introduced(written("It was late, Dana Pike said.", 1, 1), [first]).text == (
        "It was late, Pike said."
    )


def test_an_office_does_not_reach_over_a_preposition() -> None:
    report = ("He was held at the request of Velmar’s prosecutor, Ana Voss, on Friday.",)
    introduced = Introductions(cluster(report, COLUMN)).introduced(written("Voss said so.", 0, 1), [])
    assert introduced.text == "Ana Voss, Velmar’s prosecutor, said so."
