"""The support check as a whole: what every text may expect of it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer import Support, check_support
from summarizer.cleaning import clean
from summarizer.segmentation import segment, split
from summarizer.support.tokens import tokenize
from tests.conftest import ROOT, SHARED, documents_in
from tests.summarizer.counting import calls, times_longer

WORDS = st.sampled_from(
    """
    the The a mayor Mayor Bell Ana Lowmoor said told says according to not no may 40 $2 million % forty third May 15
    2031 Thursday yesterday ' " “ ” , . : - about nearly more than by was attacked quay Zelenskyy n't 's and U.S.
    """.split()
)
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=25).map(" ".join))


@given(TEXTS, st.lists(TEXTS, max_size=2))
def test_every_text_supports_itself_whatever_else_is_said(text: str, others: list[str]) -> None:
    assert check_support(text, [*others, text]) == Support(1.0, ())


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_any_text_is_scored_within_bounds_and_its_spans_are_exact_and_in_order(text: str, sources: list[str]) -> None:
    support = check_support(text, sources)
    assert 0.0 <= support.score <= 1.0
    assert all(text[span.start : span.end] == span.text != "" for span in support.unsupported)
    assert [span.start for span in support.unsupported] == sorted(span.start for span in support.unsupported)


@given(TEXTS, st.lists(TEXTS, max_size=3))
def test_the_same_question_has_the_same_answer(text: str, sources: list[str]) -> None:
    assert check_support(text, sources) == check_support(text, sources)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Bell, the mayor, said on May 15 that about 40 boats had left Lowmoor, although none returned.",
        'The council did not sell the quay, which Bell called "a poor joke", and the union sued.',
        "Lowmoor was not attacked by Carrick at dawn, the U.S. envoy said, citing three captains.",
    ],
)
def test_a_sentence_cut_at_a_comma_stands(sentence: str) -> None:
    for at, letter in enumerate(sentence):
        if letter == "," and at > len(sentence) / 2:
            assert check_support(sentence[:at] + ".", [sentence]).stands


def test_real_sentences_support_themselves_and_stand_when_cut_at_their_last_comma() -> None:
    folder = SHARED / "articles" / "wikinews-tsunami"
    if not folder.is_dir():
        pytest.skip("the real articles are not beside the checkout")
    sentences = [sentence for file in sorted(folder.glob("0*.txt")) for sentence in split(file.read_text("utf-8"))]
    assert len(sentences) > 50
    for sentence in sentences:
        assert check_support(sentence, [sentence]) == Support(1.0, ())
        head = sentence.rpartition(", ")[0]
        if len(head) > len(sentence) / 2:
            assert check_support(head + ".", [sentence]).stands


@pytest.mark.parametrize("cluster", ["ferry-fire", "dam-strike", "museum-find", "rail-merger"])
def test_every_sentence_of_an_article_is_fully_supported_by_it_alone_and_among_others(cluster: str) -> None:
    documents = documents_in(ROOT / "eval" / "data" / cluster)
    texts = [document.text for document in documents]
    for number, document in enumerate(documents):
        sentences = [sentence.text for sentence in segment(number, clean(document))]
        assert len(sentences) > 3
        for sentence in sentences:
            for sources in ([sentence], [document.text], texts):
                assert check_support(sentence, sources) == Support(1.0, ()), sentence
        assert check_support(" ".join(reversed(sentences)), texts) == Support(1.0, ())


def test_whole_sentences_of_a_source_are_supported_whatever_its_quotation_marks_make_of_them() -> None:
    source = 'They wait." Bell said no more. "We stay," said one, "and that is that. " No ship came. '
    assert check_support('" No ship came.', [source]) == Support(1.0, ())
    assert check_support("Bell  said\nno more.", [source]) == Support(1.0, ())
    assert not check_support('Bell said "no more".', [source]).stands


def test_a_part_of_a_sentence_is_checked_like_any_other_text() -> None:
    assert not check_support("Guilty of theft, Bell left.", ["Not guilty of theft, Bell left."]).stands


@pytest.mark.parametrize(
    "text",
    [
        "The Lark left at 9 p.m. Workers cheered on the quay.",
        "Bell flew to the U.S. He came home by ship.",
        "They sued Calder Inc. The court met at noon.",
    ],
)
def test_a_sentence_may_end_with_an_abbreviation(text: str) -> None:
    first, last = split(text)
    assert check_support(text, [last, first]) == Support(1.0, ())


@pytest.mark.parametrize(
    "text",
    [
        "The Lark left at 9 p.m. Monday with U.S. President Bell.",
        "The Lark left at 9 a.m. EST for St. Orrin on Dec. 3 May said.",
    ],
)
def test_an_abbreviation_seldom_ends_a_sentence(text: str) -> None:
    assert {token.sentence for token in tokenize(text)} == {0}


def test_a_seam_between_two_sentences_of_one_source_costs_a_tenth_and_one_between_two_sources_nothing() -> None:
    one, other = "Ana Bell opened the bridge in Lowmoor.", "Fire destroyed two boats in Carrick harbour."
    joined = "Ana Bell opened the bridge and fire destroyed two boats in Carrick harbour."
    apart, together = check_support(joined, [one, other]), check_support(joined, [f"{one} {other}"])
    assert not apart.unsupported
    assert together.score == pytest.approx(0.9 * apart.score)


def test_words_of_an_unsupported_span_count_for_nothing() -> None:
    source = "The council approved the budget late in the evening."
    # 8 trigrams, 5 of them without "grey"; of the 14 pairs of council-approve-grey-budget-late-evening up to 4 words
    # apart, 5 have "grey": precisions 5/8 and 9/14. 9 of 10 words stand in no unsupported span.
    support = check_support("The council approved the grey budget late in the evening.", [source])
    assert [span.text for span in support.unsupported] == ["grey"]
    assert support.score == pytest.approx((5 / 8 + 9 / 14) / 2 * 9 / 10)


def test_a_long_sentence_weighs_by_its_words() -> None:
    source = "The council approved the budget. Bell left."
    # 5 words that the source carries and 3 of which none of the trigrams or pairs is in it.
    support = check_support("The council approved the budget. Gulls circled overhead.", [source])
    assert support.score == pytest.approx(5 / 8)


def test_without_sources_everything_is_unsupported() -> None:
    support = check_support("Bell sold 40 boats.", [])
    assert support.score == 0.0
    assert [(span.text, span.reason) for span in support.unsupported] == [
        ("Bell", "name"),
        ("sold", "word"),
        ("40", "number"),
        ("boats", "word"),
    ]


def test_nothing_is_supported_by_anything() -> None:
    assert check_support("", []) == check_support(" \n", ["Bell left."]) == Support(1.0, ())


def test_a_new_word_is_named_but_fails_no_text_by_itself() -> None:
    support = check_support(
        "The council approved the controversial budget on the harbour wall late in the evening.",
        ["The council approved the budget on the harbour wall late in the evening."],
    )
    assert [(span.text, span.reason) for span in support.unsupported] == [("controversial", "word")]
    assert support.stands


def test_words_pieced_together_from_two_sentences_follow_neither() -> None:
    sources = ["The mayor of Lowmoor opened the new bridge on Friday.", "A fire destroyed two boats in Carrick."]
    assert check_support("The mayor of Carrick destroyed the bridge.", sources).score < 0.5
    assert check_support("The mayor of Lowmoor opened the bridge.", sources).score > 0.8


def test_a_word_far_from_where_any_source_has_it_is_named() -> None:
    sources = [
        "The captain was dragged off the ferry in Lowmoor in April.",
        "In Carrick, the line long boasted of its friendly young crews; a captain was dragged off a ferry in Lowmoor.",
    ]
    support = check_support("The captain was dragged off the ferry in Lowmoor in Carrick.", sources)
    assert [(span.text, span.reason) for span in support.unsupported] == [("Carrick", "word")]


def test_a_she_for_a_he_is_named() -> None:
    support = check_support(
        "She told the crew that the quay was closed.", ["He told the crew that the quay was closed."]
    )
    assert [(span.text, span.reason) for span in support.unsupported] == [("She", "word")]


@pytest.mark.parametrize(
    "unit",
    [
        "1 ",
        '" ',
        "Bell said ",
        "n't not ",
        "two million ",
        "x",
        "minister Ana Bell, the minister, ",
        "some of the crew. ",
        "“Guilty.” ",
    ],
)
def test_hostile_text_takes_work_in_proportion(unit: str) -> None:
    assert _work(unit * 1_000) < 2.5 * _work(unit * 500)


def test_a_number_of_very_many_scales_takes_time_in_proportion() -> None:
    assert times_longer(lambda size: check_support("Two men drowned.", ["3" + " bn" * size]), 1_000) < 24


def test_names_that_all_differ_take_work_in_proportion() -> None:
    names = ["Lo" + "".join(letters) + "mo" for letters in itertools.product("abcdefghijkl", repeat=3)]
    assert _work(" ".join(names[:1_000])) < 2.5 * _work(" ".join(names[1_000:1_500]))


def _work(text: str) -> int:
    return calls(lambda: check_support(text, [text]))
