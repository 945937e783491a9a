"""``nutgraf eval run`` as typed."""

import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from eval.datasets import load_dataset
from tests.eval.command import FAILING, command, run


def test_a_run_says_how_long_summaries_may_be_and_prints_the_table_with_its_signature(
    finished: tuple[Path, str, str],
) -> None:
    _, out, _ = finished
    assert "3 examples, summaries of 25 words" in out
    assert re.search(r"^lexrank +\d\d\.\d\d", out, re.MULTILINE)
    assert "words:25|seed:0|examples:3|dataset:clusters.jsonl|sha256:" in out


def test_summaries_can_be_as_long_as_the_references_of_each_example(clusters_file: Path, tmp_path: Path) -> None:
    echo = command("import json, sys; print('word ' * json.load(sys.stdin)['max_words'])")
    arguments = ["--systems", echo, "--words", "reference", "--jobs", "1", "--output", tmp_path]
    status, out, err = run("run", "--dataset", clusters_file, *arguments)
    assert status == 0, err
    assert "3 examples, summaries as long as the references" in out
    assert "words:reference|" in out
    rows = [json.loads(line) for line in (tmp_path / "scores.jsonl").read_text(encoding="utf-8").splitlines()]
    references = {example.id: example.references for example in load_dataset(str(clusters_file)).examples}
    for row in rows:
        lengths = [len(reference.split()) for reference in references[row["id"]]]
        assert row["scores"]["words"] == round(sum(lengths) / len(lengths))
    assert len({row["scores"]["words"] for row in rows}) > 1


def test_failures_and_blank_documents_are_pointed_out(finished: tuple[Path, str, str]) -> None:
    _, _, err = finished
    assert "failed on 3 of 3, first: SystemFailure: exit status 1: <b>no luck</b> & none" in err
    assert "documents without text, left out: 1" in err


def test_a_run_in_which_everything_fails_fails(clusters_file: Path, tmp_path: Path) -> None:
    arguments = ["--systems", FAILING, "--jobs", "1", "--output", tmp_path / "run"]
    status, _, err = run("run", "--dataset", clusters_file, *arguments)
    assert status == 1
    assert "failed on" in err


def test_a_run_is_not_kept_in_a_file(clusters_file: Path, tmp_path: Path) -> None:
    (tmp_path / "run").write_text("mine")
    status, _, err = run("run", "--dataset", clusters_file, "--systems", "lead-1", "--output", tmp_path / "run")
    assert status == 2
    assert "run: cannot be made a folder: File exists" in " ".join(err.split())


def test_a_run_leaves_scores_a_summary_and_a_report(finished: tuple[Path, str, str]) -> None:
    folder, out, _ = finished
    assert {path.name for path in folder.iterdir()} == {"run.json", "scores.jsonl", "summary.json", "report.html"}
    summary = json.loads((folder / "summary.json").read_text())
    assert [system["system"] for system in summary["systems"]] == ["lexrank", "lead-1", FAILING]
    assert [system["failures"] for system in summary["systems"]] == [0, 0, 3]
    assert summary["signature"] in out
    interval = summary["systems"][0]["measures"]["rouge1_fmeasure"]
    assert 0 < interval["low"] <= interval["mean"] <= interval["high"] < 1
    assert {test["right"] for test in summary["paired_tests"]} == {"lead-1", FAILING}
    assert all(0 < test["p_value"] <= 1 for test in summary["paired_tests"])


def test_to_resume_a_run_that_is_through_does_nothing_again(
    finished: tuple[Path, str, str], clusters_file: Path
) -> None:
    folder, out, _ = finished
    before = (folder / "scores.jsonl").read_bytes()
    arguments = ["--systems", "lexrank,lead-1", "--systems", FAILING, "--words", "25", "--output", folder]
    status, again, _ = run("run", "--dataset", clusters_file, *arguments, "--resume")
    assert (status, again) == (0, out)
    assert (folder / "scores.jsonl").read_bytes() == before


def test_ctrl_c_stops_at_once_and_keeps_what_is_done(clusters_file: Path, tmp_path: Path) -> None:
    marker = tmp_path / "started"
    waiting = f"import pathlib, time; pathlib.Path({str(marker)!r}).touch(); time.sleep(60)"
    systems = ["--systems", "lead-1", "--systems", command(waiting)]
    arguments = ["run", "--dataset", str(clusters_file), *systems, "--output", str(tmp_path / "run"), "--jobs", "1"]
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell's "&" ignores it
    program = [sys.executable, "-c", f"{listening}; from eval.cli import app; app()", *arguments]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        for _ in range(1200):
            if marker.exists() or process.poll() is not None:
                break
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "stopped; go on with the same command and --resume" in err
    assert "Traceback" not in err
    assert len((tmp_path / "run" / "scores.jsonl").read_text(encoding="utf-8").splitlines()) == 3


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--systems", "nobody"], "there is no system 'nobody'"),
        (["--systems", "lead-1", "--words", "many"], "words: is 'many'"),
        (["--systems", "lead-1", "--words", "0"], "words: is '0'"),
        (["--systems", "lead-1", "--words", "9" * 5_000], "words: is '999"),
        (["--systems", "lead-1,extractive", "--words", "1500"], "words: is 1500; extractive can write 20 to 1,000"),
        (["--systems", "lead-1", "--limit", "0"], "limit: is 0"),
        (["--systems", "lead-1", "--seed", "-1"], "Invalid value for '--seed'"),
        (["--systems", ""], "systems: there is no system ''; there are fusion, "),
        (["--systems", "lead-1,"], "systems: there is no system ''; there are fusion, "),
    ],
)
def test_what_cannot_be_run_is_refused_before_anything_is_written(
    clusters_file: Path, tmp_path: Path, arguments: list[str], problem: str
) -> None:
    status, _, err = run("run", "--dataset", clusters_file, *arguments, "--output", tmp_path / "run")
    assert status == 2
    assert problem in " ".join(err.split())
    assert not (tmp_path / "run").exists()
