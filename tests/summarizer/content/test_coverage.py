from __future__ import annotations

import numpy as np
import pytest

from summarizer.config import SelectionConfig
from summarizer.content.concepts import Concepts
from summarizer.content.coverage import Coverage

TEXTS = ["The ferry burned.", "The ferry sank on Monday."]


def covered(stem_weight: float = 0.5, length_exponent: float = 1.0) -> Coverage:
    concepts = Concepts(TEXTS)
    return Coverage(concepts, np.ones(len(concepts)), SelectionConfig(stem_weight, length_exponent))


def test_a_concept_is_a_stem_or_a_pair_within_a_sentence() -> None:
    concepts = Concepts(TEXTS)
    stems = ["the", "ferri", "burn", "sink", "on", "monday"]
    assert list(concepts.stems) == stems
    pairs = {(stems[a], stems[b]) for a, b, pair in zip(*parts(concepts), strict=True) if pair}
    assert pairs == {("the", "ferri"), ("ferri", "burn"), ("ferri", "sink"), ("sink", "on"), ("on", "monday")}


def parts(concepts: Concepts) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    return concepts.first, concepts.second, concepts.pairs


@pytest.mark.parametrize("text", TEXTS)
def test_a_sentence_of_the_cluster_holds_its_own_words_and_pairs(text: str) -> None:
    concepts = Concepts(TEXTS)
    words = len(text.split())
    held = concepts.within(text)
    assert list(held) == sorted(set(held))
    assert sum(~concepts.pairs[held]) == words
    assert sum(concepts.pairs[held]) == words - 1


def test_what_the_cluster_does_not_say_is_no_concept() -> None:
    assert len(Concepts(TEXTS).within("A train was late.")) == 0
    assert len(Concepts([]).within("A train was late.")) == 0


def test_the_gain_is_the_weight_of_what_is_new_for_its_words() -> None:
    # by hand: three stems of 0.5 and two pairs of 1 for three words; then sank, on, monday and three pairs for five
    coverage = covered()
    assert coverage.gain(TEXTS[0]) == pytest.approx((3 * 0.5 + 2) / 3)
    coverage.add(TEXTS[0])
    assert coverage.gain(TEXTS[0]) == 0
    assert coverage.gain(TEXTS[1]) == pytest.approx((3 * 0.5 + 3) / 5)


def test_the_exponent_says_how_much_a_word_costs() -> None:
    assert covered(length_exponent=0.0).gain(TEXTS[0]) == pytest.approx(3.5)


def test_a_fresh_coverage_forgets_what_was_added() -> None:
    coverage = covered()
    coverage.add(TEXTS[0])
    assert coverage.fresh().gain(TEXTS[0]) > 0
    assert coverage.gain(TEXTS[0]) == 0
