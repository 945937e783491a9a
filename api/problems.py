"""Every refusal the service knows, as RFC 9457 problem details: what is wrong, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus

from pydantic import BaseModel
from starlette.responses import Response

MEDIA_TYPE = "application/problem+json"
MAX_FIELDS = 10
TITLES = {413: "Content Too Large", 422: "Unprocessable Content"}
"""RFC 9110's, which Python's own table has from 3.13 on."""


class FieldProblem(BaseModel):
    """What is wrong with one field, such as ``documents[2].text``."""

    field: str
    problem: str


class ProblemDetails(BaseModel):
    """RFC 9457. ``type`` is always ``about:blank``: the status says what kind of problem it is."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[FieldProblem] | None = None


@dataclass(eq=False)
class Problem(Exception):  # noqa: N818 - the word of RFC 9457
    """A request that is refused.

    Attributes:
        status: HTTP status, 4xx or 5xx.
        reason: Short name for metrics and logs, one of those in this file.
        detail: What went wrong and what to do, in a sentence or two, without the input's own text.
        fields: The offending fields; the first ten are reported.
        headers: Further response headers.
    """

    status: int
    reason: str
    detail: str
    fields: Sequence[FieldProblem] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    def json(self) -> str:
        """The problem as it is sent: under 4 KB, given fields of 300 characters at most, or one of 2,100."""
        detail = self.detail
        if len(self.fields) > MAX_FIELDS:
            detail += f" The first {MAX_FIELDS} of {len(self.fields)} are listed."
        return ProblemDetails(
            title=TITLES.get(self.status) or HTTPStatus(self.status).phrase,
            status=self.status,
            detail=detail,
            errors=list(self.fields[:MAX_FIELDS]) or None,
        ).model_dump_json(exclude_none=True)

    def response(self) -> Response:
        """The problem as a response."""
        return Response(self.json(), self.status, dict(self.headers), MEDIA_TYPE)


def broken_json(why: str) -> Problem:
    """The body cannot be parsed; ``why`` gives the place, not the text."""
    return Problem(400, "json", f"The body is not valid JSON: {why}.")


def no_http() -> Problem:
    """What came is not HTTP."""
    return Problem(400, "http", "This is not HTTP/1.1. Send a request.", headers={"Connection": "close"})


_CHALLENGE = {"WWW-Authenticate": 'Bearer realm="nutgraf", Basic realm="nutgraf", charset="UTF-8"'}


def needs_key() -> Problem:
    """No key."""
    return Problem(401, "key", "This needs a key. Send it as `Authorization: Bearer ng_…`.", headers=_CHALLENGE)


def unknown_key() -> Problem:
    """A key that was never made, or is revoked."""
    detail = "This key is not known here, or no longer. Ask whoever runs the service for another."
    return Problem(401, "unknown_key", detail, headers=_CHALLENGE)


def other_machine() -> Problem:
    """No keys are in use, and the request is not from this machine, or not for a loopback name."""
    detail = (
        "Without keys only this machine is served, as localhost. Make a key with `nutgraf keys add NAME`, start the "
        "service again, and send the key."
    )
    return Problem(403, "host", detail)


def no_route(docs: str) -> Problem:
    """No such path; ``docs`` is where the documentation is."""
    return Problem(404, "route", f"There is nothing at this path. See {docs}.")


def wrong_method(allow: str, docs: str) -> Problem:
    """The path takes only the methods of ``Allow``, and HEAD wherever GET, which has a route of its own."""
    methods = allow.split(", ")
    allow = ", ".join(sorted({*methods, "HEAD"} if "GET" in methods else methods))
    return Problem(405, "route", f"This path takes {allow} alone. See {docs}.", headers={"Allow": allow})


def not_acceptable() -> Problem:
    """``Accept`` names no form that there is."""
    return Problem(406, "accept", "Briefs come as application/json or text/event-stream. Accept one of them.")


def slow_sender(seconds: float) -> Problem:
    """The body did not arrive within ``seconds``."""
    detail = f"The request did not arrive within {seconds:g} s. Send it again."
    return Problem(408, "slow_sender", detail, headers={"Connection": "close"})


def too_large(limit: int) -> Problem:
    """The body has more than ``limit`` bytes."""
    return Problem(413, "too_large", f"A body may have {limit} bytes. Send fewer or shorter documents.")


def not_json() -> Problem:
    """The content type is another than JSON in UTF-8."""
    detail = "Send JSON in UTF-8, and say so: `Content-Type: application/json`."
    return Problem(415, "content_type", detail, headers={"Accept": "application/json"})


def not_json_nor_page() -> Problem:
    """The content type is neither JSON in UTF-8 nor a web page."""
    detail = (
        "Send JSON in UTF-8 or a web page as it is, and say which: `Content-Type: application/json`, or `text/html`."
    )
    return Problem(415, "content_type", detail, headers={"Accept": "application/json, text/html"})


def compressed() -> Problem:
    """The body has a content encoding."""
    detail = "Send the body uncompressed."
    return Problem(415, "content_encoding", detail, headers={"Accept-Encoding": "identity"})


def unusable_fields(fields: Sequence[FieldProblem]) -> Problem:
    """The body is JSON, and not a request."""
    return Problem(422, "fields", "The request has fields that cannot be used.", fields)


def unusable_documents(problem: FieldProblem) -> Problem:
    """The summarizer refuses the documents or how to summarize them."""
    return Problem(422, "input", "The documents cannot be summarized.", [problem])


def unusable_page(problem: FieldProblem) -> Problem:
    """A web page holds no article."""
    return Problem(422, "input", "No article can be taken out of the page.", [problem])


def over_quota(quota: str, seconds: int) -> Problem:
    """The key has no briefs left for ``seconds``."""
    detail = f"This key allows {quota}. Try again in {seconds} s."
    return Problem(429, "quota", detail, headers={"Retry-After": str(seconds)})


def internal() -> Problem:
    """A fault of ours; what happened is in the log, under the request's id."""
    return Problem(500, "internal", "The service failed. Report the X-Request-ID of this response.")


def no_html() -> Problem:
    """What reads web pages is not installed."""
    return Problem(501, "html", "Web pages need the extra nutgraf[html]. Paste the article's text.")


def unusable_keys() -> Problem:
    """The key file is damaged; how, and what to do, is in the log."""
    detail = "The service cannot read its keys; its log says why. Tell whoever runs it, and try again in 60 s."
    return Problem(503, "keys", detail, headers={"Retry-After": "60"})


def starting() -> Problem:
    """The model is not warm yet."""
    return Problem(503, "starting", "The service is starting. Try again in 5 s.", headers={"Retry-After": "5"})


def draining() -> Problem:
    """The service shuts down and finishes what it has accepted."""
    return Problem(
        503,
        "draining",
        "The service is shutting down. Try again in 5 s.",
        headers={"Retry-After": "5", "Connection": "close"},
    )


def full(reason: str, seconds: int) -> Problem:
    """No place, or no memory, for ``seconds``."""
    detail = f"The service is full. Try again in {seconds} s."
    return Problem(503, reason, detail, headers={"Retry-After": str(seconds)})


def crowded() -> Problem:
    """More connections are open than may be."""
    return Problem(
        503,
        "connections",
        "Too many connections are open. Try again in 5 s.",
        headers={"Retry-After": "5", "Connection": "close"},
    )


def deadline(seconds: float) -> Problem:
    """No answer within ``seconds``."""
    return Problem(504, "deadline", f"No answer within {seconds:g} s. Send fewer or shorter documents.")
