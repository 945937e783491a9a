"""``nutgraf eval compare`` as typed."""

import json
import re
import shutil
from pathlib import Path

from eval.signature import versions
from tests.eval.command import command, run


def test_compare_tests_two_systems_example_by_example(finished: tuple[Path, str, str]) -> None:
    folder, _, _ = finished
    status, out, _ = run("compare", folder, folder, "--systems", "lexrank,lead-1")
    assert status == 0
    assert re.search(r"^ROUGE-1 +\d+\.\d\d +\d+\.\d\d +[+-]\d+\.\d\d .* 3$", out, re.MULTILINE)
    assert "p by approximate randomization" in out
    assert "sha256:" in out


def test_compare_says_how_many_examples_a_measure_has_and_how_many_failed(clusters_file: Path, tmp_path: Path) -> None:
    code = "import sys; 'Frost' in sys.stdin.read() and sys.exit(1); print('The mill burned down.')"
    partly = command(code)
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


def test_compare_finds_a_command_with_a_comma_in_its_name(clusters_file: Path, tmp_path: Path) -> None:
    comma = command("print(max(1,2))")
    arguments = ["--systems", comma, "--systems", "lead-1", "--jobs", "1", "--output", tmp_path]
    assert run("run", "--dataset", clusters_file, *arguments)[0] == 0
    for systems in (f"{comma},lead-1", f"lead-1,{comma}", f"{comma},{comma}"):
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
