from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from summarizer.training.noise import NoiseConfig, corrupt

STARTS = np.array([number % 4 != 3 for number in range(1_000)])  # every fourth id continues a word
ids = st.lists(st.integers(7, 499), min_size=1, max_size=40).map(np.array)
strays = st.lists(st.integers(500, 999), max_size=40).map(lambda values: np.array(values, dtype=np.int64))


@given(ids, strays, st.integers(0, 2**32 - 1))
def test_every_piece_of_the_target_is_in_a_variant(sentence: np.ndarray, neighbour: np.ndarray, seed: int) -> None:
    variants = corrupt(sentence, neighbour, STARTS, NoiseConfig(), np.random.default_rng(seed))
    assert 1 <= len(variants) <= 2
    assert set(sentence.tolist()) <= {piece for variant in variants for piece in variant.tolist()}


@given(ids, strays, st.integers(0, 2**32 - 1))
def test_each_variant_keeps_the_order_of_the_target(sentence: np.ndarray, neighbour: np.ndarray, seed: int) -> None:
    for variant in corrupt(sentence, neighbour, STARTS, NoiseConfig(), np.random.default_rng(seed)):
        remaining = iter(sentence.tolist())
        assert all(piece in remaining for piece in variant.tolist() if piece < 500)
