"""The main story tells most of what the others do, and counts less by the day."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest
from numpy.typing import NDArray

from summarizer.content.standing import TOLD, standing
from summarizer.datamodels import Sentence

NEVER = (None, None, None)


def sentences(*documents: int) -> list[Sentence]:
    index = [documents[:place].count(number) for place, number in enumerate(documents)]
    return [Sentence(number, at, 0, 2, "A.") for number, at in zip(documents, index, strict=True)]


def near(count: int, *pairs: tuple[int, int]) -> NDArray[np.float32]:
    similarity = np.eye(count, dtype=np.float32)
    for one, other in pairs:
        similarity[one, other] = similarity[other, one] = TOLD
    return similarity


def test_the_main_story_is_the_one_with_most_of_what_others_tell() -> None:
    # by hand: the first has half of the second and all of the third; they have half and a quarter of the others
    similarity = near(5, (0, 2), (1, 4))
    of_the_first, of_the_second, of_the_third = (1 / 2 + 1) / 2, (1 / 2 + 0) / 2, (1 / 2 + 0) / 2
    expected = np.array([of_the_first, of_the_second, of_the_third]) / of_the_first
    assert standing(sentences(0, 0, 1, 1, 2), similarity, [0, 1, 2], NEVER) == pytest.approx(expected)


def test_two_articles_of_one_outlet_say_nothing_for_each_other() -> None:
    similarity = near(3, (0, 1))
    assert standing(sentences(0, 1, 2), similarity, [0, 0, 2], NEVER) == pytest.approx([1, 1, 1])
    assert standing(sentences(0, 1, 2), similarity, [0, 1, 2], NEVER) == pytest.approx([1, 1, 0])


def test_an_older_article_counts_half_for_each_half_day_and_one_without_a_date_as_the_oldest() -> None:
    times = (datetime(2026, 3, 2, 23, tzinfo=UTC), datetime(2026, 3, 5, 1, tzinfo=UTC), datetime(2026, 3, 4))
    weighed = standing(sentences(0, 1, 2), near(3), [0, 1, 2], times)
    assert weighed == pytest.approx([1 / 16, 1, 1 / 4])
    assert standing(sentences(0, 1, 2), near(3), [0, 1, 2], (*times[:2], None))[2] == pytest.approx(1 / 16)


def test_what_no_other_source_tells_of_is_weighed_alike() -> None:
    assert standing(sentences(0, 0), near(2), [0], (None,)) == pytest.approx([1])
    assert standing(sentences(0, 2), near(2), [0, 0, 2], NEVER) == pytest.approx([1, 1, 1])
