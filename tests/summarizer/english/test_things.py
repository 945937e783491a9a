"""What names a place or an organisation is nobody's name."""

from __future__ import annotations

import pytest

from summarizer.english.people import full_names, people
from summarizer.english.things import stands_as_a_place, things
from tests.summarizer.facts import sentences


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It lay on a reef in southern Toluma for days.", "Toluma"),
        ("She sailed to the island of Orrel on Monday.", "Orrel"),
        ("He was questioned in Porta Toluma, prosecutors said.", "Porta Toluma"),
        ("The operator, Vela Orrel, denied that.", "Vela Orrel"),
        ("They sued Vela Orrel, which runs the ferries.", "Vela Orrel"),
        ("Toluma’s central bank cut its rate.", "Toluma"),
    ],
)
def test_what_stands_beside_a_name_tells_that_it_is_a_things(text: str, name: str) -> None:
    assert name in things([text])


@pytest.mark.parametrize(
    "text",
    [
        "Dana Pike, who runs the ferries, said so.",
        "They have faith in Pike.",
        "The owner, Dana Pike, denied that.",
        "Pike’s lawyer said so in court.",
        "The case of Dana Pike is over.",
    ],
)
def test_a_person_is_no_thing(text: str) -> None:
    assert not things([text])


@pytest.mark.parametrize(
    "texts",
    [
        ("Vela Orrel said so.", "It sank off the island of Orrel."),
        ("Vela Orrel said so.", "The company, Vela Orrel, apologised."),
        ("Porta Toluma said no.", "It ran aground in southern Toluma."),
        ("Wessex Police said so.", "Police said no."),
    ],
)
def test_a_place_or_an_organisation_is_nobody(texts: tuple[str, ...]) -> None:
    by_document = [sentences(*texts)]
    assert people(by_document, full_names(by_document)) == ({},)


@pytest.mark.parametrize("before", ["the island of ", "a reef in southern ", "a manager on ", "in ", "Off "])
def test_a_place_may_follow_a_preposition(before: str) -> None:
    assert stands_as_a_place(f"{before}Orrel", len(before))
    assert not stands_as_a_place("They met Orrel", len("They met "))
