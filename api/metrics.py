"""What operators see at ``/metrics``; every label comes from a small fixed set."""

from __future__ import annotations

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from api.admission import Admission
from summarizer.datamodels import ModelInfo, Strategy, Summary

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
NOT_REFUSED = frozenset({"client_left", "internal"})
"""Reasons of requests that had no good answer though nobody refused them: the client left, or the service failed."""

CONTENT_TYPE = CONTENT_TYPE_PLAIN_0_0_4

disable_created_metrics()  # type: ignore[no-untyped-call] # when each began, where the process says that for all


class Metrics:
    """The meters of one service.

    Args:
        admission: Whose counts are read when the meters are.
    """

    def __init__(self, admission: Admission) -> None:
        self._registry = registry = CollectorRegistry()
        ProcessCollector(registry=registry)
        self._requests = Counter(
            "nutgraf_requests",
            "Requests answered, by route and status.",
            ["route", "status"],
            registry=registry,
        )
        self._request_seconds = Histogram(
            "nutgraf_request_seconds",
            "Time from head to last byte.",
            ["route"],
            registry=registry,
            buckets=SECONDS,
        )
        self._rejections = Counter("nutgraf_rejections", "Requests refused, by reason.", ["reason"], registry=registry)
        self._wait_seconds = Histogram(
            "nutgraf_wait_seconds", "Time that accepted requests waited.", registry=registry, buckets=SECONDS
        )
        self._stage_seconds = Histogram(
            "nutgraf_stage_seconds",
            "Time of each stage of a brief.",
            ["stage"],
            registry=registry,
            buckets=SECONDS,
        )
        self._batch_groups = Histogram(
            "nutgraf_batch_groups", "Groups written in one batch.", registry=registry, buckets=(1, 2, 4, 8, 16, 32, 64)
        )
        self._batch_tokens = Histogram(
            "nutgraf_batch_tokens",
            "Tokens read in one batch, padding counted.",
            registry=registry,
            buckets=(64, 128, 256, 512, 1024, 2048, 4096, 8192),
        )
        self._sentences = Counter(
            "nutgraf_sentences",
            "Sentences of briefs: rewritten, or extracted, which under fusion is the fallback.",
            ["origin", "strategy"],
            registry=registry,
        )
        self._documents = Counter("nutgraf_documents", "Documents summarized.", registry=registry)
        self._model = Gauge(
            "nutgraf_model_info",
            "The checkpoint that writes.",
            ["name", "revision", "engine"],
            registry=registry,
        )
        for name, text, read in (
            ("nutgraf_accepted", "Requests accepted and not yet answered.", lambda: admission.accepted),
            ("nutgraf_waiting", "Accepted requests that wait for a worker.", lambda: admission.waiting),
            ("nutgraf_held_bytes", "Size of the bodies held.", lambda: admission.held_bytes),
        ):
            Gauge(name, text, registry=registry).set_function(read)

    def answered(self, route: str, status: int, seconds: float, reason: str | None) -> None:
        """Count a request; ``reason`` says why it was refused, or had no answer, if so."""
        self._requests.labels(route, str(status)).inc()
        self._request_seconds.labels(route).observe(seconds)
        if reason is not None and reason not in NOT_REFUSED:
            self._rejections.labels(reason).inc()

    def waited(self, seconds: float) -> None:
        """Count how long an accepted request waited for a worker."""
        self._wait_seconds.observe(seconds)

    def summarized(self, summary: Summary, strategy: Strategy) -> None:
        """Count a brief."""
        self._documents.inc(len(summary.documents))
        for stage, milliseconds in summary.timings_ms.items():
            if stage != "total":  # so that the stages add up
                self._stage_seconds.labels(stage).observe(milliseconds / 1000)
        for sentence in summary.sentences:
            self._sentences.labels(sentence.origin, strategy).inc()

    def batch(self, groups: int, tokens: int) -> None:
        """Count a batch of the engine."""
        self._batch_groups.observe(groups)
        self._batch_tokens.observe(tokens)

    def model(self, info: ModelInfo) -> None:
        """Say which checkpoint writes."""
        self._model.labels(info.name, info.revision, info.engine).set(1)

    def text(self) -> bytes:
        """All meters in Prometheus' text format."""
        return generate_latest(self._registry)
