"""Words that no source has, or has elsewhere only."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.support.closeness import Wording
from summarizer.support.names import Lexicon
from summarizer.support.passage import Passage
from summarizer.support.tokens import Token
from summarizer.support.verdict import SCORE_TO_STAND, Unsupported

_HE = frozenset(["he", "him", "his", "himself"])
_SHE = frozenset(["she", "her", "hers", "herself"])


def unsupported_words(passage: Passage, lexicon: Lexicon, wording: Wording) -> Iterator[Unsupported]:
    """Content words that no source has, or none near any of the words around them here, and a he for a she.

    Yields:
        The word, reason ``word``.
    """
    misplaced = {token.start for words in passage.sentences() for token in wording.misplaced(words)}
    for at, token in enumerate(passage.tokens):
        new = token.content and token.key not in lexicon.keys
        if new or token.start in misplaced or _other_gender(token, lexicon.keys):
            yield passage.problem(at, at, "word")


def unsupported_wording(passage: Passage, wording: Wording) -> Iterator[Unsupported]:
    """Where the sentences of a passage do not follow the sources, though each of their words may stand there.

    Yields:
        From the first to the last word that follows none, for every sentence that follows too loosely to stand; reason
        ``word``.
    """
    for words in passage.sentences():
        if wording.closeness(words) < SCORE_TO_STAND:
            first, last = wording.unfollowed(words)
            yield passage.problem(passage.index[first.start], passage.index[last.start], "word")


def _other_gender(token: Token, keys: frozenset[str]) -> bool:
    """Whether a "she" stands where the sources speak of a "he" only, or the reverse."""
    return any(
        token.folded in gender and keys.isdisjoint(gender) and not keys.isdisjoint(other)
        for gender, other in ((_HE, _SHE), (_SHE, _HE))
    )
