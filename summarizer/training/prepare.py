"""``nutgraf train prepare``: clusters in, tokenized training examples out.

Reads ``{id, documents, summary}`` a line (JSONL, or JSONL in xz or gzip; a document is its text, or an object with it)
and writes one folder:

- ``tokenizer.json``: MiniLM's uncased WordPiece, cut down to the pieces that the corpus uses. A piece that is kept is
  still the longest match wherever it was before, so text that uses only kept pieces is tokenized as by the original.
- ``pairs.npz``: fusion pairs (``summarizer.training.pairs``).
- ``sentences.npz``: the articles' sentences, for denoising.
- ``prepare.json``: settings, counts, and the digest of the input.
"""

from __future__ import annotations

import gzip
import hashlib
import itertools
import json
import lzma
import multiprocessing
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TextIO, cast

import numpy as np
from numpy.typing import NDArray
from rich.progress import track
from tokenizers import Tokenizer

from summarizer.documents.json_documents import read_document
from summarizer.errors import InputError
from summarizer.segmentation import split
from summarizer.training.pairs import Idf, Pair, PairFilter, mine

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[TIGHT]", "[FULL]")
"""The first ids of the writer's vocabulary. A target starts with ``[TIGHT]`` or ``[FULL]``: how much it condenses."""

MOST_PIECES = (1 << 16) - len(SPECIAL)
"""Most word pieces that an encoder may have: ids are written in 16 bits."""

_CHUNK = 64


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
    idf = Idf(text for row in itertools.islice(rows(data), config.idf_clusters) for text in row["documents"])
    pairs: list[tuple[list[list[int]], list[int], bool]] = []
    sentences: list[list[int]] = []
    work = partial(_cluster, idf=idf, config=config)
    with multiprocessing.get_context("fork").Pool(jobs, _start, (str(tokenizer),)) as pool:
        clusters = pool.imap(work, itertools.islice(rows(data), limit), chunksize=_CHUNK)
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
    report = {
        "data_sha256": hashlib.sha256(data.read_bytes()).hexdigest(),
        "config": asdict(config),
        "limit": limit,
        "pieces": int((renumber >= 0).sum()),
        "pairs": len(pairs),
        "pairs_from_references": sum(pair[2] for pair in pairs),
        "sentences": len(sentences),
    }
    (output / "prepare.json").write_text(json.dumps(report, indent=2) + "\n")
    return report


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """Clusters of a JSONL file, in order, their documents as texts.

    Raises:
        InputError: A line does not fit, or the file is damaged; names it.
    """
    for number, line in enumerate(_lines(path), 1):
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"{path.name} line {number}", f"is not JSON: {error.msg}.") from error
        where = f"{path.name} line {number}"
        if not (
            isinstance(row, dict) and isinstance(row.get("summary"), str) and isinstance(row.get("documents"), list)
        ):
            raise InputError(
                where, "needs 'documents' (a list of texts, or of objects with a text) and 'summary' (a text)."
            )
        documents = [read_document(document, f"{where}: documents[{n}]") for n, document in enumerate(row["documents"])]
        yield row | {"documents": [document.text for document in documents]}


def _lines(path: Path) -> Iterator[str]:
    try:
        with _open(path) as lines:
            yield from lines
    except (lzma.LZMAError, zlib.error, gzip.BadGzipFile, EOFError, UnicodeDecodeError) as error:
        raise InputError(path.name, f"is damaged: {error}.") from error


def _open(path: Path) -> TextIO:
    opener: Any = {".xz": lzma.open, ".gz": gzip.open}.get(path.suffix, open)
    return cast(TextIO, opener(path, "rt", encoding="utf-8"))


def _require_small(tokenizer: Path) -> None:
    pieces = len(json.loads(tokenizer.read_text(encoding="utf-8"))["model"]["vocab"])
    if pieces > MOST_PIECES:
        raise InputError(str(tokenizer), f"has {pieces} word pieces; take an encoder with at most {MOST_PIECES}.")


_tokenizer: Tokenizer


def _start(tokenizer: str) -> None:
    global _tokenizer
    _tokenizer = Tokenizer.from_file(tokenizer)
    _tokenizer.no_padding()
    _tokenizer.no_truncation()


def _ids(texts: Sequence[str]) -> list[list[int]]:
    return [encoding.ids for encoding in _tokenizer.encode_batch(list(texts), add_special_tokens=False)]


def _cluster(
    row: dict[str, Any], idf: Idf, config: PrepareConfig
) -> tuple[list[tuple[list[list[int]], list[int], bool]], list[list[int]]]:
    """Token ids of one cluster's pairs and of its distinct sentences, by the full vocabulary."""
    pairs: list[Pair] = list(mine(row["documents"], row["summary"], idf, config.pairs))
    texts = dict.fromkeys(text for document in row["documents"] for text in split(document))
    lines = [text for text in texts if config.min_words <= len(text.split()) <= config.max_words]
    flat = iter(_ids([text for pair in pairs for text in (*pair.sources, pair.target)]))
    tokenized = [([next(flat) for _ in pair.sources], next(flat), pair.from_reference) for pair in pairs]
    return tokenized, _ids(lines)


def _kept_pieces(lines: Iterable[list[int]], config: PrepareConfig) -> set[int]:
    counts = np.zeros(MOST_PIECES, dtype=np.int64)
    for line in lines:
        np.add.at(counts, line, 1)
    return set(np.flatnonzero(counts >= config.min_piece_count).tolist())


def write_tokenizer(original: Path, kept: set[int], path: Path) -> NDArray[np.int32]:
    """Write a tokenizer with fewer pieces.

    Args:
        original: ``tokenizer.json`` of a WordPiece vocabulary.
        kept: Ids to keep, besides the special pieces and the single ASCII characters, which spell the rest.
        path: Where to write.

    Returns:
        New id by old id, shape ``(old vocabulary,)``, -1 where dropped.
    """
    state = json.loads(original.read_text(encoding="utf-8"))
    vocabulary: dict[str, int] = state["model"]["vocab"]
    by_id = sorted(vocabulary, key=vocabulary.__getitem__)
    single = {piece for piece in by_id if len(piece.removeprefix("##")) == 1 and piece.isascii()}
    words = [piece for piece in by_id if piece not in SPECIAL and (vocabulary[piece] in kept or piece in single)]
    words = [piece for piece in words if not piece.startswith("[unused")]
    state["model"]["vocab"] = {piece: number for number, piece in enumerate((*SPECIAL, *words))}
    state["added_tokens"] = [
        {"id": number, "content": piece, "special": True}
        | dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
        for number, piece in enumerate(SPECIAL)
    ]
    state["padding"] = state["truncation"] = state["post_processor"] = None
    path.write_text(json.dumps(state, ensure_ascii=False) + "\n", encoding="utf-8")
    renumber = np.full(len(by_id), -1, dtype=np.int32)
    for number, piece in enumerate((*SPECIAL, *words)):
        if piece in vocabulary:
            renumber[vocabulary[piece]] = number
    renumber[vocabulary["[UNK]"]] = -1
    return renumber


def _write_pairs(path: Path, pairs: list[tuple[list[list[int]], list[int], bool]], renumber: NDArray[np.int32]) -> None:
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
