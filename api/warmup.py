"""A full-size cluster to warm the model with, so that no reader waits for caches and threads."""

from __future__ import annotations

import time

from summarizer import Document, Summarizer

DOCUMENTS = 5
FACTS = 24

_FACT = "Officials in district {n} said on Tuesday that {m} homes had lost power after the storm."
_VARIANT = "After the storm, {m} homes in district {n} were without power on Tuesday, officials said."


def warm_up(summarizer: Summarizer) -> float:
    """Make one brief of the usual size and throw it away; return the seconds that it took."""
    start = time.monotonic()
    summarizer.summarize([Document(text=_article(number)) for number in range(DOCUMENTS)], max_words=150)
    return time.monotonic() - start


def _article(number: int) -> str:
    """An article that tells the same facts as the others, in one of two wordings."""
    wording = (_FACT, _VARIANT)[number % 2]
    return " ".join(wording.format(n=fact + 1, m=100 + 7 * fact) for fact in range(FACTS))
