"""Do the engines write the same, and what does int8 cost?

    python -m tests.benchmarks.engines [GROUPS] [CLUSTERS]

GROUPS (200) groups, as the pipeline forms them of the first validation clusters of Multi-News beside the checkout, are
written greedily and with beams by torch and by CTranslate2, in float32 and in int8 as it ships. Then fusion briefs of
the first CLUSTERS (500) by CTranslate2 in int8 and in float32: how many are the same, and the difference in ROUGE.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.progress import track
from rich.table import Table

from eval.bootstrap import paired_test
from eval.datasets import Example, load_dataset
from eval.rouge import RougeSettings, score
from summarizer import InputError, Summarizer
from summarizer.config import DecodingConfig
from summarizer.engines.checkpoints import SHIPPED, load_checkpoint
from summarizer.engines.generation import CTranslate2Engine, Engine
from summarizer.training.export import convert_writer
from tests.benchmarks.trust import VALIDATION

GROUPS = 200
CLUSTERS = 500
WORDS = 243
SEED = 1
THREADS = 2

ERRORS = Console(stderr=True)


class RecordingEngine:
    """Keeps the sources that it is given to write from."""

    def __init__(self, engine: Engine) -> None:
        self.name = engine.name
        self.sources: list[list[int]] = []
        self._engine = engine

    def generate(self, sources: Sequence[list[int]]) -> list[list[list[int]]]:
        """Decode; see ``Engine``."""
        self.sources += sources
        return self._engine.generate(sources)


def written_by(engine: Engine) -> Summarizer:
    """A summarizer whose writer is run by an engine."""
    summarizer = Summarizer.load()
    summarizer.checkpoint.writer.engine = engine
    return summarizer


def brief(summarizer: Summarizer, example: Example) -> str:
    """The fusion brief of a cluster; empty if it is refused."""
    try:
        return summarizer.summarize(example.documents, max_words=WORDS, strategy="fusion").text
    except InputError:
        return ""


def sources_of_groups(examples: Sequence[Example], engine: Engine, count: int) -> list[list[int]]:
    """What the writer is given for the first groups of some clusters."""
    recording = RecordingEngine(engine)
    summarizer = written_by(recording)
    for example in examples:
        brief(summarizer, example)
        if len(recording.sources) >= count:
            break
    return recording.sources[:count]


def parity(sources: Sequence[list[int]], float32: Path) -> Table:
    """For how many sources CTranslate2 writes what torch does."""
    table = Table("CTranslate2", "beams", "the same best", "all the same", title=f"{len(sources)} groups, beside torch")
    for beams in (1, DecodingConfig().num_beams):
        config = DecodingConfig(num_beams=beams)
        torch, int8 = (load_checkpoint(SHIPPED, name, config).writer.engine for name in ("torch", "ctranslate2"))
        expected = [torch.generate([source])[0] for source in track(sources, console=ERRORS)]
        for name, engine in {"float32": CTranslate2Engine(float32, THREADS, config), "int8": int8}.items():
            both = list(zip(expected, engine.generate(sources), strict=True))
            best = sum(one[0] == other[0] for one, other in both)
            table.add_row(name, str(beams), str(best), str(sum(one == other for one, other in both)))
    return table


def cost(examples: Sequence[Example], left: Engine, right: Engine) -> Table:
    """ROUGE of the briefs of two engines."""
    summarizers = [written_by(engine) for engine in (left, right)]
    briefs = [[brief(one, example) for one in summarizers] for example in track(examples, console=ERRORS)]
    same = sum(one == other for one, other in briefs)
    title = f"{len(examples)} clusters, {WORDS} words; {same} briefs are the same"
    table = Table("", "int8", "float32", "difference (95 %)", title=title)
    scores = [
        [score(text, example.references, RougeSettings()).best for text in pair]
        for pair, example in zip(briefs, examples, strict=True)
    ]
    for kind in ("rouge1", "rouge2"):
        values = 100 * np.array([[one[kind].fmeasure for one in pair] for pair in scores])  # (examples, engines)
        mean, low, high = paired_test(values[:, 0], values[:, 1], seed=SEED).difference
        table.add_row(kind, *(f"{value:.2f}" for value in values.mean(0)), f"{mean:+.2f} ({low:+.2f} to {high:+.2f})")
    return table


def main() -> None:
    """Measure and print."""
    groups = int(sys.argv[1]) if len(sys.argv) > 1 else GROUPS
    count = int(sys.argv[2]) if len(sys.argv) > 2 else CLUSTERS
    examples = load_dataset(str(VALIDATION), max(groups, count)).examples
    int8 = load_checkpoint(SHIPPED, "ctranslate2").writer.engine
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        convert_writer(SHIPPED, Path(folder), "float32")
        console.print(parity(sources_of_groups(examples, int8, groups), Path(folder)))
        float32 = CTranslate2Engine(Path(folder), THREADS, DecodingConfig())
        console.print(cost(examples[:count], int8, float32))


if __name__ == "__main__":
    main()
