"""A text as the checks read it."""

from __future__ import annotations

import weakref
from collections.abc import Callable

import pytest

from summarizer.config import GroupingConfig
from summarizer.contradictions.statements import Statement
from summarizer.segmentation import MAX_SENTENCE_CHARACTERS
from summarizer.support.passage import LONGEST_KEPT, MOST_KEPT, Passage
from summarizer.support.recent import Recent


@pytest.mark.parametrize("read", [Passage.read, Statement.read])
def test_a_sentence_is_read_once_and_a_text_too_long_for_one_is_not_kept(read: Callable[[str], object]) -> None:
    text = "Ana Bell left Lowmoor on Friday. "
    assert read(text) is read(text)
    assert read(text * LONGEST_KEPT) is not read(text * LONGEST_KEPT)


def test_the_longest_sentence_is_kept_once_read() -> None:
    assert LONGEST_KEPT >= MAX_SENTENCE_CHARACTERS


SENTENCE = (
    "The ferry to the outer islands, which burned off Cape Tarrow on Monday with 243 people aboard, will not sail {}."
)


@pytest.mark.parametrize("read", [Passage.read, Statement.read])
def test_all_sentences_of_the_largest_cluster_are_kept_once_read(read: Callable[[str], object]) -> None:
    texts = [SENTENCE.format(number) for number in range(GroupingConfig().max_sentences)]
    once = [read(text) for text in texts]
    assert all(read(text) is before for text, before in zip(texts, once, strict=True))


@pytest.mark.parametrize("read", [Passage.read, Statement.read])
@pytest.mark.parametrize("text", ["{}" + "?!" * 240, "{}"], ids=["of marks", "of a number"])
def test_what_is_kept_takes_no_more_room_however_hostile_the_texts_are(
    read: Callable[[str], object], text: str
) -> None:
    """A thousand of them would take 120 MB; as weak references see only what is kept, those are counted."""
    texts = [text.format(number) for number in range(5_000)]
    left = [weakref.ref(read(text)) for text in texts]
    passages = [getattr(kept, "passage", kept) for one in left if (kept := one()) is not None]
    assert 0 < sum(passage.size for passage in passages) <= MOST_KEPT
    assert len(passages) < len(texts)


def test_what_was_asked_for_last_is_kept() -> None:
    made: list[str] = []

    def make(text: str) -> str:
        made.append(text)
        return text

    recent = Recent(make, len, 4)
    for text in ("aa", "bb", "aa", "c", "aa", "bb", "longer", "aa"):
        assert recent(text) == text
    assert made == ["aa", "bb", "c", "bb", "longer", "aa"]
