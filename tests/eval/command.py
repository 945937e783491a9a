"""``nutgraf eval`` as typed, and systems that are commands."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from typer.testing import CliRunner

from eval.cli import app


def run(*arguments: str | Path) -> tuple[int, str, str]:
    """The exit status, and what was printed and complained of."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    return result.exit_code, result.stdout, result.stderr


def command(code: str) -> str:
    """The name of the system that this Python program is."""
    return f"cmd:{shlex.quote(sys.executable)} -c {shlex.quote(code)}"


FAILING = command('raise SystemExit("<b>no luck</b> & none")')
