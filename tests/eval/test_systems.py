"""Systems by name: ours, commands, services, and names that nobody has."""

import json
import shlex
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

import summarizer
from eval.datasets import Dataset, Example
from eval.systems import SystemFailure, check_name, load_system, runs_elsewhere, split_names
from summarizer import Document
from summarizer.datamodels import Outlet
from summarizer.errors import InputError
from tests.eval.command import command
from tests.eval.fake_service import fake_service

EXAMPLE = Example("a", (Document("The mill burned down."), Document("Flour prices rose.")), ("The mill burned.",))


def test_names_are_split_at_commas_but_a_command_is_taken_whole() -> None:
    assert split_names(["fusion, lead-3", "cmd:a --with 1,2", "fusion"]) == ["fusion", "lead-3", "cmd:a --with 1,2"]


@pytest.mark.parametrize(
    ("name", "elsewhere"),
    [
        ("cmd:python x.py", True),
        ("http://127.0.0.1:8000", True),
        ("https://summaries.example", True),
        ("fusion", False),
        ("document:some/name", False),
        ("hf:cmd/http", False),
        ("httpd", False),
        ("lead-1", False),
    ],
)
def test_commands_and_services_run_elsewhere(name: str, elsewhere: bool) -> None:
    assert runs_elsewhere(name) is elsewhere


@pytest.mark.parametrize(
    "name",
    [
        *("fusion", "extractive:folder", "document:some/name", "hf:some/name", "http://127.0.0.1:8000"),
        *("lead", "newest", "lead-1", "lead-12", "random", "textrank", "lexrank", "mmr", "oracle"),
        f"cmd:{shlex.quote(sys.executable)} x.py",
    ],
)
def test_names_that_there_are(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize("name", ["fusio", "leads", "lead-0", "lead-x", "hf:", "cmd:", "cmd:no-such-program-here x"])
def test_names_that_there_are_not(name: str) -> None:
    with pytest.raises(InputError, match="systems: there is no"):
        check_name(name)


@pytest.mark.parametrize("use", [check_name, lambda name: load_system(name, 0)])
def test_a_command_with_a_quotation_mark_that_nothing_closes_is_refused(use: Callable[[str], object]) -> None:
    with pytest.raises(InputError, match='cmd:python "x is no command: no closing quotation'):
        use('cmd:python "x')


def test_the_document_strategy_needs_a_checkpoint() -> None:
    with pytest.raises(InputError, match="document:NAME_OR_FOLDER"):
        check_name("document")


def test_yardsticks_get_what_they_need(clusters: Dataset) -> None:
    example = clusters.examples[0]
    assert load_system("lead-1", 0)(example, 100).startswith("The Harl bridge at Tarnby was closed on Monday. Cracks")
    assert load_system("random", 0)(example, 100) == load_system("random", 0)(example, 100)
    assert load_system("oracle", 0)(example, 100)


def test_our_strategies_get_documents_and_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    class FakeSummarizer:
        document_model = None

        def summarize(self, documents: tuple[Document, ...], *, max_words: int, strategy: str) -> SimpleNamespace:
            asked.append((documents, max_words, strategy))
            return SimpleNamespace(text="A brief.")

        @classmethod
        def load(cls, name: str | None) -> "FakeSummarizer":
            asked.append(name)
            return cls()

    monkeypatch.setattr(summarizer, "Summarizer", FakeSummarizer)
    assert load_system("fusion", 0)(EXAMPLE, 40) == "A brief."
    assert load_system("extractive:folder", 0)(EXAMPLE, 50) == "A brief."
    assert asked == [None, (EXAMPLE.documents, 40, "fusion"), "folder", (EXAMPLE.documents, 50, "extractive")]


def test_a_checkpoint_gets_the_articles_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    class FakeModel:
        def __init__(self, name: str) -> None:
            self.name = name

        def summarize(self, text: str, max_words: int) -> str:
            return f"{self.name} | {text} | {max_words}"

    monkeypatch.setattr("summarizer.engines.document_model.DocumentModel", FakeModel)
    expected = "some/name | The mill burned down.\n\nFlour prices rose. | 7"
    assert load_system("hf:some/name", 0)(EXAMPLE, 7) == expected


def test_a_command_gets_the_services_request_and_answers_with_text() -> None:
    echo = "import sys, json; r = json.load(sys.stdin); print(r['max_words'], r['documents'][1]['text'])"
    assert load_system(command(echo), 0)(EXAMPLE, 7) == "7 Flour prices rose."


def test_a_command_that_fails_is_a_failure_with_its_last_words() -> None:
    with pytest.raises(SystemFailure, match="exit status 1: ValueError: no luck"):
        load_system(command("raise ValueError('no luck')"), 0)(EXAMPLE, 7)


def test_a_service_is_asked_as_the_contract_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_KEY", "ng_secret")
    with fake_service() as (url, received):
        assert load_system(url + "/", 0)(EXAMPLE, 30) == "The mill burned down."
    path, headers, body = received[0]
    assert path == "/v1/summaries"
    assert headers["Authorization"] == "Bearer ng_secret"
    assert body == {"documents": [{"text": text} for text in EXAMPLE.texts], "max_words": 30}


def test_a_service_gets_all_that_is_known_of_a_document() -> None:
    dated = Document("The mill burned.", title="Mill gone", source=Outlet(name="Post"), published_at="2031-03-02")
    with fake_service() as (url, received):
        load_system(url, 0)(Example("a", (dated,), ("R.",)), 30)
    known = {"text": "The mill burned.", "title": "Mill gone", "source": {"name": "Post"}, "published_at": "2031-03-02"}
    assert received[0][2]["documents"] == [known]


def test_a_service_that_refuses_or_is_not_there_is_a_failure() -> None:
    with fake_service(status=429) as (url, _), pytest.raises(SystemFailure, match=r"429 .*too many"):
        load_system(url, 0)(EXAMPLE, 30)
    with pytest.raises(SystemFailure, match="Connection refused"):
        load_system(url, 0)(EXAMPLE, 30)


def test_requests_keep_every_script_as_it_is() -> None:
    echo = "import sys; data = sys.stdin.buffer.read(); sys.stdout.buffer.write(data)"
    answer = load_system(command(echo), 0)(Example("a", (Document("Паром"),), ("R.",)), 5)
    assert json.loads(answer) == {"documents": [{"text": "Паром"}], "max_words": 5}
