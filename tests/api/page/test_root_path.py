"""The page below a path of another host, behind a proxy: nothing on it reaches beyond that path."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from tests.api.fake import FakeSummarizer
from tests.api.page.conftest import OpenPage, add_sample, serving

ROOT = "/desk/nutgraf"


@contextmanager
def published(service: str, left: str) -> Iterator[str]:
    """A proxy on another port that publishes a service below a path, of which it leaves so much."""

    class Proxy(BaseHTTPRequestHandler):
        def forward(self) -> None:
            if not f"{self.path}/".startswith(f"{ROOT}/"):
                return self.send_error(404)
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            with closing(HTTPConnection(service.removeprefix("http://"), timeout=30)) as connection:
                connection.request(self.command, left + self.path.removeprefix(ROOT), body, dict(self.headers))
                answer = connection.getresponse()
                content = answer.read()
            self.send_response(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in ("transfer-encoding", "connection"):
                    self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)
            return None

        do_GET = do_POST = do_HEAD = forward  # noqa: N815 - names of the standard library

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{ROOT}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("left", ["", ROOT], ids=["taken off", "left on"])
def test_a_brief_is_made_below_a_path_and_the_documentation_is_there(open_page: OpenPage, left: str) -> None:
    with serving(FakeSummarizer(), root_path=ROOT) as service, published(service, left) as address:
        page = open_page(f"{address}/")
        add_sample(page)
        page.get_by_role("button", name="Write the brief").click()
        expect(page.locator("#headline")).to_have_text("Headline")
        page.goto(f"{address}/")
        page.get_by_role("link", name="For developers").click()
        expect(page.locator(".opblock").first).to_be_visible()
        assert page.url == f"{address}/docs"
