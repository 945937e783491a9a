"""``nutgraf train wanted``: what editors said of the sentences of clusters in, the reading of ``content.wanted`` out.

Ridge regression of features, of products of two and of vectors, so the same labels give the same weights. A sentence
that editors took for a main fact is worth 1, one that belongs in the brief if there is room 0.6, background 0.15, and
what is trivial or out of date nothing; three quarters of that if a reader who knows the brief's first sentence alone
would not understand it. Labels say nothing of what is told twice, so what another article than the lead's has too is
worth the less the nearer it is to the lead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from summarizer.content.selection import opening
from summarizer.content.wanted import Wanted, standardized, untold
from summarizer.datamodels import Document
from summarizer.documents.json_documents import read_document
from summarizer.documents.json_lines import at_line, read_rows
from summarizer.errors import InputError
from summarizer.pipeline import Summarizer

WORTH = {"3": 1.0, "2": 0.6, "1": 0.15, "0": 0.0}
UNCLEAR_WORTH = 0.75
FEATURE_PENALTY, PAIR_PENALTY, MEANING_PENALTY = 100.0, 3000.0, 3000.0
"""On the squares of weights of columns of unit variance, at least 0; higher trusts the labels less."""
MAX_WORDS = 150
FOLDS = 9
_NO_VARIANCE = 1e-9


@dataclass(frozen=True, slots=True)
class LabelledCluster:
    """A cluster and what an editor said of its sentences.

    Attributes:
        documents: The articles.
        labels: By document id and offset of a sentence in it, how much it is wanted ("0" to "3") and whether it is
            clear ("c") or not ("u"): "3c".
    """

    documents: tuple[Document, ...]
    labels: Mapping[tuple[str, int], str]


def read_labelled(data: Sequence[Path], labels: Path) -> Iterator[LabelledCluster]:
    """Yield the labelled clusters.

    Args:
        data: Files of clusters, ``{id, documents}`` a line.
        labels: ``{id, labels: {document id: {offset: label}}}`` a line.

    Raises:
        InputError: A file cannot be read, a label is none, or of a cluster that is in none of the files.
    """
    clusters = {row["id"]: (path, number, row) for path in data for number, row in read_rows(path, ("id", "documents"))}
    for number, row in read_rows(labels, ("id", "labels")):
        where = at_line(labels, number)
        if row["id"] not in clusters:
            raise InputError(where, "labels a cluster that is in none of the files.")
        path, at, cluster = clusters[row["id"]]
        documents = (
            read_document(document, f"{at_line(path, at)}: documents[{n}]")
            for n, document in enumerate(cluster["documents"])
        )
        found = {(name, int(start)): label for name, own in row["labels"].items() for start, label in own.items()}
        if any(label[:1] not in WORTH or label[1:] not in ("c", "u") for label in found.values()):
            raise InputError(where, "needs labels of a digit from 0 to 3 and 'c' or 'u'.")
        yield LabelledCluster(tuple(documents), found)


def train(data: Sequence[Path], labels: Path, output: Path) -> dict[str, float]:
    """Learn how much a sentence is wanted, and write it.

    Args:
        data: Files of clusters.
        labels: What editors said of their sentences; see ``read_labelled``.
        output: The file to write, JSON.

    Returns:
        How many clusters and sentences it learned from, and, for clusters that it had not seen, how often it wants a
        sentence that is worth at least 0.45 more than one that is not, in [0, 1] (0.5 by chance).

    Raises:
        InputError: As ``read_labelled`` does, or a cluster cannot be summarized.
    """
    summarizer = Summarizer.load()
    examples = [_example(summarizer, cluster) for cluster in read_labelled(data, labels)]
    _fit(examples).save(output)
    sentences = sum(len(worth) for *_, worth in examples)
    return {"clusters": len(examples), "sentences": sentences, "ordered": round(_held_out(examples), 3)}


Example = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]
"""Of one cluster: features, shape ``(sentences, features)``, vectors, shape ``(sentences, width)``, and the worth of
each sentence, shape ``(sentences,)``."""


def _example(summarizer: Summarizer, cluster: LabelledCluster) -> Example:
    material = summarizer.material(cluster.documents, max_words=MAX_WORDS)
    sentences, similarity = material.candidates.sentences, material.candidates.similarity
    lead = opening(material, MAX_WORDS, summarizer.config.selection) or 0
    fresh = untold(similarity[lead])
    worth = {
        row: WORTH[label[0]]
        * (UNCLEAR_WORTH if label[1] == "u" else 1.0)
        * (1.0 if sentence.document == sentences[lead].document else float(fresh[row]))
        for row, sentence in enumerate(sentences)
        if (label := cluster.labels.get((cluster.documents[sentence.document].id or "", sentence.start)))
    }
    rows, known = list(worth), material.circumstances
    return known.describe(lead)[rows], known.meanings()[rows], np.array(list(worth.values()))


def _fit(examples: Sequence[Example]) -> Wanted:
    """The reading whose squared error, with the penalties on its weights, is least."""
    described, meanings, worth = (np.concatenate(part) for part in zip(*examples, strict=True))
    mean, deviation = described.mean(axis=0), described.std(axis=0) + _NO_VARIANCE
    standard = standardized(described, mean, deviation)
    first, second = np.triu_indices(standard.shape[1])
    blocks = (standard, standard[:, first] * standard[:, second], meanings)
    penalties = (FEATURE_PENALTY, PAIR_PENALTY, MEANING_PENALTY)
    penalty = np.concatenate([np.full(block.shape[1], one) for block, one in zip(blocks, penalties, strict=True)])
    weights, bias = _ridge(np.hstack(blocks), worth, penalty)
    of_features, of_pairs, meaning = np.split(weights, np.cumsum([block.shape[1] for block in blocks])[:-1])
    pairs = np.zeros((standard.shape[1], standard.shape[1]))
    pairs[first, second] = of_pairs
    return Wanted(mean, deviation, of_features, pairs, meaning, bias)


def _ridge(
    columns: NDArray[np.float64], worth: NDArray[np.float64], penalty: NDArray[np.float64]
) -> tuple[NDArray[np.float64], float]:
    """Weights and bias of a ridge regression; the penalty is on weights of columns scaled to unit variance."""
    mean, deviation = columns.mean(axis=0), columns.std(axis=0) + _NO_VARIANCE
    scaled = (columns - mean) / deviation
    penalized = scaled.T @ scaled + np.diag(penalty)
    weights = np.linalg.solve(penalized, scaled.T @ (worth - worth.mean())) / deviation
    return weights, float(worth.mean() - mean @ weights)


def _held_out(examples: Sequence[Example]) -> float:
    """How often two sentences of a cluster are in order by weights that were learned from other parts of the file."""
    shares = []
    parts = np.array_split(np.arange(len(examples)), min(FOLDS, len(examples)))
    for part in parts:
        reading = _fit([one for at, one in enumerate(examples) if at not in part])
        for at in part:
            *known, worth = examples[at]
            wanted, belongs = reading(*known), worth >= WORTH["2"] * UNCLEAR_WORTH
            if belongs.any() and not belongs.all():
                shares.append(float((wanted[belongs][:, None] > wanted[~belongs]).mean()))
    return float(np.mean(shares))
