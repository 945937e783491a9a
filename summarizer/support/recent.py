"""What was made of texts lately.

``functools.lru_cache`` counts what it keeps, however large each is: five hundred marks of a text made to harm take as
much memory as twenty of its sentences.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Recent(Generic[Made]):
    """Makes something of a text, or gives what it made of it before; keeps what was asked for last. Threads share it.

    Args:
        make: What makes it; the same of the same text.
        size: How much of the room it takes, at least 0.
        most: Room for all that is kept, at least 0.
    """

    def __init__(self, make: Callable[[str], Made], size: Callable[[Made], int], most: int) -> None:
        self._make, self._size, self._most = make, size, most
        self._kept: OrderedDict[str, Made] = OrderedDict()
        self._taken = 0
        self._lock = Lock()

    def __call__(self, text: str) -> Made:
        """What is made of a text."""
        with self._lock:
            if text in self._kept:
                self._kept.move_to_end(text)
                return self._kept[text]
        made = self._make(text)
        with self._lock:
            if text not in self._kept:  # another thread may have been quicker
                self._kept[text] = made
                self._taken += self._size(made)
            while self._taken > self._most:
                _, oldest = self._kept.popitem(last=False)
                self._taken -= self._size(oldest)
        return made
