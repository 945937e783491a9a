"""The page as it is served; what it does in a browser is tested in ``page/``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from api.page.routes import STATIC


def test_the_page_and_all_of_its_files_are_served_under_a_strict_policy(client: TestClient) -> None:
    paths = ["/", "/page/sample", *(f"/page/{path.name}" for path in STATIC.iterdir())]
    for answer in map(client.get, paths):
        assert answer.status_code == 200
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "require-trusted-types-for 'script'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_page_asks_for_what_is_below_its_own_address_alone_and_holds_no_script_or_style_of_its_own(
    client: TestClient,
) -> None:
    html = client.get("/").text
    assert [address for address in re.findall(r'(?:src|href)="([^"]+)"', html) if re.match("/|\\w+:", address)] == []
    assert re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", html) == []


def test_one_stylesheet_and_one_script_are_loaded(client: TestClient) -> None:
    html = client.get("/").text
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', html) == ["page/page.css"]
    assert re.findall(r'<script type="module" src="([^"]+)"', html) == ["page/page.js"]


@pytest.mark.parametrize("script", list(STATIC.glob("*.js")), ids=lambda path: path.name)
def test_no_script_parses_markup(script: Path) -> None:
    sinks = r"innerHTML\s*=|outerHTML\s*=|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function"
    assert re.findall(sinks, script.read_text("utf-8")) == []


def test_the_sample_is_five_articles_as_files_without_the_references(client: TestClient) -> None:
    files = client.get("/page/sample").json()
    assert [file["name"][:2] for file in files] == ["1-", "2-", "3-", "4-", "5-"]
    assert all(len(file["text"].split()) > 300 for file in files)


@pytest.mark.parametrize(
    "path", ["/", "/page/page.css", "/page/sample", "/docs", "/docs/oauth2-redirect", "/openapi.json"]
)
def test_the_head_of_whatever_can_be_read_can_be_asked_for(client: TestClient, path: str) -> None:
    head, whole = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == str(len(whole.content))


def test_a_file_that_the_browser_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/page/page.css")
    again = client.get("/page/page.css", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert client.get("/page/page.css", headers={"If-None-Match": '"another"'}).content == first.content


@pytest.mark.parametrize("path", ["/", "/docs", "/nothing"])
def test_nothing_is_shown_in_a_frame_of_another_page(client: TestClient, path: str) -> None:
    assert client.get(path).headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    "path", ["/page/routes.py", "/page/..%2Froutes.py", "/page/none.js", "/page/", "/page/%00", "/page/" + "n" * 300]
)
def test_nothing_else_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_pages_own_routes_are_not_in_the_api_description(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert not any(path == "/" or path.startswith("/page") for path in paths)
