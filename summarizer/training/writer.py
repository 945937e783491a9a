"""The writer at the start of training: a BART whose every layer comes from MiniLM.

BERT and BART differ little: both normalize after each sub-layer, so a BERT layer is a BART encoder layer. A decoder
layer takes its self-attention and feed-forward from one of the encoder's (Rothe et al., 2020, "Leveraging Pre-trained
Checkpoints"), and its cross-attention from the self-attention of the first layer that the writer does *not* use as
encoder: that one already reads what the last encoder layer writes.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor
from transformers import BartConfig, BartForConditionalGeneration

from summarizer.errors import InputError
from summarizer.training.batches import CLS, FULL, MAX_POSITIONS, PAD, SEP


def writer_from_encoder(
    encoder: Path, tokenizer: Path, encoder_layers: int, decoder_layers: int
) -> BartForConditionalGeneration:
    """Build the untrained writer.

    Args:
        encoder: Folder of a BERT checkpoint (``model.safetensors``, ``tokenizer.json``).
        tokenizer: The smaller ``tokenizer.json`` that ``prepare`` wrote; every piece is in the encoder's vocabulary
            but for the length marks, which start as its ``[unused]`` pieces.
        encoder_layers: How many of the encoder's first layers to keep, at least 1 and fewer than it has.
        decoder_layers: How many decoder layers to make, at least 1.

    Returns:
        The writer, in float32 and evaluation mode.

    Raises:
        InputError: The encoder has no layer left for the cross-attention.
    """
    bert = load_file(encoder / "model.safetensors")
    rows = embedding_rows(encoder / "tokenizer.json", tokenizer)
    width = bert["embeddings.word_embeddings.weight"].shape[1]
    layers = 1 + max(int(name.split(".")[2]) for name in bert if name.startswith("encoder.layer."))
    if encoder_layers >= layers:
        raise InputError("encoder_layers", f"must be fewer than the encoder's {layers}, not {encoder_layers}.")
    config = BartConfig(
        vocab_size=len(rows),
        d_model=width,
        encoder_layers=encoder_layers,
        decoder_layers=decoder_layers,
        encoder_attention_heads=width // 32,
        decoder_attention_heads=width // 32,
        encoder_ffn_dim=4 * width,
        decoder_ffn_dim=4 * width,
        max_position_embeddings=MAX_POSITIONS,
        activation_function="gelu",
        dropout=0.0,
        attention_dropout=0.0,
        scale_embedding=False,
        pad_token_id=PAD,
        bos_token_id=CLS,
        eos_token_id=SEP,
        decoder_start_token_id=FULL,
        forced_bos_token_id=None,
        forced_eos_token_id=None,
        # read by the CTranslate2 converter alone
        normalize_before=False,
        normalize_embedding=True,
        add_bias_logits=False,
        static_position_embeddings=False,
    )
    config._attn_implementation = "eager"
    writer = BartForConditionalGeneration(config).eval()
    state = {"model.shared.weight": bert["embeddings.word_embeddings.weight"][rows]}
    for side in ("encoder", "decoder"):
        state |= _embeddings(bert, f"model.{side}", writer.state_dict()[f"model.{side}.embed_positions.weight"])
    for layer in range(encoder_layers):
        state |= _layer(bert, layer, f"model.encoder.layers.{layer}")
    for layer in range(decoder_layers):
        state |= _layer(bert, min(layer, layers - 1), f"model.decoder.layers.{layer}")
        state |= _attention(bert, encoder_layers, f"model.decoder.layers.{layer}.encoder_attn")
    missing, unexpected = writer.load_state_dict(state, strict=False)
    tied = {
        "lm_head.weight",
        "final_logits_bias",
        "model.encoder.embed_tokens.weight",
        "model.decoder.embed_tokens.weight",
    }
    if unexpected or not set(missing) <= tied:
        raise AssertionError(f"not every weight was set: {missing}, {unexpected}")
    writer.tie_weights()
    return writer


def embedding_rows(original: Path, smaller: Path) -> list[int]:
    """Return the row of the original vocabulary for each id of the smaller one; length marks get ``[unused]`` rows."""
    old, new = Tokenizer.from_file(str(original)), Tokenizer.from_file(str(smaller))
    unused = iter(range(1, 100))
    pieces = [str(new.id_to_token(number)) for number in range(new.get_vocab_size())]
    found = [old.token_to_id(piece) for piece in pieces]
    return [next(unused) if row is None else row for row in found]


def _embeddings(bert: dict[str, Tensor], side: str, positions: Tensor) -> dict[str, Tensor]:
    """Positions (two rows lower in BART than in BERT) with the one token type added, and their normalization."""
    positions = positions.clone()
    positions[2:] = bert["embeddings.position_embeddings.weight"] + bert["embeddings.token_type_embeddings.weight"][0]
    return {
        f"{side}.embed_positions.weight": positions,
        f"{side}.layernorm_embedding.weight": bert["embeddings.LayerNorm.weight"],
        f"{side}.layernorm_embedding.bias": bert["embeddings.LayerNorm.bias"],
    }


def _layer(bert: dict[str, Tensor], layer: int, name: str) -> dict[str, Tensor]:
    source = f"encoder.layer.{layer}"
    parts = {
        "fc1": f"{source}.intermediate.dense",
        "fc2": f"{source}.output.dense",
        "final_layer_norm": f"{source}.output.LayerNorm",
    }
    return _attention(bert, layer, f"{name}.self_attn") | {
        f"{name}.{part}.{kind}": bert[f"{place}.{kind}"] for part, place in parts.items() for kind in ("weight", "bias")
    }


def _attention(bert: dict[str, Tensor], layer: int, name: str) -> dict[str, Tensor]:
    """One attention block and the normalization after it."""
    source = f"encoder.layer.{layer}.attention"
    parts = {
        f"{name}.q_proj": f"{source}.self.query",
        f"{name}.k_proj": f"{source}.self.key",
        f"{name}.v_proj": f"{source}.self.value",
        f"{name}.out_proj": f"{source}.output.dense",
        f"{name}_layer_norm": f"{source}.output.LayerNorm",
    }
    return {f"{part}.{kind}": bert[f"{place}.{kind}"] for part, place in parts.items() for kind in ("weight", "bias")}


def attended(writer: BartForConditionalGeneration) -> int:
    """Return the decoder layer whose first cross-attention head is taught where to copy from: the last but one."""
    return max(int(writer.config.decoder_layers) - 2, 0)


def encoder_parameters(writer: BartForConditionalGeneration) -> list[torch.nn.Parameter]:
    """Return the weights of the encoder, without the embeddings that it shares with the decoder."""
    return [weight for name, weight in writer.named_parameters() if name.startswith("model.encoder.")]
