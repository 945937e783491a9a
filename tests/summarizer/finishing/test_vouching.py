"""Whether a sentence tells the main fact of another."""

from __future__ import annotations

from datetime import timedelta

import pytest

from summarizer.finishing.vouching import evidence, vouches

TOLD = "The minister said that Vane would build a second pier, at a cost of 16 million crowns."
SHORTER = "A second pier is to be built for 16 million crowns."
NOW = timedelta()


def test_what_tells_the_main_fact_in_fewer_words_vouches_for_it() -> None:
    assert vouches(SHORTER, TOLD, 0.42, NOW)
    assert vouches(TOLD, TOLD, 0.0, timedelta(days=9))


def test_what_is_near_and_shares_next_to_nothing_does_not() -> None:
    assert not vouches("Its first pier, which was finished in 1911, is to be painted.", TOLD, 0.42, NOW)
    assert not vouches("The minister said that she had not read the report of Vane.", TOLD, 0.42, NOW)


def test_the_older_an_article_the_less_it_vouches_for() -> None:
    assert vouches(SHORTER, TOLD, 0.36, timedelta(hours=1))
    assert not vouches(SHORTER, TOLD, 0.36, timedelta(days=3))


@pytest.mark.parametrize(
    "other",
    [
        "A second pier is to be built for 19 million crowns.",
        "A second pier is not to be built for 16 million crowns, the minister said.",
    ],
)
def test_what_says_otherwise_does_not_however_near(other: str) -> None:
    assert not vouches(other, TOLD, 0.9, NOW)


def test_the_evidence_is_nearness_shared_words_and_numbers_and_age() -> None:
    near, words, shared, age = evidence(SHORTER, TOLD, 0.42, timedelta(hours=1))
    assert (near, shared) == (0.42, 2)  # second, and 16 million
    assert words == pytest.approx(5 / 8)
    assert age == pytest.approx(0.693, abs=0.001)
    assert evidence(SHORTER, "“Vane”", 0.1, NOW)[1] == 0
