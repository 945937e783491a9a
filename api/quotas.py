"""How many briefs each key may ask for: what it was answered counts, what was refused for want of room does not."""

from __future__ import annotations

import math
import time
from collections import Counter

from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter

from api import problems
from api.keys import Key


class Quotas:
    """The quotas of all keys; used from the event loop alone.

    A request under way holds a place in its key's quota, so that many at once cannot overdraw it.
    """

    def __init__(self) -> None:
        self._limiter = SlidingWindowCounterRateLimiter(MemoryStorage())
        self._under_way: Counter[str] = Counter()

    def enter(self, key: Key) -> None:
        """Hold a place for a request, to be given back with ``leave``.

        Raises:
            Problem: 429, the key has none left.
        """
        if key.quota is not None:
            quota = parse(key.quota)
            if not self._limiter.test(quota, key.name, cost=self._under_way[key.name] + 1):
                reset, _ = self._limiter.get_window_stats(quota, key.name)
                raise problems.over_quota(str(quota), max(1, math.ceil(reset - time.time())))
        self._under_way[key.name] += 1

    def leave(self, key: Key, *, charged: bool) -> None:
        """Give the place back, and count the request if it is to be charged."""
        self._under_way[key.name] -= 1
        if not self._under_way[key.name]:
            del self._under_way[key.name]
        if charged and key.quota is not None:
            self._limiter.hit(parse(key.quota), key.name)
