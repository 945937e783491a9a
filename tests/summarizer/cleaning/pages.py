"""A page to clean, and what came of it."""

from __future__ import annotations

from pathlib import Path

from summarizer.cleaning import clean
from summarizer.datamodels import CleanDocument, Document

DATA = Path(__file__).parents[2] / "data" / "cleaning"

FIRST = "The ferry to the outer islands will not sail before Friday, the harbour master said on Monday."
SECOND = "Waves of four metres broke over the mole during the night and tore two boats from their moorings."
THIRD = "Nobody was hurt. The shops on the islands have bread and milk for three days."


def page(text: str, title: str | None = None) -> CleanDocument:
    return clean(Document(text, id="page", title=title))


def paragraphs(cleaned: CleanDocument) -> list[str]:
    return [cleaned.document.text[span.start : span.end] for span in cleaned.kept]


def removed(cleaned: CleanDocument) -> list[tuple[str, str]]:
    return [(cleaned.document.text[gone.start : gone.end], gone.rule) for gone in cleaned.removed]
