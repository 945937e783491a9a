"""``nutgraf train prepare``: clusters in, tokenized training examples out.

Writes one folder:

- ``tokenizer.json``: the encoder's word pieces, cut down to those that the corpus uses (``vocabulary``).
- ``pairs.npz``: fusion pairs (``summarizer.training.pairs``).
- ``sentences.npz``: the articles' sentences, for denoising.
- ``prepare.json``: settings, counts, and the digest of the input.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import multiprocessing
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rich.progress import track
from tokenizers import Tokenizer

from summarizer.errors import InputError
from summarizer.segmentation import split
from summarizer.training.clusters import TrainingCluster, read_clusters
from summarizer.training.pairs import Idf, PairFilter, mine
from summarizer.training.vocabulary import SPECIAL, write_tokenizer

MOST_PIECES = (1 << 16) - len(SPECIAL)
"""Most word pieces that an encoder may have: ids are written in 16 bits."""

_CHUNK = 64

Tokenized = tuple[list[list[int]], list[int], bool]
"""A pair as ids: its sources, its target, whether that comes from a reference."""


@dataclass(frozen=True, slots=True)
class PrepareConfig:
    """Settings of one preparation.

    Attributes:
        pairs: What a fusion pair must satisfy.
        idf_clusters: Clusters from which document frequencies are counted, at least 1.
        min_piece_count: Word pieces seen less often are dropped, and with them the examples that hold them.
        min_words: Shortest sentence kept for denoising, in words.
        max_words: Longest sentence kept for denoising, in words.
    """

    pairs: PairFilter = field(default_factory=PairFilter)
    idf_clusters: int = 5_000
    min_piece_count: int = 8
    min_words: int = 8
    max_words: int = 45


def prepare(
    data: Path, tokenizer: Path, output: Path, config: PrepareConfig, limit: int | None, jobs: int
) -> dict[str, Any]:
    """Make the training examples of one corpus.

    Args:
        data: JSONL of clusters.
        tokenizer: ``tokenizer.json`` of the encoder that the writer starts from.
        output: Folder to write, made if missing.
        config: Settings.
        limit: Clusters to read, None for all.
        jobs: Worker processes, at least 1.

    Returns:
        What ``prepare.json`` holds.

    Raises:
        InputError: A row does not fit, the file is damaged or gives nothing to train on, or the encoder has too many
            word pieces; names it.
    """
    _require_small(tokenizer)
    output.mkdir(parents=True, exist_ok=True)
    first = itertools.islice(read_clusters(data, limit), config.idf_clusters)
    idf = Idf(text for cluster in first for text in cluster.documents)
    pairs: list[Tokenized] = []
    sentences: list[list[int]] = []
    with multiprocessing.get_context("spawn").Pool(jobs, _start, (tokenizer, idf, config)) as pool:
        clusters = pool.imap(_examples, read_clusters(data, limit), chunksize=_CHUNK)
        for mined, lines in track(clusters, "preparing clusters", total=limit):
            pairs += mined
            sentences += lines
    kept = _kept_pieces(itertools.chain(sentences, (target for _, target, _ in pairs)), config)
    renumber = write_tokenizer(tokenizer, kept, output / "tokenizer.json")
    pairs = [pair for pair in pairs if all(renumber[i] >= 0 for ids in (*pair[0], pair[1]) for i in ids)]
    sentences = [line for line in sentences if all(renumber[i] >= 0 for i in line)]
    if not pairs:
        raise InputError(
            data.name,
            "gives no fusion pair, so there is nothing to train on. Give more clusters, whose summaries say what their "
            f"documents say; only word pieces that come {config.min_piece_count} times count.",
        )
    _write_pairs(output / "pairs.npz", pairs, renumber)
    _write_sentences(output / "sentences.npz", sentences, renumber)
    with data.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    report = {
        "data_sha256": digest,
        "config": asdict(config),
        "limit": limit,
        "pieces": int((renumber >= 0).sum()),
        "pairs": len(pairs),
        "pairs_from_references": sum(pair[2] for pair in pairs),
        "sentences": len(sentences),
    }
    (output / "prepare.json").write_text(json.dumps(report, indent=2) + "\n")
    return report


def _require_small(tokenizer: Path) -> None:
    pieces = len(json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"])
    if pieces > MOST_PIECES:
        raise InputError(str(tokenizer), f"has {pieces} word pieces; take an encoder with at most {MOST_PIECES}.")


_tokenizer: Tokenizer
_idf: Idf
_config: PrepareConfig
"""Of a worker process, which gets them once and not with every cluster."""


def _start(tokenizer: Path, idf: Idf, config: PrepareConfig) -> None:
    global _tokenizer, _idf, _config
    _tokenizer, _idf, _config = Tokenizer.from_file(str(tokenizer)), idf, config
    _tokenizer.no_padding()
    _tokenizer.no_truncation()


def _ids(texts: Sequence[str]) -> list[list[int]]:
    return [encoding.ids for encoding in _tokenizer.encode_batch(list(texts), add_special_tokens=False)]


def _examples(cluster: TrainingCluster) -> tuple[list[Tokenized], list[list[int]]]:
    """Token ids of one cluster's pairs and of its distinct sentences, by the full vocabulary."""
    pairs = list(mine(cluster.documents, cluster.summary, _idf, _config.pairs))
    texts = dict.fromkeys(text for document in cluster.documents for text in split(document))
    lines = [text for text in texts if _config.min_words <= len(text.split()) <= _config.max_words]
    flat = iter(_ids([text for pair in pairs for text in (*pair.sources, pair.target)]))
    tokenized = [([next(flat) for _ in pair.sources], next(flat), pair.from_reference) for pair in pairs]
    return tokenized, _ids(lines)


def _kept_pieces(lines: Iterable[list[int]], config: PrepareConfig) -> set[int]:
    counts = np.zeros(MOST_PIECES, dtype=np.int64)
    for line in lines:
        np.add.at(counts, line, 1)
    return set(np.flatnonzero(counts >= config.min_piece_count).tolist())


def _write_pairs(path: Path, pairs: list[Tokenized], renumber: NDArray[np.int32]) -> None:
    """Flat ids with the offsets of each text; a pair's texts are its sources, then its target."""
    texts = [ids for sources, target, _ in pairs for ids in (*sources, target)]
    np.savez(
        path,
        ids=_flat(texts, renumber),
        text_ends=np.cumsum([len(ids) for ids in texts], dtype=np.int64),
        pair_ends=np.cumsum([len(sources) + 1 for sources, _, _ in pairs], dtype=np.int64),
        from_reference=np.array([reference for _, _, reference in pairs], dtype=bool),
    )


def _write_sentences(path: Path, sentences: list[list[int]], renumber: NDArray[np.int32]) -> None:
    np.savez(path, ids=_flat(sentences, renumber), text_ends=np.cumsum([len(ids) for ids in sentences], dtype=np.int64))


def _flat(texts: Sequence[list[int]], renumber: NDArray[np.int32]) -> NDArray[np.uint16]:
    return renumber[np.fromiter(itertools.chain.from_iterable(texts), dtype=np.int32)].astype(np.uint16)
