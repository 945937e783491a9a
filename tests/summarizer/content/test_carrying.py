from __future__ import annotations

import pytest

from summarizer.content.carrying import counts_alike, numbers, repeats

TOLD = "The union said its members had worked long nights since two colleagues died in a turbine hall in March."


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Two technicians were killed in an accident in the turbine hall in March.", True),
        ("Two technicians, aged 31 and 44, were killed in an accident in the turbine hall in March.", False),
        ("Two technicians were hired in March for the control room.", False),
        ("The union said that an inquiry into the accident had not reported.", False),
    ],
)
def test_what_was_told_is_told_though_one_says_that_they_died_and_one_that_they_were_killed(
    sentence: str, is_told: bool
) -> None:
    assert repeats(sentence, TOLD) is is_told


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("That makes 11 survivors out of 15 men.", "Eleven of the 15 who were trapped survived.", True),
        ("Some 240 stopped work at 6 a.m.", "About 240 of the 310 left their posts at 6 a.m.", True),
        ("Some 240 stopped work.", "About 240 left their posts.", False),
        ("Lund won by 240 to 120 in 31 wards of 40.", "Some 240 of 900 ships of 120 lines sank in 12 days.", False),
    ],
)
def test_the_same_numbers_are_told_in_other_words(one: str, other: str, *, alike: bool) -> None:
    assert counts_alike(one, other) is alike is counts_alike(other, one)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The H5N1 strain, like Covid-19, was on 31 farms.", {"31"}),
        ("Flight BA117, an A380, came down on the M25 at 9.", {"9"}),
        ("It cost Rs16 billion, $20 or 5km.", {"16000000000", "20", "5"}),
    ],
)
def test_the_numbers_of_names_count_nothing(text: str, values: set[str]) -> None:
    assert numbers(text) == values
