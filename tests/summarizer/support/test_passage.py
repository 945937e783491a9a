"""A text as the checks read it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from summarizer.config import GroupingConfig
from summarizer.contradictions.statements import Statement
from summarizer.support.passage import LONGEST_KEPT, MOST_KEPT, Passage


@pytest.mark.parametrize("read", [Passage.read, Statement.read])
def test_a_sentence_is_read_once_and_a_text_too_long_for_one_is_not_kept(read: Callable[[str], object]) -> None:
    text = "Ana Bell left Lowmoor on Friday. "
    assert read(text) is read(text)
    assert read(text * LONGEST_KEPT) is not read(text * LONGEST_KEPT)


def test_all_sentences_of_the_largest_cluster_are_kept_once_read() -> None:
    assert GroupingConfig().max_sentences < MOST_KEPT
