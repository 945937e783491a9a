"""A real service and a real browser; where there is no Chromium, these tests are skipped and say so."""

from __future__ import annotations

import json
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect, sync_playwright

from api.app import create_app
from api.settings import Settings
from summarizer import Summarizer
from tests.api.fake import FakeSummarizer

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--process-per-site",  # a process that shows the page already opens it again in a third of the time
]
MAX_BODY = 400_000
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 780}
expect.set_options(timeout=20_000)

Brief = dict[str, Any]
OpenPage = Callable[..., Page]

ARTICLE = """Old Bridge Closed After Cracks Are Found

Advertisement

The city closed the old bridge on Monday after divers found cracks in two of its piers, the mayor said.

Repairs are expected to take until the end of May, she told residents at a meeting on the quay on Tuesday evening.

Read also| Herring fleet lands its biggest catch
"""


@contextmanager
def serving(summarizer: Summarizer | FakeSummarizer, **settings: str) -> Iterator[str]:
    """The service on a free port of this machine; its address."""
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(Settings(max_body_bytes=MAX_BODY, **settings), summarizer), port=0, log_level="warning"
        )
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
        assert thread.is_alive(), "the service did not start"
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="package")
def service() -> Iterator[str]:
    """The service without a model: everything but the writing is real."""
    with serving(FakeSummarizer()) as address:
        yield address


@pytest.fixture(scope="package")
def real_service(shipped: Summarizer) -> Iterator[str]:
    """The service with the model that we ship."""
    with serving(shipped) as address:
        yield address


@pytest.fixture(scope="package")
def sample_brief() -> Brief:
    """A brief of the sample cluster as the service gave it, three sentences changed by hand, with the page's ids."""
    brief: Brief = json.loads(Path(__file__).parents[2].joinpath("data", "ferry-fire-brief.json").read_text("utf-8"))
    return brief


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("the page's tests need Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A desktop window; its cache spares the tests most of the loading."""
    with browser.new_context(viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"]) as context:
        context.set_default_timeout(20_000)
        yield context


@pytest.fixture(scope="package")
def at(context: BrowserContext) -> Callable[[str], Page]:
    """A tab that stays open on a service's icon: what it does to the storage, it does where no page runs."""

    @cache
    def tab(service: str) -> Page:
        page = context.new_page()
        page.goto(f"{service}/page/icon.svg")
        return page

    return tab


@pytest.fixture
def open_page(context: BrowserContext, at: Callable[[str], Page]) -> Iterator[OpenPage]:
    """Open the page as if for the first time. No script error and no request elsewhere goes unnoticed."""
    pages = []
    complaints: list[str] = []

    def start(service: str) -> Page:
        at(service).evaluate("localStorage.clear()")
        page = context.new_page()
        pages.append(page)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: request.url.startswith((service, "blob:")) or complaints.append(request.url))
        page.goto(service)
        page.wait_for_selector("html[data-ready]")
        return page

    yield start
    for page in pages:
        page.close()
    assert complaints == []


@pytest.fixture
def page(open_page: OpenPage, service: str) -> Page:
    return open_page(service)


@pytest.fixture
def briefed(page: Page, sample_brief: Brief) -> Page:
    """The page with the sample's brief on it."""
    answer_with(page, sample_brief)
    write_sample(page)
    return page


@pytest.fixture
def captain(briefed: Page) -> Locator:
    """The sentence about the captain, chosen."""
    row = briefed.locator(".sentence").nth(2)
    row.locator(".sentence-text").click()
    return row


def add_sample(page: Page) -> None:
    page.get_by_role("button", name="Try the sample").click()
    page.wait_for_selector(".card >> nth=4")


def write_sample(page: Page) -> None:
    add_sample(page)
    page.get_by_role("button", name="Write the brief").click()
    page.wait_for_selector(".tools >> nth=0", state="attached", timeout=60_000)


def answer_with(page: Page, brief: Brief, finished: bool = True) -> list[Any]:
    """Have the page's requests for a brief answered with this one, as a stream; returns the list of the requests."""
    requests = []

    def answer(route: Route) -> None:
        requests.append(route.request.post_data_json)
        events = [("sentence", sentence) for sentence in brief["sentences"]] + [("summary", brief)] * finished
        body = "".join(f"event: {name}\ndata: {json.dumps(data)}\n\n" for name, data in events)
        route.fulfill(content_type="text/event-stream", body=body)

    page.unroute("**/v1/summaries")
    page.route("**/v1/summaries", answer)
    return requests


def hold(page: Page, address: str) -> list[Route]:
    """Leave the page's requests to this address without an answer; returns the list of them, to be answered later."""
    held: list[Route] = []
    page.unroute(address)
    page.route(address, lambda route: held.append(route))
    return held


def sentences(page: Page) -> list[str]:
    return page.locator("#sentences .sentence-text").all_inner_texts()


def type_over(row: Locator, text: str) -> None:
    """Begin to edit a sentence: put this in the place of its words, all at once, so that it is checked once."""
    row.get_by_role("button", name="Edit sentence").click()
    row.page.keyboard.press("Control+a")
    row.page.keyboard.insert_text(text)


def drop_files(page: Page, files: dict[str, str | Path]) -> None:
    """Drop files, by name and content, on the middle of the page."""
    page.evaluate(
        """(files) => {
            const dataTransfer = new DataTransfer();
            for (const [name, text] of Object.entries(files)) dataTransfer.items.add(new File([text], name));
            for (const type of ["dragover", "drop"]) {
                document.body.dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}));
            }
        }""",
        files,
    )
