"""How likely it is that an editor's brief would carry a concept: supervised concept weights (Li, Qian and Liu, 2013).

A small network judges every word and word pair of a cluster by how many articles hold it, how early, in how central
sentences, in what company, how common its words are at large, and what the sentences around it say
(``summarizer.sentence_reader``). It was trained on which of them the reference summaries of other clusters carry
(``nutgraf train salience``). Nothing depends on the order of the documents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from summarizer.concepts import Concepts, stems, words
from summarizer.datamodels import Sentence
from summarizer.errors import ModelError
from summarizer.sentence_reader import Reader, document_of
from summarizer.standalone import stands_alone

Floats = NDArray[np.float64]
Values = NDArray[Any]

_SAYING = frozenset(stems("say tell according report announce add ask write"))
_FAR = 8
"""Words from a verb of saying beyond which it makes no difference."""


@dataclass(frozen=True, slots=True)
class Lexicon:
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


@dataclass(frozen=True, slots=True)
class Salience:
    """The trained network: standardized features, rectified layers, a logit.

    Attributes:
        lexicon: Of the clusters it was trained on.
        reader: What the sentences around a concept say of it.
        meanings: Of the lexicon's stems, as the first and as the second of a concept, each of shape ``(rows, width)``.
        mean: Of each feature, shape ``(features,)``.
        deviation: Of each feature, above 0.
        layers: Weight ``(in, out)`` and bias ``(out,)`` of each layer; the last has one output. What goes in is the
            standardized features, mean and greatest reading of the concept's sentences, meanings of its stems.
    """

    lexicon: Lexicon
    reader: Reader
    meanings: tuple[NDArray[np.float32], NDArray[np.float32]]
    mean: NDArray[np.float32]
    deviation: NDArray[np.float32]
    layers: tuple[tuple[NDArray[np.float32], NDArray[np.float32]], ...]

    @classmethod
    def load(cls, path: Path) -> Salience:
        """Read what ``save`` wrote.

        Raises:
            ModelError: The file is missing or damaged.
        """
        try:
            with path.open("rb") as opened, np.load(opened, allow_pickle=False) as file:
                stems = bytes(file["stems"]).decode().split()
                lexicon = Lexicon({item: row for row, item in enumerate(stems)}, file["idf"], file["prior"])
                depth = sum(name.startswith("weight") for name in file.files)
                layers = tuple((file[f"weight{n}"], file[f"bias{n}"]) for n in range(depth))
                first, second = (file[name].astype(np.float32) for name in ("first", "second"))
                reader = Reader(
                    file["reader_mean"],
                    file["reader_deviation"],
                    file["reader_sentence"],
                    file["reader_cluster"],
                    (file["reader_weight0"], file["reader_bias0"]),
                    (file["reader_weight1"], file["reader_bias1"]),
                )
                return cls(lexicon, reader, (first, second), file["mean"], file["deviation"], layers)
        except (OSError, ValueError, KeyError, BadZipFile) as error:
            raise ModelError(f"{path} is missing or damaged; install the package again.") from error

    def save(self, path: Path) -> None:
        """Write one ``.npz`` without pickled objects."""
        arrays: dict[str, Any] = {"mean": self.mean, "deviation": self.deviation}
        for name in ("mean", "deviation", "sentence", "cluster"):
            arrays[f"reader_{name}"] = getattr(self.reader, name)
        for number, (weight, bias) in enumerate((self.reader.hidden, self.reader.out)):
            arrays |= {f"reader_weight{number}": weight, f"reader_bias{number}": bias}
        arrays |= {"first": self.meanings[0].astype(np.float16), "second": self.meanings[1].astype(np.float16)}
        arrays |= {"idf": self.lexicon.idf, "prior": self.lexicon.prior}
        arrays["stems"] = np.frombuffer(" ".join(self.lexicon.rows).encode(), dtype=np.uint8)
        for number, (weight, bias) in enumerate(self.layers):
            arrays |= {f"weight{number}": weight, f"bias{number}": bias}
        np.savez_compressed(path, **arrays)

    def weigh(self, concepts: Concepts, sentences: Sequence[Sentence], vectors: NDArray[np.float32]) -> Floats:
        """Weigh every concept of a cluster.

        Args:
            concepts: Of the sentences.
            sentences: The cluster's, in order of document and index.
            vectors: Their unit vectors, shape ``(sentences, width)``.

        Returns:
            Probability that a reference would carry it, in (0, 1), shape ``(concepts,)``.
        """
        over = _Over(concepts)
        read = self.reader.read(sentences, vectors)[over.row]
        known = self.lexicon.find(concepts.stems)
        first, second = self.meanings[0][known[concepts.first]], self.meanings[1][known[concepts.second]]
        described = (features(concepts, sentences, self.lexicon) - self.mean) / self.deviation
        hidden = np.hstack([described, over.mean(read), -over.least(-read), first, second])
        for weight, bias in self.layers[:-1]:
            hidden = np.maximum(hidden @ weight + bias, 0.0)
        weight, bias = self.layers[-1]
        return np.asarray(1.0 / (1.0 + np.exp(-(hidden @ weight + bias)[:, 0].astype(np.float64))))


def features(concepts: Concepts, sentences: Sequence[Sentence], lexicon: Lexicon) -> NDArray[np.float32]:
    """Describe every concept.

    Args:
        concepts: Of the sentences.
        sentences: In order of document and index, at least one.
        lexicon: What is known of their stems.

    Returns:
        Shape ``(concepts, features)``.
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
    over = _Over(concepts)
    count = np.bincount(concepts.concept, minlength=len(concepts)).astype(np.float64)
    where = np.unique(concepts.concept * documents + document[over.row])
    held = np.bincount(where // documents, minlength=len(concepts)).astype(np.float64)
    first, second = concepts.first, concepts.second
    return np.stack(
        [
            concepts.pairs,
            held / documents,
            np.log(held),
            np.log(count),
            np.log1p(over.least(index[over.row])),
            np.log1p(over.mean(index[over.row])),
            -over.least(-central[over.row]),
            over.mean(central[over.row]),
            -over.least(-echoed[over.row]),
            over.mean(echoed[over.row]),
            lexicon.idf[known][first],
            lexicon.idf[known][second],
            lexicon.prior[known][first],
            lexicon.prior[known][second],
            np.log(count[first]),
            np.log(count[second]),
            held[first] / documents,
            held[second] / documents,
            numeric[first] | numeric[second],
            -over.least(-alone[over.row]),
            over.mean(quoted[concepts.place]),
            over.mean(capital[concepts.place]),
            np.log1p(over.least(offset[concepts.place])),
            over.mean(offset[concepts.place] / length[over.row]),
            over.mean(said[concepts.place]),
            np.log(over.mean(length[over.row])),
            np.full(len(concepts), np.log(documents)),
        ],
        axis=1,
    ).astype(np.float32)


class _Over:
    """Reductions of values of each occurrence, along the first axis, to those of each concept."""

    def __init__(self, concepts: Concepts) -> None:
        self.row = concepts.sentence[concepts.place]  # of each occurrence, its sentence
        self._order = np.argsort(concepts.concept, kind="stable")
        self._begins = np.searchsorted(concepts.concept[self._order], np.arange(len(concepts)))
        self._count = np.bincount(concepts.concept, minlength=len(concepts))

    def least(self, values: Values) -> Values:
        return np.asarray(np.minimum.reduceat(values[self._order], self._begins))

    def mean(self, values: Values) -> Values:
        count = self._count if values.ndim == 1 else self._count[:, None]
        return np.asarray(np.add.reduceat(values[self._order], self._begins) / count, dtype=values.dtype)


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
