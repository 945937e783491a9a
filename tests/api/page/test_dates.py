"""When an article was published: what its card shows, and what the editor says instead."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.api.page.conftest import ARTICLE, Brief, add_sample, answer_with, drop_files, hold, write_sample

WIRED = ARTICLE.replace("The city", "CALDER BAY, March 3 (Skyline) - The city")


def day(page: Page, number: int = 1) -> str:
    return page.get_by_label(f"Day of publication of article {number}").input_value()


def sent_by(page: Page) -> list[str | None]:
    with page.expect_request("**/v1/summaries") as sent:
        page.get_by_role("button", name="Write the brief").click()
    return [document.get("published_at") for document in sent.value.post_data_json["documents"]]


def test_a_card_shows_the_day_that_stands_in_its_article(page: Page) -> None:
    add_sample(page)
    for number in range(1, 6):  # two say it in figures, one with the day and one with the month first
        expect(page.get_by_label(f"Day of publication of article {number}")).to_have_value("2025-03-12")
    expect(page.locator(".undated:visible")).to_have_count(0)
    assert sent_by(page) == [None] * 5


def test_an_article_added_later_gives_the_others_their_year(page: Page) -> None:
    drop_files(page, {"1-skyline.txt": WIRED})
    expect(page.locator("summary")).to_contain_text("removed")
    assert day(page) == ""
    drop_files(page, {"2.json": json.dumps({"text": ARTICLE, "published_at": "2026-03-02T21:30+02:00"})})
    expect(page.get_by_label("Day of publication of article 1")).to_have_value("2026-03-03")
    assert day(page, 2) == "2026-03-02"
    expect(page.get_by_label("Time of publication of article 2")).to_have_value("21:30")


def test_that_no_date_was_found_is_said_of_one_among_several(page: Page) -> None:
    drop_files(page, {"a.txt": ARTICLE})
    expect(page.locator("summary")).to_contain_text("removed")
    expect(page.locator(".undated:visible")).to_have_count(0)
    drop_files(page, {"b.json": json.dumps({"text": ARTICLE, "published_at": "2026-03-02"})})
    expect(page.locator(".card").first.locator(".undated")).to_be_visible()
    expect(page.locator(".card").nth(1).locator(".undated")).to_be_hidden()


def test_a_day_that_is_set_is_sent_and_its_note_goes(page: Page) -> None:
    drop_files(page, {"a.txt": ARTICLE, "b.txt": ARTICLE})
    expect(page.locator(".undated:visible")).to_have_count(2)
    page.get_by_label("Day of publication of article 1").fill("2026-03-02")
    page.get_by_label("Outlet of article 1").focus()
    expect(page.locator(".undated:visible")).to_have_count(1)
    page.get_by_label("Day of publication of article 2").fill("2026-03-04")
    assert sent_by(page) == ["2026-03-02", "2026-03-04"]


def test_a_time_is_in_the_zone_that_the_article_has_else_in_the_editors(page: Page) -> None:
    drop_files(page, {"a.json": json.dumps({"text": ARTICLE, "published_at": "2026-03-02T09:30-05:00"})})
    page.get_by_label("Time of publication of article 1").fill("10:15")
    drop_files(page, {"b.txt": ARTICLE})
    page.get_by_label("Day of publication of article 2").fill("2026-07-01")
    page.get_by_label("Outlet of article 2").focus()
    page.get_by_label("Time of publication of article 2").fill("08:00")
    here = page.evaluate("-new Date('2026-07-01T08:00').getTimezoneOffset() / 60")
    assert sent_by(page) == ["2026-03-02T10:15-05:00", f"2026-07-01T08:00{round(here):+03d}:00"]


def test_a_day_is_taken_back_by_emptying_its_field(page: Page) -> None:
    drop_files(page, {"a.json": json.dumps({"text": ARTICLE, "published_at": "2026-03-02"})})
    expect(page.locator("summary")).to_contain_text("removed")
    page.get_by_label("Day of publication of article 1").fill("")
    page.get_by_label("Outlet of article 1").focus()
    assert sent_by(page) == [None]


def test_a_day_typed_digit_by_digit_is_taken_whole(page: Page) -> None:
    drop_files(page, {"a.txt": ARTICLE})
    expect(page.locator("summary")).to_contain_text("removed")
    page.get_by_label("Day of publication of article 1").focus()
    page.keyboard.type("03022026", delay=80)
    page.get_by_label("Outlet of article 1").focus()
    assert sent_by(page) == ["2026-03-02"]


def test_a_new_day_makes_the_brief_out_of_date_and_outlasts_a_reload(page: Page, sample_brief: Brief) -> None:
    answer_with(page, sample_brief)
    write_sample(page)
    expect(page.locator("#stale")).to_be_hidden()
    page.get_by_role("link", name="Articles").click()
    page.get_by_label("Day of publication of article 2").fill("2025-03-13")
    page.get_by_role("link", name="Brief").click()
    expect(page.locator("#stale")).to_be_visible()
    page.reload()
    page.get_by_role("link", name="Articles").click()
    expect(page.get_by_label("Day of publication of article 2")).to_have_value("2025-03-13")


def test_a_date_that_was_refused_can_be_set_anew(page: Page) -> None:
    drop_files(page, {"a.json": json.dumps([{"text": ARTICLE, "published_at": "never"}, {"text": ARTICLE}])})
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator(".card-problem").first).to_contain_text("Its date")
    page.get_by_label("Day of publication of article 1").fill("2026-03-02")
    page.get_by_label("Outlet of article 1").focus()
    expect(page.locator(".card-problem").first).to_be_hidden()
    assert sent_by(page)[0] == "2026-03-02"


def test_a_date_set_anew_is_kept_where_the_cards_are_drawn_before_its_field_is_left(page: Page) -> None:
    previews = hold(page, "**/v1/clean")
    with page.expect_request("**/v1/clean"):
        drop_files(page, {"a.json": json.dumps([{"text": ARTICLE, "published_at": "never"}, {"text": ARTICLE}])})
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator(".card-problem").first).to_contain_text("Its date")
    with page.expect_request("**/v1/clean"):
        previews[0].continue_()
    page.get_by_label("Day of publication of article 1").fill("2026-03-02")
    previews[1].continue_()
    expect(page.locator("summary").nth(1)).to_contain_text("removed")
    page.get_by_label("Outlet of article 1").focus()
    assert sent_by(page)[0] == "2026-03-02"
