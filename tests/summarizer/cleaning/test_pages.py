"""Whole pages: what a reader would cross out goes, every sentence of the article stays."""

from __future__ import annotations

from tests.summarizer.cleaning.pages import DATA, page, paragraphs, removed


def test_of_a_page_copied_from_a_browser_only_the_article_is_kept() -> None:
    copied = page((DATA / "browser-page.txt").read_text(encoding="utf-8"))
    assert copied.headline == "Council votes to reopen the Harrow Street swimming pool"
    assert [" ".join(paragraph.split()[:3]) for paragraph in paragraphs(copied)] == [
        "The town council",
        "Repairs will cost",
        "“We have waited",
        "Two councillors voted",
        "Where the money",
        "Half of the",
        "The pool has",
    ]


def test_each_removal_names_the_rule_that_took_it() -> None:
    rule_of = dict(removed(page((DATA / "browser-page.txt").read_text(encoding="utf-8"))))
    assert rule_of["Log in"] == "navigation"
    assert rule_of["Weather"] == "surroundings"
    assert rule_of["Council votes to reopen the Harrow Street swimming pool"] == "headline"
    assert rule_of["Sixty-year-old baths to get a new roof before the winter"] == "deck"
    assert rule_of["By Petra Lindqvist"] == "byline"
    assert rule_of["14 March 2024, 9:12 am"] == "date"
    assert rule_of["Share on Facebook"] == "share"
    assert rule_of["Swimmers wait for a lane in Marlow"] == "related"
    assert rule_of["Fishermen of the upper valley count their losses"] == "related"
    assert rule_of["Ruben Castellan says:"] == "comments"
    assert rule_of["© 2024 The Marlow Gazette. All rights reserved."] == "copyright"


def test_lines_wrapped_at_a_column_are_joined_into_paragraphs() -> None:
    story = page((DATA / "wrapped-print.txt").read_text(encoding="utf-8"))
    assert [
        (paragraph.split()[0], paragraph.split()[-1], paragraph.count("\n")) for paragraph in paragraphs(story)
    ] == [
        ("Dock", "nightfall.", 1),
        ("The", "lashers.", 2),
        ('"Nobody', 'try."', 2),
        ("The", "press.", 2),
        ("Norsund", "week.", 1),
    ]


def test_a_sentence_that_a_blank_line_splits_is_one_span() -> None:
    story = page((DATA / "wrapped-print.txt").read_text(encoding="utf-8"))
    assert "is to hear its complaint on\n\nThursday, and until then" in paragraphs(story)[3]


def test_furniture_wrapped_onto_a_second_line_goes_whole() -> None:
    story = page((DATA / "wrapped-print.txt").read_text(encoding="utf-8"))
    related = [text for text, rule in removed(story) if rule == "related"]
    assert [(text[:16], text[-12:]) for text in related] == [("Related article:", "on the Canal")]
