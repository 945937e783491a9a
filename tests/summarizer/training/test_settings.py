from __future__ import annotations

from pathlib import Path

import pytest

import summarizer.training
from summarizer.errors import InputError
from summarizer.training.settings import FitConfig, read_config


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("learning_rat = 1.0", "run.toml: learning_rat: Extra inputs are not permitted"),
        ("batch = 0", "run.toml: batch: Input should be greater than or equal to 1"),
        ("batch = '4'", "run.toml: batch: Input should be a valid integer"),
        ("decay = 0.0", "run.toml: decay: Input should be greater than 0"),
        ("held_out = 2", "run.toml: held_out: Input should be less than 1"),
        ("learning_rate = nan", "run.toml: learning_rate: Input should be a finite number"),
        ("noise.run_words = 0", "run.toml: noise.run_words: Input should be greater than or equal to 1"),
        ("noise.strays = 1", "run.toml: noise.strays: Extra inputs are not permitted"),
        ("batch = ", "run.toml: is not TOML: Invalid value"),
    ],
)
def test_a_setting_that_does_not_fit_is_refused_by_name(line: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "run.toml"
    path.write_text(f"examples = 1\n{line}\n")
    with pytest.raises(InputError, match=problem):
        read_config(path)


def test_settings_that_are_not_utf8_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "run.toml"
    path.write_bytes("examples = 1  # für alle".encode("latin-1"))
    with pytest.raises(InputError, match=r"run\.toml: is not TOML: 'utf-8' codec"):
        read_config(path)


def test_the_recipe_that_ships_can_be_read() -> None:
    recipe = Path(str(summarizer.training.__file__)).parent / "recipes" / "nutgraf-small.toml"
    assert read_config(recipe) == FitConfig(
        examples=128_000, denoising=0.5, denoising_end=0.15, tune_encoder_from=0.0, guidance=1.0, seed=1
    )
