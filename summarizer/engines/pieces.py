"""Word pieces: how the networks are shown text."""

from __future__ import annotations

from tokenizers import Tokenizer

from summarizer.errors import ModelError


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
