"""Sentences as unit vectors."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from summarizer.engines.pieces import piece_id, plain_marks

Pieces = tuple[int, ...]


class SentenceEncoder(Protocol):
    """Anything that embeds sentences; the shipped one is ``MiniLM``."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed sentences as unit vectors, shape ``(texts, width)``; the same text always gives the same vector."""
        ...


class MiniLM:
    """The shipped sentence encoder: mean-pooled all-MiniLM-L6-v2 in CTranslate2, int8.

    Args:
        folder: Converted model.
        tokenizer: Its word pieces.
        threads: Cores to use, at least 1; each takes batches of its own, which is quicker than sharing one.

    Attributes:
        before_batch: Called before each batch; what it raises ends the embedding.
    """

    max_tokens = 128
    max_characters = 2_000
    batch_size = 16

    def __init__(self, folder: Path, tokenizer: Tokenizer, threads: int) -> None:
        import ctranslate2

        self.before_batch: Callable[[], None] = lambda: None
        self._encoder = ctranslate2.Encoder(str(folder), device="cpu", inter_threads=threads, intra_threads=1)
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="encoder")
        self._tokenizer = tokenizer
        self._start, self._end = piece_id(tokenizer, "[CLS]"), piece_id(tokenizer, "[SEP]")

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed sentences as unit vectors, shape ``(texts, width)``; what is past 128 pieces does not count.

        Equal texts are embedded once: hostile input repeats itself, and so do reprints.
        """
        shown = [plain_marks(text[: self.max_characters]) for text in texts]
        encodings = self._tokenizer.encode_batch(shown, add_special_tokens=False)
        ids = [(self._start, *encoding.ids[: self.max_tokens - 2], self._end) for encoding in encodings]
        order = sorted(dict.fromkeys(ids), key=len, reverse=True)
        if not order:
            return np.zeros((0, 1), dtype=np.float32)
        vectors = dict(zip(order, itertools.chain.from_iterable(self._embed(order)), strict=True))
        return np.stack([vectors[pieces] for pieces in ids])

    def _embed(self, order: Sequence[Pieces]) -> Iterator[list[NDArray[np.float32]]]:
        """Unit vectors of sentences, batch by batch; one batch waits while each thread has its own."""
        under_way: deque[Future[list[NDArray[np.float32]]]] = deque()
        for first in range(0, len(order), self.batch_size):
            self.before_batch()
            under_way.append(self._pool.submit(self._embed_batch, order[first : first + self.batch_size]))
            if len(under_way) > self._threads:
                yield under_way.popleft().result()
        yield from (batch.result() for batch in under_way)

    def _embed_batch(self, batch: Sequence[Pieces]) -> list[NDArray[np.float32]]:
        states = np.array(self._encoder.forward_batch(list(map(list, batch))).last_hidden_state)
        means = [state[: len(pieces)].mean(axis=0) for pieces, state in zip(batch, states, strict=True)]
        return [mean / np.linalg.norm(mean) for mean in means]
