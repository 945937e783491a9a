"""What is known of a sentence by which an editor would want it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from summarizer.content.candidates import Candidates
from summarizer.content.circumstances import FEATURES, Circumstances
from summarizer.writing.compression import reading
from tests.summarizer.facts import sentences

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def described(
    times: Sequence[datetime | None], near: dict[tuple[int, int], float], lead: int = 0, *, series: bool = False
) -> dict[str, list[float]]:
    """By feature, what is known of two sentences of one article and two of another."""
    own = (*sentences("The ship sank.", "Two died.", document=0), *sentences("A ship sank.", "It was old.", document=1))
    similarity = np.eye(4, dtype=np.float32)
    for (row, other), value in near.items():
        similarity[row, other] = similarity[other, row] = value
    candidates = Candidates.of(own, reading, (), similarity, (), (), times, series=series)
    columns = Circumstances(candidates, (0, 1), times, np.array([1.0, 0.5]), np.eye(4, dtype=np.float32)).describe(lead)
    return {name: columns[:, at].tolist() for at, name in enumerate(FEATURES)}


def test_where_a_sentence_stands() -> None:
    known = described((None, None), {})
    assert known["of the lead's article"] == [1, 1, 0, 0]
    assert known["opening"] == [1, 0, 1, 0]
    assert known["after the lead"] == pytest.approx([0, np.log(2), 0, 0])
    assert known["share of the article before it"] == [0, 0.5, 0, 0.5]
    assert known["standing"] == pytest.approx([0, 0, np.log(0.5), np.log(0.5)])


def test_when_it_was_published() -> None:
    known = described((NOON - timedelta(days=2), NOON), {}, lead=2)
    assert known["share newer"] == [1, 1, 0, 0]
    assert known["days older than the lead"] == [2, 2, 0, 0]
    assert known["opening of an earlier article"] == [1, 0, 0, 0]


def test_where_nothing_says_when_no_article_is_newer() -> None:
    known = described((None, None), {(0, 2): 0.8})
    assert not any(known["share newer"] + known["days older than the lead"] + known["near the newest article"])


def test_who_else_tells_it() -> None:
    known = described((NOON - timedelta(days=1), NOON), {(0, 2): 0.8, (1, 3): 0.4})
    assert known["told by others"] == pytest.approx([0.8, 0.4, 0.8, 0.4])
    assert known["near openings"] == pytest.approx([0.8, 0, 0.8, 0])
    assert known["near the newest opening"] == pytest.approx([0.8, 0, 0, 0])
    assert known["near the newest article"] == pytest.approx([0.8, 0.4, 0, 0])
    assert known["near the lead"] == pytest.approx([1, 0, 0.8, 0])


def test_articles_of_one_day_are_equally_new() -> None:
    known = described((NOON, NOON), {(0, 2): 0.8})
    assert known["share newer"] == [0, 0, 0, 0]
    assert known["near the newest opening"] == pytest.approx([0.8, 0, 0.8, 0])


def test_in_a_series_every_article_is_a_story_of_its_own() -> None:
    known = described((None, None), {(0, 1): 0.5, (2, 3): 0.7}, lead=1, series=True)
    assert known["of the lead's article"] == [1, 1, 1, 1]
    assert known["after the lead"] == pytest.approx([0, np.log(2), 0, np.log(2)])
    assert known["near the lead"] == pytest.approx([1, 0.5, 1, 0.7])


def test_what_a_sentence_means_is_what_sets_it_apart_from_the_others() -> None:
    candidates = Candidates.of(tuple(sentences("The ship sank.", "Two died.")), reading, (), np.eye(2), (), (), (None,))
    vectors = np.array([[1.0, 0.0], [0.0, 1.0]], dtype=np.float32)
    known = Circumstances(candidates, (0,), (None,), np.array([1.0]), vectors)
    assert known.meanings().tolist() == [[0.5, -0.5], [-0.5, 0.5]]
