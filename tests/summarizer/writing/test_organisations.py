"""The first sentence of a brief that names an organisation says what it is."""

from __future__ import annotations

import pytest

from summarizer.writing.introductions import Introductions
from tests.summarizer.facts import cluster
from tests.summarizer.writing.test_introductions import written

ARTICLE = (
    "The lights went out in Vane.",
    "The grid operator, Voltera, said that a line had failed.",
    "It has lent much to developer Marsh Lane Group.",
    "Voltera will appeal.",
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Voltera will appeal.", "The grid operator Voltera will appeal."),
        ("“We failed,” Voltera said.", "“We failed,” the grid operator Voltera said."),
        ("Voltera’s chairman wept.", "The grid operator Voltera’s chairman wept."),
        ("Loans to Marsh Lane Group are lost.", "Loans to developer Marsh Lane Group are lost."),
    ],
)
def test_a_name_alone_is_told_with_what_it_is(text: str, told: str) -> None:
    introduced = Introductions(cluster(ARTICLE)).introduced(written(text, 3), [])
    assert (introduced.text, introduced.origin) == (told, "rewritten")


@pytest.mark.parametrize(
    "text",
    [
        "The grid operator, Voltera, said so.",
        "The utility Voltera said so.",
        "Voltera, the utility, said so.",
        "The Voltera report is out.",
        "Voltera shares fell.",
        "Voltera Bank fell.",
        "The Latvian Voltera said so.",
        "They sued Voltera, Craft and Bell.",
        "Voltera is no longer the only operator.",
        "“Voltera failed us,” she said.",
    ],
)
def test_what_is_described_or_does_not_stand_alone_stays(text: str) -> None:
    introduced = Introductions(cluster(ARTICLE)).introduced(written(text, 3), [])
    assert (introduced.text, introduced.origin) == (text, "extracted")


def test_the_place_that_says_what_it_is_becomes_a_source_and_it_is_said_once() -> None:
    there = cluster(ARTICLE)
    introductions = Introductions(there)
    first = introductions.introduced(written("Voltera said so.", 2), [])
    assert first.introduced == (there.by_document[0][1],)
    assert introductions.introduced(written("Voltera will appeal.", 3), [first]).text == "Voltera will appeal."
    assert [sentence.text for sentence in introductions.once([first, written("Voltera will appeal.", 3)])] == [
        "The grid operator Voltera said so.",
        "Voltera will appeal.",
    ]
