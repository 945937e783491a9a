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
    ],
)
def test_of_a_whole_that_the_sentence_has_it_can_be_read(text: str) -> None:
    assert not leaves_open_of_what(text)


def test_the_sentence_before_may_have_the_whole() -> None:
    assert not leaves_open_of_what("The rest is frozen.", "The first 100,000 crowns are safe.")
    assert leaves_open_of_what("The rest is frozen.", "The bank opens on Monday.")
