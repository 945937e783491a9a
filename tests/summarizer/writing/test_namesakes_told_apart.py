"""A sentence of the brief is bound to whom its article means, where others have the surname or stand nearer."""

from __future__ import annotations

import pytest

from summarizer.writing.introductions import Introductions
from tests.summarizer.facts import cluster
from tests.summarizer.writing.test_introductions import BROTHERS, of, written


def test_a_firm_does_not_get_the_first_name_of_somebody_who_has_no_part_in_it() -> None:
    there = cluster(
        ("Mara Pike, the chief executive of Orrin, said so.", "Pike wept."), ("It fined Voss & Pike, Lund and Bell.",)
    )
    sentence = written("It fined Voss & Pike, Lund and Bell.", 0, 1)
    assert Introductions(there).introduced(sentence, []) is sentence
    first = written("Pike wept.", 1)
    named = written("Pike & Sons fell.", 0, 1)
    assert Introductions(there).introduced(first, [named]).text == "Mara Pike, the chief executive of Orrin, wept."


ELECTION = (
    "Opposition leader Rosa Lunt, 54, won.",
    "Supervisor Carl Lunt, who is not related to her, announced it.",
    "Supervisor Carl Lunt said that there were 49,066 votes for Lunt.",
)


def test_a_surname_right_after_somebody_else_who_has_it_is_not_told() -> None:
    introductions = Introductions(cluster(ELECTION))
    assert not introductions.clear(written(ELECTION[2], 2), [], [])
    assert introductions.clear(written(ELECTION[1], 1), [], [])


def test_of_two_with_one_surname_who_was_named_alone_goes_by_it_until_the_other_is() -> None:
    introductions = Introductions(cluster(*BROTHERS))
    assert introductions.introduced(of(0, 1), [of(0, 0)]).text == "Pike wept."
    assert introductions.introduced(of(1, 1), [of(0, 0)]).text == "“It was hell,” Bo Pike said."


def test_who_shares_a_surname_keeps_the_office_that_the_article_gives() -> None:
    there = cluster(
        ("They were freed, ministry spokesman Col. Omar Saleh said.", "“All can walk,” Saleh said."),
        ("Nurse Rim Saleh, 30, was freed.",),
    )
    told = Introductions(there).introduced(written("“All can walk,” Saleh said.", 1), [])
    assert told.text == "“All can walk,” ministry spokesman Col. Omar Saleh said."


def test_an_age_shows_that_a_surname_is_that_of_the_one_person_named_before() -> None:
    there = cluster(
        ("A court convicted the dealer Luc Daan of fraud.", "Daan, 58, had pleaded not guilty.", "Daan appealed."),
        ("Father Piet Daan, 90, was his uncle.",),
    )
    told = Introductions(there).introduced(written("Daan, 58, had pleaded not guilty.", 1), [])
    assert told.text == "Luc Daan, 58, had pleaded not guilty."


@pytest.mark.parametrize("title", ["Attorney-General", "Col.", "army Col.", "ministry spokesman Lt."])
def test_an_office_with_a_hyphen_and_a_rank_are_told_with_the_name(title: str) -> None:
    there = cluster((f"It was quiet, {title} Ana Bell said.", "Bell denied it."))
    assert Introductions(there).introduced(written("Bell denied it.", 1), []).text.lower() == (
        f"{title} Ana Bell denied it.".lower()
    )
