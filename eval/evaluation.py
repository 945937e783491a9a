"""One example through one system, and everything measured of what comes out."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.datasets import Example
from eval.faithfulness import faithfulness
from eval.measures import describe
from eval.rouge import ROUGE_TYPES, RougeSettings, score
from eval.systems import System, runs_elsewhere
from summarizer.errors import ModelError


@dataclass(frozen=True, slots=True)
class Record:
    """What one system did with one example; a line of ``scores.jsonl``.

    Attributes:
        system: Its name.
        id: The example's.
        candidate: The summary; empty if the system failed.
        error: Why it failed, in one line, or None.
        seconds: How long it took to summarize, its loading left out.
        peak_memory_mb: The most memory that the process that ran it has held so far, in MB of 10^6 bytes; None for a
            command or a service, which run elsewhere.
        scores: By measure; None where undefined. See ``score_names``.
    """

    system: str
    id: str
    candidate: str
    error: str | None
    seconds: float
    peak_memory_mb: float | None
    scores: Mapping[str, int | float | None]  # so that a count is read as what was written

    def value(self, measure: str) -> float:
        """Return a score, 0 where it is undefined."""
        return self.scores[measure] or 0.0


def score_names(name: str) -> tuple[str, str, str]:
    """Return the keys of a ROUGE type's precision, recall and fmeasure in ``Record.scores``.

    ``rouge1_fmeasure`` is against the best reference; with ``mean_`` before it, the mean over references.
    """
    return f"{name}_precision", f"{name}_recall", f"{name}_fmeasure"


def budget(example: Example, words: int | None) -> int:
    """Return how many words a summary may have: the number given, or else the mean length of the references."""
    if words is not None:
        return words
    return round(sum(len(reference.split()) for reference in example.references) / len(example.references))


def evaluate(name: str, system: System, example: Example, words: int | None, settings: RougeSettings) -> Record:
    """Run a system on an example and measure the summary.

    A system that raises has failed on this example: its summary counts as empty and the reason is kept.

    Args:
        name: The system's.
        system: The system.
        example: Documents and references.
        words: Budget; None for the references' mean length.
        settings: How ROUGE is computed.

    Raises:
        ModelError: Its checkpoint cannot be used; no other example would fare better.
    """
    candidate, error = "", None
    started = time.perf_counter()
    try:
        candidate = system(example, budget(example, words))
    except ModelError:
        raise
    except Exception as problem:
        error = f"{type(problem).__name__}: {' '.join(str(problem).split())}"
    seconds = time.perf_counter() - started
    memory = None if runs_elsewhere(name) else _peak_memory_mb()
    return Record(name, example.id, candidate, error, seconds, memory, measure(candidate, example, settings))


def measure(candidate: str, example: Example, settings: RougeSettings) -> dict[str, float | None]:
    """Return every measure of a summary: ROUGE, ``describe`` and ``faithfulness``."""
    rouge = score(candidate, example.references, settings)
    scores: dict[str, float | None] = {}
    for name in ROUGE_TYPES:
        scores |= zip(score_names(name), rouge.best[name], strict=True)
        scores |= zip(score_names(f"mean_{name}"), rouge.mean[name], strict=True)
    return scores | describe(candidate, example.texts, settings.tokenizer) | faithfulness(candidate, example.texts)


def _peak_memory_mb() -> float:
    """Return this process's peak resident memory.

    On Linux from ``VmHWM``: ``getrusage`` would report the parent's peak where that was higher.
    """
    if sys.platform == "linux":
        status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
        return int(status["VmHWM"].split()[0]) * 1024 / 1e6
    resource: Any = __import__("resource")
    scale = 1 if sys.platform == "darwin" else 1024
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) * scale / 1e6
