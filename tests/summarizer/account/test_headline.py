"""The headline that an editor finds over a brief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer import Document, Summarizer
from tests.summarizer.account.test_report import BAKERY, COURIER, HERALD


@pytest.mark.parametrize(
    ("titles", "chosen"),
    [
        (("Ferry fire off Cape Tarrow: 300 aboard, 20 missing", "Harbour closed after blaze"), 1),
        (("All 243 aboard burning ferry rescued off Cape Tarrow", "Harbour closed after blaze"), 0),
        (("Ferry fire off Cape Tarrow: 20 missing", "7 things to know"), 0),
        (("All aboard 38-year-old ferry rescued off Cape Tarrow", "Harbour closed after blaze"), 0),
        (('"We thought we would die": fire on ferry off Cape Tarrow', "Harbour closed after blaze"), 1),
        (("What we know of the ferry fire off Cape Tarrow", "Harbour closed after blaze"), 1),
        (("Line drops ferry bid, investor weighs offer", "Harbour closed after blaze"), 1),
        (("Fire off Cape Tarrow: how a choir fled a ferry", "Second ferry in a year burns off Cape Tarrow"), 1),
    ],
    ids=[
        "a number that the brief does not have",
        "one that it has",
        "such a number in all",
        "an age",
        "a cry",
        "no news",
        "what the brief does not tell",
        "a feature, and a rank that is no number",
    ],
)
def test_a_headline_with_what_the_brief_does_not_tell_or_without_news_gives_way(
    summarizer: Summarizer, titles: tuple[str, str], chosen: int
) -> None:
    documents = [Document(text, title=title) for text, title in zip((COURIER, HERALD), titles, strict=True)]
    assert summarizer.summarize(documents, max_words=60).headline == titles[chosen]


def test_a_number_makes_a_headline_stale_only_if_another_article_is_newer(summarizer: Summarizer) -> None:
    old = Document(COURIER, title="Harbour closed after blaze", published_at="2031-03-10")
    new = Document(HERALD, title="Ferry fire off Cape Tarrow: 300 aboard", published_at="2031-03-11")
    assert summarizer.summarize([old, new], max_words=60).headline == new.title
    old, new = replace(old, title=new.title), replace(new, title=old.title)
    assert summarizer.summarize([old, new], max_words=60).headline == new.title


def test_the_headline_is_not_the_name_of_an_outlet(summarizer: Summarizer) -> None:
    documents = [
        Document(COURIER, title="Tarrow Courier"),
        Document(HERALD, title="Harbour closed after blaze"),
    ]
    assert summarizer.summarize(documents, max_words=60).headline == "Harbour closed after blaze"


def test_the_headline_is_of_an_article_that_carries_the_lead(summarizer: Summarizer) -> None:
    thanks = (
        "Passengers who were rescued off Cape Tarrow have knitted quilts. The crew of the ferry has been given forty."
    )
    documents = [
        Document(COURIER, title="Harbour closed after blaze"),
        Document(HERALD),
        Document(thanks, title="All aboard the burning ferry off Cape Tarrow rescued, passengers knit quilts for crew"),
    ]
    summary = summarizer.summarize(documents, max_words=60)
    assert {source.document_id for source in summary.sentences[0].sources} == {"doc-1", "doc-2"}
    assert summary.headline == "Harbour closed after blaze"


@pytest.mark.parametrize(
    ("early", "late", "chosen"),
    [
        ("Storm kills three in Vane", "Power is back", "Power is back"),
        ("Storm fells trees in Vane", "Power is back", "Storm fells trees in Vane"),
        ("Storm kills three in Vane", None, "The storm in Vane killed four people on Sunday"),
    ],
)
def test_a_headline_whose_toll_was_left_out_is_not_taken(
    summarizer: Summarizer, early: str, late: str | None, chosen: str
) -> None:
    told = "A storm killed three people in Vane on Sunday. Trees fell on the railway from Vane to Orrin in the storm."
    raised = "The storm in Vane killed four people on Sunday. Power is back in all of Vane."
    documents = [
        Document(told, title=early, published_at="2031-03-09"),
        Document(raised, title=late, published_at="2031-03-11"),
    ]
    assert summarizer.summarize(documents, max_words=60).headline == chosen


def test_a_headline_of_an_article_that_is_left_out_whole_is_not_taken(summarizer: Summarizer) -> None:
    told, raised = "A storm killed three people in Vane.", "The storm in Vane killed four people on Sunday."
    documents = [
        Document(told, title="Storm over Vane on Sunday", published_at="2031-03-09"),
        Document(raised, title="Four die in the storm in Vane", published_at="2031-03-11"),
    ]
    assert summarizer.summarize(documents, max_words=60).headline == documents[1].title


@pytest.mark.parametrize(("most", "chosen"), [(20, False), (60, True)])
def test_the_headline_is_of_an_article_that_the_brief_rests_on(summarizer: Summarizer, most: int, chosen: bool) -> None:
    title = "Schools and the harbour of Cape Tarrow closed"
    page = Document("The harbour of Cape Tarrow was closed.", title=title, id="page")
    summary = summarizer.summarize([Document(HERALD), page], max_words=most)
    told = {source.document_id for sentence in summary.sentences for source in sentence.sources}
    assert ("page" in told) is chosen
    assert (summary.headline == title) is chosen


def test_there_is_a_headline_where_no_two_are_on_one_event_and_one_is_not_read(summarizer: Summarizer) -> None:
    german = "Die Fähre ist am Montag vor der Küste in Brand geraten, und alle Menschen an Bord wurden gerettet."
    documents = [
        Document(COURIER, title="Harbour closed after blaze"),
        Document(german, title="Fähre vor der Küste in Brand geraten"),
        Document(BAKERY, title="Bakers of Lindholm choose the loaf of the year"),
    ]
    summary = summarizer.summarize(documents, max_words=60)
    assert any("No two of documents[0] (doc-1), documents[2] (doc-3) seem" in warning for warning in summary.warnings)
    assert summary.headline in {documents[0].title, documents[2].title}
