"""What operators see: one log line a request, meters, and never a word of an article."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import structlog
from prometheus_client.parser import text_string_to_metric_families
from starlette.testclient import TestClient

from api.keys import KeyFile
from api.metrics import Metrics
from tests.api.conftest import ARTICLES, Connect
from tests.api.fake import FakeSummarizer

CANARY = "xylophone"


@pytest.fixture
def lines() -> Iterator[list[Any]]:
    with structlog.testing.capture_logs() as lines:
        yield lines


def test_a_request_leaves_one_line_with_its_id_and_sizes(client: TestClient, lines: list[Any]) -> None:
    client.post("/v1/summaries", json={"documents": ARTICLES}, headers={"X-Request-ID": "cms-42"})
    [line] = lines
    assert line["request_id"] == "cms-42"
    assert (line["route"], line["method"], line["status"]) == ("/v1/summaries", "POST", 200)
    assert (line["documents"], line["sentences"]) == (2, 2)
    assert line["characters"] == sum(len(article["text"]) for article in ARTICLES)
    assert line["ms"] > 0


def test_a_refusal_says_why(client: TestClient, lines: list[Any]) -> None:
    client.post("/v1/summaries", json={"documents": []})
    assert lines[0]["reason"] == "fields"


def bodies() -> Iterator[object]:
    text = f"The {CANARY} closed. It reopens."
    yield {"documents": [{"text": text, "id": CANARY, "title": text, "source": {"name": text, "url": text}}]}
    yield {"documents": [{"text": text}, {"text": " "}]}
    yield {"documents": [{"id": CANARY, "text": text}, {"id": CANARY, "text": text}]}
    yield {"documents": [{"text": text, "published_at": CANARY}]}
    yield {"documents": [{"text": text, text: text}], "strategy": CANARY, "keep": [CANARY]}
    yield text
    yield [text]


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream", "text/html"])
@pytest.mark.parametrize("broken", [False, True])
def test_no_word_of_an_article_is_logged_whatever_happens(
    client: TestClient,
    summarizer: FakeSummarizer,
    lines: list[Any],
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
    accept: str,
    broken: bool,
) -> None:
    caplog.set_level(logging.DEBUG)
    if broken:
        summarizer.error = RuntimeError(f"cannot group 'The {CANARY} closed.'")
    headers = {"Accept": accept, "Content-Type": "application/json"}
    for body in bodies():
        client.post("/v1/summaries", content=json.dumps(body).encode(), headers=headers)
        client.post("/v1/summaries", content=json.dumps(body).encode()[:-3], headers=headers)
    client.get(f"/{CANARY}?{CANARY}={CANARY}")
    assert len(lines) == 15
    written = capfd.readouterr()
    logged = [record.getMessage() for record in caplog.records if not record.name.startswith("http")]  # the client's
    assert CANARY not in json.dumps([lines, logged, written.out, written.err])


def test_a_fault_is_logged_by_its_kind_and_place(
    client: TestClient, summarizer: FakeSummarizer, lines: list[Any]
) -> None:
    summarizer.error = RuntimeError(CANARY)
    client.post("/v1/summaries", json={"documents": ARTICLES})
    [line] = lines
    assert (line["log_level"], line["status"], line["error"]) == ("error", 500, "RuntimeError")
    assert re.search(r"fake\.py:\d+ summarize$", line["where"][-1])


def meters(client: TestClient) -> dict[tuple[str, ...], float]:
    return {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(client.get("/metrics").text)
        for sample in family.samples
    }


def test_meters_count_requests_refusals_stages_and_where_sentences_come_from(client: TestClient) -> None:
    client.post("/v1/summaries", json={"documents": ARTICLES})
    client.post("/v1/summaries", json={"documents": []})
    client.get("/nothing")
    counts = meters(client)
    assert counts["nutgraf_requests_total", "/v1/summaries", "200"] == 1
    assert counts["nutgraf_requests_total", "/v1/summaries", "422"] == 1
    assert counts["nutgraf_requests_total", "404", "unmatched"] == 1
    assert counts["nutgraf_rejections_total", "fields"] == 1
    assert counts["nutgraf_sentences_total", "extracted", "fusion"] == 2
    assert counts["nutgraf_documents_total",] == 2
    assert counts["nutgraf_stage_seconds_count", "write"] == 1
    assert counts["nutgraf_model_info", "0", "fake", "none"] == 1
    assert counts["nutgraf_accepted",] == 0


def test_what_is_refused_at_the_door_counts_under_its_route_all_the_same(
    connect: Connect, lines: list[Any], tmp_path: Path
) -> None:
    keys = KeyFile(tmp_path / "keys.json")
    headers = {"Authorization": f"Bearer {keys.add('cms', '1/hour')}"}
    client = connect(keys_file=tmp_path / "keys.json")
    paths = ["/v1/summaries", "/v1/clean", "/metrics", "/", "/docs", "/openapi.json", f"/{CANARY}"]
    assert {client.post(path).status_code for path in paths} == {401}
    body = {"documents": ARTICLES}
    assert [client.post("/v1/summaries", json=body, headers=headers).status_code for _ in range(2)] == [200, 429]
    assert [line["route"] for line in lines] == [*paths[:-1], "unmatched", "/v1/summaries", "/v1/summaries"]


def test_neither_a_fault_nor_a_client_that_left_counts_as_a_refusal(
    client: TestClient, summarizer: FakeSummarizer
) -> None:
    summarizer.error = RuntimeError(CANARY)
    assert client.post("/v1/summaries", json={"documents": ARTICLES}).status_code == 500
    metrics: Metrics = client.app.state.service.metrics  # type: ignore[attr-defined]
    metrics.answered("/v1/summaries", 499, 1.0, "client_left")
    counts = meters(client)
    assert counts["nutgraf_requests_total", "/v1/summaries", "500"] == 1
    assert counts["nutgraf_requests_total", "/v1/summaries", "499"] == 1
    assert not [name for name in counts if name[0] == "nutgraf_rejections_total"]


def test_labels_are_bounded_whatever_is_asked(client: TestClient) -> None:
    def ask(name: str) -> set[tuple[str, ...]]:
        client.get(f"/{name}")
        client.request(f"VERB{name}", "/v1/summaries")
        client.post("/v1/summaries", json={f"f{name}": name}, headers={"X-Request-ID": f"id-{name}"})
        return set(meters(client))

    ask("first")
    assert ask("second") == ask("third")


def test_meters_tell_of_the_process_and_say_each_thing_once(client: TestClient) -> None:
    counts = meters(client)
    assert counts["process_resident_memory_bytes",] > 0
    assert counts["process_cpu_seconds_total",] > 0
    assert not [name for name, *_ in counts if name.endswith("_created")]


def test_two_services_in_one_process_count_apart(connect: Connect) -> None:
    first, second = connect(), connect()
    first.get("/nothing")
    assert ("nutgraf_requests_total", "404", "unmatched") not in meters(second)
