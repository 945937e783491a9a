"""Briefs in worker threads: order, deadlines, clients that leave."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import weakref
from collections.abc import Callable, Coroutine
from contextlib import aclosing, suppress
from types import CellType
from typing import Any, Never, TypeVar

import pytest

from api.admission import SMOOTHING, Admission
from api.inference import (
    MAX_WAITING_STEPS,
    STEP_THREADS,
    AbandonedError,
    Inference,
    Listener,
    Progress,
    current_call,
)
from api.problems import Problem
from summarizer import Document, StageFinished, Summary
from tests.api.fake import FakeSummarizer

Result = TypeVar("Result")
Make = Callable[[Listener], Summary]

STAGE = StageFinished("stage", 1.0)
BRIEF = FakeSummarizer().summarize([Document(text="The bridge closed.")])


class Bench:
    """An inference and what was taken on for it."""

    def __init__(self, workers: int = 1, max_waiting: int = 4, deadline: float = 5.0, max_wait: float = 60) -> None:
        self.admission = Admission(workers, max_waiting, max_wait, max_held_bytes=1)
        self.waits: list[float] = []
        self.inference = Inference(workers, deadline, self.admission, self.waits.append)

    async def events(self, make: Make) -> list[Progress | Summary]:
        async with aclosing(self.inference.brief(make)) as events:
            return [event async for event in events]

    async def settle(self) -> None:
        """Wait until every place is free."""
        async with asyncio.timeout(5):
            while self.admission.accepted:
                await asyncio.sleep(0.001)


def run(coroutine: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(coroutine)


def test_events_arrive_in_order_and_the_brief_last() -> None:
    def make(tell: Listener) -> Summary:
        tell(STAGE)
        tell(BRIEF.sentences[0])
        return BRIEF

    bench = Bench()
    assert run(bench.events(make)) == [STAGE, BRIEF.sentences[0], BRIEF]
    assert len(bench.waits) == 1
    assert bench.admission.accepted == 0


def test_an_event_arrives_while_the_brief_is_still_in_the_making() -> None:
    go = threading.Event()

    def make(tell: Listener) -> Summary:
        tell(STAGE)
        assert go.wait(60)
        return BRIEF

    async def scenario() -> None:
        async with aclosing(Bench().inference.brief(make)) as events:
            assert await anext(events) == STAGE
            go.set()
            assert await anext(events) == BRIEF

    run(scenario())


def test_the_event_loop_turns_while_briefs_are_made() -> None:
    def make(_tell: Listener) -> Summary:
        time.sleep(0.2)
        return BRIEF

    async def scenario() -> int:
        turns = 0
        brief = asyncio.ensure_future(Bench().events(make))
        while not brief.done():
            await asyncio.sleep(0.001)
            turns += 1
        return turns

    assert run(scenario()) > 20


def test_what_the_summarizer_raises_is_raised() -> None:
    def make(_tell: Listener) -> Never:
        raise ZeroDivisionError

    bench = Bench()
    with pytest.raises(ZeroDivisionError):
        run(bench.events(make))
    assert bench.admission.accepted == 0


def test_at_the_deadline_it_is_504_and_the_worker_stops_at_its_next_event() -> None:
    stopped = []

    def make(tell: Listener) -> Summary:
        try:
            while True:
                time.sleep(0.01)
                tell(STAGE)
        except AbandonedError:
            stopped.append(True)
            raise

    async def scenario() -> int:
        bench = Bench(deadline=0.1)
        with pytest.raises(Problem) as caught:
            await bench.events(make)
        await bench.settle()
        return caught.value.status

    assert run(scenario()) == 504
    assert stopped == [True]


def test_a_brief_whose_deadline_passes_in_the_queue_is_never_begun() -> None:
    go = threading.Event()
    begun = []

    def slow(_tell: Listener) -> Summary:
        assert go.wait(60)
        return BRIEF

    def make(_tell: Listener) -> Summary:
        begun.append(True)
        return BRIEF

    async def scenario() -> list[int]:
        bench = Bench(deadline=0.1)
        results = await asyncio.gather(bench.events(slow), bench.events(make), return_exceptions=True)
        go.set()
        await bench.settle()
        return [result.status for result in results]

    assert run(scenario()) == [504, 504]
    assert begun == []


def test_a_place_is_free_only_when_its_worker_is() -> None:
    go = threading.Event()

    def make(_tell: Listener) -> Summary:
        assert go.wait(60)
        return BRIEF

    async def scenario() -> str:
        bench = Bench(max_waiting=0)
        async with aclosing(bench.inference.brief(make)) as events:
            waiting = asyncio.ensure_future(anext(events))
            await asyncio.sleep(0.01)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        with pytest.raises(Problem) as caught:
            await bench.events(make)
        go.set()
        await bench.settle()
        return caught.value.reason

    assert run(scenario()) == "queue_full"


def test_a_hundred_clients_that_leave_cost_no_place() -> None:
    def make(tell: Listener) -> Summary:
        while True:
            time.sleep(0.001)
            tell(STAGE)

    async def scenario() -> None:
        bench = Bench(workers=4, max_waiting=96)
        briefs = [asyncio.ensure_future(bench.events(make)) for _ in range(100)]
        await asyncio.sleep(0.05)
        for brief in briefs:
            brief.cancel()
        await asyncio.gather(*briefs, return_exceptions=True)
        await bench.settle()
        assert await bench.events(lambda _: BRIEF) == [BRIEF]

    run(scenario())


def holders(make: Make) -> int:
    """How many closures and lists hold it, as the executor's queue would."""
    return sum(isinstance(holder, list | CellType) for holder in gc.get_referrers(make))


def test_what_nobody_waits_for_is_not_kept() -> None:
    go = threading.Event()

    def make(_tell: Listener) -> Summary:
        return BRIEF

    def waiting(_tell: Listener) -> Summary:
        assert go.wait(60)
        return BRIEF

    async def scenario() -> None:
        bench = Bench()
        first = asyncio.ensure_future(bench.events(waiting))
        await asyncio.sleep(0.01)
        held = holders(make)
        with suppress(TimeoutError):
            async with asyncio.timeout(0.01):
                await bench.events(make)
        assert holders(make) == held
        go.set()
        await first

    run(scenario())


def test_a_step_that_nobody_waits_for_is_not_kept() -> None:
    class Work:
        def __call__(self) -> None: ...

    go = threading.Event()

    async def scenario() -> None:
        inference = Bench().inference
        busy = [asyncio.ensure_future(inference.step(lambda: go.wait(60))) for _ in range(STEP_THREADS)]
        await asyncio.sleep(0.01)
        work = Work()
        kept = weakref.ref(work)
        with suppress(TimeoutError):
            async with asyncio.timeout(0.01):
                await inference.step(work)
        del work
        await asyncio.sleep(0)  # the task lets go of its cancellation
        gc.collect()
        try:
            assert kept() is None
        finally:
            go.set()
        await asyncio.gather(*busy)

    run(scenario())


def test_a_step_is_refused_once_too_many_wait_and_done_again_when_they_are_through() -> None:
    go = threading.Event()

    async def scenario() -> Problem:
        inference = Bench().inference
        taken = [asyncio.ensure_future(inference.step(lambda: go.wait(60))) for _ in range(STEP_THREADS)]
        taken += [asyncio.ensure_future(inference.step(lambda: True)) for _ in range(MAX_WAITING_STEPS)]
        await asyncio.sleep(0)
        try:
            with pytest.raises(Problem) as caught:
                await inference.step(lambda: True)
        finally:
            go.set()
        assert await asyncio.gather(*taken) == [True] * len(taken)
        assert await inference.step(lambda: True)
        return caught.value

    problem = run(scenario())
    assert (problem.status, problem.reason) == (503, "steps_full")
    assert int(problem.headers["Retry-After"]) >= 1


def test_a_brief_that_fails_says_nothing_of_how_long_one_takes() -> None:
    def make(_tell: Listener) -> Summary:
        raise ZeroDivisionError

    async def scenario() -> float:
        bench = Bench()
        bench.admission.brief_seconds = 7.0
        with pytest.raises(ZeroDivisionError):
            await bench.events(make)
        await bench.settle()
        return bench.admission.brief_seconds

    assert run(scenario()) == 7.0


def endless(tell: Listener) -> Summary:
    while True:
        time.sleep(0.001)
        tell(STAGE)


@pytest.mark.parametrize(("before", "least", "most"), [(0.0, 0.01, 1.0), (7.0, 7.0, 7.0)])
def test_a_brief_that_dies_at_its_deadline_says_that_one_takes_no_less(
    before: float, least: float, most: float
) -> None:
    async def scenario() -> float:
        bench = Bench(deadline=0.2)
        bench.admission.brief_seconds = before
        with pytest.raises(Problem):
            await bench.events(endless)
        await bench.settle()
        return bench.admission.brief_seconds

    assert least <= run(scenario()) <= most


def test_a_brief_that_outlives_its_deadline_says_no_more_than_one_that_dies_at_it() -> None:
    """Between two events nothing stops it: one of those would have everybody refused who would have to wait."""

    def silent(tell: Listener) -> Summary:
        time.sleep(1)
        tell(STAGE)
        raise AssertionError("nobody waits for this")

    async def scenario() -> float:
        bench = Bench(deadline=0.2)
        with pytest.raises(Problem):
            await bench.events(silent)
        await bench.settle()
        return bench.admission.brief_seconds

    assert 0 < run(scenario()) <= SMOOTHING * 0.2


def test_where_every_brief_dies_at_its_deadline_nobody_is_kept_waiting_for_that() -> None:
    async def scenario() -> str:
        bench = Bench(deadline=0.2, max_wait=0.1)
        for _ in range(6):  # the running mean is then at three quarters of the deadline
            with pytest.raises(Problem):
                await bench.events(endless)
            await bench.settle()
        first = asyncio.ensure_future(bench.events(endless))
        await asyncio.sleep(0.01)
        with pytest.raises(Problem) as caught:
            await bench.events(endless)
        await asyncio.gather(first, return_exceptions=True)
        await bench.settle()
        return caught.value.reason

    assert run(scenario()) == "long_wait"


def test_a_brief_whose_client_leaves_says_nothing_of_how_long_one_takes() -> None:
    async def scenario() -> float:
        bench = Bench(deadline=60)
        bench.admission.brief_seconds = 7.0
        brief = asyncio.ensure_future(bench.events(endless))
        await asyncio.sleep(0.05)
        brief.cancel()
        await asyncio.gather(brief, return_exceptions=True)
        await bench.settle()
        return bench.admission.brief_seconds

    assert run(scenario()) == 7.0


def test_the_call_is_known_to_what_runs_in_the_worker() -> None:
    def make(_tell: Listener) -> Summary:
        call = current_call.get()
        assert call is not None
        assert call.wanted
        return BRIEF

    assert run(Bench().events(make)) == [BRIEF]
    assert current_call.get() is None


def test_closing_drops_what_waits() -> None:
    go = threading.Event()

    def make(_tell: Listener) -> Summary:
        assert go.wait(60)
        return BRIEF

    async def scenario() -> list[object]:
        bench = Bench(deadline=5)
        briefs = [asyncio.ensure_future(bench.events(make)) for _ in range(3)]
        await asyncio.sleep(0.01)
        bench.inference.close()
        go.set()
        return await asyncio.gather(*briefs, return_exceptions=True)

    results = run(scenario())
    assert results[0] == [BRIEF]
    assert [getattr(result, "status", None) for result in results[1:]] == [503, 503]
