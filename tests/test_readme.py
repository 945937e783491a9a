"""The README's examples do what it says."""

from __future__ import annotations

import json
import re
import shlex
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from summarizer.cli import app
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def service() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "summarizer", "serve", "--port", str(port)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{address}/readyz", timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(30)


def test_the_python_example_runs_and_prints_the_brief(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = blocks("python")
    exec(compile(example, "README.md", "exec"), {"__name__": "readme"})
    printed = capsys.readouterr().out
    assert "243" in printed
    assert "False [('234 people', 'number')]" in printed or "False [('234', 'number')]" in printed


def test_the_curl_example_is_answered_with_the_contract(service: str) -> None:
    (command,) = [block for block in blocks("console") if "curl" in block]
    words = shlex.split(command.removeprefix("$ "))
    body = words[words.index("-d") + 1]
    request = urllib.request.Request(
        words[2].replace("http://127.0.0.1:8000", service), body.encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
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


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#:]+)\)", README))
def test_what_it_links_to_is_there(link: str) -> None:
    assert (ROOT / link).exists()


def test_make_targets_it_names_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z]+)", README)) <= targets
