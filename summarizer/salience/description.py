"""What is known of a concept before it is weighed: where it stands, in what company, and how common its words are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from summarizer.content.concepts import Concepts, stems, words
from summarizer.datamodels import Sentence
from summarizer.english.standalone import stands_alone
from summarizer.salience.reader import document_of

Floats = NDArray[np.float64]
Values = NDArray[Any]

_SAYING = frozenset(stems("say tell according report announce add ask write"))
_FAR = 8
"""Words from a verb of saying beyond which it makes no difference."""


@dataclass(frozen=True, slots=True)
class StemStatistics:
    """What is known of stems at large, counted over many clusters.

    Attributes:
        rows: Stem → row.
        idf: Inverse document frequency over articles, one value a row; the last is that of every other stem.
        prior: Log-odds that a reference holds the stem where one of its articles does, likewise.
    """

    rows: Mapping[str, int]
    idf: NDArray[np.float32]
    prior: NDArray[np.float32]

    def find(self, stems: Sequence[str]) -> NDArray[np.int64]:
        """Rows of stems, shape ``(stems,)``."""
        return np.array([self.rows.get(item, len(self.idf) - 1) for item in stems], dtype=np.int64)


class Occurrences:
    """Reductions of values of each occurrence, along the first axis, to those of each concept.

    Attributes:
        row: Of each occurrence its sentence, shape ``(occurrences,)``.
    """

    def __init__(self, concepts: Concepts) -> None:
        self.row = concepts.sentence[concepts.place]
        self._order = np.argsort(concepts.concept, kind="stable")
        self._begins = np.searchsorted(concepts.concept[self._order], np.arange(len(concepts)))
        self._count = np.bincount(concepts.concept, minlength=len(concepts))

    def least(self, values: Values) -> Values:
        """Of each concept's values the least."""
        return np.asarray(np.minimum.reduceat(values[self._order], self._begins))

    def greatest(self, values: Values) -> Values:
        """Of each concept's values the greatest."""
        return -self.least(-values)

    def mean(self, values: Values) -> Values:
        """The mean of each concept's values."""
        count = self._count if values.ndim == 1 else self._count[:, None]
        return np.asarray(np.add.reduceat(values[self._order], self._begins) / count, dtype=values.dtype)


def concept_features(concepts: Concepts, sentences: Sequence[Sentence], lexicon: StemStatistics) -> NDArray[np.float32]:
    """Describe every concept: the columns of ``named_features``, in its order.

    Args:
        concepts: Of the sentences.
        sentences: In order of document and index, at least one.
        lexicon: What is known of their stems.

    Returns:
        Shape ``(concepts, features)``.
    """
    columns = named_features(concepts, sentences, lexicon).values()
    return np.stack(list(columns), axis=1).astype(np.float32)


def named_features(concepts: Concepts, sentences: Sequence[Sentence], lexicon: StemStatistics) -> dict[str, Values]:
    """The features of every concept by their names, each of shape ``(concepts,)``.

    Places are counted from 0, within the document for a sentence and within the sentence for a word. A sentence is
    central if it is near the cluster as a whole, echoed if it is near another document.
    """
    document = document_of(sentences)
    index = np.array([float(sentence.index) for sentence in sentences])
    documents = int(document.max()) + 1
    length = np.bincount(concepts.sentence, minlength=len(sentences)).astype(np.float64)
    known = lexicon.find(concepts.stems)
    central, echoed = _centrality(concepts, document, lexicon.idf[known])
    alone = np.array([float(stands_alone(sentence.text)) for sentence in sentences])
    offset = (np.arange(len(concepts.word)) - np.searchsorted(concepts.sentence, concepts.sentence)).astype(np.float64)
    said = _nearness_to_saying(concepts)
    quoted, capital = _marks(sentences)
    numeric = np.array([item[:1].isdigit() for item in concepts.stems], dtype=bool)
    over = Occurrences(concepts)
    count = np.bincount(concepts.concept, minlength=len(concepts)).astype(np.float64)
    where = np.unique(concepts.concept * documents + document[over.row])
    held = np.bincount(where // documents, minlength=len(concepts)).astype(np.float64)
    first, second = concepts.first, concepts.second
    return {
        "is a pair": concepts.pairs,
        "documents": held / documents,
        "documents, log": np.log(held),
        "occurrences, log": np.log(count),
        "first place": np.log1p(over.least(index[over.row])),
        "mean place": np.log1p(over.mean(index[over.row])),
        "greatest centrality": over.greatest(central[over.row]),
        "mean centrality": over.mean(central[over.row]),
        "greatest echo": over.greatest(echoed[over.row]),
        "mean echo": over.mean(echoed[over.row]),
        "rarity of the first stem": lexicon.idf[known][first],
        "rarity of the second stem": lexicon.idf[known][second],
        "prior of the first stem": lexicon.prior[known][first],
        "prior of the second stem": lexicon.prior[known][second],
        "occurrences of the first stem, log": np.log(count[first]),
        "occurrences of the second stem, log": np.log(count[second]),
        "documents with the first stem": held[first] / documents,
        "documents with the second stem": held[second] / documents,
        "has a number": numeric[first] | numeric[second],
        "stands alone": over.greatest(alone[over.row]),
        "quoted": over.mean(quoted[concepts.place]),
        "capitalized": over.mean(capital[concepts.place]),
        "first word": np.log1p(over.least(offset[concepts.place])),
        "mean word, relative": over.mean(offset[concepts.place] / length[over.row]),
        "near a verb of saying": over.mean(said[concepts.place]),
        "length of its sentences, log": np.log(over.mean(length[over.row])),
        "documents of the cluster, log": np.full(len(concepts), np.log(documents)),
    }


def _centrality(concepts: Concepts, document: NDArray[np.int64], idf: NDArray[np.float32]) -> tuple[Floats, Floats]:
    """Tf-idf cosine of each sentence to the cluster as a whole, and to the nearest other document."""
    shape = (len(document), len(concepts.stems))
    rows = csr_array((idf[concepts.word].astype(np.float64), (concepts.sentence, concepts.word)), shape=shape)
    norm = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    rows = csr_array(rows.multiply(1.0 / np.maximum(norm, 1e-12)[:, None]))
    member = np.eye(document.max() + 1)[:, document]  # (documents, sentences)
    centroids = np.asarray(rows.T @ member.T).T  # (documents, stems)
    whole = centroids.sum(axis=0)
    central = rows @ (whole / max(float(np.linalg.norm(whole)), 1e-12))
    centroids /= np.maximum(np.linalg.norm(centroids, axis=1, keepdims=True), 1e-12)
    near = np.asarray(rows @ centroids.T)  # (sentences, documents)
    near[np.arange(len(document)), document] = 0.0
    return np.asarray(central), near.max(axis=1)


def _nearness_to_saying(concepts: Concepts) -> Floats:
    """1 at a verb of saying, falling to 0 at ``_FAR`` words from the nearest in its sentence, shape ``(words,)``."""
    saying = np.array([item in _SAYING for item in concepts.stems], dtype=bool)[concepts.word]
    near = np.zeros(len(concepts.word))
    for place in map(int, np.flatnonzero(saying)):
        begin, end = max(place - _FAR, 0), min(place + _FAR + 1, len(near))
        closeness = 1.0 - np.abs(np.arange(begin, end) - place) / _FAR
        same = concepts.sentence[begin:end] == concepts.sentence[place]
        near[begin:end] = np.maximum(near[begin:end], np.where(same, closeness, 0.0))
    return near


def _marks(sentences: Sequence[Sentence]) -> tuple[Floats, Floats]:
    """Whether each word is quoted, and whether it has a capital inside its sentence, each shape ``(words,)``."""
    quoted: list[float] = []
    capital: list[float] = []
    for sentence in sentences:
        inside = False
        first = True
        for part in sentence.text.replace("“", '"').replace("”", '"').split('"'):
            for word in words(part):
                quoted.append(float(inside))
                capital.append(float(word[0].isupper() and not first))
                first = False
            inside = not inside
    return np.array(quoted), np.array(capital)
