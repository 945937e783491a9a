from __future__ import annotations

import pytest

from summarizer.content.given import given
from tests.summarizer.facts import sentences


@pytest.mark.parametrize(
    ("before", "text", "keys"),
    [
        ("A vote was held.", "The vote was close.", {"vote"}),
        ("The board agreed to sell three ferries.", "Unions opposed the sale of those old ferries.", {"ferri"}),
        ("A vote was held.", "A vote was held again.", set()),  # it introduces one of its own
        ("Rain fell.", "The vote was close.", set()),  # the article has not had it either
        ("A court in Vane ruled.", "The Vane line was shut.", set()),  # a name says which
        ("A vote on a bridge was held.", "The old town is near the sea, by a bridge.", set()),  # after "a"
    ],
)
def test_a_sentence_points_back_to_definite_words_that_its_article_has_had(
    before: str, text: str, keys: set[str]
) -> None:
    own = sentences(before, text)
    assert given(own, [sentence.text for sentence in own]) == [frozenset(), keys]


def test_another_articles_words_are_not_what_it_points_to() -> None:
    own = [*sentences("A vote was held."), *sentences("The vote was close.", document=1)]
    assert given(own, [sentence.text for sentence in own]) == [frozenset(), frozenset()]
