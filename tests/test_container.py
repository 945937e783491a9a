"""What the container is built from."""

from __future__ import annotations

from fnmatch import fnmatch

import pytest

from tests.conftest import ROOT

PATTERNS = (ROOT / ".dockerignore").read_text("utf-8").split()


@pytest.mark.parametrize(
    "entry", [".git", ".venv", ".mypy_cache", ".hypothesis", ".env", "build", "runs", "nutgraf.egg-info", "__pycache__"]
)
def test_what_tools_and_people_leave_behind_stays_out(entry: str) -> None:
    assert any(fnmatch(entry, pattern.removeprefix("**/")) for pattern in PATTERNS)


@pytest.mark.parametrize("entry", ["requirements.lock", "pyproject.toml", "README.md", "summarizer", "api", "eval"])
def test_what_is_copied_is_there(entry: str) -> None:
    assert not any(fnmatch(entry, pattern.removeprefix("**/")) for pattern in PATTERNS)
