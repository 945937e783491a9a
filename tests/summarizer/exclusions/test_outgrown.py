"""A count that a later document raises is not told."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer
from summarizer.exclusions.outgrown import Count, counts

MORNING = (
    "An ice storm closed the airport of Port Ellery on Sunday, and airlines canceled about 388 flights. "
    "Some 40 shelters were opened in the town, the mayor of Port Ellery said. "
    "The storm brought down pylons, the grid operator Norlys said."
)
EVENING = (
    "The ice storm that closed the airport of Port Ellery has led airlines to cancel 547 flights. "
    "The town has opened 30 more shelters, the mayor of Port Ellery said. "
    "The grid operator Norlys said that repairs would take a week."
)
TIMES = ("2031-01-12T09:00:00Z", "2031-01-14T09:00:00Z")


def left_out(summarizer: Summarizer, texts: tuple[str, str], times: tuple[str | None, str | None]) -> list[str]:
    documents = [Document(text, published_at=time) for text, time in zip(texts, times, strict=True)]
    summary = summarizer.summarize(documents)
    assert not summary.removed or "doc-1) gives a count that documents[1] (doc-2), published" in summary.warnings[0]
    return [texts[0][gone.start : gone.end] for gone in summary.removed if gone.rule == "outgrown"]


def test_what_a_later_document_raises_is_left_out_with_a_warning(summarizer: Summarizer) -> None:
    assert left_out(summarizer, (MORNING, EVENING), TIMES) == [MORNING[: MORNING.index(" Some 40")]]


@pytest.mark.parametrize(
    ("morning", "evening"),
    [
        ((MORNING, TIMES[1]), (EVENING, TIMES[0])),  # the larger number is the older
        ((MORNING, None), (EVENING, TIMES[1])),
        ((MORNING, TIMES[0]), (EVENING + " On Sunday there were 388 flights.", TIMES[1])),
        ((MORNING + " By night it was 547.", TIMES[0]), (EVENING, TIMES[1])),
        ((MORNING, TIMES[0]), (EVENING.replace("547", "5,470"), TIMES[1])),
        ((MORNING, TIMES[0]), (EVENING.replace("led airlines to cancel", "delayed"), TIMES[1])),
    ],
)
def test_what_may_be_another_count_stays(
    summarizer: Summarizer, morning: tuple[str, str | None], evening: tuple[str, str | None]
) -> None:
    assert not left_out(summarizer, (morning[0], evening[0]), (morning[1], evening[1]))


def test_the_rule_can_be_switched_off(summarizer: Summarizer) -> None:
    documents = [Document(text, published_at=time) for text, time in zip((MORNING, EVENING), TIMES, strict=True)]
    assert not summarizer.summarize(documents, keep=["outgrown"]).removed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 1,200 homes lost power on Sunday.", Count("home", frozenset({"lose", "power"}), 1200)),
        (
            "The storm left 1,200 homes in Vane without power.",
            Count("home", frozenset({"leav", "power"}), 1200),
        ),
        ("The fire killed 12 people.", None),  # a toll has rules of its own
        ("Another 40 people were told to leave.", None),
        ("The clean-up will take 14 days.", None),
        ("Seven homes were lost.", Count("home", frozenset({"lose"}), 7)),
        ("There are now seven lost homes.", Count("home", frozenset({"lose"}), 7, grown=True)),
        (
            "The number of confirmed measles cases in Vane rose to 11 on Friday.",
            Count("case", frozenset({"confirm", "measl"}), 11, grown=True),
        ),
        ("The fire is 20 percent contained.", Count("percent", frozenset({"contain"}), 20, grown=True)),
        ("With all votes counted she has won.", Count("percent", frozenset({"count"}), 100, grown=True)),
        ("Shares of the firm fell 20 percent.", None),
        ("The repairs cost 40 million pounds.", None),
    ],
)
def test_counts_are_of_things_with_what_came_of_them(text: str, expected: Count | None) -> None:
    assert counts(text) == (() if expected is None else (expected,))


@pytest.mark.parametrize(
    ("corrected", "stays"),
    [
        ("The ferry had 140 passengers, 20 more than first reported.", False),
        ("The ferry had 105 passengers, 15 fewer than first reported.", False),
        ("The ferry had 140 passengers, 30 more than first reported.", True),
        ("The ferry had 140 cars, 20 more than first reported.", True),
        ("The ferry had 140 passengers, not 120.", False),
        ("The ferry had 140 passengers, not the 120 of its list.", False),
        ("The ferry had 140 cars, not 120.", True),
        ("The ferry had 140 passengers.", True),
    ],
)
def test_a_count_that_a_later_document_corrects_is_left_out(
    summarizer: Summarizer, corrected: str, stays: bool
) -> None:
    said = "The ferry, the Star of Salem, was carrying 120 passengers."
    sunk = "The ferry Star of Salem sank off Port Salem on Sunday, the coastguard said."
    assert left_out(summarizer, (f"{sunk} {said}", f"{sunk} {corrected}"), TIMES) == ([] if stays else [said])


@pytest.mark.parametrize(
    ("early", "late", "stays"),
    [
        ("Three cases of cholera have been confirmed.", "There are now 16 confirmed cases.", False),
        ("Three cases of cholera have been confirmed.", "The number of confirmed cases rose to eleven.", False),
        ("Three cases of cholera have been confirmed.", "The number of suspected cases rose to eleven.", True),
        ("Three cases of cholera have been confirmed.", "There are 16 confirmed cases.", True),
        ("There are now 16 confirmed cases.", "The number of confirmed cases rose to eleven.", True),
        ("The fire by the port is 5 percent contained.", "The fire was 85 percent contained on Friday.", False),
        ("The fire by the port is 85 percent contained.", "The fire was 5 percent contained on Friday.", True),
        ("Lund led by a hair with 88 percent of votes counted.", "She lost by 400 with all votes counted.", False),
        ("Lund led by a hair with 88 percent of votes counted.", "Of the votes 97 percent were for her.", True),
        ("A wave of 6.8 metres struck.", "The office, which first put the wave at 6.8 metres, gave 7.1.", False),
        ("A crane of 6.8 metres fell.", "The office, which first put the wave at 6.8 metres, gave 7.1.", True),
    ],
)
def test_what_is_said_to_have_grown_or_to_have_been_wrong_may_be_small_or_far_off(
    summarizer: Summarizer, early: str, late: str, stays: bool
) -> None:
    port = "A storm struck Port Ellery on Sunday."
    assert left_out(summarizer, (f"{port} {early}", f"{port} {late}"), TIMES) == ([] if stays else [early])
