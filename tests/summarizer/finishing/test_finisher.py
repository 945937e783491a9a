"""The last hand on a sentence brings in nothing that its sources do not have."""

from __future__ import annotations

import numpy as np
import pytest

from summarizer import Document
from summarizer.clusters.cluster import Cluster
from summarizer.datamodels import CleanDocument, Member, RankedGroup, SelectedGroup, Sentence, SentenceGroup
from summarizer.finishing.finisher import Finisher
from summarizer.support.additions import adds
from summarizer.writing.introductions import Introductions
from summarizer.written import WrittenSentence

SPOKE = ("Aurel Lindqvar spoke in Vane.", "So Aurel Lindqvar spoke in Vane.", "Aurel Lindkvar spoke in Vane.")


def finished(text: str, *beside: Sentence) -> WrittenSentence:
    """The sentence, the second one of an article beside others, with the rest of its group."""
    own = Sentence(2, 1, 0, len(text), text)
    told = [Sentence(number, 0, 0, len(said), said) for number, said in enumerate(SPOKE)]
    by_document = ((told[0],), (told[1],), (told[2], own))
    pages = tuple(CleanDocument(Document(" ".join(s.text for s in said)), None, (), ()) for said in by_document)
    vectors = np.eye(4, dtype=np.float32)
    cluster = Cluster(pages, by_document, vectors, vectors[:0], (), (None,) * 3, (0, 1, 2), (0, 1, 2))
    members = tuple(Member(sentence, 1.0) for sentence in (own, *beside))
    group = SelectedGroup(RankedGroup(SentenceGroup("g1", members, 1), 1.0))
    written = WrittenSentence(text, "extracted", group, (own, *beside))
    return Finisher(cluster, vectors, Introductions(cluster), verbatim=False).finish(written)


def test_a_slip_gives_way_where_a_sentence_of_the_group_has_the_name() -> None:
    beside = Sentence(0, 0, 0, len(SPOKE[0]), SPOKE[0])
    assert finished("Then Lindkvar left Vane.", beside).text == "Then Lindqvar left Vane."


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
