"""What guided attention is guided to: where in the source each piece of a target was copied from."""

from __future__ import annotations

from torch import Tensor
from torch.nn import functional

from summarizer.training.vocabulary import SPECIAL


def copied_from(source: Tensor, target: Tensor) -> Tensor:
    """Find the source positions that each target piece was copied from.

    A piece was copied from where its neighbour was copied too (the same two pieces in a row, on either side); failing
    that, from the only place where it stands.

    Args:
        source: Shape ``(examples, source length)``.
        target: Shape ``(examples, target length)``.

    Returns:
        Shape ``(examples, target length - 1, source length)``, for every target piece but the first; all False where
        nothing is known.
    """
    same = (target[:, :, None] == source[:, None, :]) & (target >= len(SPECIAL))[:, :, None]
    before = functional.pad(same[:, :-1, :-1], (1, 0, 1, 0))
    after = functional.pad(same[:, 1:, 1:], (0, 1, 0, 1))
    run = same & (before | after)
    alone = same & (same.sum(-1, keepdim=True) == 1) & ~run.any(-1, keepdim=True)
    return (run | alone)[:, 1:]
