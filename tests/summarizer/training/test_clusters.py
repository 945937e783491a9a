from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.errors import InputError
from summarizer.training.clusters import TrainingCluster, read_clusters


def test_a_document_may_be_an_object_with_its_text(tmp_path: Path) -> None:
    path = tmp_path / "clusters.jsonl"
    path.write_text('{"documents": ["a", {"text": "b", "title": "c"}], "summary": "d"}\n')
    assert list(read_clusters(path)) == [TrainingCluster(("a", "b"), "d")]
    path.write_text('{"documents": [{"title": "c"}], "summary": "d"}\n')
    with pytest.raises(InputError, match=r"clusters\.jsonl line 1: documents\[0\]\.text: is missing"):
        list(read_clusters(path))


@pytest.mark.parametrize(
    "row", ['{"documents": "a", "summary": "b"}', '{"documents": ["a"]}', '{"documents": ["a"], "summary": 1}']
)
def test_a_row_that_does_not_fit_is_refused_with_its_line(row: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text('{"documents": ["a"], "summary": "b"}\n' + row)
    with pytest.raises(InputError, match=r"bad\.jsonl line 2: needs 'documents' \(a list of texts"):
        list(read_clusters(path))


def test_a_limit_takes_the_first(tmp_path: Path) -> None:
    path = tmp_path / "clusters.jsonl"
    path.write_text('{"documents": ["a"], "summary": "b"}\nno JSON')
    assert list(read_clusters(path, 1)) == [TrainingCluster(("a",), "b")]
