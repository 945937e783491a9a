"""The brief in the editor's hands: change, move, drop, lock, ask again, take it elsewhere."""

from __future__ import annotations

import json

from playwright.sync_api import Locator, Page, expect

from tests.api.page.conftest import Brief, answer_with, hold, sentences, type_over, write_sample


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


COPIES = {
    "Text": ["Vane Strait Ferry\n\nA ferry caught", "Written by a machine (nutgraf-small", "Capital Ledger"],
    "Markdown": [
        "# Gale, Fire",
        "coast guard said.[^1] Seventeen",
        "[^5]: Found in Capital Ledger alone. Capital Ledger: “The United Deck",
    ],
    "HTML": ["<article><h1>Gale", '<sup><a href="#source-1">1</a></sup>', '<li id="source-5">Capital Ledger'],
}


def test_the_brief_is_copied_with_its_sources_in_each_form(briefed: Page) -> None:
    for kind, parts in COPIES.items():
        briefed.get_by_role("button", name=kind, exact=True).click()
        expect(briefed.locator("#status")).to_have_text(f"Copied as {kind}.")
        copied = briefed.evaluate("navigator.clipboard.readText()")
        assert [part for part in parts if part not in copied] == []


def test_what_outlets_disagree_on_and_what_is_warned_of_goes_with_every_copy(page: Page, sample_brief: Brief) -> None:
    told = sample_brief["sentences"][1]["sources"][0]
    elsewhere = {"document_id": "article-4", "start": 0, "end": 10, "text": "251 people"}
    disputes = [
        {
            "group_id": "g1",
            "kind": "number",
            "variants": [
                {"text": f"{number} people", "document_ids": [source["document_id"]], "sources": [source]}
                for number, source in sides
            ],
        }
        for sides in [
            [(243, told), (251, elsewhere)],
            [(19, elsewhere), (14, {**elsewhere, "document_id": "article-5"})],
        ]
    ]
    warning = "documents[3] (article-4) looks like an opinion."
    answer_with(page, {**sample_brief, "disagreements": disputes, "warnings": [warning]})
    write_sample(page)
    for kind in ("Text", "Markdown", "HTML"):
        page.get_by_role("button", name=kind, exact=True).click()
        expect(page.locator("#status")).to_have_text(f"Copied as {kind}.")
        copied = page.evaluate("navigator.clipboard.readText()")
        for part in (
            "243 people",
            "251 people",
            "not in the brief",
            "19 people",
            "Capital Ledger looks like an opinion",
        ):
            assert part in copied
    page.emulate_media(media="print")
    expect(page.locator("#printed-sources")).to_contain_text("Outlets disagree: “243 people”")
    expect(page.locator("#warnings")).to_contain_text("Capital Ledger looks like an opinion.")
    page.emulate_media(media=None)


def test_copied_json_is_the_contract_with_the_edits_in(captain: Locator, sample_brief: Brief) -> None:
    page = captain.page
    type_over(captain, "The captain was the last to leave.")
    page.get_by_role("button", name="JSON").click()
    expect(page.locator("#status")).to_have_text("Copied as JSON.")
    copied = json.loads(page.evaluate("navigator.clipboard.readText()"))
    assert set(copied) == set(sample_brief)
    assert [sentence["edited"] for sentence in copied["sentences"]] == [False, False, True, False, False]
    assert {sentence["origin"] for sentence in copied["sentences"]} <= {"rewritten", "extracted"}
    assert copied["summary"] == " ".join(sentence["text"] for sentence in copied["sentences"])
    assert copied["groups"] == sample_brief["groups"]


def test_where_the_clipboard_is_closed_the_same_text_is_shown_to_copy(briefed: Page) -> None:
    copies = {}
    for kind in ("Text", "Markdown", "HTML", "JSON"):
        briefed.get_by_role("button", name=kind, exact=True).click()
        expect(briefed.locator("#status")).to_have_text(f"Copied as {kind}.")
        copies[kind] = briefed.evaluate("navigator.clipboard.readText()")
    briefed.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    for kind, copied in copies.items():
        briefed.get_by_role("button", name=kind, exact=True).click()
        expect(briefed.get_by_role("dialog").get_by_role("textbox")).to_have_value(copied)
        selected = "({selectionStart, selectionEnd, value}) => selectionStart === 0 && selectionEnd === value.length"
        assert briefed.get_by_role("dialog").get_by_role("textbox").evaluate(selected)
        briefed.get_by_role("dialog").get_by_role("button", name="Close").click()


def test_print_carries_the_brief_and_its_sources_and_nothing_else(briefed: Page) -> None:
    briefed.emulate_media(media="print")
    expect(briefed.locator("#printed-sources")).to_contain_text("Norvane Agency:")
    expect(briefed.locator("#machine-note")).to_be_visible()
    for part in (".masthead", "#sources", "#picture", "#finish", ".tools >> nth=0"):
        expect(briefed.locator(part)).to_be_hidden()


def merged(page: Page, *given: object) -> list[str]:
    call = 'async (given) => (await import("/page/merge.js")).merged(...given).map(({text}) => text)'
    texts: list[str] = page.evaluate(call, list(given))
    return texts


def fact(text: str, start: int, centrality: float = 0.1) -> dict[str, object]:
    source = {"document_id": "a", "start": start, "end": start + 10}
    return {"text": text, "sources": [source], "centrality": centrality}


def test_without_choices_the_brief_stands_as_the_service_gave_it(page: Page) -> None:
    assert merged(page, [fact("one two three", 0)], [], [], 1) == ["one two three"]


def test_locked_sentences_take_the_places_of_those_that_say_the_same_in_the_editors_order(page: Page) -> None:
    arrived = [fact("first", 0), fact("second", 20), fact("third", 40)]
    locked = [fact("mine 3", 45), fact("mine 1", 5)]
    assert merged(page, arrived, locked, [], 50) == ["mine 3", "second", "mine 1"]


def test_the_most_central_fill_what_the_locked_leave_of_the_budget(page: Page) -> None:
    arrived = [fact("low " * 3, 0, 0.1), fact("high " * 3, 20, 0.9), fact("mid " * 3, 40, 0.5)]
    texts = merged(page, arrived, [fact("locked one", 100)], [], 8)
    assert [text.split()[0] for text in texts] == ["high", "mid", "locked"]


def test_a_sentence_that_follows_another_stays_with_it_or_goes_with_it(page: Page) -> None:
    arrived = [fact("low one", 0, 0.1), fact("The company", 20, 0.5), fact("It said", 40, 0.9) | {"follows": True}]
    assert merged(page, arrived, [fact("locked", 100)], [], 6) == ["The company", "It said", "locked"]
    assert merged(page, arrived, [], [arrived[1]], 6) == ["low one"]


def test_what_says_the_same_as_a_dropped_sentence_stays_out(page: Page) -> None:
    assert merged(page, [fact("again", 5), fact("new", 50)], [], [fact("dropped", 0)], 50) == ["new"]
