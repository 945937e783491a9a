"""The corpus that training reads: ``{id, documents, summary}`` a line (JSONL, or JSONL in xz or gzip)."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from summarizer.documents.json_documents import read_document
from summarizer.documents.json_lines import at_line, read_rows
from summarizer.errors import InputError


@dataclass(frozen=True, slots=True)
class TrainingCluster:
    """What was written of an event.

    Attributes:
        documents: The texts of its articles.
        summary: The reference.
    """

    documents: tuple[str, ...]
    summary: str


def read_clusters(path: Path, limit: int | None = None) -> Iterator[TrainingCluster]:
    """Yield the clusters of a file in order, as a stream.

    Args:
        path: The file; a document in it is its text, or an object with it.
        limit: How many to read, the first ones, None for all.

    Raises:
        InputError: A line does not fit, or the file cannot be read; names it.
    """
    for number, row in itertools.islice(read_rows(path), limit):
        where = at_line(path, number)
        if not (isinstance(row.get("summary"), str) and isinstance(row.get("documents"), list)):
            raise InputError(
                where, "needs 'documents' (a list of texts, or of objects with a text) and 'summary' (a text)."
            )
        documents = [read_document(document, f"{where}: documents[{n}]") for n, document in enumerate(row["documents"])]
        yield TrainingCluster(tuple(document.text for document in documents), row["summary"])
