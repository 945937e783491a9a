"""From the sample cluster to a brief, each sentence beside what it rests on."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.api.page.conftest import Brief, OpenPage, add_sample, answer_with, hold, sentences, write_sample

MARKED = "node => [...node.querySelectorAll('mark')].map(mark => mark.textContent)"
MARK_IN_VIEW = """box => {
    const [mark, seen] = [box.querySelector('mark').getBoundingClientRect(), box.getBoundingClientRect()];
    return mark.top >= seen.top && mark.top < seen.bottom;
}"""


def test_the_shipped_model_writes_the_sample_with_stages_on_the_way(open_page: OpenPage, real_service: str) -> None:
    page = open_page(real_service)
    lists: list[str] = []
    page.expose_function("seen", lambda name: lists.append(name))
    page.evaluate(
        """() => new MutationObserver((changes) => changes.forEach(({addedNodes}) =>
            addedNodes.forEach((node) => node.tagName === "LI" && window.seen(node.closest("ol").id))
        )).observe(document.getElementById("brief"), {childList: true, subtree: true})"""
    )
    write_sample(page)
    expect(page.locator("#headline")).not_to_be_empty()
    expect(page.locator("#machine-note")).to_contain_text("Written by a machine (nutgraf")
    assert len(sentences(page)) >= 3
    assert lists.count("stages") == 8
    assert lists.index("stages") < lists.index("sentences")
    for place in range(len(sentences(page))):
        page.locator(".sentence-text").nth(place).click()
        assert all(box.evaluate(MARK_IN_VIEW) for box in page.locator(".column .article-text").all())


def test_the_brief_is_what_the_service_said(briefed: Page, sample_brief: Brief) -> None:
    assert briefed.locator("#headline").inner_text() == sample_brief["headline"]
    assert sentences(briefed) == [sentence["text"] for sentence in sample_brief["sentences"]]
    origins = {"rewritten": "Rewritten", "extracted": "Verbatim"}
    assert briefed.locator(".origin").all_inner_texts() == [origins[s["origin"]] for s in sample_brief["sentences"]]


def test_a_line_separator_in_an_answer_costs_nothing_of_it(page: Page, sample_brief: Brief) -> None:
    first, *rest = sample_brief["sentences"]
    brief = {**sample_brief, "sentences": [{**first, "text": "A ferry\u2028caught fire\u2029at sea."}, *rest]}
    body = f"event: summary\ndata: {json.dumps(brief, ensure_ascii=False)}\n\n"
    page.route("**/v1/summaries", lambda route: route.fulfill(content_type="text/event-stream", body=body))
    write_sample(page)
    assert len(sentences(page)) == len(sample_brief["sentences"])
    assert page.locator(".sentence-text").first.text_content() == "A ferry\u2028caught fire\u2029at sea."


def test_it_says_that_a_machine_wrote_it_and_which(briefed: Page) -> None:
    note = "Written by a machine (nutgraf-small, revision b3d018c866f0, ctranslate2-int8). 134 words from 5 articles."
    assert briefed.locator("#machine-note").inner_text() == f"{note} Check before you publish."


def test_choosing_a_sentence_shows_its_exact_ranges_in_view(briefed: Page, sample_brief: Brief) -> None:
    for place, sentence in enumerate(sample_brief["sentences"]):
        briefed.locator(".sentence-text").nth(place).click()
        boxes = briefed.locator(".column .article-text").all()
        shown = [text for box in boxes for text in box.evaluate(MARKED)]
        said = sorted(sentence["sources"], key=lambda source: (source["document_id"], source["start"]))
        assert [" ".join(text.split()) for text in shown] == [" ".join(source["text"].split()) for source in said]
        assert all(box.evaluate(MARK_IN_VIEW) for box in boxes)


def test_words_that_only_one_source_has_are_marked(briefed: Page) -> None:
    briefed.locator(".sentence-text", has_text="Captain Aurel Lindqvar").click()
    ledger = briefed.locator(".column", has_text="Capital Ledger").locator(".own")
    assert {"Lindkvar", "worked", "years", "22"} <= set(ledger.all_inner_texts())
    assert not {"captain", "Aurel", "leave", "last"} & set(ledger.all_inner_texts())


def test_a_reprint_is_counted_once_and_says_so(briefed: Page) -> None:
    briefed.locator(".sentence-text", has_text="A ferry caught fire").click()
    assert briefed.locator(".column h3").all_inner_texts() == ["Norvane Agency", "Vane Coast Herald", "Capital Ledger"]
    expect(briefed.locator("#sources-title")).to_have_text("2 outlets say this")
    carried = briefed.locator(".column", has_text="Capital Ledger").locator(".carried")
    expect(carried).to_have_text("The brief rests on 21 % of its text")
    reprints = briefed.locator(".reprint:not([hidden])")
    expect(reprints).to_have_text("Reprint of Norvane Agency; the two count as one outlet")
    silent = "No such sentence was found in: Ellery Courier, Sant Orrin Radio."
    expect(briefed.locator("#silent")).to_contain_text(silent)


def test_what_one_outlet_alone_reports_is_named(briefed: Page) -> None:
    outlets = briefed.locator(".sentence", has_text="sprinkler").locator(".outlets")
    expect(outlets).to_have_text("Found in Capital Ledger alone")


def test_outlets_that_disagree_are_named_with_what_each_says(page: Page, sample_brief: Brief) -> None:
    sides = {"243 people": ("article-1", "article-2"), "251 people": ("article-4",)}
    told = sample_brief["sentences"][1]["sources"]
    claims = {source["document_id"]: {**source, "end": source["start"] + 10} for source in told}
    elsewhere = {"document_id": "article-4", "start": 0, "end": 10, "text": "251 people"}
    variants = [
        {"text": text, "document_ids": ids, "sources": [claims.get(name, elsewhere) for name in ids]}
        for text, ids in sides.items()
    ]
    dispute = {"group_id": "g1", "kind": "number", "variants": variants}
    answer_with(page, {**sample_brief, "disagreements": [dispute]})
    write_sample(page)
    flags = page.locator(".sentence .disputed")
    assert [flags.nth(place).is_visible() for place in range(flags.count())] == [False, True, False, False, False]
    said = []
    for place in range(len(sample_brief["sentences"])):
        page.locator(".sentence-text").nth(place).click()
        said += page.locator("#disagreements p").all_inner_texts()
    assert said == ["Outlets disagree: “243 people” (Ellery Courier, Norvane Agency); “251 people” (Capital Ledger)"]


def test_the_picture_has_a_dot_for_each_sentence_and_lights_those_in_the_brief(
    briefed: Page, sample_brief: Brief
) -> None:
    members = [group["selected"] for group in sample_brief["groups"] for _ in group["members"]]
    expect(briefed.locator("#map circle")).to_have_count(len(members))
    expect(briefed.locator("#map circle.selected")).to_have_count(sum(members))
    pairs = sum(len(group["members"]) - 1 for group in sample_brief["groups"])
    expect(briefed.locator("#map path")).to_have_count(pairs)


def test_a_dropped_sentence_goes_dark_in_the_picture(briefed: Page, sample_brief: Brief) -> None:
    lit = briefed.locator("#map circle.selected")
    before = lit.count()
    briefed.locator(".sentence-text").last.click()
    briefed.locator(".sentence.chosen .drop").click()
    expect(lit).to_have_count(before - len(sample_brief["sentences"][-1]["sources"]))


def test_a_dot_opens_the_sentence_that_it_went_into(briefed: Page) -> None:
    briefed.locator("#map circle.selected").last.click()
    expect(briefed.locator("#map-caption")).to_contain_text("In the brief.")
    expect(briefed.locator(".sentence.chosen")).to_have_count(1)
    expect(briefed.locator("#map circle.lit").last).to_be_visible()


def test_nothing_is_lost_on_reload(briefed: Page) -> None:
    briefed.locator(".sentence-text").nth(1).click()
    briefed.locator(".sentence.chosen .lock").click()
    briefed.locator("#length-again").fill("200")
    before = briefed.locator("#brief").inner_text()
    briefed.reload()
    briefed.wait_for_selector("html[data-ready]")
    assert briefed.locator("#brief").inner_text() == before
    expect(briefed.locator(".sentence.chosen .lock")).to_have_text("Locked")
    expect(briefed.locator("#length-again")).to_have_value("200")


def test_a_reload_while_a_brief_is_written_asks_for_it_again(page: Page, sample_brief: Brief) -> None:
    hold(page, "**/v1/summaries")
    add_sample(page)
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector("#stages li")
    answer_with(page, sample_brief)
    page.reload()
    page.wait_for_selector(".tools >> nth=0", state="attached")
    assert len(sentences(page)) == len(sample_brief["sentences"])


def test_a_brief_can_be_stopped_while_it_is_written(page: Page) -> None:
    hold(page, "**/v1/summaries")
    add_sample(page)
    page.get_by_role("button", name="Write the brief").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("heading", name="Articles")).to_be_visible()
    expect(page.locator("#problem")).to_be_hidden()


def test_writing_again_while_a_brief_is_written_takes_its_place(page: Page, sample_brief: Brief) -> None:
    briefs = hold(page, "**/v1/summaries")
    add_sample(page)
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector("#stages li")
    page.get_by_role("link", name="Articles").click()
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name="Write the brief").click()
    expect(page.get_by_role("heading", name="Writing the brief")).to_be_visible()
    expect(page.get_by_role("button", name="Stop")).to_be_visible()
    expect(page.locator("#problem")).to_be_hidden()
    briefs[1].fulfill(json=sample_brief)
    expect(page.locator("#status")).to_have_text("The brief is ready.")
    assert len(sentences(page)) == len(sample_brief["sentences"])
    expect(page.get_by_role("button", name="Stop", exact=True)).to_be_hidden()
