"""An organisation is what its article says right beside its name, or nothing."""

from __future__ import annotations

import pytest

from summarizer.english.organisations import organisations
from tests.summarizer.facts import sentences


def what(text: str, *rest: str) -> dict[str, str]:
    (known,) = organisations([sentences(text, *rest)])
    return {name: organisation.what for name, organisation in known.items()}


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("The grid operator, Voltera, said so.", "Voltera", "the grid operator"),
        ("Voltera, the grid operator, said so.", "Voltera", "the grid operator"),
        ("Voltera, a budget airline, said so.", "Voltera", "the budget airline"),
        ("It asked the space agency Voltera for help.", "Voltera", "the space agency"),
        ("Its exposure to developer Marsh Lane Group grew.", "Marsh Lane Group", "developer"),
        ("Her union, Voltera, said so.", "Voltera", "the union"),
    ],
)
def test_what_stands_beside_a_name_says_what_it_is(text: str, name: str, told: str) -> None:
    assert what(text) == {name: told}


@pytest.mark.parametrize(
    "text",
    [
        "The company, Voltera, said so.",
        "Voltera, the country’s largest lender, said so.",
        "Voltera, its former supplier, said so.",
        "The developer, Dana Pike, said so.",
        "A lawyer for the operator, Dana Pike, said so.",
        "The rail company President Dana Pike runs is bankrupt.",
        "It will cost the rail company EUR 11 million.",
        "The aid group Doctors for Peace said so.",
        "Midland Peat and Energy, the budget airline, said so.",
        "“The grid operator, Voltera, failed us.”",
    ],
)
def test_what_says_too_little_or_may_be_of_another_is_left(text: str) -> None:
    assert not what(text)


def test_a_word_that_opens_a_sentence_is_in_lower_case_only_if_it_is_elsewhere() -> None:
    assert what("Fruit giant Voltera said so.", "It sells fruit.") == {"Voltera": "fruit giant"}
    assert not what("Latvian giant Voltera said so.", "It sells fruit.")


def test_each_article_says_first_what_an_organisation_is_else_another_does() -> None:
    one = sentences("The grid operator, Voltera, said so.")
    two = sentences("The state utility, Voltera, said so.", "The union, Craft, said so.", document=1)
    known = organisations([one, two])
    assert [own["Voltera"].what for own in known] == ["the grid operator", "the state utility"]
    assert known[0]["Craft"].sentence == two[1]
