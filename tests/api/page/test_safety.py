"""Text is only ever text: whatever an article, a file name or the service says, nothing of it runs."""

from __future__ import annotations

import copy
import json

from playwright.sync_api import Page, expect

from tests.api.page.conftest import Brief, answer_with, drop_files, write_sample

SCRIPT = "<script>window.ran = true</script><img src=x onerror='window.ran = true'>"


def test_markup_in_a_title_an_article_an_outlet_and_a_file_name_shows_as_text(page: Page) -> None:
    article = f"The bridge {SCRIPT} was closed on Monday, the mayor said.\n\nRead also| {SCRIPT}\n"
    document = {"title": f"Closed {SCRIPT}", "text": article, "source": {"name": f"Post {SCRIPT}"}}
    drop_files(page, {"one.json": json.dumps(document), f"z {SCRIPT.replace('/', '')}.txt": article})
    page.wait_for_selector(".card >> nth=1")
    expect(page.locator(".card-title").first).to_have_text(f"Closed {SCRIPT}")
    expect(page.locator(".outlet").first).to_have_value(f"Post {SCRIPT}")
    page.locator("summary").first.click()
    expect(page.locator(".article-text").first).to_contain_text(SCRIPT)
    assert page.locator("main :is(script, img)").count() == 0
    assert page.evaluate("window.ran") is None


def test_markup_in_what_the_service_says_shows_as_text(page: Page, sample_brief: Brief) -> None:
    brief = copy.deepcopy(sample_brief)
    brief["headline"] = SCRIPT
    brief["warnings"] = [SCRIPT]
    brief["model"]["name"] = SCRIPT
    brief["sentences"][0]["text"] = SCRIPT
    answer_with(page, brief)
    write_sample(page)
    for part in ("#headline", "#warnings", "#machine-note", "#sentences"):
        expect(page.locator(part)).to_contain_text(SCRIPT)
    page.get_by_role("button", name="HTML").click()
    expect(page.locator("#status")).to_have_text("Copied as HTML.")
    assert "<script>" not in page.evaluate("navigator.clipboard.readText()")
    assert page.locator("main :is(script, img)").count() == 0
    assert page.evaluate("window.ran") is None


def test_markup_in_a_broken_files_name_shows_as_text(page: Page) -> None:
    drop_files(page, {"<b onclick=alert(1)>x.json": "{"})
    expect(page.get_by_role("alert")).to_contain_text("<b onclick=alert(1)>x.json is not valid JSON.")


def test_links_go_to_the_web_only_and_carry_no_opener(page: Page) -> None:
    rows = [
        {"text": "A bridge closed.", "source": {"url": url}} for url in ("javascript:alert(1)", "https://a.example/")
    ]
    drop_files(page, {"rows.json": json.dumps(rows)})
    page.wait_for_selector(".card >> nth=1")
    expect(page.locator(".card .link:visible")).to_have_count(1)
    link = page.locator(".card .link:visible")
    assert link.get_attribute("href") == "https://a.example/"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_the_policy_stops_a_string_that_would_become_markup(page: Page) -> None:
    attempt = "try { document.body.innerHTML = '<p>'; 'ran' } catch (error) { error.name }"
    assert page.evaluate(attempt) == "TypeError"
