from __future__ import annotations

import pytest

from summarizer.english.somebody import asks_which, asks_who, speaks_of_somebody
from summarizer.english.standalone import stands_alone


@pytest.mark.parametrize(
    "text",
    [
        "The court found that he had received 4.1 million crowns in cash.",
        "Guards were removed from her house on Tuesday morning.",
        "In Port Vane on Wednesday he said that the offer was too low.",
        "A request for his release will be heard on October 1.",
        "If convicted, she may be jailed for up to fifteen years.",
        "In 2019 her practice had run out of vaccine for nine weeks.",
        "The trial heard she had taken the money between 2021 and 2024.",
        "Police are questioning her father.",
        "On Tuesday the party suspended her pending an inquiry.",
        "Supporters call her a saint.",
        "By noon he had taken the picture down.",
        "Late that day she slipped on a wet slab.",
    ],
)
def test_where_nobody_stands_before_her_it_is_not_said_who_that_is(text: str) -> None:
    assert asks_who(text)
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "Marrant said she would propose a hiring freeze.",
        "On Thursday Mr Veld said he had seen no such warning.",
        "In Port Vane the mayor said that he would resign.",
        "At her press conference Governor Ana Bell smiled.",
        "In one of her first acts the mayor closed the port.",
        "To his credit the striker stayed.",
        "When he was 12, Luca Pell moved to Vane.",
        "A male voice said he was in a washroom.",
        "The suspect was held at his home.",
        "Someone left his keys in Vane.",
        "Each gave his own account in Vane.",
        "A 17-year-old was held at his school in Vane.",
        "The bridge of Vane will be closed until May.",
    ],
)
def test_a_name_or_a_word_for_somebody_may_say_who(text: str) -> None:
    assert not asks_who(text)


@pytest.mark.parametrize("text", ["The last 12 months of the term were suspended.", "Police came on Monday, May 4."])
def test_of_things_and_of_many_none_is_she(text: str) -> None:
    assert not speaks_of_somebody(text)


@pytest.mark.parametrize(
    "text",
    [
        "A farmer had reported seeing them.",
        "The bank says they were inside from 23 January until 6 February.",
        "The sheriff said they were not kin.",
        "A telephone line to their part of the mine went dead.",
        "The state will pay them 180 million crowns.",
    ],
)
def test_where_nothing_is_many_before_them_it_is_not_said_which(text: str) -> None:
    assert asks_which(text)
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "The pilots said they would strike.",
        "The council said they would meet in Vane.",
        "Most laid down their rifles in Vane.",
        "The agency looked at several causes, among them the line.",
        "In their last accounts, for May, Orrin Town spent all that they earned.",
        "Everyone will get a letter if they ask Orrin Rail for it.",
        "Police said they knew of two cars.",
        "The mayor and the judge said they would meet.",
    ],
)
def test_many_or_a_body_of_people_may_be_they(text: str) -> None:
    assert not asks_which(text)
