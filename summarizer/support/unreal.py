"""Verbs that tell of what has not happened: what will be, what is to be, what would have been, what depends on an "if".

A verb after "to" or a modal tells of no event, unless the word before is one of those that imply it ("managed to",
"forced them to"): the implicative verbs of Karttunen (1971, "Implicative verbs").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from summarizer.support.passage import Passage

Unreal = Literal["planned", "unreal", "conditional"]

_MODALS = frozenset(["will", "'ll", "would", "shall", "should", "can", "must"])
"""Not "may", "might" and "could", which ``summarizer.support.negation`` takes for doubts."""
_REMOTE = frozenset(["would", "should"])
_BETWEEN = frozenset("not n't also be been being have soon only never still then now".split())
_IMPLY = frozenset(
    """
    begin begins began begun start started starts continue continues continued manage manages managed force forces
    forced forcing cause caused causes causing help helped helps lead led leads went gone goes come came comes used
    prove proved proves turned happen happened able unable last only
    """.split()
)
_SUPPOSED = frozenset("believed thought suspected feared alleged said reported understood claimed presumed".split())
_CONDITIONS = frozenset(["if", "unless"])
_NO_CONDITION = frozenset("as even ask asks asked asking see know knows knew wonder wonders clear unclear sure".split())
"""Before an "if" that means whether, or sets no condition."""
_OPENS = frozenset(["and", "but", "that"])
_VERB_WITHIN = 4
_IMPLIED_WITHIN = 5
_CONDITION_WITHIN = 16
_MAIN_CLAUSE_WITHIN = 25


def unreal(passage: Passage) -> Iterator[tuple[int, Unreal]]:
    """Every verb of a passage that tells of no event.

    Yields:
        Its index, and why: ``planned`` (after a modal or "to"), ``unreal`` ("would have"), ``conditional`` (only if
        something else happens).
    """
    planned: list[int] = []
    for at, word in enumerate(passage.folded):
        if word not in _MODALS and word != "to":
            continue
        verb, perfect = _verb_after(passage, at)
        if verb is None or (word == "to" and _comes_about(passage, at, perfect)):
            continue
        planned.append(verb)
        yield verb, "planned"
        if perfect and word in _REMOTE:
            yield verb, "unreal"
    for at, word in enumerate(passage.folded):
        if word in _CONDITIONS and _NO_CONDITION.isdisjoint(passage.folded[max(0, at - 1) : at]):
            yield from ((verb, "conditional") for verb in _depending(passage, at, planned))


def _verb_after(passage: Passage, at: int) -> tuple[int | None, bool]:
    """Index of the verb of a modal or "to", and whether a "have" stands between."""
    perfect = False
    for index in range(at + 1, min(len(passage.tokens), at + 1 + _VERB_WITHIN)):
        token = passage.tokens[index]
        passed = token.folded in _BETWEEN or token.folded.endswith("ly")
        if token.content and not passed:
            return (None if token.capital else index), perfect
        if not passed:
            break
        perfect = perfect or token.folded == "have"
    return None, perfect


def _comes_about(passage: Passage, to: int, perfect: bool) -> bool:
    """Whether what stands before a "to" says that what follows happened: "managed to", "found to have"."""
    before = passage.tokens[max(0, to - _IMPLIED_WITHIN) : to]
    if perfect:
        return not any(token.folded in _SUPPOSED for token in before[-1:])
    return any(token.folded in _IMPLY or token.kind == "number" for token in before) or (
        any(token.folded == "had" for token in before[-1:])
    )


def _depending(passage: Passage, condition: int, planned: list[int]) -> Iterator[int]:
    """The planned verb nearest before a condition; after one that opens its sentence, the first of the main clause."""
    tokens = passage.tokens
    sentence = tokens[condition].sentence
    if tokens[condition].opens or passage.folded[condition - 1] in _OPENS:
        window = range(condition, min(len(tokens), condition + _MAIN_CLAUSE_WITHIN))
        comma = next((at for at in window if tokens[at].text == ","), len(tokens))
        verbs = (verb for verb in planned if comma < verb < comma + _CONDITION_WITHIN)
    else:
        verbs = (verb for verb in reversed(planned) if condition - _CONDITION_WITHIN < verb < condition)
    yield from (verb for verb in list(verbs)[:1] if tokens[verb].sentence == sentence)
