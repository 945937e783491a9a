"""The account that comes with a brief."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer import Document, Summarizer
from summarizer.formats import as_markdown, as_text

COURIER = "All 243 people aboard a burning ferry off Cape Tarrow were rescued on Monday. The harbour was closed."
HERALD = (
    "A ferry caught fire off Cape Tarrow on Monday. All 243 people aboard the burning ferry were rescued on Monday. Two"
    " tugs towed the wreck to Vane. The coast guard praised the crew. Its owner runs three ships. Schools stay open."
)
BAKERY = (
    "The bakers of Lindholm have chosen a new sourdough as the best loaf of the year. Judges tasted forty breads. The"
    " winning baker uses rye from her own fields. The prize is a copper oven built in the town's old foundry."
)


def test_coverage_is_the_share_of_a_documents_text_that_the_brief_rests_on(summarizer: Summarizer) -> None:
    summary = summarizer.summarize([Document(COURIER, id="courier"), Document(HERALD, id="herald")], max_words=20)
    for document, text in zip(summary.documents, (COURIER, HERALD), strict=True):
        told = {
            (source.start, source.end)
            for sentence in summary.sentences
            for source in sentence.sources
            if source.document_id == document.id
        }
        assert len(told) == document.used_sentences
        # one space between each two sentences
        assert document.coverage == pytest.approx(
            sum(end - start for start, end in told) / (len(text) - document.sentences + 1), abs=1e-4
        )
    assert 0 < summary.documents[1].coverage < 1


def test_a_brief_that_says_all_covers_all(summarizer: Summarizer) -> None:
    (report,) = summarizer.summarize([Document(COURIER)], max_words=100, strategy="extractive").documents
    assert report.coverage == 1.0


def test_a_document_on_another_event_is_not_covered(summarizer: Summarizer) -> None:
    documents = [Document(COURIER), Document(HERALD), Document(BAKERY, id="bread")]
    bread = summarizer.summarize(documents).documents[2]
    assert (bread.sentences, bread.used_sentences, bread.coverage) == (0, 0, 0.0)


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
    assert any("no two of doc-1, doc-3 seem" in warning for warning in summary.warnings)
    assert summary.headline in {documents[0].title, documents[2].title}


def test_what_one_outlet_alone_reports_is_marked(summarizer: Summarizer) -> None:
    summary = summarizer.summarize([Document(COURIER, id="courier"), Document(HERALD, id="herald")], max_words=60)
    number, alone = next(
        (number, sentence) for number, sentence in enumerate(summary.sentences, 1) if "harbour" in sentence.text.lower()
    )
    assert alone.independent_sources == 1
    assert f"[{number}] {alone.origin}, found in one source: courier" in as_text(summary)
    assert f"[^{number}]: {alone.origin}, found in one source. courier:" in as_markdown(summary)
    assert "2 independent sources" in as_text(summary)
    assert "courier: the brief rests on 2 of 2 sentences, coverage 1.00" in as_text(summary)


def test_a_rule_that_is_kept_removes_nothing_and_what_it_removed_is_back(summarizer: Summarizer) -> None:
    page = f"{HERALD}\n\nAdvertisement\n\n{HERALD.replace('ferry', 'ship')}"
    documents = [Document(page, id="herald")]
    (taken,) = summarizer.summarize(documents, max_words=200).removed
    assert (page[taken.start : taken.end], taken.rule) == ("Advertisement", "advertisement")
    kept = summarizer.summarize(documents, max_words=200, keep=["advertisement"])
    assert kept.removed == ()
    places = [page[member.start : member.end] for group in kept.groups for member in group.members]
    assert "Advertisement" in places


def test_a_report_and_its_reprint_are_one_independent_source(summarizer: Summarizer) -> None:
    summary = summarizer.summarize([Document(COURIER, id="courier"), Document(COURIER, id="copy")], max_words=60)
    assert "extracted, one independent source: courier" in as_text(summary)
    assert "found in one source" not in as_text(summary)
