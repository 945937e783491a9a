from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch

from summarizer.content.concepts import Concepts
from summarizer.datamodels import Sentence
from summarizer.engines.checkpoints import SHIPPED
from summarizer.errors import InputError, ModelError
from summarizer.pipeline import Summarizer
from summarizer.salience import Salience
from summarizer.salience.description import StemStatistics, concept_features
from summarizer.salience.reader import sentence_features
from summarizer.training.concepts import concept_example
from summarizer.training.salience import Network, SalienceConfig, train

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


def test_what_references_carry_is_learned_and_kept(corpus: Path, tmp_path: Path, summarizer: Summarizer) -> None:
    report = train(corpus, SHIPPED, tmp_path / "salience.npz", SalienceConfig(epochs=20, held_out=5), None, 1)
    assert report["held_out_loss"] < report["base_rate_loss"] / 2
    salience = Salience.load(tmp_path / "salience.npz")
    texts = [
        "A storm destroyed the old church, mayor Eva Lind told reporters.",
        "Readers can write to the editor about storms.",
    ]
    sentences = [Sentence(n, 0, 0, len(text), text) for n, text in enumerate([texts[0], texts[0], texts[1]])]
    sentences[2] = Sentence(1, 1, 0, len(texts[1]), texts[1])
    concepts = Concepts([sentence.text for sentence in sentences])
    vectors = summarizer.checkpoint.encoder.encode([sentence.text for sentence in sentences])
    weights = salience.weigh(concepts, sentences, vectors)
    assert weights[concepts.within(texts[0])].mean() > 2 * weights[concepts.within("Readers can write")].mean()


def test_run_time_computes_what_was_trained(corpus: Path, summarizer: Summarizer) -> None:
    lexicon = StemStatistics({"ferri": 0, "harbour": 1}, np.ones(3, dtype=np.float32), np.zeros(3, dtype=np.float32))
    clusters = []
    for row in map(json.loads, corpus.read_text().splitlines()[:3]):
        sentences = [Sentence(n, 0, 0, len(text), text) for n, text in enumerate(row["documents"])]
        # in half precision, as examples keep them
        vectors = summarizer.checkpoint.encoder.encode(row["documents"]).astype(np.float16).astype(np.float32)
        clusters.append((sentences, vectors, concept_example(sentences, vectors, row["summary"], lexicon)))
    torch.manual_seed(0)
    network = Network([example for _, _, example in clusters], lexicon, SalienceConfig(min_clusters=1))
    network.parts.eval()
    salience = network.salience(lexicon)
    trained = torch.sigmoid(network.logits([example for _, _, example in clusters])).detach().numpy()
    served = [salience.weigh(Concepts([s.text for s in each]), each, vectors) for each, vectors, _ in clusters]
    assert np.allclose(np.concatenate(served), trained, atol=1e-5)


def test_the_same_seed_gives_the_same_weights(corpus: Path, tmp_path: Path) -> None:
    config = SalienceConfig(epochs=1, held_out=5)
    for name in ("one", "other"):
        train(corpus, SHIPPED, tmp_path / f"{name}.npz", config, None, 1)
    one, other = (Salience.load(tmp_path / f"{name}.npz") for name in ("one", "other"))
    assert all(
        np.array_equal(a, b)
        for left, right in zip(one.layers, other.layers, strict=True)
        for a, b in zip(left, right, strict=True)
    )


def test_a_corpus_with_nothing_to_count_or_too_little_to_train_on_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "clusters.jsonl"
    path.touch()
    with pytest.raises(InputError, match="data: holds nothing to learn from"):
        train(path, SHIPPED, tmp_path / "salience.npz", SalienceConfig(), None, 1)
    path.write_text('{"documents": ["A ferry burned on Monday."], "summary": ""}\n' * 3)
    with pytest.raises(InputError, match="data: holds nothing to learn from"):
        train(path, SHIPPED, tmp_path / "salience.npz", SalienceConfig(), None, 1)
    path.write_text('{"documents": ["A ferry burned on Monday."], "summary": "A ferry burned."}\n' * 2)
    with pytest.raises(InputError, match="data: holds too few clusters"):
        train(path, SHIPPED, tmp_path / "salience.npz", SalienceConfig(), None, 1)


def test_a_held_out_cluster_of_which_nothing_is_carried_is_measured(tmp_path: Path) -> None:
    rows = [
        {"documents": ["A ferry burned on Monday."], "summary": text}
        for text in ("A ferry burned.", "", "A ferry burned.")
    ]
    path = tmp_path / "clusters.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    report = train(path, SHIPPED, tmp_path / "salience.npz", SalienceConfig(), None, 1)
    assert report["base_rate_loss"] == 0.0
    assert report["held_out_loss"] > 0.0


def test_a_damaged_file_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "salience.npz").write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(ModelError, match=r"salience\.npz"):
        Salience.load(tmp_path / "salience.npz")


def test_no_feature_depends_on_the_order_of_the_documents() -> None:
    texts = ["The ferry burned, police said.", "“It burned,” said Ana Ruiz.", "Police closed the harbour on Monday."]
    lexicon = StemStatistics({"ferri": 0}, np.ones(2, dtype=np.float32), np.zeros(2, dtype=np.float32))
    vectors = np.random.default_rng(1).normal(size=(3, 8)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    found = []
    read = []
    for order in ([0, 1, 2], [2, 0, 1]):
        sentences = [Sentence(place, 0, 0, 1, texts[n]) for place, n in enumerate(order)]
        concepts = Concepts([sentence.text for sentence in sentences])
        rows = concept_features(concepts, sentences, lexicon)
        named = [(concepts.stems[a], concepts.stems[b]) for a, b in zip(concepts.first, concepts.second, strict=True)]
        found.append(dict(zip(named, rows, strict=True)))
        read.append(sentence_features(sentences, vectors[order])[np.argsort(order)])
    assert np.allclose(*read, atol=1e-6)
    one, other = found
    assert one.keys() == other.keys()
    assert all(np.allclose(one[name], other[name]) for name in one)
