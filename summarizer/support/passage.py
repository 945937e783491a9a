"""A text as the checks read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.support.tokens import Token, tokenize
from summarizer.support.verdict import Reason, Unsupported


@dataclass(frozen=True)
class Passage:
    """A text and its tokens.

    Attributes:
        text: As received.
        tokens: Of the text, in order.
    """

    text: str
    tokens: tuple[Token, ...]

    @classmethod
    def read(cls, text: str) -> Passage:
        """Tokenize a text."""
        return cls(text, tokenize(text))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its words and numbers."""
        return frozenset(token.key for token in self.tokens if token.kind != "mark")

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its tokens in lower case without accents."""
        return tuple(token.folded for token in self.tokens)

    def sentences(self) -> Iterator[list[Token]]:
        """The words and numbers of each sentence, marks left out."""
        words: list[Token] = []
        for token in self.tokens:
            if token.kind == "mark":
                continue
            if words and words[-1].sentence != token.sentence:
                yield words
                words = []
            words.append(token)
        if words:
            yield words

    def problem(self, first: int, last: int, reason: Reason) -> Unsupported:
        """The span from token ``first`` to token ``last``, both included, as unsupported for this reason."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return Unsupported(start, end, self.text[start:end], reason)
