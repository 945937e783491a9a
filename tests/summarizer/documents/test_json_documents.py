"""Documents in JSON, as the service takes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from summarizer import Document, InputError, Outlet
from summarizer.cli import app
from summarizer.documents.json_documents import read_json

ROW = {
    "id": "wire-1",
    "title": "Ferry burns",
    "text": "A ferry caught fire off the coast on Monday.",
    "source": {"name": "Wire", "url": None},
    "published_at": "2031-03-11",
    "language": None,
}
DOCUMENT = Document(str(ROW["text"]), "wire-1", "Ferry burns", Outlet("Wire"), "2031-03-11")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"documents": [ROW], "max_words": 60}, [DOCUMENT]),
        ([ROW, {"text": "Nobody was hurt."}], [DOCUMENT, Document("Nobody was hurt.")]),
        (ROW, [DOCUMENT]),
        (["One.", "Two."], [Document("One."), Document("Two.")]),
    ],
)
def test_a_request_a_list_and_a_document_are_read(value: object, expected: list[Document]) -> None:
    assert read_json(json.dumps(value, indent=1), "cluster.json")[0] == expected


def test_every_line_may_hold_a_document() -> None:
    lines = f"{json.dumps(ROW)}\n\n{json.dumps({'text': 'Nobody was hurt.'})}\n"
    assert read_json(lines, "cluster.jsonl")[0] == [DOCUMENT, Document("Nobody was hurt.")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_goes_on_after_what_only_unicode_takes_for_its_end(end: str) -> None:
    texts = ["One.\u2028Two.", "Three.\u2029Four.", "Five.\u0085Six."]
    lines = end.join(json.dumps({"text": text}, ensure_ascii=False) for text in texts)
    assert read_json(lines, "cluster.jsonl")[0] == [Document(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "cluster.json: is not JSON: "),
        ("", "cluster.json: is not JSON: "),
        ("[" * 100_000, "cluster.json: is nested too deep"),
        (
            '{"documents": ["A."], "max_words": 1' + "0" * 5_000 + "}",
            "cluster.json: has a number of more than 4,300 digits",
        ),
        ("[]", "cluster.json: holds no document."),
        ("[7]", "cluster.json: documents[0]: must be an object with the fields text, id, "),
        ('[{"text": "A."}, {"title": "B"}]', "cluster.json: documents[1].text: is missing"),
        ('[{"text": 7}]', "cluster.json: documents[0].text: must be a string."),
        ('[{"text": "A.", "publishedAt": "x"}]', "cluster.json: documents[0].publishedAt: is no field of a document"),
        ('[{"text": "A.", "source": {"site": ""}}]', "cluster.json: documents[0].source.site: is no field of a source"),
        ('[{"text": "A.", "source": "Wire"}]', "cluster.json: documents[0].source: must be an object with the fields"),
        ('[{"text": "A.", "source": {"name": []}}]', "cluster.json: documents[0].source.name: must be a string."),
        (r'[{"text": "A \ud800."}]', "cluster.json: documents[0].text: holds half of a surrogate pair at offset 2;"),
        (r'["A \ud800."]', "cluster.json: documents[0].text: holds half of a surrogate pair at offset 2;"),
        (
            '{"documents": ["A."], "max_word": 60}',
            "cluster.json: max_word: is no field of a request; these are",
        ),
        ('{"documents": ["A."], "max_words": "60"}', "cluster.json: max_words: must be a whole number."),
        ('{"documents": ["A."], "max_words": true}', "cluster.json: max_words: must be a whole number."),
        ('{"documents": ["A."], "keep": [1]}', "cluster.json: keep: must be a list of strings."),
        (
            '{"documents": ["A."], "max_words": 60}\n{"documents": ["B."], "max_words": 90}',
            "cluster.json: max_words: differs from that of another request",
        ),
    ],
)
def test_what_cannot_be_read_is_named(text: str, said: str) -> None:
    with pytest.raises(InputError) as raised:
        read_json(text, "cluster.json")
    assert str(raised.value).startswith(said)


def test_the_command_line_reads_a_request_beside_other_files(tmp_path: Path) -> None:
    (tmp_path / "cluster.json").write_text(json.dumps({"documents": [ROW]}), "utf-8")
    (tmp_path / "radio.txt").write_text("A ferry burned off the coast on Monday. Nobody was hurt.", "utf-8")
    command = ["summarize", str(tmp_path / "cluster.json"), str(tmp_path / "radio.txt"), "--format", "json"]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 0
    assert [document["id"] for document in json.loads(result.stdout)["documents"]] == ["wire-1", "radio"]


def test_a_document_without_a_name_is_told_by_its_place(tmp_path: Path) -> None:
    (tmp_path / "cluster.json").write_text(json.dumps([ROW, {"text": " "}]), "utf-8")
    result = CliRunner().invoke(app, ["summarize", str(tmp_path / "cluster.json")])
    assert result.exit_code == 2
    assert "documents[1].text" in result.stderr


def test_what_a_request_asks_for_besides_its_documents_is_read_and_what_is_null_is_not_asked_for() -> None:
    request = {"documents": ["One."], "max_words": 60, "strategy": "extractive", "keep": ["advertisement"]}
    assert read_json(json.dumps(request), "cluster.json")[1] == {
        "max_words": 60,
        "strategy": "extractive",
        "keep": ["advertisement"],
    }
    assert read_json('{"documents": ["One."], "strategy": null}', "cluster.json")[1] == {}


def test_the_command_line_does_what_a_request_asks_for_unless_it_is_told_otherwise(tmp_path: Path) -> None:
    text = (
        "A ferry caught fire off the coast on Monday, and nobody was hurt. The captain told reporters that the engine "
        "room burned for an hour. Repairs to the ship will take six weeks, its owner said in a statement."
    )
    request = {"documents": [text], "max_words": 20, "strategy": "extractive"}
    (tmp_path / "request.json").write_text(json.dumps(request), "utf-8")

    def brief(*options: str) -> dict[str, Any]:
        result = CliRunner().invoke(app, ["summarize", str(tmp_path / "request.json"), "--format", "json", *options])
        return json.loads(result.stdout)  # type: ignore[no-any-return]

    assert len(brief()["summary"].split()) <= 20
    assert len(brief("--max-words", "60")["summary"].split()) > 20
    (tmp_path / "request.json").write_text(json.dumps(request | {"strategy": "document"}), "utf-8")
    refused = CliRunner().invoke(app, ["summarize", str(tmp_path / "request.json")])
    assert "document needs a seq2seq checkpoint" in refused.stderr
