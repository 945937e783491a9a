"""How much the service takes on, and what it says when that is too much.

Three limits, all checked before a body is parsed: how long a request would wait, by the time that briefs have taken
of late; how many wait; and how many bytes of bodies are held. A request counts as waiting only once its body has
arrived, so slow senders take memory but nobody's place.

A queue that drains is a burst, and waiting serves it. One that stands only adds its length to everybody's time, so a
request may wait half as long once no worker has been free for the longest wait (Nichols and Jacobson, "Controlling
Queue Delay", 2012; for servers, Maurer, "Fail at Scale", 2015).
"""

from __future__ import annotations

import math
import time

from api import problems
from api.problems import Problem

SMOOTHING = 0.2
"""Weight of the latest brief in the running mean of how long one takes."""


class Admission:
    """Counts what is held; used from the event loop alone.

    ``brief_seconds`` is the running mean of how long a worker takes for a brief; the warm-up gives the first value.

    Args:
        workers: Briefs made at the same time.
        max_waiting: Requests that may wait beyond those.
        max_wait_seconds: Longest that a request may be expected to wait; half of it in a queue that stands.
        max_held_bytes: Size of all bodies being received, waiting or worked on, in bytes.
    """

    def __init__(self, workers: int, max_waiting: int, max_wait_seconds: float, max_held_bytes: int) -> None:
        self._workers = workers
        self._max_wait_seconds = max_wait_seconds
        self._max_accepted = workers + max_waiting
        self._max_held_bytes = max_held_bytes
        self.brief_seconds = 0.0
        self.accepted = 0
        self.held_bytes = 0
        self.draining = False
        self._full_since = math.inf

    @property
    def waiting(self) -> int:
        """Accepted requests that no worker has taken up."""
        return max(0, self.accepted - self._workers)

    def check(self) -> None:
        """Refuse now what would be refused once its body is here.

        Raises:
            Problem: 503, the service drains or is full.
        """
        if self.draining:
            raise problems.draining()
        if self.accepted >= self._max_accepted:
            raise self._full("queue_full")
        if self._expected_wait() > self._longest_wait():
            raise self._full("long_wait")

    def enter(self) -> None:
        """Take a place, to be given back with ``leave``.

        Raises:
            Problem: 503, the service drains or is full.
        """
        self.check()
        self.accepted += 1
        if self.accepted == self._workers:
            self._full_since = time.monotonic()

    def leave(self, seconds: float | None = None) -> None:
        """Give a place back; ``seconds`` is how long the brief took, if that is known."""
        self.accepted -= 1
        if self.accepted < self._workers:
            self._full_since = math.inf
        if seconds is not None:
            self.brief_seconds += SMOOTHING * (seconds - self.brief_seconds)

    def hold(self, size: int) -> None:
        """Account for ``size`` more bytes, to be given back with ``release``.

        Raises:
            Problem: 503, too many bytes are held.
        """
        if self.held_bytes + size > self._max_held_bytes:
            raise self._full("memory_full")
        self.held_bytes += size

    def release(self, size: int) -> None:
        """Give bytes back."""
        self.held_bytes -= size

    def _expected_wait(self) -> float:
        """Seconds until a worker takes up a request that comes now; 0 if one is free."""
        ahead = max(0, self.accepted - self._workers + 1)
        return ahead * self.brief_seconds / self._workers

    def _longest_wait(self) -> float:
        """Seconds that a request may be expected to wait now."""
        stands = time.monotonic() - self._full_since > self._max_wait_seconds
        return self._max_wait_seconds / 2 if stands else self._max_wait_seconds

    def _full(self, reason: str) -> Problem:
        return problems.full(reason, max(1, math.ceil(self.brief_seconds * self.accepted / self._workers)))
