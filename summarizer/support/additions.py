"""Whether an edit of a text that was checked brings in a name or a number of its own."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.support.names import Lexicon, unsupported_names
from summarizer.support.numbers import unsupported_numbers
from summarizer.support.passage import Passage


def adds(edited: str, evidence: Sequence[str]) -> bool:
    """Whether a text has a name or a number that none of its evidence has.

    Args:
        edited: The text after the edit.
        evidence: The text before it, its sources, and what else the edit rests on.

    Returns:
        Whether it has; a name counts as had under every transliteration.
    """
    lexicon = Lexicon([Passage.read(text) for text in evidence])
    passage = lexicon.rekey(Passage.read(edited))
    return any(unsupported_names(passage, lexicon)) or any(unsupported_numbers(passage, lexicon.sources))
