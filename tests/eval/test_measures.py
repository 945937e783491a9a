"""What is measured of a summary, on texts small enough to count by hand."""

import pytest

from eval.faithfulness import REASONS, faithfulness
from eval.lcs import lcs_length
from eval.measures import describe, extractive_fragments

DOCUMENTS = ["The mill burned down on Monday night.", "Flour prices rose by a tenth after the fire."]


def test_a_copy_is_covered_dense_and_not_new() -> None:
    found = describe("The mill burned down.", DOCUMENTS, "rouge-score")
    assert found["words"] == 4
    assert found["compression"] == 16 / 4
    assert found["coverage"] == 1.0
    assert found["density"] == 4.0
    assert found["novel_1grams"] == found["novel_2grams"] == found["novel_3grams"] == 0.0
    assert found["sources_covered"] == 1 / 2


def test_fragments_of_a_paraphrase_by_hand() -> None:
    """Copied: "the mill", "on monday", "flour prices rose"; new: "burnt", "and"; 7 of 9 words, (4 + 4 + 9) / 9."""
    found = describe("The mill burnt on Monday and flour prices rose.", DOCUMENTS, "rouge-score")
    assert found["coverage"] == pytest.approx(7 / 9)
    assert found["density"] == pytest.approx(17 / 9)
    assert found["novel_1grams"] == pytest.approx(2 / 9)
    assert found["novel_2grams"] == pytest.approx(4 / 8)
    assert found["novel_3grams"] == pytest.approx(6 / 7)


def test_no_fragment_runs_from_one_document_into_the_next() -> None:
    assert list(extractive_fragments("a b c d".split(), ["a b".split(), "c d".split()])) == [range(2), range(2, 4)]


def test_the_longest_fragment_counts() -> None:
    assert list(extractive_fragments("a b c".split(), ["a x a b c".split()])) == [range(3)]


def test_redundancy_is_the_overlap_with_the_closest_other_sentence() -> None:
    """Two sentences share three of their four words; the third shares none: (3/4 + 3/4 + 0) / 3."""
    found = describe("The mill burned down. The mill burned again. Prices rose.", DOCUMENTS, "rouge-score")
    assert found["redundancy"] == pytest.approx(0.5)
    assert describe("The mill burned down.", DOCUMENTS, "rouge-score")["redundancy"] == 0.0


def test_all_documents_count_as_covered_when_each_is_drawn_on() -> None:
    found = describe("The mill burned down. Flour prices rose by a tenth.", DOCUMENTS, "rouge-score")
    assert found["sources_covered"] == 1.0


def test_an_empty_summary_has_a_length_and_nothing_else() -> None:
    found = describe("", DOCUMENTS, "rouge-score") | faithfulness("", DOCUMENTS)
    assert {name for name, value in found.items() if value is not None} == {"words", "sources_covered"}
    assert found["words"] == found["sources_covered"] == 0


def test_other_scripts_are_measured_with_the_unicode_tokenizer() -> None:
    assert describe("Паром затонул.", ["Паром затонул ночью."], "unicode")["coverage"] == 1.0


def test_unsupported_spans_are_counted_by_kind() -> None:
    found = faithfulness("The mill burned down on Monday. Flour prices rose by 40 percent.", DOCUMENTS)
    assert found["unsupported_number"] == 1
    assert found["unsupported_date"] == 0
    assert set(found) == {"support", *(f"unsupported_{reason}" for reason in REASONS)}
    assert faithfulness(DOCUMENTS[0], DOCUMENTS)["support"] == 1.0


def test_lcs_length_equals_the_textbook_table() -> None:
    assert lcs_length("a b c b d a b".split(), "b d c a b a".split()) == 4  # Cormen et al., figure 15.8
    assert lcs_length([], ["a"]) == lcs_length(["a"], []) == lcs_length(["a"], ["b"]) == 0
