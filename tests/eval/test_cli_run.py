"""``nutgraf eval run``, ``compare``, ``gate`` and ``duplicates`` as typed, and the report that a run leaves."""

import html
import json
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest

from eval import cli, gate
from eval.datasets import load_dataset
from eval.signature import versions
from eval.systems import model_revision
from tests.eval.test_cli_score import run

FAILING = f"cmd:{shlex.quote(sys.executable)} -c 'raise SystemExit(\"<b>no luck</b> & none\")'"


@pytest.fixture(scope="module")
def finished(clusters_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A run of three systems, one of which always fails: its folder, and what it printed."""
    folder = tmp_path_factory.mktemp("runs") / "first"
    arguments = ["--systems", "lexrank,lead-1", "--systems", FAILING, "--words", "25", "--jobs", "2"]
    status, out, err = run("run", "--dataset", clusters_file, *arguments, "--output", folder)
    assert status == 0, err
    return folder, out, err


def test_a_run_says_how_long_summaries_may_be_and_prints_the_table_with_its_signature(
    finished: tuple[Path, str, str],
) -> None:
    _, out, _ = finished
    assert "3 examples, summaries of 25 words" in out
    assert re.search(r"^lexrank +\d\d\.\d\d", out, re.MULTILINE)
    assert "words:25|seed:0|examples:3|dataset:clusters.jsonl|sha256:" in out


def test_summaries_can_be_as_long_as_the_references_of_each_example(clusters_file: Path, tmp_path: Path) -> None:
    echo = (
        f'cmd:{shlex.quote(sys.executable)} -c \'import json, sys; print("word " * json.load(sys.stdin)["max_words"])\''
    )
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


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_report_needs_nothing_but_itself(finished: tuple[Path, str, str]) -> None:
    page = (finished[0] / "report.html").read_text(encoding="utf-8")
    tags = _Tags()
    tags.feed(page)
    assert not [tag for tag, attributes in tags.found if {"src", "href", "srcset"} & attributes.keys()]
    assert not [tag for tag, _ in tags.found if tag in ("link", "img", "iframe", "object", "base")]
    assert "url(" not in page
    assert "default-src 'none'" in page


def test_every_row_of_a_table_in_the_report_has_a_cell_a_column(finished: tuple[Path, str, str]) -> None:
    page = (finished[0] / "report.html").read_text(encoding="utf-8")
    tables = re.findall(r"<table>.*?</table>", page, re.DOTALL)
    assert len(tables) == 5  # fmeasure, precision and recall, the paired tests, everything else, failures
    for table in tables:
        rows = [len(re.findall(r"<t[hd]\b", row)) for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)]
        assert set(rows) == {rows[0]}


def test_the_report_shows_every_text_escaped(finished: tuple[Path, str, str]) -> None:
    folder, _, _ = finished
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "<b>no luck" not in page
    shown = html.unescape(re.sub(r"<[^>]*>", "", page))
    assert "<b>no luck</b> & none" in shown
    squeezed = "".join(shown.split())
    for line in (folder / "scores.jsonl").read_text(encoding="utf-8").splitlines():
        assert "".join(json.loads(line)["candidate"].split()) in squeezed


def test_the_report_has_the_worst_example_first(finished: tuple[Path, str, str]) -> None:
    folder, _, _ = finished
    page = (folder / "report.html").read_text(encoding="utf-8")
    first_of_each = [float(scores.split()[0]) for scores in re.findall(r'data-scores="([^"]*)"', page)]
    assert len(first_of_each) == 3
    assert first_of_each == sorted(first_of_each)


def test_the_report_marks_what_summary_and_reference_share(finished: tuple[Path, str, str]) -> None:
    page = (finished[0] / "report.html").read_text(encoding="utf-8")
    assert re.search(r"<mark[^>]*>The Harl bridge at Tarnby was closed</mark>", page)


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
    systems = ["--systems", "lead-1", "--systems", f"cmd:{shlex.quote(sys.executable)} -c {shlex.quote(waiting)}"]
    command = ["run", "--dataset", str(clusters_file), *systems, "--output", str(tmp_path / "run"), "--jobs", "1"]
    listening = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # a shell's "&" ignores it
    program = [sys.executable, "-c", f"{listening}; from eval.cli import app; app()", *command]
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


def test_compare_tests_two_systems_example_by_example(finished: tuple[Path, str, str]) -> None:
    folder, _, _ = finished
    status, out, _ = run("compare", folder, folder, "--systems", "lexrank,lead-1")
    assert status == 0
    assert re.search(r"^ROUGE-1 +\d+\.\d\d +\d+\.\d\d +[+-]\d+\.\d\d .* 3$", out, re.MULTILINE)
    assert "p by approximate randomization" in out
    assert "sha256:" in out


def test_compare_says_how_many_examples_a_measure_has_and_how_many_failed(clusters_file: Path, tmp_path: Path) -> None:
    code = "import sys; 'Frost' in sys.stdin.read() and sys.exit(1); print('The mill burned down.')"
    partly = f"cmd:{shlex.quote(sys.executable)} -c {shlex.quote(code)}"
    arguments = ["--systems", partly, "--systems", "lead-1", "--jobs", "1", "--output", tmp_path]
    status, out, _ = run("run", "--dataset", clusters_file, *arguments)
    assert status == 0
    assert re.search(r"^support +\d+\.\d\d, n = 2 +\d+\.\d\d *$", out, re.MULTILINE)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert ", n = 2</td>" in page
    assert ", n = 2</small>" in page
    support = json.loads((tmp_path / "summary.json").read_text())["systems"][0]["measures"]["support"]
    assert support["examples"] == 2
    _, out, _ = run("compare", tmp_path, tmp_path, "--systems", f"{partly},lead-1")
    assert re.search(r"^ROUGE-1 .* 3$", out, re.MULTILINE)
    assert re.search(r"^support .* 2$", out, re.MULTILINE)
    assert f"in {tmp_path} failed on 1 of 3" in out
    assert f"lead-1 in {tmp_path} failed on 0 of 3" in out


def test_the_report_says_whose_check_support_is(finished: tuple[Path, str, str]) -> None:
    assert "Nutgraf's own check" in (finished[0] / "report.html").read_text(encoding="utf-8")


def test_compare_finds_a_command_with_a_comma_in_its_name(clusters_file: Path, tmp_path: Path) -> None:
    command = f"cmd:{shlex.quote(sys.executable)} -c 'print(max(1,2))'"
    arguments = ["--systems", command, "--systems", "lead-1", "--jobs", "1", "--output", tmp_path]
    assert run("run", "--dataset", clusters_file, *arguments)[0] == 0
    for systems in (f"{command},lead-1", f"lead-1,{command}", f"{command},{command}"):
        status, _, err = run("compare", tmp_path, tmp_path, "--systems", systems)
        assert status == 0, err


def test_compare_refuses_a_damaged_run_in_one_line(finished: tuple[Path, str, str], tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text('{"settings"')
    status, _, err = run("compare", finished[0], tmp_path)
    assert status == 2
    assert "run.json: Invalid JSON: EOF" in " ".join(err.split())


def test_compare_prints_what_each_run_was_run_with(finished: tuple[Path, str, str], tmp_path: Path) -> None:
    shutil.copytree(finished[0], tmp_path / "older")
    described = tmp_path / "older" / "run.json"
    described.write_text(re.sub(r'"code": "\w+"', '"code": "0123456789ab"', described.read_text()))
    _, out, _ = run("compare", finished[0], tmp_path / "older")
    codes = re.findall(r"\|code:(\w+)\|", out)
    assert codes == [versions()["code"], "0123456789ab"]


def test_compare_refuses_systems_and_runs_that_do_not_compare(
    finished: tuple[Path, str, str], clusters_file: Path, tmp_path: Path
) -> None:
    folder, _, _ = finished
    assert "choose LEFT of" in run("compare", folder, folder, "--systems", "lexrank,nobody")[2]
    other = tmp_path / "other.jsonl"
    other.write_text(clusters_file.read_text(encoding="utf-8").replace("Monday", "Tuesday"), encoding="utf-8")
    status, _, _ = run("run", "--dataset", other, "--systems", "lead-1", "--output", tmp_path / "run", "--jobs", "1")
    assert status == 0
    status, _, err = run("compare", folder, tmp_path / "run")
    assert status == 2
    assert "the two do not compare" in err


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--systems", "nobody"], "there is no system 'nobody'"),
        (["--systems", "lead-1", "--words", "many"], "words: is 'many'"),
        (["--systems", "lead-1", "--words", "0"], "words: is '0'"),
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


def test_a_gate_that_breaks_says_so_with_its_exit_status(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "measure_systems", lambda _corpus: {"fusion": dict.fromkeys(gate.MEASURES, 0.1)})
    status, out, err = run("gate")
    assert status == 1
    assert "too low" in out
    assert "a floor does not hold" in err
    assert out.rstrip().endswith(f"|model:{model_revision('fusion')}")
    status, _, err = run("gate", "--pin")
    assert status == 2
    assert "would sink" in err


def test_duplicates_prints_the_grouping_similarity_beside_its_baselines(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    lines = [
        "1\t1\t2\tThe mill at Tarnby burned down on Monday.\tOn Monday the Tarnby mill burned down.",
        "1\t3\t4\tFlour prices rose by a tenth.\tThe price of flour went up by a tenth.",
        "0\t5\t6\tThe mill at Tarnby burned down on Monday.\tThe library reopens on Saturday.",
        "0\t7\t8\tFlour prices rose by a tenth.\tNobody was hurt.",
    ]
    pairs.write_text("\n".join(["Quality\t#1 ID\t#2 ID\t#1 String\t#2 String", *lines]))
    status, out, _ = run("duplicates", "--pairs", pairs)
    assert status == 0
    rows = {cells[0]: cells[1:] for line in out.splitlines() if len(cells := re.split(" {2,}", line)) == 5}
    assert list(rows)[1:3] == ["grouping", "grouping, best cut"]
    assert [cell.split()[0] for cell in rows["grouping, best cut"][1:]] == ["1.000"] * 3
    assert [cell.split()[0] for cell in rows["all the same"][1:]] == ["0.500", "0.667", "0.500"]
    assert "pairs:4" in out


def test_what_the_gate_may_lower_is_asked_for_with_what_pins() -> None:
    status, _, err = run("gate", "--allow-lower")
    assert (status, " ".join(err.split())) == (2, "nutgraf: --allow-lower: says what --pin may do; give both")
