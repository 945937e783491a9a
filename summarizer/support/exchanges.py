"""Two words of a source's sentence that have changed places: "Bell beat Carr", "52 to 48", "5 in Ode and 3 in Lend"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token, stem
from summarizer.support.verdict import Reason, Unsupported

_EITHER_WAY = frozenset(["and", "or", "is", "was", "are", "were", "meet", "marry", "talk", "play", "face"])
_EITHER_WAY |= frozenset(map(stem, _EITHER_WAY))
"""Between two words: their order says nothing."""
_LONGEST = 40
_MOST_COMPARED = 400
"""Words of a sentence, and spans of the sources that it is laid beside; bounds the work on hostile input."""


def unsupported_exchanges(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Sentences that a source has word for word but for two of them, each of which stands in the other's place.

    Yields:
        From the one to the other; reason ``number`` if they are numbers, else ``role``.
    """
    theirs = [words for source in sources for words in source.sentences()]
    for words in passage.sentences():
        found = _exchanged(words, theirs) if len(words) <= _LONGEST else None
        if found:
            one, two = found
            reason: Reason = "number" if one.kind == two.kind == "number" else "role"
            yield passage.problem(passage.index[one.start], passage.index[two.start], reason)


def _exchanged(words: Sequence[Token], theirs: Sequence[Sequence[Token]]) -> tuple[Token, Token] | None:
    keys = [word.key for word in words]
    held = set(keys)
    found: tuple[Token, Token] | None = None
    spans = (
        [word.key for word in sentence[start : start + len(words)]]
        for sentence in theirs
        for start in range(len(sentence) - len(words) + 1)
        if sentence[start].key in held
    )
    for span, _ in zip(spans, range(_MOST_COMPARED), strict=False):
        apart = [at for at, (one, other) in enumerate(zip(keys, span, strict=True)) if one != other][:3]
        if not apart:
            return None
        if len(apart) == 2 and _changed_places(words, span, *apart):
            found = words[apart[0]], words[apart[1]]
    return found


def _changed_places(words: Sequence[Token], span: Sequence[str], one: int, two: int) -> bool:
    between = [word.key for word in words[one + 1 : two]]
    crossed = words[one].key == span[two] and words[two].key == span[one]
    ordered = any(word not in _EITHER_WAY for word in between)
    return crossed and ordered and words[one].tells and words[two].tells
