"""Work counted, the same on every machine however busy; or timed against more of the same work."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """How many functions are called, ours and the interpreter's."""
    count = 0

    def counted(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def times_longer(work: Callable[[int], object], size: int) -> float:
    """How much longer eight times the size takes; for what happens between two calls, as in a regular expression.

    In proportion is about 8, a square about 64: a bound between the two holds on a busy machine.
    """
    return seconds(lambda: work(8 * size)) / seconds(lambda: work(size))


def seconds(work: Callable[[], object]) -> float:
    """The quickest of three runs, in seconds of the processor."""
    return min(_taken(work) for _ in range(3))


def takes_longer(work: Callable[[], object], than: float) -> bool:
    """Whether each of three runs takes longer than so many seconds of the processor; none follows one that does not."""
    return all(_taken(work) > than for _ in range(3))


def _taken(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
