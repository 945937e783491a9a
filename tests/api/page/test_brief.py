"""The brief in the editor's hands: change, move, drop, lock, ask again."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.api.page.conftest import DESKTOP, PHONE, Brief, answer_with, hold, sentences, type_over, write_sample


def highlighted(page: Page, name: str) -> list[str]:
    found: list[str] = page.evaluate("(name) => [...CSS.highlights.get(name)].map(String)", name)
    return found


def test_an_edit_that_the_sources_carry_is_found_supported(captain: Locator) -> None:
    type_over(captain, "Aurel Lindqvar was the last to leave the ship.")
    expect(captain.locator(".unsupported")).to_have_text("Supported by its sources")
    expect(captain.locator(".origin")).to_have_text("Edited")
    expect(captain.page.locator("#machine-note")).to_contain_text("edited by hand")


def test_an_unsupported_edit_is_marked_as_it_is_typed(captain: Locator) -> None:
    type_over(captain, "Captain Aurel Lindqvar was the last to leave the ship, at 5 a.m.")
    expect(captain.locator(".unsupported")).to_have_text("Unsupported: no source gives the number “5” for this")
    expect(captain).to_contain_class("is-unsupported")
    assert highlighted(captain.page, "unsupported") == ["5"]
    expect(captain.page.locator("#machine-note")).to_contain_text("Sentence 3 says what its sources do not.")


def test_an_edit_survives_a_reload_and_can_be_taken_back(captain: Locator) -> None:
    page = captain.page
    type_over(captain, "The captain left with 300 sheep.")
    expect(page.locator(".is-unsupported")).to_have_count(1)
    page.reload()
    expect(page.locator(".is-unsupported .sentence-text")).to_have_text("The captain left with 300 sheep.")
    assert "300" in "".join(highlighted(page, "unsupported"))
    page.get_by_role("button", name="Undo edit of sentence 3").click()
    expect(page.locator(".is-unsupported")).to_have_count(0)
    expect(page.locator(".sentence.chosen .origin")).to_have_text("Verbatim")


def test_a_click_on_another_button_ends_an_edit_and_still_counts(captain: Locator) -> None:
    type_over(captain, "The captain was the last to leave the ship.")
    captain.page.get_by_role("button", name="Move sentence 3 up").click()
    assert sentences(captain.page)[1] == "The captain was the last to leave the ship."


def test_warnings_stand_apart_from_each_other(page: Page, sample_brief: Brief) -> None:
    answer_with(page, {**sample_brief, "warnings": ["One was left out.", "Another was left out."]})
    write_sample(page)
    one, other = (page.locator("#warnings li").nth(number).bounding_box() for number in (0, 1))
    assert one is not None
    assert other is not None
    assert other["y"] - one["y"] - one["height"] >= 4


def test_the_headline_is_checked_against_all_articles(briefed: Page) -> None:
    briefed.locator("#headline").click()
    briefed.keyboard.press("Control+a")
    briefed.keyboard.type("Four Hours of Rescue")
    expect(briefed.locator("#headline-verdict")).to_have_text("Supported by its sources")
    briefed.keyboard.type(", 999 Missing")
    expect(briefed.locator("#headline-verdict")).to_contain_text("999")
    briefed.keyboard.press("Enter")
    expect(briefed.locator("#headline")).to_have_text("Four Hours of Rescue, 999 Missing")


def test_an_edit_that_cannot_be_checked_says_so(captain: Locator) -> None:
    captain.page.route("**/v1/support", lambda route: route.abort())
    type_over(captain, "Something else.")
    expect(captain.locator(".unsupported")).to_have_text("Could not be checked")


def test_an_edit_whose_check_comes_while_the_brief_is_asked_for_again_is_marked_in_the_new_one(
    captain: Locator, sample_brief: Brief
) -> None:
    page = captain.page
    checks, briefs = hold(page, "**/v1/support"), hold(page, "**/v1/summaries")
    with page.expect_request("**/v1/support"):
        type_over(captain, "The captain left with 300 sheep.")
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator("#sentences .sentence")).to_have_count(0)
    with page.expect_event("requestfinished"):
        checks[0].continue_()
    page.evaluate("new Promise((then) => setTimeout(then))")
    briefs[0].fulfill(json=sample_brief)
    expect(page.locator(".is-unsupported .sentence-text")).to_have_text("The captain left with 300 sheep.")


def test_an_edit_whose_check_was_lost_with_a_reload_is_checked_again(captain: Locator) -> None:
    page = captain.page
    hold(page, "**/v1/support")
    type_over(captain, "The captain left with 300 sheep.")
    expect(captain.locator(".unsupported")).to_have_text("Checking…")
    page.unroute("**/v1/support")
    page.reload()
    expect(page.locator(".is-unsupported .sentence-text")).to_have_text("The captain left with 300 sheep.")


def test_a_check_that_failed_is_tried_again_with_the_next_change(captain: Locator) -> None:
    page = captain.page
    page.route("**/v1/support", lambda route: route.abort())
    type_over(captain, "The captain left with 300 sheep.")
    expect(captain.locator(".unsupported")).to_have_text("Could not be checked")
    page.unroute("**/v1/support")
    captain.get_by_role("button", name="Move sentence 3 up").click()
    expect(page.locator(".sentence.chosen .unsupported")).to_contain_text("Unsupported")


def test_sentences_move_by_button_and_by_key(captain: Locator) -> None:
    page = captain.page
    first, second, third, *rest = sentences(page)
    captain.get_by_role("button", name="Move sentence 3 up").click()
    assert sentences(page) == [first, third, second, *rest]
    expect(page.get_by_role("button", name="Move sentence 2 up")).to_be_focused()
    page.locator(".sentence.chosen .sentence-text").focus()
    page.keyboard.press("Alt+ArrowUp")
    assert sentences(page) == [third, first, second, *rest]
    expect(page.locator("#status span")).to_have_text("Sentence moved to place 1 of 5.")


def test_a_dropped_sentence_can_be_put_back(captain: Locator) -> None:
    page = captain.page
    captain.get_by_role("button", name="Drop").click()
    assert len(sentences(page)) == 4
    expect(page.locator("#dropped")).to_contain_text("Captain Aurel Lindqvar")
    page.get_by_role("button", name="Put back").click()
    assert sentences(page)[2].startswith("Captain Aurel Lindqvar")
    expect(page.locator("#dropped")).to_be_hidden()


def test_a_sentence_whose_words_are_all_deleted_is_dropped_and_comes_back_with_them(captain: Locator) -> None:
    page = captain.page
    before = sentences(page)
    captain.get_by_role("button", name="Edit").click()
    page.keyboard.press("Control+a")
    page.keyboard.press("Delete")
    page.keyboard.press("Enter")
    expect(page.locator("#dropped")).to_contain_text("Captain Aurel Lindqvar")
    page.get_by_role("button", name="Undo").click()
    assert sentences(page) == before
    expect(page.locator(".sentence.chosen .lock")).to_have_text("Lock")


def test_escape_leaves_an_edit_without_a_change(captain: Locator) -> None:
    page = captain.page
    before = sentences(page)
    type_over(captain, "The captain left with 300 sheep.")
    page.keyboard.press("Escape")
    assert sentences(page) == before
    expect(page.locator(".sentence.chosen .lock")).to_have_text("Lock")
    headline = page.locator("#headline").inner_text()
    page.locator("#headline").click()
    page.keyboard.type("999 Sheep")
    page.keyboard.press("Escape")
    expect(page.locator("#headline")).to_have_text(headline)
    expect(page.locator("#headline-verdict")).to_be_empty()


def test_a_window_of_another_size_leaves_an_edit_open(captain: Locator) -> None:
    page = captain.page
    type_over(captain, "The captain left")
    width = page.locator("#map svg").get_attribute("width")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    expect(page.locator("#map svg")).not_to_have_attribute("width", width or "")
    page.set_viewport_size(DESKTOP)  # type: ignore[arg-type]
    page.keyboard.type(" last.")
    assert sentences(page)[2] == "The captain left last."
    expect(captain.locator(".sentence-text")).to_be_editable()


def test_an_edit_taken_back_unlocks_what_the_edit_had_locked(captain: Locator) -> None:
    page = captain.page
    type_over(captain, "The captain left.")
    page.keyboard.press("Enter")
    expect(page.locator(".sentence.chosen .lock")).to_have_text("Locked")
    page.get_by_role("button", name="Undo edit of sentence 3").click()
    expect(page.locator(".sentence.chosen .lock")).to_have_text("Lock")


def test_a_double_click_edits_the_sentence_that_it_began_on(captain: Locator) -> None:
    page = captain.page
    below = page.locator(".sentence").nth(3)
    box = below.locator(".sentence-text").bounding_box()
    assert box
    page.mouse.dblclick(box["x"] + 40, box["y"] + box["height"] - 8)
    expect(below.locator(".sentence-text")).to_be_editable()
    page.keyboard.type(" More.")
    assert sentences(page)[3].endswith(" More.")


def test_asking_again_keeps_what_is_locked_and_leaves_out_what_is_dropped(
    captain: Locator, sample_brief: Brief
) -> None:
    page = captain.page
    type_over(captain, "Captain Aurel Lindqvar was the last to leave.")
    page.keyboard.press("Enter")
    page.locator(".sentence-text", has_text="United Deck").click()
    page.locator(".sentence.chosen").get_by_role("button", name="Drop").click()
    page.locator("#length-again").fill("60")
    requests = answer_with(page, sample_brief)
    page.get_by_role("button", name="Ask again").click()
    expect(page.locator("#status")).to_contain_text("The brief is ready.")
    written = sentences(page)
    assert "Captain Aurel Lindqvar was the last to leave." in written
    assert not any("United Deck" in text for text in written)
    assert sum(len(text.split()) for text in written) <= 60
    assert requests[0]["max_words"] == 60 + len("Captain Aurel Lindqvar was the last to leave.".split()) + 38
    page.get_by_role("button", name="Undo").click()
    assert len(sentences(page)) == 4


def test_asking_again_keeps_a_changed_headline_and_says_what_went_with_its_article(
    captain: Locator, sample_brief: Brief
) -> None:
    page = captain.page
    page.locator("#headline").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Four Hours of Rescue")
    page.keyboard.press("Enter")
    page.locator(".sentence-text", has_text="United Deck").click()
    page.locator(".sentence.chosen .lock").click()
    page.get_by_role("link", name="Articles").click()
    page.get_by_role("button", name="Remove Capital Ledger").click()
    rest = [
        sentence
        for sentence in sample_brief["sentences"]
        if all(source["document_id"] != "article-4" for source in sentence["sources"])
    ]
    answer_with(page, {**sample_brief, "sentences": rest, "groups": []})
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator("#status")).to_contain_text("The brief is ready. Gone with its articles: “The United Deck")
    expect(page.locator("#headline")).to_have_text("Four Hours of Rescue")
    expect(page.locator("#headline-verdict")).to_have_text("Supported by its sources")


def test_a_headline_that_is_too_long_to_check_is_asked_about_once(captain: Locator) -> None:
    page = captain.page
    asked = []
    page.route("**/v1/support", lambda route: (asked.append(route), route.fulfill(status=422, json={}))[1])
    page.locator("#headline").click()
    page.keyboard.type("!")
    expect(page.locator("#headline-verdict")).to_have_text("Too long to be checked")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Move sentence 3 up").click()
    page.reload()
    expect(page.locator("#headline-verdict")).to_have_text("Too long to be checked")
    assert len(asked) == 1
