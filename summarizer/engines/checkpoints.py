"""The checkpoint in the package: where it is, whether it is whole, and its parts loaded."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from tokenizers import Tokenizer

from summarizer.config import DecodingConfig
from summarizer.datamodels import ModelInfo
from summarizer.engines.encoding import MiniLM, SentenceEncoder
from summarizer.engines.generation import CTranslate2Engine, PieceWriter, TorchEngine, Writer
from summarizer.engines.pieces import piece_id
from summarizer.errors import ModelError
from summarizer.salience import Salience

SHIPPED = Path(__file__).parents[1] / "models" / "nutgraf-small"

_SHARED_FILES = (
    "tokenizer.json",
    "salience.npz",
    "encoder/config.json",
    "encoder/model.bin",
    "encoder/vocabulary.json",
)
_ENGINE_FILES = {
    "ctranslate2": ("writer/config.json", "writer/model.bin", "writer/shared_vocabulary.json", "writer/vmap.txt"),
    "torch": ("config.json", "model.safetensors", "function_pieces.txt"),
}
FILES = (*_SHARED_FILES, *chain.from_iterable(_ENGINE_FILES.values()))
"""What a checkpoint is made of, in its folder."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A loaded checkpoint: the writer, the sentence encoder, the word pieces that both use, the weights of concepts."""

    info: ModelInfo
    tokenizer: Tokenizer
    writer: Writer
    encoder: SentenceEncoder
    salience: Salience


def load_checkpoint(folder: Path, engine: str, config: DecodingConfig | None = None) -> Checkpoint:
    """Load a folder that ``nutgraf train export`` wrote.

    Args:
        folder: The checkpoint.
        engine: ``ctranslate2`` or ``torch``.
        config: How the writer decodes, as shipped if not given.

    Returns:
        Its parts, loaded.

    Raises:
        ModelError: A file is missing, truncated, altered or cannot be read, or the engine is unknown.
    """
    if engine not in _ENGINE_FILES:
        raise ModelError(f"There is no engine {engine!r}; choose 'ctranslate2' or 'torch'.")
    name, revision = _checked(folder, (*_SHARED_FILES, *_ENGINE_FILES[engine]))
    threads, config = _cores(), config or DecodingConfig()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    if engine == "ctranslate2":
        running: CTranslate2Engine | TorchEngine = CTranslate2Engine(folder / "writer", threads, config)
    else:
        functions = (folder / "function_pieces.txt").read_text(encoding="utf-8").split()
        running = TorchEngine(folder, [piece_id(tokenizer, piece) for piece in functions], config)
    return Checkpoint(
        ModelInfo(name, revision, running.name),
        tokenizer,
        PieceWriter(tokenizer, running, config.max_input_tokens),
        MiniLM(folder / "encoder", tokenizer, threads),
        Salience.load(folder / "salience.npz"),
    )


def is_checkpoint(folder: Path) -> bool:
    """Say whether a folder looks like one that ``nutgraf train export`` wrote.

    Raises:
        ModelError: It cannot be told.
    """
    try:
        return (folder / "manifest.json").is_file()
    except OSError as error:
        raise ModelError(f"The checkpoint {str(folder)!r} cannot be read: {error.strerror}.") from error


def _checked(folder: Path, files: Sequence[str]) -> tuple[str, str]:
    """Name and revision by the manifest, once each of the files is what it says: no other weights are served."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        expected = {file: (manifest["sizes"][file], manifest["sha256"][file]) for file in files}
        name, revision = str(manifest["name"]), str(manifest["revision"])
    except PermissionError as error:
        raise _unreadable(folder, "manifest.json", error) from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{folder} holds no checkpoint: its manifest.json is missing or damaged.") from error
    for file, (size, digest) in expected.items():
        try:
            _check_file(folder, file, size, digest)
        except OSError as error:
            raise _unreadable(folder, file, error) from error
    return name, revision


def _check_file(folder: Path, file: str, size: int, digest: str) -> None:
    path = folder / file
    if not path.is_file():
        raise ModelError(f"The checkpoint in {folder} lacks {file}; install the package again.")
    if path.stat().st_size != size:
        raise ModelError(f"The checkpoint in {folder} is damaged: {file} is not of its full size; install again.")
    with path.open("rb") as content:
        if hashlib.file_digest(content, "sha256").hexdigest() != digest:
            raise ModelError(f"The checkpoint in {folder} is damaged: {file} was altered; install again.")


def _unreadable(folder: Path, file: str, error: OSError) -> ModelError:
    return ModelError(
        f"The checkpoint in {folder} cannot be used: {file} cannot be read ({error.strerror}); give this user access."
    )


def _cores() -> int:
    """Cores that this process may use; where the system does not say (macOS), all that there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
