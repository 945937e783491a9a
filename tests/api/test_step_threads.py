"""Single steps in worker threads: a bounded number waits, and none for nobody."""

from __future__ import annotations

import asyncio
import threading

import pytest

from api.inference import MAX_WAITING_STEPS, STEP_THREADS
from api.problems import Problem
from tests.api.bench import Bench, lets_go, run


def test_a_step_that_nobody_waits_for_is_not_kept() -> None:
    go = threading.Event()

    async def scenario() -> None:
        inference = Bench().inference
        busy = [asyncio.ensure_future(inference.step(lambda: go.wait(60))) for _ in range(STEP_THREADS)]
        await asyncio.sleep(0.01)
        try:
            assert await lets_go(inference.step)
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
