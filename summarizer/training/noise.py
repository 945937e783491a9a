"""Noise that a denoising example can be recovered from.

BART (Lewis et al., 2020) masks and deletes, so that its decoder must guess; ours must never guess. Here every word of
the target stands in the source, together with words that do not belong: the model learns to copy, to leave out what
is stray, and to put together a sentence of which each variant has lost a part.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, ConfigDict, Field

Ids = NDArray[np.int64]


class NoiseConfig(BaseModel):
    """How much noise.

    Attributes:
        second_variant: Share of examples with two variants, each of which has lost what the other keeps, in [0, 1].
        lost: Share of the words that a variant loses, in runs, in [0, 1].
        stray: Expected number of stray runs per variant, at least 0.
        run_words: Longest run that is lost or strays in, at least 1.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)

    second_variant: float = Field(default=0.5, ge=0, le=1)
    lost: float = Field(default=0.25, ge=0, le=1)
    stray: float = Field(default=0.8, ge=0)
    run_words: int = Field(default=7, ge=1)


def corrupt(
    sentence: Ids,
    neighbour: Ids,
    starts_word: NDArray[np.bool_],
    config: NoiseConfig,
    rng: np.random.Generator,
) -> list[Ids]:
    """Make the source variants from which ``sentence`` can be recovered.

    Args:
        sentence: Word pieces of the target, shape ``(pieces,)``.
        neighbour: Another sentence, from which stray runs are taken, shape ``(other pieces,)``.
        starts_word: By piece id, whether the piece starts a word, shape ``(vocabulary,)``.
        config: How much noise.
        rng: Source of randomness.

    Returns:
        One or two variants. Every word of the sentence is in at least one of them, in order.
    """
    words = _words(sentence, starts_word)
    strays = _words(neighbour, starts_word)
    if rng.random() >= config.second_variant or len(words) < 4:
        return [np.concatenate(_stray(words, strays, config, rng))]
    owner = _owners(len(words), config, rng)
    first = [word for word, kept in zip(words, owner != 1, strict=True) if kept]
    second = [word for word, kept in zip(words, owner != 0, strict=True) if kept]
    return [np.concatenate(_stray(variant, strays, config, rng)) for variant in (first, second)]


def _words(ids: Ids, starts_word: NDArray[np.bool_]) -> list[Ids]:
    begins = np.flatnonzero(starts_word[ids])
    return [word for word in np.split(ids, begins[begins > 0]) if word.size]


def _owners(count: int, config: NoiseConfig, rng: np.random.Generator) -> NDArray[np.int64]:
    """Say for each word which variant keeps it: 0 the first alone, 1 the second alone, 2 both."""
    owner = np.full(count, 2)
    for variant in (0, 1):
        left = int(config.lost * count)
        while left > 0:
            run = int(rng.integers(1, min(left, config.run_words) + 1))
            start = int(rng.integers(0, count - run + 1))
            owner[start : start + run] = variant
            left -= run
    for variant in (0, 1):
        if not (owner != 1 - variant).any():
            owner[:] = 2
    return owner


def _stray(words: list[Ids], strays: list[Ids], config: NoiseConfig, rng: np.random.Generator) -> list[Ids]:
    """Insert runs of the neighbour's words."""
    result = list(words)
    for _ in range(int(rng.poisson(config.stray)) if strays else 0):
        run = int(rng.integers(1, config.run_words + 1))
        start = int(rng.integers(0, max(len(strays) - run, 0) + 1))
        place = int(rng.integers(0, len(result) + 1))
        result[place:place] = strays[start : start + run]
    return result
