"""Evaluate summaries: run systems over a data set, score, compare, guard."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from rich.console import Console
from rich.table import Table

from eval.bootstrap import interval
from eval.files import digest
from eval.rouge import ROUGE_TYPES, RougeScores, RougeSettings, score
from eval.signature import signature
from eval.texts import Pair, read_pairs
from eval.tokenization import Splitter, Tokenizer, lost_letters
from summarizer.errors import NutgrafError

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False)
output = Console(soft_wrap=True)
errors = Console(stderr=True, soft_wrap=True)

StemmerOption = Annotated[
    bool, typer.Option("--stemmer/--no-stemmer", help="Stem words (Porter) before matching.")
]
TokenizerOption = Annotated[Tokenizer, typer.Option(help="unicode for scripts other than Latin.")]
SplitterOption = Annotated[Splitter, typer.Option(help="What ends a sentence for ROUGE-Lsum.")]
SeedOption = Annotated[int, typer.Option(help="Of every random choice.")]


@contextmanager
def refusals_explained() -> Iterator[None]:
    """Turn an error raised on purpose into one line on standard error and exit status 2."""
    try:
        yield
    except NutgrafError as error:
        errors.print(f"nutgraf: {error}", style="red", markup=False, highlight=False)
        raise typer.Exit(2) from error


@app.callback()
def evaluate() -> None:
    """Evaluate summaries: run systems over a data set, score, compare, guard."""


@app.command(name="score")
def score_command(
    candidate: Annotated[Path, typer.Option(help="The summary; or JSON lines with id and summary.")],
    reference: Annotated[list[Path], typer.Option(help="What to score it against; repeat for several.")],
    more_references: Annotated[list[Path] | None, typer.Argument(help="Further references.")] = None,
    lines: Annotated[bool, typer.Option("--lines", help="Each line is a text of its own.")] = False,
    stemmer: StemmerOption = True,
    tokenizer: TokenizerOption = "rouge-score",
    splitter: SplitterOption = "sentencex",
    seed: SeedOption = 0,
) -> None:
    """Print ROUGE-1, -2, -L and -Lsum of a candidate file, and the settings behind them."""
    settings = RougeSettings(tokenizer, stemmer, splitter)
    with refusals_explained():
        references = [*reference, *(more_references or ())]
        pairs = read_pairs(candidate, references, lines=lines)
    scores = [score(pair.candidate, pair.references, settings) for pair in pairs]
    output.print(_score_table(scores, max(len(pair.references) for pair in pairs), seed))
    for warning in _warnings(pairs, settings):
        errors.print(f"warning: {warning}", style="yellow", markup=False, highlight=False)
    further = {
        "examples": len(pairs),
        "seed": seed,
        "candidate": digest(candidate)[:12],
        "reference": "+".join(digest(path)[:12] for path in references),
    }
    output.print(signature(settings, further), markup=False, highlight=False)


def _score_table(scores: list[RougeScores], references: int, seed: int) -> Table:
    table = Table("ROUGE × 100", box=None, pad_edge=False)
    for heading in ("precision", "recall", "fmeasure", "95 % interval"):
        table.add_column(heading, justify="right")
    for name in ROUGE_TYPES:
        rows = {"": [s.best[name] for s in scores]}
        if references > 1:
            rows = {" best": rows[""], " mean": [s.mean[name] for s in scores]}
        for suffix, column in rows.items():
            precision, recall, fmeasure = np.mean(column, axis=0) * 100
            spread = "one example"
            if len(scores) > 1:
                _, low, high = interval(np.array([s.fmeasure for s in column]) * 100, seed)
                spread = f"{low:.2f} – {high:.2f}"
            table.add_row(name + suffix, f"{precision:.2f}", f"{recall:.2f}", f"{fmeasure:.2f}", spread)
    return table


def _warnings(pairs: list[Pair], settings: RougeSettings) -> Iterator[str]:
    empty = sum(not pair.candidate.strip() for pair in pairs)
    if empty:
        yield f"{empty} of {len(pairs)} candidates are empty; an empty one scores 0 and counts"
    if settings.tokenizer == "rouge-score":
        foreign = sum(max(map(lost_letters, pair.references)) > 0.5 for pair in pairs)
        if foreign:
            yield (
                f"{foreign} of {len(pairs)} references are mostly in letters other than a–z, which the "
                "rouge-score tokenizer drops: these numbers say nothing; use --tokenizer unicode"
            )
