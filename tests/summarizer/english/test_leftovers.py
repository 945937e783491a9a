from __future__ import annotations

import pytest

from summarizer.english.leftovers import leaves_open_of_what
from summarizer.english.standalone import stands_alone


@pytest.mark.parametrize(
    "text",
    [
        "Vane Infirmary said all four had gone home by noon.",
        "The rest is frozen.",
        "The harbour board said that it would collect the rest of the debt.",
        "The rest of the village left in buses on Monday.",
        "Orrin Rail will bear the remainder until 2031.",
        "The remaining 41 tonnes had been pumped out overnight.",
        "There has been no contact with the others.",
        "Doctors in Vane said the nine were cold and hungry.",
        "Mediator Ana Bell said that the two were close.",
        "Tests showed that four of the 10 had been ill before.",
        "All 58 were believed to be safe, the sheriff of Vane said.",
    ],
)
def test_what_is_counted_or_left_asks_of_what(text: str) -> None:
    assert leaves_open_of_what(text)
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "Analysts had expected 2,000.",
        "The growers had wanted $5.20, and the court's own sums had come to $4.70.",
        "Orrin Rail had reported 74 percent on Monday, based on 48 tests.",
        "The bank first said it was two.",
        "The board's earlier estimate was £19 million.",
        "Lund said the council's sum assumed 310.",
        "Reports of a ransom 10 times that size were wrong, the police of Vane said.",
    ],
)
def test_a_figure_set_beside_another_asks_beside_which(text: str) -> None:
    assert leaves_open_of_what(text)
    assert not stands_alone(text)
    assert not leaves_open_of_what(text, "The price was set at $4.40.")


@pytest.mark.parametrize(
    "text",
    [
        "About 80% have few or no symptoms.",
        "One in five becomes severely ill.",
        "Forty-one have been allowed to go home.",
        "Only 12 had brought anyone to trial.",
        "About 60 tonnes had been on board.",
    ],
)
def test_a_number_alone_asks_of_whom(text: str) -> None:
    assert leaves_open_of_what(text)
    assert not stands_alone(text)
    assert not leaves_open_of_what(text, "The ferry had passengers of all ages.")


@pytest.mark.parametrize(
    "text",
    [
        "Two of the mills in Vane will close in May and the others in June.",
        "Half of it is spent, and the rest is frozen.",
        "Of the 43 miners 29 came up on their own, and the rest were brought up.",
        "Dana Lund and Ana Bell said the two had met in Vane.",
        "Vane's schools are closed for the rest of the week.",
        "The rest of Europe must learn of it.",
        "The rest of the country had voted in May.",
        "Libel claims did the rest: they broke the paper.",
        "All four turbines at Vane have been shut down.",
        "Salvors will pump out the remaining 30,000 tonnes of oil.",
        "The other two mills in Vane closed.",
        "The four governments had agreed to meet.",
        "School buses and the rest should run on Monday.",
        "Prosecutors had asked for 18 years.",
        "Orrin Rail had offered 4.2 per cent for one year.",
        "The attackers had asked for 25 million euros and threatened to strike again.",
        "At least 58 have died in Vane.",
        "Some 120 passengers are safe.",
        "Police said 92,000 people had marched.",
        "2016 was the hottest year in Vane.",
    ],
)
def test_of_a_whole_that_the_sentence_has_it_can_be_read(text: str) -> None:
    assert not leaves_open_of_what(text)


@pytest.mark.parametrize("text", ["Police said 92,000.", "The union says 400.", "The chamber of Vane says $80m."])
def test_who_says_a_bare_number_answers_what_another_counted(text: str) -> None:
    assert not stands_alone(text)
    assert leaves_open_of_what(text, "Nobody agrees.")
    assert not leaves_open_of_what(text, "A university team put the crowd at 210,000.")


def test_the_sentence_before_may_have_the_whole() -> None:
    assert not leaves_open_of_what("The rest is frozen.", "The first 100,000 crowns are safe.")
    assert leaves_open_of_what("The rest is frozen.", "The bank opens on Monday.")
