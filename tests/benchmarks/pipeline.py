"""``make bench``: time per stage, and what one thing costs in units of another.

Machines differ and are noisy, so nothing is asserted: medians of several runs are printed, and ratios between
strategies, engines and sizes measured in the same process.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from rich.console import Console
from rich.table import Table

from summarizer import Document, Summarizer
from tests.conftest import SAMPLE, documents_in

RUNS = 7
WORDS = 700


def articles() -> list[Document]:
    """Return five articles of about 700 words: the sample cluster, each article repeated until it is long enough."""
    return [Document(text=_lengthened(document.text), id=document.id) for document in documents_in(SAMPLE)]


def _lengthened(text: str) -> str:
    # a repetition gets a number of its own, so that no sentence is a duplicate; cut at the line that reaches the length
    lines, words, number = [], 0, 1
    while words < WORDS:
        for line in text.splitlines():
            if words < WORDS:
                lines.append(line if number == 1 else line.replace("the ", f"the {number}th "))
                words += len(line.split())
        number += 1
    return "\n".join(lines)


def median_of(run: Callable[[], object]) -> float:
    """Seconds, the median of ``RUNS`` runs after one that does not count."""
    run()
    seconds = []
    for _ in range(RUNS):
        began = time.perf_counter()
        run()
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def process_to_brief() -> float:
    """Seconds from the start of a process to its brief, the median of three."""
    command = [sys.executable, "-m", "summarizer", "summarize", str(SAMPLE)]
    seconds = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def main() -> None:
    """Measure and print."""
    console = Console()
    began = time.perf_counter()
    summarizer = Summarizer.load()
    load = time.perf_counter() - began
    documents = articles()
    words = [len(document.text.split()) for document in documents]

    summaries = [summarizer.summarize(documents) for _ in range(RUNS)]
    stages = Table("stage", "milliseconds (median)", title=f"{len(documents)} articles of {words} words, fusion")
    for stage in summaries[0].timings_ms:
        stages.add_row(stage, f"{statistics.median(summary.timings_ms[stage] for summary in summaries):.1f}")
    console.print(stages)

    fusion = median_of(lambda: summarizer.summarize(documents))
    extractive = median_of(lambda: summarizer.summarize(documents, strategy="extractive"))
    long = median_of(lambda: summarizer.summarize(documents, max_words=300))
    torch = Summarizer.load(engine="torch")
    on_torch = median_of(lambda: torch.summarize(documents))
    ratios = Table("ratio", "value")
    ratios.add_row("fusion / extractive", f"{fusion / extractive:.2f}")
    ratios.add_row("torch / ctranslate2", f"{on_torch / fusion:.2f}")
    ratios.add_row("300 words / 150 words", f"{long / fusion:.2f}")
    console.print(ratios)
    console.print(f"load {load:.2f} s, brief {fusion:.2f} s, process start to brief {process_to_brief():.2f} s")


if __name__ == "__main__":
    main()
