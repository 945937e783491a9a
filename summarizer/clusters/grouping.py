"""Sentences that say the same thing, within and across documents.

Similarity is a weighted sum of the cosine of sentence embeddings and the cosine of tf-idf vectors: the first sees a
paraphrase, the second a shared name or number. Groups come from agglomerative clustering with *average* linkage
(UPGMA, Sokal and Michener, 1958), not from chains of near-duplicates: every member is close to the group as a whole,
so a group is one fact. Deviation: two sentences that count the same thing differently (20% and 30%; three people
and four), or of which one denies what the other says, never share a group, however near their words; a rounding is no
other number.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, permutations

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_array
from scipy.spatial.distance import squareform

from summarizer.config import GroupingConfig
from summarizer.contradictions.negations import denied_word, negation_differences
from summarizer.contradictions.numbers import rounds
from summarizer.contradictions.statements import Statement
from summarizer.datamodels import Member, Sentence, SentenceGroup
from summarizer.support.numbers import Quantity, quantities
from summarizer.support.passage import Passage

_TERM = re.compile(r"\d[\d.,]*\d|[^\W_]+")
_MOST_COUNTED = 20
"""Counted things that are compared, of each sentence; bounds the work on hostile input."""
_MOST_ROUNDED = 30
"""Numbers of one thing among which roundings are looked for; bounds the work on hostile input."""
_MOST_DENIED = 10_000
"""Pairs of a denial and a sentence near it that are compared; bounds the work on hostile input."""
_HOURS = frozenset(["am", "pm", "a.m", "p.m", "gmt", "o'clock"])


def group(
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    voices: Sequence[int],
    config: GroupingConfig,
) -> tuple[SentenceGroup, ...]:
    """Put every sentence into exactly one group.

    Args:
        sentences: The sentences of a cluster, in order of document and index.
        similarity: Between each two of them, symmetric, in [0, 1], shape ``(sentences, sentences)``.
        voices: By document, an index; documents with different ones are independent sources.
        config: Threshold.

    Returns:
        The groups in order of their first member, each with its most typical member first.
    """
    labels = _cluster(sentences, similarity, config.similarity_threshold)
    rows_of: dict[int, list[int]] = {}
    for row, label in enumerate(labels):
        rows_of.setdefault(label, []).append(row)
    return tuple(
        SentenceGroup(
            f"g{number}",
            _members(sentences, similarity, rows),
            len({voices[sentences[row].document] for row in rows}),
        )
        for number, rows in enumerate(rows_of.values(), 1)
    )


def similarities(texts: Sequence[str], vectors: NDArray[np.float32], config: GroupingConfig) -> NDArray[np.float32]:
    """Similarity between each two texts.

    Args:
        texts: Sentences.
        vectors: Their unit embeddings, shape ``(texts, width)``.
        config: Weights.

    Returns:
        Symmetric, in [0, 1], ones on the diagonal, shape ``(texts, texts)``.
    """
    terms = _tf_idf(texts)
    lexical = np.asarray((terms @ terms.T).todense(), dtype=np.float32)
    mixed = config.embedding_weight * (vectors @ vectors.T) + (1 - config.embedding_weight) * lexical
    mixed = np.clip(mixed, 0.0, 1.0)
    np.fill_diagonal(mixed, 1.0)
    return mixed


def _tf_idf(texts: Sequence[str]) -> csr_array:
    """Unit tf-idf rows, shape ``(texts, terms)``; tf is 1 + ln(count), idf is smoothed."""
    bags = [Counter(_TERM.findall(text.lower())) for text in texts]
    columns = {term: column for column, term in enumerate(dict.fromkeys(term for bag in bags for term in bag))}
    frequency = Counter(term for bag in bags for term in bag)
    idf = {term: 1 + math.log((1 + len(texts)) / (1 + count)) for term, count in frequency.items()}
    values, indices, ends = [], [], [0]
    for bag in bags:
        row = [(1 + math.log(count)) * idf[term] for term, count in bag.items()]
        norm = math.sqrt(sum(value * value for value in row)) or 1.0
        values += [value / norm for value in row]
        indices += [columns[term] for term in bag]
        ends.append(len(values))
    return csr_array((values, indices, ends), shape=(len(texts), max(len(columns), 1)))


def _cluster(sentences: Sequence[Sentence], similarity: NDArray[np.float32], threshold: float) -> list[int]:
    if len(sentences) < 2:
        return [0] * len(sentences)
    distance = 1.0 - similarity
    # a mean of at most a quarter of the square of their number, with one of these in it, is above 1
    near = _near(distance, 1.0 - threshold)
    apart = _disagreeing(sentences, near) | _denying(sentences, near, distance <= np.float64(1.0 - threshold))
    distance[apart] = float(len(sentences) ** 2)
    np.fill_diagonal(distance, 0.0)
    tree = linkage(squareform(distance, checks=False), method="average")
    return [int(label) for label in fcluster(tree, 1.0 - threshold, criterion="distance")]


def _near(distance: NDArray[np.float32], most: float) -> list[int]:
    """Rows with another so near: no other can share a group, and so none has its numbers read."""
    return np.flatnonzero((distance <= np.float64(most)).sum(axis=1) > 1).tolist()  # each is near itself


def _disagreeing(sentences: Sequence[Sentence], compared: Sequence[int]) -> NDArray[np.bool_]:
    """Whether two of the compared sentences count the same thing differently, shape ``(sentences, sentences)``."""
    rows_of: dict[str, dict[str, list[int]]] = {}  # by thing and number
    for row in compared:
        for thing, number in _counts(sentences[row].text):
            rows_of.setdefault(thing, {}).setdefault(number, []).append(row)
    result = np.zeros((len(sentences), len(sentences)), dtype=bool)
    for by_number in rows_of.values():
        if len(by_number) == 1:
            continue
        rows = np.unique(np.concatenate(list(by_number.values())))
        apart = np.ones((len(rows), len(rows)), dtype=bool)
        places = {number: np.searchsorted(rows, same) for number, same in by_number.items()}
        for one, other in _agreeing(by_number):
            apart[np.ix_(places[one], places[other])] = False
        result[np.ix_(rows, rows)] |= apart
    return result


def _denying(sentences: Sequence[Sentence], compared: Sequence[int], near: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether one of two near sentences denies what the other says, shape ``(sentences, sentences)``."""
    result = np.zeros(near.shape, dtype=bool)
    statements = {row: Statement.read(sentences[row].text) for row in compared}
    denying = [row for row in compared if denied_word(statements[row])]
    pairs = ((row, other) for row in denying for other in compared if near[row, other])
    for row, other in islice(pairs, _MOST_DENIED):
        if negation_differences(statements[row], statements[other]):
            result[row, other] = result[other, row] = True
    return result


def _agreeing(numbers: Collection[str]) -> Iterator[tuple[str, str]]:
    """Numbers of one thing that can both be right: each with itself and, unless they are very many, its roundings."""
    yield from zip(numbers, numbers, strict=True)
    if len(numbers) <= _MOST_ROUNDED:
        yield from (pair for pair in permutations(numbers, 2) if rounds(*pair))


def _counts(text: str) -> list[tuple[str, str]]:
    """Things and the numbers they are counted with: ``"20% of 30 ships"`` gives 20 ``percent`` and 30 ``ship``."""
    found = (
        (thing, quantity.value)
        for quantity in quantities(Passage.read(text))
        if quantity.value[-1].isdecimal() and quantity.unit != "ordinal" and (thing := _thing(quantity))
    )
    return list(islice(dict.fromkeys(found), _MOST_COUNTED))


def _thing(quantity: Quantity) -> str:
    """What a number counts: its unit or the first word after it, if that is no hour; ages are a thing of their own."""
    counted = quantity.counted[0] if quantity.counted else ""
    if quantity.unit:
        return quantity.unit
    if quantity.counted[1:2] == ("old",):
        return f"{counted}-old"
    return "" if counted in _HOURS else counted


def _members(sentences: Sequence[Sentence], similarity: NDArray[np.float32], rows: list[int]) -> tuple[Member, ...]:
    """Members by mean similarity to the others, ties in reading order; a lone member's similarity is 1."""
    within = similarity[np.ix_(rows, rows)]
    mean = (within.sum(axis=1) - 1.0) / max(len(rows) - 1, 1) if len(rows) > 1 else np.ones(1)
    order = sorted(range(len(rows)), key=lambda place: (-round(float(mean[place]), 6), rows[place]))
    return tuple(Member(sentences[rows[place]], round(float(mean[place]), 6)) for place in order)
