"""The settings of ``nutgraf train fit``, read from TOML."""

from __future__ import annotations

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from summarizer.errors import InputError
from summarizer.training.noise import NoiseConfig


class FitConfig(BaseModel):
    """Settings of one run.

    Attributes:
        examples: How many examples to train on in all, at least ``batch``.
        batch: Examples in a batch, at least 1.
        denoising: Share of denoising examples, in [0, 1].
        denoising_end: The same at the end of the run; the share goes linearly from the one to the other.
        learning_rate: Peak learning rate of AdamW, above 0.
        embedding_rate: Factor on it for the shared embeddings, in [0, 1].
        warmup: Share of the run in which the learning rate rises, in [0, 1).
        decay: Share of the run in which it falls to zero, in (0, 1].
        tune_encoder_from: Share of the run after which the encoder's layers are trained too, in [0, 1]; 1 is never.
        guidance: Weight of the guided-attention loss, at least 0.
        candidates: Most frequent pieces always in the softmax, and as many random ones, at least 1.
        encoder_layers: Layers of the writer's encoder, at least 1 and fewer than the encoder that it starts from has.
        decoder_layers: Layers of its decoder, at least 1.
        max_source: Longest source in tokens, from 2 to 512.
        held_out: Share of the fusion pairs kept for validation, in (0, 1).
        seed: Of weights, order and noise, at least 0.
        noise: How denoising examples are corrupted.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)

    examples: int = Field(ge=1)
    batch: int = Field(default=32, ge=1)
    denoising: float = Field(default=0.6, ge=0, le=1)
    denoising_end: float = Field(default=0.2, ge=0, le=1)
    learning_rate: float = Field(default=6e-4, gt=0)
    embedding_rate: float = Field(default=0.3, ge=0, le=1)
    warmup: float = Field(default=0.02, ge=0, lt=1)
    decay: float = Field(default=0.3, gt=0, le=1)
    tune_encoder_from: float = Field(default=1.0, ge=0, le=1)
    guidance: float = Field(default=0.3, ge=0)
    candidates: int = Field(default=1_024, ge=1)
    encoder_layers: int = Field(default=4, ge=1)
    decoder_layers: int = Field(default=4, ge=1)
    max_source: int = Field(default=192, ge=2, le=512)
    held_out: float = Field(default=0.01, gt=0, lt=1)
    seed: int = Field(default=0, ge=0)
    noise: NoiseConfig = NoiseConfig()


def read_config(path: Path) -> FitConfig:
    """Read a run's settings from TOML.

    Raises:
        InputError: It is not TOML, or a setting does not exist or is out of its range; names it.
    """
    try:
        return FitConfig.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        name = ".".join(map(str, problem["loc"]))
        raise InputError(f"{path.name}: {name}", f"{problem['msg']}; see FitConfig for the settings.") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(path.name, f"is not TOML: {error}.") from error
