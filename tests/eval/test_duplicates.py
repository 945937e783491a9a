"""Telling sentences that say the same from those that do not."""

import re
from pathlib import Path

import numpy as np
import pytest

from eval import duplicates
from summarizer.config import GroupingConfig
from summarizer.engines.checkpoints import SHIPPED, load_checkpoint
from summarizer.errors import InputError
from tests.conftest import SHARED
from tests.eval.command import run

HEADER = "\ufeffQuality\t#1 ID\t#2 ID\t#1 String\t#2 String\r\n"


def test_pairs_are_read_with_quotation_marks_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(HEADER + '1\t7\t8\t"Go," he said.\tHe said: "Go.\r\n0\t9\t10\tA mill burned.\tPrices rose.\r\n')
    pairs = duplicates.read_pairs(path)
    assert pairs.pairs == (('"Go," he said.', 'He said: "Go.'), ("A mill burned.", "Prices rose."))
    assert pairs.same.tolist() == [True, False]


@pytest.mark.parametrize("row", ["1\t7\t8\tonly one", "2\t7\t8\tA.\tB.", "yes\t7\t8\tA.\tB."])
def test_a_row_that_does_not_fit_is_refused_with_its_line(tmp_path: Path, row: str) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(HEADER + "1\t7\t8\tA.\tB.\n" + row)
    with pytest.raises(InputError, match="line 3: needs five columns"):
        duplicates.read_pairs(path)


def test_pairs_of_one_kind_alone_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(HEADER + "1\t7\t8\tA.\tB.\n")
    with pytest.raises(InputError, match="pairs of both kinds"):
        duplicates.read_pairs(path)


def test_pair_similarity_is_that_of_a_cluster_of_two_whatever_other_pairs_there_are() -> None:
    # "ship" stands in both and weighs 1; "red" and "blue" stand in one and weigh 1 + ln(3/2).
    expected = 0.5 * 1.0 + 0.5 / (1 + (1 + np.log(3 / 2)) ** 2)
    pairs = [("red ship", "blue ship"), ("a red ship", "a red ship"), ("the red boat", "a house")]
    vectors = np.tile(np.array([0.6, 0.8], dtype=np.float32), (3, 2, 1))
    assert duplicates.pair_similarity(pairs, vectors, GroupingConfig())[:2] == pytest.approx([expected, 1.0])
    assert duplicates.pair_similarity(pairs[:1], vectors[:1], GroupingConfig()) == pytest.approx([expected])


def test_measures_by_hand() -> None:
    """At 0.5: two hits, a miss, a false alarm, a right rejection. Of six pairs of pairs four and a half are right."""
    similarity = np.array([0.9, 0.6, 0.3, 0.6, 0.1])
    same = np.array([True, True, True, False, False])
    found = duplicates.detect("mine", similarity, same, seed=0, threshold=0.5)
    assert found.accuracy.mean == pytest.approx(3 / 5)
    assert found.f1.mean == pytest.approx(2 * 2 / (3 + 3))
    assert found.auc.mean == pytest.approx(4.5 / 6)
    assert found.accuracy.low <= found.accuracy.mean <= found.accuracy.high


def test_the_best_threshold_is_the_lowest_that_is_right_most_often() -> None:
    similarity = np.array([0.9, 0.6, 0.3, 0.6, 0.1])
    same = np.array([True, True, True, False, False])
    assert duplicates.best_threshold(similarity, same) == 0.3
    assert duplicates.best_threshold(np.ones(4), np.array([True, False, False, False])) == 1.0


def test_tf_idf_cosine_is_1_for_a_copy_and_0_for_strangers() -> None:
    cosines = duplicates.tf_idf_cosine(
        [("A mill burned.", "A mill burned."), ("Prices rose.", "Nobody slept."), ("…", "…")]
    )
    assert cosines == pytest.approx([1.0, 0.0, 0.0])


def test_grouping_beats_the_cosines_it_is_made_of_on_pairs_that_people_judged() -> None:
    path = SHARED / "data" / "msrp" / "train.tsv"
    if not path.is_file():
        pytest.skip("the MSR paraphrase corpus is not beside the checkout")
    labelled = duplicates.read_pairs(path)
    some = duplicates.LabelledPairs(labelled.pairs[:500], labelled.same[:500])
    encoder = load_checkpoint(SHIPPED, "ctranslate2").encoder
    grouping, best, minilm, tf_idf, all_same = duplicates.compare_similarities(some, encoder, GroupingConfig(), seed=0)
    assert grouping.auc.mean > max(minilm.auc.mean, tf_idf.auc.mean)
    assert best.accuracy.mean > max(minilm.accuracy.mean, tf_idf.accuracy.mean)  # like with like: each at its best cut
    assert grouping.accuracy.mean > all_same.accuracy.mean + 0.03


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
