"""Take the picture for the READMEs anew, with the model that we ship: ``python -m tests.api.page.screenshot``."""

from __future__ import annotations

from playwright.sync_api import sync_playwright

from api.page.routes import HERE
from summarizer import Summarizer
from tests.api.page.conftest import ARGUMENTS, CHROMIUM, serving, write_sample

SIZE = {"width": 1280, "height": 860}


def main() -> None:
    with serving(Summarizer.load()) as address, sync_playwright() as playwright:
        page = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS).new_page(viewport=SIZE)
        page.goto(address)
        write_sample(page)
        page.locator(".sentence", has_text="3 outlets").locator(".sentence-text").first.click()
        page.evaluate("document.getElementById('status').replaceChildren()")
        page.screenshot(path=HERE / "screenshot.png")


if __name__ == "__main__":
    main()
