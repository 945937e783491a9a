"""How likely it is that an editor's brief would carry a concept: supervised concept weights (Li, Qian and Liu, 2013).

A small network judges every word and word pair of a cluster by how many articles hold it, how early, in how central
sentences, in what company, how common its words are at large (``description``), and what the sentences around it say
(``reader``). It was trained on which of them the reference summaries of other clusters carry (``nutgraf train
salience``). Nothing depends on the order of the documents.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from summarizer.content.concepts import Concepts
from summarizer.datamodels import Sentence
from summarizer.errors import ModelError
from summarizer.salience.description import Occurrences, StemStatistics, concept_features
from summarizer.salience.reader import Reader


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

    lexicon: StemStatistics
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
                lexicon = StemStatistics({item: row for row, item in enumerate(stems)}, file["idf"], file["prior"])
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

    def weigh(
        self, concepts: Concepts, sentences: Sequence[Sentence], vectors: NDArray[np.float32]
    ) -> NDArray[np.float64]:
        """Weigh every concept of a cluster.

        Args:
            concepts: Of the sentences.
            sentences: The cluster's, in order of document and index.
            vectors: Their unit vectors, shape ``(sentences, width)``.

        Returns:
            Probability that a reference would carry it, in (0, 1), shape ``(concepts,)``.
        """
        over = Occurrences(concepts)
        read = self.reader.read(sentences, vectors)[over.row]
        known = self.lexicon.find(concepts.stems)
        first, second = self.meanings[0][known[concepts.first]], self.meanings[1][known[concepts.second]]
        standard = (concept_features(concepts, sentences, self.lexicon) - self.mean) / self.deviation
        hidden = np.hstack([standard, over.mean(read), over.greatest(read), first, second])
        for weight, bias in self.layers[:-1]:
            hidden = np.maximum(hidden @ weight + bias, 0.0)
        weight, bias = self.layers[-1]
        return np.asarray(1.0 / (1.0 + np.exp(-(hidden @ weight + bias)[:, 0].astype(np.float64))))
