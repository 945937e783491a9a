"""A new brief and the editor's choices: what stays, what goes, in which order."""

from __future__ import annotations

from playwright.sync_api import Page


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
