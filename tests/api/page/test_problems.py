"""What goes wrong is said in words that an editor can act on, and nothing is lost by it."""

from __future__ import annotations

import json

from playwright.sync_api import Page, Route, expect

from api.problems import MEDIA_TYPE, FieldProblem, Problem, deadline, full, over_quota
from tests.api.page.conftest import PHONE, Brief, OpenPage, add_sample, answer_with, drop_files, hold, sentences

GERMAN = """Die Fähre wurde in der Nacht nach einem Feuer im Maschinenraum geräumt, wie die Küstenwache sagte.

Siebzehn Menschen erlitten eine Rauchvergiftung, zwei von ihnen liegen noch im Krankenhaus. Der Kapitän ging als letzter
von Bord. Die Ursache des Feuers ist noch nicht bekannt, sagte ein Sprecher der Reederei.
"""


def refuse_with(page: Page, problem: Problem) -> None:
    def refuse(route: Route) -> None:
        headers = dict(problem.headers)
        route.fulfill(status=problem.status, content_type=MEDIA_TYPE, headers=headers, body=problem.json())

    page.route("**/v1/summaries", refuse)


def ask(page: Page) -> None:
    add_sample(page)
    page.get_by_role("button", name="Write the brief").click()


def test_a_busy_service_says_when_to_try_again_and_trying_again_works(page: Page, sample_brief: Brief) -> None:
    refuse_with(page, full("queue_full", 3))
    ask(page)
    problem = page.get_by_role("alert")
    expect(problem).to_contain_text("The service is busy")
    expect(problem).to_contain_text("It expects to have room in 3 s.")
    expect(page.locator(".card")).to_have_count(5)
    answer_with(page, sample_brief)
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("#sentences .tools")).to_have_count(5)
    expect(problem).to_be_hidden()


def test_articles_that_are_too_large_are_refused_by_the_service_and_kept(page: Page) -> None:
    drop_files(page, {"long.txt": "A bridge was closed on Monday. " * 16_000})
    page.get_by_role("button", name="Write the brief").click()
    expect(page.get_by_role("alert")).to_contain_text("The articles are too large together")
    expect(page.locator(".card")).to_have_count(1)


def test_an_article_in_another_language_is_named_on_its_card(open_page: OpenPage, real_service: str) -> None:
    page = open_page(real_service)
    drop_files(page, {"2-hafenblatt.txt": GERMAN})
    page.get_by_role("button", name="Write the brief").click()
    expect(page.get_by_role("alert")).to_contain_text("Hafenblatt: Does not look like English")
    expect(page.locator(".card.refused .outlet")).to_have_value("Hafenblatt")
    expect(page.locator(".card.refused .card-problem")).to_contain_text("Does not look like English")


def write_and_remove_the_first(page: Page, refused: int) -> None:
    """Have one article refused while the first is being removed."""
    briefs = hold(page, "**/v1/summaries")
    add_sample(page)
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector("#stages li")
    page.get_by_role("link", name="Articles").click()
    page.get_by_role("button", name="Remove Ellery Courier").click()
    field = FieldProblem(field=f"documents[{refused}].text", problem="Does not look like English.")
    body = Problem(422, "language", "Not in English.", [field]).json()
    briefs[0].fulfill(status=422, content_type=MEDIA_TYPE, body=body)


def test_the_article_that_was_sent_is_the_one_marked_though_another_was_removed_since(page: Page) -> None:
    write_and_remove_the_first(page, refused=1)
    expect(page.get_by_role("alert")).to_contain_text("Norvane Agency: Does not look like English")
    expect(page.locator(".card.refused .outlet")).to_have_value("Norvane Agency")


def test_a_refused_article_that_was_removed_since_is_named_and_no_other_is_marked(page: Page) -> None:
    write_and_remove_the_first(page, refused=0)
    expect(page.get_by_role("alert")).to_contain_text("Ellery Courier: Does not look like English")
    expect(page.locator(".card.refused")).to_have_count(0)


def test_one_of_several_in_another_language_is_left_out_and_said_so(open_page: OpenPage, real_service: str) -> None:
    page = open_page(real_service)
    drop_files(page, {"1-quay-post.txt": "The old bridge was closed on Monday. " * 5, "2-hafenblatt.txt": GERMAN})
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator("#warnings")).to_contain_text("does not look like English and was left out")
    expect(page.locator("#sentences")).to_contain_text("The old bridge was closed on Monday.")


def test_a_problem_is_in_view_wherever_the_page_stands(page: Page) -> None:
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.get_by_role("link", name="Articles").click()
    add_sample(page)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(page.get_by_role("heading", name="Articles")).not_to_be_in_viewport()
    drop_files(page, {"broken.json": "{"})
    expect(page.get_by_role("alert")).to_be_in_viewport(ratio=1)


def test_a_refusal_is_in_view_though_the_keyboard_goes_on_below(briefed: Page) -> None:
    briefed.set_viewport_size(PHONE)  # type: ignore[arg-type]
    refuse_with(briefed, full("queue_full", 3))
    briefed.get_by_role("button", name="Ask again").click()
    expect(briefed.get_by_role("button", name="Ask again")).to_be_focused()
    expect(briefed.get_by_role("alert")).to_be_in_viewport(ratio=1)


def test_a_quota_and_a_deadline_are_told_apart(page: Page) -> None:
    refuse_with(page, over_quota("60 per 1 minute", 12))
    ask(page)
    expect(page.get_by_role("alert")).to_contain_text("The key's quota is used up")
    refuse_with(page, deadline(30))
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("alert")).to_contain_text("Writing took too long")


def test_without_a_connection_the_articles_are_safe(page: Page) -> None:
    add_sample(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="Write the brief").click()
    expect(page.get_by_role("alert")).to_contain_text("The service cannot be reached")
    page.context.set_offline(False)
    expect(page.locator(".card")).to_have_count(5)


def test_a_connection_that_breaks_off_mid_way_is_said(page: Page, sample_brief: Brief) -> None:
    answer_with(page, sample_brief, finished=False)
    ask(page)
    expect(page.get_by_role("alert")).to_contain_text("The connection broke off")
    expect(page.locator(".card")).to_have_count(5)


def test_a_failure_after_the_first_event_is_said(page: Page) -> None:
    body = f'event: stage\ndata: {{"name": "clean"}}\n\nevent: error\ndata: {deadline(30).json()}\n\n'
    page.route("**/v1/summaries", lambda route: route.fulfill(content_type="text/event-stream", body=body))
    ask(page)
    expect(page.get_by_role("alert")).to_contain_text("Writing took too long")


def test_a_failed_second_attempt_leaves_the_first_brief_standing(briefed: Page) -> None:
    before = sentences(briefed)
    refuse_with(briefed, full("queue_full", 3))
    briefed.get_by_role("button", name="Ask again").click()
    expect(briefed.get_by_role("alert")).to_contain_text("The service is busy")
    assert sentences(briefed) == before


def test_a_failed_preview_of_the_cleaning_does_not_stand_in_the_way(page: Page) -> None:
    page.route("**/v1/clean", lambda route: route.abort())
    add_sample(page)
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(page.get_by_text("Show the text")).to_have_count(5)


def test_what_of_an_article_is_wrong_is_said_in_an_editors_words(page: Page) -> None:
    drop_files(page, {"quay-post.txt": "The old bridge was closed on Monday. " * 5})
    page.get_by_label("Outlet of article 1").fill("x" * 201)
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator(".card-problem")).to_contain_text("The outlet's name: ")
    expect(page.get_by_role("alert")).not_to_contain_text("documents[")


def test_a_date_that_is_refused_can_be_left_out(page: Page) -> None:
    text = "The old bridge was closed on Monday. " * 5
    drop_files(page, {"articles.json": json.dumps([{"text": text, "published_at": "May 15"}, {"text": text}])})
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator(".card-problem").first).to_contain_text("Its date: ")
    expect(page.locator(".leave-out:visible")).to_have_count(1)
    page.get_by_role("button", name="Leave its date out").click()
    expect(page.get_by_role("alert")).to_be_hidden()
    expect(page.locator(".refused")).to_have_count(0)
    expect(page.get_by_role("button", name="Write the brief")).to_be_focused()
    expect(page.locator("summary").first).not_to_have_text("Show the text")
    with page.expect_request("**/v1/summaries") as sent:
        page.get_by_role("button", name="Write the brief").click()
    assert [set(document) for document in sent.value.post_data_json["documents"]] == [{"id", "text"}] * 2


def test_an_article_that_was_mended_is_previewed_though_its_refusal_comes_late(page: Page) -> None:
    previews = hold(page, "**/v1/clean")
    text = "The old bridge was closed on Monday. " * 5
    drop_files(page, {"articles.json": json.dumps([{"text": text, "published_at": "May 15"}, {"text": text}])})
    page.get_by_role("button", name="Write the brief").click()
    expect(page.locator(".leave-out:visible")).to_have_count(1)
    page.clock.install()
    page.clock.pause_at("2100-01-01")  # so that the next preview is not yet asked for when the first one is refused
    page.get_by_role("button", name="Leave its date out").click()
    with page.expect_response("**/v1/clean"):
        previews[0].continue_()
    page.unroute("**/v1/clean")
    page.clock.resume()
    expect(page.locator("summary")).to_have_text(["Nothing removed"] * 2)


def test_what_an_article_cannot_do_without_is_not_offered_to_be_left_out(page: Page) -> None:
    write_and_remove_the_first(page, refused=1)
    expect(page.locator(".card-problem:visible")).to_have_text("Does not look like English.")
    expect(page.locator(".leave-out:visible")).to_have_count(0)
