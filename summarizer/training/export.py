"""``nutgraf train export``: a run's weights as the folder that the package ships.

What is in it:

    config.json, model.safetensors   the writer in half precision, for torch
    tokenizer.json                   word pieces of both networks
    function_pieces.txt              pieces that any sentence may be written with
    salience.npz                     weights of concepts
    writer/, encoder/                the writer and the sentence encoder for CTranslate2, int8
    manifest.json                    name, revision, and the size and SHA-256 of each file
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from ctranslate2.converters import TransformersConverter
from safetensors.torch import load_file
from tokenizers import Tokenizer
from transformers import BartForConditionalGeneration, BertConfig, BertModel, PreTrainedTokenizerFast

from summarizer.engines.checkpoints import FILES
from summarizer.errors import InputError
from summarizer.training.vocabulary import frequent_pieces, function_pieces, write_tokenizer
from summarizer.training.writer import embedding_rows

PIECES = 20_000
"""How many word pieces are kept, the most frequent; a rarer word is spelled with more of them."""

FUNCTIONS = 200
"""How many pieces any sentence may be written with, besides those of its sources."""


def export(writer: Path, salience: Path, pairs: Path, encoder: Path, output: Path) -> None:
    """Write the checkpoint folder.

    Args:
        writer: Folder of the trained writer, as ``fit`` leaves it.
        salience: File that ``training.salience.train`` wrote.
        pairs: Folder that ``prepare`` wrote.
        encoder: Folder of the sentence encoder, a BERT checkpoint.
        output: Folder to write; a checkpoint in it is replaced, other files stay and are no part of the new one.

    Raises:
        InputError: There is no trained writer.
    """
    if not (writer / "model.safetensors").is_file():
        raise InputError(str(writer), "is not there; a run leaves it when it ends.")
    tokenizer = output / "tokenizer.json"
    output.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(salience, output / "salience.npz")
    write_tokenizer(pairs / "tokenizer.json", frequent_pieces(pairs, PIECES), tokenizer)
    model = _with_pieces(
        BartForConditionalGeneration.from_pretrained(writer), embedding_rows(pairs / "tokenizer.json", tokenizer)
    ).half()
    model.save_pretrained(output)
    (output / "model.safetensors").chmod(0o644)
    (output / "generation_config.json").unlink(missing_ok=True)
    free = function_pieces(pairs, FUNCTIONS)
    (output / "function_pieces.txt").write_text("\n".join(free) + "\n", encoding="utf-8")
    convert_writer(output, output / "writer")
    _convert(_sentence_encoder(encoder, tokenizer), tokenizer, output / "encoder")
    write_manifest(output)


def convert_writer(checkpoint: Path, output: Path, quantization: str = "int8") -> None:
    """Convert the writer of a checkpoint folder to CTranslate2, in int8 as it ships or as another of its types."""
    writer = BartForConditionalGeneration.from_pretrained(checkpoint, dtype=torch.float32)
    free = (checkpoint / "function_pieces.txt").read_text(encoding="utf-8").split()
    tokenizer = checkpoint / "tokenizer.json"
    _convert(writer, tokenizer, output, quantization, _vocabulary_map(tokenizer, free))


def write_encoder(encoder: Path, output: Path) -> None:
    """Write the sentence encoder alone as a checkpoint folder has it, with all of its own word pieces."""
    output.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(encoder / "tokenizer.json", output / "tokenizer.json")
    _convert(_sentence_encoder(encoder, output / "tokenizer.json"), output / "tokenizer.json", output / "encoder")


def write_manifest(output: Path) -> None:
    """Write name, revision, sizes and digests of the files in a folder that make up its checkpoint."""
    digests = {file: hashlib.sha256((output / file).read_bytes()).hexdigest() for file in sorted(FILES)}
    revision = hashlib.sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest()[:12]
    sizes = {file: (output / file).stat().st_size for file in digests}
    manifest = {"name": output.name, "revision": revision, "sizes": sizes, "sha256": digests}
    (output / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


def _with_pieces(model: BartForConditionalGeneration, rows: list[int]) -> BartForConditionalGeneration:
    """The writer with the given rows of its vocabulary."""
    state = model.state_dict()
    for name in ("model.shared.weight", "model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight"):
        state[name] = state["lm_head.weight"][rows]
    state["lm_head.weight"] = state["model.shared.weight"]
    state["final_logits_bias"] = state["final_logits_bias"][:, rows]
    model.config.vocab_size = len(rows)
    smaller = BartForConditionalGeneration(model.config).eval()
    smaller.load_state_dict(state)
    smaller.tie_weights()
    return smaller


def _sentence_encoder(encoder: Path, tokenizer: Path) -> BertModel:
    """The sentence encoder with the smaller vocabulary, so that one tokenizer serves both networks."""
    rows = embedding_rows(encoder / "tokenizer.json", tokenizer)
    state = load_file(encoder / "model.safetensors")
    state["embeddings.word_embeddings.weight"] = state["embeddings.word_embeddings.weight"][rows]
    config = BertConfig.from_pretrained(encoder, vocab_size=len(rows))
    config.position_embedding_type = "absolute"  # the converter asks for it
    model = BertModel(config).eval()
    model.load_state_dict({name: value for name, value in state.items() if name != "embeddings.position_ids"})
    return model


def _vocabulary_map(tokenizer: Path, free: list[str]) -> str:
    """CTranslate2's vocabulary map: after an empty source piece what is always allowed, after each piece itself."""
    pieces = Tokenizer.from_file(str(tokenizer)).get_vocab()
    lines = ["\t" + " ".join(free), *(f"{piece}\t{piece}" for piece in sorted(pieces, key=pieces.__getitem__))]
    return "\n".join(lines) + "\n"


def _convert(
    model: torch.nn.Module,
    tokenizer: Path,
    output: Path,
    quantization: str = "int8",
    vocabulary_map: str | None = None,
) -> None:
    """Convert to CTranslate2; its converter reads a folder, so the model makes a detour over one."""
    with tempfile.TemporaryDirectory() as folder:
        model.save_pretrained(folder)
        pieces = PreTrainedTokenizerFast(
            tokenizer_object=Tokenizer.from_file(str(tokenizer)),
            bos_token="[CLS]",
            eos_token="[SEP]",
            unk_token="[UNK]",
            pad_token="[PAD]",
        )
        pieces.save_pretrained(folder)
        allowed = Path(folder) / "vocabulary_map.txt"
        allowed.write_text(vocabulary_map or "", encoding="utf-8")
        TransformersConverter(folder).convert(
            str(output), vmap=str(allowed) if vocabulary_map else None, quantization=quantization, force=True
        )
