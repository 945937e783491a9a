"""The writer: a seq2seq network that makes one sentence of several, and the engines that run it.

The writer may use the pieces of its sources and a small function vocabulary, and no others: a name or a number from
elsewhere cannot be written.

Two layers. An ``Engine`` turns word-piece ids into word-piece ids; there are two: CTranslate2 in int8 (quick on a CPU)
and torch (the reference). In float32 both write the same, greedily and with beams; ``tests/benchmarks/engines.py``
measures what int8 changes. A ``Writer`` turns sentences into hypotheses, as word pieces that ``writing.printing``
makes print of.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from tokenizers import Tokenizer

from summarizer.config import DecodingConfig
from summarizer.engines.pieces import piece_id, plain_marks

if TYPE_CHECKING:
    import torch


Hypothesis = tuple[str, ...]
"""One way to write a sentence: its word pieces."""


class Writer(Protocol):
    """Anything that writes one sentence from the variants of a group."""

    def write(self, groups: Sequence[Sequence[str]]) -> list[list[Hypothesis]]:
        """Write one sentence a group, all groups as one batch.

        Args:
            groups: The variants of each group, best first, at least one each.

        Returns:
            For each group in the order given its hypotheses, the likeliest first. What a group gets does not depend
            on the others in the batch.
        """
        ...


class Engine(Protocol):
    """Anything that runs the writer's network."""

    name: str

    def generate(self, sources: Sequence[list[int]]) -> list[list[list[int]]]:
        """Decode for each source (ids with special pieces) hypotheses (ids without), the likeliest first."""
        ...


class PieceWriter:
    """The shipped writer.

    Args:
        tokenizer: Its word pieces.
        engine: What runs its network.
        longest: Longest source, in word pieces.
    """

    def __init__(self, tokenizer: Tokenizer, engine: Engine, longest: int) -> None:
        self.engine = engine
        self._tokenizer = tokenizer
        self._longest = longest

    def write(self, groups: Sequence[Sequence[str]]) -> list[list[Hypothesis]]:
        """Write one sentence a group; see ``Writer``."""
        if not groups:
            return []
        sources = [self._source(variants) for variants in groups]
        return [
            [tuple(str(self._tokenizer.id_to_token(i)) for i in ids) for ids in hypotheses]
            for hypotheses in self.engine.generate(sources)
        ]

    def _source(self, variants: Sequence[str]) -> list[int]:
        """Join variants as ``[CLS] variant [SEP] variant [SEP]``, leaving out the last while all are too long."""
        pieces = [
            e.ids for e in self._tokenizer.encode_batch(list(map(plain_marks, variants)), add_special_tokens=False)
        ]
        while len(pieces) > 1 and sum(map(len, pieces)) + len(pieces) + 1 > self._longest:
            pieces.pop()
        start, end = (piece_id(self._tokenizer, piece) for piece in ("[CLS]", "[SEP]"))
        source = [start, *(i for variant in pieces for i in (*variant, end))]
        return source if len(source) <= self._longest else [*source[: self._longest - 1], end]


class CTranslate2Engine:
    """The writer in CTranslate2.

    Args:
        folder: Converted model.
        threads: Cores to use, at least 1.
        config: Beams and lengths.
    """

    name = "ctranslate2-int8"

    def __init__(self, folder: Path, threads: int, config: DecodingConfig) -> None:
        import ctranslate2

        self._config = config
        self._translator = ctranslate2.Translator(str(folder), device="cpu", inter_threads=threads, intra_threads=1)
        self._pieces: list[str] = json.loads((folder / "shared_vocabulary.json").read_text(encoding="utf-8"))
        self._ids = {piece: number for number, piece in enumerate(self._pieces)}

    def generate(self, sources: Sequence[list[int]]) -> list[list[list[int]]]:
        """Decode; see ``Engine``."""
        results = self._translator.translate_batch(
            [[self._pieces[i] for i in source] for source in sources],
            beam_size=self._config.num_beams,
            num_hypotheses=self._config.num_beams,
            max_decoding_length=self._config.max_new_tokens,
            max_input_length=0,
            length_penalty=1.0,
            use_vmap=True,
            # the vocabulary map allows what any source of a batch has; each of ours is allowed its own pieces alone
            max_batch_size=1,
        )
        return [[[self._ids[piece] for piece in pieces] for pieces in result.hypotheses] for result in results]


class TorchEngine:
    """The writer in torch, the reference for the other engine.

    Args:
        folder: Checkpoint in Hugging Face's format, safetensors.
        functions: Ids that any sentence may be written with.
        config: Beams and lengths.
    """

    name = "torch"

    def __init__(self, folder: Path, functions: Sequence[int], config: DecodingConfig) -> None:
        import torch
        from transformers import BartForConditionalGeneration

        model = BartForConditionalGeneration.from_pretrained(folder, use_safetensors=True, dtype=torch.float32)
        self._model: Any = model.eval()
        self._functions = functions
        self._config = config

    def generate(self, sources: Sequence[list[int]]) -> list[list[list[int]]]:
        """Decode; see ``Engine``."""
        import torch

        settings, beams = self._model.config, self._config.num_beams
        free = [*self._functions, settings.eos_token_id]
        allowed = [sorted({*free, *source}) for source in sources]
        with torch.inference_mode():
            rows = self._model.generate(
                prefix_allowed_tokens_fn=lambda source, _: allowed[source],
                **_padded(sources, settings.pad_token_id),
                num_beams=beams,
                num_return_sequences=beams,
                max_new_tokens=self._config.max_new_tokens,
                do_sample=False,
                renormalize_logits=True,  # over the allowed pieces: CTranslate2 knows no others
                **({"length_penalty": 1.0, "early_stopping": True} if beams > 1 else {}),
            ).tolist()
        special = {settings.pad_token_id, settings.eos_token_id, settings.decoder_start_token_id}
        hypotheses = [[i for i in row if i not in special] for row in rows]
        return [hypotheses[at : at + beams] for at in range(0, len(hypotheses), beams)]


def _padded(sources: Sequence[list[int]], pad: int) -> dict[str, torch.Tensor]:
    """Input ids and their mask, each of shape ``(sources, longest source)``."""
    import torch

    longest = max(map(len, sources))
    ids = torch.tensor([source + [pad] * (longest - len(source)) for source in sources])
    return {"input_ids": ids, "attention_mask": (ids != pad).long()}
