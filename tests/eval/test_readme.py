"""What ``eval/README.md`` tells a newcomer to do works as it stands there."""

import re
import shlex
import sys
from pathlib import Path

from eval.datasets import Dataset
from eval.systems import check_name, load_system
from tests.conftest import ROOT
from tests.eval.command import run

EVAL = ROOT / "eval"
README = (EVAL / "README.md").read_text(encoding="utf-8")


def test_its_system_runs_over_the_sample_clusters_beside_a_yardstick(tmp_path: Path) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    program = tmp_path / "first.py"
    program.write_text(code)
    arguments = ["--systems", f"cmd:{shlex.quote(sys.executable)} {shlex.quote(str(program))}", "--systems", "lexrank"]
    status, out, err = run(
        "run", "--dataset", EVAL / "data", *arguments, "--words", "150", "--output", tmp_path / "run"
    )
    assert status == 0, err
    assert "failed" not in err
    assert "examples:4" in out


def test_it_names_every_system_that_there_is(clusters: Dataset) -> None:
    for name in ("fusion", "extractive", "lead", "newest", "random", "textrank", "lexrank", "mmr", "oracle"):
        assert f"`{name}`" in README
        check_name(name)
    assert load_system("lead-3", 0)(clusters.examples[0], 10)
