"""The pieces that a sentence may be written with although its sources lack them.

Whoever fuses sentences adds function words ("while", "after", "said") and little else. Which those are is counted:
the pieces that reference targets have and their sources lack, the most frequent first. Everything else that the
writer may use stands in the sources of the sentence at hand, so that a name or a number from elsewhere cannot be
written at all.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer


def frequent_pieces(folder: Path, count: int) -> set[int]:
    """Return the ids of the ``count`` most frequent pieces of what ``prepare`` wrote; ties go to the lower id."""
    with np.load(folder / "pairs.npz") as pairs, np.load(folder / "sentences.npz") as sentences:
        counts = np.bincount(np.concatenate([pairs["ids"], sentences["ids"]]))
    return set(np.argsort(-counts, kind="stable")[:count].tolist())


def function_pieces(folder: Path, count: int) -> list[str]:
    """Count the pieces that targets add.

    Args:
        folder: What ``prepare`` wrote.
        count: How many to return, at least 1.

    Returns:
        Pieces without digits, most frequent first.
    """
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    added: Counter[int] = Counter()
    with np.load(folder / "pairs.npz") as pairs:
        texts = np.split(pairs["ids"], pairs["text_ends"][:-1])
        ends, from_reference = np.append(0, pairs["pair_ends"]), pairs["from_reference"]
    for number in np.flatnonzero(from_reference):
        *sources, target = texts[ends[number] : ends[number + 1]]
        added.update(set(target.tolist()).difference(*(source.tolist() for source in sources)))
    pieces = (
        str(tokenizer.id_to_token(piece)) for piece, _ in sorted(added.items(), key=lambda item: (-item[1], item[0]))
    )
    return [piece for piece in pieces if not any(character.isdigit() for character in piece)][:count]
