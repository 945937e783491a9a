"""Batches of fusion and denoising examples, from what ``prepare`` wrote.

A source is ``[CLS] variant [SEP] variant [SEP] …``, the best variant first. A target starts with ``[TIGHT]`` or
``[FULL]`` and ends with ``[SEP]``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from summarizer.training.noise import Ids, NoiseConfig, corrupt
from summarizer.training.vocabulary import SPECIAL

PAD, CLS, SEP, TIGHT, FULL = map(SPECIAL.index, ("[PAD]", "[CLS]", "[SEP]", "[TIGHT]", "[FULL]"))

MAX_POSITIONS = 512
"""Tokens that the writer can tell the places of, on either side."""

TIGHT_RATIO = 0.7
"""A target with fewer words than this share of its longest source is tight; range (0, 1)."""


@dataclass(frozen=True, slots=True)
class Example:
    """Source and target token ids, complete with their special tokens; the target's first id sets its length."""

    source: Ids
    target: Ids


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded examples.

    Attributes:
        source: Shape ``(examples, source length)``, 0 where padded.
        target: Shape ``(examples, target length)``, 0 where padded.
    """

    source: Ids
    target: Ids


def example(variants: Sequence[Ids], target: Ids, max_source: int) -> Example:
    """Join variants and target with their special tokens; a source is cut at ``max_source``, a target by its places."""
    source = np.concatenate([[CLS], *(part for variant in variants for part in (variant, [SEP]))])
    length = TIGHT if target.size < TIGHT_RATIO * max(variant.size for variant in variants) else FULL
    return Example(_cut(source, max_source), _cut(np.concatenate([[length], target, [SEP]]), MAX_POSITIONS))


def _cut(ids: Ids, most: int) -> Ids:
    return (ids if ids.size <= most else np.append(ids[: most - 1], SEP)).astype(np.int64)


class Corpus:
    """What ``prepare`` wrote, as examples by number.

    Args:
        folder: The folder ``prepare`` wrote.
        held_out: Share of the pairs, from the end of the corpus, kept for validation, in (0, 1).
        max_source: Longest source in tokens.
        noise: How denoising examples are corrupted.
    """

    def __init__(self, folder: Path, held_out: float, max_source: int, noise: NoiseConfig) -> None:
        with np.load(folder / "pairs.npz") as pairs, np.load(folder / "sentences.npz") as sentences:
            self._pair_ids, self._sentence_ids = pairs["ids"], sentences["ids"]
            self._pair_texts = np.append(0, pairs["text_ends"])
            self._pairs = np.append(0, pairs["pair_ends"])
            self._sentences = np.append(0, sentences["text_ends"])
            self.from_reference: NDArray[np.bool_] = pairs["from_reference"]
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        pieces = [str(tokenizer.id_to_token(number)) for number in range(tokenizer.get_vocab_size())]
        self._starts_word = np.array([not piece.startswith("##") for piece in pieces])
        self._noise = noise
        self._max_source = max_source
        total = len(self._pairs) - 1
        self.training = int(total * (1 - held_out))
        self.held_out = range(self.training, total)
        self.sentences = len(self._sentences) - 1
        self.vocabulary = len(pieces)

    def pair(self, number: int) -> Example:
        """Fusion example by its number."""
        texts = range(self._pairs[number], self._pairs[number + 1])
        *variants, target = (self._pair_ids[self._pair_texts[i] : self._pair_texts[i + 1]] for i in texts)
        return example(variants, target, self._max_source)

    def sentence(self, number: int, rng: np.random.Generator) -> Example:
        """Denoising example for one sentence, its noise drawn from ``rng``; strays come from a sentence close by."""
        near = int(np.clip(number + rng.integers(-8, 9), 0, self.sentences - 1))
        target, neighbour = (
            self._sentence_ids[self._sentences[i] : self._sentences[i + 1]].astype(np.int64) for i in (number, near)
        )
        variants = corrupt(target, neighbour, self._starts_word, self._noise, rng)
        return example(variants, target, self._max_source)

    def frequent(self, count: int) -> Ids:
        """Return the ids of the pieces that the sentences for denoising have most often, shape ``(count,)``."""
        counts = np.bincount(self._sentence_ids, minlength=self.vocabulary)
        return np.argsort(-counts, kind="stable")[:count].astype(np.int64)

    def batches(self, size: int, denoising: float, seed: int, first: int) -> Iterator[Batch]:
        """Yield training batches without end, the same for the same seed.

        Args:
            size: Examples in a batch.
            denoising: Share of denoising examples, in [0, 1].
            seed: Of the order and of the noise.
            first: Number of the batch to begin with: what a resumed run has already seen is skipped.

        Yields:
            Batches of examples of like length, pools of ``_POOL`` of them shuffled.
        """
        for pool in range(first // _POOL, 1 << 30):
            rng = np.random.default_rng((seed, pool))
            examples = [self._draw(rng, denoising) for _ in range(size * _POOL)]
            examples.sort(key=lambda item: item.source.size + item.target.size)
            order = rng.permutation(_POOL)
            for place in order[first % _POOL if pool == first // _POOL else 0 :]:
                yield collate(examples[place * size : (place + 1) * size])

    def _draw(self, rng: np.random.Generator, denoising: float) -> Example:
        if rng.random() < denoising:
            return self.sentence(int(rng.integers(self.sentences)), rng)
        return self.pair(int(rng.integers(self.training)))


_POOL = 40


def collate(examples: Sequence[Example]) -> Batch:
    """Pad examples to one batch."""
    return Batch(_pad([item.source for item in examples]), _pad([item.target for item in examples]))


def _pad(rows: Sequence[Ids]) -> Ids:
    padded = np.full((len(rows), max(row.size for row in rows)), PAD, dtype=np.int64)
    for number, row in enumerate(rows):
        padded[number, : row.size] = row
    return padded
