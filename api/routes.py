"""What the service answers: summaries, and how it is."""

from __future__ import annotations

from fastapi import APIRouter, Request
from opentelemetry import context
from starlette.responses import Response

from api import metrics
from api.dependencies import EVENT_STREAM, Available, ServiceDep, Submission, WantedForm
from api.inference import Listener
from api.openapi import LIVEZ, METRICS, READYZ, SUMMARIES
from api.streaming import streamed, whole
from api.tracing import with_spans
from summarizer.datamodels import Summary

router = APIRouter()


@router.post("/v1/summaries", **SUMMARIES)
async def create_summary(request: Request, service: ServiceDep, form: WantedForm, submission: Submission) -> Response:
    """Summarize articles about one event.

    Every sentence of the brief names the ranges of the articles it rests on. Ask for `text/event-stream` to
    receive `stage` and `sentence` events while the brief is made, each sentence as soon as it is settled, most
    wanted first; then `summary` with all of it in reading order, or `error` with a problem.
    """
    summarizer = service.summarizer
    assert summarizer is not None  # admitted only then

    trace = context.get_current()

    def make(listener: Listener) -> Summary:
        summary = submission.summarize(summarizer, with_spans(listener, trace))
        service.metrics.summarized(summary, submission.strategy)
        request.state.record["sentences"] = len(summary.sentences)
        return summary

    events = service.inference.brief(make)
    return await (streamed if form == EVENT_STREAM else whole)(request, events)


@router.head("/livez", include_in_schema=False)
@router.get("/livez", **LIVEZ)
async def livez() -> dict[str, str]:
    """Whether the process runs."""
    return {"status": "alive"}


@router.head("/readyz", include_in_schema=False)
@router.get("/readyz", **READYZ)
async def readyz(service: ServiceDep, _available: Available) -> dict[str, str]:
    """Whether the model is warm and the service takes requests."""
    if service.keys is not None:
        service.keys.read()
    return {"status": "ready"}


@router.head("/metrics", include_in_schema=False)
@router.get("/metrics", **METRICS)
async def read_metrics(service: ServiceDep) -> Response:
    """Counts and times in Prometheus' text format."""
    return Response(service.metrics.text(), media_type=metrics.CONTENT_TYPE)
