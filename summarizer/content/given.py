"""What a sentence takes as told before it: "the plan", "that vote".

A definite noun points to what the reader knows already, as a rule because it was mentioned (Christophersen, 1939; Heim,
1982). Where the article has had the word before, that is where it points; a brief that has not had it leaves its
reader asking which plan. Shallow on purpose: a word after "the" counts whether or not it is the noun, and what the
article has only called otherwise ("the accident", of a collision) is not found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.datamodels import Sentence
from summarizer.support.passage import Passage

_POINTING = frozenset(["the", "this", "that", "these", "those"])
_WORDS = 3
"""Words of meaning that are looked at after "the": "the six-month pay deal"."""


def given(sentences: Sequence[Sentence], said: Sequence[str]) -> list[frozenset[str]]:
    """Find what each sentence points back to.

    Args:
        sentences: The cluster's, in order of document and index.
        said: Each as it can be read.

    Returns:
        By row, the keys of its definite words that its article has in a sentence before it.
    """
    found: list[frozenset[str]] = []
    before: set[str] = set()
    for row, text in enumerate(said):
        if row == 0 or sentences[row].document != sentences[row - 1].document:
            before = set()
        passage = Passage.read(text)
        found.append(frozenset(_definite(passage)) & before)
        before |= passage.keys
    return found


def _definite(passage: Passage) -> Iterator[str]:
    """Keys of the words in small letters that follow "the" or "that" directly, or one another."""
    left = 0
    for token in passage.tokens:
        if token.folded in _POINTING:
            left = _WORDS
        elif token.kind == "word" and token.tells:
            if left and not token.capital:
                yield token.key
            left = max(0, left - 1)
        else:
            left = 0
