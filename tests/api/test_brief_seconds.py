"""How long a brief takes, as far as those tell that were made, stopped or left."""

from __future__ import annotations

import asyncio
import time

import pytest

from api.admission import SMOOTHING
from api.inference import Listener
from api.problems import Problem
from summarizer import Summary
from tests.api.bench import STAGE, Bench, run


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
