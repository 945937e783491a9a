"""Briefs in worker threads: order, deadlines, clients that leave."""

from __future__ import annotations

import asyncio
import threading
import time
from contextlib import aclosing
from typing import Never

import pytest

from api.inference import AbandonedError, Listener, current_call
from api.problems import Problem
from summarizer import Summary
from tests.api.bench import BRIEF, STAGE, Bench, lets_go, run


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


def test_what_nobody_waits_for_is_not_kept() -> None:
    go = threading.Event()

    def waiting(_tell: Listener) -> Summary:
        assert go.wait(60)
        return BRIEF

    async def scenario() -> None:
        bench = Bench()
        first = asyncio.ensure_future(bench.events(waiting))
        await asyncio.sleep(0.01)
        try:
            assert await lets_go(bench.events)
        finally:
            go.set()
        await first

    run(scenario())


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
