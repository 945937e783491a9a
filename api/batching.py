"""Groups of several waiting requests, written as one batch.

One thread owns the engine. It takes what waits, oldest first, up to a budget of padded tokens; drops what nobody waits
for any more; sorts the rest by length, as the engine likes them; and hands each caller its own results. A caller
with more than a batch holds is served over several, and can be dropped between them.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, replace

from api.inference import AbandonedError, Call, current_call
from summarizer import Summarizer
from summarizer.engines.encoding import MiniLM
from summarizer.engines.generation import Engine, PieceWriter

Hypotheses = list[list[int]]

WAIT_SECONDS = 0.01
"""How long an idle engine waits for company for a small batch."""


@dataclass(slots=True)
class _Entry:
    """One group that waits to be written."""

    source: list[int]
    call: Call | None
    arrived: float = field(default_factory=time.monotonic)
    result: Future[Hypotheses] = field(default_factory=Future)


class BatchingEngine:
    """An ``Engine`` that writes the groups of all its callers together.

    Args:
        engine: What runs the network; used from one thread alone.
        max_tokens: Most tokens in a batch, padding counted; one group may have more.
        on_batch: Told the groups and the padded tokens of every batch.
    """

    def __init__(self, engine: Engine, max_tokens: int, on_batch: Callable[[int, int], None]) -> None:
        self.name = engine.name
        self._engine = engine
        self._max_tokens = max_tokens
        self._on_batch = on_batch
        self._waiting: list[_Entry] = []
        self._changed = threading.Condition()
        self._closed = False
        threading.Thread(target=self._run, name="engine", daemon=True).start()

    def generate(self, sources: Sequence[list[int]]) -> list[Hypotheses]:
        """Decode hypotheses for each source, in the order given; see ``summarizer.engines.generation.Engine``.

        Raises:
            AbandonedError: Nobody waits for this caller's brief any more.
        """
        entries = [_Entry(source, current_call.get()) for source in sources]
        with self._changed:
            if self._closed:
                raise AbandonedError
            self._waiting += entries
            self._changed.notify()
        return [entry.result.result() for entry in entries]

    def close(self) -> None:
        """Write nothing more; whoever waits is told so."""
        with self._changed:
            self._closed = True
            self._changed.notify()

    def _run(self) -> None:
        while batch := self._next_batch():
            longest = max(len(entry.source) for entry in batch)
            self._on_batch(len(batch), len(batch) * longest)
            self._write(batch)

    def _write(self, batch: list[_Entry]) -> None:
        """Write a batch; if that fails, each of its groups alone, so that one cannot spoil the others."""
        try:
            results = self._engine.generate([entry.source for entry in batch])
            written = list(zip(batch, results, strict=True))
        except Exception as error:
            if len(batch) == 1:
                batch[0].result.set_exception(error)
            else:
                for entry in batch:
                    self._write([entry])
        else:
            for entry, result in written:
                entry.result.set_result(result)

    def _next_batch(self) -> list[_Entry]:
        """The groups to write next, shortest first; none once closed."""
        with self._changed:
            while True:
                self._drop_unwanted()
                if self._closed:
                    return []
                if not self._waiting:
                    self._changed.wait()
                    continue
                batch = self._oldest_that_fit()
                patience = self._waiting[0].arrived + WAIT_SECONDS - time.monotonic()
                if len(batch) == len(self._waiting) and patience > 0:
                    self._changed.wait(patience)
                    continue
                self._waiting = self._waiting[len(batch) :]
                return sorted(batch, key=lambda entry: len(entry.source))

    def _drop_unwanted(self) -> None:
        kept = []
        for entry in self._waiting:
            if self._closed or (entry.call is not None and not entry.call.wanted):
                entry.result.set_exception(AbandonedError())
            else:
                kept.append(entry)
        self._waiting = kept

    def _oldest_that_fit(self) -> list[_Entry]:
        batch: list[_Entry] = []
        longest = 0
        for entry in self._waiting:
            longest = max(longest, len(entry.source))
            if batch and (len(batch) + 1) * longest > self._max_tokens:
                break
            batch.append(entry)
        return batch


@contextmanager
def batched(summarizer: Summarizer, max_tokens: int, on_batch: Callable[[int, int], None]) -> Iterator[Summarizer]:
    """The same summarizer, writing the groups of all its callers together until the context ends.

    A brief that nobody waits for any more stops between two batches of sentences that are embedded for it.

    Args:
        summarizer: Left as it is.
        max_tokens: Most tokens in a batch, padding counted.
        on_batch: Told the groups and the padded tokens of every batch.
    """
    writer = summarizer.checkpoint.writer
    if not isinstance(writer, PieceWriter):
        yield summarizer
        return
    engine = BatchingEngine(writer.engine, max_tokens, on_batch)
    together = copy(writer)
    together.engine = engine
    if isinstance(encoder := summarizer.checkpoint.encoder, MiniLM):
        encoder = copy(encoder)
        encoder.before_batch = _stop_unless_wanted
    checkpoint = replace(summarizer.checkpoint, writer=together, encoder=encoder)
    try:
        yield Summarizer(checkpoint, summarizer.config, summarizer.document_model)
    finally:
        engine.close()


def _stop_unless_wanted() -> None:
    if call := current_call.get():
        call.check()
