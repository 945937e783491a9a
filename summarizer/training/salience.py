"""``nutgraf train salience``: clusters in, the network of ``summarizer.salience`` out.

``summarizer.training.concepts`` makes the examples. The lexicon is counted over clusters of which no example is taken,
so that no prior is computed from an example that it is used on.
"""

from __future__ import annotations

import itertools
import multiprocessing
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from rich.progress import track
from scipy.special import entr
from torch.nn import functional

from summarizer.errors import InputError
from summarizer.salience import Salience
from summarizer.salience.description import StemStatistics
from summarizer.salience.reader import Reader
from summarizer.training.clusters import read_clusters
from summarizer.training.concepts import ConceptExample, count_stems, example_of, start, stems_of

_CHUNK = 64


@dataclass(frozen=True, slots=True)
class SalienceConfig:
    """Settings of one training.

    Attributes:
        lexicon_every: Of so many clusters one goes to the lexicon, at least 2; examples come from the others.
        examples: Most clusters that examples are taken from, at least 1.
        min_documents: Stems in fewer articles share one row of the lexicon, at least 1.
        prior_strength: Clusters' worth of the overall rate that each stem's prior is drawn to, above 0.
        width: Units of each of the two hidden layers.
        projected: Width to which the encoder's vectors are projected.
        read: Units of the layer that reads a sentence.
        values: What it says of a sentence.
        dropout: Share of those units left out of an update, in [0, 1).
        meaning: Width of a stem's meaning.
        min_clusters: Stems in the examples of fewer clusters share one meaning, at least 1.
        epochs: Times every cluster is seen, at least 1.
        batch: Clusters an update.
        learning_rate: Of Adam at the start; it falls to 0 linearly.
        weight_decay: Of AdamW.
        held_out: One cluster in this many is held out for measuring, at least 2.
        seed: Of weights and order.
    """

    lexicon_every: int = 3
    examples: int = 10_000
    min_documents: int = 5
    prior_strength: float = 10.0
    width: int = 64
    projected: int = 32
    read: int = 64
    values: int = 16
    dropout: float = 0.2
    meaning: int = 8
    min_clusters: int = 20
    epochs: int = 5
    batch: int = 4
    learning_rate: float = 1e-3
    weight_decay: float = 0.05
    held_out: int = 50
    seed: int = 1


def train(
    data: Path, checkpoint: Path, output: Path, config: SalienceConfig, limit: int | None, jobs: int
) -> dict[str, Any]:
    """Train on one corpus.

    Args:
        data: JSONL of ``{id, documents, summary}``, plain, ``.gz`` or ``.xz``.
        checkpoint: Folder with ``tokenizer.json`` and ``encoder``, as a checkpoint has them.
        output: The ``.npz`` to write.
        config: Settings.
        limit: Clusters to read, None for all.
        jobs: Worker processes, at least 1.

    Returns:
        Counts, and the cross-entropy on held-out clusters in nats an example beside that of the base rate.

    Raises:
        InputError: A row does not fit, the file is damaged, or there are too few clusters.
    """
    workers = multiprocessing.get_context("spawn")
    with workers.Pool(jobs) as pool:
        counted = pool.imap(
            stems_of, itertools.islice(read_clusters(data, limit), 0, None, config.lexicon_every), chunksize=_CHUNK
        )
        lexicon = count_stems(counted, config.min_documents, config.prior_strength)
    with workers.Pool(jobs, start, (checkpoint, lexicon)) as pool:
        others = (cluster for n, cluster in enumerate(read_clusters(data, limit)) if n % config.lexicon_every)
        work = pool.imap(example_of, itertools.islice(others, config.examples), chunksize=_CHUNK)
        examples = [example for example in track(work, "Describing concepts", total=None) if example]
    return fit(examples, lexicon, config, output)


def fit(
    examples: Sequence[ConceptExample], lexicon: StemStatistics, config: SalienceConfig, output: Path
) -> dict[str, Any]:
    """Train on clusters that have been described; see ``train``."""
    held = examples[:: config.held_out]
    taken = [example for number, example in enumerate(examples) if number % config.held_out]
    if not taken:
        raise InputError("data", "holds too few clusters to train on, beside those for the lexicon and for measuring.")
    network = _trained(taken, lexicon, config)
    network.salience(lexicon).save(output)
    rate = float(np.concatenate([example.carried for example in held]).mean())
    return {
        "clusters": len(taken),
        "concepts": sum(len(example.carried) for example in taken),
        "held_out_loss": _loss(network, held),
        "base_rate_loss": float(entr(rate) + entr(1 - rate)),
    }


class Network:
    """What ``Salience`` and its ``Reader`` compute, in torch.

    Args:
        examples: Clusters to standardize by, and to count stems in.
        lexicon: Of the stems.
        config: Widths.
    """

    def __init__(self, examples: Sequence[ConceptExample], lexicon: StemStatistics, config: SalienceConfig) -> None:
        self.moments = [_moments([getattr(item, name) for item in examples]) for name in ("features", "sentences")]
        seen = np.zeros(len(lexicon.idf), dtype=np.int64)
        for item in examples:
            seen[np.unique(item.stems)] += 1
        rows = np.where(seen >= config.min_clusters, np.arange(len(seen)), len(seen) - 1)
        self.shared = torch.from_numpy(rows)
        known, facts = (len(mean) for mean, _ in self.moments)
        width = examples[0].vectors.shape[1]
        tables = [torch.nn.Embedding(len(seen), config.meaning) for _ in range(2)]
        for table in tables:
            torch.nn.init.normal_(table.weight, std=0.05)
        sizes = (known + 2 * config.values + 2 * config.meaning, config.width, config.width, 1)
        self.parts = torch.nn.ModuleDict(
            {
                "meanings": torch.nn.ModuleList(tables),
                "sentence": torch.nn.Linear(width, config.projected, bias=False),
                "cluster": torch.nn.Linear(width, config.projected, bias=False),
                "hidden": torch.nn.Linear(3 * config.projected + facts, config.read),
                "dropout": torch.nn.Dropout(config.dropout),
                "out": torch.nn.Linear(config.read, config.values),
                "layers": torch.nn.ModuleList(torch.nn.Linear(a, b) for a, b in itertools.pairwise(sizes)),
            }
        )

    def logits(self, batch: Sequence[ConceptExample]) -> torch.Tensor:
        """Logit of every concept of some clusters, one cluster after the other."""
        sentences = [len(item.vectors) for item in batch]
        before = np.cumsum([0, *sentences[:-1]])
        ahead = np.cumsum([0, *(len(item.carried) for item in batch[:-1])])
        row = torch.from_numpy(np.concatenate([item.row + n for item, n in zip(batch, before, strict=True)]))
        concept = torch.from_numpy(np.concatenate([item.concept + n for item, n in zip(batch, ahead, strict=True)]))
        known, facts = (
            torch.from_numpy((np.concatenate([getattr(item, name) for item in batch]) - mean) / deviation)
            for name, (mean, deviation) in zip(("features", "sentences"), self.moments, strict=True)
        )
        vectors = torch.from_numpy(np.concatenate([item.vectors for item in batch]).astype(np.float32))
        own = self.parts["sentence"](_SCALE * vectors)
        whole = self.parts["cluster"](_SCALE * torch.from_numpy(np.stack([item.middle for item in batch])))
        whole = whole.repeat_interleave(torch.tensor(sentences), dim=0)
        hidden = functional.relu(self.parts["hidden"](torch.cat([own, whole, own * whole, facts], dim=1)))
        read = self.parts["out"](self.parts["dropout"](hidden))[row]
        index = concept.long()[:, None].expand_as(read)
        empty = torch.zeros(len(known), read.shape[1])
        mean = empty.scatter_reduce(0, index, read, "mean", include_self=False)
        greatest = empty.scatter_reduce(0, index, read, "amax", include_self=False)
        stems = self.shared[torch.from_numpy(np.concatenate([item.stems for item in batch])).long()]
        meant = [table(stems[:, place]) for place, table in enumerate(self.parts["meanings"])]
        state = torch.cat([known, mean, greatest, *meant], dim=1)
        for layer in self.parts["layers"][:-1]:
            state = functional.relu(layer(state))
        logits: torch.Tensor = self.parts["layers"][-1](state)[:, 0]
        return logits

    def salience(self, lexicon: StemStatistics) -> Salience:
        """The same for run time."""
        known, facts = self.moments
        sentence, cluster = (_SCALE * _weight(self.parts[name]) for name in ("sentence", "cluster"))
        reader = Reader(*facts, sentence, cluster, _layer(self.parts["hidden"]), _layer(self.parts["out"]))
        first, second = (_weight(table).T[self.shared.numpy()] for table in self.parts["meanings"])
        return Salience(
            lexicon, reader, (first, second), *known, tuple(_layer(layer) for layer in self.parts["layers"])
        )


_SCALE = 16.0
"""Of unit vectors, whose numbers are small beside those of other inputs."""


def _moments(parts: Sequence[NDArray[np.float32]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    joined = np.concatenate(parts)
    return joined.mean(axis=0), joined.std(axis=0) + 1e-6


def _weight(part: torch.nn.Module) -> NDArray[np.float32]:
    weight: NDArray[np.float32] = part.weight.detach().numpy().T.copy()
    return weight


def _layer(part: torch.nn.Module) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    return _weight(part), part.bias.detach().numpy()


def _trained(examples: Sequence[ConceptExample], lexicon: StemStatistics, config: SalienceConfig) -> Network:
    torch.manual_seed(config.seed)
    network = Network(examples, lexicon, config)
    optimizer = torch.optim.AdamW(network.parts.parameters(), config.learning_rate, weight_decay=config.weight_decay)
    batches = [batch for _ in range(config.epochs) for batch in torch.randperm(len(examples)).split(config.batch)]
    for number, batch in enumerate(track(batches, "Training")):
        for group in optimizer.param_groups:
            group["lr"] = config.learning_rate * (1 - number / len(batches))
        loss = _cross_entropy(network, [examples[n] for n in batch.tolist()], "mean")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    network.parts.eval()
    return network


def _cross_entropy(network: Network, batch: Sequence[ConceptExample], reduction: str) -> torch.Tensor:
    labels = torch.from_numpy(np.concatenate([item.carried for item in batch]).astype(np.float32))
    return functional.binary_cross_entropy_with_logits(network.logits(batch), labels, reduction=reduction)


def _loss(network: Network, examples: Sequence[ConceptExample]) -> float:
    with torch.inference_mode():
        total = sum(float(_cross_entropy(network, [item], "sum")) for item in examples)
    return total / sum(len(item.carried) for item in examples)
