"""Agreement worked by hand on four summaries of one article."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from eval.consistency import measure, support_score, trigram_precision
from summarizer.errors import InputError
from tests.conftest import SHARED
from tests.eval.command import run

ARTICLE = "The mayor opened the new bridge on Friday . The bridge cost 735 , 000 dollars ."
JUDGED = [
    ("The mayor opened the new bridge on Friday .", 1.0),
    ("The bridge cost 735,000 dollars .", 1.0),
    ("The bridge opened the mayor on Friday .", 0.5),
    ("The council sold two ferries .", 0.0),
]


@pytest.fixture
def annotations(tmp_path: Path) -> Path:
    path = tmp_path / "annotations.jsonl"
    rows = [
        {"id": number, "source": ARTICLE, "summary": summary, "consistency": judged}
        for number, (summary, judged) in enumerate(JUDGED)
    ]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_a_score_that_orders_as_people_do_has_an_area_of_one(annotations: Path) -> None:
    agreement = measure(annotations)
    assert (agreement.summaries, agreement.positive, agreement.auc.mean) == (4, 2, 1.0)
    assert agreement.auc.low <= 1.0 <= agreement.auc.high


def test_a_score_that_says_nothing_has_an_area_of_one_half(annotations: Path) -> None:
    lengths = iter([0.1, 0.4, 0.3, 0.2])
    # Positives 0.1 and 0.4 against 0.3 and 0.2: of four comparisons the second positive wins two.
    assert measure(annotations, lambda _source, _summary: next(lengths)).auc.mean == 0.5


def test_a_number_that_the_data_split_is_joined_before_it_is_scored(annotations: Path) -> None:
    seen: list[str] = []

    def score(source: str, summary: str) -> float:
        seen.append(source)
        return support_score(source, summary)

    measure(annotations, score)
    assert all("735,000" in source for source in seen)


def test_the_baseline_is_the_share_of_trigrams_that_the_source_has() -> None:
    # the-mayor-opened, mayor-opened-the, opened-the-bridg: two of three are in the source.
    assert trigram_precision("The mayor opened the harbour.", "The mayor opened the bridge.") == pytest.approx(2 / 3)


def test_labels_of_one_kind_are_refused(annotations: Path) -> None:
    annotations.write_text(annotations.read_text(encoding="utf-8").splitlines()[0], encoding="utf-8")
    with pytest.raises(InputError, match="1 of 1 summaries"):
        measure(annotations)


def test_the_check_agrees_with_people_better_than_trigrams_do() -> None:
    path = SHARED / "data" / "qags-cnn" / "annotations.jsonl"
    if not path.is_file():
        pytest.skip("the QAGS annotations are not beside the checkout")
    check, trigrams = measure(path), measure(path, trigram_precision)
    assert check.pearson.mean > max(0.70, trigrams.pearson.mean)
    assert check.auc.mean > max(0.82, trigrams.auc.mean)


def test_the_command_prints_the_check_beside_its_baselines(annotations: Path) -> None:
    status, out, _ = run("consistency", "--judgements", annotations)
    assert status == 0
    rows = {cells[0]: cells[1:] for line in out.splitlines() if len(cells := re.split(" {2,}", line)) == 4}
    assert list(rows)[1:] == ["support check", "trigram precision", "MiniLM cosine"]
    assert rows["support check"][2].startswith("1.000")
    assert "summaries:4|consistent:2|seed:0|sha256:" in out


def test_judgements_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    status, _, err = run("consistency", "--judgements", tmp_path / "none.jsonl")
    assert status == 2
    assert "none.jsonl: cannot be read" in err


@pytest.mark.parametrize("value", ["high", True, None, 1.5, float("nan")])
def test_a_consistency_that_is_no_number_from_0_to_1_is_refused_with_its_line(annotations: Path, value: object) -> None:
    rows = [json.loads(line) for line in annotations.read_text(encoding="utf-8").splitlines()]
    rows[2]["consistency"] = value
    annotations.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with pytest.raises(InputError, match=r"annotations\.jsonl line 3: needs consistency, a number from 0 to 1"):
        measure(annotations)


def test_a_summary_that_is_no_text_is_refused_with_its_line(annotations: Path) -> None:
    annotations.write_text('{"source": "A.", "summary": ["A."], "consistency": 1}\n', encoding="utf-8")
    with pytest.raises(InputError, match="line 1: needs summary, a text"):
        measure(annotations)
