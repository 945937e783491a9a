"""Articles in: pasted, dropped, chosen; what cleaning takes out of them, and how to get it back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.api.page.conftest import ARTICLE, Brief, add_sample, answer_with, drop_files, hold, write_sample

PAGE = f"""<!doctype html><html lang="en"><head><title>Old Bridge Closed</title></head><body><nav>Home</nav><article>
{"".join(f"<p>{line}</p>" for line in ARTICLE.split(chr(10)) if len(line) > 60)}</article></body></html>"""


def outlets(page: Page) -> list[str]:
    return [field.input_value() for field in page.locator(".outlet").all()]


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


def test_a_web_page_that_is_pasted_as_its_source_is_read_as_its_article(page: Page) -> None:
    hold(page, "**/v1/summaries")
    paste(page, f"<!-- saved --> \n{PAGE}")
    expect(page.locator(".card-title")).to_have_text("Old Bridge Closed")
    expect(page.get_by_label("Paste an article")).to_have_value("")
    page.get_by_label("Paste an article").fill(PAGE.replace("Old", "New"))
    with page.expect_request("**/v1/summaries") as asked:
        page.get_by_role("button", name="Write the brief").click()
    documents = asked.value.post_data_json["documents"]
    assert [document["title"] for document in documents] == ["Old Bridge Closed", "New Bridge Closed"]
    assert not [document for document in documents if "<" in document["text"]]


def test_a_pasted_web_page_without_an_article_is_said_and_left_where_it_is(page: Page) -> None:
    paste(page, "<html></html>")
    expect(page.get_by_role("alert")).to_contain_text("holds no article that could be found")
    expect(page.get_by_label("Paste an article")).to_have_value("<html></html>")
    page.get_by_role("button", name="Try the sample").click()
    page.get_by_role("button", name="Write the brief").click()
    expect(page.get_by_role("alert")).to_contain_text("holds no article that could be found")


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
    names = ["Ellery Courier", "Norvane Agency", "Vane Coast Herald", "Capital Ledger", "Sant Orrin Radio"]
    assert outlets(page) == names
    expect(page.locator("#article-count")).to_have_text("5")


def test_the_outlet_can_be_named_and_is_sent(page: Page) -> None:
    paste(page, ARTICLE)
    page.get_by_label("Outlet of article 1").fill("Quay Post")
    with page.expect_request("**/v1/summaries") as sent:
        page.get_by_role("button", name="Write the brief").click()
    document = {"id": "article-1", "text": ARTICLE, "source": {"name": "Quay Post"}}
    assert sent.value.post_data_json == {"documents": [document], "max_words": 150}


@pytest.mark.parametrize("name", ["saved.html", "saved.txt"])
def test_a_web_page_is_read_in_the_charset_that_it_declares(page: Page, tmp_path: Path, name: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")
    html = PAGE.replace("<head>", "<head><meta charset=iso-8859-1>").replace("the mayor said", "Mayor Zoé Léger said")
    (tmp_path / name).write_bytes(html.encode("latin-1"))
    page.locator("#files").set_input_files(tmp_path / name)
    page.locator(".card summary").click()
    expect(page.locator(".article-text")).to_contain_text("Mayor Zoé Léger said")


def test_a_pasted_page_is_read_as_it_stands_whatever_it_declares(page: Page) -> None:
    pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")
    html = PAGE.replace("<head>", "<head><meta charset=iso-8859-1>").replace("the mayor said", "Mayor Zoé Léger said")
    paste(page, html)
    page.locator(".card summary").click()
    expect(page.locator(".article-text")).to_contain_text("Mayor Zoé Léger said")


def test_text_html_and_json_files_can_be_dropped_together(page: Page) -> None:
    cluster = {"documents": [{"title": "One", "text": ARTICLE, "source": {"name": "Tide"}}, {"text": ARTICLE}]}
    drop_files(
        page, {"1-quay-post.txt": ARTICLE, "bay_news.html": PAGE, "z.json": json.dumps(cluster), "photo.jpg": "x"}
    )
    page.wait_for_selector(".card >> nth=3")
    expect(page.get_by_role("alert")).to_contain_text("files can be read: photo.jpg.")
    assert outlets(page) == ["Quay Post", "Bay News", "Tide", ""]
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


def test_a_folder_gives_its_articles_and_leaves_out_references(page: Page, tmp_path: Path) -> None:
    for name in ("2-b.txt", "1-a.txt", "10-c.txt", "reference-1.txt", ".hidden.txt"):
        (tmp_path / name).write_text(ARTICLE)
    page.set_input_files("#folder", tmp_path)
    page.wait_for_selector(".card >> nth=2")
    assert outlets(page) == ["A", "B", "C"]


def test_only_what_the_command_line_takes_for_a_reference_is_left_out(page: Page) -> None:
    names = ["reference.txt", "reference-1.txt", "reference-library-fire.txt", "references.txt", "reference-1.html"]
    drop_files(page, {name: PAGE if name.endswith("html") else ARTICLE for name in names})
    expect(page.locator("#status")).to_have_text("3 articles added.")
    assert outlets(page) == ["Reference 1", "Reference Library Fire", "References"]


def test_text_that_was_pasted_and_not_added_is_added_and_said_when_the_brief_is_asked_for(
    page: Page, sample_brief: Brief
) -> None:
    requests = answer_with(page, sample_brief)
    add_sample(page)
    page.get_by_label("Paste an article").fill(ARTICLE)
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator("#status")).to_have_text("The brief is ready. The pasted text was added as article 6.")
    assert [document["text"] for document in requests[0]["documents"]][5:] == [ARTICLE]
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator("#status span")).to_have_text("The brief is ready.")
    assert len(requests[1]["documents"]) == 6
    page.get_by_role("link", name="Articles").click()
    expect(page.get_by_label("Paste an article")).to_have_value("")
    expect(page.locator(".card")).to_have_count(6)


def test_a_folder_can_be_dropped(page: Page, tmp_path: Path) -> None:
    inner = tmp_path / "bridge" / "more"
    for folder in (inner, tmp_path / "bridge" / ".cache"):
        folder.mkdir(parents=True)
    (tmp_path / "bridge" / ".cache" / "3-old.txt").write_text(ARTICLE)
    (tmp_path / "bridge" / "1-quay-post.txt").write_text(ARTICLE)
    (inner / "2-tide.txt").write_text(ARTICLE)
    session = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(tmp_path / "bridge")], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 300, "y": 300, "data": data})
    page.wait_for_selector(".card >> nth=1")
    assert outlets(page) == ["Quay Post", "Tide"]


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


def test_two_articles_that_become_one_outlets_make_the_brief_out_of_date(page: Page, sample_brief: Brief) -> None:
    answer_with(page, sample_brief)
    write_sample(page)
    for name, is_current in (("Norvane Agency", False), ("Ellery Courier", True)):
        page.get_by_role("link", name="Articles").click()
        page.get_by_label("Outlet of article 1").fill(name)
        page.get_by_role("link", name="Brief").click()
        expect(page.locator("#stale")).to_be_hidden() if is_current else expect(page.locator("#stale")).to_be_visible()
    page.get_by_role("link", name="Articles").click()
    page.get_by_label("Outlet of article 1").fill("Norvane Agency")
    page.get_by_role("link", name="Brief").click()
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator("#status")).to_contain_text("The brief is ready.")
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
