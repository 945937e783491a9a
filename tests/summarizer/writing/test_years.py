"""Dates of long before get their year."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from summarizer import Document, Summarizer
from summarizer.writing.years import with_years

A_YEAR_LATER = date(2025, 11, 6)
JUNE = datetime(2024, 6, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council on June 18 barred Tavonia.", "The council on June 18, 2024, barred Tavonia."),
        ("The council barred it on June 18.", "The council barred it on June 18, 2024."),
        ("It was barred on 18 June.", "It was barred on 18 June 2024."),
        ("It was barred on Apr. 3, and fined.", "It was barred on Apr. 3, 2024, and fined."),
        ("In May, two were caught.", "In May 2024, two were caught."),
        ("It was barred on June 18, 2024.", "It was barred on June 18, 2024."),
        ("It ran on June 3-5.", "It ran on June 3-5."),
        ("May hopes to win in June's race.", "May hopes to win in June's race."),
        ("“We will sail on June 18,” she said.", "“We will sail on June 18,” she said."),
    ],
)
def test_a_date_of_long_before_gets_its_year(text: str, expected: str) -> None:
    assert with_years(text, JUNE, A_YEAR_LATER) == expected


def test_a_date_nearby_needs_none() -> None:
    assert with_years("It sank on December 30.", datetime(2025, 1, 2), date(2025, 1, 4)) == "It sank on December 30."


def test_a_date_of_which_the_year_is_open_stays() -> None:
    text = "The trial opens on November 2."
    assert with_years(text, JUNE, A_YEAR_LATER) == text
    assert with_years(text, None, A_YEAR_LATER) == text


def test_a_date_that_no_calendar_of_these_years_has_stays() -> None:
    assert with_years("It sank on February 30.", JUNE, A_YEAR_LATER) == "It sank on February 30."


def test_a_brief_of_years_says_which(summarizer: Summarizer) -> None:
    early = "The tanker Mirel Star broke apart on Skern Reef on March 3, spilling 19,000 tonnes of oil off Tarrow."
    late = "The insurer of the tanker Mirel Star agreed on June 9 to pay 104 million crowns for the spill off Tarrow."
    documents = [
        Document(id="early", text=early, published_at="2024-03-04"),
        Document(id="late", text=late, published_at="2025-06-10"),
    ]
    assert "on March 3, 2024, spilling" in summarizer.summarize(documents).text
    assert "on March 3, spilling" in summarizer.summarize(documents, strategy="extractive").text
