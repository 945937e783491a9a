"""Documents on another event are left out, and a second event is told of."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from summarizer.clusters.cluster import Cluster
from summarizer.clusters.relatedness import about_the_event, closeness, other_event
from summarizer.datamodels import Document, Sentence
from tests.summarizer.facts import sentences, uncleaned


def close(*rows: list[float]) -> NDArray[np.float32]:
    return np.array(rows, dtype=np.float32)


def told(documents: int) -> list[tuple[Sentence, ...]]:
    return [sentences("Told", document=number) for number in range(documents)]


def test_documents_are_as_close_as_their_means_and_their_closest_sentences() -> None:
    (one,), (other,) = told(2)
    vectors = np.array([[1, 0], [0, 1], [1, 0]], dtype=np.float32)
    measured = closeness([(one, one), (), (other,)], vectors)
    assert measured == pytest.approx(
        close([1, -1, (0.5**0.5 + 1) / 2], [-1, -1, -1], [(0.5**0.5 + 1) / 2, -1, 1]), abs=1e-6
    )


def test_the_event_is_what_most_documents_are_about() -> None:
    assert about_the_event(close([1, 0.1, 0.4], [0.1, 1, 0.1], [0.4, 0.1, 1])) == [True, False, True]
    assert about_the_event(close([1, 0.1], [0.1, 1])) == [False, False]
    assert about_the_event(close([1, -1], [-1, -1])) == [True, False]
    assert about_the_event(close([-1])) == [False]


def test_documents_that_hang_together_through_others_are_one_event() -> None:
    assert about_the_event(close([1, 0.4, 0.1], [0.4, 1, 0.4], [0.1, 0.4, 1])) == [True, True, True]


def test_two_documents_that_only_just_belong_may_be_a_second_event() -> None:
    two = close([1, 0.8, 0.4, 0.2], [0.8, 1, 0.2, 0.2], [0.4, 0.2, 1, 0.8], [0.2, 0.2, 0.8, 1])
    assert about_the_event(two) == [True] * 4
    assert other_event(two, [True] * 4) == [2, 3]


def test_an_article_near_to_both_stories_does_not_join_them() -> None:
    near_both = close(
        [1, 0.8, 0.3, 0.3], [0.8, 1, 0.54, 0.3], [0.3, 0.54, 1, 0.8], [0.3, 0.3, 0.8, 1]
    )  # by hand: 0.36 between the two and the two, on average
    assert about_the_event(near_both) == [True] * 4
    assert other_event(near_both, [True] * 4) == [2, 3]


def test_one_document_that_only_just_belongs_is_no_event() -> None:
    loose = close([1, 0.8, 0.4], [0.8, 1, 0.4], [0.4, 0.4, 1])
    assert other_event(loose, about_the_event(loose)) == []


@pytest.mark.parametrize("other", [[1, 0], [0, 1]], ids=["one event", "no two on one event"])
def test_only_headlines_of_documents_with_sentences_take_part(other: list[float]) -> None:
    pages = [uncleaned(Document("Told", id=name), headline=name) for name in ("fire", "brand", "blaze")]
    first, _, last = told(3)
    titles = [[1, 0], [0.6, 0.8], [0, 1]]
    cluster = Cluster.of(pages, [first, (), last], 10).on_topic(close([1, 0], other, *titles))
    assert cluster.by_document == (first, (), last)
    assert cluster.vectors.tolist() == [[1, 0], other]
    assert cluster.headlines.tolist() == [[1, 0], [0, 1]]
    assert len(cluster.warnings) == (other == [0, 1])


def test_a_second_event_is_a_warning_and_nothing_is_left_out() -> None:
    pages = [uncleaned(Document("Told", id=name)) for name in ("fire", "blaze", "vote", "poll")]
    far = [0.42, (1 - 0.42**2) ** 0.5]
    cluster = Cluster.of(pages, told(4), 10).on_topic(close([1, 0], [1, 0], far, far))
    assert cluster.by_document == tuple(told(4))
    assert cluster.warnings == (
        "documents[2] (vote), documents[3] (poll) may be about another event than the others; if so, summarize them"
        " apart.",
    )
