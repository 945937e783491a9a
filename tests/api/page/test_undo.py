"""Undo: the last step alone is taken back, by the button or by Ctrl+Z, and nothing that came after it goes along."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.api.page.conftest import ARTICLE, Brief, add_sample, answer_with, drop_files, sentences, type_over


def test_after_asking_again_an_edit_is_what_ctrl_z_takes_back(captain: Locator, sample_brief: Brief) -> None:
    page = captain.page
    captain.get_by_role("button", name="Drop").click()
    answer_with(page, sample_brief)
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator("#status")).to_contain_text("The brief is ready.")
    before = sentences(page)
    assert len(before) == 4
    page.locator(".sentence-text").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.type(" Edited by me.")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+z")
    assert sentences(page) == before
    page.keyboard.press("Control+z")
    assert sentences(page) == before


def test_an_edit_after_a_drop_is_taken_back_and_the_drop_is_not(captain: Locator) -> None:
    page = captain.page
    captain.get_by_role("button", name="Drop").click()
    before = sentences(page)
    page.locator(".sentence-text").first.click()
    type_over(page.locator(".sentence").first, "A ferry caught fire in the Vane Strait.")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+z")
    assert sentences(page) == before
    expect(page.locator(".chosen .lock")).to_have_text("Lock")
    page.get_by_role("button", name="Put back").click()
    assert len(sentences(page)) == 5


def test_of_two_edits_of_a_sentence_the_second_is_taken_back(captain: Locator) -> None:
    page = captain.page
    for text in ("The captain left last.", "The captain left first."):
        type_over(captain, text)
        page.keyboard.press("Enter")
    page.keyboard.press("Control+z")
    assert sentences(page)[2] == "The captain left last."
    expect(page.locator(".chosen .lock")).to_have_text("Locked")


def test_an_edit_that_changes_nothing_leaves_the_step_before_it_to_be_taken_back(captain: Locator) -> None:
    page = captain.page
    before = sentences(page)
    captain.get_by_role("button", name="Drop").click()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+z")
    assert sentences(page) == before


def test_a_move_a_lock_and_a_sentence_put_back_are_taken_back(captain: Locator) -> None:
    page = captain.page
    before = sentences(page)
    page.keyboard.press("Alt+ArrowUp")
    assert sentences(page) != before
    page.keyboard.press("Control+z")
    assert sentences(page) == before
    captain.locator(".lock").click()
    expect(captain.locator(".lock")).to_have_text("Locked")
    page.keyboard.press("Control+z")
    expect(captain.locator(".lock")).to_have_text("Lock")
    captain.get_by_role("button", name="Drop").click()
    page.get_by_role("button", name="Put back").click()
    page.keyboard.press("Control+z")
    assert len(sentences(page)) == 4


def test_a_headline_is_taken_back_by_key_and_by_its_button(briefed: Page) -> None:
    before = briefed.locator("#headline").inner_text()
    undo = briefed.get_by_role("button", name="Undo edit of the headline")
    expect(undo).to_be_hidden()
    for take_back in (lambda: briefed.keyboard.press("Control+z"), undo.click):
        briefed.locator("#headline").click()
        briefed.keyboard.type(", Says Coast Guard")
        briefed.keyboard.press("Enter")
        expect(briefed.locator("#headline")).to_have_text(f"{before}, Says Coast Guard")
        expect(undo).to_be_visible()
        take_back()
        expect(briefed.locator("#headline")).to_have_text(before)
        expect(undo).to_be_hidden()
        expect(briefed.locator("#headline")).to_be_focused()


def test_a_rule_that_was_switched_off_is_what_ctrl_z_takes_back(page: Page) -> None:
    add_sample(page)
    page.get_by_role("button", name="Remove Capital Ledger").click()
    page.locator("summary").first.click()
    page.locator(".rule").first.click()
    expect(page.locator("#kept-rules")).to_be_visible()
    page.keyboard.press("Control+z")
    expect(page.locator("#kept-rules")).to_be_hidden()
    expect(page.locator(".card")).to_have_count(4)


@pytest.mark.parametrize("old", ["", "An old draft"], ids=["typed since", "typed before and since"])
def test_what_was_typed_since_starting_over_is_there_after_its_undo(page: Page, old: str) -> None:
    add_sample(page)
    page.get_by_label("Paste an article").fill(old)
    page.get_by_role("button", name="Start over").click()
    page.get_by_label("Paste an article").fill("Half an article")
    page.get_by_role("button", name="Undo").click()
    both = f"{old}\n\nHalf an article" if old else "Half an article"
    for _ in range(2):
        expect(page.locator(".card")).to_have_count(5)
        expect(page.get_by_label("Paste an article")).to_have_value(both)
        page.reload()


def test_adding_articles_leaves_no_older_step_to_be_taken_back_unseen(page: Page) -> None:
    add_sample(page)
    page.get_by_role("button", name="Start over").click()
    drop_files(page, {"quay-post.txt": ARTICLE})
    expect(page.locator(".card")).to_have_count(1)
    page.get_by_role("button", name="Write the brief").focus()
    page.keyboard.press("Control+z")
    expect(page.locator(".card")).to_have_count(1)
