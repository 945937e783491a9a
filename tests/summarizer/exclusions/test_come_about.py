"""What had not come about takes no part once a later document opens with it."""

from __future__ import annotations

from datetime import datetime

import pytest

from summarizer import Document, Summarizer
from summarizer.datamodels import Sentence
from summarizer.exclusions.come_about import come_about

WON = "Prime Minister Ivo Berg won a vote of confidence by 78 votes to 71 on Monday."
OPENED = "The watchdog of the banks opened an inquiry on Friday into loans of Vane Bank."


def of_two(said: str, opening: str, *, index: int = 0, at: int = 4, days: tuple[int, int] = (1, 3)) -> bool:
    one, other = Sentence(0, at, 0, len(said), said), Sentence(1, index, 0, len(opening), opening)
    found = list(come_about([(one,), (other,)], [datetime(2031, 4, day) for day in days]))
    assert found in ([], [(one, other)])
    return bool(found)


@pytest.mark.parametrize(
    ("said", "opening", "came"),
    [
        ("Berg must win a vote of confidence within 14 days.", WON, True),
        ("Berg has to win a vote of confidence within 14 days.", WON, True),
        ("Berg is expected to win a vote of confidence.", WON, True),
        ("The watchdog said that it had not opened an inquiry.", OPENED, True),
        ("The watchdog hasn’t opened an inquiry.", OPENED, True),
        ("Lund must win a vote of confidence within 14 days.", WON, False),
        ("Berg will not win a vote of confidence.", WON, False),
        ("Berg won a vote of confidence in a month.", WON, False),
        ("Berg was the first to win a vote of confidence twice.", WON, False),
        ("Berg must win a seat within 14 days.", WON, False),
        ("“Berg must win a vote of confidence,” she said.", WON, False),
        ("Berg must win a vote of confidence.", WON.replace("won", "must win"), False),
        ("Berg must win a vote of confidence.", WON.replace("won", "has not won"), False),
    ],
)
def test_what_was_open_is_not_once_a_later_document_opens_with_it(said: str, opening: str, came: bool) -> None:
    assert of_two(said, opening) is came
    assert not of_two(said, opening, index=1)
    assert not of_two(said, opening, days=(3, 1))
    assert not of_two(said, opening, at=0)


@pytest.mark.parametrize(
    ("said", "opening", "gone"),
    [
        ("Nurses will walk out on Monday, the union said.", "A strike by nurses in Vane was called off.", True),
        ("About 1,200 nurses are expected to take part.", "A strike by nurses in Vane was called off.", True),
        ("The strike will be the first in Vane.", "The union called off its strike late on Sunday.", True),
        ("Emergency rooms will stay open.", "A strike by nurses in Vane was called off.", False),
        ("Vane will have a new hospital by May.", "A strike by nurses in Vane was called off.", False),
        ("Nurses earn less than in Orrin.", "A strike by nurses in Vane was called off.", False),
        ("Nurses will walk out on Monday, the union said.", "A strike by nurses in Vane was backed.", False),
        ("The search will go on.", "Rescuers called off the search for a sailor.", False),
    ],
)
@pytest.mark.parametrize("at", [0, 4])
def test_what_was_to_come_of_what_a_later_document_calls_off_is_gone(
    said: str, opening: str, gone: bool, at: int
) -> None:
    assert of_two(said, opening, at=at) is gone
    assert not of_two(said, opening, at=at, days=(3, 1))


@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("Finance Minister Ivo Lund said on Monday that he would not resign over the loans.", True),
        ("Finance Minister Ivo Lund said that he had no intention of stepping down.", True),
        ("The finance minister says he won’t quit.", True),
        ("The finance minister refused to leave office.", True),
        ("The mayor of Vane, Ana Bell, said that she would not resign.", False),
        ("The finance minister said that banks would not close.", False),
        ("“I will not resign,” the finance minister, Ivo Lund, said.", False),
    ],
)
@pytest.mark.parametrize("at", [0, 4])
def test_who_would_not_leave_and_left_is_told_of_as_gone(said: str, gone: bool, at: int) -> None:
    opening = "Finance Minister Ivo Lund resigned on Friday over loans of Vane Bank."
    assert of_two(said, opening, at=at) is gone
    assert not of_two(said, opening, at=at, days=(3, 1))
    assert not of_two(said, opening.replace("resigned", "went on holiday"), at=at)


def test_it_is_left_out_and_what_came_is_told(summarizer: Summarizer) -> None:
    early = "Ivo Berg was named prime minister on Tuesday. Berg must win a vote of confidence within 14 days."
    documents = [
        Document(f"{early} His party holds 60 seats.", published_at="2031-04-01"),
        Document(f"{WON} Two members of his party were ill.", published_at="2031-04-07"),
    ]
    summary = summarizer.summarize(documents, max_words=60, strategy="extractive")
    assert [gone.rule for gone in summary.removed] == ["overtaken"]
    assert WON in summary.text
    assert "must win" not in summary.text
