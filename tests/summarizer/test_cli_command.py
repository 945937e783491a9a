"""The command as a whole: which version it is, and how it calls a document that cannot be used."""

from __future__ import annotations

import json
from importlib.metadata import version

import pytest
from typer.testing import CliRunner

from summarizer.cli import app

run = CliRunner().invoke


def test_it_says_its_version() -> None:
    result = run(app, ["--version"])
    assert (result.exit_code, result.stdout) == (0, f"nutgraf {version('nutgraf')}\n")


@pytest.mark.parametrize(("name", "called"), [("wire", "wire.published_at"), (None, "documents[1].published_at")])
def test_a_document_with_a_date_that_is_none_is_called_by_its_name_if_it_has_one(name: str | None, called: str) -> None:
    text = "A ferry caught fire off the coast on Monday."
    documents = [{"id": "post", "text": text}, {"id": name, "text": text, "published_at": "yesterday"}]
    result = run(app, ["summarize", "-"], input=json.dumps({"documents": documents}))
    assert result.exit_code == 2
    assert result.stderr.startswith(f"nutgraf: {called}: is not an ISO 8601 date")
