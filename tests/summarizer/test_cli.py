from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from summarizer import Summarizer, cli
from summarizer.cli import app
from summarizer.engines.checkpoints import SHIPPED
from tests.conftest import ROOT, SAMPLE

run = CliRunner().invoke


@pytest.fixture(autouse=True)
def _ours_is_loaded_once(summarizer: Summarizer, monkeypatch: pytest.MonkeyPatch) -> None:
    load = Summarizer.load
    monkeypatch.setattr(Summarizer, "load", lambda name=None: load(name) if name else summarizer)


def test_json_has_the_names_of_the_contract() -> None:
    result = run(app, ["summarize", str(SAMPLE), "--format", "json", "--max-words", "60"])
    assert result.exit_code == 0
    summary = json.loads(result.stdout)
    assert list(summary) == [
        "id",
        "headline",
        "summary",
        "sentences",
        "groups",
        "disagreements",
        "removed",
        "documents",
        "model",
        "timings_ms",
        "warnings",
    ]
    assert summary["summary"] == " ".join(sentence["text"] for sentence in summary["sentences"])


def test_offsets_index_the_text_that_the_json_has(tmp_path: Path) -> None:
    (tmp_path / "dos.txt").write_bytes(
        "\ufeffA ferry caught fire.\r\nNobody on the ferry was hurt, police said.".encode()
    )
    documents = [tmp_path / "dos.txt"]
    if find_spec("trafilatura"):
        (tmp_path / "page.html").write_text(WEB_PAGE)
        documents.append(tmp_path / "page.html")
    summary = json.loads(run(app, ["summarize", *map(str, documents), "--format", "json"]).stdout)
    texts = {document["id"]: document["text"] for document in summary["documents"]}
    assert set(texts) == {file.stem for file in documents}
    for sentence in summary["sentences"]:
        for source in sentence["sources"]:
            assert texts[source["document_id"]][source["start"] : source["end"]] == source["text"]


@pytest.mark.parametrize(("form", "mark"), [("text", "[1]"), ("markdown", "[^1]:")])
def test_every_sentence_has_its_note(form: str, mark: str) -> None:
    result = run(app, ["summarize", str(SAMPLE), "--format", form, "--strategy", "extractive"])
    assert result.exit_code == 0
    assert mark in result.stdout


def test_input_is_read_from_standard_input() -> None:
    result = run(app, ["summarize", "-"], input="A ferry caught fire off the coast on Monday.")
    assert "A ferry caught fire off the coast on Monday." in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.txt"], "missing.txt: cannot be read"),
        (["a" * 300], f"{'a' * 300}: cannot be read: File name too long."),
        (["-", "--max-words", "3"], "max_words: must be a whole number from 20 to 1000"),
        (["-", "--model", "no-such-model"], "cannot be loaded: no folder of that name is here"),
        (["-", "--keep", "nonsense"], "keep: "),
        (
            ["-", "--strategy", "document"],
            "--strategy: document needs a seq2seq checkpoint; give its folder or name with --model",
        ),
        (["-", "-"], "-: is given twice"),
        (["-", ""], "FILE|DIR: is empty; name a file or a folder"),
    ],
)
def test_errors_are_one_line_and_exit_2(arguments: list[str], said: str) -> None:
    result = run(app, ["summarize", *arguments], input="A ferry caught fire off the coast on Monday.")
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_folder_without_articles_is_named(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    assert "is a folder without .txt or .html files" in run(app, ["summarize", str(tmp_path)]).stderr


def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "iterdir", refused)
    result = run(app, ["summarize", str(tmp_path)])
    assert (result.exit_code, result.stderr) == (2, f"nutgraf: {tmp_path}: cannot be read: Permission denied.\n")


def test_what_else_is_in_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A ferry caught fire off the coast on Monday.")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / "reference-1.txt").write_text("A person wrote this of the cluster.")
    result = run(app, ["summarize", str(tmp_path)])
    assert result.exit_code == 0
    assert result.stderr == f"nutgraf: left out, neither .txt nor .html: {tmp_path / 'scan.pdf'}\n"


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "latin.txt"
    file.write_bytes("Café".encode("latin-1"))
    assert "latin.txt: is not UTF-8 at byte 3" in run(app, ["summarize", str(file)]).stderr


@pytest.mark.parametrize("command", ["serve", "keys", "eval", "train"])
def test_the_other_commands_are_found_and_offer_no_completion_of_their_own(command: str) -> None:
    result = run(app, [command, "--help"])
    assert result.exit_code == 0
    assert "completion" not in result.stdout


def test_a_cleaning_rule_is_switched_off_by_name() -> None:
    text = "A ferry caught fire off the coast on Monday.\n\nAdvertisement\n\nNobody on the ferry was hurt, police said."
    arguments = ["summarize", "-", "--format", "json"]
    assert [item["rule"] for item in json.loads(run(app, arguments, input=text).stdout)["removed"]] == ["advertisement"]
    assert json.loads(run(app, [*arguments, "--keep", "advertisement"], input=text).stdout)["removed"] == []


def test_a_file_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("!!!")
    result = run(app, ["summarize", str(tmp_path / "empty.txt")])
    assert result.exit_code == 2
    assert result.stderr == "nutgraf: empty: holds no words; send the article's text.\n"


def test_files_of_one_name_keep_their_folders_and_what_is_no_reference_is_read(tmp_path: Path) -> None:
    for folder in ("courier", "herald"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text("A ferry caught fire off the coast on Monday.")
    (tmp_path / "herald" / "reference-rates.txt").write_text("The central bank left its rates as they are.")
    (tmp_path / "herald" / "reference-1.txt").write_text("A person wrote this of the cluster.")
    result = run(app, ["summarize", str(tmp_path / "courier"), str(tmp_path / "herald"), "--format", "json"])
    names = [document["id"] for document in json.loads(result.stdout)["documents"]]
    one, other = (str(tmp_path / folder / "story.txt") for folder in ("courier", "herald"))
    assert names == [one, "reference-rates", other]


def test_a_file_that_is_given_twice_is_named(tmp_path: Path) -> None:
    for name in ("canyon-herald", "valley-post"):
        (tmp_path / f"{name}.txt").write_text("A ferry caught fire off the coast on Monday.")
    result = run(app, ["summarize", str(tmp_path), str(tmp_path / "canyon-herald.txt")])
    assert result.exit_code == 2
    assert result.stderr == f"nutgraf: {tmp_path / 'canyon-herald.txt'}: is given twice; once is enough.\n"


WEB_PAGE = """<!doctype html><html lang="en"><head><title>Ferry fire</title></head><body><nav>Home Sport Weather</nav>
<article><h1>Ferry fire</h1><p>A ferry caught fire off the coast on Monday, and all 243 people aboard were rescued.</p>
<p>The cause of the fire is not known, the coast guard told reporters in the harbour.</p></article></body></html>"""


@pytest.mark.parametrize("name", ["page.html", "page.HTM"])
def test_a_web_page_is_read_as_its_article(tmp_path: Path, name: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")
    (tmp_path / name).write_text(WEB_PAGE)
    result = run(app, ["summarize", str(tmp_path / name), "--format", "json"])
    summary = json.loads(result.stdout)
    assert summary["headline"] == "Ferry fire"
    assert "all 243 people aboard were rescued" in summary["summary"]
    assert "<" not in result.stdout
    assert [document["id"] for document in summary["documents"]] == ["page"]


@pytest.mark.parametrize("begins", ["", "\ufeff\n", "<!-- saved from a site -->\n"])
def test_a_web_page_is_known_by_how_it_begins(tmp_path: Path, begins: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")
    (tmp_path / "page.txt").write_text(begins + WEB_PAGE)
    (tmp_path / "other.html").write_text(WEB_PAGE.replace("243", "251"))
    for arguments in (["-"], [str(tmp_path / "page.txt")], [str(tmp_path)]):
        result = run(app, ["summarize", *arguments], input=begins + WEB_PAGE)
        assert "people aboard were rescued" in result.stdout
        assert "Home Sport Weather" not in result.stdout
        assert "<" not in result.stdout


def test_documents_in_json_can_be_piped() -> None:
    text = "A ferry caught fire off the coast on Monday."
    result = run(app, ["summarize", "-"], input=json.dumps({"documents": [{"id": "wire", "text": text}]}))
    assert "wire 0–44" in result.stdout
    assert "is not JSON" in run(app, ["summarize", "-"], input='{"documents": [').stderr
    assert "doc-1 0–44" in run(app, ["summarize", "-"], input=json.dumps([{"text": text}])).stdout


@pytest.mark.parametrize("more", [[], ["Nobody was hurt."], [{"text": "Nobody was hurt."}]])
def test_a_list_of_texts_can_be_piped(more: list[object]) -> None:
    text = 'The "Lark" caught fire off the coast on Monday.'
    result = run(app, ["summarize", "-"], input=json.dumps([text, *more]) + "\n")
    assert "doc-1 0–47" in result.stdout


@pytest.mark.parametrize("opening", ['["Lark" caught fire.]', '["Lark"] caught fire.', '["Lark," she said.]'])
def test_an_article_that_opens_with_a_bracket_is_none(opening: str) -> None:
    text = "A ferry caught fire off the coast on Monday."
    assert text in run(app, ["summarize", "-"], input=f"{opening} {text}").stdout


def test_a_file_whose_name_is_not_utf8_has_one_that_can_be_written(tmp_path: Path) -> None:
    try:
        (tmp_path / "caf\udce9.txt").write_text("A ferry caught fire off the coast on Monday.")
    except OSError:
        pytest.skip("this system has no such names")
    result = run(app, ["summarize", str(tmp_path), "--format", "json"])
    assert [document["id"] for document in json.loads(result.stdout)["documents"]] == ["caf\N{REPLACEMENT CHARACTER}"]


def test_output_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A ferry caught fire off the coast on Monday.")
    command = [sys.executable, "-m", "summarizer", "summarize", str(tmp_path / "a.txt")]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (1, "nutgraf: the output cannot be written: No space left on device.\n")


def test_a_file_that_the_system_refuses_is_named_and_not_taken_for_the_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused() -> None:
        raise PermissionError(13, "Permission denied", "clusters.jsonl")

    monkeypatch.setattr(cli, "app", refused)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert (ended.value.code, capsys.readouterr().err) == (1, "nutgraf: clusters.jsonl: Permission denied.\n")


def test_an_error_that_is_not_the_systems_is_no_output_that_cannot_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise OSError("no such library")

    monkeypatch.setattr(cli, "app", broken)
    with pytest.raises(OSError, match="no such library"):
        cli.main()


@pytest.mark.parametrize(
    ("file", "read"), [("manifest.json", "read_text"), ("tokenizer.json", "open"), ("writer/model.bin", "stat")]
)
def test_a_checkpoint_that_cannot_be_read_is_named(file: str, read: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = getattr(Path, read)

    def refused(path: Path, *arguments: Any, **more: Any) -> Any:
        if path == SHIPPED / file:
            raise PermissionError(13, "Permission denied", str(path))
        return reading(path, *arguments, **more)

    monkeypatch.setattr(Path, read, refused)
    result = run(app, ["summarize", "-", "--model", str(SHIPPED)], input="A ferry caught fire off the coast on Monday.")
    assert result.exit_code == 2
    assert f"{file} cannot be read (Permission denied); give this user access." in result.stderr


def test_a_name_that_can_be_no_checkpoint_is_refused() -> None:
    text = "A ferry caught fire off the coast on Monday."
    result = run(app, ["summarize", "-", "--model", "a" * 300], input=text)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"nutgraf: The checkpoint '{'a' * 300}' cannot be ")


def test_a_web_page_without_an_article_is_named(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")
    (tmp_path / "page.html").write_text("<p>")
    result = run(app, ["summarize", str(tmp_path / "page.html")])
    assert result.exit_code == 2
    assert "page.html: holds no article that could be found" in result.stderr


def test_without_the_extra_a_web_page_is_refused_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    (tmp_path / "page.html").write_text(WEB_PAGE)
    result = run(app, ["summarize", str(tmp_path / "page.html")])
    assert result.exit_code == 2
    assert "page.html: is a web page, which needs the extra nutgraf[html]" in result.stderr
