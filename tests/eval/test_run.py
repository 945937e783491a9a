"""Runs: everything recorded once, nothing lost, nothing done twice."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from eval.datasets import Dataset, Example
from eval.evaluation import Record, budget, evaluate
from eval.rouge import RougeSettings
from eval.run import RUN, SCORES, RunSettings, execute, open_run
from eval.workers import available_cores, evaluate_all, shares_of_cores
from summarizer import Document
from summarizer.errors import InputError, ModelError
from tests.eval.command import command

ROUGE = RougeSettings()
REFERENCES = ("The mill burned.", "A mill is gone, and nobody knows why.")
EXAMPLE = Example("a", (Document("The mill burned down."),), REFERENCES)


def settings(dataset: Dataset, words: int | None = 20) -> RunSettings:
    return RunSettings(dataset.name, dataset.digest, len(dataset.examples), words, 0, ROUGE)


def nothing(_system: str, _done: int) -> None:
    pass


def test_a_record_holds_the_summary_and_every_measure() -> None:
    record = evaluate("mine", lambda example, words: " ".join(example.texts[0].split()[:words]), EXAMPLE, 3, ROUGE)
    assert (record.system, record.id, record.candidate, record.error) == ("mine", "a", "The mill burned", None)
    assert record.scores["rouge1_fmeasure"] == 1.0
    assert 0 < (record.scores["mean_rouge1_fmeasure"] or 0) < 1
    assert record.scores["words"] == 3
    assert record.scores["support"] is not None
    assert record.seconds >= 0
    assert record.peak_memory_mb is not None
    assert record.peak_memory_mb > 1


def test_a_system_that_raises_counts_as_an_empty_summary_and_is_on_record() -> None:
    def broken(_example: Example, _words: int) -> str:
        raise ZeroDivisionError("no\nluck")

    record = evaluate("mine", broken, EXAMPLE, 3, ROUGE)
    assert (record.candidate, record.error) == ("", "ZeroDivisionError: no luck")
    assert record.scores["rouge1_fmeasure"] == 0.0
    assert record.scores["support"] is None


def test_a_checkpoint_that_cannot_be_used_ends_the_run() -> None:
    def missing(_example: Example, _words: int) -> str:
        raise ModelError("no checkpoint")

    with pytest.raises(ModelError):
        evaluate("mine", missing, EXAMPLE, 3, ROUGE)


def test_the_budget_is_the_number_given_or_the_references_mean_length() -> None:
    assert budget(EXAMPLE, 40) == 40
    assert budget(EXAMPLE, None) == round((3 + 8) / 2)


def test_a_run_is_recorded_by_system_and_then_in_order_whatever_the_processes_do(
    clusters: Dataset, tmp_path: Path
) -> None:
    run = execute(tmp_path, clusters, ["lead-1", "random"], settings(clusters), jobs=2, resume=False, progress=nothing)
    expected = [(system, example.id) for system in ("lead-1", "random") for example in clusters.examples]
    assert [(record.system, record.id) for record in run.records] == expected
    reopened = open_run(tmp_path)
    assert sorted(reopened.records, key=lambda r: expected.index((r.system, r.id))) == list(run.records)
    assert reopened.settings == run.settings


def test_a_run_that_was_cut_off_goes_on_without_doing_anything_twice(
    clusters: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def fake(name: str, examples: list[Example], *_: object) -> list[Record]:
        asked.append([example.id for example in examples])
        return [Record(name, example.id, "A\u2028brief.", None, 0.1, 1.0, {"words": 2.0}) for example in examples]

    monkeypatch.setattr("eval.run.evaluate_all", fake)
    execute(tmp_path, clusters, ["one", "two"], settings(clusters), jobs=1, resume=False, progress=nothing)
    lines = (tmp_path / SCORES).read_text(encoding="utf-8").split("\n")
    (tmp_path / SCORES).write_text("\n".join(lines[:4]) + '\n{"system": "two", "id": "orch', encoding="utf-8")

    with pytest.raises(InputError, match=r"4 records of 6; --resume it"):
        open_run(tmp_path)
    told = []
    run = execute(
        tmp_path,
        clusters,
        ["one", "two"],
        settings(clusters),
        jobs=1,
        resume=True,
        progress=lambda system, done: told.append((system, done)),
    )
    assert asked[2:] == [[], ["orchard", "library"]]
    assert told == [("one", 3), ("two", 1), ("two", 1), ("two", 1)]
    assert len(run.records) == 6
    assert open_run(tmp_path).records == run.records


def test_a_run_that_was_resumed_with_other_systems_is_through_when_these_are(
    clusters: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fake(name: str, examples: list[Example], *_: object) -> list[Record]:
        done = examples[: 1 if name == "two" else 3]
        return [Record(name, example.id, "A brief.", None, 0.1, 1.0, {"words": 2.0}) for example in done]

    monkeypatch.setattr("eval.run.evaluate_all", fake)
    execute(tmp_path, clusters, ["one"], settings(clusters), jobs=1, resume=False, progress=nothing)
    execute(tmp_path, clusters, ["two"], settings(clusters), jobs=1, resume=True, progress=nothing)
    with pytest.raises(InputError, match=r"1 records of 3; --resume it"):
        open_run(tmp_path)
    execute(tmp_path, clusters, ["three"], settings(clusters), jobs=1, resume=True, progress=nothing)
    assert [record.system for record in open_run(tmp_path).records] == ["three"] * 3


def test_a_folder_with_a_run_is_not_overwritten_and_not_mixed(
    clusters: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("eval.run.evaluate_all", lambda *_: [])
    ours = settings(clusters)
    execute(tmp_path, clusters, ["lead-1"], ours, jobs=1, resume=False, progress=nothing)
    with pytest.raises(InputError, match="go on with --resume"):
        execute(tmp_path, clusters, ["lead-1"], ours, jobs=1, resume=False, progress=nothing)
    with pytest.raises(InputError, match="was run with words 20, not 30"):
        execute(tmp_path, clusters, ["lead-1"], replace(ours, words=30), jobs=1, resume=True, progress=nothing)
    fused = replace(ours, models={"fusion": "one"})
    execute(tmp_path, clusters, ["fusion"], fused, jobs=1, resume=True, progress=nothing)
    with pytest.raises(InputError, match="was run with the checkpoint of fusion one, not two"):
        execute(
            tmp_path,
            clusters,
            ["fusion"],
            replace(ours, models={"fusion": "two"}),
            jobs=1,
            resume=True,
            progress=nothing,
        )
    with pytest.raises(InputError, match="holds no run"):
        open_run(tmp_path / "nowhere")


def test_a_run_is_not_resumed_with_other_code(
    clusters: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("eval.run.evaluate_all", lambda *_: [])
    old = replace(settings(clusters), software={"code": "abc", "ctranslate2": "4.6"})
    execute(tmp_path, clusters, ["lead-1"], old, jobs=1, resume=False, progress=nothing)
    execute(tmp_path, clusters, ["lead-1"], old, jobs=1, resume=True, progress=nothing)
    for software, problem in [
        ({"code": "def", "ctranslate2": "4.6"}, "was run with code abc, not def"),
        ({"code": "abc", "ctranslate2": "4.7"}, r"was run with ctranslate2 4\.6, not 4\.7"),
        ({"code": "abc", "ctranslate2": "4.6", "numpy": "2"}, "was run with numpy unknown, not 2"),
    ]:
        now = replace(old, software=software)
        with pytest.raises(InputError, match=problem):
            execute(tmp_path, clusters, ["lead-1"], now, jobs=1, resume=True, progress=nothing)


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        (RUN, '{"settings": {', r"run.json: Invalid JSON: EOF while parsing .* at line 1 column 14"),
        (RUN, "[]", "run.json: "),
        (RUN, '{"systems": ["lead-1"]}', "run.json: settings: Field required"),
        (RUN, '"words": 20', "run.json: settings.words: Input should be a valid integer"),
        (RUN, '"systems": [', "run.json: systems: Input should be a valid"),
        (SCORES, '{"system": "one"\n', r"scores.jsonl line 1: Invalid JSON: EOF while parsing an object at line 1"),
        (SCORES, '{"system": "one", "id": 1}\n', "scores.jsonl line 1: id: Input should be a valid string"),
    ],
)
def test_a_damaged_run_is_refused_with_file_line_and_field(
    clusters: Dataset, tmp_path: Path, file: str, text: str, problem: str
) -> None:
    execute(tmp_path, clusters, ["lead-1"], settings(clusters), jobs=1, resume=False, progress=nothing)
    whole = (tmp_path / RUN).read_text(encoding="utf-8")
    if text == '"words": 20':
        text = whole.replace(text, '"words": "many"')
    elif text == '"systems": [':
        text = whole[: whole.index(text)] + '"systems": "lead-1"}'
    (tmp_path / file).write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=problem):
        open_run(tmp_path)


def test_a_process_that_dies_takes_only_its_own_example_with_it(clusters: Dataset) -> None:
    """The command kills the process that runs it, on one example of three."""
    code = (
        "import json, os, signal, sys; text = json.load(sys.stdin)['documents'][0]['text']; "
        "'Frost' in text and os.kill(os.getppid(), signal.SIGKILL); print(text)"
    )
    records = {record.id: record for record in evaluate_all(command(code), clusters.examples, 20, ROUGE, 0, jobs=2)}
    assert set(records) == {"bridge", "orchard", "library"}
    assert records["orchard"].error == "the process died"
    assert records["bridge"].error is None
    assert records["library"].candidate.startswith("Ostrava Lane library")


def test_a_system_that_cannot_be_loaded_ends_the_run(clusters: Dataset) -> None:
    with pytest.raises(InputError, match="there is no system 'nobody'"):
        list(evaluate_all("nobody", clusters.examples, 20, ROUGE, 0, jobs=1))


def test_processes_divide_the_cores_among_them(clusters: Dataset, tmp_path: Path) -> None:
    """Each waits for the other to begin, so that neither does all of the work."""
    code = (
        f"import os, pathlib, time; begun = pathlib.Path({str(tmp_path)!r}); (begun / str(os.getppid())).touch(); "
        "[time.sleep(0.01) for _ in range(1000) if len(os.listdir(begun)) < 2]; "
        "print(sorted(os.sched_getaffinity(0)))"
    )
    records = list(evaluate_all(command(code), clusters.examples[:2], 20, ROUGE, 0, jobs=2))
    shares = {str(share) for share in shares_of_cores(available_cores(), 2)}
    assert {record.candidate for record in records} == shares


@pytest.mark.parametrize(
    ("jobs", "shares"), [(1, [[4, 5, 6]]), (2, [[4, 6], [5]]), (3, [[4], [5], [6]]), (4, [[4], [5], [6], [4]])]
)
def test_every_process_has_a_core_and_none_is_left_idle(jobs: int, shares: list[list[int]]) -> None:
    assert shares_of_cores([4, 5, 6], jobs) == shares


def test_records_are_json_a_line_each(clusters: Dataset, tmp_path: Path) -> None:
    execute(tmp_path, clusters, ["lead-1"], settings(clusters, None), jobs=1, resume=False, progress=nothing)
    rows = [json.loads(line) for line in (tmp_path / SCORES).read_text(encoding="utf-8").splitlines()]
    assert sorted(row["id"] for row in rows) == ["bridge", "library", "orchard"]  # as they were finished
    assert all(row["scores"]["rouge2_fmeasure"] >= 0 for row in rows)
