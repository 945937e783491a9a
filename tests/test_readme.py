"""The README's examples do what it says, and its like in other folders name what there is."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from summarizer.cli import app
from tests.api.process import Process, real_service
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
READMES = [ROOT / "README.md", ROOT / "api" / "README.md", ROOT / "eval" / "README.md"]
COMMAND = re.compile(r"^(?:\$ )?(?:docker run .* )?nutgraf ([a-z][^|>]*)", re.MULTILINE)


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def service() -> Iterator[Process]:
    with real_service() as running:
        yield running


def test_the_python_example_runs_and_prints_the_brief(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {"__name__": "readme"})
    printed = capsys.readouterr().out
    assert "243" in printed
    assert "False [('234 people', 'number')]" in printed or "False [('234', 'number')]" in printed


def test_the_curl_example_is_answered_with_the_contract(service: Process) -> None:
    (command,) = [block for block in blocks("console") if "curl" in block]
    words = shlex.split(command.removeprefix("$ "))
    body = words[words.index("-d") + 1]
    with service.client() as client:
        path = words[2].removeprefix("http://127.0.0.1:8000")
        answer = client.post(path, content=body.encode(), headers={"Content-Type": "application/json"}).json()
    assert set(answer) == {
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
    }
    texts = {document["id"]: document["text"] for document in json.loads(body)["documents"]}
    for sentence in answer["sentences"]:
        for source in sentence["sources"]:
            assert texts[source["document_id"]][source["start"] : source["end"]] == source["text"]


def test_the_first_command_line_example_summarizes_the_sample() -> None:
    (block,) = [block for block in blocks("console") if "ferry-fire" in block]
    arguments = shlex.split(block.splitlines()[0].removeprefix("$ nutgraf "))
    result = CliRunner().invoke(app, [str(ROOT / word) if word.startswith("eval/") else word for word in arguments])
    assert result.exit_code == 0
    assert "[1]" in result.stdout


def commands(readme: Path) -> list[list[str]]:
    """The arguments of every ``nutgraf`` that it shows, in a block or in a line."""
    text = readme.read_text("utf-8")
    blocks = re.findall(r"```(?:sh|console)\n(.*?)```", text, re.DOTALL)
    lines = [code.replace("\n", " ") for code in re.findall(r"(?<!`)`([^`]+)`(?!`)", text)]
    shown = [line for code in [*blocks, *lines] for line in code.replace("\\\n", " ").splitlines()]
    return [shlex.split(found[1], comments=True) for line in shown if (found := COMMAND.match(line))]


@pytest.mark.parametrize("readme", READMES, ids=lambda readme: str(readme.relative_to(ROOT)))
def test_every_command_is_understood_with_its_options(readme: Path) -> None:
    assert commands(readme)
    for arguments in commands(readme):
        command: Any = typer.main.get_command(app)
        while arguments and hasattr(command, "get_command"):
            command, name = command.get_command(None, arguments[0]), arguments.pop(0)
            assert command, name
        if arguments:
            command.make_context("nutgraf", arguments)


@pytest.mark.parametrize("readme", READMES, ids=lambda readme: str(readme.relative_to(ROOT)))
def test_what_it_links_to_is_there(readme: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", readme.read_text("utf-8"))
    assert [link for link in links if not (readme.parent / link).exists()] == []


def test_make_targets_it_names_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z]+)", README)) <= targets
