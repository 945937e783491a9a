"""``nutgraf train salience``: clusters in, the network of ``summarizer.salience`` out.

Of every cluster the concepts that its reference carries are the positive examples, all others the negative ones. The
lexicon is counted over clusters of which no example is taken, so that a prior never has seen its own example.
"""

from __future__ import annotations

import itertools
import math
import multiprocessing
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from rich.progress import track
from torch.nn import functional

from summarizer.cleaning import clean
from summarizer.concepts import Concepts, stem, words
from summarizer.datamodels import Document, Sentence
from summarizer.salience import Lexicon, Salience, features
from summarizer.segmentation import segment
from summarizer.training.prepare import rows

_CHUNK = 64


@dataclass(frozen=True, slots=True)
class SalienceConfig:
    """Settings of one training.

    Attributes:
        lexicon_every: Of so many clusters one goes to the lexicon, at least 2; examples come from the others.
        min_documents: Stems in fewer articles share one row of the lexicon, at least 1.
        prior_strength: Clusters' worth of the overall rate that each stem's prior is drawn to, above 0.
        width: Units of each of the two hidden layers.
        epochs: Times every example is seen, at least 1.
        batch: Examples an update.
        learning_rate: Of Adam at the start; it falls to 0 linearly.
        held_out: Every so many-eth cluster is kept for measuring, at least 2.
        seed: Of weights and order.
    """

    lexicon_every: int = 3
    min_documents: int = 5
    prior_strength: float = 10.0
    width: int = 64
    epochs: int = 2
    batch: int = 8_192
    learning_rate: float = 3e-3
    held_out: int = 50
    seed: int = 1


def train(data: Path, output: Path, config: SalienceConfig, limit: int | None, jobs: int) -> dict[str, Any]:
    """Train on one corpus.

    Args:
        data: JSONL of ``{id, documents, summary}``, plain, ``.gz`` or ``.xz``.
        output: The ``.npz`` to write.
        config: Settings.
        limit: Clusters to read, None for all.
        jobs: Worker processes, at least 1.

    Returns:
        Counts, and the cross-entropy on held-out clusters in nats an example beside that of the base rate.

    Raises:
        InputError: A row does not fit; names its line.
    """
    with multiprocessing.Pool(jobs) as pool:
        counted = itertools.islice(rows(data), 0, limit, config.lexicon_every)
        lexicon = _lexicon(pool.imap(_stems, counted, chunksize=_CHUNK), config)
        others = (row for n, row in enumerate(itertools.islice(rows(data), limit)) if n % config.lexicon_every)
        work = pool.imap(partial(_examples, lexicon=lexicon), others, chunksize=_CHUNK)
        examples = [example for example in track(work, "Describing concepts", total=None) if example]
    held = examples[:: config.held_out]
    taken = [example for number, example in enumerate(examples) if number % config.held_out]
    salience = _fit(*_joined(taken), lexicon, config)
    salience.save(output)
    described, carried = _joined(held)
    rate = float(carried.mean())
    return {
        "clusters": len(taken),
        "concepts": sum(len(labels) for _, labels in taken),
        "held_out_loss": _loss(salience, described, carried),
        "base_rate_loss": -rate * math.log(rate) - (1 - rate) * math.log(1 - rate),
    }


def _stems(row: dict[str, Any]) -> tuple[list[set[str]], set[str]]:
    """The stems of each article, and those of the reference."""
    articles = [{stem(word.lower()) for word in words(text)} for text in row["documents"]]
    return articles, {stem(word.lower()) for word in words(row["summary"])}


def _lexicon(clusters: Iterable[tuple[list[set[str]], set[str]]], config: SalienceConfig) -> Lexicon:
    in_articles: Counter[str] = Counter()
    offered: Counter[str] = Counter()
    carried: Counter[str] = Counter()
    articles = 0
    for texts, reference in track(clusters, "Counting stems", total=None):
        for text in texts:
            in_articles.update(text)
        there = set().union(*texts)
        offered.update(there)
        carried.update(there & reference)
        articles += len(texts)
    rate = carried.total() / offered.total()
    stems = sorted(item for item, count in in_articles.items() if count >= config.min_documents)
    strength = config.prior_strength
    idf = [math.log((articles + 1) / (in_articles[item] + 1)) for item in stems]
    share = np.array([(carried[item] + strength * rate) / (offered[item] + strength) for item in stems] + [rate])
    return Lexicon(
        {item: row for row, item in enumerate(stems)},
        np.array([*idf, math.log((articles + 1) / 2)], dtype=np.float32),
        np.log(share / (1 - share)).astype(np.float32),
    )


def _examples(row: dict[str, Any], lexicon: Lexicon) -> tuple[NDArray[np.float32], NDArray[np.bool_]] | None:
    """Features of a cluster's concepts, and whether its reference carries each; None for a cluster without text."""
    sentences = _sentences(row["documents"])
    if not sentences:
        return None
    concepts = Concepts([sentence.text for sentence in sentences])
    carried = np.zeros(len(concepts), dtype=bool)
    carried[concepts.within(row["summary"])] = True
    return features(concepts, sentences, lexicon), carried


def _sentences(texts: Sequence[str]) -> list[Sentence]:
    pages = [clean(Document(text, id=str(number)), ()) for number, text in enumerate(texts)]
    return [sentence for number, page in enumerate(pages) for sentence in segment(number, page)]


def _joined(
    examples: Sequence[tuple[NDArray[np.float32], NDArray[np.bool_]]],
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    return np.concatenate([x for x, _ in examples]), np.concatenate([y for _, y in examples])


def _fit(
    described: NDArray[np.float32], carried: NDArray[np.bool_], lexicon: Lexicon, config: SalienceConfig
) -> Salience:
    mean, deviation = described.mean(axis=0), described.std(axis=0) + 1e-6
    inputs = torch.from_numpy((described - mean) / deviation)
    labels = torch.from_numpy(carried.astype(np.float32))
    torch.manual_seed(config.seed)
    linear = [
        torch.nn.Linear(inputs.shape[1], config.width),
        torch.nn.Linear(config.width, config.width),
        torch.nn.Linear(config.width, 1),
    ]
    network = torch.nn.Sequential(linear[0], torch.nn.ReLU(), linear[1], torch.nn.ReLU(), linear[2])
    optimizer = torch.optim.Adam(network.parameters(), config.learning_rate)
    batches = [batch for _ in range(config.epochs) for batch in torch.randperm(len(inputs)).split(config.batch)]
    for number, batch in enumerate(track(batches, "Training")):
        for group in optimizer.param_groups:
            group["lr"] = config.learning_rate * (1 - number / len(batches))
        loss = functional.binary_cross_entropy_with_logits(network(inputs[batch])[:, 0], labels[batch])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    layers = tuple((layer.weight.detach().numpy().T.copy(), layer.bias.detach().numpy()) for layer in linear)
    return Salience(lexicon, mean, deviation, layers)


def _loss(salience: Salience, described: NDArray[np.float32], carried: NDArray[np.bool_]) -> float:
    probability = np.clip(salience.probability(described), 1e-7, 1 - 1e-7)
    return float(-np.log(np.where(carried, probability, 1 - probability)).mean())
