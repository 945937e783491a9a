"""Groups of several callers, written as one batch: nothing is misrouted, nothing is written for nobody."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.batching import BatchingEngine, Hypotheses, batched
from api.inference import AbandonedError, Call, current_call
from summarizer import Document, Summarizer
from tests.api.waiting import until


class EchoEngine:
    """Writes each source backwards, and notes the batches. Waits for ``go`` before each; fails on ``poison``."""

    name = "echo"

    def __init__(self) -> None:
        self.batches: list[list[list[int]]] = []
        self.entered = threading.Event()
        self.go = threading.Event()
        self.go.set()

    def generate(self, sources: Sequence[list[int]]) -> list[Hypotheses]:
        self.entered.set()
        assert self.go.wait(60)
        self.batches.append([list(source) for source in sources])
        if [0] in sources:
            raise ZeroDivisionError
        return [[source[::-1]] for source in sources]


def echo(source: list[int]) -> Hypotheses:
    return [source[::-1]]


@contextmanager
def batching(engine: EchoEngine, max_tokens: int = 1000) -> Iterator[BatchingEngine]:
    together = BatchingEngine(engine, max_tokens, lambda *_: None)
    try:
        yield together
    finally:
        engine.go.set()
        together.close()


def ask_at_once(calls: Sequence[Callable[[], object]]) -> list[object]:
    """Run calls in threads of their own, so that they wait together."""
    with ThreadPoolExecutor(len(calls)) as threads:
        return [future.result(120) for future in [threads.submit(call) for call in calls]]


def queued(together: BatchingEngine, groups: int) -> None:
    """Wait until so many groups wait for an engine that is at work; nothing public tells."""
    until(lambda: len(together._waiting) == groups)


sources = st.lists(st.lists(st.integers(1, 9), min_size=1, max_size=20), max_size=6)


@settings(max_examples=60)
@given(st.lists(sources, min_size=1, max_size=6), st.integers(1, 100), st.booleans())
def test_every_caller_gets_its_own_in_its_own_order(
    callers: list[list[list[int]]], max_tokens: int, backwards: bool
) -> None:
    callers = callers[::-1] if backwards else callers
    with batching(EchoEngine(), max_tokens) as together:
        results = ask_at_once([lambda s=s: together.generate(s) for s in callers])  # type: ignore[misc]
    assert results == [[echo(source) for source in caller] for caller in callers]


@settings(max_examples=60)
@given(sources, st.integers(1, 60))
def test_no_batch_is_over_its_budget_but_of_one_group(groups: list[list[int]], max_tokens: int) -> None:
    engine = EchoEngine()
    with batching(engine, max_tokens) as together:
        together.generate(groups)
    assert sum(map(len, engine.batches)) == len(groups)
    for batch in engine.batches:
        lengths = [len(source) for source in batch]
        assert lengths == sorted(lengths)
        assert len(batch) == 1 or len(batch) * max(lengths) <= max_tokens


def test_who_comes_while_the_engine_works_shares_the_next_batch() -> None:
    engine = EchoEngine()
    engine.go.clear()
    with batching(engine) as together, ThreadPoolExecutor(4) as threads:
        first = threads.submit(together.generate, [[1]])
        assert engine.entered.wait(60)
        others = [threads.submit(together.generate, [[n], [n, n]]) for n in (2, 3, 4)]
        queued(together, 6)
        engine.go.set()
        assert [future.result(10) for future in (first, *others)]
    assert [len(batch) for batch in engine.batches] == [1, 6]


def test_what_nobody_waits_for_is_never_written() -> None:
    engine = EchoEngine()
    engine.go.clear()
    gone, late = Call(60), Call(-1)

    def ask(call: Call, source: list[int]) -> None:
        current_call.set(call)
        with pytest.raises(AbandonedError):
            together.generate([source])

    with batching(engine) as together, ThreadPoolExecutor(3) as threads:
        threads.submit(together.generate, [[1]])
        assert engine.entered.wait(60)
        waiting = [threads.submit(ask, gone, [2]), threads.submit(ask, late, [3])]
        queued(together, 2)
        gone.abandon()
        engine.go.set()
        for future in waiting:
            future.result(10)
    assert engine.batches == [[[1]]]


def test_a_group_that_fails_fails_alone() -> None:
    engine = EchoEngine()
    engine.go.clear()
    with batching(engine) as together, ThreadPoolExecutor(3) as threads:
        threads.submit(together.generate, [[5]])
        assert engine.entered.wait(60)
        bad = threads.submit(together.generate, [[0]])
        good = threads.submit(together.generate, [[1, 2]])
        queued(together, 2)
        engine.go.set()
        assert good.result(10) == [echo([1, 2])]
        with pytest.raises(ZeroDivisionError):
            bad.result(10)
    assert engine.batches[1] == [[0], [1, 2]]


def test_an_engine_that_loses_results_fails_its_callers_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = EchoEngine()
    with batching(engine) as together:
        with monkeypatch.context() as patch:
            patch.setattr(engine, "generate", lambda *_: [])
            with pytest.raises(ValueError, match="shorter"):
                together.generate([[1], [2]])
        assert together.generate([[3]]) == [echo([3])]


def test_nothing_is_asked_of_the_engine_for_no_groups() -> None:
    engine = EchoEngine()
    with batching(engine) as together:
        assert together.generate([]) == []
    assert engine.batches == []


def test_closing_tells_who_waits() -> None:
    engine = EchoEngine()
    engine.go.clear()
    with batching(engine) as together, ThreadPoolExecutor(2) as threads:
        threads.submit(together.generate, [[1]])
        assert engine.entered.wait(60)
        waiting = threads.submit(together.generate, [[2]])
        queued(together, 1)
        together.close()
        engine.go.set()
        assert isinstance(waiting.exception(10), AbandonedError)
        with pytest.raises(AbandonedError):
            together.generate([[3]])


def test_the_shipped_model_gives_each_brief_what_it_gives_it_alone(shipped: Summarizer, sample: list[Document]) -> None:
    sizes: list[int] = []
    clusters = [sample[:2], sample[2:4], sample[1::-1]]
    alone = [shipped.summarize(documents, max_words=40).sentences for documents in clusters]
    with batched(shipped, 4096, lambda groups, _: sizes.append(groups)) as together:
        calls = [lambda d=documents: together.summarize(d, max_words=40).sentences for documents in clusters]  # type: ignore[misc]
        assert ask_at_once(calls) == alone
    assert sum(sizes) > 0


def test_no_more_sentences_are_embedded_for_a_brief_that_nobody_waits_for(
    shipped: Summarizer, sample: list[Document]
) -> None:
    texts = [f"The ship sank {n} miles off the cape." for n in range(100)]
    call = Call(60)
    with batched(shipped, 4096, lambda *_: None) as together:
        encoder = together.checkpoint.encoder
        assert (encoder.encode(texts) == shipped.checkpoint.encoder.encode(texts)).all()
        token = current_call.set(call)
        try:
            encoder.encode(texts)
            call.abandon()
            with pytest.raises(AbandonedError):
                encoder.encode(texts)
        finally:
            current_call.reset(token)
    assert shipped.summarize(sample[:2], max_words=40).sentences
