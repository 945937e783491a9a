"""The checkpoint in the package: where it is, whether it is whole, and its parts loaded."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

from summarizer.config import FusionConfig
from summarizer.datamodels import ModelInfo
from summarizer.encoding import SentenceEncoder
from summarizer.errors import ModelError
from summarizer.generation import CTranslate2Engine, MiniLM, PieceWriter, TorchEngine, Writer, piece_id
from summarizer.salience import Salience

SHIPPED = Path(__file__).parent / "models" / "nutgraf-small"


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A loaded checkpoint: the writer, the sentence encoder, the word pieces that both use, the weights of concepts."""

    info: ModelInfo
    tokenizer: Tokenizer
    writer: Writer
    encoder: SentenceEncoder
    salience: Salience


def load_checkpoint(folder: Path, engine: str, config: FusionConfig) -> Checkpoint:
    """Load a folder that ``nutgraf train export`` wrote.

    Args:
        folder: The checkpoint.
        engine: ``ctranslate2`` or ``torch``.
        config: How the writer is run.

    Returns:
        Its parts, loaded.

    Raises:
        ModelError: A file is missing or truncated, or the engine is unknown.
    """
    manifest = _manifest(folder)
    threads = len(os.sched_getaffinity(0))
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    if engine == "ctranslate2":
        running: CTranslate2Engine | TorchEngine = CTranslate2Engine(folder / "writer", threads)
    elif engine == "torch":
        functions = (folder / "function_pieces.txt").read_text(encoding="utf-8").split()
        running = TorchEngine(folder, [piece_id(tokenizer, piece) for piece in functions])
    else:
        raise ModelError(f"There is no engine {engine!r}; choose 'ctranslate2' or 'torch'.")
    return Checkpoint(
        ModelInfo(manifest["name"], manifest["revision"], running.name),
        tokenizer,
        PieceWriter(tokenizer, running, config),
        MiniLM(folder / "encoder", tokenizer, threads),
        Salience.load(folder / "salience.npz"),
    )


def is_checkpoint(folder: Path) -> bool:
    """Say whether a folder looks like one that ``nutgraf train export`` wrote."""
    return (folder / "manifest.json").is_file()


def _manifest(folder: Path) -> dict[str, str]:
    """Read the manifest and check that each file it names is there in full size."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        sizes: dict[str, int] = manifest["sizes"]
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(f"{folder} holds no checkpoint: its manifest.json is missing or damaged.") from error
    for name, size in sizes.items():
        path = folder / name
        if not path.is_file():
            raise ModelError(f"The checkpoint in {folder} lacks {name}; install the package again.")
        if path.stat().st_size != size:
            raise ModelError(f"The checkpoint in {folder} is damaged: {name} is not of its full size; install again.")
    return {"name": manifest["name"], "revision": manifest["revision"]}
