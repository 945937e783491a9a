"""The brief as server-sent events."""

from __future__ import annotations

import pytest
from pydantic import ValidationError
from starlette.testclient import TestClient

from api.schemas import SentenceOut
from tests.api.asking import whole
from tests.api.conftest import ARTICLES, Connect
from tests.api.fake import FakeSummarizer
from tests.api.process import fake_service
from tests.api.streams import parse
from tests.api.waiting import until

STREAM = {"Accept": "text/event-stream"}


def test_stages_and_sentences_come_in_order_and_the_brief_last(client: TestClient) -> None:
    answer = client.post("/v1/summaries", json={"documents": ARTICLES}, headers=STREAM)
    assert answer.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    events = list(parse(answer.text))
    assert [name for name, _ in events] == ["stage", "sentence", "sentence", "stage", "summary"]
    assert events[0][1] == {"name": "clean", "milliseconds": 0.1}
    brief = events[-1][1]
    assert [data for name, data in events if name == "sentence"] == brief["sentences"]


def test_the_last_event_is_the_brief_that_json_would_give(client: TestClient) -> None:
    answer = client.post("/v1/summaries", json={"documents": ARTICLES}, headers=STREAM)
    assert list(parse(answer.text))[-1] == (
        "summary",
        client.post("/v1/summaries", json={"documents": ARTICLES}).json(),
    )


def test_line_breaks_of_an_article_do_not_break_the_stream(client: TestClient) -> None:
    text = "The bridge\r\n\r\nclosed\rtoday\u2028now\x85and\x0bthen. It opens."
    answer = client.post("/v1/summaries", json={"documents": [{"text": text}]}, headers=STREAM)
    events = list(parse(answer.text))
    assert events[-1][1]["summary"] == text[: text.index(".") + 1]


def test_input_that_cannot_be_used_has_a_status_as_without_a_stream(client: TestClient) -> None:
    answer = client.post("/v1/summaries", json={"documents": [{"text": " "}]}, headers=STREAM)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_fault_after_the_first_event_is_an_event_that_says_nothing_of_it(
    client: TestClient, summarizer: FakeSummarizer
) -> None:
    summarizer.error = ValueError("The bridge closed on Monday.")
    answer = client.post("/v1/summaries", json={"documents": ARTICLES}, headers=STREAM)
    assert answer.status_code == 200
    events = list(parse(answer.text))
    assert [name for name, _ in events] == ["stage", "error"]
    assert events[-1][1]["status"] == 500
    assert "bridge" not in answer.text


def test_an_answer_of_ours_that_fits_no_schema_is_not_the_clients_fault(
    client: TestClient, summarizer: FakeSummarizer
) -> None:
    with pytest.raises(ValidationError) as ours:
        SentenceOut.model_validate({})
    summarizer.error = ours.value
    answer = client.post("/v1/summaries", json={"documents": ARTICLES}, headers=STREAM)
    assert list(parse(answer.text))[-1][1]["status"] == 500


def test_a_deadline_after_the_first_event_is_an_event(connect: Connect, summarizer: FakeSummarizer) -> None:
    client = connect(deadline_seconds=0.2)
    summarizer.go.clear()
    answer = client.post("/v1/summaries", json={"documents": ARTICLES}, headers=STREAM)
    assert list(parse(answer.text))[-1][1]["status"] == 504


def test_a_client_that_leaves_a_stream_is_recorded() -> None:
    with fake_service(seconds=0.5) as service:
        with service.connection() as connection:
            connection.sendall(whole(b"Accept: text/event-stream\r\n"))
            assert connection.recv(65536).startswith(b"HTTP/1.1 200 ")
        until(lambda: '"event": "request"' in service.log)
        [line] = [line for line in service.lines() if line["event"] == "request"]
    assert (line["status"], line["reason"]) == (200, "client_left")
