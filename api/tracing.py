"""A span for every stage of a brief, below the span of its request. Without OpenTelemetry's SDK nothing is recorded."""

from __future__ import annotations

import time

from opentelemetry import context, trace

from api.inference import Listener, Progress
from summarizer import StageFinished

tracer = trace.get_tracer("nutgraf")


def with_spans(listener: Listener, request: context.Context) -> Listener:
    """Tell ``listener`` of each event, and record each stage that has finished.

    Args:
        listener: Told first, so that a brief that nobody waits for leaves no further spans.
        request: The trace to which the stages belong.
    """

    def tell(event: Progress) -> None:
        listener(event)
        if isinstance(event, StageFinished):
            end = time.time_ns()
            start = end - int(event.milliseconds * 1e6)
            tracer.start_span(event.name, request, start_time=start).end(end)

    return tell
