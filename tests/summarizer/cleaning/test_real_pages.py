"""The five real pages, marked by hand line by line, and the marked web pages. Both live outside the repository."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from eval.cleaning import measure
from summarizer.cleaning import clean
from summarizer.datamodels import Document

ROOT = Path(__file__).parents[3]
ISTANBUL = ROOT.parent / "shared" / "articles" / "istanbul-talks"
PAGES = ROOT.parent / "shared" / "data" / "pages" / "dev.jsonl"
MARKS = json.loads((ROOT / "tests" / "data" / "cleaning" / "istanbul-talks.json").read_text(encoding="utf-8"))


@pytest.mark.skipif(not ISTANBUL.is_dir(), reason="../shared/articles/istanbul-talks is not there")
@pytest.mark.parametrize("name", MARKS)
def test_the_body_marked_by_hand_is_what_is_kept_paragraph_by_paragraph(name: str) -> None:
    raw = (ISTANBUL / name).read_bytes()
    assert hashlib.sha256(raw).hexdigest() == MARKS[name]["sha256"], "the page is not the one that was marked"
    text = raw.decode("utf-8")
    lines = text.splitlines()
    cleaned = clean(Document(text, id=name))
    kept = [[text.count("\n", 0, span.start) + 1, text.count("\n", 0, span.end) + 1] for span in cleaned.kept]
    assert kept == MARKS[name]["paragraphs"]
    assert [text[span.start : span.end].split() for span in cleaned.kept] == [
        " ".join(lines[first - 1 : last]).split() for first, last in kept
    ]
    headlines = [lines[line - 1].strip("# ") for line in MARKS[name]["headlines"]]
    assert cleaned.headline in (headlines or [None])


@pytest.mark.skipif(not PAGES.is_file(), reason="../shared/data/pages/dev.jsonl is not there")
def test_on_marked_web_pages_cleaning_stays_at_what_it_reached() -> None:
    score = measure(PAGES)["all"]
    assert round(score.kept, 3) >= 0.982
    assert round(score.removed, 3) >= 0.888
