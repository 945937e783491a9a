"""From records to the numbers of a table: means with intervals, and paired tests.

Values are resampled from the records; nothing is scored again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eval.bootstrap import Interval, PairedTest, interval, paired_test
from eval.evaluation import Record
from eval.faithfulness import REASONS
from eval.rouge import ROUGE_TYPES
from eval.run import Run, RunSettings
from eval.signature import signature
from summarizer.errors import InputError


@dataclass(frozen=True, slots=True)
class Measure:
    """How a measure is shown.

    Attributes:
        key: In ``Record.scores``.
        label: What a table calls it.
        scale: 100 for ratios, as reports show them; 1 otherwise.
        better: 1 if higher is better, -1 if lower is, 0 if neither.
    """

    key: str
    label: str
    scale: int = 100
    better: int = 0


ROUGE_MEASURES = tuple(Measure(f"{name}_fmeasure", name.replace("rouge", "ROUGE-"), better=1) for name in ROUGE_TYPES)
PRECISION_AND_RECALL = tuple(
    Measure(f"{name}_{part}", f"{name.replace('rouge', 'ROUGE-')} {part}", better=1)
    for name in ROUGE_TYPES
    for part in ("precision", "recall")
)
MEAN_OVER_REFERENCES = tuple(
    Measure(f"mean_{measure.key}", f"{measure.label} fmeasure, mean over references", better=1)
    for measure in ROUGE_MEASURES
)
OTHER_MEASURES = (
    Measure("support", "support", better=1),
    *(Measure(f"unsupported_{reason}", f"unsupported {reason}s", scale=1, better=-1) for reason in REASONS),
    Measure("redundancy", "redundancy", better=-1),
    Measure("sources_covered", "sources covered", better=1),
    Measure("words", "words", scale=1),
    Measure("compression", "compression", scale=1),
    Measure("coverage", "copied words"),
    Measure("density", "mean copied run", scale=1),
    Measure("novel_1grams", "new words"),
    Measure("novel_2grams", "new pairs"),
    Measure("novel_3grams", "new triples"),
)
MEASURES = ROUGE_MEASURES + OTHER_MEASURES
COMPARED = (*ROUGE_MEASURES, OTHER_MEASURES[0])


@dataclass(frozen=True, slots=True)
class SystemSummary:
    """A system's row in the tables.

    Attributes:
        system: Its name.
        examples: How many it was run on.
        failures: How many of those it failed on; they count as empty summaries.
        empty: How many summaries are empty, failures included.
        seconds: To summarize one example.
        peak_memory_mb: Of its processes, the highest; None if it ran elsewhere.
        measures: By key, in the unit of ``Record.scores``; without those that are undefined for every example.
        defined: For how many examples each of them is defined; the mean is over these.
    """

    system: str
    examples: int
    failures: int
    empty: int
    seconds: Interval
    peak_memory_mb: float | None
    measures: dict[str, Interval]
    defined: dict[str, int]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One measure of two systems on the same examples, left minus right."""

    measure: Measure
    left: str
    right: str
    left_mean: float
    right_mean: float
    test: PairedTest


def summarize_system(records: Sequence[Record], seed: int) -> SystemSummary:
    """Return a system's row from its records, at least one."""
    measures, defined = {}, {}
    for key in records[0].scores:
        values = _column(records, key)
        values = values[~np.isnan(values)]
        if len(values):
            measures[key], defined[key] = interval(values, seed), len(values)
    memory = [record.peak_memory_mb for record in records if record.peak_memory_mb is not None]
    return SystemSummary(
        system=records[0].system,
        examples=len(records),
        failures=failures(records),
        empty=sum(not record.candidate.strip() for record in records),
        seconds=interval(np.array([record.seconds for record in records]), seed),
        peak_memory_mb=max(memory, default=None),
        measures=measures,
        defined=defined,
    )


def failures(records: Sequence[Record]) -> int:
    """Count the examples on which a system failed."""
    return sum(record.error is not None for record in records)


def compare(
    left: Sequence[Record], right: Sequence[Record], seed: int, measures: Sequence[Measure]
) -> list[Comparison]:
    """Test two systems against each other on the examples that both have, measure by measure.

    Args:
        left: A system's records.
        right: Another's, or the same one's from another run.
        seed: Of the resampling.
        measures: Which ones; those defined for no common example are left out.

    Raises:
        InputError: They have no example in common.
    """
    others = {record.id: record for record in right}
    pairs = [(record, others[record.id]) for record in left if record.id in others]
    if not pairs:
        raise InputError("run", "the two have no example in common")
    found = []
    for measure in measures:
        values = np.array(
            [[one.scores.get(measure.key), two.scores.get(measure.key)] for one, two in pairs], dtype=float
        )
        values = values[~np.isnan(values).any(axis=1)]
        if len(values):
            test = paired_test(values[:, 0], values[:, 1], seed)
            names = pairs[0][0].system, pairs[0][1].system
            found.append(Comparison(measure, *names, float(values[:, 0].mean()), float(values[:, 1].mean()), test))
    return found


def comparisons_with_first(run: Run) -> list[Comparison]:
    """Test the first system of a run against each of the others, on ``COMPARED``."""
    first, *others = run.systems
    return [
        comparison
        for other in others
        for comparison in compare(run.of(first), run.of(other), run.settings.seed, COMPARED)
    ]


def run_signature(settings: RunSettings) -> str:
    """Return the signature line of a run's tables."""
    further: dict[str, object] = {
        "words": settings.length,
        "seed": settings.seed,
        "examples": settings.examples,
        "dataset": settings.dataset,
        "sha256": settings.digest[:12],
    }
    models = {"models": ",".join(f"{system}={revision}" for system, revision in settings.models.items())}
    return signature(settings.rouge, further | (models if settings.models else {}), settings.software)


def as_json(run: Run, systems: Sequence[SystemSummary], comparisons: Sequence[Comparison]) -> dict[str, Any]:
    """Return what ``summary.json`` holds."""
    return {
        "signature": run_signature(run.settings),
        "settings": asdict(run.settings),
        "systems": [_row_as_json(summary) for summary in systems],
        "paired_tests": [
            {
                "measure": comparison.measure.key,
                "left": comparison.left,
                "right": comparison.right,
                "difference": comparison.test.difference._asdict(),
                "p_value": comparison.test.p_value,
                "examples": comparison.test.examples,
            }
            for comparison in comparisons
        ],
    }


def _row_as_json(summary: SystemSummary) -> dict[str, Any]:
    row = asdict(summary)
    defined = row.pop("defined")
    row["seconds"] = summary.seconds._asdict()
    row["measures"] = {key: value._asdict() | {"examples": defined[key]} for key, value in summary.measures.items()}
    return row


def _column(records: Sequence[Record], key: str) -> NDArray[np.float64]:
    """A measure's values, NaN where undefined. Shape: (examples,)."""
    return np.array([record.scores[key] for record in records], dtype=np.float64)
