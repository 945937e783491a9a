"""Candidate and reference files for ``nutgraf eval score``, paired up.

A ``.jsonl`` file (packed or not) has a row an example: ``{"id"?, "summary" | "summaries"}``. Any other file
is one text, or, on request, one text a line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.files import is_json_lines, read_text
from summarizer.documents.json_lines import at_line, read_rows
from summarizer.errors import InputError


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate and its references."""

    id: str
    candidate: str
    references: tuple[str, ...]


def read_pairs(candidate: Path, references: Sequence[Path], *, lines: bool = False) -> list[Pair]:
    """Return each candidate with its references.

    Examples pair up by ``id`` where every file has ids, and by place where none has.

    Args:
        candidate: The file with the candidates. A candidate may be empty.
        references: At least one file, each with a reference, or in JSON lines several, for every candidate.
        lines: Whether files other than JSON lines hold one text a line.

    Raises:
        InputError: A file cannot be read, a reference is empty, or the files do not hold the same examples.
    """
    candidates = _read_texts(candidate, lines)
    for name, given in candidates.items():
        if len(given) != 1:
            raise InputError(str(candidate), f"example {name} has {len(given)} candidates; give one")
    found: dict[str, tuple[str, ...]] = dict.fromkeys(candidates, ())
    for path in references:
        texts = _read_texts(path, lines)
        _require_same_examples(candidate, candidates, path, texts)
        for name in found:
            found[name] += texts[name]
    for name, given in found.items():
        if not all(text.strip() for text in given):
            raise InputError("reference", f"of example {name} is empty; nothing can be scored against it")
    return [Pair(name, candidates[name][0], found[name]) for name in candidates]


def _read_texts(path: Path, lines: bool) -> dict[str, tuple[str, ...]]:
    if is_json_lines(path):
        return _read_json_lines(path)
    text = read_text(path)
    if not lines:
        return {"1": (text,)}
    return {str(number): (line,) for number, line in enumerate(text.removesuffix("\n").split("\n"), start=1)}


def _read_json_lines(path: Path) -> dict[str, tuple[str, ...]]:
    texts: dict[str, tuple[str, ...]] = {}
    for place, (number, row) in enumerate(read_rows(path), start=1):
        name = str(row.get("id", place))
        if name in texts:
            raise InputError(at_line(path, number), f"id {name} stands on an earlier line too")
        texts[name] = summaries_of(at_line(path, number), row)
    return texts


def summaries_of(where: str, row: Mapping[str, object]) -> tuple[str, ...]:
    """Return a row's ``summary``, or its ``summaries``.

    Args:
        where: How errors name the row.
        row: The row.

    Raises:
        InputError: It has neither or both, or they are not text.
    """
    if ("summary" in row) == ("summaries" in row):
        raise InputError(where, "needs either summary, a text, or summaries, a list of texts")
    summaries = row["summaries"] if "summaries" in row else [row["summary"]]
    if not isinstance(summaries, list) or not summaries or not all(isinstance(text, str) for text in summaries):
        raise InputError(where, "summary must be a text, and summaries a list of at least one")
    return tuple(summaries)


def _require_same_examples(
    candidate: Path,
    candidates: dict[str, tuple[str, ...]],
    reference: Path,
    texts: dict[str, tuple[str, ...]],
) -> None:
    if len(candidates) != len(texts):
        raise InputError(
            str(candidate),
            f"has {_count(candidates)}, {reference} has {_count(texts)}; every candidate needs a reference",
        )
    unmatched = [name for name in candidates if name not in texts]
    if unmatched:
        raise InputError(str(reference), f"has no example {unmatched[0]} ({len(unmatched)} ids without a match)")


def _count(texts: dict[str, tuple[str, ...]]) -> str:
    return f"{len(texts)} text{'s' if len(texts) != 1 else ''}"
