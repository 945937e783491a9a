"""How much the service takes on, and what it says when that is too much.

Two limits, both checked before a body is parsed: requests accepted and not yet answered, and bytes of bodies
held. A request counts towards the first only once its body has arrived, so slow senders take memory but
nobody's place.
"""

from __future__ import annotations

import math

from api import problems
from api.problems import Problem

SMOOTHING = 0.2
"""Weight of the latest brief in the running mean of how long one takes."""


class Admission:
    """Counts what is held; used from the event loop alone.

    Args:
        workers: Briefs made at the same time.
        max_waiting: Requests that may wait beyond those.
        max_held_bytes: Size of all bodies being received, waiting or worked on, in bytes.
    """

    def __init__(self, workers: int, max_waiting: int, max_held_bytes: int) -> None:
        self._workers = workers
        self._max_accepted = workers + max_waiting
        self._max_held_bytes = max_held_bytes
        self._mean_seconds = 1.0
        self.accepted = 0
        self.held_bytes = 0
        self.draining = False

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

    def enter(self) -> None:
        """Take a place, to be given back with ``leave``.

        Raises:
            Problem: 503, the service drains or is full.
        """
        self.check()
        self.accepted += 1

    def leave(self, seconds: float | None = None) -> None:
        """Give a place back; ``seconds`` is how long the brief took, if one was made."""
        self.accepted -= 1
        if seconds is not None:
            self._mean_seconds += SMOOTHING * (seconds - self._mean_seconds)

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

    def _full(self, reason: str) -> Problem:
        return problems.full(reason, max(1, math.ceil(self._mean_seconds * self.accepted / self._workers)))
