"""Two numbers for one thing are a contradiction; two that can both be right are none."""

from __future__ import annotations

import pytest

from tests.summarizer.contradictions.compared import found


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


def test_sentences_on_different_things_do_not_contradict_each_other() -> None:
    assert found("The fire killed 12 people on a ferry.", "Nobody was hurt when 14 people left a bus.") == []
    assert found("", "") == []
