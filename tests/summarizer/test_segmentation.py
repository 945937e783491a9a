from __future__ import annotations

import pytest

from summarizer import Document
from summarizer.segmentation import MAX_SENTENCE_CHARACTERS, display, segment, split
from tests.summarizer.facts import uncleaned


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in segment(0, uncleaned(Document(text, id="a")))]


def test_abbreviations_do_not_end_a_sentence() -> None:
    assert sentences("Mr. Vane met U.S. officials at 5 p.m. on Friday. Talks went on.") == [
        "Mr. Vane met U.S. officials at 5 p.m. on Friday.",
        "Talks went on.",
    ]


def test_a_quotation_over_a_full_stop_stays_with_its_speaker() -> None:
    assert sentences("“We waited. Nobody came,” the pilot said. He left.") == [
        "“We waited. Nobody came,” the pilot said.",
        "He left.",
    ]


def test_a_straight_mark_between_spaces_opens_or_closes_as_its_place_asks_for() -> None:
    assert sentences('The pilot waited. " we waited. Nobody came, " she said. " it was late. " He left.') == [
        "The pilot waited.",
        '" we waited. Nobody came, " she said.',
        '" it was late. "',
        "He left.",
    ]
    assert sentences('"We waited," she said. " nobody came and it rained.') == [
        '"We waited," she said.',
        '" nobody came and it rained.',
    ]


def test_line_breaks_inside_a_paragraph_do_not_end_a_sentence() -> None:
    assert sentences("The harbour was\nclosed on\r\nMonday. It opened.") == [
        "The harbour was closed on Monday.",
        "It opened.",
    ]


def test_offsets_point_at_the_sentence_in_the_raw_text() -> None:
    text = "  😀 First one.\n Second\tone here. "
    found = segment(0, uncleaned(Document(text, id="a")))
    assert [text[s.start : s.end] for s in found] == ["😀 First one.", "Second\tone here."]


def test_a_range_without_a_letter_or_digit_is_no_sentence() -> None:
    assert sentences("* * *  … !!") == []


@pytest.mark.parametrize("text", ["a" * 5_000, "word " * 1_000])
def test_a_run_without_an_end_is_cut(text: str) -> None:
    assert max(map(len, sentences(text))) <= MAX_SENTENCE_CHARACTERS


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("a **bold** claim", "a bold claim"),
        ("see [the report](https://example.org/a)", "see the report"),
        ("a *bold*, __bolder__, ***boldest*** and `plain` claim", "a bold, bolder, boldest and plain claim"),
        ("“*Bold*,” she said (**bolder**).", "“Bold,” she said (bolder)."),
        ("5 * 3 * 2", "5 * 3 * 2"),
        ("2*4 grew to 3*5", "2*4 grew to 3*5"),
        ('"b*llocks and sh*te"', '"b*llocks and sh*te"'),
        ("a f***ing disgrace of a b*****d", "a f***ing disgrace of a b*****d"),
        ("Prices* rose by 2 *after 3 years*.", "Prices* rose by 2 after 3 years."),
        ("the ``old'' ship and the ``new'' one", "the ``old'' ship and the ``new'' one"),
        ("one\u00a0two\u200b three", "one two three"),
        ("NUL\x00here", "NUL here"),
        ("the Vane– Orrin line", "the Vane–Orrin line"),
        ("It burned– Police said so.", "It burned– Police said so."),
        ("* This follows a ruling.", "This follows a ruling."),
        ("T\nhe ship left.", "The ship left."),
        ("A\nship left.", "A ship left."),
    ],
)
def test_display_shows_what_print_would(raw: str, shown: str) -> None:
    assert display(raw) == shown


def test_split_takes_text_that_is_no_document() -> None:
    assert split("One ship sank. Two\ndid not.") == ["One ship sank.", "Two did not."]


@pytest.mark.parametrize(
    "text",
    [
        "Officers were called at 6:53 p.m. Sunday for a report of a fire.",
        "It was opened at 6 p.m. January 5 by the mayor.",
        "The talks with ms. Ruiz ended early.",
        "It reopens at 9 a.m. on Monday.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert split(text) == [text]


def test_an_hour_may_end_a_sentence() -> None:
    assert split("They left at 6 a.m. Workers came later.") == ["They left at 6 a.m.", "Workers came later."]


def test_a_measure_in_front_of_what_it_measures_ends_no_sentence() -> None:
    text = "The department closed the span after finding a 19-in. fracture in a girder."
    assert split(text) == [text]
