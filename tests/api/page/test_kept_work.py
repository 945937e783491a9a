"""Work that is kept: across reloads and tabs, undone, started over, in a storage that may be odd or full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.api.page.conftest import ARTICLE, Brief, add_sample, drop_files, hold


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


def test_a_click_is_not_lost_where_the_answer_on_cleaning_comes_between_its_press_and_release(page: Page) -> None:
    asked = hold(page, "**/v1/clean")
    with page.expect_request("**/v1/clean"):
        add_sample(page)
    page.get_by_role("button", name="Remove Capital Ledger").hover()
    page.mouse.down()
    with page.expect_response("**/v1/clean"):
        asked[0].continue_()
    page.wait_for_timeout(100)
    page.mouse.up()
    expect(page.locator(".card")).to_have_count(4)


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
