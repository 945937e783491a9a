"""Whom "he" and "she" mean in a sentence that is read alone."""

from __future__ import annotations

import pytest

from summarizer.english.pronouns import done_to_another, of_another_sex
from summarizer.english.standalone import stands_alone


@pytest.mark.parametrize(
    "text",
    [
        "The judge said she accepted that he had known nothing of it.",
        "Police said that he had called her twice.",
        "Police said that he had kept her passport and her keys.",
        "A partner of the firm said that he had called her twice.",
        "The court heard how she had hidden his passport.",
    ],
)
def test_he_beside_she_means_somebody_else(text: str) -> None:
    assert of_another_sex(text)


@pytest.mark.parametrize(
    "text",
    [
        "The judge said she would rule in May.",
        "The judge told Pell that she believed nothing that he said.",
        "Ana Bell said he had called her.",
        "The court heard how the woman had hidden his passport before her husband left.",
        "A man who killed his wife and had his brother hide her body was jailed.",
        "A nurse who poisoned her business partner after he had found her out was jailed.",
        "A dentist has been found guilty of robbing her best friend by drugging him with wine.",
        "A pilot was cleared of hurting his co-pilot after she reported him.",
        "The mayor said he would help his wife as she had helped him.",
    ],
)
def test_not_where_a_name_or_a_word_for_somebody_stands_before_it(text: str) -> None:
    assert not of_another_sex(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Veld, the head of sales, will act in her place.",
        "Former Vane captain Luca Bell, now at Orrin, is the favourite to replace him.",
        "Ana Bell, the chief executive of Orrin, will run it.",
        "The coach, Pell, did not greet him.",
        "Vane does not require them.",
        "The owner, Orrin Rail, had denied it on Tuesday.",
    ],
)
def test_what_one_does_to_him_or_it_is_done_to_another(text: str) -> None:
    assert done_to_another(text)
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bell, who had backed the minister, named Ana Pell to replace him.",
        "The decree removes Luca Bell and has Ana Pell replace him.",
        "The deputy, who is a cousin of the mayor, said he would not act in his place.",
        "Farmers who have bought seed may sow it until May.",
        "Three directors with films in Vane will pull them.",
        "The owner will replace her roof in May.",
        "The bank could sell it and the mill.",
        "Bell will call it a day.",
    ],
)
def test_not_where_somebody_or_something_else_stands_before_it(text: str) -> None:
    assert not done_to_another(text)
