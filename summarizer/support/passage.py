"""A text as the checks read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from summarizer.support.recent import Recent
from summarizer.support.tokens import Token, tokenize
from summarizer.support.verdict import Reason, Unsupported

LONGEST_KEPT = 2_000
"""Characters of a text that is kept once it was read, at least 0: sentences are, which many stages ask for again, and
none is longer."""

MOST_KEPT = 1 << 17
"""Size of such texts, the last ones asked for, at least 0: some 40 MB of prose, 100 MB at worst. More than that of the
sentences that are compared (``GroupingConfig.max_sentences``): stage after stage goes through these, and would find
none of fewer."""

_SMALLEST = 32


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
        """Tokenize a text; a short one that was read before is not read again."""
        return _read(text) if len(text) <= LONGEST_KEPT else cls(text, tokenize(text))

    @property
    def size(self) -> int:
        """What it takes of the room for those that are kept: its tokens, and no less than a short sentence."""
        return max(len(self.tokens), _SMALLEST)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of its words and numbers."""
        return frozenset(token.key for token in self.tokens if token.kind != "mark")

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its tokens in lower case without accents."""
        return tuple(token.folded for token in self.tokens)

    def word(self, at: int) -> str:
        """The token at an index in lower case without accents; empty before the first and after the last."""
        return self.folded[at] if 0 <= at < len(self.folded) else ""

    @cached_property
    def index(self) -> Mapping[int, int]:
        """Which of its tokens starts at a place in the text."""
        return {token.start: at for at, token in enumerate(self.tokens)}

    @cached_property
    def told(self) -> tuple[frozenset[str], ...]:
        """The keys of what tells something in each sentence, by the sentence's index."""
        count = self.tokens[-1].sentence + 1 if self.tokens else 0
        keys: list[set[str]] = [set() for _ in range(count)]
        for token in self.tokens:
            if token.tells:
                keys[token.sentence].add(token.key)
        return tuple(map(frozenset, keys))

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


_read = Recent(lambda text: Passage(text, tokenize(text)), lambda passage: passage.size, MOST_KEPT)
