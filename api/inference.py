"""Briefs made in worker threads, seen from the event loop as a stream of events.

The event loop never waits for the model: a worker thread runs ``Summarizer.summarize`` and tells it what
happens. A brief that nobody waits for any more (the client left, its deadline passed) is dropped from the
queue, or stopped in its worker at the next event; its place is free only then.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from contextvars import ContextVar
from threading import Event
from typing import TypeVar

from api import problems
from api.admission import Admission
from summarizer import StageFinished
from summarizer.datamodels import Summary, SummarySentence

Result = TypeVar("Result")
Progress = StageFinished | SummarySentence
Listener = Callable[[Progress], None]

STEP_THREADS = 2
"""Few, so that briefs keep the processor."""

MAX_WAITING_STEPS = 16
"""Single steps that may wait for one of these threads: behind so many of the usual size, for seconds at most."""

STEP_RETRY_SECONDS = 2
"""When to try again after that."""


class AbandonedError(Exception):
    """Nobody waits for a brief any more; raised inside its worker thread to stop it."""


class Call:
    """One brief as its worker thread sees it."""

    def __init__(self, seconds: float) -> None:
        self.deadline = time.monotonic() + seconds
        self._abandoned = Event()

    @property
    def wanted(self) -> bool:
        """Whether somebody still waits for it."""
        return not self._abandoned.is_set() and time.monotonic() < self.deadline

    def abandon(self) -> None:
        """Nobody waits any more."""
        self._abandoned.set()

    def check(self) -> None:
        """Stop here if nobody waits.

        Raises:
            AbandonedError: Nobody does.
        """
        if not self.wanted:
            raise AbandonedError


current_call: ContextVar[Call | None] = ContextVar("current_call", default=None)
"""The call that this worker thread works for, so that what runs below the summarizer can drop it early."""


class Inference:
    """A bounded number of briefs in the making.

    Args:
        workers: Threads, hence briefs in the making at once.
        deadline_seconds: Time for each brief, waiting included.
        admission: Where each brief takes a place.
        waited: Told how many seconds each brief waited for a worker.

    ``steps`` is how many single steps wait or are being done.
    """

    def __init__(
        self, workers: int, deadline_seconds: float, admission: Admission, waited: Callable[[float], None]
    ) -> None:
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="brief")
        self._step_threads = ThreadPoolExecutor(STEP_THREADS, thread_name_prefix="step")
        self._deadline_seconds = deadline_seconds
        self._admission = admission
        self._waited = waited
        self.steps = 0
        self._open: set[asyncio.Queue[Progress | Future[Summary]]] = set()

    async def brief(self, make: Callable[[Listener], Summary]) -> AsyncGenerator[Progress | Summary]:
        """Make one brief: its stages and sentences as they come, then the brief itself.

        Closing the iterator early abandons the brief.

        Args:
            make: Makes the brief, in a worker thread, telling the listener of each event.

        Raises:
            Problem: 503 if there is no place or the service stops, 504 at the deadline.
            Exception: Whatever ``make`` raises.
        """
        loop = asyncio.get_running_loop()
        events: asyncio.Queue[Progress | Future[Summary]] = asyncio.Queue()
        call = Call(self._deadline_seconds)
        wanted = [make]  # emptied when nobody waits: the executor's queue keeps what it was given
        accepted = time.monotonic()
        started: float | None = None

        def tell(event: Progress) -> None:
            call.check()
            loop.call_soon_threadsafe(events.put_nowait, event)

        def work() -> Summary:
            nonlocal started
            call.check()
            making = wanted.pop()
            started = time.monotonic()
            self._waited(started - accepted)
            token = current_call.set(call)
            try:
                return making(tell)
            finally:
                current_call.reset(token)

        def finish(future: Future[Summary]) -> None:
            spent = None if started is None else time.monotonic() - started
            self._admission.leave(self._taken(future, call, spent))
            events.put_nowait(future)

        def finished(future: Future[Summary]) -> None:
            with suppress(RuntimeError):  # the loop is closed: the service has stopped without this brief
                loop.call_soon_threadsafe(finish, future)

        self._admission.enter()
        self._open.add(events)
        future = self._threads.submit(work)
        future.add_done_callback(finished)
        try:
            async with asyncio.timeout(call.deadline - time.monotonic()):
                event = await events.get()
            while not isinstance(event, Future):
                yield event
                async with asyncio.timeout(call.deadline - time.monotonic()):
                    event = await events.get()
            yield event.result()
        except (TimeoutError, AbandonedError):
            raise problems.deadline(self._deadline_seconds) from None
        except CancelledError:
            raise problems.draining() from None
        finally:
            self._open.discard(events)
            call.abandon()
            if future.cancel():
                wanted.clear()

    def _taken(self, future: Future[Summary], call: Call, spent: float | None) -> float | None:
        """How long a brief takes, as far as this one tells: of one stopped for its deadline only that it is longer."""
        if spent is None or future.cancelled():
            return None
        error = future.exception()
        if isinstance(error, AbandonedError) and time.monotonic() >= call.deadline:
            return max(min(spent, self._deadline_seconds), self._admission.brief_seconds)
        return None if error else spent

    async def step(self, work: Callable[[], Result]) -> Result:
        """Do a single step of a brief, beside the briefs: dropped at the deadline if it has not begun.

        Raises:
            Problem: 503 if too many wait, 504 at the deadline.
            Exception: Whatever ``work`` raises.
        """
        if self.steps >= STEP_THREADS + MAX_WAITING_STEPS:
            raise problems.full("steps_full", STEP_RETRY_SECONDS)
        loop = asyncio.get_running_loop()

        def finished(_: Future[Result]) -> None:
            with suppress(RuntimeError):  # the loop is closed: the service has stopped without this step
                loop.call_soon_threadsafe(self._leave_step)

        wanted = [work]  # emptied when nobody waits, as above
        self.steps += 1
        future = self._step_threads.submit(lambda: wanted.pop()())
        future.add_done_callback(finished)
        try:
            async with asyncio.timeout(self._deadline_seconds):
                return await asyncio.wrap_future(future)
        except TimeoutError:
            raise problems.deadline(self._deadline_seconds) from None
        finally:
            if future.cancel():
                wanted.clear()

    def _leave_step(self) -> None:
        self.steps -= 1

    def give_up(self) -> None:
        """Answer everybody who still waits for a brief that the service stops; called on the event loop."""
        dropped: Future[Summary] = Future()
        dropped.cancel()
        for events in self._open:
            events.put_nowait(dropped)

    def close(self) -> None:
        """Take nothing more on and drop what waits; a brief in the making ends at its next event."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._step_threads.shutdown(wait=False, cancel_futures=True)
