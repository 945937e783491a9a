"""The brief taken elsewhere: copied in each form, and printed."""

from __future__ import annotations

import json

from playwright.sync_api import Locator, Page, expect

from tests.api.page.conftest import Brief, answer_with, type_over, write_sample

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
