"""Quality that must not be lost: floors under the scores on the sample clusters.

A floor is pinned below what was measured by ``MARGIN``: room for another processor's rounding, which may choose
another beam. Pinning raises floors; it lowers one only on demand. A system that fails on an example scores 0 there.
Numbers from other articles than those that the floors were pinned on say nothing, so the clusters' digest is part of
the pin.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from eval.datasets import Dataset, load_dataset
from eval.evaluation import evaluate
from eval.files import read_text, write_json
from eval.rouge import RougeSettings
from eval.systems import load_system
from summarizer.errors import InputError

CORPUS = Path(__file__).parent / "data"
FLOORS = Path(__file__).parent / "floors.json"

SYSTEMS = ("fusion", "extractive")
MEASURES = ("rouge1_fmeasure", "rouge2_fmeasure", "rougeLsum_fmeasure", "support")
WORDS = 150
MARGIN = 0.03
"""In the measures' own unit, a ratio in [0, 1]; lower is stricter."""

Floors = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Check:
    """A system's mean on the sample clusters and the floor under it, both in [0, 1]."""

    system: str
    measure: str
    value: float
    floor: float

    @property
    def passed(self) -> bool:
        """Whether the floor holds."""
        return self.value >= self.floor


def check_floors(values: Floors, corpus: Dataset, path: Path = FLOORS) -> list[Check]:
    """Hold measured values against the floors.

    Args:
        values: By system and measure; what is pinned but was not measured counts as 0.
        corpus: What they were measured on.
        path: The floors.

    Raises:
        InputError: Nothing is pinned, or it was pinned on other articles.
    """
    pinned = _read(path)
    if pinned["sha256"] != corpus.digest:
        raise InputError(str(path), f"was pinned on other articles than {corpus.name} holds now; pin it again")
    return [
        Check(system, measure, values.get(system, {}).get(measure, 0.0), floor)
        for system, floors in pinned["floors"].items()
        for measure, floor in floors.items()
    ]


def pin_floors(values: Floors, corpus: Dataset, path: Path = FLOORS, *, allow_lower: bool = False) -> None:
    """Write floors below measured values.

    Args:
        values: By system and measure.
        corpus: What they were measured on.
        path: The floors.
        allow_lower: Whether floors may sink.

    Raises:
        InputError: A floor would sink or go, and ``allow_lower`` is not set.
    """
    floors = {
        system: {measure: round(max(value - MARGIN, 0.0), 4) for measure, value in measures.items()}
        for system, measures in values.items()
    }
    if path.exists() and not allow_lower:
        for system, before in _read(path)["floors"].items():
            for measure, floor in before.items():
                now = floors.get(system, {}).get(measure, 0.0)
                if now < floor:
                    raise InputError(
                        str(path), f"{system} {measure} would sink from {floor} to {now}; --allow-lower, if it must"
                    )
    write_json(path, {"corpus": corpus.name, "sha256": corpus.digest, "words": WORDS, "floors": floors})


def measure_systems(corpus: Dataset, systems: Sequence[str] = SYSTEMS) -> dict[str, dict[str, float]]:
    """Run systems over the sample clusters, in this process, and return their means by measure."""
    values = {}
    for name in systems:
        system = load_system(name, seed=0)
        records = [evaluate(name, system, example, WORDS, RougeSettings()) for example in corpus.examples]
        values[name] = {measure: float(np.mean([record.value(measure) for record in records])) for measure in MEASURES}
    return values


def sample_clusters() -> Dataset:
    """Return the clusters that come with the package."""
    return load_dataset(str(CORPUS))


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        raise InputError(str(path), "is missing; nutgraf eval gate --pin makes it")
    found: dict[str, Any] = json.loads(read_text(path))
    return found
