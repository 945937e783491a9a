"""Scores on two pages counted by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval.cleaning import article, long_lines, measure, part_of
from summarizer.errors import InputError
from tests.eval.command import run

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
    score = measure(pages)["all"]
    assert (score.pages, score.kept, score.lost) == (2, 1.0, ())


def test_a_passage_to_remove_that_was_kept_is_counted_and_named(pages: Path) -> None:
    score = measure(pages)["all"]
    assert score.removed == 0.75
    assert score.left == (("b", "two boats"),)


def test_the_baseline_keeps_long_lines_that_end_in_punctuation(pages: Path) -> None:
    assert long_lines(PAGE).splitlines() == [FIRST, SECOND]
    score = measure(pages, long_lines)["all"]
    assert score.kept == 0.5
    assert score.lost == (("a", "Storm keeps ferry"), ("b", "The mole"))


def test_each_page_belongs_to_one_part_by_its_id_and_its_line(pages: Path) -> None:
    # First byte of SHA-256: ca for "a", 3e for "b".
    assert [part_of("a", 1), part_of("a", 2), part_of("b", 1), part_of("b", 2)] == [
        "develop",
        "held out",
        "develop",
        "develop",
    ]
    scores = measure(pages)
    assert scores["develop"].left == (("b", "two boats"),)
    assert "held out" not in scores


def test_a_dateline_and_a_credit_count_as_the_articles_own() -> None:
    dated = f"PORT HALDEN (AP) — {FIRST}\n\n{SECOND}\n\nWith files from agencies"
    assert article(dated).splitlines()[1:] == dated.split("\n\n")


def test_no_passages_are_refused(tmp_path: Path) -> None:
    empty = tmp_path / "pages.jsonl"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="no passage to keep"):
        measure(empty)


def test_the_command_prints_each_part_and_what_went_wrong_on_the_one_to_develop_on(pages: Path) -> None:
    status, out, _ = run("cleaning", "--pages", pages)
    assert status == 0
    rows = [line.split() for line in out.splitlines()]
    # Of four passages to keep all are kept; of four to remove one is left. No page is held out.
    assert ["nutgraf", "all", "2", "100.0", "75.0"] in rows
    assert ["nutgraf", "develop", "2", "100.0", "75.0"] in rows
    assert ["long", "lines", "all", "2", "50.0", "75.0"] in rows
    assert "held out" not in out
    assert "left in b: two boats" in out
    assert "pages:2|sha256:" in out


def test_what_went_wrong_on_pages_that_are_held_out_stays_unseen(pages: Path) -> None:
    # First byte of SHA-256: cd for "g", which stands on the second line.
    pages.write_text(pages.read_text(encoding="utf-8").replace('"id": "b"', '"id": "g"'), encoding="utf-8")
    _, out, _ = run("cleaning", "--pages", pages)
    assert ["nutgraf", "held", "out", "1", "100.0", "50.0"] in [line.split() for line in out.splitlines()]
    assert "two boats" not in out


def test_a_page_without_marks_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "pages.jsonl"
    path.write_text('{"id": "a", "text": "A page."}\n', encoding="utf-8")
    status, _, err = run("cleaning", "--pages", path)
    assert status == 2
    assert "line 1: needs keep, remove" in err


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("keep", "Hello", "needs keep, a list of texts"),
        ("remove", ["Menu", 3], "needs remove, a list of texts"),
        ("text", None, "needs text, a text"),
        ("id", ["a"], "needs id, a text or a number"),
    ],
)
def test_a_field_of_another_kind_is_refused_with_its_line(pages: Path, field: str, value: object, problem: str) -> None:
    """A text for a list would be scored letter by letter."""
    rows = [json.loads(line) for line in pages.read_text(encoding="utf-8").splitlines()]
    rows[1][field] = value
    pages.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with pytest.raises(InputError, match=f"pages.jsonl line 2: {problem}"):
        measure(pages)


def test_an_id_may_be_a_number_as_in_data_sets(pages: Path) -> None:
    pages.write_text(pages.read_text(encoding="utf-8").replace('"id": "b"', '"id": 1'), encoding="utf-8")
    assert measure(pages)["all"].left == (("1", "two boats"),)
