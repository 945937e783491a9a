"""What hostile text costs: ``make bench`` prints how much longer twice the text takes, and what digits cost in letters.

The tests count calls where they can (``tests/summarizer/test_scaling.py``); what a regular expression does between two
calls shows only in time. About 2 is in proportion, about 4 is a square.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import numpy as np
from rich.console import Console
from rich.table import Table

from summarizer import check_support
from summarizer.clusters.grouping import group
from summarizer.clusters.reprints import originals
from summarizer.config import GroupingConfig
from summarizer.segmentation import split
from tests.conftest import SHARED
from tests.summarizer.facts import sentences

RUNS = 5
QAGS = SHARED / "data" / "qags-cnn" / "annotations.jsonl"

CHECKED = {
    "figures": "1 ",
    "quotation marks": '" ',
    "said": "Bell said ",
    "negations": "n't not ",
    "numerals": "two million ",
    "one word": "x",
    "titles": "minister Ana Bell, the minister, ",
}
"""Units of a text that is held against itself."""


def seconds(work: Callable[[], object]) -> float:
    """The quickest of ``RUNS`` runs, in seconds of the processor."""
    taken = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def twice(work: Callable[[int], object], size: int) -> float:
    """How much longer twice the size takes."""
    return seconds(lambda: work(2 * size)) / seconds(lambda: work(size))


def checked(unit: str) -> Callable[[int], object]:
    """Hold so many characters of units against themselves."""
    return lambda size: check_support((unit * size)[:size], [(unit * size)[:size]])


def unclosed(count: int) -> object:
    """Look for quotations among marks that nothing closes."""
    return originals([sentences("“a" * count)], [()])


def grouped(text: str) -> Callable[[], object]:
    """Compare two sentences of the same text."""
    return lambda: group(sentences(text, text), np.ones((2, 2), dtype=np.float32), [0], GroupingConfig())


def checks_per_sentence() -> float:
    """Milliseconds of a support check, on first sentences of real articles against their first five."""
    articles = [split(json.loads(line)["source"]) for line in QAGS.read_text(encoding="utf-8").splitlines()[:60]]
    pairs = [(article[0], article[:5]) for article in articles if article]
    return 1000 * seconds(lambda: [check_support(text, sources) for text, sources in pairs]) / len(pairs)


def main() -> None:
    """Measure and print."""
    table = Table("hostile text", "twice the text takes, times")
    for name, unit in CHECKED.items():
        table.add_row(f"support: {name}", f"{twice(checked(unit), 20_000):.1f}")
    table.add_row("reprints: quotations that nothing closes", f"{twice(unclosed, 10_000):.1f}")
    console = Console()
    console.print(table)
    letters = seconds(grouped("a" * 4_000))
    for unit in ("1", "1,", "1."):
        cost = seconds(grouped((unit * 4_000)[:4_000])) / letters
        console.print(f"grouping: {unit!r} repeated costs {cost:.1f} times as much as letters")
    if QAGS.is_file():
        console.print(f"a sentence is checked against five in {checks_per_sentence():.1f} ms")


if __name__ == "__main__":
    main()
