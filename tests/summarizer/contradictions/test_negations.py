"""What one sentence denies or takes back and the other affirms is a contradiction."""

from __future__ import annotations

import pytest

from summarizer.contradictions.differences import restated
from summarizer.contradictions.statements import Claim, Statement
from tests.summarizer.contradictions.compared import found


def test_what_one_denies_and_the_other_affirms_is_a_negation() -> None:
    one = "The owner said that the engines had not been inspected before the trip."
    other = "The owner said that the engines had been inspected before the trip."
    assert found(one, other) == [("negation", "not been inspected", "inspected")]
    assert found(other, one) == [("negation", "inspected", "not been inspected")]


def test_so_is_what_somebody_named_says_he_will_not_do() -> None:
    one = "Chief executive Tom Hale will resign on Friday, two people familiar with the matter said."
    other = "Chief executive Tom Hale said on Tuesday he would not resign."
    assert found(one, other) == [("negation", "resign", "not resign")]
    assert found(one.replace("Tom Hale", "Ivo Berg"), other) == []


def test_so_is_what_somebody_denies_to_be_so() -> None:
    one = "The brewer Orlan will shut its site in Vane with the loss of 300 jobs, two managers said."
    other = "Orlan denied on Monday that it would shut its site in Vane."
    assert found(one, other) == [("negation", "shut", "denied on Monday that it would shut")]
    assert found("A union accuses Orlan of a plan to shut its site in Vane.", other) == []
    assert found("Orlan could shut its site in Vane, two managers said.", other) == []
    assert found("Orlan will sell its site in Orrin.", other) == []


def test_so_is_all_of_a_denial_in_a_longer_sentence_in_whatever_order() -> None:
    one = "The largest of the grants went to a firm whose founder, Nils Orde, is related to Mayor Ida Fenn."
    other = "Mayor Ida Fenn is not related to Nils Orde, who founded the firm, and never has been."
    assert found(one, other) == [("negation", "related", "not related")]
    assert found(one, other.replace("Nils Orde", "Jon Orde")) == []
    assert found(f"{one[:-1]}, and has not hidden it.", other) == []


def test_so_is_a_rise_that_nobody_plans_and_a_crime_that_nobody_suspects() -> None:
    one = "Water charges in Vane will rise to 90 crowns in May, Mayor Ida Fenn said."
    other = "The council said there were no plans to raise water charges in Vane to 90 crowns, hours after she said so."
    assert found(one, other) == [("negation", "rise", "no plans to raise")]
    assert found(one.replace("will", "may"), other) == []
    assert found(one.replace("90", "80"), other) == []
    one, other = "Police do not suspect murder.", "Police said they were treating the death of a man in Vane as murder."
    assert found(one, other) == [("negation", "not suspect", "treating")]
    assert found(one, "Doctors were treating a man in Vane whose wife was the victim of a murder.") == []


def test_so_is_the_opposite_of_what_is_done_once() -> None:
    one = "Mayor Ann Lee accepted $50,000 from a builder, court papers show."
    other = "Court papers show the builder offered Mayor Ann Lee $50,000 and that she turned it down."
    assert found(one, other) == [("negation", "accepted", "turned it down")]
    assert found(one, other.replace("50,000", "20,000")) == []
    votes = [f"Drivers at Vane Rail {voted} the offer of the company." for voted in ("accepted on Friday", "rejected")]
    assert found(*votes) == [("negation", "accepted", "rejected")]
    assert found(votes[0], votes[1].replace("rejected", "rejected on Monday")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The minister will not attend the talks.", "The minister will never attend the talks."),
        (
            "The judge ordered the clerks not to issue any licences.",
            "The judge ordered the clerks to stop issuing licences.",
        ),
        ("Voters will not decide before the end of May.", "Voters will decide after the end of May."),
        ("Whether or not the engines were inspected is open.", "Whether the engines were inspected is open."),
        ("He did not attend the talks in Orrin.", "He attended the funeral in Vane."),
        ("Nobody was hurt at the mill in Vane.", "In 1998 two men were hurt at the mill in Vane when a wall fell."),
        ("Nobody was hurt at the mill in Vane.", "Last year two men were hurt at the mill in Vane when a wall fell."),
        ("If the bill is passed by May, work begins.", "If the bill is not passed by May, it will be dropped."),
        ("“The lake has never been higher in May,” she said.", "The lake has often been higher in May."),
        ("The Do Not Call list covers all of Vane.", "The call list covers all of Vane."),
    ],
)
def test_a_negation_needs_the_same_words_affirmed(one: str, other: str) -> None:
    assert found(one, other) == []


def test_a_denial_is_found_again_where_its_word_stands_before_the_negator_alone() -> None:
    text = "The board was not aboard the ship."
    claim = restated(Statement.read(text), "negation", Claim(0, 0, "not board"))
    assert claim is None or text[claim.start : claim.end].startswith("not")
