"""Where examples come from: JSON lines, folders of articles, the Hugging Face hub.

- ``FILE.jsonl`` (or ``.jsonl.gz``, ``.jsonl.xz``): a row an example, ``{"id", "documents", "summary" | "summaries"}``;
  a document is its text, or an object as the service takes it, with a title and a date.
- a folder with articles ``*.txt`` and ``reference*.txt``: one example; or a folder of such folders, one example each.
- ``hf:NAME@SPLIT``: a dataset by the name that the ``datasets`` package knows it by.

A document without text is left out and counted; a row that does not fit otherwise is refused with its line.
"""

from __future__ import annotations

import hashlib
import importlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from eval.files import digest, is_json_lines, read_text
from eval.texts import summaries_of
from summarizer.datamodels import Document
from summarizer.documents.json_documents import read_document
from summarizer.documents.json_lines import at_line, read_rows
from summarizer.documents.publication import comparable
from summarizer.errors import InputError

_MULTI_NEWS_SEPARATOR = "|||||"


@dataclass(frozen=True, slots=True)
class Example:
    """One cluster of documents and what people wrote about it; at least one of each, none blank."""

    id: str
    documents: tuple[Document, ...]
    references: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of its documents."""
        return tuple(document.text for document in self.documents)

    @property
    def newest_first(self) -> tuple[str, ...]:
        """The same, the one that was published last first, and those of which that is not known last."""
        return tuple(document.text for document in sorted(self.documents, key=_published, reverse=True))


@dataclass(frozen=True, slots=True)
class Dataset:
    """Examples and where they come from.

    Attributes:
        name: File or folder name, or ``hf:NAME@SPLIT``.
        digest: SHA-256 of the whole source, not only of the examples kept under a limit.
        examples: At least one, in the source's order.
        blank_documents: How many documents without text were left out of these examples.
    """

    name: str
    digest: str
    examples: tuple[Example, ...]
    blank_documents: int


def _published(document: Document) -> datetime:
    """When, in UTC where nothing else is said; long ago if that is not known."""
    time = datetime.fromisoformat(document.published_at) if document.published_at else datetime.min
    return comparable(time)


def load_dataset(source: str, limit: int | None = None) -> Dataset:
    """Load the examples of a data set.

    Args:
        source: Path of a JSON lines file or a folder, or ``hf:NAME@SPLIT``.
        limit: How many examples to keep, the first ones; all if None; at least 1.

    Raises:
        InputError: The source is missing, or a row does not fit; names the line.
    """
    if limit is not None and limit < 1:
        raise InputError("limit", f"is {limit}; give at least 1")
    path = Path(source)
    if source.startswith("hf:"):
        rows, total = _hub_rows(source)
    elif path.is_dir():
        rows, total = _folder_rows(path), digest(path)
    elif is_json_lines(path):
        rows, total = {at_line(path, number): row for number, row in read_rows(path)}, digest(path)
    else:
        raise InputError("dataset", f"{source} is no folder, .jsonl file (.gz, .xz) or hf:NAME@SPLIT")
    kept = list(rows.items())[:limit]
    if not kept:
        raise InputError("dataset", f"{source} holds no example")
    examples = tuple(_example(where, row) for where, row in kept)
    repeated = _first_repeated(example.id for example in examples)
    if repeated is not None:
        raise InputError(kept[repeated][0], f"id {examples[repeated].id} stands on an earlier row too")
    documents = sum(len(row["documents"]) for _, row in kept)
    name = source if source.startswith("hf:") else path.resolve().name
    return Dataset(name, total, examples, documents - sum(len(example.documents) for example in examples))


def _example(where: str, row: Mapping[str, Any]) -> Example:
    if not isinstance(row.get("id"), str | int):
        raise InputError(where, "needs id, a text or a number")
    rows = row.get("documents")
    if not isinstance(rows, list):
        raise InputError(where, "needs documents, a list of texts or of objects with a text")
    documents = (read_document(document, f"{where}: documents[{n}]") for n, document in enumerate(rows))
    filled = tuple(document for document in documents if document.text.strip())
    if not filled:
        raise InputError(where, "has no document with text")
    references = summaries_of(where, row)
    if not all(reference.strip() for reference in references):
        raise InputError(where, "has a summary without text")
    return Example(str(row["id"]), filled, references)


def _first_repeated(names: Iterable[str]) -> int | None:
    seen: set[str] = set()
    for place, name in enumerate(names):
        if name in seen:
            return place
        seen.add(name)
    return None


def _folder_rows(folder: Path) -> dict[str, dict[str, Any]]:
    clusters = [folder] if any(folder.glob("*.txt")) else sorted(path for path in folder.iterdir() if path.is_dir())
    rows = {}
    for cluster in clusters:
        files = sorted(cluster.glob("*.txt"))
        references = [file for file in files if file.name.startswith("reference")]
        if not references or len(references) == len(files):
            raise InputError(str(cluster), "needs articles, *.txt, and at least one reference*.txt")
        rows[str(cluster)] = {
            "id": cluster.resolve().name,
            "documents": [read_text(file) for file in files if file not in references],
            "summaries": [read_text(file) for file in references],
        }
    return rows


def _hub_rows(source: str) -> tuple[dict[str, dict[str, Any]], str]:
    """Rows of a dataset on the hub in our form; Multi-News joins its documents with ``|||||``."""
    name, _, split = source.removeprefix("hf:").partition("@")
    try:
        datasets = importlib.import_module("datasets")
    except ImportError as error:
        raise InputError("dataset", f"{source} needs the datasets package: pip install datasets") from error
    try:
        loaded = datasets.load_dataset(name, split=split or "validation")
    except Exception as error:
        raise InputError("dataset", f"{source} cannot be loaded: {error}") from error
    total, rows = hashlib.sha256(), {}
    for number, found in enumerate(loaded):
        documents = found.get("documents", found.get("document", found.get("article")))
        if isinstance(documents, str):
            documents = [document.strip() for document in documents.split(_MULTI_NEWS_SEPARATOR)]
        summary = found.get("summaries", found.get("summary", found.get("highlights")))
        row = {"id": found.get("id", number), "documents": documents}
        row["summaries"] = [summary] if isinstance(summary, str) else summary
        total.update(json.dumps(row, sort_keys=True).encode())
        rows[f"{source} row {number}"] = row
    return rows, total.hexdigest()
