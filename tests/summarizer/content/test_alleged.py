"""What an accuser tells stays an accuser's."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer
from summarizer.cleaning import clean
from summarizer.content.alleged import alleged
from summarizer.segmentation import segment

THEN = "The owner then falsified the logs."


def rows(text: str) -> frozenset[int]:
    page = clean(Document(text, id="page"))
    return alleged(segment(0, page), [page])


@pytest.mark.parametrize(
    "account",
    [
        "According to the complaint, managers of the mill switched off the alarms.",
        "The lawsuit says that managers of the mill switched off the alarms.",
        "Prosecutors said that managers of the mill switched off the alarms.",
        "In letters to the board they say that managers of the mill switched off the alarms.",
        "The union alleges that managers of the mill switched off the alarms.",
    ],
)
def test_what_goes_on_after_an_accusation_is_part_of_it(account: str) -> None:
    assert rows(f"{account} Two workers fainted. A third was told to go. {THEN}") == {1, 2, 3}


@pytest.mark.parametrize(
    "text",
    [
        f"The board of Vane said that the mill was closed. {THEN}",
        f"According to the brigade, the alarms of the mill were off. {THEN}",
        f"According to the complaint, the alarms were off.\n\n{THEN}",
        "According to the complaint, the alarms were off. The owner denied that they had been.",
        "According to the complaint, the alarms were off. The owner was arrested on Monday.",
        "According to the complaint, the alarms were off. The mill employs 200 people.",
    ],
)
def test_what_others_say_and_what_is_told_of_now_or_of_the_courts_is_not(text: str) -> None:
    assert rows(text) == frozenset()


def test_in_a_brief_it_stands_after_its_accuser_or_not_at_all(summarizer: Summarizer) -> None:
    accused = (
        "A union accused the owner of the Orrin mill on Tuesday of hiding leaks of gas.\n\nAccording to the complaint, "
        f"managers of the mill ordered workers to switch off the alarms in March. {THEN}"
    )
    denied = "The owner of the Orrin mill denied on Tuesday that it had hidden leaks of gas."
    told: set[bool] = set()
    for most in range(20, 80, 10):
        texts = [s.text for s in summarizer.summarize([Document(accused), Document(denied)], max_words=most).sentences]
        assert THEN not in texts or texts[texts.index(THEN) - 1].startswith("According to the complaint")
        told.add(THEN in texts)
    assert told == {True, False}
