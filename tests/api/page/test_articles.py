"""Articles in: pasted, dropped, chosen; what cleaning takes out of them, and how to get it back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.api.page.conftest import Brief, add_sample, answer_with, drop_files, hold, write_sample

ARTICLE = """Old Bridge Closed After Cracks Are Found

Advertisement

The city closed the old bridge on Monday after divers found cracks in two of its piers, the mayor said.

Repairs are expected to take until the end of May, she told residents at a meeting on the quay on Tuesday evening.

Read also| Herring fleet lands its biggest catch
"""
PAGE = f"""<!doctype html><html lang="en"><head><title>Old Bridge Closed</title></head><body><nav>Home</nav><article>
{"".join(f"<p>{line}</p>" for line in ARTICLE.split(chr(10)) if len(line) > 60)}</article></body></html>"""


def paste(page: Page, text: str) -> None:
    page.get_by_label("Paste an article").fill(text)
    page.get_by_role("button", name="Add article").click()


def test_a_pasted_article_shows_its_words_its_headline_and_what_was_removed(page: Page) -> None:
    paste(page, ARTICLE)
    card = page.locator(".card")
    expect(card.locator(".words")).to_have_text(f"{len(ARTICLE.split())} words")
    expect(card.locator(".card-title")).to_have_text("Old Bridge Closed After Cracks Are Found")
    card.get_by_text("removed as not part of the article").click()
    removed = card.locator(".removed", has_text="Read also")
    assert removed.locator("del").inner_text() == "Read also| Herring fleet lands its biggest catch"
    assert removed.locator("del").evaluate("node => getComputedStyle(node).textDecorationLine") == "line-through"
    expect(removed.get_by_role("button")).to_have_text("related")
    expect(page.get_by_label("Paste an article")).to_have_value("")


def test_one_click_restores_a_removed_passage_and_the_request_says_so(page: Page, sample_brief: Brief) -> None:
    requests = answer_with(page, sample_brief)
    add_sample(page)
    page.locator("summary", has_text="removed").nth(1).click()
    passage = page.locator(".card").nth(1).locator("span", has_text="Related article: Ferry Operators")
    passage.get_by_role("button", name="Restore related passages").click()
    expect(passage).to_have_class("restored")
    expect(page.locator("#kept-rules")).to_contain_text("related")
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector(".tools >> nth=0", state="attached")
    assert requests[0]["keep"] == ["related"]
    page.get_by_role("link", name="Articles").click()
    page.locator("#kept-rules").get_by_role("button").click()
    expect(passage).to_have_class("removed")
    page.get_by_role("link", name="Brief").click()
    expect(page.locator("#stale")).to_be_visible()


def test_offsets_hold_behind_characters_outside_the_basic_plane(page: Page) -> None:
    paste(page, "🖨🖨🖨 𝔸\n\n" + ARTICLE)
    page.locator("summary", has_text="removed").click()
    expect(page.locator("del", has_text="Advertisement")).to_have_text("Advertisement")


def test_articles_keep_their_order_and_count(page: Page) -> None:
    add_sample(page)
    outlets = ["Ellery Courier", "Norvane Agency", "Vane Coast Herald", "Capital Ledger", "Sant Orrin Radio"]
    assert [field.input_value() for field in page.locator(".outlet").all()] == outlets
    expect(page.locator("#article-count")).to_have_text("5")


def test_the_outlet_can_be_named_and_is_sent(page: Page) -> None:
    paste(page, ARTICLE)
    page.get_by_label("Outlet of article 1").fill("Quay Post")
    with page.expect_request("**/v1/summaries") as sent:
        page.get_by_role("button", name="Write the brief").click()
    document = {"id": "article-1", "text": ARTICLE, "source": {"name": "Quay Post"}}
    assert sent.value.post_data_json == {"documents": [document], "max_words": 150}


def test_text_html_and_json_files_can_be_dropped_together(page: Page) -> None:
    cluster = {"documents": [{"title": "One", "text": ARTICLE, "source": {"name": "Tide"}}, {"text": ARTICLE}]}
    drop_files(
        page, {"1-quay-post.txt": ARTICLE, "bay_news.html": PAGE, "z.json": json.dumps(cluster), "photo.jpg": "x"}
    )
    page.wait_for_selector(".card >> nth=3")
    expect(page.get_by_role("alert")).to_contain_text("files can be read: photo.jpg.")
    assert [field.input_value() for field in page.locator(".outlet").all()] == ["Quay Post", "Bay News", "Tide", ""]
    expect(page.locator(".card-title").nth(2)).to_have_text("One")
    page.locator("summary").nth(1).click()
    expect(page.locator(".card").nth(1).locator(".article-text")).to_contain_text("divers found cracks")
    expect(page.locator(".card").nth(1).locator(".article-text")).not_to_contain_text("Home")


def test_a_web_page_keeps_the_outlet_the_address_and_the_date_that_it_states(page: Page) -> None:
    stated = """<meta property="og:site_name" content="Quay Post"><meta property="og:url" content="https://quay.example/b">
    <meta property="article:published_time" content="2026-03-02"></head>"""
    drop_files(page, {"Saved Page.html": PAGE.replace("</head>", stated)})
    expect(page.locator(".outlet")).to_have_value("Quay Post")
    assert page.locator(".card .link").get_attribute("href") == "https://quay.example/b"
    with page.expect_request("**/v1/summaries") as sent:
        page.get_by_role("button", name="Write the brief").click()
    (document,) = sent.value.post_data_json["documents"]
    assert document["source"] == {"name": "Quay Post", "url": "https://quay.example/b"}
    assert document["published_at"] == "2026-03-02"


@pytest.mark.parametrize(
    "rows",
    [
        json.dumps([{"text": ARTICLE}, {"text": ARTICLE}]),
        json.dumps({"documents": [ARTICLE, ARTICLE], "summary": "The bridge is closed."}),
        "\n".join([json.dumps({"text": ARTICLE})] * 2),
    ],
    ids=["a list", "a cluster of texts", "a line each"],
)
def test_json_comes_as_a_list_a_cluster_or_lines(page: Page, rows: str) -> None:
    drop_files(page, {"articles.jsonl" if rows.count("\n") else "articles.json": rows})
    expect(page.locator(".card")).to_have_count(2)


def test_what_cannot_be_used_of_a_json_file_is_left_out_and_said(page: Page) -> None:
    rows = [
        {"text": ARTICLE, "title": ["Old"], "source": {"name": 5, "url": None}, "published_at": 2026},
        {"text": 7},
        {"text": ARTICLE, "source": "Tide"},
        None,
    ]
    drop_files(page, {"odd.json": json.dumps(rows)})
    expect(page.locator(".card")).to_have_count(2)
    said = "In odd.json, what cannot be used was left out: text, source.name, title, published_at, source."
    expect(page.get_by_role("alert")).to_contain_text(said)
    page.reload()
    expect(page.locator(".card")).to_have_count(2)
    expect(page.get_by_role("button", name="Start over")).to_be_visible()


def test_odd_values_in_what_the_browser_kept_do_not_stop_the_page(page: Page) -> None:
    add_sample(page)
    page.evaluate(
        """() => {
            const key = Object.keys(localStorage)[0];
            const kept = JSON.parse(localStorage.getItem(key));
            Object.assign(kept.articles[0], {outlet: 5, title: {}, url: 7, publishedAt: []});
            Object.assign(kept, {articles: [...kept.articles, null, {id: "x"}], keep: 5, brief: "?", maxWords: "many"});
            window.onpagehide = () => localStorage.setItem(key, JSON.stringify(kept));
        }"""
    )
    page.reload()
    expect(page.locator(".card")).to_have_count(5)
    expect(page.get_by_label("Outlet of article 1")).to_have_value("")
    expect(page.locator("#length")).to_have_value("150")


def test_where_the_kept_work_cannot_be_shown_starting_over_is_offered(page: Page) -> None:
    add_sample(page)
    page.evaluate(
        """() => {
            const key = Object.keys(localStorage)[0];
            const broken = JSON.stringify({...JSON.parse(localStorage.getItem(key)), brief: {sentences: 5}});
            window.onpagehide = () => localStorage.setItem(key, broken);
        }"""
    )
    page.reload()
    page.get_by_role("alert").get_by_role("button", name="Start over").click()
    expect(page.get_by_role("alert")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("heading", name="Articles")).to_be_visible()
    add_sample(page)


def test_a_folder_gives_its_articles_and_leaves_out_references(page: Page, tmp_path: Path) -> None:
    for name in ("2-b.txt", "1-a.txt", "10-c.txt", "reference-1.txt", ".hidden.txt"):
        (tmp_path / name).write_text(ARTICLE)
    page.set_input_files("#folder", tmp_path)
    page.wait_for_selector(".card >> nth=2")
    assert [field.input_value() for field in page.locator(".outlet").all()] == ["A", "B", "C"]


def test_a_folder_can_be_dropped(page: Page, tmp_path: Path) -> None:
    inner = tmp_path / "bridge" / "more"
    inner.mkdir(parents=True)
    (tmp_path / "bridge" / "1-quay-post.txt").write_text(ARTICLE)
    (inner / "2-tide.txt").write_text(ARTICLE)
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(tmp_path / "bridge")], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 300, "y": 300, "data": data})
    page.wait_for_selector(".card >> nth=1")
    assert [field.input_value() for field in page.locator(".outlet").all()] == ["Quay Post", "Tide"]


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_added(page: Page) -> None:
    drop_files(page, {"a.txt": ARTICLE, "broken.json": "{"})
    expect(page.get_by_role("alert")).to_contain_text("broken.json is not valid JSON.")
    expect(page.locator(".card")).to_have_count(1)


def test_a_problem_goes_when_files_are_read_after_it(page: Page) -> None:
    drop_files(page, {"broken.json": "{"})
    expect(page.get_by_role("alert")).to_be_visible()
    drop_files(page, {"a.txt": ARTICLE})
    expect(page.locator(".card")).to_have_count(1)
    expect(page.get_by_role("alert")).to_be_hidden()


def test_an_article_that_the_service_refuses_leaves_the_others_their_preview(page: Page) -> None:
    refused = {"text": ARTICLE, "published_at": "never"}
    drop_files(page, {"articles.json": json.dumps([refused, {"text": ARTICLE}])})
    expect(page.locator("summary").nth(1)).to_contain_text("removed as not part of the article")
    expect(page.locator("summary").first).to_have_text("Show the text")


def test_an_outlet_renamed_after_the_brief_is_renamed_in_it(page: Page, sample_brief: Brief) -> None:
    answer_with(page, sample_brief)
    write_sample(page)
    page.get_by_role("link", name="Articles").click()
    page.get_by_label("Outlet of article 4").fill("The Ledger")
    page.get_by_role("link", name="Brief").click()
    expect(page.locator(".sentence", has_text="sprinkler").locator(".outlets")).to_have_text(
        "Found in The Ledger alone"
    )
    expect(page.locator("#stale")).to_be_hidden()


def test_a_redraw_leaves_the_selection_to_who_is_typing(page: Page) -> None:
    cleaned = hold(page, "**/v1/clean")
    with page.expect_request("**/v1/clean"):
        paste(page, ARTICLE)
    outlet = page.get_by_label("Outlet of article 1")
    outlet.fill("The Quay Post")
    outlet.evaluate("field => field.setSelectionRange(4, 8)")
    cleaned[0].continue_()
    expect(page.locator("summary")).to_contain_text("removed")
    page.keyboard.type("Bay")
    expect(outlet).to_have_value("The Bay Post")


def test_undo_of_a_removal_keeps_what_was_added_since(page: Page) -> None:
    add_sample(page)
    page.get_by_role("button", name="Remove Capital Ledger").click()
    page.get_by_label("Outlet of article 1").fill("Courier")
    page.get_by_role("button", name="Undo").click()
    assert [field.input_value() for field in page.locator(".outlet").all()][::3] == ["Courier", "Capital Ledger"]
    page.get_by_role("button", name="Start over").click()
    drop_files(page, {"late-news.txt": ARTICLE})
    expect(page.locator(".card")).to_have_count(1)


def test_starting_over_empties_the_paste_box_and_stops_the_writing(page: Page) -> None:
    briefs = hold(page, "**/v1/summaries")
    add_sample(page)
    page.get_by_label("Paste an article").fill("Half an article")
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector("#stages li")
    page.get_by_role("link", name="Articles").click()
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name="Start over").click()
    assert len(briefs) == 1
    expect(page.get_by_label("Paste an article")).to_have_value("")
    expect(page.get_by_role("link", name="Brief")).to_be_hidden()
    page.reload()
    expect(page.locator(".card")).to_have_count(0)
    expect(page.get_by_role("heading", name="Articles")).to_be_visible()


def test_tabs_show_the_same_work_and_none_undoes_anothers(page: Page, service: str) -> None:
    other = page.context.new_page()
    other.goto(service)
    other.wait_for_selector("html[data-ready]")
    add_sample(page)
    expect(other.locator(".card")).to_have_count(5)
    other.get_by_role("button", name="Remove Capital Ledger").click()
    expect(page.locator(".card")).to_have_count(4)
    page.get_by_label("Paste an article").fill("Half an article")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    other.close(run_before_unload=True)
    page.reload()
    expect(page.locator(".card")).to_have_count(4)
    expect(page.get_by_label("Paste an article")).to_have_value("Half an article")


@pytest.fixture
def written(page: Page) -> list[Route]:
    """The request for a brief of the sample that is being written on the page."""
    briefs = hold(page, "**/v1/summaries")
    add_sample(page)
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector("#stages li")
    return briefs


@pytest.fixture
def other(page: Page, written: list[Route], service: str) -> Iterator[Page]:  # noqa: ARG001
    """A second tab, opened while the brief is being written."""
    other = page.context.new_page()
    other.goto(service)
    other.wait_for_selector("html[data-ready]")
    yield other
    other.close()


def outlets(page: Page) -> list[str]:
    return [field.input_value() for field in page.locator(".outlet").all()]


def test_a_second_tab_does_not_ask_for_the_brief_that_is_being_written(other: Page) -> None:
    expect(other.locator(".card")).to_have_count(5)
    expect(other.get_by_role("link", name="Brief")).to_be_hidden()
    other.reload()
    expect(other.get_by_role("heading", name="Articles")).to_be_visible()


def test_what_another_tab_does_while_a_brief_is_written_is_not_undone(
    page: Page, written: list[Route], other: Page, sample_brief: Brief
) -> None:
    drop_files(other, {"quay-post.txt": ARTICLE})
    expect(other.locator(".card")).to_have_count(6)
    other.get_by_role("button", name="Remove Norvane Agency").click()
    page.get_by_role("link", name="Articles").click()
    page.get_by_role("button", name="Remove Sant Orrin Radio").click()
    drop_files(page, {"tide.txt": ARTICLE})
    expect(page.get_by_label("Outlet of article 5")).to_have_value("Tide")
    page.get_by_label("Outlet of article 1").fill("Courier")
    written[0].fulfill(json=sample_brief)
    page.get_by_text("The brief is ready.").wait_for()
    both = ["Courier", "Vane Coast Herald", "Capital Ledger", "Quay Post", "Tide"]
    expect(other.get_by_role("link", name="Brief")).to_be_visible()
    for tab in (page, other):
        tab.get_by_role("link", name="Articles").click()
        assert outlets(tab) == both
        tab.reload()
        expect(tab.locator(".card")).to_have_count(5)
        assert outlets(tab) == both


def test_a_tab_that_was_busy_shows_anothers_work_when_it_no_longer_is(page: Page, other: Page) -> None:
    drop_files(other, {"quay-post.txt": ARTICLE})
    expect(other.locator(".card")).to_have_count(6)
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".card")).to_have_count(6)


def together(page: Page, *given: object) -> dict[str, Any]:
    call = 'async (given) => (await import("/page/together.js")).together(...given)'
    work: dict[str, Any] = page.evaluate(call, list(given))
    return work


def test_two_tabs_rules_are_taken_together_and_of_the_rest_this_tabs_is_kept(page: Page) -> None:
    base = {"draft": "", "keep": ["a", "b"], "maxWords": 150, "serial": 3}
    mine = base | {"draft": "mine", "keep": ["a", "c"], "serial": 4}
    theirs = base | {"draft": "theirs", "keep": ["b", "d"], "maxWords": 200, "serial": 9}
    expected = {"draft": "mine", "keep": ["d", "c"], "maxWords": 200, "serial": 9}
    assert together(page, base, mine, theirs) == expected


def test_articles_that_two_tabs_gave_the_same_number_are_both_kept(page: Page) -> None:
    first = {"id": "article-1", "text": "first"}
    mine, theirs = (
        {"articles": [first, {"id": "article-2", "text": text}], "serial": 2} for text in ("mine", "theirs")
    )
    work = together(page, {"articles": [first], "serial": 1}, mine, theirs)
    assert [(article["id"], article["text"]) for article in work["articles"]] == [
        ("article-1", "first"),
        ("article-2", "theirs"),
        ("article-3", "mine"),
    ]
    assert work["serial"] == 3


def test_removing_and_clearing_can_be_undone(page: Page) -> None:
    add_sample(page)
    page.get_by_role("button", name="Remove Capital Ledger").click()
    expect(page.locator(".card")).to_have_count(4)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".card")).to_have_count(5)
    page.get_by_role("button", name="Start over").click()
    expect(page.locator(".card")).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".card")).to_have_count(5)


def test_what_is_pasted_and_not_yet_added_survives_a_reload(page: Page) -> None:
    add_sample(page)
    page.get_by_label("Paste an article").fill("Half an article")
    page.reload()
    expect(page.get_by_label("Paste an article")).to_have_value("Half an article")
    expect(page.locator(".card")).to_have_count(5)


def test_more_than_the_browser_keeps_is_said(page: Page) -> None:
    page.evaluate("localStorage.setItem('another', 'x'.repeat(5 * 1024 * 1024 - 500))")
    drop_files(page, {"long.txt": ARTICLE})
    expect(page.locator("#status")).to_contain_text("gone after a reload")
