"""CI is not green unless the page was tried in a browser."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A folder of commands: those of a machine without a browser, that can install none, and whose checks all pass."""
    for name in ("bash", "dirname"):
        (tmp_path / name).symlink_to(shutil.which(name) or name)
    command(tmp_path, "apt-get", "exit 100")
    command(tmp_path, "make", "echo every check ran")
    return tmp_path


def command(folder: Path, name: str, does: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{does}\n")
    (folder / name).chmod(0o755)


def run(machine: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "CI"} | {"PATH": str(machine)} | more
    return subprocess.run([ROOT / ".ci" / "run"], capture_output=True, text=True, check=False, env=environment)


def test_without_a_browser_ci_fails_and_says_what_is_missing(machine: Path) -> None:
    ran = run(machine, CI="true")
    assert ran.returncode == 1
    assert "install the Debian package chromium" in ran.stderr
    assert "every check ran" not in ran.stdout


def test_elsewhere_the_other_checks_run_and_it_is_said_that_the_browser_tests_do_not(machine: Path) -> None:
    ran = run(machine)
    assert ran.returncode == 0
    assert "the browser tests will be skipped" in ran.stdout
    assert "every check ran" in ran.stdout


@pytest.mark.parametrize("browser", ["chromium", "chromium-browser", "google-chrome"])
def test_with_a_browser_ci_runs_every_check(machine: Path, browser: str) -> None:
    command(machine, browser, "exit 0")
    ran = run(machine, CI="true")
    assert (ran.returncode, ran.stdout) == (0, "every check ran\n")
