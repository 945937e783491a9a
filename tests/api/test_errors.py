"""Bad input: a documented status, a problem that names the field and repeats nothing, a service that lives on."""

from __future__ import annotations

import gzip
import json
import re

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from api.errors import MAX_PATH_CHARACTERS, MAX_PROBLEM_CHARACTERS, as_problem
from api.problems import FieldProblem, Problem, unusable_fields
from summarizer import Document
from summarizer.cleaning import RULES, clean
from summarizer.errors import InputError, LanguageError
from tests.api.conftest import ARTICLES, Connect

CANARY = "xylophone"
TEXT = f"The {CANARY} was stolen."


def post(client: TestClient, body: object) -> Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return client.post("/v1/summaries", content=content, headers={"Content-Type": "application/json"})


def request(**changes: object) -> dict[str, object]:
    return {"documents": [{"text": TEXT}], **changes}


def document(**changes: object) -> dict[str, object]:
    return {"documents": [{"text": TEXT, **changes}]}


FIELDS = {
    "no documents field": ({}, "documents"),
    "no documents": ({"documents": []}, "documents"),
    "65 documents": ({"documents": [{"text": TEXT}] * 65}, "documents"),
    "documents is an object": ({"documents": {"text": TEXT}}, "documents"),
    "a document is a string": ({"documents": [TEXT]}, "documents[0]"),
    "no text": ({"documents": [{"text": TEXT}, {"id": "a"}]}, "documents[1].text"),
    "empty text": ({"documents": [{"text": ""}]}, "documents[0].text"),
    "white space for text": ({"documents": [{"text": TEXT}, {"text": " \n\t"}]}, "documents[1].text"),
    "text is a number": ({"documents": [{"text": 5}]}, "documents[0].text"),
    "duplicate ids": ({"documents": [{"id": "a", "text": TEXT}, {"id": "a", "text": TEXT}]}, "documents[1].id"),
    "unknown field": (request(max_word=100), "max_word"),
    "unknown field of a document": (document(body=TEXT), "documents[0].body"),
    "unknown field that is text": (document(**{TEXT: 1}), "documents[0].(not a name)"),
    "too few words": (request(max_words=19), "max_words"),
    "too many words": (request(max_words=1001), "max_words"),
    "words as text": (request(max_words="150"), "max_words"),
    "words as truth": (request(max_words=True), "max_words"),
    "unknown strategy": (request(strategy=CANARY), "strategy"),
    "keep is no list": (request(keep=CANARY), "keep"),
    "a date that is none": (document(published_at=f"the {CANARY} day"), "documents[0].published_at"),
    "a source that is a name": (document(source=CANARY), "documents[0].source"),
    "unknown field of a source": (document(source={"nam": CANARY}), "documents[0].source.nam"),
    "a title as long as an article": (document(title=CANARY * 200), "documents[0].title"),
}


@pytest.mark.parametrize(("body", "field"), FIELDS.values(), ids=FIELDS.keys())
def test_a_field_that_cannot_be_used_is_named_and_not_repeated(client: TestClient, body: object, field: str) -> None:
    answer = post(client, body)
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert [error["field"] for error in problem["errors"]] == [field]
    assert problem["errors"][0]["problem"]
    assert CANARY not in answer.text


@pytest.mark.parametrize(
    ("documents", "problem"),
    [([], "List should have at least 1 item, not 0"), ([{"text": TEXT}] * 65, "at most 64 items")],
)
def test_how_many_documents_may_be_sent_is_said(client: TestClient, documents: object, problem: str) -> None:
    (error,) = post(client, {"documents": documents}).json()["errors"]
    assert problem in error["problem"]
    assert "validation" not in error["problem"]


def test_a_thousand_bad_fields_fit_in_four_kilobytes(client: TestClient) -> None:
    answer = post(client, {f"{'x' * 34}{n}": CANARY for n in range(1000)})
    assert answer.status_code == 422
    assert len(answer.content) < 4096
    assert len(answer.json()["errors"]) == 10
    assert "The first 10 of 1001 are listed." in answer.json()["detail"]


def test_the_longest_problem_fits_in_four_kilobytes() -> None:
    problem = as_problem(InputError("f" * 10_000, "p" * 10_000))
    assert len(problem.response().body) < 4096
    field = FieldProblem(field="f" * MAX_PATH_CHARACTERS, problem="p" * MAX_PROBLEM_CHARACTERS)
    assert len(unusable_fields([field] * 1000).response().body) < 4096


def test_an_unknown_cleaning_rule_is_answered_with_all_that_there_are() -> None:
    with pytest.raises(InputError) as refusal:
        clean(Document("The bridge closed on Monday."), ["nonsense"])
    (field,) = as_problem(refusal.value).fields
    assert all(rule in field.problem for rule in RULES)


def test_what_the_summarizer_refuses_names_its_field() -> None:
    problem = as_problem(LanguageError("documents[2].text", "Is in German. Send English."))
    assert problem.status == 422
    assert problem.fields == [FieldProblem(field="documents[2].text", problem="Is in German. Send English.")]


DEEP = 100_000
BROKEN = {
    "nothing": b"",
    "half an object": b'{"documents": [',
    "text": TEXT.encode(),
    "invalid UTF-8": b'{"documents": [{"text": "\xff\xfe"}]}',
    "UTF-16": json.dumps(request()).encode("utf-16"),
    "a lone surrogate": rb'{"documents": [{"text": "\ud800"}]}',
    "surrogates in the wrong order": rb'{"documents": [{"text": "\udc00\ud800"}]}',
    "a raw control character": b'{"documents": [{"text": "\x00"}]}',
    "lists 100,000 deep": b"[" * DEEP + b"]" * DEEP,
    "objects 100,000 deep": b'{"documents":' * DEEP + b"1" + b"}" * DEEP,
    "depth inside an unknown field": b'{"x": ' + b"[" * DEEP + b"]" * DEEP + b"}",
    "two objects": json.dumps(request()).encode() * 2,
    "a number of 10,000 digits": b'{"max_words": ' + b"9" * 10_000 + b"}",
    "a trailing comma": b'{"documents": [{"text": "A."}],}',
}


@pytest.mark.parametrize("body", BROKEN.values(), ids=BROKEN.keys())
def test_what_is_not_json_is_400(client: TestClient, body: object) -> None:
    answer = post(client, body)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"].startswith("The body is not valid JSON: ")
    assert CANARY not in answer.text
    assert len(answer.content) < 4096


@pytest.mark.parametrize("text", [rb"\ud800", rb"\ud800 a", rb"\udc00\ud800", b"\xed\xa0\x80"])
def test_half_of_a_surrogate_pair_is_named_with_what_to_do(client: TestClient, text: bytes) -> None:
    detail = post(client, b'{"documents": [{"text": "' + text + b'"}]}').json()["detail"]
    assert re.search(
        r"half of a surrogate pair at line 1 column \d+; send whole characters, not \\ud800 alone\.$", detail
    )


def test_a_number_of_thousands_of_digits_is_placed_with_what_to_do(client: TestClient) -> None:
    detail = post(client, b'{"max_words": 1' + b"0" * 4_300 + b"}").json()["detail"]
    assert re.search(
        r"a number of thousands of digits at line 1 column \d+; send one within its field's range\.$", detail
    )


@pytest.mark.parametrize("path", ["/v1/summaries", "/v1/clean"])
def test_a_byte_order_mark_is_passed_over_and_leaves_nothing_behind(client: TestClient, path: str) -> None:
    body = b"\xef\xbb\xbf" + json.dumps(request()).encode()
    assert client.post(path, content=body, headers={"Content-Type": "application/json"}).status_code == 200
    assert client.app.state.service.admission.held_bytes == 0  # type: ignore[attr-defined]


HOSTILE_NUMBERS = [b"NaN", b"Infinity", b"-Infinity", b"9" * 1000, b"1e999", b"1e-999", b"-0", b"1.5", b"150.0"]


@pytest.mark.parametrize("number", HOSTILE_NUMBERS, ids=lambda number: number[:10].decode())
def test_a_number_of_words_that_is_no_such_number_is_422(client: TestClient, number: bytes) -> None:
    answer = post(client, b'{"documents": [{"text": "A."}], "max_words": ' + number + b"}")
    assert answer.status_code == 422
    assert {error["field"] for error in answer.json()["errors"]} == {"max_words"}
    assert len(answer.content) < 4096


READABLE = {
    "only emoji": "🏛️🌉" * 500,
    "right to left": "أُغلق الجسر يوم الاثنين. تستغرق الإصلاحات أسابيع.",
    "a NUL": "The bridge\x00 closed. It opens.",
    "a megabyte sentence": "word " * 200_000,
    "100,000 tiny sentences": "Go. " * 100_000,
    "a line separator": "The bridge\u2028closed.",
    "a byte order mark": "\ufeffThe bridge closed.",
}


@pytest.mark.parametrize("text", READABLE.values(), ids=READABLE.keys())
def test_odd_text_passes_through_whole(client: TestClient, text: str) -> None:
    answer = post(client, {"documents": [{"text": text}]})
    assert answer.status_code == 200
    source = answer.json()["sentences"][0]["sources"][0]
    assert text[source["start"] : source["end"]] == source["text"]


@pytest.mark.parametrize(
    "content_type",
    [None, "text/plain", "text/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
     "application/json; charset=utf-16", "application/json; charset=latin-1", ";", "application/vnd.api+json"],
)  # fmt: skip
def test_another_content_type_is_415(client: TestClient, content_type: str) -> None:
    headers = {} if content_type is None else {"Content-Type": content_type}
    answer = client.post("/v1/summaries", content=json.dumps(request()).encode(), headers=headers)
    assert answer.status_code == 415
    assert answer.headers["accept"] == "application/json"
    assert "`Content-Type: application/json`" in answer.json()["detail"]


@pytest.mark.parametrize(
    "content_type", ["application/json", "Application/JSON; charset=UTF-8", "application/json; charset=utf8"]
)
def test_json_in_utf_8_is_taken_however_it_is_spelt(client: TestClient, content_type: str) -> None:
    body = json.dumps({"documents": ARTICLES}).encode()
    answer = client.post("/v1/summaries", content=body, headers={"Content-Type": content_type})
    assert answer.status_code == 200


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate, gzip", "made-up"])
def test_a_compressed_body_is_415(client: TestClient, encoding: str) -> None:
    bomb = gzip.compress(bytes(1 << 20))
    headers = {"Content-Type": "application/json", "Content-Encoding": encoding}
    answer = client.post("/v1/summaries", content=bomb, headers=headers)
    assert answer.status_code == 415
    assert answer.headers["accept-encoding"] == "identity"


def test_a_body_over_the_limit_is_413_by_what_it_declares(connect: Connect) -> None:
    answer = post(connect(max_body_bytes=2000), document(title="x" * 2000))
    assert answer.status_code == 413
    assert "2000 bytes" in answer.json()["detail"]


def test_a_body_over_the_limit_is_413_by_what_arrives(connect: Connect) -> None:
    undeclared = iter([b" " * 1024] * 2)
    client = connect(max_body_bytes=2000)
    answer = client.post("/v1/summaries", content=undeclared, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    assert "2000 bytes" in answer.json()["detail"]


def test_a_body_at_the_limit_is_taken(connect: Connect) -> None:
    body = json.dumps(request()).encode()
    answer = post(connect(max_body_bytes=2000), body + b" " * (2000 - len(body)))
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/nothing", 404), ("GET", f"/{CANARY}", 404), ("GET", "/v1/summaries", 405), ("PUT", "/livez", 405)],
)
def test_wrong_paths_and_methods_are_problems_too(client: TestClient, method: str, path: str, status: int) -> None:
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert CANARY not in answer.text


@pytest.mark.parametrize(
    ("path", "allowed"),
    [("/v1/summaries", "POST"), ("/livez", "GET, HEAD"), ("/", "GET, HEAD"), ("/page/page.css", "GET, HEAD")],
)
def test_a_wrong_method_says_which_are_right(client: TestClient, path: str, allowed: str) -> None:
    answer = client.put(path)
    assert answer.headers["allow"] == allowed
    assert answer.json()["detail"] == f"This path takes {allowed} alone. See /docs."


@pytest.mark.parametrize("path", ["/v1/summaries/", "/livez/", "/docs/"])
def test_a_path_with_one_slash_too_many_is_not_redirected(client: TestClient, path: str) -> None:
    """The service does not know that a proxy put TLS before it: it would send a key back over plain HTTP."""
    assert client.post(path, follow_redirects=False).status_code == 404


def test_refused_bodies_leave_nothing_behind(client: TestClient) -> None:
    for body in [*BROKEN.values(), *(json.dumps(body).encode() for body, _ in FIELDS.values())]:
        post(client, body)
    admission = client.app.state.service.admission
    assert (admission.accepted, admission.held_bytes) == (0, 0)


def test_problems_are_raised_as_exceptions_and_so_can_be_told_apart() -> None:
    assert as_problem(Problem(418, "teapot", "No.")).status == 418
    assert as_problem(ZeroDivisionError(CANARY)).status == 500
