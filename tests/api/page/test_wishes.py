"""What the brief should be like: its length and whether anything may be rewritten, on the page or as a file asks."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.api.page.conftest import ARTICLE, Brief, add_sample, answer_with, drop_files


def test_what_a_request_asks_for_is_honoured_or_said_to_be_left_out(page: Page) -> None:
    documents = [{"text": ARTICLE, "language": "en-GB"}]
    asks = {"max_words": 60, "keep": ["related"], "strategy": "document", "summary": "The bridge is closed."}
    drop_files(page, {"bridge.json": json.dumps({"documents": documents, **asks})})
    said = "1 article added. As bridge.json asks: Every “related” passage restored. At most 60 words."
    expect(page.locator("#status")).to_have_text(said)
    expect(page.get_by_role("alert")).to_contain_text("In bridge.json, what cannot be used was left out: strategy.")
    with page.expect_request("**/v1/summaries") as sent:
        page.get_by_role("button", name="Write the brief").click()
    (document,) = sent.value.post_data_json["documents"]
    assert document["language"] == "en-GB"
    assert (sent.value.post_data_json["max_words"], sent.value.post_data_json["keep"]) == (60, ["related"])


def test_a_brief_word_for_word_is_asked_for_by_a_box_or_by_a_file(page: Page, sample_brief: Brief) -> None:
    requests = answer_with(page, sample_brief)
    add_sample(page)
    box = page.get_by_label("Word for word only").first
    box.check()
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator("#status")).to_contain_text("The brief is ready.")
    expect(page.locator("#verbatim-again")).to_be_checked()
    page.locator("#verbatim-again").uncheck()
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator("#status span")).to_have_text("The brief is ready.")
    assert [request.get("strategy") for request in requests] == ["extractive", None]
    page.get_by_role("link", name="Articles").click()
    expect(box).not_to_be_checked()
    drop_files(page, {"bridge.json": json.dumps({"documents": [{"text": ARTICLE}], "strategy": "extractive"})})
    expect(page.locator("#status")).to_have_text("1 article added. As bridge.json asks: Word for word only.")
    expect(box).to_be_checked()
    page.reload()
    expect(box).to_be_checked()


def test_a_request_for_what_the_page_does_anyway_says_nothing(page: Page) -> None:
    request = {"documents": [{"text": ARTICLE}], "max_words": 150, "strategy": "fusion", "keep": None}
    drop_files(page, {"bridge.json": json.dumps(request)})
    expect(page.locator("#status")).to_have_text("1 article added.")
    expect(page.get_by_role("alert")).to_be_hidden()


def test_a_length_that_the_page_cannot_be_set_to_is_said_to_be_left_out(page: Page) -> None:
    drop_files(page, {"bridge.json": json.dumps({"documents": [{"text": ARTICLE}], "max_words": 1_001})})
    expect(page.get_by_role("alert")).to_contain_text("left out: max_words.")
    expect(page.locator("#length-shown")).to_have_text("150")


def test_the_page_can_be_set_to_every_length_that_the_service_writes(page: Page, sample_brief: Brief) -> None:
    requests = answer_with(page, sample_brief)
    add_sample(page)
    for key, length in (("Home", "20"), ("End", "1000")):
        page.locator("#length").press(key)
        expect(page.locator("#length-shown")).to_have_text(length)
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator("#status")).to_contain_text("The brief is ready.")
    assert [request["max_words"] for request in requests] == [1_000]
