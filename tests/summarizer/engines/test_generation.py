from __future__ import annotations

import os
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import (
    BartConfig,
    BartForConditionalGeneration,
    LEDConfig,
    LEDForConditionalGeneration,
    PreTrainedTokenizerFast,
    T5Config,
    T5ForConditionalGeneration,
)

from summarizer import Document, ModelError, Summarizer
from summarizer.config import DecodingConfig
from summarizer.engines import checkpoints
from summarizer.engines.checkpoints import SHIPPED, load_checkpoint
from summarizer.engines.generation import CTranslate2Engine
from summarizer.training.export import convert_writer

GROUPS = [
    [
        "All 243 people aboard the ferry were rescued on Monday.",
        "Rescuers brought all 243 people on the ferry to safety.",
    ],
    ["The owner said that the engines had been inspected in May, four months before the fire."],
    ["Captain Lind was the last to leave the ship.", "The last to leave was the captain, Aurel Lind."],
    ["The harbour was closed until the evening while tugs brought the burned ship to port."],
]


def tiny_tokenizer() -> PreTrainedTokenizerFast:
    words = "<pad> </s> <unk> <s> the ship sank on monday . fire crew said people were rescued".split()
    tokenizer = Tokenizer(models.WordLevel({word: n for n, word in enumerate(words)}, unk_token="<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    return PreTrainedTokenizerFast(
        tokenizer_object=tokenizer, pad_token="<pad>", eos_token="</s>", unk_token="<unk>", bos_token="<s>"
    )


def tiny(kind: str) -> torch.nn.Module:
    torch.manual_seed(0)
    shape = {"vocab_size": 16, "d_model": 16, "encoder_layers": 1, "decoder_layers": 1}
    heads = {"encoder_attention_heads": 2, "decoder_attention_heads": 2, "encoder_ffn_dim": 16, "decoder_ffn_dim": 16}
    ids = {"pad_token_id": 0, "eos_token_id": 1, "bos_token_id": 3, "decoder_start_token_id": 1}
    if kind == "bart":
        return BartForConditionalGeneration(BartConfig(**shape, **heads, **ids, forced_eos_token_id=1))
    if kind == "led":
        window = {"attention_window": 8, "max_encoder_position_embeddings": 256, "max_decoder_position_embeddings": 64}
        return LEDForConditionalGeneration(LEDConfig(**shape, **heads, **ids, **window, forced_eos_token_id=1))
    small = {"vocab_size": 16, "d_model": 16, "d_ff": 16, "d_kv": 8, "num_layers": 1, "num_heads": 2}
    return T5ForConditionalGeneration(T5Config(**small, pad_token_id=0, eos_token_id=1, decoder_start_token_id=0))


@pytest.mark.parametrize("kind", ["bart", "led", "t5"])
def test_the_document_strategy_loads_any_seq2seq_checkpoint(
    kind: str, summarizer: Summarizer, sample: list[Document], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarizer.pipeline.load_checkpoint", lambda *_: summarizer.checkpoint)  # ours, beside it
    tiny(kind).save_pretrained(tmp_path)
    tiny_tokenizer().save_pretrained(tmp_path)
    summary = Summarizer.load(tmp_path).summarize(sample, strategy="document")
    # an untrained checkpoint writes nothing that the documents support, and the brief says so
    assert summary.sentences
    assert any(warning.startswith("strategy:") for warning in summary.warnings)
    assert all(sentence.origin == "extracted" for sentence in summary.sentences)


def test_what_is_no_checkpoint_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be loaded"):
        Summarizer.load(tmp_path)


def copy_of_shipped(folder: Path, replaced: str, content: bytes) -> None:
    """The shipped checkpoint in another folder, one file of it with other content."""
    for path in SHIPPED.rglob("*"):
        if path.is_file():
            target = folder / path.relative_to(SHIPPED)
            target.parent.mkdir(exist_ok=True)
            target.symlink_to(path)
    (folder / replaced).unlink()
    (folder / replaced).write_bytes(content)


def test_a_truncated_checkpoint_is_refused(tmp_path: Path) -> None:
    copy_of_shipped(tmp_path, "writer/model.bin", (SHIPPED / "writer" / "model.bin").read_bytes()[:1_000])
    with pytest.raises(ModelError, match=r"writer/model\.bin is not of its full size"):
        Summarizer.load(tmp_path)


@pytest.mark.parametrize("engine", ["ctranslate2", "torch"])
@pytest.mark.parametrize(
    "file", ["tokenizer.json", "salience.npz", "encoder/model.bin", "writer/model.bin", "model.safetensors"]
)
def test_a_checkpoint_with_other_content_of_the_same_size_is_refused_by_the_engine_that_loads_it(
    file: str, engine: str, tmp_path: Path
) -> None:
    content = bytearray((SHIPPED / file).read_bytes())
    content[len(content) // 2] ^= 1
    copy_of_shipped(tmp_path, file, bytes(content))
    if file == {"torch": "writer/model.bin", "ctranslate2": "model.safetensors"}[engine]:
        assert Summarizer.load(tmp_path, engine=engine)
    else:
        with pytest.raises(ModelError, match=rf"damaged: {file} was altered"):
            Summarizer.load(tmp_path, engine=engine)


@pytest.mark.parametrize("manifest", [b"", b"[]", b"{}", b'{"name": "a", "revision": "b", "sizes": {}, "sha256": {}}'])
def test_a_checkpoint_with_a_damaged_manifest_is_refused(manifest: bytes, tmp_path: Path) -> None:
    copy_of_shipped(tmp_path, "manifest.json", manifest)
    with pytest.raises(ModelError, match=r"manifest\.json is missing or damaged"):
        Summarizer.load(tmp_path)


def test_where_the_system_does_not_say_which_cores_are_ours_all_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    assert checkpoints._cores() == 7


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ModelError, match="ctranslate2"):
        Summarizer.load(engine="abacus")


def test_what_a_group_gets_does_not_depend_on_its_batch(summarizer: Summarizer) -> None:
    writer = summarizer.checkpoint.writer
    together = [ways[0] for ways in writer.write(GROUPS)]
    assert [ways[0] for ways in writer.write(GROUPS[::-1])][::-1] == together
    assert [writer.write([group])[0][0] for group in GROUPS] == together


@pytest.mark.parametrize("beams", [1, 4])
def test_both_engines_write_the_same_in_float32(beams: int, tmp_path: Path) -> None:
    config = DecodingConfig(num_beams=beams)
    convert_writer(SHIPPED, tmp_path, "float32")
    writer = load_checkpoint(SHIPPED, "torch", config).writer
    by_torch = writer.write(GROUPS)
    writer.engine = CTranslate2Engine(tmp_path, 1, config)
    assert writer.write(GROUPS) == by_torch
    assert all(len(ways) == beams for ways in by_torch)


def test_int8_as_it_ships_seldom_writes_otherwise_greedily() -> None:
    config = DecodingConfig(num_beams=1)
    written = [
        [ways[0] for ways in load_checkpoint(SHIPPED, engine, config).writer.write(GROUPS)]
        for engine in ("ctranslate2", "torch")
    ]
    same = sum(one == other for one, other in zip(*written, strict=True))
    assert same >= len(GROUPS) - 1  # int8 may tip a tie


def test_nothing_to_write_is_nothing_written(summarizer: Summarizer) -> None:
    assert summarizer.checkpoint.writer.write([]) == []
