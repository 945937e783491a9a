"""A selected group becomes one printed sentence.

The writer sees uncased word pieces; what it writes is aligned to the pieces of its sources, and every copied run is
emitted in the source's own characters: casing, spacing, accents, hyphens, currency and quotation marks are those of
the article. The alignment is a Viterbi path over the source positions where the same piece stands; going on to the
next position of the same variant is free, a jump costs, a jump to another variant costs more, a piece that stands
nowhere costs most.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

from summarizer.engines.generation import Hypothesis
from summarizer.engines.pieces import plain_marks

_WRITTEN_SMALL = frozenset(
    "a an the this that these those some any each every all both no many much more most few several another other such"
    " you he she it we they his her its our their my your who what which when where while why how there here"
    " in on at by for from to of with without after before during since until under over about against between into as"
    " and but or nor so yet if though although because than then also meanwhile however still now only not one two"
    " three"
    " is are was were be been has have had do does did will would can could may might should".split()
)
"""Words that are written small inside a sentence."""

_JUMP, _OTHER_VARIANT, _NOWHERE = 2, 3, 4

_NO_SPACE_BEFORE = frozenset(".,;:!?%)]}’”…")
_NO_SPACE_AFTER = frozenset("([{$£€“‘#@")
_TIGHT = frozenset("-'’/")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_FIRST_LETTER = re.compile(r"[^\W\d_]")
_ARTICLE = re.compile(r"\b(a|an) (\w+)", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z]\w*")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One word piece of a variant and the characters it stands for."""

    piece: str
    variant: int
    start: int
    end: int


class Printer:
    """Makes print of what the writer wrote.

    Args:
        tokenizer: The writer's.
        casing: How the cluster writes each word inside a sentence; see ``casing``.
    """

    def __init__(self, tokenizer: Tokenizer, casing: Mapping[str, str]) -> None:
        self._tokenizer = tokenizer
        self._casing = casing

    def print(self, hypothesis: Hypothesis, variants: Sequence[str]) -> str:
        """Write a hypothesis as a newspaper would print it.

        Args:
            hypothesis: Word pieces, as generated from ``variants``.
            variants: The sentences it was written from, in print form.

        Returns:
            The sentence, its first letter a capital where it was made from cased text, its end marked; empty if
            nothing was written.
        """
        places = self._places(variants)
        path = _align(hypothesis, places)
        text = _emit(hypothesis, path, variants, self._casing)
        return _finish(text, variants)

    def _places(self, variants: Sequence[str]) -> list[_Piece]:
        places = []
        for number, variant in enumerate(variants):
            encoding = self._tokenizer.encode(plain_marks(variant), add_special_tokens=False)
            for piece, (start, end) in zip(encoding.tokens, encoding.offsets, strict=True):
                places.append(_Piece(piece, number, start, end))
        return places


def casing(sentences: Iterable[str]) -> dict[str, str]:
    """Learn how a cluster writes each word inside a sentence, where a capital means a name.

    Args:
        sentences: The cluster's sentences, in print form.

    Returns:
        Lower-cased word → its commonest form inside a sentence, ties to the capital.
    """
    forms: dict[str, Counter[str]] = {}
    for sentence in sentences:
        first = _first_letter(sentence)
        for word in re.finditer(r"\w+", sentence):
            if word.start() != first:
                forms.setdefault(word[0].lower(), Counter())[word[0]] += 1
    return {word: min(counts, key=lambda form: (-counts[form], form)) for word, counts in forms.items()} | {"i": "I"}


def _align(pieces: Sequence[str], places: Sequence[_Piece]) -> list[_Piece | None]:
    """Cheapest path through the source positions, one (or None) a piece written; ties go to the earliest position."""
    where: dict[str, list[int]] = {}
    for position, place in enumerate(places):
        where.setdefault(place.piece, []).append(position)
    costs: dict[int | None, int] = {None: 0}
    steps: list[dict[int | None, int | None]] = []
    for piece in pieces:
        cheapest = min(costs, key=lambda state: (costs[state], -1 if state is None else state))
        reached: dict[int | None, int] = {None: costs[cheapest] + _NOWHERE}
        step: dict[int | None, int | None] = {None: cheapest}
        for position in where.get(piece, ()):
            options = [
                (costs[state] + _move(state, position, places), state)
                for state in {cheapest, position - 1} & costs.keys()
            ]
            options.append((costs[cheapest] + _OTHER_VARIANT, cheapest))
            reached[position], step[position] = min(options, key=lambda option: option[0])
        steps.append(step)
        costs = reached
    state = min(costs, key=lambda state: (costs[state], -1 if state is None else state))
    path: list[_Piece | None] = []
    for step in reversed(steps):
        path.append(None if state is None else places[state])
        state = step[state]
    return path[::-1]


def _move(state: int | None, position: int, places: Sequence[_Piece]) -> int:
    if state is None:
        return _JUMP
    if places[state].variant != places[position].variant:
        return _OTHER_VARIANT
    return 0 if position == state + 1 else _JUMP


def _emit(
    pieces: Sequence[str], path: Sequence[_Piece | None], variants: Sequence[str], casing: Mapping[str, str]
) -> str:
    """Join the pieces, each in its source's characters, copied runs with the source's own spacing."""
    marks = "“”" if any("“" in variant for variant in variants) else '""'
    text, before, opened = "", None, False
    for piece, place in zip(pieces, path, strict=True):
        if piece == '"':
            text += _space_before_mark(text, opened) + marks[opened]
            opened, before = not opened, None
            continue
        written = _written(piece, place, variants, casing) if text.strip("\"“'(") else _copied(piece, place, variants)
        text += _gap(text, piece, place, before, variants) + written
        before = place
    return text


def _space_before_mark(text: str, opened: bool) -> str:
    return "" if opened or not text or text[-1] in _NO_SPACE_AFTER else " "


def _copied(piece: str, place: _Piece | None, variants: Sequence[str]) -> str:
    return piece.removeprefix("##") if place is None else variants[place.variant][place.start : place.end]


def _written(piece: str, place: _Piece | None, variants: Sequence[str], casing: Mapping[str, str]) -> str:
    """Characters of a piece inside the sentence, where a capital that only opened a source sentence is out of place."""
    written = _copied(piece, place, variants)
    if place is None:
        return casing.get(written, written)
    variant = variants[place.variant]
    if place.start != _first_letter(variant) or re.match(r"\.|[\s.]+[A-Z]", variant[place.end :]):
        return written
    word = re.match(r"\w+", variant[place.start :])
    lower = written[:1].lower() + written[1:]
    if word and casing.get(word[0].lower(), "").islower():
        return lower
    return lower if word and word[0].lower() in _WRITTEN_SMALL else written


def _gap(text: str, piece: str, place: _Piece | None, before: _Piece | None, variants: Sequence[str]) -> str:
    """White space between what is written so far and the next piece."""
    if not text or piece.startswith("##"):
        return ""
    if place and before and place.variant == before.variant and 0 <= place.start - before.end <= 1:
        return variants[place.variant][before.end : place.start]
    if piece in _NO_SPACE_BEFORE or text[-1] in _NO_SPACE_AFTER:
        return ""
    if piece in _TIGHT or text[-1] in _TIGHT:
        return ""
    return "" if text[-1] in '"“' and _opened(text) else " "


def _opened(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count('"') % 2 == 1


def _first_letter(text: str) -> int:
    found = _FIRST_LETTER.search(text)
    return found.start() if found else 0


def _finish(text: str, variants: Sequence[str]) -> str:
    """Capital at the start, a full stop at the end."""
    text = _ARTICLE.sub(lambda found: _article(found, variants), text.strip())
    if not text:
        return ""
    first = _first_letter(text)
    if not text[:first].strip(" \"'“‘([") and any(_CAPITAL.search(variant) for variant in variants):
        text = text[:first] + text[first : first + 1].upper() + text[first + 1 :]
    if _SENTENCE_END.search(text):
        return text
    return re.sub(r"[,;:\s–—-]+$", "", text) + "."


def _article(found: re.Match[str], variants: Sequence[str]) -> str:
    """``a`` or ``an`` as the sources have it before the same word; they know how the word sounds."""
    article, word = found.groups()
    other = {"a": "an", "an": "a"}[article.lower()]
    before = [f" {variant.lower()}" for variant in variants]
    if any(f" {article.lower()} {word.lower()}" in variant for variant in before):
        return found[0]
    if any(f" {other} {word.lower()}" in variant for variant in before):
        return f"{article[0]}{other[1:]} {word}"
    return found[0]
