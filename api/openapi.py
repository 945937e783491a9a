"""What ``/docs`` says about each route: every status, with an example."""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from pydantic.json_schema import models_json_schema
from starlette.responses import PlainTextResponse

from api import problems
from api.examples import BRIEF, EVENTS, REQUEST
from api.problems import MEDIA_TYPE, FieldProblem, Problem, ProblemDetails
from api.schemas import SummaryOut, SummaryRequest

_TEMPLATE = "#/components/schemas/{model}"


def _schema(model: type) -> dict[str, str]:
    return {"$ref": _TEMPLATE.format(model=model.__name__)}


def _refusal(*examples: Problem) -> dict[str, Any]:
    """One status: what can be wrong, with an example of each, and the headers that it comes with."""
    return {
        "description": " ".join(example.detail for example in examples),
        "headers": {
            name: {"schema": {"type": "string"}, "example": value}
            for example in examples
            for name, value in example.headers.items()
        },
        "content": {
            MEDIA_TYPE: {
                "schema": _schema(ProblemDetails),
                "examples": {example.reason: {"value": json.loads(example.json())} for example in examples},
            }
        },
    }


def refusals(*kinds: Problem) -> dict[int, dict[str, Any]]:
    """The statuses of these problems, each with an example of every problem that has it."""
    statuses = sorted({problem.status for problem in kinds})
    return {status: _refusal(*(problem for problem in kinds if problem.status == status)) for status in statuses}


_KEY = {
    "type": "http",
    "scheme": "bearer",
    "description": "A key of `nutgraf keys add`. On a loopback address none is needed as long as none was made.",
}

_ACCESS = (problems.needs_key(), problems.unknown_key(), problems.other_machine(), problems.unusable_keys())

SUMMARIES: dict[str, Any] = {
    "response_model": None,
    "responses": {
        200: {
            "description": "The brief, whole or as events while it is made.",
            "content": {
                "application/json": {"schema": _schema(SummaryOut), "example": BRIEF},
                "text/event-stream": {"schema": {"type": "string"}, "example": EVENTS},
            },
        },
        **refusals(
            *_ACCESS,
            problems.no_http(),
            problems.broken_json("EOF while parsing a list at line 1 column 15"),
            problems.not_acceptable(),
            problems.slow_sender(10),
            problems.too_large(2 << 20),
            problems.not_json(),
            problems.compressed(),
            problems.unusable_fields([FieldProblem(field="documents[2].text", problem="Field required")]),
            problems.unusable_documents(FieldProblem(field="documents[1].id", problem="Another document has this id.")),
            problems.over_quota("60 per 1 minute", 12),
            problems.internal(),
            problems.starting(),
            problems.draining(),
            problems.full("queue_full", 3),
            problems.crowded(),
            problems.deadline(30),
        ),
    },
    "openapi_extra": {
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": _schema(SummaryRequest), "example": REQUEST}},
        }
    },
}

LIVEZ: dict[str, Any] = {"responses": {200: {"content": {"application/json": {"example": {"status": "alive"}}}}}}

READYZ: dict[str, Any] = {
    "responses": {
        200: {"content": {"application/json": {"example": {"status": "ready"}}}},
        **refusals(problems.starting(), problems.draining(), problems.unusable_keys()),
    }
}

METRICS: dict[str, Any] = {
    "response_class": PlainTextResponse,
    "responses": {
        200: {
            "description": "All meters.",
            "content": {"text/plain": {"schema": {"type": "string"}, "example": "nutgraf_accepted 1.0\n"}},
        },
        **refusals(*_ACCESS),
    },
}


def describe(app: FastAPI, *routers: APIRouter) -> None:
    """Complete the application's OpenAPI document with the models that its routes read and write by hand.

    The routers' examples are put back as they were given: FastAPI leaves out what is null in them.
    """
    derive = app.openapi

    def complete() -> dict[str, Any]:
        document = derive()
        _, models = models_json_schema(
            [
                (SummaryRequest, "validation"),
                (SummaryOut, "serialization"),
                (ProblemDetails, "serialization"),
            ],
            ref_template=_TEMPLATE,
        )
        components = document.setdefault("components", {})
        components.setdefault("schemas", {}).update(models["$defs"])
        for route in (route for router in routers for route in router.routes):
            if isinstance(route, APIRoute) and route.include_in_schema:
                _show_examples(route, document["paths"][route.path])
        components["securitySchemes"] = {"key": _KEY}
        document["security"] = [{}, {"key": []}]
        return document

    app.openapi = complete  # type: ignore[method-assign]


def _show_examples(route: APIRoute, methods: dict[str, Any]) -> None:
    """Put the example of each answer of a route into what the document says of its methods."""
    for method in route.methods or ():
        answers = methods[method.lower()]["responses"]
        for status, said in route.responses.items():
            for form, shown in said.get("content", {}).items():
                if "example" in shown:
                    answers[str(status)]["content"][form]["example"] = shown["example"]
