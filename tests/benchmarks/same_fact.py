"""How well similarity tells sentences of two articles that state one fact from sentences of one story.

    python -m tests.benchmarks.same_fact [DATA]

DATA is the training part of Multi-News, by default beside the checkout. ``same_fact.tsv`` places 144 pairs of sentences
of 157 of its clusters: 32 to 41 from each quarter of the similarities from 0.36 to 0.6 that grouping gave when it
weighed meaning at 0.7, how many pairs of that quarter each stands for, and whether both state one main fact, as one
reader judged who did not see the similarity. Printed for several weights: the area, and precision and recall among the
500 nearest pairs.
"""

from __future__ import annotations

import csv
import json
import lzma
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from eval.area import area, places
from summarizer import Document, Summarizer
from summarizer.clusters.grouping import similarities
from summarizer.stopwatch import Stopwatch
from tests.conftest import SHARED

TRAINING = SHARED / "data" / "multi-news" / "train.jsonl.xz"
WEIGHTS = (1.0, 0.7, 0.6, 0.5, 0.4, 0.3, 0.0)
NEAREST = 500

Place = tuple[int, int, int]
"""Document, start, end."""


def labelled() -> dict[int, list[tuple[Place, Place, float, bool]]]:
    """By cluster: two places, how many pairs these stand for, whether they state one fact."""
    pairs = defaultdict(list)
    with Path(__file__).with_suffix(".tsv").open(encoding="utf-8") as file:
        for cluster, *rest, weight, same in list(csv.reader(file, delimiter="\t"))[1:]:
            one, other = (tuple(map(int, rest[at : at + 3])) for at in (0, 3))
            pairs[int(cluster)].append((one, other, float(weight), same == "1"))
    return pairs


def clusters(data: Path, wanted: set[int]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The clusters of these numbers."""
    with lzma.open(data, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number in wanted:
                yield number, json.loads(line)


def judged(data: Path) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Similarities of each pair by weight, shape ``(weights, pairs)``; how many pairs each stands for; the labels."""
    summarizer = Summarizer.load()
    pairs = labelled()
    found: list[tuple[list[float], float, bool]] = []
    for number, row in clusters(data, set(pairs)):
        documents = [Document(text) for text in row["documents"] if text.strip()]
        cluster, _ = summarizer._read(documents, 150, "extractive", (), Stopwatch(None))
        texts = [sentence.text for sentence in cluster.sentences]
        at = {(s.document, s.start, s.end): row for row, s in enumerate(cluster.sentences)}
        by_weight = [
            similarities(texts, cluster.vectors, replace(summarizer.config.grouping, embedding_weight=weight))
            for weight in WEIGHTS
        ]
        for one, other, weight, same in pairs[number]:
            if one in at and other in at:
                found.append(([float(each[at[one], at[other]]) for each in by_weight], weight, same))
    values, weights, same = zip(*found, strict=True)
    return np.array(values).T, np.array(weights), np.array(same)


def main() -> None:
    """Print a row a weight."""
    values, weights, same = judged(Path(sys.argv[1]) if len(sys.argv) > 1 else TRAINING)
    table = Table("weight of meaning", "area", f"precision of the {NEAREST} nearest", "recall")
    for weight, similarity in zip(WEIGHTS, values, strict=True):
        nearest = np.argsort(-similarity, kind="stable")
        taken = nearest[: np.searchsorted(weights[nearest].cumsum(), NEAREST) + 1]
        right = float(weights[taken][same[taken]].sum())
        table.add_row(
            f"{weight:.1f}",
            f"{area(places(similarity), same):.3f}",
            f"{right / weights[taken].sum():.2f}",
            f"{right / weights[same].sum():.2f}",
        )
    Console().print(f"{len(same)} pairs, {same.sum()} of which state one fact", table)


if __name__ == "__main__":
    main()
