"""Documents in JSON, as the service takes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer import Document, InputError, Outlet
from summarizer.cli import app
from summarizer.json_documents import read_json

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
    assert read_json(json.dumps(value, indent=1), "cluster.json") == expected


def test_every_line_may_hold_a_document() -> None:
    lines = f"{json.dumps(ROW)}\n\n{json.dumps({'text': 'Nobody was hurt.'})}\n"
    assert read_json(lines, "cluster.jsonl") == [DOCUMENT, Document("Nobody was hurt.")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_goes_on_after_what_only_unicode_takes_for_its_end(end: str) -> None:
    texts = ["One.\u2028Two.", "Three.\u2029Four.", "Five.\u0085Six."]
    lines = end.join(json.dumps({"text": text}, ensure_ascii=False) for text in texts)
    assert read_json(lines, "cluster.jsonl") == [Document(text) for text in texts]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "cluster.json: is not valid JSON: "),
        ("", "cluster.json: is not valid JSON: "),
        ("[" * 100_000, "cluster.json: is not valid JSON: "),
        ("[]", "cluster.json: holds no document."),
        ("[7]", "cluster.json: documents[0]: must be an object with the fields text, id, "),
        ('[{"text": "A."}, {"title": "B"}]', "cluster.json: documents[1].text: is missing"),
        ('[{"text": 7}]', "cluster.json: documents[0].text: must be a string."),
        ('[{"text": "A.", "publishedAt": "x"}]', "cluster.json: documents[0].publishedAt: is no field of a document"),
        ('[{"text": "A.", "source": {"site": ""}}]', "cluster.json: documents[0].source.site: is no field of a source"),
        ('[{"text": "A.", "source": "Wire"}]', "cluster.json: documents[0].source: must be an object with the fields"),
        ('[{"text": "A.", "source": {"name": []}}]', "cluster.json: documents[0].source.name: must be a string."),
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
