"""A brief writes Mr and Ms only where all outlets of its cluster do."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer, check_support
from summarizer.finishing.courtesies import spare_courtesies, without_courtesies
from tests.summarizer.facts import sentences, written

TITLED = sentences("Mr Sorrel beat Petra Blane.", "Ms Blane did not concede.", "Mr O’Dell and Mr. Pike left.")
PLAIN = sentences("Jonah Sorrel won in Vane.", "Sorrel thanked Colm O’Dell.")
SURNAMES = frozenset({"Sorrel", "Blane", "O’Dell"})


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Mr Sorrel won and Ms. Blane lost.", "Sorrel won and Blane lost."),
        ("Mr Jonah Sorrel's party lost.", "Jonah Sorrel's party lost."),
        ("Mr O’Dell’s party lost to Mr Sorrel Tuesday.", "O’Dell’s party lost to Sorrel Tuesday."),
    ],
)
def test_a_title_goes_where_another_outlet_writes_none(text: str, plain: str) -> None:
    result = without_courtesies(written(text), spare_courtesies([TITLED, PLAIN], SURNAMES))
    assert (result.text, result.origin) == (plain, "rewritten")
    assert not check_support(result.text, [text]).unsupported


@pytest.mark.parametrize(
    "text",
    [
        "Mr Pike left.",  # no article has the full name
        "“Mr Sorrel is late,” she said.",
        "Sorrel won.",
        "The court of Mr Justice Holroyde rose.",
    ],
)
def test_other_sentences_stay_verbatim(text: str) -> None:
    own = written(text)
    assert without_courtesies(own, spare_courtesies([TITLED, PLAIN], SURNAMES)) is own


def test_a_title_stays_where_all_outlets_write_them() -> None:
    assert not spare_courtesies([TITLED, TITLED], SURNAMES)


def test_an_outlet_that_names_nobody_has_no_style() -> None:
    assert not spare_courtesies([TITLED, sentences("The vote was close.")], SURNAMES)


def test_a_couple_keeps_its_titles() -> None:
    couple = sentences("Mr Blane and Mrs Blane left.")
    assert spare_courtesies([TITLED, PLAIN, couple], SURNAMES) == {"Sorrel", "O’Dell"}


def test_a_brief_is_in_one_style_and_a_quoted_one_keeps_its_own(summarizer: Summarizer) -> None:
    documents = [
        Document("Mayor Jonah Sorrel won a second term in Vane. Mr Sorrel promised to freeze bus fares in the city."),
        Document("Jonah Sorrel beat Petra Blane by 412 votes. Sorrel lost his majority on the council of Vane."),
    ]
    fused = summarizer.summarize(documents)
    assert "Sorrel promised" in fused.text
    assert "Mr Sorrel" not in fused.text
    assert "Mr Sorrel promised" in summarizer.summarize(documents, strategy="extractive").text
