"""Scores on two pages counted by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.cleaning import article, half_of, long_lines, measure

FIRST = "The ferry to the outer islands will not sail before Friday, the harbour master said on Monday."
SECOND = "Waves of four metres broke over the mole during the night and tore two boats from their moorings."
PAGE = f"Home\nMenu\nStorm keeps ferry in port\nBy Ane Lund\n{FIRST}\nThe mole\n{SECOND}\nAdvertisement\nContact us\n"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    rows = [
        {"id": "a", "text": PAGE, "keep": ["outer islands", "Storm keeps ferry"], "remove": ["Menu", "Ane Lund"]},
        {"id": "b", "text": PAGE, "keep": ["Waves of\nfour metres", "The mole"], "remove": ["Contact us", "two boats"]},
    ]
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_the_headline_counts_as_kept_and_white_space_does_not_count(pages: Path) -> None:
    assert article(PAGE).splitlines() == ["Storm keeps ferry in port", FIRST, "The mole", SECOND]
    score = measure(pages)
    assert (score.pages, score.kept, score.lost) == (2, 1.0, ())


def test_a_passage_to_remove_that_was_kept_is_counted_and_named(pages: Path) -> None:
    score = measure(pages)
    assert score.removed == 0.75
    assert score.left == (("b", "two boats"),)


def test_the_baseline_keeps_long_lines_that_end_in_punctuation(pages: Path) -> None:
    assert long_lines(PAGE).splitlines() == [FIRST, SECOND]
    score = measure(pages, kept_of=long_lines)
    assert score.kept == 0.5
    assert score.lost == (("a", "Storm keeps ferry"), ("b", "The mole"))


def test_each_page_belongs_to_one_half_by_its_id_alone(pages: Path) -> None:
    # First byte of SHA-256: ca for "a", 3e for "b".
    assert (half_of("a"), half_of("b")) == ("held out", "develop")
    assert measure(pages, "develop").left == (("b", "two boats"),)
    assert measure(pages, "held out").removed == 1.0


def test_no_passages_are_refused(tmp_path: Path) -> None:
    empty = tmp_path / "pages.jsonl"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="0 passages to keep"):
        measure(empty)
