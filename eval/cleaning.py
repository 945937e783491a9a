"""How well cleaning tells an article from the page around it.

Pages are lines of JSON, ``{"id", "text", "keep", "remove"}``: the text of a whole web page, passages that belong to its
article and passages that do not. As in trafilatura's evaluation (Barbaresi, ACL 2021), a passage to keep counts as kept
if it stands in what cleaning kept, a passage to remove as removed if it does not; white space aside. What cleaning kept
is the headline and the paragraphs. Both ratios are over passages, not over pages.

Half of the pages, by a hash of their id, are held out: rules and thresholds are set on the other half alone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from summarizer.cleaning import clean
from summarizer.datamodels import Document

Half = Literal["develop", "held out"]

_LONG_LINE = 40


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


def half_of(page_id: str) -> Half:
    """Which half of the pages a page belongs to."""
    return "develop" if hashlib.sha256(page_id.encode()).digest()[0] < 128 else "held out"


def article(text: str) -> str:
    """What cleaning keeps of a page: its headline and its paragraphs, a line each."""
    cleaned = clean(Document(text, id="page"))
    paragraphs = (text[span.start : span.end] for span in cleaned.kept)
    return "\n".join([cleaned.headline or "", *paragraphs])


def long_lines(text: str) -> str:
    """The baseline: the lines of 40 characters or more that end in punctuation."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if len(line) >= _LONG_LINE and line.endswith(tuple('.!?"”’')))


def measure(path: Path, half: Half | None = None, kept_of: Callable[[str], str] = article) -> CleaningScore:
    """Score a cleaner on marked pages.

    Args:
        path: The pages, a JSON object a line.
        half: Score only these; all pages by default.
        kept_of: What to score: from a page's text to what is kept of it.

    Returns:
        The score.

    Raises:
        ValueError: No page, or no passage of one kind, is left to score.
    """
    pages = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    pages = [page for page in pages if half is None or half_of(page["id"]) == half]
    keep, remove, lost, left = 0, 0, [], []
    for page in pages:
        kept = _spaced(kept_of(page["text"]))
        keep += len(page["keep"])
        remove += len(page["remove"])
        lost += [(page["id"], passage) for passage in page["keep"] if _spaced(passage) not in kept]
        left += [(page["id"], passage) for passage in page["remove"] if _spaced(passage) in kept]
    if not keep or not remove:
        raise ValueError(f"{path} holds {keep} passages to keep and {remove} to remove; both must be at least 1")
    return CleaningScore(len(pages), 1 - len(lost) / keep, 1 - len(left) / remove, tuple(lost), tuple(left))


def _spaced(text: str) -> str:
    return " ".join(text.split())
