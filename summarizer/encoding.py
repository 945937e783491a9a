"""Sentences as unit vectors: the seam between grouping and whatever embeds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class SentenceEncoder(Protocol):
    """Anything that embeds sentences; the shipped one is ``summarizer.generation.MiniLM``."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed sentences as unit vectors, shape ``(texts, width)``; the same text always gives the same vector."""
        ...
