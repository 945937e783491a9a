"""How closely a sentence follows its sources: the cheapest way to write it by copying from them.

A sentence is written word by word. Going on with the next word of a source is free; leaving out words of a
source sentence, going back in it, and changing to another sentence each cost something, and so does a word
that no source has. The cheapest path is found by dynamic programming over the places where each word occurs
(Viterbi), so that a sentence pieced together from scattered words scores low even if each of them is
somewhere.

It is the extractive-fragment density of Grusky et al. (2018, "Newsroom") with a price for each seam instead
of a square for each fragment.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence

from summarizer.support.tokens import Token

SKIP = 0.3
RETURN = 0.6
JUMP = 1.0
NEW_CONTENT = 1.0
NEW_FUNCTION = 0.3
STEEPNESS = 4.0
"""Of the fall of the score with the cost per word; higher is stricter."""

_MOST_PLACES = 48
"""Occurrences of one word that are followed up; bounds the work on text that repeats one word."""


class Sources:
    """The words of all sources, and where each of them occurs."""

    def __init__(self, sources: Sequence[Sequence[Token]]) -> None:
        self.sentence_at: list[int] = []
        self.places: dict[str, list[int]] = defaultdict(list)
        sentence = -1
        for tokens in sources:
            last = -1
            for token in tokens:
                if token.kind == "mark":
                    continue
                if token.sentence != last:
                    sentence, last = sentence + 1, token.sentence
                    self.sentence_at.append(-1)
                places = self.places[token.key]
                if len(places) < _MOST_PLACES:
                    places.append(len(self.sentence_at))
                self.sentence_at.append(sentence)


def alignment_score(words: Sequence[Token], sources: Sources) -> float:
    """Score one sentence.

    Args:
        words: The words and numbers of the sentence, marks left out.
        sources: What it may be copied from.

    Returns:
        In [0, 1]; 1 if the sentence is one unbroken span of a source, or has no words.
    """
    if not words:
        return 1.0
    return math.exp(-STEEPNESS * _cheapest_copy(words, sources) / len(words))


def _cheapest_copy(words: Sequence[Token], sources: Sources) -> float:
    cost_at: dict[int, float] = {}
    unplaced = 0.0
    for word in words:
        new = NEW_CONTENT if word.content or word.kind == "number" else NEW_FUNCTION
        following = {place: cost + new for place, cost in cost_at.items()}
        in_sentence = _cheapest_by_sentence(cost_at, sources)
        anywhere = min(unplaced, min(cost_at.values(), default=math.inf) + JUMP)
        for place in sources.places.get(word.key, ()):
            cost = min(anywhere, cost_at.get(place - 1, math.inf))
            first, cheapest = in_sentence.get(sources.sentence_at[place], (0, math.inf))
            cost = min(cost, cheapest + (SKIP if first < place else RETURN))
            following[place] = min(cost, following.get(place, math.inf))
        unplaced += new
        bound = min(following.values(), default=unplaced) + JUMP
        cost_at = {place: cost for place, cost in following.items() if cost <= bound}
    return min(min(cost_at.values(), default=math.inf), unplaced)


def _cheapest_by_sentence(cost_at: dict[int, float], sources: Sources) -> dict[int, tuple[int, float]]:
    cheapest: dict[int, tuple[int, float]] = {}
    for place, cost in cost_at.items():
        sentence = sources.sentence_at[place]
        if sentence not in cheapest or cost < cheapest[sentence][1]:
            cheapest[sentence] = (place, cost)
    return cheapest
