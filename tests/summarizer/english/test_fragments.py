"""Items of lists, lines of live blogs and questions without their answers are no sentences of a brief."""

from __future__ import annotations

import pytest

from summarizer.english.standalone import stands_alone, tells


@pytest.mark.parametrize(
    "text",
    [
        "Enrolment from May 29.",
        "By the evening reading, 3.9.",
        "Not under the bridge.",
        "Ines Lund, 49, former operations manager of the line: five years and one day.",
        "Tomas Pike, captain of the tug: two years, suspended.",
        "Interior Minister Dana Bell: 118 arrests.",
        "Final police figure for the march: 92,000.",
        "Attendance: 71,204.",
    ],
)
def test_a_piece_without_a_verb_tells_nothing(text: str) -> None:
    assert not tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "Enrolment starts on May 29.",
        "Two people died.",
        "Gross product shrank 0.4 percent in the fourth quarter of the year.",
        "Some 6,200 people work for the harbour of Vane.",
        "Police confirm a death: one man in the village of Vane.",
        "The dead include a guard, Dana Bell, 44, and her pupil, Aaron Lim, 20.",
        "Roads closed in Vane.",
        "Vane, May 6 (NPA): About 410 pupils will lose the places that they had.",
        "The court jailed two: five years for Lund and three for Pike.",
        "“Not far, but far enough,” Dana Bell said.",
    ],
)
def test_what_may_have_a_verb_tells(text: str) -> None:
    assert tells(text)


def test_an_item_goes_on_with_the_sentence_before_it() -> None:
    assert tells("Among them: 43 watches, a stuffed pike and a barometer.")


@pytest.mark.parametrize(
    "text",
    [
        "She was asked why the hall had no alarms.",
        "At a news conference Minister Ulrik Bell was asked twice whether an exchange was near.",
        "Dana Lund, whose term as chief executive ends in May, was asked if she would seek another.",
    ],
)
def test_a_question_without_its_answer_tells_nothing(text: str) -> None:
    assert not tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ulrik Bell was asked why the hall had no alarms but did not answer.",
        "Bell did not answer when she was asked whether an alarm rang in Vane.",
        "Voters in Vane were asked whether the town should keep its mill.",
        "The air force was asked to provide helicopters.",
        "Opposition members asked why the ministers of Vane had not seen it coming.",
        "Asked whether she would resign, Dana Bell said no.",
    ],
)
def test_who_answers_and_what_is_put_to_the_vote_tell(text: str) -> None:
    assert stands_alone(text)
