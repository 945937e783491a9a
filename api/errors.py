"""How whatever goes wrong becomes a problem and is put on record: no word of an article in either."""

from __future__ import annotations

import re
from collections.abc import Sequence
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api import problems
from api.keys import KeysError
from api.logs import where
from api.problems import FieldProblem, Problem
from summarizer.errors import InputError

FIELD_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,39}")
HALF_A_PAIR = re.compile(
    "(?:unexpected end of hex escape|lone leading surrogate in hex escape|invalid unicode code point) (.+)"
)
BEYOND_REASON = re.compile("number out of range (.+)")
MAX_PATH_CHARACTERS = 100
MAX_PROBLEM_CHARACTERS = 200
MAX_ONLY_PROBLEM_CHARACTERS = 2_000
"""Where one field alone is named: room for the longest that we say, the names of all cleaning rules."""


def as_problem(error: Exception, root_path: str = "") -> Problem:
    """The problem that an error is to the client, who finds the service below a root path."""
    match error:
        case Problem():
            return error
        case InputError():
            return problems.unusable_documents(_field_problem(error.field, error.problem, MAX_ONLY_PROBLEM_CHARACTERS))
        case RequestValidationError():
            return problems.unusable_fields([])
        case KeysError():
            return problems.unusable_keys()
        case HTTPException():
            allow = (error.headers or {}).get("Allow")
            docs = f"{root_path}/docs"
            return problems.wrong_method(allow, docs) if allow else problems.no_route(docs)
        case _:
            return problems.internal()


def recorded(error: Exception, record: dict[str, object], root_path: str = "") -> Problem:
    """The problem that an error is to the client; why it is one goes into the record of the request.

    Of a fault that is its kind and its place: its message may quote an article.
    """
    problem = as_problem(error, root_path)
    record["reason"] = problem.reason
    if isinstance(error, KeysError):
        record["error"] = str(error)
    elif problem.status == HTTPStatus.INTERNAL_SERVER_ERROR:
        record |= {"error": type(error).__name__, "where": where(error)}
    return problem


def install_handlers(app: FastAPI) -> None:
    """Make every error that a route raises on purpose leave as a problem; the rest is for the middleware."""

    def answer(request: Request, error: Exception) -> Response:
        # a mounted application is given a root path of its own
        root_path = request.scope.get("app_root_path", request.scope.get("root_path", ""))
        return recorded(error, request.state.record, root_path).response()

    for kind in (Problem, InputError, KeysError, RequestValidationError, HTTPException):
        app.add_exception_handler(kind, answer)


def invalid_body(error: ValidationError) -> Problem:
    """The problem that a body is which is not JSON, or not a request."""
    details = error.errors(include_url=False, include_input=False)
    if details[0]["type"] == "json_invalid":
        return problems.broken_json(_broken(details[0]["msg"].removeprefix("Invalid JSON: ")))
    return problems.unusable_fields([_field_problem(_path(detail["loc"]), _advice(detail)) for detail in details])


def _broken(why: str) -> str:
    """What the parser found, and what to do where its words do not tell: it calls half a surrogate pair an escape."""
    why = BEYOND_REASON.sub(r"a number of thousands of digits \1; send one within its field's range", why)
    return HALF_A_PAIR.sub(r"half of a surrogate pair \1; send whole characters, not \\ud800 alone", why)


def _field_problem(path: str, problem: str, limit: int = MAX_PROBLEM_CHARACTERS) -> FieldProblem:
    return FieldProblem(field=_clip(path, MAX_PATH_CHARACTERS), problem=_clip(problem, limit))


def _path(location: Sequence[int | str]) -> str:
    """``("documents", 2, "text")`` as ``documents[2].text``."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{_name(step)}" for step in location)
    return "".join(steps).removeprefix(".") or "body"


def _name(key: str) -> str:
    """A key that looks like a field name; anything else may be article text and is not repeated."""
    return key if FIELD_NAME.fullmatch(key) else "(not a name)"


def _advice(detail: ErrorDetails) -> str:
    if detail["type"] == "extra_forbidden":
        return "This field is not known. Leave it out."
    return detail["msg"].removeprefix("Value error, ").replace(" after validation", "")


def _clip(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
