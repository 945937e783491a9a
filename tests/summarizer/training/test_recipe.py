"""The recipe from clusters to a checkpoint, on a corpus of a few sentences."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
from transformers import BertConfig, BertModel
from typer.testing import CliRunner

from summarizer import Summarizer
from summarizer.cli import app
from summarizer.engines.checkpoints import SHIPPED
from summarizer.errors import InputError
from summarizer.training.batches import CLS, FULL, MAX_POSITIONS, PAD, SEP, TIGHT, Corpus, collate, example
from summarizer.training.export import export, write_manifest
from summarizer.training.fit import Run
from summarizer.training.guidance import copied_from
from summarizer.training.noise import NoiseConfig
from summarizer.training.prepare import MOST_PIECES, PrepareConfig, prepare
from summarizer.training.settings import FitConfig
from tests.summarizer.training.test_pairs import ARTICLES

SUMMARY = "All 243 people aboard the ferry Northern Lark were rescued off Cape Tarrow."


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of two layers, 32 wide, that knows the words of the corpus."""
    folder = tmp_path_factory.mktemp("encoder")
    words = sorted({word for text in (*ARTICLES, SUMMARY) for word in text.lower().replace(".", " .").split()})
    pieces = ["[PAD]", *(f"[unused{n}]" for n in range(1, 20)), "[UNK]", "[CLS]", "[SEP]", "[MASK]", *words]
    tokenizer = Tokenizer(models.WordPiece({piece: n for n, piece in enumerate(pieces)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    torch.manual_seed(0)
    shape = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 1, "intermediate_size": 128}
    config = BertConfig(vocab_size=len(pieces), **shape)
    model = BertModel(config)
    save_file({name: value.contiguous() for name, value in model.state_dict().items()}, folder / "model.safetensors")
    config.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "clusters.jsonl"
    row = {"id": "a", "documents": ARTICLES, "summary": SUMMARY}
    path.write_text("".join(json.dumps(row) + "\n" for _ in range(12)))
    return path


@pytest.fixture(scope="module")
def pairs(encoder: Path, corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pairs")
    prepare(corpus, encoder / "tokenizer.json", folder, PrepareConfig(), None, 1)
    return folder


def test_the_recipe_runs_from_clusters_to_a_checkpoint(encoder: Path, corpus: Path, tmp_path: Path) -> None:
    recipe = tmp_path / "run.toml"
    recipe.write_text(
        "examples = 16\nbatch = 4\nencoder_layers = 1\ndecoder_layers = 2\nheld_out = 0.2\ncandidates = 8\n"
    )
    pairs, run, salience, output = (
        tmp_path / "pairs",
        tmp_path / "run",
        tmp_path / "salience.npz",
        tmp_path / "checkpoint",
    )
    for arguments in (
        ["prepare", "--data", corpus, "--output", pairs, "--encoder", encoder, "--jobs", "1"],
        ["fit", "--config", recipe, "--pairs", pairs, "--output", run, "--encoder", encoder],
        ["salience", "--data", corpus, "--output", salience, "--encoder", encoder, "--jobs", "1"],
        ["export", "--run", run, "--salience", salience, "--pairs", pairs, "--output", output, "--encoder", encoder],
    ):
        result = CliRunner().invoke(app, ["train", *map(str, arguments)])
        assert result.exit_code == 0, result.output
    assert Summarizer.load(output).model.name == "checkpoint"
    assert (run / "log.jsonl").read_text().count("held_out") == 1


def test_an_unfinished_run_is_not_exported(encoder: Path, pairs: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="run/writer: is not there; a run leaves it when it ends"):
        export(tmp_path / "run" / "writer", tmp_path / "salience.npz", pairs, encoder, tmp_path / "checkpoint")
    assert not (tmp_path / "checkpoint").exists()


def test_a_stray_file_is_no_part_of_a_checkpoint(tmp_path: Path) -> None:
    folder = tmp_path / SHIPPED.name
    shutil.copytree(SHIPPED, folder)
    (folder / "manifest.json").unlink()
    (folder / "writer" / "notes.txt").write_text("of an earlier run")
    write_manifest(folder)
    assert (folder / "manifest.json").read_text() == (SHIPPED / "manifest.json").read_text()


CONFIG = FitConfig(examples=24, batch=4, encoder_layers=1, decoder_layers=1, held_out=0.2, candidates=8)


def test_a_resumed_run_ends_where_an_unbroken_one_does(encoder: Path, pairs: Path, tmp_path: Path) -> None:
    unbroken = Run(pairs, encoder, tmp_path / "unbroken", CONFIG, "cpu")
    unbroken.train(save_every=100, validate_every=100)

    class StoppedError(Exception):
        pass

    broken = Run(pairs, encoder, tmp_path / "broken", CONFIG, "cpu")
    save = broken._save

    def save_and_stop() -> None:
        save()
        raise StoppedError

    broken._save = save_and_stop  # type: ignore[method-assign]
    with pytest.raises(StoppedError):
        broken.train(save_every=3, validate_every=100)
    resumed = Run(pairs, encoder, tmp_path / "broken", CONFIG, "cpu")
    assert resumed.step == 3
    resumed.train(save_every=100, validate_every=100)
    for name, weight in unbroken.writer.state_dict().items():
        assert torch.equal(weight, resumed.writer.state_dict()[name]), name


def test_a_run_goes_on_with_other_examples_and_decay_and_with_no_other_setting(
    encoder: Path, pairs: Path, tmp_path: Path
) -> None:
    Run(pairs, encoder, tmp_path, CONFIG.model_copy(update={"examples": 8}), "cpu").train()
    written = (tmp_path / "config.json").read_text()
    for name, value in {"seed": 7, "batch": 2, "decoder_layers": 2, "noise": NoiseConfig(lost=0.5)}.items():
        with pytest.raises(InputError, match=f"holds a run with {name} = "):
            Run(pairs, encoder, tmp_path, CONFIG.model_copy(update={name: value}), "cpu")
    assert (tmp_path / "config.json").read_text() == written
    assert Run(pairs, encoder, tmp_path, CONFIG.model_copy(update={"decay": 1.0}), "cpu").step == 2


@pytest.mark.parametrize("name", ["gpu", "xpu"])
def test_a_device_that_is_not_there_is_refused(name: str, encoder: Path, pairs: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"--device: '{name}' cannot be used: "):
        Run(pairs, encoder, tmp_path / "run", CONFIG, name)
    assert not (tmp_path / "run").exists()


def test_more_layers_than_the_encoder_has_are_refused(encoder: Path, pairs: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="encoder_layers: must be fewer than the encoder's 2, not 2"):
        Run(pairs, encoder, tmp_path / "run", CONFIG.model_copy(update={"encoder_layers": 2}), "cpu")


def test_the_same_seed_gives_the_same_batches(pairs: Path) -> None:
    data = Corpus(pairs, held_out=0.2, max_source=64, noise=NoiseConfig())
    one, two = data.batches(4, 0.5, seed=1, first=0), data.batches(4, 0.5, seed=1, first=2)
    batches = [next(one) for _ in range(4)]
    assert np.array_equal(batches[2].source, next(two).source)
    assert np.array_equal(batches[3].target, next(two).target)


def test_special_pieces_have_the_ids_that_the_shipped_vocabulary_gives_them() -> None:
    shipped = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    pieces = [shipped.id_to_token(number) for number in (PAD, CLS, SEP, TIGHT, FULL)]
    assert pieces == ["[PAD]", "[CLS]", "[SEP]", "[TIGHT]", "[FULL]"]


def test_examples_carry_their_special_pieces() -> None:
    long, short = np.arange(10, 20), np.arange(10, 14)
    tight = example([long, short], short, max_source=64)
    assert tight.source.tolist() == [CLS, *long, SEP, *short, SEP]
    assert tight.target.tolist() == [TIGHT, *short, SEP]
    assert example([long], long, max_source=64).target[0] == FULL
    assert example([long], short, max_source=6).source.tolist() == [CLS, 10, 11, 12, 13, SEP]


def test_a_target_is_cut_where_the_writers_places_end() -> None:
    endless = example([np.arange(10, 20)], np.arange(10, 700), max_source=64)
    assert endless.target.size == MAX_POSITIONS
    assert endless.target[-2:].tolist() == [10 + MAX_POSITIONS - 3, SEP]


def test_batches_are_padded_with_zeros() -> None:
    batch = collate([example([np.array([9])], np.array([9]), 8), example([np.array([9, 8])], np.array([9, 8]), 8)])
    assert batch.source.tolist() == [[CLS, 9, SEP, 0], [CLS, 9, 8, SEP]]


def test_a_special_piece_was_copied_from_nowhere() -> None:
    source, target = torch.tensor([[FULL, FULL + 1]]), torch.tensor([[TIGHT, FULL, FULL + 1]])
    assert copied_from(source, target).int().tolist() == [[[0, 0], [0, 1]]]


def test_a_piece_was_copied_from_where_its_neighbour_was_copied_too() -> None:
    # source 10 11 12 10 13, target 5 | 10 13 11: 10 stands twice but is followed by 13 only at place 3; 11 stands once
    source, target = torch.tensor([[10, 11, 12, 10, 13]]), torch.tensor([[5, 10, 13, 11]])
    assert copied_from(source, target).int().tolist() == [[[0, 0, 0, 1, 0], [0, 0, 0, 0, 1], [0, 1, 0, 0, 0]]]


def test_more_word_pieces_than_there_is_room_for_are_refused(corpus: Path, tmp_path: Path) -> None:
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *(f"w{number}" for number in range(MOST_PIECES - 4))]
    path = tmp_path / "tokenizer.json"
    Tokenizer(models.WordPiece({piece: n for n, piece in enumerate(pieces)}, unk_token="[UNK]")).save(str(path))
    with pytest.raises(InputError, match=r"tokenizer\.json: has 65530 word pieces; take an encoder with at most 65529"):
        prepare(corpus, path, tmp_path / "pairs", PrepareConfig(), None, 1)
    assert not (tmp_path / "pairs").exists()


def test_a_run_of_less_than_a_batch_is_refused(encoder: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="examples: must be at least one batch, 32, not 31"):
        Run(tmp_path, encoder, tmp_path / "run", FitConfig(examples=31), "cpu")


def test_a_run_without_pairs_is_refused(encoder: Path, tmp_path: Path) -> None:
    row = {"documents": ["A ferry burned off Cape Tarrow on Monday, the coast guard said."], "summary": ""}
    (tmp_path / "alone.jsonl").write_text(json.dumps(row))
    (tmp_path / "empty.jsonl").touch()
    arguments = ["--output", tmp_path / "pairs", "--encoder", encoder, "--jobs", "1"]
    for name in ("alone.jsonl", "empty.jsonl"):
        result = CliRunner().invoke(app, ["train", "prepare", "--data", str(tmp_path / name), *map(str, arguments)])
        assert result.exit_code == 2
        assert f"nutgraf: {name}: gives no fusion pair, so there is nothing to train on." in result.stderr
    nothing = np.zeros(0, dtype=np.int64)
    ids = nothing.astype(np.uint16)
    np.savez(tmp_path / "pairs" / "sentences.npz", ids=ids, text_ends=nothing)
    np.savez(
        tmp_path / "pairs" / "pairs.npz", ids=ids, text_ends=nothing, pair_ends=nothing, from_reference=nothing == 1
    )
    with pytest.raises(InputError, match=r"pairs\.npz: holds too few fusion pairs"):
        Run(tmp_path / "pairs", encoder, tmp_path / "run", FitConfig(examples=32), "cpu")
    assert not (tmp_path / "run").exists()
