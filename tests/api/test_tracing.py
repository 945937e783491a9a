"""Traces: a span a stage, below its request, and never a word of an article."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from starlette.testclient import TestClient

import api.app
import api.tracing
from tests.api.conftest import ARTICLES, Connect
from tests.api.fake import FakeSummarizer

CANARY = "xylophone"


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    """What is recorded; set up before the service is."""
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(api.tracing, "tracer", provider.get_tracer("nutgraf"))
    monkeypatch.setitem(api.app.TELEMETRY, "tracer_provider", provider)
    return exporter


@pytest.fixture
def traced(spans: InMemorySpanExporter, connect: Connect) -> TestClient:  # noqa: ARG001
    return connect()


def named(spans: Sequence[ReadableSpan], name: str) -> ReadableSpan:
    [span] = [span for span in spans if span.name == name]
    return span


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
def test_each_stage_is_a_span_within_the_trace_of_its_request(
    traced: TestClient, spans: InMemorySpanExporter, accept: str
) -> None:
    traceparent = f"00-{'4' * 32}-{'7' * 16}-01"
    traced.post("/v1/summaries", json={"documents": ARTICLES}, headers={"Accept": accept, "traceparent": traceparent})
    recorded = spans.get_finished_spans()
    ids = {span.context.span_id for span in recorded}
    for stage, milliseconds in (("clean", 0.1), ("write", 0.2)):
        span = named(recorded, stage)
        assert span.end_time - span.start_time == int(milliseconds * 1e6)
        assert span.parent.span_id in ids
        assert f"{span.context.trace_id:x}" == "4" * 32


@pytest.mark.parametrize("fault", [None, RuntimeError(f"cannot group 'The {CANARY} closed.'")])
def test_no_word_of_an_article_is_in_a_span_whatever_happens(
    traced: TestClient, spans: InMemorySpanExporter, summarizer: FakeSummarizer, fault: Exception | None
) -> None:
    summarizer.error = fault
    text = f"The {CANARY} closed. It reopens."
    traced.post("/v1/summaries", json={"documents": [{"text": text, "id": CANARY, "title": text}]})
    traced.post("/v1/summaries", json={"documents": [{"text": text, text: text}]})
    traced.post("/v1/summaries", content=text.encode(), headers={"Content-Type": "application/json"})
    recorded = spans.get_finished_spans()
    assert len(recorded) >= 3
    assert CANARY not in "".join(span.to_json() for span in recorded)
