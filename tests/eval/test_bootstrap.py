"""Intervals that hold the truth as often as they say, and p-values that can be checked by counting."""

import numpy as np
import pytest

from eval.bootstrap import interval, paired_test


def test_an_interval_is_the_same_for_the_same_seed_and_holds_the_mean() -> None:
    values = np.random.default_rng(1).random(50)
    first = interval(values, seed=7)
    assert first == interval(values, seed=7)
    assert first != interval(values, seed=8)
    assert first.mean == pytest.approx(values.mean())
    assert first.low < first.mean < first.high


@pytest.mark.parametrize("examples", [60, 200])
def test_an_interval_holds_the_true_mean_about_95_times_in_100(examples: int) -> None:
    rng = np.random.default_rng(2)
    intervals = [interval(rng.normal(0.4, 0.1, size=examples), seed, resamples=300) for seed in range(200)]
    assert 0.90 <= np.mean([low <= 0.4 <= high for _, low, high in intervals]) <= 0.98


@pytest.mark.parametrize("examples", [4, 12, 49])
def test_of_few_examples_too(examples: int) -> None:
    rng = np.random.default_rng(6)
    intervals = [interval(rng.normal(0.4, 0.1, size=examples), seed) for seed in range(4000)]
    assert 0.94 <= np.mean([low <= 0.4 <= high for _, low, high in intervals]) <= 0.96


def test_of_a_dozen_skewed_scores_nearly() -> None:
    """Ratios that lean towards 1, as support does: Beta(8, 2), whose mean is 0.8."""
    rng = np.random.default_rng(7)
    intervals = [interval(rng.beta(8, 2, size=12), seed) for seed in range(4000)]
    assert 0.93 <= np.mean([low <= 0.8 <= high for _, low, high in intervals]) <= 0.96


def test_an_interval_of_four_values_is_students() -> None:
    """Mean 2.5, deviation 1.2910; by Student's table, 3.182 standard errors at three degrees of freedom."""
    found = interval(np.array([1.0, 2.0, 3.0, 4.0]), seed=0)
    assert found == pytest.approx((2.5, 2.5 - 3.182 * 1.2910 / 2, 2.5 + 3.182 * 1.2910 / 2), abs=1e-3)


def test_a_single_value_has_no_spread() -> None:
    assert interval(np.array([0.25]), seed=0) == (0.25, 0.25, 0.25)


def test_the_interval_of_a_difference_is_that_of_the_examples_differences() -> None:
    rng = np.random.default_rng(8)
    for examples in (12, 60):
        left, right = rng.random(examples), rng.random(examples)
        assert paired_test(left, right, seed=3).difference == interval(left - right, seed=3)


def test_equal_values_have_no_spread() -> None:
    assert interval(np.full(5, 0.25), seed=0) == (0.25, 0.25, 0.25)


def test_the_p_value_of_five_wins_in_five_is_2_in_32() -> None:
    """Five equal differences: of the 32 ways to swap, two (none, all) give a sum as large."""
    result = paired_test(np.full(5, 0.5), np.full(5, 0.4), seed=0)
    assert result.p_value == pytest.approx(2 / 32, abs=0.01)
    assert result.difference.mean == pytest.approx(0.1)


def test_a_clear_difference_is_significant_and_a_reversed_one_is_its_mirror() -> None:
    rng = np.random.default_rng(3)
    left = rng.random(200)
    right = left - rng.normal(0.05, 0.05, size=200)
    forth, back = paired_test(left, right, seed=0), paired_test(right, left, seed=0)
    assert forth.p_value == back.p_value == pytest.approx(1 / 10_001)
    assert forth.difference.mean == -back.difference.mean
    assert forth.difference.low > 0 > back.difference.high


def test_a_system_does_not_differ_from_itself() -> None:
    scores = np.random.default_rng(4).random(30)
    assert paired_test(scores, scores, seed=0).p_value == 1.0


def test_chance_is_called_significant_about_5_times_in_100() -> None:
    rng = np.random.default_rng(5)
    p_values = [paired_test(rng.random(40), rng.random(40), seed, trials=400).p_value for seed in range(200)]
    assert 0.01 <= np.mean(np.array(p_values) < 0.05) <= 0.09


def test_different_examples_are_refused() -> None:
    with pytest.raises(ValueError, match="left has 2 examples and right 3"):
        paired_test(np.ones(2), np.ones(3), seed=0)
    with pytest.raises(ValueError, match="at least one example"):
        interval(np.array([]), seed=0)
