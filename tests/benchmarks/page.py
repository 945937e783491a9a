"""First paint, and what each action of an editor costs, with five articles of 2,000 words on the page.

    python -m tests.benchmarks.page

The brief is made up, so that only the page is measured: 100 sentences an article, 15 of them in the brief.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, sync_playwright

from tests.api.fake import FakeSummarizer
from tests.api.page.conftest import ARGUMENTS, CHROMIUM, DESKTOP, answer_with, drop_files, serving

ARTICLES, SENTENCES, WORDS, CHOSEN = 5, 100, 20, 15
PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"


def sentence(article: int, number: int) -> str:
    return " ".join(f"Word{(article * 7 + number * 13 + place) % 997}" for place in range(WORDS - 1)) + f" {number}."


def article(number: int) -> str:
    lines = [sentence(number, place) for place in range(SENTENCES)]
    return "\n\n".join(" ".join(lines[at : at + 4]) for at in range(0, SENTENCES, 4))


def made_up_brief() -> dict[str, Any]:
    """A group of five, one sentence an article, for each of a hundred sentences."""
    texts = {f"article-{number + 1}": article(number) for number in range(ARTICLES)}
    members = [
        [{"document_id": name, **_place(text, sentence(at, number))} for at, (name, text) in enumerate(texts.items())]
        for number in range(SENTENCES)
    ]
    return {
        "id": "made up",
        "headline": "Word and word",
        "summary": "",
        "sentences": [
            {
                "text": sentence(0, number),
                "origin": "rewritten",
                "sources": [{**m, "text": texts[m["document_id"]][m["start"] : m["end"]]} for m in members[number]],
                "independent_sources": ARTICLES,
                "centrality": 1 / SENTENCES,
            }
            for number in range(CHOSEN)
        ],
        "groups": [
            {
                "id": f"g{number + 1}",
                "centrality": 1 / SENTENCES,
                "selected": number < CHOSEN,
                "members": [{**member, "similarity": 0.8} for member in group],
            }
            for number, group in enumerate(members)
        ],
        "removed": [],
        "documents": [{"id": name, "sentences": SENTENCES, "duplicate_of": None} for name in texts],
        "model": {"name": "made-up", "revision": "0", "engine": "none"},
        "timings_ms": {},
        "warnings": [],
    }


def _place(text: str, quoted: str) -> dict[str, int]:
    start = text.index(quoted)
    return {"start": start, "end": start + len(quoted)}


class Stopwatch:
    """Processor time of the page's main thread, which bears comparison even on a machine that does other things."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def each(self, doing: str, times: int, do: Callable[[int], object]) -> None:
        """Print the milliseconds that each of so many actions costs, with the painting that follows."""
        self._page.wait_for_timeout(300)
        before = self._seconds()
        for number in range(times):
            do(number)
            self._page.wait_for_timeout(50)
        self._page.wait_for_timeout(300)
        print(f"{doing:<30}{(self._seconds() - before) * 1000 / times:6.1f} ms")

    def _seconds(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")


def main() -> None:
    with serving(FakeSummarizer()) as address, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS).new_page(viewport=DESKTOP)
        stopwatch = Stopwatch(page)
        page.goto(address)
        page.wait_for_selector("html[data-ready]")
        print(f"{'first paint, by the clock':<30}{page.evaluate(PAINT):6.0f} ms")
        answer_with(page, made_up_brief())
        drop_files(page, {f"{number}.txt": article(number) for number in range(ARTICLES)})
        page.wait_for_selector(f".card >> nth={ARTICLES - 1}")
        page.get_by_role("button", name="Write the brief").click()
        page.wait_for_selector(".tools >> nth=0", state="attached")
        choose = "number => document.querySelectorAll('.sentence-text')[number].click()"
        stopwatch.each("choosing a sentence", CHOSEN, lambda number: page.evaluate(choose, number))
        page.locator(".chosen .sentence-text").press("Enter")
        stopwatch.each("a key in a sentence", 30, lambda _: page.keyboard.press("a"))
        page.keyboard.press("Escape")
        page.locator("#map circle").first.focus()
        stopwatch.each("a step in the picture", 30, lambda _: page.keyboard.press("ArrowRight"))
        page.reload()
        page.wait_for_selector(".tools >> nth=0", state="attached")
        print(f"{'first paint after a reload':<30}{page.evaluate(PAINT):6.0f} ms")


if __name__ == "__main__":
    main()
