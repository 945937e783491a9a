"""The writer's word pieces, and those that a sentence may be written with although its sources lack them.

The pieces are MiniLM's uncased WordPiece, cut down: a piece that is kept is still the longest match wherever it was
before, so text that uses only kept pieces is tokenized as by the original.

Whoever fuses sentences adds function words ("while", "after", "said") and little else. Which those are is counted:
the pieces that reference targets have and their sources lack, the most frequent first. Everything else that the
writer may use stands in the sources of the sentence at hand, so that a name or a number from elsewhere cannot be
written at all.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[TIGHT]", "[FULL]")
"""The first ids of the writer's vocabulary. A target starts with ``[TIGHT]`` or ``[FULL]``: how much it condenses."""


def write_tokenizer(original: Path, kept: set[int], path: Path) -> NDArray[np.int32]:
    """Write a tokenizer with fewer pieces.

    Args:
        original: ``tokenizer.json`` of a WordPiece vocabulary.
        kept: Ids to keep, besides the special pieces and the single ASCII characters, which spell the rest.
        path: Where to write.

    Returns:
        New id by old id, shape ``(old vocabulary,)``, -1 where dropped.
    """
    state = json.loads(original.read_text(encoding="utf-8"))
    vocabulary: dict[str, int] = state["model"]["vocab"]
    by_id = sorted(vocabulary, key=vocabulary.__getitem__)
    single = {piece for piece in by_id if len(piece.removeprefix("##")) == 1 and piece.isascii()}
    words = [piece for piece in by_id if piece not in SPECIAL and (vocabulary[piece] in kept or piece in single)]
    words = [piece for piece in words if not piece.startswith("[unused")]
    state["model"]["vocab"] = {piece: number for number, piece in enumerate((*SPECIAL, *words))}
    state["added_tokens"] = [
        {"id": number, "content": piece, "special": True}
        | dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
        for number, piece in enumerate(SPECIAL)
    ]
    state["padding"] = state["truncation"] = state["post_processor"] = None
    path.write_text(json.dumps(state, ensure_ascii=False) + "\n", encoding="utf-8")
    renumber = np.full(len(by_id), -1, dtype=np.int32)
    for number, piece in enumerate((*SPECIAL, *words)):
        if piece in vocabulary:
            renumber[vocabulary[piece]] = number
    renumber[vocabulary["[UNK]"]] = -1
    return renumber


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
