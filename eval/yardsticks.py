"""Simple systems to measure others by: leads, random, TextRank, LexRank, MMR and the greedy oracle.

Each takes whole sentences until the budget is reached, the last one whole too, as is usual for extractive systems: on
Multi-News 250 words become 263 on average. They are kept apart from ``summarizer`` on purpose: a yardstick that moved
with the system under test would measure nothing.
"""

from __future__ import annotations

import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from eval.tokenization import split_sentences, tokenize

MMR_LAMBDA = 0.7
DAMPING = 0.85

_Gram = tuple[str, ...]
_END_MARK = re.compile(r"(?<=[.!?])\s+|\n\s*\n")


def lead(documents: Sequence[str], words: int) -> str:
    """Take the opening of the first document."""
    return _fill(_sentences(documents[:1]), words)


def lead_of_each(documents: Sequence[str], words: int, k: int) -> str:
    """Take the first sentence of each document, then the second of each, and so on to the k-th.

    What is taken comes in the order of the documents, each document's sentences together.
    """
    turns = sorted(
        (turn, number, sentence)
        for number, document in enumerate(documents)
        for turn, sentence in enumerate(_sentences([document])[:k])
    )
    taken = turns[: _enough([sentence for _, _, sentence in turns], words)]
    return _joined(sentence for _, _, sentence in sorted(taken, key=lambda place: (place[1], place[0])))


def shuffled(documents: Sequence[str], words: int, seed: str) -> str:
    """Take sentences in random order."""
    sentences = _sentences(documents)
    return _fill(random.Random(seed).sample(sentences, len(sentences)), words)


def textrank(documents: Sequence[str], words: int) -> str:
    """Rank by TextRank (Mihalcea and Tarau, 2004): PageRank over shared words, by the logarithms of the lengths."""
    sentences = _sentences(documents)
    bags = [set(tokenize(sentence)) for sentence in sentences]
    weight = np.zeros((len(bags), len(bags)))
    for i, left in enumerate(bags):
        for j, right in enumerate(bags[:i]):
            scale = math.log(max(len(left), 1)) + math.log(max(len(right), 1))
            weight[i, j] = weight[j, i] = len(left & right) / scale if scale else 0.0
    return _fill(_best_first(sentences, _pagerank(weight)), words)


def lexrank(documents: Sequence[str], words: int) -> str:
    """Rank by continuous LexRank (Erkan and Radev, 2004): PageRank over tf-idf cosines."""
    sentences = _sentences(documents)
    vectors = _tf_idf(sentences)
    return _fill(_best_first(sentences, _pagerank(vectors @ vectors.T)), words)


def mmr(documents: Sequence[str], words: int) -> str:
    """Rank by maximal marginal relevance (Carbonell and Goldstein, 1998), the cluster's centroid as the query."""
    sentences = _sentences(documents)
    vectors = _tf_idf(sentences)
    similarity = vectors @ vectors.T
    centroid = vectors.mean(axis=0)
    relevance = vectors @ (centroid / max(float(np.linalg.norm(centroid)), 1e-12))
    redundancy = np.zeros(len(vectors))
    order: list[int] = []
    while len(order) < len(vectors):
        gain = MMR_LAMBDA * relevance - (1 - MMR_LAMBDA) * redundancy
        gain[order] = -np.inf
        order.append(int(np.argmax(gain.round(12))))
        redundancy = np.maximum(redundancy, similarity[order[-1]])
    return _fill([sentences[place] for place in order], words)


def oracle(documents: Sequence[str], words: int, references: Sequence[str]) -> str:
    """Take what adds most to ROUGE-1 plus ROUGE-2 fmeasure, until the budget is reached or nothing adds.

    After Nallapati et al. (2017): nearly an upper bound for what choosing sentences can reach. So that it bounds finer
    choices too, it ends sentences at every end mark, also within quotations, which the other yardsticks keep whole.
    With several references, their mean counts. The sentences come in the order of the documents.
    """
    pieces = (" ".join(piece.split()) for document in documents for piece in _END_MARK.split(document))
    sentences = [piece for piece in pieces if piece]
    grams = [_grams(sentence) for sentence in sentences]
    targets = [_Target(Counter(of_size)) for reference in references for of_size in _grams(reference)]
    chosen: list[int] = []
    score, left = 0.0, words
    while left > 0 and len(chosen) < len(sentences):
        others = [i for i in range(len(sentences)) if i not in chosen]
        scores = {i: sum(t.fmeasure_with(grams[i][n % 2]) for n, t in enumerate(targets)) for i in others}
        best = max(others, key=lambda i: (round(scores[i], 12), -i))
        if scores[best] <= score:
            break
        for n, target in enumerate(targets):
            target.add(grams[best][n % 2])
        chosen.append(best)
        score, left = scores[best], left - len(sentences[best].split())
    return " ".join(sentences[i] for i in sorted(chosen))


class _Target:
    """A reference's n-grams of one length, and how many of them have been matched so far."""

    def __init__(self, unmatched: Counter[_Gram]) -> None:
        self._unmatched = unmatched
        self._reference_size = unmatched.total()
        self._candidate_size = 0
        self._overlap = 0

    def fmeasure_with(self, grams: Counter[_Gram]) -> float:
        """Return the fmeasure that the candidate would have with these n-grams added."""
        overlap = self._overlap + self._gain(grams)
        return 2 * overlap / max(self._candidate_size + grams.total() + self._reference_size, 1)

    def add(self, grams: Counter[_Gram]) -> None:
        """Add n-grams to the candidate."""
        self._overlap += self._gain(grams)
        self._candidate_size += grams.total()
        self._unmatched = self._unmatched - grams

    def _gain(self, grams: Counter[_Gram]) -> int:
        return sum(min(count, self._unmatched[gram]) for gram, count in grams.items() if gram in self._unmatched)


def _sentences(documents: Iterable[str]) -> list[str]:
    return [sentence for document in documents for sentence in split_sentences(document)]


def _fill(sentences: Sequence[str], words: int) -> str:
    """Join sentences until so many words are reached."""
    return _joined(sentences[: _enough(sentences, words)])


def _enough(sentences: Sequence[str], words: int) -> int:
    """Count the first sentences up to the one that reaches so many words; all if none does."""
    lengths = accumulate(len(sentence.split()) for sentence in sentences)
    return next((count for count, length in enumerate(lengths, 1) if length >= words), len(sentences))


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(" ".join(sentence.split()) for sentence in sentences)


def _best_first(sentences: Sequence[str], scores: NDArray[np.float64]) -> list[str]:
    return [sentences[place] for place in np.argsort(-scores.round(12), kind="stable")]


def _tf_idf(sentences: Sequence[str]) -> NDArray[np.float64]:
    """Unit tf-idf rows. Shape: (sentences, terms)."""
    bags = [Counter(tokenize(sentence)) for sentence in sentences]
    frequency = Counter(term for bag in bags for term in bag)
    column = {term: place for place, term in enumerate(frequency)}
    vectors = np.zeros((len(bags), len(column)))
    for row, bag in enumerate(bags):
        for term, count in bag.items():
            vectors[row, column[term]] = count * math.log(len(bags) / frequency[term])
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(np.divide(vectors, norms, out=np.zeros_like(vectors), where=norms > 0))


def _pagerank(weight: NDArray[np.float64]) -> NDArray[np.float64]:
    """Stationary distribution of a random walk with restarts. Shape: (nodes, nodes) to (nodes,)."""
    count = len(weight)
    totals = weight.sum(axis=1, keepdims=True)
    step = np.divide(weight, totals, out=np.full_like(weight, 1 / max(count, 1)), where=totals > 0)
    scores = np.full(count, 1 / max(count, 1))
    for _ in range(200):
        moved = (1 - DAMPING) / max(count, 1) + DAMPING * (scores @ step)
        if np.abs(moved - scores).sum() < 1e-9:
            break
        scores = moved
    return scores


def _grams(text: str) -> tuple[Counter[_Gram], Counter[_Gram]]:
    """Return a text's words and pairs of words."""
    tokens = tokenize(text)
    return Counter((token,) for token in tokens), Counter(pairwise(tokens))
