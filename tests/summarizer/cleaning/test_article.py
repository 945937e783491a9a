"""Input that is clean already, marks and white space, and what the caller may keep."""

from __future__ import annotations

from typing import Any

import pytest

from summarizer.cleaning import RULES, clean
from summarizer.datamodels import CleanDocument, Document
from summarizer.errors import InputError
from tests.summarizer.cleaning.pages import DATA, FIRST, SECOND, THIRD, page, paragraphs, removed


def test_bullet_and_heading_marks_go_and_their_text_stays() -> None:
    story = page(f"{FIRST}\n\n* Two boats were lost.\n\n* One was found again.\n\n{SECOND}")
    assert paragraphs(story) == [FIRST, "Two boats were lost.", "One was found again.", SECOND]
    assert removed(story) == [("*", "markdown"), ("*", "markdown")]


def test_a_large_initial_on_a_line_of_its_own_is_of_its_word() -> None:
    story = page(f"Dana Bell\n{FIRST[0]}\n{FIRST[1:]}\n{SECOND}")
    assert paragraphs(story)[-2:] == [f"{FIRST[0]}\n{FIRST[1:]}", SECOND]


@pytest.mark.parametrize(
    "text",
    [
        "Storm",
        "The ferry stays in port.",
        "ferry stays in port as storm hits islands",
        f"{FIRST} {SECOND} {THIRD}".lower(),
        "Advertisement",
    ],
)
def test_a_text_of_one_block_comes_through_untouched(text: str) -> None:
    assert paragraphs(page(text)) == [text]
    assert removed(page(text)) == []


def test_where_nothing_reads_as_prose_nothing_but_wording_counts() -> None:
    notes = ["Ferry in port", "Two boats lost", "Bread for three days"]
    assert paragraphs(page("\n\n".join([*notes, "Advertisement"]))) == notes


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\u00a0\n\u2028"])
def test_a_blank_text_gives_nothing(text: str) -> None:
    assert page(text) == CleanDocument(Document(text, id="page"), None, (), ())


def test_line_ends_and_odd_spaces_are_white_space() -> None:
    assert paragraphs(page(f"\u00a0{FIRST}\u00a0\r\n\r\n\u2003{SECOND}\r\rAdvertisement\u2028{THIRD}")) == [
        FIRST,
        SECOND,
        THIRD,
    ]


def test_a_kept_rule_puts_its_removals_back() -> None:
    text = f"PORT HALDEN (AP) — {FIRST}\n\nAdvertisement\n\n{SECOND}"
    restored = clean(Document(text, id="page"), keep=["dateline"])
    assert paragraphs(restored) == [f"PORT HALDEN (AP) — {FIRST}", SECOND]
    assert removed(restored) == [("Advertisement", "advertisement")]


def test_with_every_rule_kept_nothing_is_removed() -> None:
    text = (DATA / "browser-page.txt").read_text(encoding="utf-8")
    assert clean(Document(text, id="page"), keep=RULES).removed == ()


@pytest.mark.parametrize("keep", [["dateline", "no such rule"], "dateline"])
def test_an_unknown_rule_is_refused_without_repeating_it(keep: list[str] | str) -> None:
    with pytest.raises(InputError) as refused:
        clean(Document(FIRST, id="page"), keep=keep)
    assert refused.value.field == "keep"
    assert "no such rule" not in refused.value.problem


@pytest.mark.parametrize("keep", [None, 1, iter(["share"]), [[]]])
def test_what_is_no_list_of_rules_to_keep_is_refused(keep: Any) -> None:
    with pytest.raises(InputError, match=r"^keep: "):
        clean(Document("The ferry will not sail.", id="page"), keep=keep)
