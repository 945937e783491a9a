"""What happened, when and how many, counts before what was said of it."""

from __future__ import annotations

import pytest

from summarizer.content.telling import telling


@pytest.mark.parametrize(
    "text",
    [
        "All 243 people left the ferry on Monday.",
        "The ferry burned on 12 May.",
        "The ferry, with 243 people aboard, burned overnight.",
        "Police held 3 men last night.",
        "Seventeen people were treated on Monday.",
    ],
)
def test_what_is_dated_and_counted_counts_whole(text: str) -> None:
    assert telling(text) == 1


@pytest.mark.parametrize("text", ["The ferry burned on Monday.", "All 243 people left the ferry."])
def test_without_a_day_or_without_a_number_less_counts(text: str) -> None:
    assert telling("The ferry was built by a yard in Vane.") < telling(text) < 1


@pytest.mark.parametrize("text", ["The ferry was built by a yard in Vane.", "In May two of them will march."])
def test_without_either_that_share_of_that_share(text: str) -> None:
    assert telling(text) == pytest.approx(telling("The ferry burned on Monday.") ** 2)


def test_what_is_quoted_counts_less() -> None:
    quoted, in_part = "“We left on Monday with 9 others.”", "She said they “left on Monday with 9 others”."
    assert telling(quoted) < telling(in_part) < telling("We left on Monday with 9 others.")


@pytest.mark.parametrize("text", ["There is a precedent.", "Lund will not go short."])
def test_in_few_words_hardly_anything(text: str) -> None:
    assert 0 < telling(text) < telling("There is a precedent for the sale of the yard.") / 2


def test_when_and_where_somebody_was_quoted_is_no_news() -> None:
    said = telling("“We left the ship,” Dana Bell told reporters on May 9 at a lunch for 300 guests in Vane.")
    assert said == telling("“We left the ship,” Dana Bell told them.")
    assert said < telling("“We left the ship” stood on a wall on May 9 beside 300 others.")
    assert said < telling("“On May 9 we left,” Dana Bell told them.")
