"""How well further sources of a sentence are told from what is near it: ``python -m tests.benchmarks.corroboration``.

``eval/newsroom/told.tsv`` places 418 pairs of sentences of 64 of the developed clusters: one of a brief, and the
nearest to it of an article of another outlet, every pair of similarity 0.36 or more and three in ten of those from
0.27. One reader, who did not see which the program counts, said of each whether the other tells the main fact of the
first (a detail may be missing; an earlier state of affairs is another fact); 28 that are a matter of opinion are left
out. Printed: what ``vouching.WORTHS`` and its ``LEAST`` are by all pairs; and precision and recall of what is counted,
by those that ship and by those that other clusters give.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from summarizer import Summarizer
from summarizer.documents.json_documents import read_document
from summarizer.finishing.corroboration import older_by
from summarizer.finishing.vouching import LEAST, WORTHS, evidence, speaks_against
from tests.conftest import ROOT

NEWSROOM = ROOT / "eval" / "newsroom"
PENALTY = 10.0
"""On the squares of weights of columns of unit variance, at least 0; higher trusts the labels less."""
FOLDS, STEPS = 16, 50

Known = tuple[tuple[float, ...], bool, bool, int]
"""Of a pair: the evidence, whether something speaks against it, whether it tells the fact, its cluster's number."""


def judged() -> Iterator[Known]:
    """What is known of each pair."""
    pairs = defaultdict(list)
    with (NEWSROOM / "told.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            pairs[row["cluster"]].append(row)
    summarizer = Summarizer.load()
    for number, line in enumerate((NEWSROOM / "developed.jsonl").read_text(encoding="utf-8").splitlines()):
        cluster = json.loads(line)
        if cluster["id"] not in pairs:
            continue
        documents = [read_document(document, cluster["id"]) for document in cluster["documents"]]
        material = summarizer.material(documents, max_words=150)
        sentences, times = material.candidates.sentences, material.circumstances.times
        rows = {(documents[one.document].id, one.start): row for row, one in enumerate(sentences)}
        for pair in pairs[cluster["id"]]:
            row = rows[pair["document"], int(pair["start"])]
            other = rows[pair["other"], int(pair["other_start"])]
            said, source = sentences[row], sentences[other]
            near = float(material.candidates.similarity[row, other])
            known = evidence(source.text, said.text, near, older_by(times[said.document], times[source.document]))
            yield known, speaks_against(source.text, said.text), pair["told"] == "1", number


def fit(known: NDArray[np.float64], told: NDArray[np.bool_]) -> tuple[NDArray[np.float64], float]:
    """The worths of a logistic regression, by Newton's method, and the least that makes the one likelier."""
    mean, deviation = known.mean(axis=0), known.std(axis=0)
    columns = np.column_stack([(known - mean) / deviation, np.ones(len(known))])
    penalty = np.append(np.full(known.shape[1], PENALTY), 0.0)
    weights = np.zeros(columns.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-columns @ weights))
        curvature = (columns * (likely * (1 - likely))[:, None]).T @ columns + np.diag(penalty)
        weights -= np.linalg.solve(curvature, columns.T @ (likely - told) + penalty * weights)
    worths = weights[:-1] / deviation
    return worths, float(worths @ mean - weights[-1])


def main() -> None:
    """Print the worths and two rows."""
    known, against, told, cluster = (np.array(each) for each in zip(*judged(), strict=True))
    worths, least = fit(known, told)
    elsewhere = np.zeros(len(told), dtype=bool)
    for part in np.array_split(np.random.default_rng(0).permutation(np.unique(cluster)), FOLDS):
        unseen = np.isin(cluster, part)
        other_worths, other_least = fit(known[~unseen], told[~unseen])
        elsewhere[unseen] = known[unseen] @ other_worths >= other_least
    table = Table("worths", "counted", "precision", "recall")
    for name, likely in (("as shipped", known @ np.array(WORTHS) >= LEAST), ("of other clusters", elsewhere)):
        counted = likely & ~against
        right = int((counted & told).sum())
        table.add_row(name, str(counted.sum()), f"{right / counted.sum():.2f}", f"{right / told.sum():.2f}")
    Console().print(
        f"{len(told)} pairs, {told.sum()} tell the fact; worths {worths.round(2)}, least {least:.2f}", table
    )


if __name__ == "__main__":
    main()
