"""Whether the sources carry what the editor wrote: in the service's verdict, in true words, and in every copy."""

from __future__ import annotations

import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.api.page.conftest import Brief, answer_with, hold, type_over, write_sample

SOURCE = (
    "The warden of the old lighthouse was seen by a hiker, who was the first person to leave the island that night."
)


def answer_support(page: Page, stands: bool, *unsupported: tuple[str, str], of: str) -> None:
    """Have the page's questions about a text answered so, each unsupported span with its reason."""
    spans = [
        {"start": of.index(text), "end": of.index(text) + len(text), "text": text, "reason": reason}
        for text, reason in unsupported
    ]
    page.route(
        "**/v1/support", lambda route: route.fulfill(json={"stands": stands, "score": 0.2, "unsupported": spans})
    )


def copied(page: Page, kind: str) -> str:
    page.get_by_role("button", name=kind, exact=True).click()
    expect(page.locator("#status")).to_have_text(f"Copied as {kind}.")
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def edit_headline(page: Page, text: str) -> None:
    page.locator("#headline").click()
    page.keyboard.press("Control+a")
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def test_what_does_not_stand_is_unsupported_though_every_word_is_its_sources(page: Page, sample_brief: Brief) -> None:
    first, *rest = sample_brief["sentences"]
    sources = [{**first["sources"][0], "text": SOURCE}]
    answer_with(page, {**sample_brief, "sentences": [{**first, "sources": sources}, *rest]})
    write_sample(page)
    row = page.locator(".sentence").first
    row.locator(".sentence-text").click()
    with page.expect_response("**/v1/support") as answered:
        type_over(row, "The hiker night was the first lighthouse person to the old leave.")
    assert answered.value.json()["stands"] is False
    expect(row.locator(".unsupported")).to_contain_text("Unsupported: no source says “")
    expect(row).to_contain_class("is-unsupported")
    expect(page.locator("#machine-note")).to_contain_text("Sentence 1 says what its sources do not.")


def test_what_stands_but_for_a_word_is_said_to(captain: Locator) -> None:
    type_over(captain, "Captain Aurel Lindqvar was the last to leave the ship, drunk, at 1:40 a.m.")
    expect(captain.locator(".unsupported")).to_have_text("Supported, but for this: no source says “drunk” here")
    expect(captain).to_contain_class("is-unsupported")


@pytest.mark.parametrize("reason", ["number", "date", "name", "quotation", "negation", "hedge", "role", "word"])
def test_no_reason_claims_that_words_are_in_no_source_at_all(captain: Locator, reason: str) -> None:
    """The check finds that a source does not say this here; it may well say these words of something else."""
    text = "The captain left by 1:40."
    answer_support(captain.page, False, ("1:40", reason), of=text)
    type_over(captain, text)
    expect(captain.locator(".unsupported")).to_contain_text("“1:40”")
    said = captain.locator(".unsupported").inner_text()
    assert not [claim for claim in ("in no source", "has the", "the opposite", "have another") if claim in said]


def test_while_a_changed_text_is_checked_the_verdict_on_the_one_before_is_gone(captain: Locator) -> None:
    type_over(captain, "Aurel Lindqvar was the last to leave the ship.")
    expect(captain.locator(".unsupported")).to_have_text("Supported by its sources")
    hold(captain.page, "**/v1/support")
    captain.page.keyboard.type(" Not.")
    expect(captain.locator(".unsupported")).to_have_text("Checking…")


KINDS = ("Text", "Markdown", "HTML", "JSON")


def test_a_headline_that_the_sources_do_not_carry_says_so_in_every_copy(briefed: Page) -> None:
    edit_headline(briefed, "Nine Hundred Dead as Ferry Explodes")
    expect(briefed.locator("#headline-verdict")).to_contain_text("Unsupported")
    for kind in KINDS:
        assert "The headline says what its sources do not." in copied(briefed, kind)
    assert "The headline was edited by hand." in json.loads(copied(briefed, "JSON"))["warnings"]


def test_an_edit_of_which_nobody_knows_says_so_in_every_copy(captain: Locator) -> None:
    page = captain.page
    checks = hold(page, "**/v1/support")
    with page.expect_request("**/v1/support"):
        type_over(captain, "The captain left with 300 sheep.")
    page.keyboard.press("Enter")
    unknown = "Sentence 3 has not been checked against its sources."
    for kind in KINDS:
        assert unknown in copied(page, kind)
    checks[0].abort()
    expect(page.locator(".chosen .unsupported")).to_have_text("Could not be checked")
    for kind in KINDS:
        assert unknown in copied(page, kind)


def test_what_the_sources_carry_is_copied_without_a_doubt(captain: Locator) -> None:
    page = captain.page
    type_over(captain, "Aurel Lindqvar was the last to leave the ship.")
    page.keyboard.press("Enter")
    expect(page.locator(".chosen .unsupported")).to_have_text("Supported by its sources")
    for kind in KINDS:
        text = copied(page, kind)
        assert not [doubt for doubt in ("do not.", "has not been checked", "The headline was") if doubt in text]


def test_the_verdict_under_an_edited_sentence_is_announced_when_it_has_come(captain: Locator) -> None:
    page = captain.page
    checks: list[Any] = hold(page, "**/v1/support")
    with page.expect_request("**/v1/support"):
        type_over(captain, "The captain left with 300 sheep.")
    verdict = captain.get_by_role("status")
    expect(verdict).to_have_attribute("aria-busy", "true")
    checks[0].continue_()
    expect(verdict).to_contain_text("Unsupported")
    expect(verdict).to_have_attribute("aria-busy", "false")
