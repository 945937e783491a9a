"""What the container is built from."""

from __future__ import annotations

import re
from fnmatch import fnmatch

import pytest

from tests.conftest import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
PATTERNS = (ROOT / ".dockerignore").read_text("utf-8").split()


def stays_out(entry: str) -> bool:
    return any(fnmatch(entry, pattern.removeprefix("**/")) for pattern in PATTERNS)


@pytest.mark.parametrize(
    "entry", [".git", ".venv", ".mypy_cache", ".hypothesis", ".env", "build", "runs", "nutgraf.egg-info", "__pycache__"]
)
def test_what_tools_and_people_leave_behind_stays_out(entry: str) -> None:
    assert stays_out(entry)


def test_what_is_copied_is_there() -> None:
    copied = [entry for line in re.findall(r"^COPY (?!--from)(.+)", DOCKERFILE, re.M) for entry in line.split()[:-1]]
    assert copied
    assert [entry for entry in copied if stays_out(entry) or not (ROOT / entry).exists()] == []


def test_it_runs_as_the_user_that_the_readme_names() -> None:
    named = re.findall(r"It runs as user (\d+)", (ROOT / "README.md").read_text("utf-8"))
    assert re.findall(r"^USER (.+)", DOCKERFILE, re.M)[-1:] == named == ["10001"]
