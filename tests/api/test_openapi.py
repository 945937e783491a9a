"""The OpenAPI document: complete, true to what the service does, and changed only on purpose."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from jsonschema_rs import validator_for
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.testclient import TestClient

from api.app import create_app
from api.examples import BRIEF, REQUEST
from api.schemas import SummaryOut, SummaryRequest
from api.settings import Settings
from summarizer.cleaning import RULES
from tests.api.fake import FakeSummarizer
from tests.api.process import Process, fake_service

SNAPSHOT = Path(__file__).parent / "openapi.json"
DOCUMENT = create_app(Settings(), FakeSummarizer()).openapi()

V1_REQUEST = {"documents", "max_words", "strategy", "keep"}
V1_DOCUMENT = {"id", "title", "text", "source", "published_at", "language"}


def operations() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (path, method, operation)
        for path, methods in DOCUMENT["paths"].items()
        for method, operation in methods.items()
    ]


def test_the_document_is_the_snapshot() -> None:
    """After a wanted change: ``python -m tests.api.test_openapi``, and look at the difference."""
    assert json.loads(SNAPSHOT.read_text("utf-8")) == DOCUMENT


def test_v1_takes_what_it_always_took_and_asks_for_no_more() -> None:
    schemas = DOCUMENT["components"]["schemas"]
    assert set(schemas["SummaryRequest"]["properties"]) >= V1_REQUEST
    assert schemas["SummaryRequest"]["required"] == ["documents"]
    assert set(schemas["DocumentIn"]["properties"]) >= V1_DOCUMENT
    assert schemas["DocumentIn"]["required"] == ["text"]


def test_a_generated_client_calls_each_operation_by_what_it_does() -> None:
    names = [operation["operationId"] for _, _, operation in operations()]
    assert sorted(names) == [
        "create_summary",
        "extract",
        "livez",
        "preview_cleaning",
        "read_metrics",
        "readyz",
        "support",
    ]


@pytest.mark.parametrize("model", ["RemovalOut", "RemovedRangeOut"])
def test_the_rules_that_an_answer_can_name_and_a_request_keep_are_told(model: str) -> None:
    rule = DOCUMENT["components"]["schemas"][model]["properties"]["rule"]
    assert rule["description"].startswith(f"One of {', '.join(RULES)};")


def test_every_status_has_an_example() -> None:
    for path, method, operation in operations():
        for status, response in operation["responses"].items():
            for media_type in response["content"].values():
                assert "example" in media_type or "examples" in media_type, (path, method, status)


def test_every_example_is_as_its_schema_says() -> None:
    checked = 0
    for path, method, operation in operations():
        forms = [form for answer in operation["responses"].values() for form in answer["content"].items()]
        forms += operation.get("requestBody", {"content": {}})["content"].items()
        for media_type, form in forms:
            schema = {**form["schema"], "components": DOCUMENT["components"]}
            examples = [form["example"]] if "example" in form else [one["value"] for one in form["examples"].values()]
            for example in examples:
                errors = [error.message for error in validator_for(schema).iter_errors(example)]
                assert errors == [], (path, method, media_type)
                checked += 1
    assert checked > 50


def test_a_problem_says_its_own_status_in_its_example() -> None:
    for _, _, operation in operations():
        for status, response in operation["responses"].items():
            problem = response["content"].get("application/problem+json")
            for example in problem["examples"].values() if problem else ():
                assert str(example["value"]["status"]) == status


def test_the_example_is_a_request_and_its_brief() -> None:
    request = SummaryRequest.model_validate(REQUEST)
    SummaryOut.model_validate(BRIEF | {"text": BRIEF["summary"]})
    texts = {document.id: document.text for document in request.documents}
    for sentence in BRIEF["sentences"]:
        for source in sentence["sources"]:
            assert texts[source["document_id"]][source["start"] : source["end"]] == source["text"]


@pytest.mark.parametrize("path", [path for path, method, _ in operations() if method == "post"])
def test_each_example_is_what_the_service_takes_and_gives(client: TestClient, path: str) -> None:
    operation = DOCUMENT["paths"][path]["post"]
    answer = client.post(path, json=operation["requestBody"]["content"]["application/json"]["example"])
    assert answer.status_code == 200
    assert answer.json().keys() == operation["responses"]["200"]["content"]["application/json"]["example"].keys()


def test_every_reference_is_defined() -> None:
    text = json.dumps(DOCUMENT)
    for name in DOCUMENT["components"]["schemas"]:
        text = text.replace(f'"#/components/schemas/{name}"', "")
    assert "#/components" not in text


@pytest.mark.parametrize("path", ["/docs", "/docs/static/swagger-ui.css", "/docs/static/swagger-ui-bundle.js"])
def test_the_documentation_needs_no_network(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    if path == "/docs":
        assert "http://" not in answer.text
        assert "https://" not in answer.text


@pytest.fixture(scope="module")
def service() -> Iterator[Process]:
    with fake_service() as running:
        yield running


@schemathesis.openapi.from_dict(DOCUMENT).parametrize()
@settings(max_examples=20, suppress_health_check=list(HealthCheck))
def test_whatever_is_sent_the_service_answers_as_it_says(case: schemathesis.Case, service: Process) -> None:
    """But for fields that only more than a schema can refuse: text without words, two documents of one id."""
    case.call_and_validate(base_url=service.url, excluded_checks=[positive_data_acceptance])


if __name__ == "__main__":
    SNAPSHOT.write_text(json.dumps(DOCUMENT, indent=1, ensure_ascii=False) + "\n", "utf-8")
