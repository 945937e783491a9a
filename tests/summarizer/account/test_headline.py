"""The headline that an editor finds over a brief."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer
from summarizer.account.slugs import without_slugs
from tests.summarizer.account.test_report import BAKERY, COURIER, HERALD


@pytest.mark.parametrize(
    ("titles", "chosen"),
    [
        (("Ferry fire off Cape Tarrow: 300 aboard, 20 missing", "Harbour closed after blaze"), 1),
        (("All 243 aboard burning ferry rescued off Cape Tarrow", "Harbour closed after blaze"), 0),
        (("Ferry fire off Cape Tarrow: 20 missing", "7 things to know"), 0),
        (("Ferry fire off Cape Tarrow: 243 1/2 rescued", "Harbour closed after blaze"), 0),
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
        "one and a fraction",
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


@pytest.mark.parametrize("newer", ["courier", "herald"])
def test_a_number_that_the_brief_does_not_have_speaks_against_a_headline_of_any_day(
    summarizer: Summarizer, newer: str
) -> None:
    days = {"courier": "2031-03-10", "herald": "2031-03-10", newer: "2031-03-11"}
    old = Document(COURIER, title="Harbour closed after blaze", published_at=days["courier"])
    new = Document(HERALD, title="Ferry fire off Cape Tarrow: 300 aboard", published_at=days["herald"])
    assert summarizer.summarize([old, new], max_words=60).headline == old.title


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("UPDATE 3-Ferry burns off Cape Tarrow", "Ferry burns off Cape Tarrow"),
        ("WRAPUP 2-Ferry burns off Cape Tarrow", "Ferry burns off Cape Tarrow"),
        ("FLASH/Ferry burns off Cape Tarrow", "Ferry burns off Cape Tarrow"),
        ("Rowing-Vane beat Orrin in harbour final", "Vane beat Orrin in harbour final"),
        ("Exclusive: Ferry burns off Cape Tarrow", "Ferry burns off Cape Tarrow"),
        ("BREAKING: UPDATE 1-Ferry burns off Cape Tarrow", "Ferry burns off Cape Tarrow"),
        ("Live updates - Ferry burns off Cape Tarrow", "Ferry burns off Cape Tarrow"),
        ("Ferry burns off Cape Tarrow – as it happened", "Ferry burns off Cape Tarrow"),
        ("Ferry burns off Cape Tarrow (live)", "Ferry burns off Cape Tarrow"),
        ("FLASH-FLOOD DROWNS CAPE TARROW", "FLASH-FLOOD DROWNS CAPE TARROW"),
        ("Live-in nurse saves ten on ferry", "Live-in nurse saves ten on ferry"),
        ("Rowing-boat found off Cape Tarrow", "Rowing-boat found off Cape Tarrow"),
        ("Ferry-like boat burns: owner says it is the latest", "Ferry-like boat burns: owner says it is the latest"),
        ("Exclusive:", "Exclusive:"),
    ],
)
def test_what_stands_around_a_headline_for_an_agencys_own_ends_is_left_out(title: str, printed: str) -> None:
    assert without_slugs(title) == printed


def test_a_headline_is_printed_without_its_slug(summarizer: Summarizer) -> None:
    documents = [Document(COURIER, title="UPDATE 3-Harbour closed after blaze"), Document(HERALD)]
    assert summarizer.summarize(documents, max_words=60).headline == "Harbour closed after blaze"


@pytest.mark.parametrize(
    "title", ["LIVE: Fire on ferry off Cape Tarrow", "As it happened: the ferry fire off Cape Tarrow"]
)
def test_the_page_of_a_day_gives_way_to_a_report(summarizer: Summarizer, title: str) -> None:
    documents = [Document(COURIER, title=title), Document(HERALD, title="Harbour closed after blaze")]
    assert summarizer.summarize(documents, max_words=60).headline == "Harbour closed after blaze"


THANKS = "Passengers who were rescued off Cape Tarrow have knitted quilts. The crew of the ferry has been given forty."
FIRE = (
    "The Ana Belle burned off Cape Tarrow with 243 people aboard in May, and all of them were rescued by the coast"
    " guard. The ferry had a faulty pump, and its owner had been warned of it twice."
)
VERDICT = (
    "The owner of the Ana Belle was sentenced to two years on Friday over the fire of last May in which a ferry burned."
    " Judge Ilse Marn said that the owner had known of the faulty pump."
)


def test_the_headline_is_the_leads_in_other_words_too(summarizer: Summarizer) -> None:
    titles = "Ana Belle burned off Cape Tarrow with a faulty pump", "Ferry boss jailed over blaze on the Ana Belle"
    documents = [Document(text, title=title) for text, title in zip((FIRE, VERDICT), titles, strict=True)]
    summary = summarizer.summarize(documents, max_words=80)
    assert summary.sentences[0].sources[0].document_id == "doc-2"
    assert summary.headline == titles[1]


@pytest.mark.parametrize(("day", "chosen"), [(10, 0), (11, 1)])
def test_a_headline_in_other_words_gives_way_to_that_of_an_article_half_a_day_newer(
    summarizer: Summarizer, day: int, chosen: int
) -> None:
    titles = "Blaze on ferry: harbour shut, boats raced out", "Rescued passengers knit quilts for crew of ferry"
    documents = [
        Document(COURIER, title=titles[0], published_at="2031-03-10"),
        Document(HERALD, published_at="2031-03-10"),
        Document(THANKS, title=titles[1], published_at=f"2031-03-{day}"),
    ]
    summary = summarizer.summarize(documents, max_words=60)
    assert summary.sentences[0].sources[0].document_id == "doc-1"
    assert summary.headline == titles[chosen]


def test_the_headline_is_not_the_name_of_an_outlet(summarizer: Summarizer) -> None:
    documents = [
        Document(COURIER, title="Tarrow Courier"),
        Document(HERALD, title="Harbour closed after blaze"),
    ]
    assert summarizer.summarize(documents, max_words=60).headline == "Harbour closed after blaze"


def test_the_headline_is_of_an_article_that_carries_the_lead(summarizer: Summarizer) -> None:
    documents = [
        Document(COURIER, title="Harbour closed after blaze"),
        Document(HERALD),
        Document(THANKS, title="All aboard the burning ferry off Cape Tarrow rescued, passengers knit quilts for crew"),
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
