"""What was to come by a day that is past for the newest document takes no part."""

from __future__ import annotations

from datetime import date

import pytest

from summarizer import Document, Summarizer
from summarizer.exclusions.overtaken import days_to_come

MONDAY = date(2031, 4, 7)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The storm will reach the coast on Tuesday night.", [8]),
        ("Forecasters warned on Monday that it would be a gale before it reached Vane on Tuesday.", []),
        ("Forecasters warned on Monday that it would be a gale before it reaches Vane on Tuesday.", [8]),
        ("The port is closed until Wednesday.", [9]),
        ("Gates open at noon on Tuesday.", [8]),
        ("The headliner, Juno Vex, plays on Wednesday night.", [9]),
        ("Ann Lund won the open on Monday and lost on Tuesday.", []),
        ("The gates which open the dam were closed on Tuesday.", []),
        ("The board was expected to meet tomorrow, and the owners on Thursday.", [8]),
        ("The board plans to meet on Tuesday and Thursday.", [8, 10]),
        ("The vote was to be held on Tuesday, the board said.", [8]),
        ("A strike that was to halt the ferries tomorrow was called off.", []),
        ("A strike which was due to begin on Tuesday has been called off.", []),
        ("A strike that will halt the ferries tomorrow was announced.", [8]),
        ("The vote is to be held on April 9.", [9]),
        ("The mayor will be heard on April 31.", []),
        ("The mayor will be asked about what happened on Monday.", []),
        ("The port would have been closed on Tuesday.", []),
        ("The mayor said on Monday that she will resign.", []),
        ("The mayor will resign, the council said on Monday.", []),
        ("The port was closed on Monday.", []),
        ("The ferry will sail every Tuesday and since Monday.", []),
        ("The board will meet next Tuesday.", []),
        ("They will march for the dead of Tuesday Market.", []),
        ("He will sign for Sheffield Wednesday or open for Black Friday.", []),
        ("He will sign on Tuesday Lund’s transfer.", [8]),
        ("“We will sail on Tuesday,” the captain said.", []),
        ("The vote will be held on October 3.", [3]),
        ("The bridge will reopen on 31 May.", [31]),
        ("The bridge will reopen on the 31st of May.", [31]),
        ("The bridge will reopen on May 31st.", [31]),
        ("The bridge will reopen on Sept 3.", [3]),
        ("The bridge will reopen on 3 Sept.", [3]),
        ("The bridge will reopen on Apr. 30 and 1 Jun. at noon.", [30, 1]),
        ("The bridge will reopen on 31 May 2031.", [31]),
        ("The bridge was to reopen by 31 May 2030.", []),
        ("The bridge will reopen to 12 Mayors and 3 Decemvirs, Mayor 5 among them.", []),
    ],
)
def test_days_to_come(text: str, days: list[int]) -> None:
    assert [day.day for day in days_to_come(text, MONDAY)] == days


@pytest.mark.parametrize("named", ["May 31, 2033", "31 May 2033"])
def test_a_year_that_is_given_is_the_year(named: str) -> None:
    assert list(days_to_come(f"The bridge will reopen on {named}, the mayor said.", MONDAY)) == [date(2033, 5, 31)]


FORECAST = (
    "Forecasters said the storm would reach the coast of Vane on Tuesday night. Some 12,000 people in Vane were told to"
    " leave their homes. The port of Vane was closed."
)
DAMAGE = (
    "Trees fell on the railway from Vane to Orrin. Forty homes in Vane lost their roofs in the storm. Trains to Vane"
    " will run again on Thursday."
)


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("2031-04-07", "2031-04-09", False),
        ("2031-04-07", "2031-04-08", True),  # the night may be still to come
        ("2031-04-07", None, True),
        (None, "2031-04-09", True),
    ],
)
def test_a_forecast_is_told_until_its_day_is_past(
    summarizer: Summarizer, first: str | None, second: str | None, told: bool
) -> None:
    documents = [
        Document(FORECAST, id="first", published_at=first),
        Document(DAMAGE, id="second", published_at=second),
    ]
    summary = summarizer.summarize(documents, strategy="extractive")
    assert ("would reach" in summary.text) is told
    assert "on Thursday" in summary.text
    assert list(summary.warnings) == (
        []
        if told
        else [
            "documents[0] (first) tells of what was to come and is past in documents[1] (second), published later:"
            " 1 sentence was left out."
        ]
    )
    assert [gone.rule for gone in summary.removed] == ([] if told else ["overtaken"])


def test_it_can_be_kept(summarizer: Summarizer) -> None:
    documents = [Document(FORECAST, published_at="2031-04-07"), Document(DAMAGE, published_at="2031-04-09")]
    summary = summarizer.summarize(documents, keep=["overtaken"])
    assert not summary.removed
    assert not summary.warnings


def test_who_was_found_is_not_missing_any_more(summarizer: Summarizer) -> None:
    search = "A walker left her home in Vane on Monday. Ann Lund, 74, has been missing since then. The night was cold."
    end = "A walker was found alive in a hut near Vane. Ann Lund had a broken wrist. A dog led volunteers to the hut."
    for first, second, told in (("2031-04-08", "2031-04-09", False), ("2031-04-09", "2031-04-08", True)):
        documents = [Document(search, published_at=first), Document(end, published_at=second)]
        summary = summarizer.summarize(documents, strategy="extractive")
        assert ("has been missing" in summary.text) is told


@pytest.mark.parametrize(
    "end",
    [
        "Rescuers called off the search for two sailors of the Lark off Vane.",
        "The search for two sailors of the Lark off Vane was called off.",
    ],
)
def test_nobody_is_searched_for_once_the_search_has_ended(summarizer: Summarizer, end: str) -> None:
    search = "Teams searching for two sailors of the Lark off Vane say that hope is fading. The Lark sank in a storm."
    documents = [Document(search, published_at="2031-04-08"), Document(end, published_at="2031-04-09")]
    summary = summarizer.summarize(documents, strategy="extractive")
    assert "Teams" not in summary.text
    assert end in summary.text


@pytest.mark.parametrize(
    ("search", "end", "told"),
    [
        ("Teams were searching the moor for Ann Lund.", "A dog led them on. Ann Lund was found alive in a hut.", False),
        ("Ann Lund was feared dead.", "A dog led them to a hut. The body of Lund was recovered.", False),
        ("Dozens of walkers are missing in Vane.", "A dog led them on. Ann Lund was found alive in Vane.", True),
        ("Teams were searching for Ann Lund on Monday.", "A dog led on. On Monday Ivo Berg was found alive.", True),
        ("There was no sign of Ann Lund.", "A walker was found in a hut near Vane.", False),
        ("Of Ann Lund there was no trace.", "Ann Lund was captured on Tuesday in a hut near Vane.", False),
        ("Of Ann Lund there was no trace.", "Ann Lund was seen on Tuesday in a hut near Vane.", True),
        ("Teams were searching the moor for Ann Lund.", "A dog led them on. Her coat was found in a hut.", True),
        ("Teams were searching the moor for both.", "Ann Lund was found dead. Ivo Berg is still missing.", True),
        ("Teams searched the moor all night.", "Ann Lund was found alive in a hut near Vane.", True),
    ],
)
def test_a_search_is_over_once_somebody_was_found_be_it_hours_later(
    summarizer: Summarizer, search: str, end: str, told: bool
) -> None:
    left = "A walker left her home in Vane on Monday. The night on the moor was cold."
    for early, late, over in (("08:00", "11:00", True), ("11:00", "08:00", False)):
        documents = [
            Document(f"{left} {search}", published_at=f"2031-04-08T{early}:00+01:00"),
            Document(end, published_at=f"2031-04-08T{late}:00+01:00"),
        ]
        removed = summarizer.summarize(documents, max_words=100, strategy="extractive").removed
        assert [gone.rule for gone in removed] == ([] if told or not over else ["overtaken"])


@pytest.mark.parametrize("opens", [True, False])
def test_an_opening_that_tells_how_a_search_ended_leads(summarizer: Summarizer, opens: bool) -> None:
    search = "Teams were searching the moor of Vane for the walker Ann Lund on Tuesday, a day after she left her home."
    end, dog = "The walker Ann Lund was found alive on Tuesday.", "A farmer's dog barked at a hut on the moor of Vane."
    documents = [
        Document(search, published_at="2031-04-08T08:00:00+01:00"),
        Document(f"Ann Lund left her home in Vane on Monday. {search}", published_at="2031-04-08T08:30:00+01:00"),
        Document(f"{end} {dog}" if opens else f"{dog} {end}", published_at="2031-04-08T11:00:00+01:00"),
    ]
    summary = summarizer.summarize(documents, max_words=30, strategy="extractive")
    assert (summary.sentences[0].text == end) is opens
    assert "searching" not in summary.text


@pytest.mark.parametrize(
    ("said", "late", "told"),
    [
        ("The mayor of Vane said that she would not take part in the vote.", "2031-04-08T12:00:00Z", False),
        ("The mayor of Vane said that she would not take part in the vote.", "2031-04-08T08:00:00Z", True),
        ("The island of Orrin said it would send a ship with water to Vane.", "2031-04-08T12:00:00Z", False),
        ("The island of Orrin plans to send a ship with water to Vane.", "2031-04-08T12:00:00Z", False),
        ("The island of Orrin said it would send a ship to Vane in October.", "2031-04-08T12:00:00Z", True),
        ("The deputy mayor Ann Lund will be sworn in on Tuesday.", "2031-04-08T12:00:00Z", False),
        ("The deputy mayor Ann Lund will be sworn in on Wednesday.", "2031-04-08T12:00:00Z", True),
        ("Under the deal the 340 dockers of Vane will get 12 per cent more.", "2031-04-08T12:00:00Z", True),
        ("The mayor of Vane said that she would not say who had called her.", "2031-04-08T12:00:00Z", True),
    ],
)
def test_what_somebody_meant_to_do_is_told_for_a_day(summarizer: Summarizer, said: str, late: str, told: bool) -> None:
    early = "The council of Vane voted on Sunday to close the port after a storm had sunk two ferries there."
    for text, rules in ((f"{early} {said}", [] if told else ["overtaken"]), (f"{said} {early}", [])):
        documents = [
            Document(text, published_at="2031-04-07T10:00:00Z"),
            Document("The council of Vane closed the port on Monday after a storm.", published_at=late),
        ]
        assert [gone.rule for gone in summarizer.summarize(documents).removed] == rules
