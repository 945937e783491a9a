"""A run as one HTML file: tables, plots, and examples to read, worst first.

The file loads nothing and asks nobody; its content security policy says so. All text is escaped.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from jinja2 import Environment, PackageLoader, StrictUndefined
from numpy.typing import NDArray

from eval import console, plots
from eval.datasets import Dataset, Example
from eval.evaluation import Record
from eval.files import write_text
from eval.highlights import Mark, Piece, pieces, shared
from eval.run import Run
from eval.statistics import (
    COMPARED,
    MEAN_OVER_REFERENCES,
    OTHER_MEASURES,
    PRECISION_AND_RECALL,
    ROUGE_MEASURES,
    Comparison,
    SystemSummary,
    run_signature,
)
from summarizer import check_support

MOST_EXAMPLES = 100
"""Of more examples the page shows the worst ones."""

PLOTTED = ROUGE_MEASURES[1]


@dataclass(frozen=True, slots=True)
class ShownCandidate:
    """What a system wrote for an example."""

    system: str
    scores: dict[str, float]
    words: int
    error: str | None
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class ShownExample:
    """An example to read."""

    id: str
    candidates: list[ShownCandidate]
    references: list[list[Piece]]
    documents: list[list[Piece]]


def write_report(
    path: Path, run: Run, dataset: Dataset, systems: Sequence[SystemSummary], comparisons: Sequence[Comparison]
) -> None:
    """Write the report of a run.

    Args:
        path: The HTML file.
        run: Its records.
        dataset: The examples it ran on.
        systems: A row each.
        comparisons: The first system against the others.
    """
    environment = Environment(
        loader=PackageLoader("eval"), autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.globals |= {"console": console, "canvas": plots}
    shown = _worst_first(run, dataset)
    several = any(len(example.references) > 1 for example in dataset.examples)
    html = environment.get_template("report.html.j2").render(
        run=run,
        systems=systems,
        several=several,
        comparisons=comparisons,
        signature=run_signature(run.settings),
        rouge=ROUGE_MEASURES,
        compared=COMPARED,
        details=PRECISION_AND_RECALL + (MEAN_OVER_REFERENCES if several else ()),
        others=OTHER_MEASURES,
        plotted=PLOTTED,
        plots=_plots(run) if run.settings.examples > 1 else {},
        failures=[record for record in run.records if record.error],
        examples=[_shown(example, [record for record in run.records if record.id == example.id]) for example in shown],
    )
    write_text(path, html)


def _worst_first(run: Run, dataset: Dataset) -> list[Example]:
    """Return the examples by how badly the first system did, in ROUGE-2 and where that is equal in ROUGE-1."""
    order = sorted(
        run.of(run.systems[0]),
        key=lambda record: (record.value(PLOTTED.key), record.value(ROUGE_MEASURES[0].key)),
    )
    by_id = {example.id: example for example in dataset.examples}
    return [by_id[record.id] for record in order[:MOST_EXAMPLES]]


def _shown(example: Example, records: Sequence[Record]) -> ShownExample:
    candidates = [record.candidate for record in records]
    return ShownExample(
        id=example.id,
        candidates=[_shown_candidate(record, example) for record in records],
        references=[_covered(text, candidates) for text in example.references],
        documents=[_covered(text, candidates) for text in example.texts],
    )


def _shown_candidate(record: Record, example: Example) -> ShownCandidate:
    support = check_support(record.candidate, example.texts)
    marks = shared(record.candidate, example.references, "shared")
    marks += [Mark(span.start, span.end, f"unsupported {span.reason}") for span in support.unsupported]
    return ShownCandidate(
        system=record.system,
        scores={measure.label: record.value(measure.key) * 100 for measure in ROUGE_MEASURES},
        words=len(record.candidate.split()),
        error=record.error,
        pieces=pieces(record.candidate, marks),
    )


def _covered(text: str, candidates: Sequence[str]) -> list[Piece]:
    """Mark once for each candidate what it has of a text."""
    return pieces(text, [mark for candidate in candidates for mark in shared(text, [candidate], "shared")])


def _plots(run: Run) -> dict[str, list[plots.Panel]]:
    values = {system: _values(run.of(system), PLOTTED.key) * 100 for system in run.systems}
    words = {system: _values(run.of(system), "words") for system in run.systems}
    ends = _end(words.values()), _end(values.values())
    tallest = 1.1 * max(float(plots.bar_heights(column, ends[1]).max()) for column in values.values())
    first, *others = run.systems
    label = PLOTTED.label
    return {
        "How scores are spread": [
            plots.distribution(system, label, values[system], (ends[1], tallest)) for system in run.systems
        ],
        "Score against length": [
            plots.against_length(system, label, words[system], values[system], ends) for system in run.systems
        ],
        "System against system": [
            plots.head_to_head((first, other), label, (values[first], values[other])) for other in others
        ],
    }


def _end(columns: Iterable[NDArray[np.float64]]) -> float:
    """Where an axis for all columns ends: the next full ten."""
    return math.ceil(1.02 * max(1.0, *(float(column.max()) for column in columns)) / 10) * 10.0


def _values(records: Sequence[Record], key: str) -> NDArray[np.float64]:
    """A measure that is defined for every record. Shape: (examples,)."""
    return np.array([record.value(key) for record in records])
