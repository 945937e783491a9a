"""Folders of articles: what is in them is read, and what is not is named or hidden."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.documents.article_files import read_articles
from summarizer.errors import InputError


def folder(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"The text of {name}.")
    return root


def test_a_folder_gives_the_articles_of_the_folders_in_it_too(tmp_path: Path) -> None:
    folder(tmp_path, "b.txt", "a.txt", "more/c.txt", "more/still/a.txt", "more/scan.pdf")
    documents, left_out, _ = read_articles([str(tmp_path)])
    texts = [document.text for document in documents]
    assert texts == [f"The text of {name}." for name in ("a.txt", "b.txt", "more/c.txt", "more/still/a.txt")]
    assert len({document.id for document in documents}) == 4
    assert left_out == [str(tmp_path / "more" / "scan.pdf")]


def test_a_folder_whose_articles_are_all_in_folders_is_read(tmp_path: Path) -> None:
    documents, *_ = read_articles([str(folder(tmp_path, "courier/1.txt", "herald/1.txt"))])
    assert len(documents) == 2


def test_what_is_hidden_and_references_are_passed_over_at_any_depth(tmp_path: Path) -> None:
    folder(tmp_path, "a.txt", ".git/b.txt", "more/.c.txt", "more/reference-1.txt", "more/reference-library-fire.txt")
    documents, left_out, _ = read_articles([str(tmp_path)])
    assert [document.id for document in documents] == ["a", "reference-library-fire"]
    assert left_out == []


def test_a_link_to_a_folder_is_named_and_not_followed(tmp_path: Path) -> None:
    folder(tmp_path, "a.txt")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    documents, left_out, _ = read_articles([str(tmp_path)])
    assert [document.id for document in documents] == ["a"]
    assert left_out == [str(tmp_path / "again")]


def test_a_folder_without_articles_at_any_depth_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"without \.txt or \.html files"):
        read_articles([str(folder(tmp_path, "more/scan.pdf"))])
