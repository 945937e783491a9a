"""Where the keyboard focus goes when what had it is gone: to a place from which one goes on."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.api.page.conftest import Brief, add_sample, answer_with, hold, type_over, write_sample

UNNAMED = """() => [...document.querySelectorAll("button[aria-label]")].filter((button) => button.checkVisibility())
    .map((button) => [button.innerText.replace("×", "").trim(), button.ariaLabel])
    .filter(([seen, name]) => !name.toLowerCase().includes(seen.toLowerCase()))"""


def press(button: Locator) -> None:
    """Press a button by the keyboard."""
    button.focus()
    button.press("Enter")


def test_it_stays_among_the_cards_when_an_article_is_removed_and_brought_back(page: Page) -> None:
    add_sample(page)
    press(page.get_by_role("button", name="Remove Norvane Agency"))
    expect(page.get_by_role("button", name="Remove Vane Coast Herald")).to_be_focused()
    press(page.get_by_role("button", name="Undo"))
    expect(page.get_by_role("button", name="Remove Norvane Agency")).to_be_focused()
    press(page.get_by_role("button", name="Remove Sant Orrin Radio"))
    expect(page.get_by_role("button", name="Remove Capital Ledger")).to_be_focused()
    press(page.get_by_role("button", name="Start over"))
    expect(page.get_by_label("Paste an article")).to_be_focused()
    press(page.get_by_role("button", name="Undo"))
    expect(page.get_by_role("button", name="Write the brief")).to_be_focused()


def test_it_goes_with_the_writing_to_the_brief(page: Page, sample_brief: Brief) -> None:
    briefs = hold(page, "**/v1/summaries")
    add_sample(page)
    press(page.get_by_role("button", name="Write the brief"))
    expect(page.get_by_role("heading", name="Writing the brief")).to_be_focused()
    briefs[0].fulfill(json=sample_brief)
    expect(page.locator("#headline")).to_be_focused()
    press(page.get_by_role("button", name="Ask again"))
    expect(page.get_by_role("heading", name="Writing the brief")).to_be_focused()
    press(page.get_by_role("button", name="Stop", exact=True))
    expect(page.get_by_role("button", name="Ask again")).to_be_focused()
    answer_with(page, sample_brief)
    press(page.get_by_role("button", name="Ask again"))
    expect(page.locator("#headline")).to_be_focused()
    press(page.locator("#status").get_by_role("button", name="Undo"))
    expect(page.locator("#headline")).to_be_focused()


def test_it_is_left_to_who_went_elsewhere_while_the_brief_was_written(page: Page, sample_brief: Brief) -> None:
    briefs = hold(page, "**/v1/summaries")
    add_sample(page)
    press(page.get_by_role("button", name="Write the brief"))
    page.get_by_role("link", name="Articles").click()
    page.get_by_label("Paste an article").focus()
    briefs[0].fulfill(json=sample_brief)
    page.get_by_text("The brief is ready.").wait_for()
    expect(page.get_by_label("Paste an article")).to_be_focused()


def test_it_stays_at_the_sentence_that_is_moved_restored_or_no_longer_chosen(captain: Locator) -> None:
    page = captain.page
    for number in (3, 2):
        press(page.get_by_role("button", name=f"Move sentence {number} up"))
    first = page.locator(".sentence").first
    expect(first).to_contain_text("Captain Aurel Lindqvar")
    expect(first.locator(".sentence-text")).to_be_focused()
    press(page.get_by_role("button", name="Close", exact=True))
    expect(page.locator("#sources")).to_be_hidden()
    expect(first.locator(".sentence-text")).to_be_focused()
    type_over(first, "The captain left.")
    page.keyboard.press("Enter")
    press(page.get_by_role("button", name="Undo edit of sentence 1"))
    expect(first.locator(".sentence-text")).to_be_focused()
    press(page.locator("#status").get_by_role("button", name="Undo"))
    expect(first.locator(".sentence-text")).to_be_focused()


def test_it_has_a_place_when_the_last_sentence_is_dropped(page: Page, sample_brief: Brief) -> None:
    answer_with(page, {**sample_brief, "sentences": sample_brief["sentences"][:1]})
    write_sample(page)
    page.locator(".sentence-text").press("Delete")
    expect(page.get_by_role("button", name="Put back")).to_be_focused()


def test_a_message_with_a_way_back_stays_while_that_has_the_focus(captain: Locator) -> None:
    page = captain.page
    page.clock.install()
    captain.get_by_role("button", name="Drop").click()
    page.locator("#status").get_by_role("button").focus()
    page.clock.run_for(60_000)
    expect(page.locator("#status").get_by_role("button")).to_be_focused()
    page.locator(".sentence-text").first.focus()
    page.clock.run_for(60_000)
    expect(page.locator("#status")).to_be_empty()


def test_the_names_of_buttons_have_the_words_on_them(captain: Locator) -> None:
    page = captain.page
    type_over(captain, "The captain left.")
    page.keyboard.press("Enter")
    expect(captain.locator(".lock")).to_have_text("Locked")
    expect(page.get_by_role("button", name="Locked sentence 3", pressed=True)).to_be_visible()
    assert page.evaluate(UNNAMED) == []
    page.get_by_role("link", name="Articles").click()
    page.locator("summary", has_text="removed").nth(1).click()
    page.locator(".rule").first.click()
    expect(page.locator("#kept-rules")).to_be_visible()
    assert page.evaluate(UNNAMED) == []
