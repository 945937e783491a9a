"""``nutgraf train fit``: train the writer on what ``prepare`` wrote.

Cross-entropy on the target, and two things that make a small model learn to copy from few examples:

- *Guided attention* (Garg et al., 2019): one cross-attention head is told which source position each target piece was
  copied from. That is known exactly, where source and target share a run of pieces.
- *A softmax over the pieces that can be meant* (Jean et al., 2015): those of the batch, the most frequent ones and a
  random draw, instead of the whole vocabulary. Validation uses the whole.

Products are in bfloat16 where the processor has it, weights and sums in float32: twice the examples a second.

The learning rate warms up, stays, and decays linearly to zero over the last part of the run (Hägele et al., 2024), so
that a run can be continued before its decay. Same seed, same device, same numbers.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from torch import Tensor
from torch.nn import functional
from transformers import BartForConditionalGeneration

from summarizer.errors import InputError
from summarizer.training.batches import PAD, Batch, Corpus, collate
from summarizer.training.guidance import copied_from
from summarizer.training.settings import FitConfig
from summarizer.training.vocabulary import SPECIAL
from summarizer.training.writer import attended, encoder_parameters, writer_from_encoder

_ENCODER_RATE = 0.3
"""Factor on the learning rate for the encoder's layers: they know their trade already."""


class Run:
    """One training run in a folder: ``config.json``, ``log.jsonl``, ``state.pt`` (to resume), ``writer/`` (the result).

    Args:
        pairs: Folder that ``prepare`` wrote.
        encoder: Folder of the BERT checkpoint to start from.
        output: Folder of the run. If it holds a state, the run goes on from there.
        config: Settings. Those of a run that goes on may differ in ``examples`` and ``decay`` alone.
        device: Torch device.

    Raises:
        InputError: There is nothing to train on, not so much as one batch to train, no such device, or the folder holds
            a run with other settings.
    """

    def __init__(self, pairs: Path, encoder: Path, output: Path, config: FitConfig, device: str) -> None:
        if config.examples < config.batch:
            raise InputError("examples", f"must be at least one batch, {config.batch}, not {config.examples}.")
        self.device = _usable(device)
        self.bfloat16 = _has_bfloat16(self.device)
        torch.manual_seed(config.seed)
        self.config = config
        self.output = output
        self.corpus = Corpus(pairs, config.held_out, config.max_source, config.noise)
        if not self.corpus.training:
            raise InputError(str(pairs / "pairs.npz"), "holds too few fusion pairs: none is left to train on.")
        writer = writer_from_encoder(encoder, pairs / "tokenizer.json", config.encoder_layers, config.decoder_layers)
        self.writer: BartForConditionalGeneration = writer.to(self.device)
        shared = self.writer.model.shared.weight
        layers = encoder_parameters(self.writer)
        known = {id(weight) for weight in (shared, *layers)}
        rest = [weight for weight in self.writer.parameters() if id(weight) not in known]
        groups = [
            {"params": weights, "factor": factor}
            for factor, weights in ((config.embedding_rate, [shared]), (1.0, rest), (_ENCODER_RATE, layers))
        ]
        self.optimizer = torch.optim.AdamW(groups, lr=0.0, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
        self.step = 0
        self.frequent = torch.from_numpy(self.corpus.frequent(config.candidates)).to(self.device)
        if (output / "state.pt").exists():
            self._load()
        output.mkdir(parents=True, exist_ok=True)
        (output / "config.json").write_text(config.model_dump_json(indent=2) + "\n")

    @property
    def steps(self) -> int:
        """Number of batches in the whole run."""
        return self.config.examples // self.config.batch

    def train(self, save_every: int = 250, validate_every: int = 500) -> None:
        """Train to the end, saving and validating every so many batches."""
        bar = Progress(
            TextColumn("fit"),
            BarColumn(),
            TextColumn("{task.completed}/{task.total} batches {task.description}"),
            TimeRemainingColumn(),
        )
        with bar:
            task = bar.add_task("", total=self.steps, completed=self.step)
            began, seen, losses = time.perf_counter(), 0, list[Tensor]()
            for batch in self._batches():
                losses.append(self._update(batch))
                seen += len(batch.source)
                self.step += 1
                bar.update(task, completed=self.step)
                if self.step % 50 == 0 or self.step == self.steps:
                    loss, guided = torch.stack(losses).mean(dim=0).tolist()
                    rate = seen / (time.perf_counter() - began)
                    bar.update(task, description=f"loss {loss:.3f} {rate:.1f} pairs/s")
                    self._log(loss=loss, guided=guided, pairs_per_second=rate)
                    began, seen, losses = time.perf_counter(), 0, []
                if self.step % save_every == 0 or self.step == self.steps:
                    self._save()
                if self.step % validate_every == 0 or self.step == self.steps:
                    self._log(held_out=self.held_out_loss())
                    began, seen = time.perf_counter(), 0
        self.writer.save_pretrained(self.output / "writer")

    def _batches(self) -> Iterator[Batch]:
        """Yield the batches that are still to come; the share of denoising falls step by step."""
        stages = 10
        while self.step < self.steps:
            stage = min(self.step * stages // self.steps, stages - 1)
            share = stage / (stages - 1)
            denoising = (1 - share) * self.config.denoising + share * self.config.denoising_end
            begin, end = -(-stage * self.steps // stages), -(-(stage + 1) * self.steps // stages)
            seed = self.config.seed * stages + stage
            batches = self.corpus.batches(self.config.batch, denoising, seed, self.step - begin)
            for _ in range(self.step, end):
                yield next(batches)

    def _update(self, batch: Batch) -> Tensor:
        """Train on one batch; its two losses are left on the device, which need not wait for them."""
        tuned = self.step >= self.config.tune_encoder_from * self.steps
        for group in self.optimizer.param_groups:
            group["lr"] = self.config.learning_rate * self._schedule() * group["factor"]
        loss, guided = self._losses(batch, tuned=tuned)
        (loss + self.config.guidance * guided).backward()
        torch.nn.utils.clip_grad_norm_(self.writer.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return torch.stack([loss, guided]).detach()

    def _schedule(self) -> float:
        done = (self.step + 1) / self.steps
        return min(
            done / self.config.warmup if self.config.warmup else 1.0,
            1.0,
            (1 - self.step / self.steps) / self.config.decay,
        )

    def _losses(self, batch: Batch, *, tuned: bool) -> tuple[Tensor, Tensor]:
        """Cross-entropy and guided-attention loss of one batch; the latter says where to look, never what to say."""
        source = torch.from_numpy(batch.source).to(self.device)
        target = torch.from_numpy(batch.target).to(self.device)
        hidden, attention = self._decode(source, target[:, :-1], tuned=tuned)
        wanted = target[:, 1:]
        written = wanted != PAD
        random = torch.from_numpy(
            np.random.default_rng(self.step).integers(len(SPECIAL), self.corpus.vocabulary, self.config.candidates)
        )
        candidates = torch.unique(
            torch.cat([source.flatten(), target.flatten(), self.frequent, random.to(self.device)])
        )
        with self._autocast():
            logits = functional.linear(hidden[written], self.writer.model.shared.weight[candidates])
        loss = functional.cross_entropy(logits.float(), torch.searchsorted(candidates, wanted[written]))
        place = copied_from(source, target)
        mass = (attention * place).sum(-1)[place.any(-1) & written]
        return loss, -torch.log(mass + 1e-6).mean() if mass.numel() else loss.new_zeros(())

    def _decode(self, source: Tensor, given: Tensor, *, tuned: bool) -> tuple[Tensor, Tensor]:
        """Hidden states ``(examples, target length, width)`` and the guided head's attention to the source."""
        mask = (source != PAD).long()
        with self._autocast():
            with torch.set_grad_enabled(tuned and torch.is_grad_enabled()):
                encoded = self.writer.model.encoder(source, attention_mask=mask).last_hidden_state
            decoded = self.writer.model.decoder(
                input_ids=given,
                encoder_hidden_states=encoded,
                encoder_attention_mask=mask,
                output_attentions=True,
                use_cache=False,
            )
        return decoded.last_hidden_state.float(), decoded.cross_attentions[attended(self.writer)][:, 0].float()

    def _autocast(self) -> torch.autocast:
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.bfloat16)

    def held_out_loss(self, limit: int = 640) -> dict[str, float]:
        """Measure negative log-likelihood (nats a piece, whole vocabulary) and accuracy on held-out reference pairs.

        Of a corpus so small that none is held out, nothing.
        """
        numbers = [number for number in self.corpus.held_out if self.corpus.from_reference[number]][:limit]
        total = correct = count = 0.0
        for first in range(0, len(numbers), 64):
            batch = collate([self.corpus.pair(number) for number in numbers[first : first + 64]])
            source, target = (torch.from_numpy(ids).to(self.device) for ids in (batch.source, batch.target))
            with torch.no_grad():
                hidden, _ = self._decode(source, target[:, :-1], tuned=False)
                written = target[:, 1:] != PAD
                logits, wanted = self.writer.lm_head(hidden[written]), target[:, 1:][written]
            total += float(functional.cross_entropy(logits, wanted, reduction="sum"))
            correct += float((logits.argmax(-1) == wanted).sum())
            count += len(wanted)
        return {"loss": total / count, "accuracy": correct / count} if count else {}

    def _log(self, **values: Any) -> None:
        line = {"batch": self.step, "examples": self.step * self.config.batch} | values
        with (self.output / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")

    def _save(self) -> None:
        state = {
            "step": self.step,
            "writer": self.writer.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }
        torch.save(state, self.output / "state.tmp")
        (self.output / "state.tmp").replace(self.output / "state.pt")

    def _load(self) -> None:
        before = json.loads((self.output / "config.json").read_text())
        for name, value in self.config.model_dump(exclude={"examples", "decay"}).items():
            if before.get(name) != value:
                raise InputError(
                    str(self.output),
                    f"holds a run with {name} = {before.get(name)}, not {value}; name another folder, or take that.",
                )
        path = self.output / "state.pt"
        try:
            state = torch.load(path, map_location=self.device, weights_only=True)
            self.writer.load_state_dict(state["writer"])
        except RuntimeError as error:
            raise InputError(str(path), "is damaged, or was trained on other pairs or from another encoder.") from error
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]


def _usable(name: str) -> torch.device:
    try:
        return torch.empty(0, device=name).device
    except (RuntimeError, AssertionError) as error:  # the latter where torch was built without it
        raise InputError("--device", f"{name!r} cannot be used: {str(error).splitlines()[0]}.") from error


def _has_bfloat16(device: torch.device) -> bool:
    """Whether a processor is known to multiply in bfloat16 rather than to imitate it."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported(including_emulation=False))
    flags = torch.cpu.get_capabilities() if device.type == "cpu" else {}
    return any(flags.get(kind) is True for kind in ("avx512_bf16", "amx_bf16"))
