from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from summarizer.concepts import Concepts
from summarizer.datamodels import Sentence
from summarizer.errors import ModelError
from summarizer.salience import Lexicon, Salience, features
from summarizer.training.salience import SalienceConfig, train

NAMES = "Ana Ruiz Tom Okafor Lena Brandt Ivo Marsh Nia Cole Omar Haddad".split()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty clusters whose references carry what both articles say and nothing that one alone says."""
    path = tmp_path_factory.mktemp("corpus") / "clusters.jsonl"
    lines = []
    for number in range(60):
        name, town = NAMES[number % 12], f"Port{'abcdefghij'[number % 10]}ton"
        fact = f"A fire destroyed the old harbour of {town}, mayor {name} told reporters on Monday."
        documents = [
            f"{fact} Readers can write to the editor about bicycles and gardens today.",
            f"{fact} Visitors should bring warm clothes and umbrellas for the concert.",
        ]
        lines.append(json.dumps({"id": str(number), "documents": documents, "summary": fact}))
    path.write_text("\n".join(lines) + "\n")
    return path


def test_what_references_carry_is_learned_and_kept(corpus: Path, tmp_path: Path) -> None:
    report = train(corpus, tmp_path / "salience.npz", SalienceConfig(batch=64, epochs=20, held_out=5), None, 1)
    assert report["held_out_loss"] < report["base_rate_loss"] / 2
    salience = Salience.load(tmp_path / "salience.npz")
    texts = [
        "A storm destroyed the old church, mayor Eva Lind told reporters.",
        "Readers can write to the editor about storms.",
    ]
    sentences = [Sentence(n, 0, 0, len(text), text) for n, text in enumerate([texts[0], texts[0], texts[1]])]
    sentences[2] = Sentence(1, 1, 0, len(texts[1]), texts[1])
    concepts = Concepts([sentence.text for sentence in sentences])
    weights = salience.weigh(concepts, sentences)
    assert weights[concepts.within(texts[0])].mean() > 2 * weights[concepts.within("Readers can write")].mean()


def test_the_same_seed_gives_the_same_weights(corpus: Path, tmp_path: Path) -> None:
    config = SalienceConfig(batch=64, epochs=1, held_out=5)
    for name in ("one", "other"):
        train(corpus, tmp_path / f"{name}.npz", config, None, 1)
    one, other = (Salience.load(tmp_path / f"{name}.npz") for name in ("one", "other"))
    assert all(
        np.array_equal(a, b)
        for left, right in zip(one.layers, other.layers, strict=True)
        for a, b in zip(left, right, strict=True)
    )


def test_a_damaged_file_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "salience.npz").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(ModelError, match=r"salience\.npz"):
        Salience.load(tmp_path / "salience.npz")


def test_no_feature_depends_on_the_order_of_the_documents() -> None:
    texts = ["The ferry burned, police said.", "“It burned,” said Ana Ruiz.", "Police closed the harbour on Monday."]
    lexicon = Lexicon({"ferri": 0}, np.ones(2, dtype=np.float32), np.zeros(2, dtype=np.float32))
    described = []
    for order in ([0, 1, 2], [2, 0, 1]):
        sentences = [Sentence(place, 0, 0, 1, texts[n]) for place, n in enumerate(order)]
        concepts = Concepts([sentence.text for sentence in sentences])
        rows = features(concepts, sentences, lexicon)
        named = [(concepts.stems[a], concepts.stems[b]) for a, b in zip(concepts.first, concepts.second, strict=True)]
        described.append(dict(zip(named, rows, strict=True)))
    one, other = described
    assert one.keys() == other.keys()
    assert all(np.allclose(one[name], other[name]) for name in one)
