"""The last hand on a sentence brings in nothing that its sources do not have."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from summarizer import Document
from summarizer.datamodels import Sentence
from summarizer.finishing.finisher import Finisher, adds
from summarizer.writing.introductions import Introductions
from summarizer.written import WrittenSentence
from tests.summarizer.facts import cluster, sentences, uncleaned, written

SPOKE = ("Aurel Lindqvar spoke in Vane.", "So Aurel Lindqvar spoke in Vane.", "Aurel Lindkvar spoke in Vane.")


def finished(text: str, *beside: Sentence) -> WrittenSentence:
    """The sentence, the second one of an article beside others, with the rest of its group."""
    own = Sentence(2, 1, 0, len(text), text)
    articles = [[SPOKE[0]], [SPOKE[1]], [SPOKE[2], text]]
    pages = tuple(uncleaned(Document(" ".join(texts))) for texts in articles)
    told = replace(cluster(*articles), pages=pages, times=(None,) * 3, stories=(0, 1, 2), voices=(0, 1, 2))
    similarity = np.eye(4, dtype=np.float32)
    return Finisher(told, similarity, Introductions(told), verbatim=False).finish(written(text, own, *beside))


def test_a_slip_gives_way_where_a_sentence_of_the_group_has_the_name() -> None:
    assert finished("Then Lindkvar left Vane.", *sentences(SPOKE[0])).text == "Then Lindqvar left Vane."


def test_a_name_that_no_source_of_the_sentence_has_is_not_brought_in() -> None:
    alone = finished("Then Lindkvar left Vane.")
    assert (alone.text, alone.origin) == ("Then Lindkvar left Vane.", "extracted")


@pytest.mark.parametrize(
    ("edited", "evidence", "added"),
    [
        ("Sorrel left Vane.", ["Mr Sorrel left Vane."], False),
        ("Later Zelensky left Vane.", ["Later Zelenskiy left Vane."], False),
        ("Later Erdoğan left on May 13.", ["Later Erdogan left on May 13."], False),
        ("Later Lindqvar left.", ["Later Lindkvar left.", "Aurel Lindqvar spoke."], False),
        ("Later Lindqvar left.", ["Later Lindkvar left."], True),
        ("Later 13 left.", ["Later 12 left."], True),
    ],
)
def test_a_name_or_a_number_that_nothing_has_is_added(edited: str, evidence: list[str], added: bool) -> None:
    assert adds(edited, evidence) is added
