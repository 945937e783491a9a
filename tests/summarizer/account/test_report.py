"""The account that comes with a brief."""

from __future__ import annotations

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
