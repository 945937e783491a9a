"""POST /v1/clean, /v1/support and /v1/extract: single steps of a brief."""

from __future__ import annotations

import asyncio
import json
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import api
from api.inference import MAX_WAITING_STEPS, STEP_THREADS
from api.service import Service
from summarizer import check_support
from tests.api.conftest import Connect

SOURCE = "The city closed the bridge on Monday after divers found cracks in two piers."


def test_a_supported_sentence_scores_high_and_has_no_unsupported_span(client: TestClient) -> None:
    answer = client.post(
        "/v1/support", json={"text": "The city closed the bridge on Monday.", "sources": [SOURCE]}
    ).json()
    assert answer["score"] > 0.9
    assert answer["unsupported"] == []


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("The city closed the bridge on Monday.", True),
        ("The city closed the bridge on Monday after divers hastily found cracks.", True),
        ("The city closed the bridge on Friday.", False),
    ],
)
def test_the_verdict_is_that_of_the_library(client: TestClient, text: str, stands: bool) -> None:
    answer = client.post("/v1/support", json={"text": text, "sources": [SOURCE]}).json()
    assert answer["stands"] is check_support(text, [SOURCE]).stands is stands


def test_an_unsupported_number_is_named_with_its_code_points_and_its_reason(client: TestClient) -> None:
    text = "🏛️ The city closed the bridge on Monday after divers found cracks in nine piers."
    (span,) = client.post("/v1/support", json={"text": text, "sources": [SOURCE]}).json()["unsupported"]
    assert text[span["start"] : span["end"]] == span["text"]
    assert "nine" in span["text"]
    assert span["reason"] == "number"


def test_cleaning_says_for_each_document_what_goes_and_why(client: TestClient) -> None:
    text = f"Bridge Closed\n\n{SOURCE}\n\nAdvertisement\n\nRepairs will take until the end of May, the mayor said."
    answer = client.post("/v1/clean", json={"documents": [{"text": text}, {"text": SOURCE}]}).json()["documents"]
    assert answer[0]["headline"] == "Bridge Closed"
    removed = {removal["rule"]: text[removal["start"] : removal["end"]] for removal in answer[0]["removed"]}
    assert removed == {"headline": "Bridge Closed", "advertisement": "Advertisement"}
    assert answer[1]["removed"] == []


def test_cleaning_says_when_each_document_was_published_as_a_brief_takes_it(client: TestClient) -> None:
    dated = f"Bridge Closed\n\nMonday, 2 March 2026\n\n{SOURCE}"
    wired = f"CALDER BAY, March 3 (Skyline) - {SOURCE}"
    sent = {"text": SOURCE, "published_at": "2026-03-02T09:30:00+01:00"}
    answer = client.post("/v1/clean", json={"documents": [sent, {"text": dated}, {"text": wired}, {"text": SOURCE}]})
    said = [document["published_at"] for document in answer.json()["documents"]]
    assert said == ["2026-03-02T09:30:00+01:00", "2026-03-02", "2026-03-03", None]


def test_the_article_comes_out_of_a_web_page(client: TestClient) -> None:
    pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")
    html = f"<html lang=en><title>Bridge closed</title><nav>Home</nav><article><p>{SOURCE}<p>{SOURCE}!</article></html>"
    answer = client.post("/v1/extract", json={"html": html}).json()
    assert answer["title"] == "Bridge closed"
    assert answer["text"].startswith(SOURCE)
    assert "Home" not in answer["text"]


@pytest.mark.parametrize(
    ("content_type", "declaration", "encoding"),
    [
        ("text/html", "<meta charset=iso-8859-1>", "cp1252"),
        ("text/html; charset=windows-1252", "<meta charset=utf-8>", "cp1252"),
        ("application/xhtml+xml", "<meta charset=windows-1252>", "cp1252"),
        ('TEXT/HTML; charset="UTF-8"', "<meta charset=iso-8859-1>", "utf-8"),
    ],
)
def test_a_web_page_can_be_sent_as_it_was_stored_or_served(
    client: TestClient, content_type: str, declaration: str, encoding: str
) -> None:
    pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")
    said = f"“Café”, {SOURCE}"
    html = f"<html lang=en><head>{declaration}<title>Café</title></head><article><p>{said}<p>{SOURCE}!</article></html>"
    answer = client.post("/v1/extract", content=html.encode(encoding), headers={"Content-Type": content_type})
    assert (answer.json()["title"], answer.json()["text"].split("\n")[0]) == ("Café", said)


def test_a_page_that_is_not_in_its_charset_is_refused(client: TestClient) -> None:
    answer = client.post("/v1/extract", content=b"<p>Caf\xe9", headers={"Content-Type": "text/html"})
    assert answer.status_code == 422
    assert answer.json()["errors"] == [
        {"field": "html", "problem": "is not UTF-8 at byte 6; convert it first, or paste its text."}
    ]


@pytest.mark.parametrize("path", ["/v1/extract", "/v1/clean", "/v1/summaries"])
def test_what_is_neither_json_nor_a_page_is_refused_with_what_is_taken(client: TestClient, path: str) -> None:
    answer = client.post(path, content=b"<p>", headers={"Content-Type": "image/png"})
    assert answer.status_code == 415
    assert answer.headers["Accept"] == "application/json" + (", text/html" if path == "/v1/extract" else "")


def test_what_a_page_says_of_itself_fits_into_a_request(client: TestClient) -> None:
    pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")
    name, address = "Courier " * 40, "https://a.example/" + "a" * 2100
    head = f'<meta property="og:site_name" content="{name}"><link rel=canonical href="{address}">'
    title = "Bridge " * 200
    html = f"<html lang=en><head>{head}<title>{title}</title></head><article><p>{SOURCE}<p>{SOURCE}!</article>"
    answer = client.post("/v1/extract", json={"html": html})
    assert answer.status_code == 200
    document = {name: value for name, value in answer.json().items() if value is not None}
    assert client.post("/v1/clean", json={"documents": [document]}).status_code == 200


def test_a_page_without_an_article_is_named_as_one(client: TestClient) -> None:
    answer = client.post("/v1/extract", json={"html": "<p>"}).json()
    assert (answer["status"], answer["detail"]) == (422, "No article can be taken out of the page.")
    assert [error["field"] for error in answer["errors"]] == ["html"]


def test_without_the_extra_a_web_page_is_refused_with_what_to_do(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    answer = client.post("/v1/extract", json={"html": "<p>"})
    assert answer.status_code == 501
    assert "nutgraf[html]" in answer.json()["detail"]


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/v1/support", {"text": "a"}, "sources"),
        ("/v1/support", {"text": "a" * 5001, "sources": []}, "text"),
        ("/v1/support", {"text": "a", "sources": ["b"] * 65}, "sources"),
        ("/v1/support", {"text": "a", "sources": ["b" * 100_000, "c" * 100_001]}, "sources"),
        ("/v1/support", {"text": "a", "sources": [], "more": 1}, "more"),
        ("/v1/clean", {"documents": []}, "documents"),
        ("/v1/clean", {"documents": [{"text": ""}]}, "documents[0].text"),
        ("/v1/extract", {}, "html"),
    ],
)
def test_a_field_that_cannot_be_used_is_named(client: TestClient, path: str, body: object, field: str) -> None:
    answer = client.post(path, json=body)
    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert field in [error["field"] for error in answer.json()["errors"]]


def held_support(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, list[str]]:
    """Support checks that wait for an event, and the texts of those that were begun."""
    go, begun = threading.Event(), list[str]()

    def endless(text: str, _sources: list[str]) -> None:
        begun.append(text)
        go.wait(60)

    monkeypatch.setattr("api.steps.check_support", endless)
    return go, begun


def test_a_step_that_takes_too_long_is_504_and_one_that_waits_behind_it_is_never_begun(
    connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, begun = held_support(monkeypatch)
    client = connect(deadline_seconds=0.2)
    answers = [client.post("/v1/support", json={"text": str(n), "sources": []}) for n in range(STEP_THREADS + 1)]
    service: Service = client.app.state.service  # type: ignore[attr-defined]
    assert service.inference.steps == STEP_THREADS
    assert service.working
    go.set()
    assert {answer.status_code for answer in answers} == {504}
    assert begun == [str(n) for n in range(STEP_THREADS)]


def test_of_many_at_once_some_are_refused_and_may_try_again(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    go = threading.Event()
    monkeypatch.setattr("api.steps.clean", lambda _document: go.wait(60))
    client = connect(workers=1, max_waiting=0, deadline_seconds=0.5)
    body = {"documents": [{"text": SOURCE}]}
    with ThreadPoolExecutor(40) as threads:
        answers = list(threads.map(lambda _: client.post("/v1/clean", json=body), range(40)))
    go.set()
    refused = [answer for answer in answers if answer.status_code == 503]
    assert len(refused) == 40 - STEP_THREADS - MAX_WAITING_STEPS
    assert {answer.headers["Retry-After"] for answer in refused} == {"2"}
    assert {answer.headers["Content-Type"] for answer in refused} == {"application/problem+json"}


def test_steps_are_done_while_there_is_no_place_for_briefs(connect: Connect) -> None:
    client = connect(workers=1, max_waiting=0)
    service: Service = client.app.state.service  # type: ignore[attr-defined]
    service.admission.enter()
    body = {"documents": [{"text": SOURCE}]}
    assert [client.post(path, json=body).status_code for path in ("/v1/summaries", "/v1/clean")] == [503, 200]
    service.admission.leave()
    service.admission.draining = True
    assert client.post("/v1/clean", json=body).status_code == 503


def test_how_many_may_wait_is_documented() -> None:
    readme = (Path(api.__file__).parent / "README.md").read_text("utf-8")
    assert f"{MAX_WAITING_STEPS} single steps wait" in " ".join(readme.split())


def test_one_whose_client_has_left_before_its_turn_is_not_done_and_holds_no_place(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    go, begun = held_support(monkeypatch)
    service: Service = client.app.state.service  # type: ignore[attr-defined]

    async def ask_and_leave(text: str) -> None:
        body = json.dumps({"text": text, "sources": []}).encode()
        messages = iter([{"type": "http.request", "body": body}, {"type": "http.disconnect"}])
        headers = [(b"host", b"127.0.0.1"), (b"content-type", b"application/json")]
        scope = {"type": "http", "method": "POST", "path": "/v1/support", "headers": headers, "query_string": b""}

        async def receive() -> dict[str, object]:
            return next(messages)

        async def send(_message: object) -> None:
            raise AssertionError("nobody is there to be answered")

        await client.app({**scope, "client": ("127.0.0.1", 1)}, receive, send)

    async def scenario() -> None:
        for number in range(STEP_THREADS + 1):
            await ask_and_leave(str(number))
        await asyncio.sleep(0)

    try:
        asyncio.run(scenario())
        assert service.inference.steps == STEP_THREADS
    finally:
        go.set()
    assert begun == [str(number) for number in range(STEP_THREADS)]


def test_limits_on_the_body_hold_here_too(connect: Connect) -> None:
    answer = connect(max_body_bytes=1024).post("/v1/support", json={"text": "a", "sources": ["b" * 2000]})
    assert answer.status_code == 413
