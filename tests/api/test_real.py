"""The service with the shipped model: the same brief as from the library, by every way."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.schemas import SummaryOut
from api.settings import Settings
from summarizer import Document, Summarizer
from tests.api.answers import ANSWERS, answers
from tests.api.streams import parse

WORDS = 60


@pytest.fixture(scope="module")
def real_client(shipped: Summarizer) -> Iterator[TestClient]:
    app = create_app(Settings(), shipped)
    with TestClient(app, base_url="http://localhost", client=("127.0.0.1", 50000)) as client:
        yield client


@pytest.fixture(scope="module")
def request_body(sample: list[Document]) -> dict[str, Any]:
    return {"documents": [{"id": document.id, "text": document.text} for document in sample[:3]], "max_words": WORDS}


@pytest.fixture(scope="module")
def brief(real_client: TestClient, request_body: dict[str, Any]) -> dict[str, Any]:
    answer = real_client.post("/v1/summaries", json=request_body)
    assert answer.status_code == 200
    return answer.json()  # type: ignore[no-any-return]


def but_for_id_and_times(brief: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in brief.items() if name not in ("id", "timings_ms")}


def test_every_quotation_is_where_it_is_said_to_be(brief: dict[str, Any], request_body: dict[str, Any]) -> None:
    texts = {document["id"]: document["text"] for document in request_body["documents"]}
    sources = [source for sentence in brief["sentences"] for source in sentence["sources"]]
    assert sources
    for source in sources:
        assert texts[source["document_id"]][source["start"] : source["end"]] == source["text"]


def test_the_summary_is_the_sentences_within_the_budget(brief: dict[str, Any]) -> None:
    assert brief["summary"] == " ".join(sentence["text"] for sentence in brief["sentences"])
    assert 0 < len(brief["summary"].split()) <= WORDS


def test_the_library_says_the_same(brief: dict[str, Any], shipped: Summarizer, sample: list[Document]) -> None:
    summary = shipped.summarize(sample[:3], max_words=WORDS)
    expected = json.loads(SummaryOut.of(summary).model_dump_json())
    assert but_for_id_and_times(brief) == but_for_id_and_times(expected)


def test_a_stream_ends_with_the_same(
    brief: dict[str, Any], real_client: TestClient, request_body: dict[str, Any]
) -> None:
    answer = real_client.post("/v1/summaries", json=request_body, headers={"Accept": "text/event-stream"})
    events = list(parse(answer.text))
    by_text = {"key": lambda sentence: sentence["text"]}
    assert sorted((data for name, data in events if name == "sentence"), **by_text) == sorted(
        brief["sentences"], **by_text
    )
    assert events[-1][0] == "summary"
    assert but_for_id_and_times(events[-1][1]) == but_for_id_and_times(brief)


def without_figures(answer: dict[str, Any]) -> tuple[dict[str, Any], list[float]]:
    figures: list[float] = []
    return json.loads(json.dumps(answer), parse_float=lambda figure: figures.append(float(figure))), figures


def test_what_the_documentation_shows_is_what_it_answers(real_client: TestClient) -> None:
    pytest.importorskip("trafilatura", reason="needs the extra nutgraf[html]")
    shown, given = json.loads(ANSWERS.read_text(encoding="utf-8")), answers(real_client)
    (brief, figures), (expected, expected_figures) = (
        without_figures(but_for_id_and_times(said["brief"])) for said in (given, shown)
    )
    assert brief == expected
    assert figures == pytest.approx(expected_figures, abs=0.01)  # int8 rounds a little differently on other processors
    for name in ("support", "cleaned", "extracted"):
        assert given[name] == shown[name]
    kinds = [[line for line in said["events"].splitlines() if line.startswith("event: ")] for said in (given, shown)]
    assert kinds[0] == kinds[1]


@pytest.mark.parametrize(
    "text",
    [
        "Die Brücke wurde am Montag gesperrt, nachdem Taucher Risse im Pfeiler gefunden hatten, sagte die Stadt. "
        "Die Reparatur dauert mehrere Wochen, und Busse fahren über eine andere Brücke in der Nähe.",
        "🏛️🌉",
        "!!! ... ---",
        "Fire.",
        "By Dana Pike\n\nFire.",
        "word " * 200_000,
    ],
    ids=["German", "only emoji", "only punctuation", "one word", "a byline and a word", "a megabyte sentence"],
)  # fmt: skip
def test_text_that_it_cannot_summarize_is_refused_by_its_field(real_client: TestClient, text: str) -> None:
    answer = real_client.post("/v1/summaries", json={"documents": [{"text": text}]})
    assert answer.status_code == 422
    assert [error["field"] for error in answer.json()["errors"]] == ["documents[0].text"]
    assert text[:10] not in answer.text


@pytest.mark.parametrize(
    ("text", "summary"),
    [("Ferry burns.", "Ferry burns."), ("A\x00bridge closed on Monday.", "A bridge closed on Monday.")],
    ids=["two words", "a NUL"],
)
def test_of_odd_text_there_is_a_brief(real_client: TestClient, text: str, summary: str) -> None:
    answer = real_client.post("/v1/summaries", json={"documents": [{"text": text}]})
    assert answer.status_code == 200
    assert answer.json()["summary"] == summary


def test_a_cleaning_rule_is_switched_off_by_name(real_client: TestClient) -> None:
    text = "The bridge at Arden closed on Monday.\n\nAdvertisement\n\nDivers had found cracks in it, the city said."

    def removed(**how: list[str]) -> list[str]:
        answer = real_client.post("/v1/summaries", json={"documents": [{"text": text}], **how})
        return [removal["rule"] for removal in answer.json()["removed"]]

    assert removed() == ["advertisement"]
    assert removed(keep=["advertisement"]) == []
