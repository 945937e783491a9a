"""Time per stage, and word of each stage as it ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class StageFinished:
    """A stage of the pipeline has ended, after so many milliseconds."""

    name: str
    milliseconds: float


class Stopwatch:
    """Times the stages of one run.

    Args:
        listener: Told of every stage as it ends; None for nobody.
    """

    def __init__(self, listener: Callable[[Any], None] | None) -> None:
        self._listener = listener
        self._began = time.perf_counter()
        self._stages: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what runs inside."""
        began = time.perf_counter()
        yield
        self._stages[name] = _since(began)
        if self._listener:
            self._listener(StageFinished(name, self._stages[name]))

    @property
    def milliseconds(self) -> dict[str, float]:
        """Milliseconds by stage so far, and ``total``."""
        return self._stages | {"total": _since(self._began)}


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1_000, 2)
