"""The area under the ROC curve: how often a score puts a positive example above a negative one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def places(scores: NDArray[np.floating]) -> NDArray[np.intp]:
    """Return the place of each score among all different ones, from 0. Shapes: (examples,)."""
    return np.asarray(np.unique(scores, return_inverse=True)[1])


def area(place: NDArray[np.intp], positive: NDArray[np.bool_]) -> float:
    """Mann and Whitney's U as a share; 0.5 where there is only one kind.

    Args:
        place: Of the scores, as ``places`` gives them: to count them is quicker than to rank every resample anew.
            Shape: (examples,).
        positive: Which examples are positive. Shape: (examples,).

    Returns:
        In [0, 1]; equal scores count half.
    """
    size = int(place.max()) + 1
    positives, negatives = np.bincount(place[positive], minlength=size), np.bincount(place[~positive], minlength=size)
    comparisons = int(positives.sum() * negatives.sum())
    below = np.cumsum(negatives) - negatives / 2
    return float(positives @ below / comparisons) if comparisons else 0.5
