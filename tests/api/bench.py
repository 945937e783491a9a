"""An inference on its own, without the service around it."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Callable, Coroutine
from contextlib import aclosing
from typing import Any, TypeVar

import pytest

from api.admission import Admission
from api.inference import Inference, Listener, Progress
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


async def lets_go(ask: Callable[[Callable[..., Summary]], Coroutine[Any, Any, object]]) -> bool:
    """Whether work that is still waiting is not kept once nobody waits for it."""

    class Work:
        def __call__(self, *_: object) -> Summary:
            return BRIEF

    work = Work()
    kept = weakref.ref(work)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.01):
            await ask(work)
    del work
    await asyncio.sleep(0)  # the task lets go of its cancellation
    gc.collect()
    return kept() is None
