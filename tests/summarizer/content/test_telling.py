"""What happened, when and how many, counts before what was said of it."""

from __future__ import annotations

import pytest

from summarizer.content.telling import IDLE_WORTH, QUOTED_WORTH, VAGUE_WORTH, telling


@pytest.mark.parametrize(
    "text",
    [
        "All 243 people left the ferry on Monday.",
        "The ferry burned on 12 May.",
        "The ferry, with 243 people aboard, burned overnight.",
        "Police held 3 men last night.",
    ],
)
def test_what_is_dated_and_counted_counts_whole(text: str) -> None:
    assert telling(text) == 1


@pytest.mark.parametrize("text", ["The ferry burned on Monday.", "All 243 people left the ferry."])
def test_without_a_day_or_without_a_number_less_counts(text: str) -> None:
    assert telling(text) == VAGUE_WORTH


@pytest.mark.parametrize("text", ["The ferry was built by a yard in Vane.", "In May the rest of them will march."])
def test_without_either_less_of_that(text: str) -> None:
    assert telling(text) == pytest.approx(VAGUE_WORTH**2)


def test_what_is_quoted_counts_less() -> None:
    assert telling("“We left on Monday with 9 others.”") == pytest.approx(QUOTED_WORTH)


@pytest.mark.parametrize("text", ["There is a precedent.", "Lund will not go short."])
def test_in_few_words_hardly_anything(text: str) -> None:
    assert telling(text) == pytest.approx(IDLE_WORTH * VAGUE_WORTH**2)
