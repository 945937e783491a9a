"""For everyone: by keyboard, by screen reader, at phone width, zoomed in, in the dark, without motion."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.api.page.conftest import (
    DESKTOP,
    PHONE,
    Brief,
    add_sample,
    answer_with,
    drop_files,
    hold,
    sentences,
    write_sample,
)

NARROW = {"width": 320, "height": 640}  # 1280 px at 400 %


@pytest.fixture(params=[(DESKTOP, "light"), (PHONE, "dark")], ids=["desktop, light", "phone, dark"])
def dressed(request: pytest.FixtureRequest, page: Page) -> Iterator[Page]:
    """The page at both widths, each in one scheme: the layout depends on the one, the colours on the other."""
    size, scheme = request.param
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    yield page
    page.emulate_media(color_scheme=None, reduced_motion=None)


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{violation['id']}: {node['html']}" for violation in found for node in violation["nodes"]]


def test_axe_finds_nothing_on_the_way_from_articles_to_a_brief(dressed: Page, sample_brief: Brief) -> None:
    assert violations(dressed) == []
    add_sample(dressed)
    dressed.locator("summary").first.click()
    dressed.locator(".rule").first.click()
    assert violations(dressed) == []
    answer_with(dressed, {**sample_brief, "warnings": ["One article is about another event."]})
    dressed.get_by_role("button", name="Write the brief").click()
    dressed.wait_for_selector(".tools >> nth=0", state="attached")
    dressed.locator(".sentence-text").first.click()
    assert violations(dressed) == []
    dressed.keyboard.press("Enter")
    dressed.keyboard.type(" 999 sheep.")
    expect(dressed.locator(".is-unsupported")).to_have_count(1)
    assert violations(dressed) == []
    dressed.keyboard.press("Escape")
    dressed.keyboard.press("Delete")
    drop_files(dressed, {"broken.json": "{"})
    expect(dressed.get_by_role("alert")).to_be_visible()
    assert violations(dressed) == []


def test_axe_finds_nothing_while_a_brief_is_written(page: Page) -> None:
    page.route("**/v1/summaries", lambda _route: None)
    add_sample(page)
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector("#stages li")
    assert violations(page) == []


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is named has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        label = "document.activeElement.ariaLabel || document.activeElement.innerText"
        if (page.evaluate(label) or "").strip().startswith(name):
            return
    raise AssertionError(f"Tab does not reach {name!r}")


def test_the_whole_path_works_by_keyboard_alone(page: Page, sample_brief: Brief) -> None:
    answer_with(page, sample_brief)
    tab_to(page, "Try the sample")
    page.keyboard.press("Enter")
    page.wait_for_selector(".card >> nth=4")
    expect(page.get_by_role("button", name="Write the brief")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_selector(".tools >> nth=0", state="attached")
    tab_to(page, "A ferry caught fire")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".sentence.chosen")).to_contain_text("Seventeen people")
    expect(page.locator("#sources-title")).to_have_text("3 outlets say this")
    page.keyboard.press("Alt+ArrowUp")
    assert sentences(page)[0].startswith("Seventeen people")
    page.keyboard.press("Enter")
    page.keyboard.type(" They are well.")
    expect(page.locator(".sentence.chosen .origin")).to_have_text("Edited")
    page.keyboard.press("Escape")
    expect(page.locator(".sentence.chosen .sentence-text")).to_be_focused()
    tab_to(page, "Drop sentence 1")
    page.keyboard.press("Enter")
    assert len(sentences(page)) == 4
    tab_to(page, "Put back")
    page.keyboard.press("Enter")
    assert len(sentences(page)) == 5
    tab_to(page, "Markdown")


def test_the_length_and_the_brief_are_called_by_their_names(page: Page) -> None:
    hold(page, "**/v1/summaries")
    add_sample(page)
    expect(page.get_by_role("slider", name="At most words")).to_be_visible()
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector("#stages li")
    expect(page.get_by_role("region", name="Brief", exact=True)).to_be_visible()


def test_the_way_to_the_content_leads_to_the_view_that_is_shown(briefed: Page) -> None:
    briefed.get_by_role("link", name="Articles").click()
    expect(briefed.get_by_role("heading", name="Articles")).to_be_visible()
    briefed.get_by_role("link", name="Skip to the content").press("Enter")
    expect(briefed.locator("#main")).to_be_focused()
    expect(briefed.get_by_role("heading", name="Articles")).to_be_visible()
    assert briefed.evaluate("location.hash") == "#/articles"


def test_the_picture_is_read_by_arrow_keys(briefed: Page) -> None:
    tab_to(briefed, "Ellery Courier: All 243 people")
    briefed.keyboard.press("ArrowRight")
    expect(briefed.locator("#map-caption")).to_contain_text("Ellery Courier: Among them were 38 pupils")
    expect(briefed.locator("#map-caption")).to_contain_text("Said by no other article. Not in the brief.")
    briefed.keyboard.press("Home")
    briefed.keyboard.press("ArrowDown")
    expect(briefed.locator("#map-caption")).to_contain_text("Norvane Agency: A ferry caught fire")
    briefed.keyboard.press("Enter")
    expect(briefed.locator(".sentence.chosen")).to_contain_text("A ferry caught fire")
    expect(briefed.locator("#map circle:focus")).to_have_count(1)


def test_what_changes_is_announced(briefed: Page) -> None:
    expect(briefed.locator("#status[role=status]")).to_have_text("The brief is ready.")
    expect(briefed.locator("#problem[role=alert]")).to_have_count(1)
    expect(briefed.locator("#map-caption[aria-live=polite]")).to_have_count(1)


@pytest.mark.parametrize("size", [NARROW, PHONE], ids=["400 % zoom", "phone"])
def test_nothing_is_cut_off_sideways(page: Page, sample_brief: Brief, size: dict[str, int]) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    sideways = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(sideways) == 0
    answer_with(page, sample_brief)
    write_sample(page)
    page.locator(".sentence-text").nth(1).click()
    assert page.evaluate(sideways) == 0
    page.get_by_role("link", name="Articles").click()
    page.locator("summary").first.click()
    assert page.evaluate(sideways) == 0


def test_on_a_phone_the_chosen_sentence_stays_above_its_sources(page: Page, sample_brief: Brief) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    answer_with(page, sample_brief)
    write_sample(page)
    for place in range(len(sentences(page))):
        page.locator(".sentence-text").nth(place).press("Space")
        text, sources = (page.locator(part).bounding_box() for part in (".chosen .sentence-text", "#sources"))
        assert text is not None
        assert sources is not None
        assert text["y"] + text["height"] <= sources["y"]


def test_a_button_beside_a_long_heading_keeps_its_name_on_one_line(page: Page, sample_brief: Brief) -> None:
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    answer_with(page, sample_brief)
    write_sample(page)
    close = page.get_by_role("button", name="Close", exact=True)
    heights = set()
    for place in range(len(sentences(page))):
        page.locator(".sentence-text").nth(place).click()
        heights.add(close.evaluate("node => node.clientHeight"))
    assert len(heights) == 1


def test_no_frame_is_printed_around_what_has_the_keyboard_focus(briefed: Page) -> None:
    briefed.locator(".sentence-text").first.press("ArrowDown")
    briefed.emulate_media(media="print")
    outline = briefed.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    briefed.emulate_media(media="screen")
    assert outline == "none"


IN_PANE = """mark => {
    const [seen, pane] = [mark.getBoundingClientRect(), document.getElementById("sources").getBoundingClientRect()];
    return seen.top >= pane.top && seen.top + 18 <= Math.min(pane.bottom, innerHeight);
}"""


@pytest.mark.parametrize("size", [(640, 360), (320, 600), (320, 640), (360, 780)], ids=str)
def test_the_marked_passage_is_in_view_in_a_low_window_too(
    page: Page, sample_brief: Brief, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    answer_with(page, sample_brief)
    write_sample(page)
    for place in range(len(sentences(page))):
        page.locator(".sentence-text").nth(place).press("Space")
        box = page.locator("#columns .article-text").first
        assert box.evaluate("box => box.clientHeight") >= 100
        assert box.locator("mark").first.evaluate(IN_PANE)
        assert page.locator("#sources").evaluate("pane => pane.offsetHeight <= 0.75 * innerHeight")


def test_nothing_moves_where_motion_is_unwanted(page: Page) -> None:
    page.emulate_media(reduced_motion="reduce")
    running = "document.getAnimations().length"
    page.route("**/v1/summaries", lambda _route: None)
    add_sample(page)
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector("#stages li")
    assert page.evaluate(running) == 0
    page.emulate_media(reduced_motion="no-preference")
    assert page.evaluate(running) > 0
