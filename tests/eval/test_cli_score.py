"""``nutgraf eval score`` as typed."""

from pathlib import Path

import pytest

from tests.eval.command import run


def test_score_prints_the_four_measures_and_the_settings_behind_them(tmp_path: Path) -> None:
    candidate, reference = tmp_path / "candidate.txt", tmp_path / "reference.txt"
    candidate.write_text("Two men died. The old ferry sank.")
    reference.write_text("The ferry sank. Two men died.")
    status, out, _ = run("score", "--candidate", candidate, "--reference", reference)
    assert status == 0
    rows = {cells[0]: cells[1:4] for line in out.splitlines() if (cells := line.split())}
    assert rows["rouge1"] == ["85.71", "100.00", "92.31"]
    assert rows["rouge2"] == ["50.00", "60.00", "54.55"]
    assert rows["rougeL"] == ["42.86", "50.00", "46.15"]
    assert rows["rougeLsum"] == ["85.71", "100.00", "92.31"]
    signature = out.splitlines()[-1]
    for setting in (
        "rouge-score:0.1",
        "tokenizer:rouge-score",
        "stemmer:porter",
        "splitter:sentencex",
        "examples:1",
    ):
        assert setting in signature


@pytest.mark.parametrize("between", [[], ["--reference"]], ids=["listed", "each with its option"])
def test_several_references_give_best_and_mean(tmp_path: Path, between: list[str]) -> None:
    paths = [tmp_path / name for name in ("candidate", "first", "second")]
    for path, text in zip(paths, ["Two men died.", "Two men.", "Nobody was hurt."], strict=True):
        path.write_text(text)
    status, out, _ = run("score", "--candidate", paths[0], "--reference", paths[1], *between, paths[2])
    assert status == 0
    assert ["rouge1", "best", "66.67", "100.00", "80.00"] in [line.split()[:5] for line in out.splitlines()]
    assert ["rouge1", "mean", "33.33", "50.00", "40.00"] in [line.split()[:5] for line in out.splitlines()]


def test_unequal_files_are_refused_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("One.\nTwo.\n")
    (tmp_path / "r").write_text("One.\n")
    status, out, err = run("score", "--lines", "--candidate", tmp_path / "c", "--reference", tmp_path / "r")
    assert (status, out) == (2, "")
    assert "has 2 texts" in err


def test_empty_candidates_and_foreign_scripts_are_pointed_out(tmp_path: Path) -> None:
    (tmp_path / "c").write_text("")
    (tmp_path / "r").write_text("Паром затонул.")
    status, out, err = run("score", "--candidate", tmp_path / "c", "--reference", tmp_path / "r")
    assert status == 0
    assert ["rouge1", "0.00", "0.00", "0.00"] in [line.split()[:4] for line in out.splitlines()]
    assert "1 of 1 candidates are empty" in err
    assert "use --tokenizer unicode" in err
