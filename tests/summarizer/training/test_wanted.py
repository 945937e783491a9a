"""``nutgraf train wanted``: what editors said of sentences in, a reading of sentences out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from summarizer.content.circumstances import FEATURES
from summarizer.errors import InputError
from summarizer.training.wanted import read_labelled, train

FIRST = "The ferry Lark sank off Vane on Monday, and 12 people died."
SECOND = "“The sea was grey,” said Dana Lund."
THIRD = "The harbour of Vane was built by a duke."


def cluster(name: str) -> dict[str, object]:
    articles = ({"id": f"{name}-{n}", "text": f"{FIRST} {SECOND} {THIRD}"} for n in range(2))
    return {"id": name, "documents": list(articles)}


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def labels(name: str) -> dict[str, object]:
    starts = (0, len(FIRST) + 1, len(FIRST) + len(SECOND) + 2)
    said = dict(zip(map(str, starts), ("3c", "0u", "1c"), strict=True))
    return {"id": name, "labels": {f"{name}-{n}": said for n in range(2)}}


def test_what_editors_want_is_wanted_and_the_same_labels_give_the_same_weights(tmp_path: Path) -> None:
    data = [lines(tmp_path / "data.jsonl", cluster("a"), cluster("b"))]
    said = lines(tmp_path / "labels.jsonl", labels("a"), labels("b"))
    report = train(data, said, tmp_path / "one.json")
    assert report == {"clusters": 2, "sentences": 12, "ordered": 1.0}
    train(data, said, tmp_path / "two.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    features = json.loads((tmp_path / "one.json").read_text(encoding="utf-8"))["features"]
    assert tuple(features) == FEATURES
    assert features["opening"]["weight"] > 0 > features["quoted"]["weight"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (labels("c"), "in none of the files"),
        ({"id": "a", "labels": {"a-0": {"0": "9c"}}}, "digit from 0 to 3"),
        ({"id": "a"}, "labels"),
    ],
)
def test_labels_that_do_not_fit_are_refused_with_their_line(tmp_path: Path, row: object, message: str) -> None:
    data = [lines(tmp_path / "data.jsonl", cluster("a"))]
    with pytest.raises(InputError, match=rf"line 1.*{message}"):
        list(read_labelled(data, lines(tmp_path / "labels.jsonl", row)))
