"""What counts as a contradiction between two sentences, and what does not."""

from __future__ import annotations

import pytest

from summarizer.contradictions.differences import differences, restated
from summarizer.contradictions.statements import Claim, Statement


def found(one: str, other: str) -> list[tuple[str, str, str]]:
    def said(text: str, claim: Claim) -> str:
        return text[claim.start : claim.end]

    return [
        (item.kind, said(one, item.one), said(other, item.other))
        for item in differences(Statement.read(one), Statement.read(other))
    ]


@pytest.mark.parametrize(
    ("one", "other", "sides"),
    [
        (
            "All 243 people aboard the ferry were rescued.",
            "All 251 people aboard the ferry were rescued on Monday.",
            ("243 people", "251 people"),
        ),
        (
            "At least twelve miners died in the blast at Orrin.",
            "Eleven miners died in the blast at Orrin, police said.",
            ("At least twelve miners", "Eleven miners"),
        ),
        ("Rebels hold 20% of the island.", "Rebels hold 30 percent of the island.", ("20%", "30 percent")),
        ("It fell to -5 degrees in Vane.", "It fell to 5 degrees in Vane.", ("-5 degrees", "5 degrees")),
        (
            "Prosecutors say Ortiz paid the senator $2.3 million between 2018 and 2021.",
            "Prosecutors allege she took $3.2 million from the builder Rafael Ortiz in exchange for help with permits.",
            ("$2.3 million", "$3.2 million"),
        ),
        ("Turnout was 61.4%.", "Turnout of 61.5% was the highest in Vane for 20 years.", ("61.4%", "61.5%")),
        (
            "The company paid $1.71 million for the mill.",
            "The company paid $1.5 million for the old mill.",
            ("$1.71 million", "$1.5 million"),
        ),
        (
            "A 22-year-old woman was pulled from the river.",
            "A 32-year-old woman was pulled from the river at dawn.",
            ("22-year-old", "32-year-old"),
        ),
        (
            "The blast hurt 20 workers at the mill.",
            "The blast hurt 200 workers at the mill.",
            ("20 workers", "200 workers"),
        ),
        (
            "A gas blast hurt 21 people in Vane on Monday.",
            "Twenty-four were hurt when gas exploded in Vane, the hospital said.",
            ("21 people", "Twenty-four"),
        ),
        ("The Vane mill fire killed 12 people.", "In Vane, 14 people have died.", ("12 people", "14 people")),
        (
            "A jet with 182 people on board made an emergency landing at Brannock on Friday, the airport said.",
            "A Windward Air flight carrying 183 people aboard has landed at Brannock.",
            ("182 people", "183 people"),
        ),
        (
            "Thieves took records of around 1.2 million patients of the clinic.",
            "Thieves took the records of 1.3 million patients of the clinic.",
            ("around 1.2 million patients", "1.3 million patients"),
        ),
        ("The firm is cutting 1,800 jobs in Vane.", "The firm is cutting 1,850 jobs.", ("1,800 jobs", "1,850 jobs")),
        (
            "The firm recalls 64,000 Glowbear lights that can catch fire.",
            "The firm recalls 46,000 lights that can catch fire.",
            ("64,000 Glowbear lights", "46,000 lights"),
        ),
        (
            "Homely recalls about 64,000 night lights because they can catch fire.",
            "The recall covers 46,000 lights.",
            ("about 64,000 night lights", "46,000 lights"),
        ),
        (
            "Controllers in Vane stopped the countdown when five engines showed low pressure in a pump.",
            "Six engines showed low pressure, and that ended a long day on the island.",
            ("five engines", "Six engines"),
        ),
        (
            "She is one of 640 patients of the clinic whose operations were cancelled.",
            "The operations of 810 patients of the clinic were cancelled.",
            ("640 patients", "810 patients"),
        ),
    ],
)
def test_two_numbers_for_one_thing_contradict_each_other(one: str, other: str, sides: tuple[str, str]) -> None:
    assert found(one, other) == [("number", *sides)]
    assert found(other, one) == [("number", *sides[::-1])]


def test_two_tolls_and_another_number_may_all_differ() -> None:
    one = "The fire in Vane killed 3, hurt 12 and destroyed 210 homes."
    other = "The fire in Vane has killed 5, hurt 14 and destroyed 243 homes, officials said."
    assert [sides for _, *sides in found(one, other)] == [["3", "5"], ["12", "14"], ["210 homes", "243 homes"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The blast hurt two workers at the mill.", "The blast hurt 2 workers at the mill."),
        ("A quarter of a million people fled Vane.", "About 250,000 people fled Vane."),
        ("The wall in Vane is 800m long.", "The wall in Vane is 800 metres long."),
        ("It fell to -5 degrees in Vane.", "It fell to 5 degrees below zero in Vane."),
        ("The blast hurt nearly 20 workers at the mill.", "The blast hurt 19 workers at the mill."),
        ("The blast hurt at least 20 workers at the mill.", "The blast hurt 24 workers at the mill."),
        ("The blast hurt more than 20 workers there.", "The blast hurt 21 workers there."),
        ("About 183 boats left the harbour of Vane.", "In all 181 boats left the harbour of Vane."),
        (
            "A 71-year-old man was pulled from the river by two anglers on Monday, police said.",
            "Divers searched the river for a 72-year-old man who had fallen off a quay in Vane, his wife said.",
        ),
        ("Some 1,003 boats left the harbour of Vane.", "About 1,000 boats left the harbour of Vane."),
        ("In all 1,003 boats left the harbour of Vane.", "In all 1,000 boats left the harbour of Vane."),
        ("The dam let out $1.25 billion of water.", "The dam let out $1.3 billion of water."),
        ("Turnout was 61.4%.", "Turnout was about 61%."),
        ("Turnout was 61.4%.", "At noon turnout was 38.2%."),
        ("Turnout in Vane was 61.4%.", "Turnout in Orrin was 61.9%."),
        ("Prosecutors say Ortiz paid $2.3 million.", "Prosecutors say Berg took $3.2 million for his help."),
        (
            "Prosecutors say Ortiz paid the senator $2.3 million.",
            "Prosecutors say Ortiz owned a flat for $2.6 million.",
        ),
        ("The fire killed 12 people in Vane.", "The fire injured 14 people in Vane."),
        ("The fire killed 12 people in Vane.", "The fire killed 8 dogs in Vane."),
        ("The fire hurt 12 people in Vane.", "Eight workers were hurt in the fire in Vane."),
        ("The fire hurt 12 people in Vane.", "The fire hurt 8 people at the mill and 4 people on a quay in Vane."),
        ("Ten boats left Vane and 12 boats left Orrin.", "Twelve boats left Vane and ten boats left Orrin."),
        ("The council meets at 6 p.m. in the old hall.", "The council meets at 8 p.m. in the old hall."),
        ("Section 17 of the Harbour Act covers this.", "Section 41 of the Harbour Act covers this."),
        ("Orrin shares rose 12 cents in early trading.", "Orrin shares rose 14 cents in early trading."),
        ("Four or five divers searched the wreck.", "Six divers searched the wreck."),
        (
            "The driver faces 16 counts of theft in Vane.",
            "The driver faces five counts of theft and 11 of fraud in Vane.",
        ),
        ("In May 2014 the mill lost 145 workers in Vane.", "In June 2013 the mill lost 183 workers in Vane."),
        ("Image 1 / 39 workers leave the mill in Vane.", "Image 1 / 16 workers leave the mill in Vane."),
        ("About 40 minutes later the fire was out.", "Nearly 45 minutes later the fire was out."),
        ("The ship was inspected on 12 May in Vane.", "The ship was inspected on 14 May in Vane."),
    ],
)
def test_numbers_that_can_both_be_right_do_not(one: str, other: str) -> None:
    assert found(one, other) == []


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


def test_sentences_on_different_things_do_not_contradict_each_other() -> None:
    assert found("The fire killed 12 people on a ferry.", "Nobody was hurt when 14 people left a bus.") == []
    assert found("", "") == []


def test_one_quotation_in_two_wordings() -> None:
    one = "“The lake has never stood so high,” Hanna Vell said."
    other = "“The lake has often stood so high,” said Hanna Vell, the director."
    assert found(one, other) == [
        ("quotation", "The lake has never stood so high", "The lake has often stood so high"),
    ]


def test_one_quotation_in_the_mouths_of_two_people() -> None:
    one = "“The lake has never stood so high,” Hanna Vell said."
    other = "“The lake has never stood so high,” said Mayor Tomas Berg."
    assert found(one, other) == [("speaker", "Hanna Vell", "Mayor Tomas Berg")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "“The lake has never stood so high,” Hanna Vell said.",
            "“The lake has never stood so high since,” Hanna Vell said.",
        ),
        ("“The lake has never stood so high,” Hanna Vell said.", "“The lake has never stood so high,” she said."),
        ("“The lake has never stood so high,” Hanna Vell said.", "“The lake has never stood so high,” the board said."),
        ("“It is a lake-side road now,” Hanna Vell said.", "“It is a lakeside road now,” Hanna Vell said."),
    ],
)
def test_a_quotation_cut_or_spelled_otherwise_is_the_same(one: str, other: str) -> None:
    assert found(one, other) == []
