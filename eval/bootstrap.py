"""How sure a mean is, and whether one system is better than another on the same examples.

Everything is computed from stored per-example values, so no text is scored twice.

- Interval: from 50 examples on the percentile bootstrap over them (Efron, 1979; for summarization Lin, 2004). Of fewer
  it is too narrow (Hesterberg, "What teachers should know about the bootstrap", 2015): meant to hold the mean 95 times
  in 100, of normal scores it does so 80 times at 4 examples and 90 at 12. There it is Student's t ("The probable error
  of a mean", 1908), which knows no bounds: it may reach beyond those of a ratio.
- Paired test: approximate randomization (Riezler and Maxwell, "On some pitfalls in automatic evaluation and
  significance testing for MT", 2005). Under the null hypothesis it does not matter which of two systems
  produced which of an example's two scores, so they are swapped at random; p is how often that gives a
  difference at least as large as the one observed, the observed one counted, as sacrebleu does. That holds for any
  number of examples. The interval around the difference is that of the mean of the examples' differences: the paired
  t's, and from 50 examples on the paired bootstrap's (Koehn, 2004). The two may disagree at the edge, mostly where
  the differences are few and skewed: p asks whether it matters which system wrote which, the interval by how much.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import stdtrit

BOOTSTRAPPED = 50
"""Fewest examples whose interval is bootstrapped, at least 2."""

RESAMPLES = 1000
TRIALS = 10_000
_CELLS = 2**20


class Interval(NamedTuple):
    """A mean and its 95 % interval."""

    mean: float
    low: float
    high: float


class PairedTest(NamedTuple):
    """Left minus right: its mean, its 95 % interval, and p, two-sided, that it is chance."""

    difference: Interval
    p_value: float
    examples: int


def interval(values: NDArray[np.float64], seed: int, resamples: int = RESAMPLES) -> Interval:
    """Return the mean of values and its 95 % interval.

    Args:
        values: One per example. Shape: (examples,), at least one; a single one has no spread.
        seed: Of the resampling; the same values and seed give the same interval.
        resamples: How many bootstrap samples are drawn, if any; at least 1.

    Raises:
        ValueError: There are no values.
    """
    if not len(values):
        raise ValueError("values is empty: a mean needs at least one example")
    if len(values) < BOOTSTRAPPED:
        return _students(values)
    rng = np.random.default_rng(seed)
    means = np.concatenate(
        [
            values[rng.integers(len(values), size=(rows, len(values)))].mean(axis=1)
            for rows in _chunks(resamples, len(values))
        ]
    )
    low, high = np.percentile(means, (2.5, 97.5))
    return Interval(float(values.mean()), float(low), float(high))


def interval_of(statistic: Callable[[NDArray[np.intp]], float], examples: int, seed: int) -> Interval:
    """Return any statistic of some examples and its percentile bootstrap 95 % interval; for hundreds of examples.

    Args:
        statistic: Computes it from the numbers of the examples to use, each from 0, repeated as they come.
        examples: How many there are, at least 1.
        seed: Of the resampling.
    """
    rng = np.random.default_rng(seed)
    drawn = [statistic(rng.integers(examples, size=examples)) for _ in range(RESAMPLES)]
    low, high = np.percentile(drawn, (2.5, 97.5))
    return Interval(statistic(np.arange(examples)), float(low), float(high))


def paired_test(left: NDArray[np.float64], right: NDArray[np.float64], seed: int, trials: int = TRIALS) -> PairedTest:
    """Test whether two systems' scores on the same examples differ by more than chance.

    Args:
        left: One score per example. Shape: (examples,).
        right: The other system's scores, in the same order. Shape: (examples,).
        seed: Of the resampling.
        trials: How many random reassignments are drawn; p is at least 1 / (trials + 1).

    Raises:
        ValueError: The two differ in length, or are empty.
    """
    if len(left) != len(right):
        raise ValueError(f"left has {len(left)} examples and right {len(right)}: a paired test needs the same ones")
    differences = left - right
    observed = interval(differences, seed)
    rng = np.random.default_rng(seed)
    # Sums that are equal on paper may differ in the last bit.
    threshold = abs(differences.sum()) - 1e-9
    as_large = 0
    for rows in _chunks(trials, len(differences)):
        signs = rng.integers(0, 2, size=(rows, len(differences)), dtype=np.int8)
        sums = (2.0 * signs - 1.0) @ differences
        as_large += int((np.abs(sums) >= threshold).sum())
    return PairedTest(observed, (as_large + 1) / (trials + 1), len(differences))


def _students(values: NDArray[np.float64]) -> Interval:
    mean = float(values.mean())
    if len(values) == 1:
        return Interval(mean, mean, mean)
    error = float(values.std(ddof=1)) / len(values) ** 0.5
    reach = float(stdtrit(len(values) - 1, 0.975)) * error
    return Interval(mean, mean - reach, mean + reach)


def _chunks(rows: int, columns: int) -> Iterator[int]:
    """Split a matrix of random draws into runs of rows that fit in memory."""
    step = max(1, _CELLS // columns)
    for start in range(0, rows, step):
        yield min(step, rows - start)
