"""``nutgraf train export``: a run's weights as the folder that the package ships.

config.json, model.safetensors   the writer in half precision, for torch
tokenizer.json                   word pieces of both networks
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

from summarizer.training.writer import embedding_rows


def export(writer: Path, tokenizer: Path, encoder: Path, output: Path) -> None:
    """Write the checkpoint folder.

    Args:
        writer: Folder of the trained writer, as ``fit`` leaves it.
        tokenizer: ``tokenizer.json`` that ``prepare`` wrote.
        encoder: Folder of the sentence encoder, a BERT checkpoint.
        output: Folder to write; what it held is replaced, but for a ``MODEL_CARD.md``.
    """
    output.mkdir(parents=True, exist_ok=True)
    model = BartForConditionalGeneration.from_pretrained(writer).half()
    model.save_pretrained(output)
    shutil.copy(tokenizer, output / "tokenizer.json")
    (output / "generation_config.json").unlink(missing_ok=True)
    _convert(model.float(), tokenizer, output / "writer")
    _convert(_sentence_encoder(encoder, tokenizer), tokenizer, output / "encoder")
    files = sorted(
        path for path in output.rglob("*") if path.is_file() and path.name not in ("manifest.json", "MODEL_CARD.md")
    )
    digests = {str(path.relative_to(output)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
    revision = hashlib.sha256(json.dumps(digests, sort_keys=True).encode()).hexdigest()[:12]
    sizes = {str(path.relative_to(output)): path.stat().st_size for path in files}
    manifest = {"name": output.name, "revision": revision, "sizes": sizes, "sha256": digests}
    (output / "manifest.json").write_text(json.dumps(manifest, indent=2) + "\n")


def _sentence_encoder(encoder: Path, tokenizer: Path) -> BertModel:
    """The sentence encoder with the smaller vocabulary, so that one tokenizer serves both networks."""
    rows = embedding_rows(encoder / "tokenizer.json", tokenizer)
    state = load_file(encoder / "model.safetensors")
    state["embeddings.word_embeddings.weight"] = state["embeddings.word_embeddings.weight"][rows]
    config = BertConfig.from_pretrained(encoder, vocab_size=len(rows))
    model = BertModel(config).eval()
    model.load_state_dict({name: value for name, value in state.items() if name != "embeddings.position_ids"})
    return model


def _convert(model: torch.nn.Module, tokenizer: Path, output: Path) -> None:
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
        TransformersConverter(folder).convert(str(output), quantization="int8", force=True)
