"""One party in two places, and words that come again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.support.passage import Passage
from summarizer.support.tokens import stem
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import CURRENCIES, DATE_WORDS, REPORTING_VERBS, TIME_NOUNS

_MAY_REPEAT = frozenset(["that", "had", "very"])
_MAY_COME_AGAIN = REPORTING_VERBS | TIME_NOUNS | DATE_WORDS | CURRENCIES.keys() | {"percent", "per cent", "%"}
_COMES_AGAIN_WITHIN = 6


def unsupported_repetitions(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Content words that come again in a sentence, three words that soon do, any word twice in a row.

    A writer that puts one variant into the slot of another says one thing twice: "between Lowmoor and Lowmoor", "the
    mayor thanked the mayor". What comes again in a sentence of a source too is left alone.

    Yields:
        What is there a second time: reason ``role`` if it comes soon and no mark stands between, else ``word``.
    """
    known = {pattern for source in sources for pattern, _, _, _ in _repetitions(source)}
    end = -1
    for pattern, first, last, soon in _repetitions(passage):
        if pattern not in known and first > end:
            yield passage.problem(first, last, "role" if soon else "word")
            end = last


def _repetitions(passage: Passage) -> Iterator[tuple[tuple[str, ...], int, int, bool]]:
    tokens = passage.tokens
    seen: dict[tuple[str, ...], int] = {}
    for at, token in enumerate(tokens):
        if token.kind != "word":
            continue
        following = tokens[at + 1 : at + 3]
        if following and following[0].folded == token.folded and token.folded not in _MAY_REPEAT:
            yield (token.folded, token.folded), at + 1, at + 1, True
        if token.content and token.folded not in _MAY_COME_AGAIN:
            word = (stem(token.folded),)
            before = seen.get(word, -1)
            if before >= 0 and tokens[before].sentence == token.sentence:
                between = tokens[before + 1 : at]
                soon = len(between) < _COMES_AGAIN_WITHIN and all(t.kind != "mark" for t in between)
                yield word, at, at, soon
            seen[word] = at
        three = (token, *following)
        if len(three) == 3 and all(t.kind == "word" for t in three) and any(t.content for t in three):
            keys = tuple(t.key for t in three)
            if at - seen.get(keys, -_COMES_AGAIN_WITHIN) < _COMES_AGAIN_WITHIN:
                yield keys, at, at + 2, True
            seen[keys] = at
