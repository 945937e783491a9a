"""The newsroom clusters are whole: dated articles of several outlets, and the brief that an editor would write."""

from __future__ import annotations

import pytest

from eval.datasets import load_dataset
from tests.conftest import ROOT

FOLDER = ROOT / "eval" / "newsroom"


@pytest.mark.parametrize(("name", "clusters"), [("developed", 216), ("held-out", 24)])
def test_every_cluster_has_dated_articles_of_several_outlets_and_a_brief(name: str, clusters: int) -> None:
    dataset = load_dataset(str(FOLDER / f"{name}.jsonl"))
    assert len(dataset.examples) == clusters
    for example in dataset.examples:
        assert all(document.title and document.published_at for document in example.documents)
        assert len({document.source.name for document in example.documents if document.source}) >= 3
        assert [120 <= len(reference.split()) <= 150 for reference in example.references] == [True]


def test_no_event_is_in_both() -> None:
    developed, held_out = (load_dataset(str(FOLDER / f"{name}.jsonl")) for name in ("developed", "held-out"))
    assert {example.id for example in developed.examples}.isdisjoint(example.id for example in held_out.examples)
