"""How well cleaning tells an article from the page around it.

Pages are lines of JSON, ``{"id", "text", "keep", "remove"}``: the text of a whole web page, passages that belong to its
article and passages that do not. As in trafilatura's evaluation (Barbaresi, ACL 2021), a passage to keep counts as kept
if it stands in what cleaning kept, a passage to remove as removed if it does not; white space aside. What cleaning kept
is the headline and the paragraphs. Both ratios are over passages, not over pages.

A quarter of the pages is held out: those on even lines, counted from 1, whose id has a hash in the upper half. Rules
and thresholds are set on the others alone; those on odd lines in the upper half joined them after a first measurement.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from summarizer.cleaning import clean
from summarizer.datamodels import Document
from summarizer.documents.json_lines import at_line, read_rows
from summarizer.errors import InputError

Part = Literal["develop", "held out"]
_LONG_LINE = 40
_THE_ARTICLES_OWN = ("dateline", "credit")
"""Rules that the marks know nothing of: to them a dateline and an agency's credit are text of the article."""


@dataclass(frozen=True, slots=True)
class CleaningScore:
    """What cleaning did to a set of pages.

    Attributes:
        pages: How many there were.
        kept: Share of the passages to keep that were kept, in [0, 1]; higher is better.
        removed: Share of the passages to remove that were removed, in [0, 1]; higher is better.
        lost: The passages to keep that were not kept, as (page id, passage).
        left: The passages to remove that were not removed, as (page id, passage).
    """

    pages: int
    kept: float
    removed: float
    lost: tuple[tuple[str, str], ...]
    left: tuple[tuple[str, str], ...]


def part_of(page_id: str, line: int) -> Part:
    """Which part of the pages a page belongs to, by its id and by the line it stands on, from 1."""
    upper_half = hashlib.sha256(page_id.encode()).digest()[0] >= 128
    return "held out" if upper_half and line % 2 == 0 else "develop"


def article(text: str) -> str:
    """What cleaning keeps of a page: its headline and its paragraphs, a line each."""
    cleaned = clean(Document(text, id="page"), keep=_THE_ARTICLES_OWN)
    paragraphs = (text[span.start : span.end] for span in cleaned.kept)
    return "\n".join([cleaned.headline or "", *paragraphs])


def long_lines(text: str) -> str:
    """The baseline: the lines of 40 characters or more that end in punctuation."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if len(line) >= _LONG_LINE and line.endswith(tuple('.!?"”’')))


def measure(path: Path, kept_of: Callable[[str], str] = article) -> dict[str, CleaningScore]:
    """Score a cleaner on marked pages.

    Args:
        path: The pages, a JSON object a line.
        kept_of: What to score: from a page's text to what is kept of it.

    Returns:
        The score on ``all`` pages, and on each part that has passages of both kinds.

    Raises:
        InputError: The file cannot be read, a line does not fit, or all pages have no passage of one kind.
    """
    pages = []
    for line, row in read_rows(path, ("id", "text", "keep", "remove")):
        page = _page(at_line(path, line), row)
        pages.append(page | {"part": part_of(page["id"], line), "kept": _spaced(kept_of(page["text"]))})
    parts = {part: [page for page in pages if page["part"] == part] for part in get_args(Part)}
    scores = {name: score for name, some in {"all": pages, **parts}.items() if (score := _score(some))}
    if not scores:
        raise InputError(str(path), "holds no passage to keep, or none to remove; both are needed")
    return scores


def _score(pages: Sequence[dict[str, Any]]) -> CleaningScore | None:
    """The score on pages, each with what was ``kept`` of it; None if they have no passage of one kind."""
    keep = [(page, passage) for page in pages for passage in page["keep"]]
    remove = [(page, passage) for page in pages for passage in page["remove"]]
    if not keep or not remove:
        return None
    lost = tuple((page["id"], passage) for page, passage in keep if _spaced(passage) not in page["kept"])
    left = tuple((page["id"], passage) for page, passage in remove if _spaced(passage) in page["kept"])
    return CleaningScore(len(pages), 1 - len(lost) / len(keep), 1 - len(left) / len(remove), lost, left)


def _page(where: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row as a page, its id a text.

    Raises:
        InputError: A field is of another kind.
    """
    if not isinstance(row["id"], str | int):
        raise InputError(where, "needs id, a text or a number")
    if not isinstance(row["text"], str):
        raise InputError(where, "needs text, a text")
    for field in ("keep", "remove"):
        if not isinstance(row[field], list) or not all(isinstance(passage, str) for passage in row[field]):
            raise InputError(where, f"needs {field}, a list of texts")
    return row | {"id": str(row["id"])}


def _spaced(text: str) -> str:
    return " ".join(text.split())
