"""POST /v1/summaries: the contract."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from api.schemas import SummaryOut, SummaryRequest
from summarizer.datamodels import Summary
from tests.api.conftest import ARTICLES, Connect
from tests.api.fake import FakeSummarizer


def post(client: TestClient, **changes: object) -> Response:
    return client.post("/v1/summaries", json={"documents": ARTICLES, **changes})


def test_a_brief_has_every_name_of_the_contract(client: TestClient) -> None:
    brief = post(client).json()
    assert set(brief) == {
        "id", "headline", "summary", "sentences", "groups", "disagreements", "removed", "documents", "model",
            "timings_ms", "warnings",
    }  # fmt: skip
    assert set(brief["sentences"][0]) == {"text", "origin", "sources", "independent_sources", "centrality", "follows"}
    assert set(brief["sentences"][0]["sources"][0]) == {"document_id", "start", "end", "text"}
    assert set(brief["groups"][0]) == {"id", "centrality", "selected", "members"}
    assert set(brief["groups"][0]["members"][0]) == {"document_id", "start", "end", "similarity"}
    assert set(brief["removed"][0]) == {"document_id", "start", "end", "rule"}
    assert set(brief["documents"][0]) == {"id", "sentences", "used_sentences", "coverage", "duplicate_of"}
    assert set(brief["model"]) == {"name", "revision", "engine"}


def test_the_json_has_the_names_of_the_library_but_for_summary() -> None:
    of_library = {field.name for field in fields(Summary)}
    assert set(SummaryOut.model_fields) == of_library - {"text"} | {"summary"}


def test_the_summary_is_the_sentences_joined(client: TestClient) -> None:
    brief = post(client).json()
    assert brief["summary"] == "The bridge closed on Monday. Cracks closed the bridge, the city said."
    assert brief["summary"] == " ".join(sentence["text"] for sentence in brief["sentences"])


def test_offsets_count_code_points_of_the_text_as_sent(client: TestClient) -> None:
    text = "Zoë’s 🏛️ bridge\u2028 closed. Repairs take weeks."
    source = post(client, documents=[{"text": text}]).json()["sentences"][0]["sources"][0]
    assert text[source["start"] : source["end"]] == source["text"] == "Zoë’s 🏛️ bridge\u2028 closed."


def test_documents_without_ids_are_named_by_position(client: TestClient) -> None:
    brief = post(client, documents=[{"text": "One."}, {"text": "Two."}]).json()
    assert [document["id"] for document in brief["documents"]] == ["doc-1", "doc-2"]


def test_all_that_is_said_of_a_document_reaches_the_summarizer(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, summarizer: FakeSummarizer
) -> None:
    seen = []
    summarize = summarizer.summarize
    monkeypatch.setattr(
        summarizer, "summarize", lambda docs, **how: (seen.append((docs, how)), summarize(docs, **how))[1]
    )
    document = {
        "id": "a", "title": "T", "text": "One.", "source": {"name": "Herald", "url": "https://herald.example/1"},
        "published_at": "2025-05-12T09:30:00Z", "language": "en",
    }  # fmt: skip
    post(client, documents=[document], max_words=99, strategy="extractive", keep=["byline"])
    [[received], how] = seen[0]
    assert (received.id, received.title, received.text) == ("a", "T", "One.")
    assert (received.source.name, received.source.url) == ("Herald", "https://herald.example/1")
    assert (received.published_at, received.language) == ("2025-05-12T09:30:00Z", "en")
    assert (how["max_words"], how["strategy"], how["keep"]) == (99, "extractive", ("byline",))


def test_defaults_are_150_words_by_fusion_with_every_cleaning_rule() -> None:
    request = SummaryRequest.model_validate_json(json.dumps({"documents": ARTICLES}))
    assert (request.max_words, request.strategy, request.keep) == (150, "fusion", [])


@pytest.mark.parametrize("count", [1, 64])
def test_one_to_64_documents_are_taken(client: TestClient, count: int) -> None:
    assert post(client, documents=[{"text": f"Sentence {n}."} for n in range(count)]).status_code == 200


def test_each_answer_carries_the_stage_times_and_the_callers_request_id(client: TestClient) -> None:
    answer = client.post("/v1/summaries", json={"documents": ARTICLES}, headers={"X-Request-ID": "cms-42"})
    assert answer.headers["server-timing"] == "clean;dur=0.1, write;dur=0.2"
    assert answer.headers["x-request-id"] == "cms-42"
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("given", ["", "a" * 65, "a b", "a\tb", "é"])
def test_a_request_id_that_cannot_go_into_a_log_is_replaced(client: TestClient, given: str) -> None:
    answer = client.get("/livez", headers={"X-Request-ID": given.encode()})
    assert answer.headers["x-request-id"] != given
    assert len(answer.headers["x-request-id"]) == 32


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/json", "application/json"),
        ("application/*", "application/json"),
        ("text/html, application/json;q=0.5, */*;q=0.1", "application/json"),
        ("text/event-stream", "text/event-stream"),
        ("text/event-stream, application/json;q=0.9", "text/event-stream"),
        ("text/event-stream;q=0.1, application/json", "application/json"),
        ("application/json;q=0, */*", "text/event-stream"),
    ],
)
def test_accept_chooses_the_form(client: TestClient, accept: str, content_type: str) -> None:
    answer = client.post("/v1/summaries", json={"documents": ARTICLES}, headers={"Accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == content_type


@pytest.mark.parametrize(
    "accept", ["text/html", "application/xml;q=0.9", "application/json;q=0", "*/*;q=none", "*/*;q=nan", "*/*;q=2"]
)
def test_a_form_that_there_is_not_is_406(client: TestClient, accept: str) -> None:
    answer = client.post("/v1/summaries", json={"documents": ARTICLES}, headers={"Accept": accept})
    assert answer.status_code == 406
    assert "application/json or text/event-stream" in answer.json()["detail"]


def test_accept_may_come_in_several_lines(client: TestClient) -> None:
    headers = [("Accept", "text/html"), ("Accept", "application/json")]
    assert client.post("/v1/summaries", json={"documents": ARTICLES}, headers=headers).status_code == 200


def test_a_fault_of_ours_is_a_500_that_says_nothing_of_it(connect: Connect, summarizer: FakeSummarizer) -> None:
    summarizer_error = KeyError("The bridge closed on Monday.")
    client = connect()
    summarizer.error = summarizer_error
    answer = post(client)
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert "bridge" not in answer.text
    assert answer.headers["x-request-id"]
    summarizer.error = None
    assert post(client).status_code == 200
