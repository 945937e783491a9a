"""Words and their keys."""

from __future__ import annotations

import itertools
import sys
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from summarizer.support.tokens import _stem, fold, stem, tokenize

ENDINGS = ("ations", "ingly", "fulness", "ies", "ed", "ement")
WORDS = ["".join(letters) + end for letters in itertools.product("bcdfgl", "aeiou", "mnrst") for end in ENDINGS]


@pytest.fixture
def restless() -> Iterator[None]:
    """Threads that change over as often as they can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("restless")
def test_threads_do_not_disturb_each_others_keys() -> None:
    uncached = _stem.__wrapped__
    expected = [uncached(word) for word in WORDS]
    with ThreadPoolExecutor(4) as threads:
        for found in threads.map(lambda _: [uncached(word) for word in WORDS], range(8)):
            assert found == expected


def test_a_word_longer_than_any_is_its_own_key_and_is_not_kept() -> None:
    tracemalloc.start()
    for letter in "abcdefgh":
        assert stem(letter * 1_000_000) == letter * 1_000_000
    left, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert left < 1_000_000


def test_words_of_meaning_and_numbers_tell_something_and_no_others() -> None:
    tokens = tokenize("The 3 ships, too, were lost.")
    assert [token.text for token in tokens if token.tells] == ["3", "ships", "lost"]


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Łukasz", "lukasz"),
        ("Żółć", "zolc"),
        ("Malá", "mala"),
        ("Ma\u0301la", "mala"),
        ("Ørsted", "orsted"),
        ("Đoković", "dokovic"),
        ("Æsir", "aesir"),
        ("Œuvre", "oeuvre"),
        ("Straße", "strasse"),
        ("IŞIK", "isik"),
        ("İzmir", "izmir"),
        ("ISN’T", "isn't"),
    ],
)
def test_a_word_is_compared_without_its_diacritics(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_what_is_printed_keeps_its_diacritics() -> None:
    assert [(token.text, token.folded) for token in tokenize("Łukasz Żółć")] == [("Łukasz", "lukasz"), ("Żółć", "zolc")]


@pytest.mark.parametrize(("text", "denying"), [("No one left.", ["No one"]), ("It has no one-way street.", ["no"])])
def test_no_one_is_one_word_that_denies(text: str, denying: list[str]) -> None:
    assert [token.text for token in tokenize(text) if token.denies] == denying


def test_a_hyphen_parts_nothing_and_a_small_word_names_nobody() -> None:
    tokens = tokenize("The well-known Ana Bell left; The Hague did not.")
    assert [token.text for token in tokens if token.breaks] == [";", "."]
    assert [token.text for token in tokens if token.named] == ["Ana", "Bell", "Hague"]
