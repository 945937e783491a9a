"""Datelines and credits inside a paragraph go; its sentences stay."""

from __future__ import annotations

import pytest

from tests.summarizer.cleaning.pages import FIRST, SECOND, THIRD, page, paragraphs, removed


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("PORT HALDEN (Reuters) — ", FIRST),
        ("Port Halden, Feb 24 (HNA) ", FIRST),
        ("Port Halden, Feb. 3 (AP) - ", FIRST),
        ("PORT HALDEN, March 12 — ", FIRST),
        ("Port Halden, Norland – ", FIRST),
        ("Port Halden (Harbour News Agency) — ", FIRST),
        ("RIO, Feb. 3 - ", FIRST),
        ("AVON PARK (AP) — ", FIRST),
        ("Allentown, Pa. (AP) — ", FIRST),
        ("Monday, March 3, 2025", FIRST),
        ("Halden News – ", FIRST),
        ("HARBOUR via HNA — ", FIRST),
    ],
)
def test_a_dateline_goes_and_its_sentence_stays(dateline: str, rest: str) -> None:
    story = page(f"{dateline}{rest}\n\n{SECOND}")
    assert paragraphs(story) == [rest, SECOND]
    assert removed(story) == [(dateline.strip(), "dateline")]


@pytest.mark.parametrize(
    "subject",
    [
        "The Environment Office (a government agency) – ",
        "Ellery Post (a postal service) - ",
        "Ellery News – Norland's oldest paper – ",
        "The bid of Press Trust of India (PTI) - ",
        "Agence France-Presse (AFP) - ",
        "EU - ",
        "OPEC – ",
        "WHO (World Health Organization) – ",
        "Lund, Bell - ",
        "On Monday, March 3 — ",
        "January 6, 2021 ",
    ],
)
@pytest.mark.parametrize("place", ["above", "among"])
def test_what_a_sentence_opens_with_is_no_dateline(subject: str, place: str) -> None:
    sentence = f"{subject}The talks, the union and the council that nobody had wanted will resume in May."
    order = {"above": [sentence, FIRST], "among": [FIRST, sentence, SECOND]}[place]
    assert paragraphs(page("\n\n".join(order))) == order


def test_a_credit_inside_the_last_paragraph_goes_and_the_paragraph_stays() -> None:
    story = page(f"{FIRST}\n\n{THIRD} (Reporting by Ane Lund in Port Halden; editing by Bo Falk)")
    assert paragraphs(story) == [FIRST, THIRD]
    assert removed(story)[0][1] == "credit"


def test_a_sentence_about_reporting_that_closes_a_paragraph_is_no_credit() -> None:
    last = f"{THIRD} Reporting by The Guardian led to his resignation in March."
    assert paragraphs(page(f"{FIRST}\n\n{last}")) == [FIRST, last]


@pytest.mark.parametrize("agency", ["(Reuters)", "(Xinhua)", "(AFP)", "(AFP, dpa)"])
@pytest.mark.parametrize("place", ["above", "among", "below"])
def test_an_agency_in_brackets_behind_a_sentence_goes_and_the_paragraph_stays(agency: str, place: str) -> None:
    order = {"above": (THIRD, FIRST), "among": (FIRST, THIRD, SECOND), "below": (FIRST, THIRD)}[place]
    story = page("\n\n".join(f"{text} {agency}" if text == THIRD else text for text in order))
    assert paragraphs(story) == list(order)
    assert removed(story) == [(agency, "credit")]
