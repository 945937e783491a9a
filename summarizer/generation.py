"""Engines: the only place that runs a neural network.

The writer may use the pieces of its sources and a small function vocabulary, and no others: a name or a number from
elsewhere cannot be written.

Two layers. An ``Engine`` turns word-piece ids into word-piece ids; there are two, which give the same pieces:
CTranslate2 in int8 (quick on a CPU) and torch (any device, the reference). A ``Writer`` turns sentences into
hypotheses, as word pieces that ``summarizer.fusion`` makes print of.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from summarizer.config import FusionConfig
from summarizer.errors import ModelError

if TYPE_CHECKING:
    import torch


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """One way to write a sentence: its word pieces, and its mean log-probability a piece (at most 0)."""

    pieces: tuple[str, ...]
    score: float


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

    def generate(self, sources: Sequence[list[int]], config: FusionConfig) -> list[list[tuple[list[int], float]]]:
        """Decode hypotheses (ids without special pieces, score) for each source (ids with special pieces)."""
        ...


class PieceWriter:
    """The shipped writer.

    Args:
        tokenizer: Its word pieces.
        engine: What runs its network.
        config: Beams and lengths.
    """

    def __init__(self, tokenizer: Tokenizer, engine: Engine, config: FusionConfig) -> None:
        self.engine = engine
        self._tokenizer = tokenizer
        self._config = config

    def write(self, groups: Sequence[Sequence[str]]) -> list[list[Hypothesis]]:
        """Write one sentence a group; see ``Writer``."""
        if not groups:
            return []
        sources = [self._source(variants[: self._config.max_variants]) for variants in groups]
        return [
            [Hypothesis(tuple(str(self._tokenizer.id_to_token(i)) for i in ids), score) for ids, score in hypotheses]
            for hypotheses in self.engine.generate(sources, self._config)
        ]

    def _source(self, variants: Sequence[str]) -> list[int]:
        """Join variants as ``[CLS] variant [SEP] variant [SEP]``, leaving out the last while all are too long."""
        pieces = [
            e.ids for e in self._tokenizer.encode_batch(list(map(plain_marks, variants)), add_special_tokens=False)
        ]
        longest = self._config.max_input_tokens
        while len(pieces) > 1 and sum(map(len, pieces)) + len(pieces) + 1 > longest:
            pieces.pop()
        start, end = (piece_id(self._tokenizer, piece) for piece in ("[CLS]", "[SEP]"))
        source = [start, *(i for variant in pieces for i in (*variant, end))]
        return source if len(source) <= longest else [*source[: longest - 1], end]


def piece_id(tokenizer: Tokenizer, piece: str) -> int:
    """Return the id of a piece that the vocabulary must hold. Raises ModelError if it does not."""
    found = tokenizer.token_to_id(piece)
    if found is None:
        raise ModelError(f"The tokenizer has no piece {piece}; it is not one of ours.")
    return int(found)


_PLAIN_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


def plain_marks(text: str) -> str:
    """Show typographic quotation marks as the plain ones that the writer was trained on; the length stays the same."""
    return text.translate(_PLAIN_MARKS)


class CTranslate2Engine:
    """The writer in CTranslate2.

    Args:
        folder: Converted model.
        threads: Cores to use, at least 1.
    """

    name = "ctranslate2-int8"

    def __init__(self, folder: Path, threads: int) -> None:
        import ctranslate2

        self._translator = ctranslate2.Translator(str(folder), device="cpu", inter_threads=threads, intra_threads=1)
        self._pieces = _vocabulary(folder)
        self._ids = {piece: number for number, piece in enumerate(self._pieces)}

    def generate(self, sources: Sequence[list[int]], config: FusionConfig) -> list[list[tuple[list[int], float]]]:
        """Decode; see ``Engine``."""
        results = self._translator.translate_batch(
            [[self._pieces[i] for i in source] for source in sources],
            beam_size=config.num_beams,
            num_hypotheses=config.num_beams,
            max_decoding_length=config.max_new_tokens,
            max_input_length=0,
            return_scores=True,
            length_penalty=1.0,
            use_vmap=True,
            # the vocabulary map allows what any source of a batch has; each of ours is allowed its own pieces alone
            max_batch_size=1,
        )
        return [
            [
                ([self._ids[piece] for piece in pieces], score)
                for pieces, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for result in results
        ]


class TorchEngine:
    """The writer in torch: any device, and the reference for the other engine.

    Args:
        folder: Checkpoint in Hugging Face's format, safetensors.
        functions: Ids that any sentence may be written with.
        device: Torch device.
    """

    name = "torch"

    def __init__(self, folder: Path, functions: Sequence[int], device: str = "cpu") -> None:
        import torch
        from transformers import BartForConditionalGeneration

        self._device = torch.device(device)
        model = BartForConditionalGeneration.from_pretrained(folder, use_safetensors=True, dtype=torch.float32)
        self._model: Any = model.to(self._device).eval()
        self._functions = functions

    def generate(self, sources: Sequence[list[int]], config: FusionConfig) -> list[list[tuple[list[int], float]]]:
        """Decode; see ``Engine``."""
        import torch

        settings = self._model.config
        free = [*self._functions, settings.eos_token_id]
        allowed = [sorted({*free, *source}) for source in sources]
        with torch.inference_mode():
            output = self._model.generate(
                prefix_allowed_tokens_fn=lambda source, _: allowed[source],
                **_padded(sources, settings.pad_token_id, self._device),
                num_beams=config.num_beams,
                num_return_sequences=config.num_beams,
                max_new_tokens=config.max_new_tokens,
                do_sample=False,
                **({"length_penalty": 1.0, "early_stopping": True} if config.num_beams > 1 else {}),
                return_dict_in_generate=True,
                output_scores=True,
            )
        scores = output.sequences_scores.tolist() if config.num_beams > 1 else [0.0] * len(sources)
        special = {settings.pad_token_id, settings.eos_token_id, settings.decoder_start_token_id}
        rows = [[i for i in row if i not in special] for row in output.sequences.tolist()]
        pairs = list(zip(rows, scores, strict=True))
        return [pairs[first : first + config.num_beams] for first in range(0, len(pairs), config.num_beams)]


def _padded(sources: Sequence[list[int]], pad: int, device: torch.device) -> dict[str, torch.Tensor]:
    """Input ids and their mask, each of shape ``(sources, longest source)``."""
    import torch

    longest = max(map(len, sources))
    ids = torch.tensor([source + [pad] * (longest - len(source)) for source in sources], device=device)
    return {"input_ids": ids, "attention_mask": (ids != pad).long()}


Pieces = tuple[int, ...]


class MiniLM:
    """The shipped sentence encoder: mean-pooled all-MiniLM-L6-v2 in CTranslate2, int8.

    Args:
        folder: Converted model.
        tokenizer: Its word pieces.
        threads: Cores to use, at least 1; each takes batches of its own, which is quicker than sharing one.

    Attributes:
        before_batch: Called before each batch; what it raises ends the embedding.
    """

    max_tokens = 128
    max_characters = 2_000
    batch_size = 16

    def __init__(self, folder: Path, tokenizer: Tokenizer, threads: int) -> None:
        import ctranslate2

        self.before_batch: Callable[[], None] = lambda: None
        self._encoder = ctranslate2.Encoder(str(folder), device="cpu", inter_threads=threads, intra_threads=1)
        self._threads = threads
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="encoder")
        self._tokenizer = tokenizer
        self._start, self._end = piece_id(tokenizer, "[CLS]"), piece_id(tokenizer, "[SEP]")

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Embed sentences as unit vectors, shape ``(texts, width)``; what is past 128 pieces does not count.

        Equal texts are embedded once: hostile input repeats itself, and so do reprints.
        """
        shown = [plain_marks(text[: self.max_characters]) for text in texts]
        encodings = self._tokenizer.encode_batch(shown, add_special_tokens=False)
        ids = [(self._start, *encoding.ids[: self.max_tokens - 2], self._end) for encoding in encodings]
        order = sorted(dict.fromkeys(ids), key=len, reverse=True)
        if not order:
            return np.zeros((0, 1), dtype=np.float32)
        vectors = dict(zip(order, itertools.chain.from_iterable(self._embed(order)), strict=True))
        return np.stack([vectors[pieces] for pieces in ids])

    def _embed(self, order: Sequence[Pieces]) -> Iterator[list[NDArray[np.float32]]]:
        """Unit vectors of sentences, batch by batch; one batch waits while each thread has its own."""
        under_way: deque[Future[list[NDArray[np.float32]]]] = deque()
        for first in range(0, len(order), self.batch_size):
            self.before_batch()
            under_way.append(self._pool.submit(self._embed_batch, order[first : first + self.batch_size]))
            if len(under_way) > self._threads:
                yield under_way.popleft().result()
        yield from (batch.result() for batch in under_way)

    def _embed_batch(self, batch: Sequence[Pieces]) -> list[NDArray[np.float32]]:
        states = np.array(self._encoder.forward_batch(list(map(list, batch))).last_hidden_state)
        means = [state[: len(pieces)].mean(axis=0) for pieces, state in zip(batch, states, strict=True)]
        return [mean / np.linalg.norm(mean) for mean in means]


class DocumentModel:
    """Any Hugging Face seq2seq checkpoint, for ``strategy="document"``: PRIMERA, PEGASUS, BART, LED, T5 and their kin.

    Args:
        name: Name in the local cache, or a folder. Safetensors only; no code of the checkpoint's own is run.

    Raises:
        ModelError: It is not there, not a seq2seq checkpoint, or not safetensors.
    """

    def __init__(self, name: str) -> None:
        import torch
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(name, trust_remote_code=False, local_files_only=True)
            model = AutoModelForSeq2SeqLM.from_pretrained(
                name, trust_remote_code=False, local_files_only=True, use_safetensors=True, dtype=torch.float32
            )
        except Exception as error:
            raise ModelError(
                f"The checkpoint {name!r} cannot be loaded: {type(error).__name__}. It must be a seq2seq checkpoint "
                "with safetensors weights and its tokenizer, in a folder or in the local cache."
            ) from error
        self._model: Any = model.eval()
        self.name = name
        self.revision = str(getattr(model.config, "_commit_hash", None) or "local")

    def summarize(self, text: str, max_words: int) -> str:
        """Write one summary of a text, about ``max_words`` long at most; input past the model's length is cut."""
        import torch

        config = self._model.config
        longest = min(
            getattr(config, "max_encoder_position_embeddings", None)
            or getattr(config, "max_position_embeddings", None)
            or 1024,
            16_384,
        )
        inputs = self._tokenizer(text, return_tensors="pt", truncation=True, max_length=longest)
        if config.model_type == "led":
            attention = torch.zeros_like(inputs["input_ids"])
            attention[:, 0] = 1
            inputs["global_attention_mask"] = attention
        inputs.pop("token_type_ids", None)
        limit = min(int(max_words * 1.6) + 8, getattr(config, "max_decoder_position_embeddings", None) or longest)
        with torch.inference_mode():
            ids = self._model.generate(**inputs, num_beams=4, do_sample=False, max_length=limit, no_repeat_ngram_size=3)
        return str(self._tokenizer.decode(ids[0], skip_special_tokens=True))


def _vocabulary(folder: Path) -> list[str]:
    import json

    pieces: list[str] = json.loads((folder / "shared_vocabulary.json").read_text(encoding="utf-8"))
    return pieces
