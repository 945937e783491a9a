"""The capitals with which a house opens its articles are not those of a brief."""

from __future__ import annotations

import pytest

from summarizer.datamodels import Sentence
from summarizer.finishing.openings import without_opening_capitals
from summarizer.written import WrittenSentence
from tests.summarizer.facts import written

CASING = {"more": "more", "marca": "Marca", "bell": "Bell", "orlac": "ORLAC", "i": "I"}


def opening(text: str, index: int = 0) -> WrittenSentence:
    return written(text, Sentence(0, index, 0, len(text), text))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("JOSINE Kilbane had her bag packed.", "Josine Kilbane had her bag packed."),
        ("MORE than 200 people were treated.", "More than 200 people were treated."),
        ("WHEN Kilbane left, it rained.", "When Kilbane left, it rained."),
        ("MARCA BELL has been sacked.", "Marca Bell has been sacked."),
        ("SELFISH train drivers struck.", "Selfish train drivers struck."),
    ],
)
def test_an_article_that_opens_in_capitals_is_told_without_them(text: str, plain: str) -> None:
    result = without_opening_capitals(opening(text), CASING)
    assert (result.text, result.origin) == (plain, "rewritten")


@pytest.mark.parametrize(
    "text",
    [
        "ORLAC pilots struck.",  # written so inside sentences
        "NOTA ministers met.",  # as short as abbreviations are
        "IT workers struck.",
        "SSRO's chief resigned.",
        "JOSINE KILBANE HAD HER BAG PACKED.",
        "JOSINE QUAY was closed.",
        "Josine Kilbane had her bag packed.",
    ],
)
def test_what_may_be_an_abbreviation_stays(text: str) -> None:
    own = opening(text)
    assert without_opening_capitals(own, CASING) == own


def test_further_down_a_word_that_the_cluster_has_nowhere_else_stays() -> None:
    assert without_opening_capitals(opening("JOSINE Kilbane left.", 3), CASING).text == "JOSINE Kilbane left."
    assert without_opening_capitals(opening("MORE than 200 left.", 3), CASING).text == "More than 200 left."
