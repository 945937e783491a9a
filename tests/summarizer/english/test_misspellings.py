"""A surname with a slip is found, and two people's are not taken for one."""

from __future__ import annotations

import pytest

from summarizer.english.misspellings import misspellings


def found(*texts: str) -> list[dict[str, list[str]]]:
    """The spellings of each surname, with the names as they stand."""
    return [
        {surname: [texts[row][start:end] for row, start, end in places] for surname, places in spellings.items()}
        for spellings in misspellings(texts, range(len(texts)))
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jorge Manzon", "Jorge Monzon"),
        ("Claudia Gonzales", "Claudia Gonzles"),
        ("Jeffrey Barbakow", "Jeffrey Brabakow"),
        ("Eva Berg", "Eva Borg"),
        ("Siân O'Neill", "Siân O'Niell"),
    ],
)
def test_a_letter_that_differs_is_missing_or_changes_places_is_a_slip(one: str, other: str) -> None:
    (spellings,) = found(f"It was {one}, the mayor said.", f"{other}'s boat sank.") or [{}]
    assert sorted(name for said in spellings.values() for name in said) == sorted([one, other])


def test_every_place_is_told() -> None:
    texts = ("Aurel Lindqvar left.", "So Captain Aurel\nLindkvar did. Aurel Lindkvar wept.", "Aurel Lindqvar sat.")
    assert found(*texts) == [
        {"Lindkvar": ["Aurel\nLindkvar", "Aurel Lindkvar"], "Lindqvar": ["Aurel Lindqvar", "Aurel Lindqvar"]}
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eva Berg and Ivo Borg met.", "Eva Berg left."),
        ("Eva Berg met Eva Borg.", "Eva Berg left."),
        ("It is in South Korea.", "The South Korean embassy closed."),
        ("Dmitry Zelensky left.", "Dmitry Zelenskiy left."),
        ("Mayor Berg left.", "Mayor Borg left."),
        ("On Monday Prine left.", "On Monday Prinn left."),
        ("Eva Lindqvar left.", "Eva Lindkvor left."),
    ],
)
def test_two_people_endings_and_transliterations_are_none(one: str, other: str) -> None:
    assert found(one, other) == []
