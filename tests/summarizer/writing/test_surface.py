from __future__ import annotations

import pytest

from summarizer import Summarizer
from tests.conftest import SAMPLE, documents_in
from tests.summarizer.surface import misprints

SAMPLES = sorted(path for path in SAMPLE.parent.iterdir() if path.is_dir())
SOURCE = "Ana Ruiz said on Monday that 1,200 people, half of them children, weren't told."


@pytest.mark.parametrize(
    ("text", "blemish"),
    [
        ("Ana Ruiz said that 1,200 people weren't told .", "space before a mark"),
        ("Ana Ruiz said that 1, 200 people weren't told.", "split number"),
        ("Ana Ruiz said that 1,200 people weren 't told.", "split contraction"),
        ("Ana Ruiz said that that 1,200 people weren't told.", "repeated word"),
        ("Ana Ruiz said that 1,200 people,half of them children, weren't told.", "no space after a mark"),
        ("Ana Ruiz said that 1,200 people weren't told", "no end"),
        ("Ana Ruiz said “that 1,200 people weren't told.", "unpaired mark"),
        ("ana Ruiz said that 1,200 people weren't told.", "small first letter"),
        ("Ana Ruiz said that 1,200 ##people weren't told.", "word piece"),
    ],
)
def test_a_blemish_is_named(text: str, blemish: str) -> None:
    assert misprints(text, [SOURCE]) == [blemish]


def test_what_a_source_prints_so_is_no_blemish() -> None:
    assert misprints("It cost $ 5 .", ["It cost $ 5 ."]) == []
    assert misprints(SOURCE, [SOURCE]) == []


def test_what_is_rewritten_of_the_samples_reads_like_print(summarizer: Summarizer) -> None:
    told = [
        sentence
        for sample in SAMPLES
        for words in (60, 150, 300)
        for sentence in summarizer.summarize(documents_in(sample), max_words=words).sentences
    ]
    rewritten = [sentence for sentence in told if sentence.origin == "rewritten"]
    assert rewritten
    for sentence in rewritten:
        assert misprints(sentence.text, [source.text for source in sentence.sources]) == [], sentence.text
