"""Where examples come from, and what is refused."""

import gzip
import lzma
import sys
from pathlib import Path
from types import ModuleType

import pytest

from eval.datasets import Dataset, Example, load_dataset
from summarizer import Document
from summarizer.errors import InputError


def test_json_lines_give_examples_in_order_with_one_or_several_references(clusters: Dataset) -> None:
    assert [example.id for example in clusters.examples] == ["bridge", "orchard", "library"]
    assert [len(example.references) for example in clusters.examples] == [1, 2, 1]
    assert clusters.name == "clusters.jsonl"


def test_documents_without_text_are_left_out_and_counted(clusters: Dataset) -> None:
    assert [len(example.documents) for example in clusters.examples] == [2, 2, 2]
    assert clusters.blank_documents == 1


def test_a_limit_keeps_the_first_examples_and_the_digest_of_the_whole(clusters: Dataset, clusters_file: Path) -> None:
    first = load_dataset(str(clusters_file), limit=1)
    assert first.examples == clusters.examples[:1]
    assert first.digest == clusters.digest
    assert first.blank_documents == 0


def test_packed_files_hold_the_same_examples(clusters: Dataset, clusters_file: Path, tmp_path: Path) -> None:
    data = clusters_file.read_bytes()
    (tmp_path / "c.jsonl.gz").write_bytes(gzip.compress(data))
    (tmp_path / "c.jsonl.xz").write_bytes(lzma.compress(data))
    for name in ("c.jsonl.gz", "c.jsonl.xz"):
        assert load_dataset(str(tmp_path / name)).examples == clusters.examples


def test_a_folder_of_articles_with_references_is_one_example(tmp_path: Path) -> None:
    for name, text in {"1.txt": "A.", "2.txt": "B.", "reference-1.txt": "R.", "reference-2.txt": "S."}.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "notes.md").write_text("not an article")
    expected = Example(tmp_path.name, (Document("A."), Document("B.")), ("R.", "S."))
    assert load_dataset(str(tmp_path)).examples == (expected,)


def test_a_folder_of_folders_has_an_example_each(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "article.txt").write_text("A.")
        (tmp_path / name / "reference.txt").write_text("R.")
    assert [example.id for example in load_dataset(str(tmp_path)).examples] == ["one", "two"]


def test_the_digest_of_a_folder_follows_its_texts(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("A.")
    (tmp_path / "reference.txt").write_text("R.")
    before = load_dataset(str(tmp_path)).digest
    (tmp_path / "README.md").write_text("About these articles.")
    assert load_dataset(str(tmp_path)).digest == before
    (tmp_path / "article.txt").write_text("B.")
    assert load_dataset(str(tmp_path)).digest != before


GOOD = '{"id": 1, "documents": ["A."], "summary": "R."}\n'


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("{", "line 2: is not JSON"),
        ("[]", "line 2: is list, not an object"),
        ('{"documents": ["A."], "summary": "R."}', "line 2: needs id"),
        ('{"id": 2, "summary": "R."}', "line 2: needs documents"),
        ('{"id": 2, "documents": "A.", "summary": "R."}', "line 2: needs documents"),
        ('{"id": 2, "documents": [""], "summary": "R."}', "line 2: has no document with text"),
        ('{"id": 2, "documents": [7], "summary": "R."}', r"line 2: documents\[0\]: must be an object"),
        ('{"id": 2, "documents": [{"title": "A"}], "summary": "R."}', r"line 2: documents\[0\].text: is missing"),
        ('{"id": 2, "documents": ["A."]}', "line 2: needs either summary"),
        ('{"id": 2, "documents": ["A."], "summary": " "}', "line 2: has a summary without text"),
        ('{"id": 1, "documents": ["A."], "summary": "R."}', "line 2: id 1 stands on an earlier row"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_its_line(tmp_path: Path, row: str, problem: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(GOOD + row)
    with pytest.raises(InputError, match=problem):
        load_dataset(str(path))


def test_documents_may_have_titles_and_dates(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": 1, "documents": ["A.", {"text": "B.", "published_at": "2031-03-02"}], "summary": "R."}')
    found = load_dataset(str(path)).examples[0]
    assert found.documents == (Document("A."), Document("B.", published_at="2031-03-02"))
    assert found.texts == ("A.", "B.")


def test_the_newest_article_comes_first_and_those_without_a_date_last() -> None:
    days = {"A.": None, "B.": "2026-03-01", "C.": "2026-03-02T01:00:00+02:00", "D.": "2026-03-01T23:30:00Z"}
    documents = tuple(Document(text, published_at=day) for text, day in days.items())
    assert Example("x", documents, ("R.",)).newest_first == ("D.", "C.", "B.", "A.")


def test_what_is_no_data_set_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n")
    (tmp_path / "lonely").mkdir()
    (tmp_path / "lonely" / "article.txt").write_text("A.")
    for source, problem in {
        "nowhere.jsonl": "cannot be read",
        "table.csv": "is no folder",
        str(tmp_path / "empty.jsonl"): "holds no example",
        str(tmp_path / "lonely"): "at least one reference",
    }.items():
        with pytest.raises(InputError, match=problem):
            load_dataset(source)
    with pytest.raises(InputError, match="limit: is 0"):
        load_dataset(str(tmp_path), limit=0)


def test_a_hub_name_needs_the_datasets_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "datasets", None)
    with pytest.raises(InputError, match="pip install datasets"):
        load_dataset("hf:someone/news@test")


def test_a_hub_name_that_cannot_be_loaded_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str, **_: str) -> None:
        raise ConnectionError(f"cannot reach {name}")

    module = ModuleType("datasets")
    monkeypatch.setattr(module, "load_dataset", load, raising=False)
    monkeypatch.setitem(sys.modules, "datasets", module)
    with pytest.raises(InputError, match="cannot reach someone/news"):
        load_dataset("hf:someone/news@test")


def test_rows_of_the_hub_are_read_in_their_usual_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def load(name: str, split: str) -> list[dict[str, object]]:
        asked.append((name, split))
        return [
            {"document": "A. ||||| B.", "summary": "R."},
            {"id": "x", "article": "A.", "highlights": "R."},
            {"documents": ["A.", "B."], "summaries": ["R.", "S."]},
        ]

    module = ModuleType("datasets")
    monkeypatch.setattr(module, "load_dataset", load, raising=False)
    monkeypatch.setitem(sys.modules, "datasets", module)
    dataset = load_dataset("hf:someone/news@test")
    assert asked == [("someone/news", "test")]
    assert dataset.examples == (
        Example("0", (Document("A."), Document("B.")), ("R.",)),
        Example("x", (Document("A."),), ("R.",)),
        Example("2", (Document("A."), Document("B.")), ("R.", "S.")),
    )
