"""How much an editor would want a sentence in a brief, by what is known of it and by what it means.

A reading in squares, learned from what editors said of every sentence of some newsroom clusters (``nutgraf train
wanted``, ``training/RUNS.md``): what the words of a sentence are worth (``summarizer.salience``) does not tell a main
fact of the latest report from colour in the same words.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from summarizer.content.circumstances import FEATURES

WEIGHTS = Path(__file__).parent / "wanted.json"

LEAST = 0.02
"""Least that a sentence is wanted, and that it tells anew, in (0, 1)."""

NEW, RETOLD = 0.25, 0.55
"""Similarity up to which a sentence tells something else than one of another article, and from which it tells the same,
in [0, 1]; lower is stricter."""

FAR = 3.0
"""Deviations from its mean beyond which a feature makes no more difference, above 0: squares grow fast."""


def untold(similarity: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """How much of sentences is told anew, in [0.02, 1], by how near each is to what another article told, in [0, 1].

    Never nothing: a number may be new in the same words.
    """
    return np.asarray(np.clip((RETOLD - similarity) / (RETOLD - NEW), LEAST, 1.0), dtype=np.float64)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A reading of ``FEATURES``, of the products of any two of them, and of vectors.

    Attributes:
        mean: Of each feature, shape ``(features,)``.
        deviation: Of each feature, above 0.
        weights: Of each standardized feature.
        pairs: Of the product of each two, upper triangular, shape ``(features, features)``.
        meaning: Of each part of a vector, shape ``(width,)``.
        bias: What is added.
    """

    mean: NDArray[np.float64]
    deviation: NDArray[np.float64]
    weights: NDArray[np.float64]
    pairs: NDArray[np.float64]
    meaning: NDArray[np.float64]
    bias: float

    @classmethod
    @cache
    def load(cls) -> Wanted:
        """The shipped one, for the vectors of the encoder that every checkpoint has.

        Raises:
            ValueError: It was learned for other features.
        """
        stored = json.loads(WEIGHTS.read_text(encoding="utf-8"))
        features = stored["features"]
        if tuple(features) != FEATURES:
            raise ValueError(f"{WEIGHTS.name} was learned for other features; run `nutgraf train wanted`.")
        mean, deviation, weights = (
            np.array([feature[of] for feature in features.values()]) for of in ("mean", "deviation", "weight")
        )
        pairs = np.zeros((len(features), len(features)))
        for row, feature in enumerate(features.values()):
            pairs[row, row:] = feature["pairs"]
        return cls(mean, deviation, weights, pairs, np.array(stored["meaning"]), stored["bias"])

    def save(self, path: Path) -> None:
        """Write what ``load`` reads, as JSON; of each feature the products with itself and with those after it."""
        features = {
            name: {
                "mean": round(self.mean[row], 5),
                "deviation": round(self.deviation[row], 5),
                "weight": round(self.weights[row], 5),
                "pairs": self.pairs[row, row:].round(5).tolist(),
            }
            for row, name in enumerate(FEATURES)
        }
        stored = {"bias": round(self.bias, 5), "features": features, "meaning": self.meaning.round(5).tolist()}
        path.write_text(json.dumps(stored) + "\n", encoding="utf-8")

    def __call__(self, described: NDArray[np.float64], meanings: NDArray[np.float64]) -> NDArray[np.float64]:
        """How much sentences are wanted.

        Args:
            described: What is known of each, shape ``(sentences, features)``; see ``Circumstances.describe``.
            meanings: Their vectors, shape ``(sentences, width)``; see ``Circumstances.meanings``.

        Returns:
            In [``LEAST``, 1], shape ``(sentences,)``.
        """
        standard = standardized(described, self.mean, self.deviation)
        of_pairs = ((standard @ self.pairs) * standard).sum(axis=1)
        wanted: NDArray[np.float64] = standard @ self.weights + of_pairs + meanings @ self.meaning + self.bias
        return np.clip(wanted, LEAST, 1.0)


def standardized(
    described: NDArray[np.float64], mean: NDArray[np.float64], deviation: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Features in deviations from their means, in [-``FAR``, ``FAR``], shape ``(sentences, features)``."""
    return np.clip((described - mean) / deviation, -FAR, FAR)
