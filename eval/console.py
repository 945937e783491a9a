"""What the commands print: tables for the terminal, and progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np
import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from eval.bootstrap import Interval, interval
from eval.cleaning import CleaningScore
from eval.consistency import Agreement
from eval.duplicates import Detection
from eval.gate import Check
from eval.rouge import ROUGE_TYPES, RougeScores
from eval.statistics import OTHER_MEASURES, ROUGE_MEASURES, Comparison, Measure, SystemSummary
from summarizer.errors import NutgrafError

# Into a file or a pipe, lines are as long as they need to be.
output = Console(soft_wrap=True, width=None if sys.stdout.isatty() else 160)
errors = Console(stderr=True, soft_wrap=True)


def say(line: str) -> None:
    """Print a line on standard output as it is."""
    output.print(line, markup=False, highlight=False)


def warn(line: str) -> None:
    """Print a warning on standard error."""
    errors.print(f"warning: {line}", style="yellow", markup=False, highlight=False)


@contextmanager
def refusals_explained() -> Iterator[None]:
    """Turn an error raised on purpose into one line on standard error and exit status 2."""
    try:
        yield
    except NutgrafError as error:
        errors.print(f"nutgraf: {error}", style="red", markup=False, highlight=False)
        raise typer.Exit(2) from error


def score_table(scores: Sequence[RougeScores], references: int, seed: int) -> Table:
    """Table of ``nutgraf eval score``; best and mean apart where there are several references."""
    table = _table("ROUGE × 100", "precision", "recall", "fmeasure", "95 % interval")
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


def run_tables(systems: Sequence[SystemSummary]) -> Iterator[Table]:
    """Tables of ``nutgraf eval run``: ROUGE with intervals; everything else, a column a system."""
    rouge = _table("fmeasure × 100", *(measure.label for measure in ROUGE_MEASURES))
    for summary in systems:
        rouge.add_row(summary.system, *(with_interval(summary, measure) for measure in ROUGE_MEASURES))
    yield rouge
    others = _table("mean", *(summary.system for summary in systems))
    for measure in OTHER_MEASURES:
        others.add_row(measure.label, *(mean_only(summary, measure) for summary in systems))
    others.add_row("seconds", *(f"{summary.seconds.mean:.3f}" for summary in systems))
    others.add_row("peak memory, MB", *(_memory(summary) for summary in systems))
    others.add_row("failed", *(f"{summary.failures} of {summary.examples}" for summary in systems))
    yield others


def comparison_table(comparisons: Sequence[Comparison]) -> Table:
    """Table of ``nutgraf eval compare``."""
    left, right = comparisons[0].left, comparisons[0].right
    table = _table("", *((left, right) if left != right else (f"{left}, left", f"{right}, right")))
    for heading in ("difference", "95 % interval", "p", "n"):
        table.add_column(heading, justify="right")
    for comparison in comparisons:
        scale = comparison.measure.scale
        mean, low, high = (value * scale for value in comparison.test.difference)
        table.add_row(
            comparison.measure.label,
            f"{comparison.left_mean * scale:.2f}",
            f"{comparison.right_mean * scale:.2f}",
            f"{mean:+.2f}",
            f"{low:+.2f} – {high:+.2f}",
            p_value(comparison.test.p_value),
            str(comparison.test.examples),
        )
    return table


def gate_table(checks: Sequence[Check]) -> Table:
    """Table of ``nutgraf eval gate``."""
    table = _table("", "measured", "floor", "")
    for check in checks:
        name = f"{check.system} {check.measure.removesuffix('_fmeasure')}"
        table.add_row(name, f"{check.value * 100:.2f}", f"{check.floor * 100:.2f}", "" if check.passed else "too low")
    return table


def detection_table(detections: Sequence[Detection]) -> Table:
    """Table of ``nutgraf eval duplicates``."""
    table = _table("similarity", "threshold", "accuracy", "F1", "AUC")
    for found in detections:
        intervals = (f"{mean:.3f} ({low:.3f}–{high:.3f})" for mean, low, high in (found.accuracy, found.f1, found.auc))
        table.add_row(found.name, f"{found.threshold:.3f}", *intervals)
    return table


def cleaning_table(scores: Mapping[tuple[str, str], CleaningScore]) -> Table:
    """Table of ``nutgraf eval cleaning``; scores by cleaner and part of the pages."""
    table = _table("passages × 100", "part", "pages", "kept", "removed")
    for (name, part), score in scores.items():
        table.add_row(name, part, str(score.pages), f"{score.kept * 100:.1f}", f"{score.removed * 100:.1f}")
    return table


def consistency_table(agreements: Mapping[str, Agreement]) -> Table:
    """Table of ``nutgraf eval consistency``; agreements by score."""
    table = _table("agreement with people", "Pearson", "Spearman", "AUC")
    for name, found in agreements.items():
        pearson, auc = (f"{mean:.3f} ({low:.3f}–{high:.3f})" for mean, low, high in (found.pearson, found.auc))
        table.add_row(name, pearson, f"{found.spearman:.3f}", auc)
    return table


def with_interval(summary: SystemSummary, measure: Measure) -> str:
    """A measure's mean and interval as tables have them, and of how many examples, if not of all."""
    found = summary.measures.get(measure.key)
    if found is None:
        return "–"
    scaled = Interval(*(value * measure.scale for value in found))
    spread = f" ({scaled.low:.1f}–{scaled.high:.1f})" if summary.defined[measure.key] > 1 else ""
    return f"{scaled.mean:.2f}{spread}{_of_some(summary, measure)}"


def mean_only(summary: SystemSummary, measure: Measure) -> str:
    """A measure's mean as tables have it, and of how many examples, if not of all."""
    found = summary.measures.get(measure.key)
    return "–" if found is None else f"{found.mean * measure.scale:.2f}{_of_some(summary, measure)}"


def p_value(p: float) -> str:
    """A p-value as tables have it, never 0."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"


def _of_some(summary: SystemSummary, measure: Measure) -> str:
    defined = summary.defined[measure.key]
    return "" if defined == summary.examples else f", n = {defined}"


def _memory(summary: SystemSummary) -> str:
    return "–" if summary.peak_memory_mb is None else f"{summary.peak_memory_mb:.0f}"


def _table(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place else "left")
    return table


class _Rate(ProgressColumn):
    """Examples a second, or seconds an example."""

    def render(self, task: Task) -> Text:
        if not task.speed:
            return Text("")
        return Text(f"{task.speed:.1f}/s" if task.speed >= 1 else f"{1 / task.speed:.1f} s each")


@contextmanager
def progress_bars(systems: Sequence[str], examples: int) -> Iterator[Callable[[str, int], None]]:
    """Show a bar a system; yields what tells them how many more examples are done."""
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), _Rate())
    with Progress(*columns, TimeRemainingColumn(), console=errors) as bars:
        tasks = {system: bars.add_task(system[:40], total=examples, start=False) for system in systems}

        def advance(system: str, done: int) -> None:
            task = bars.tasks[tasks[system]]
            if task.started:
                bars.advance(task.id, done)
            else:
                # What an earlier run did must not count towards this one's rate.
                bars.update(task.id, completed=done)
                bars.start_task(task.id)

        yield advance
