from __future__ import annotations

import pytest

from eval.datasets import load_dataset
from summarizer import Summarizer
from tests.conftest import ROOT, SAMPLE, documents_in
from tests.summarizer.surface import misprints

SAMPLES = [documents_in(path) for path in sorted(SAMPLE.parent.iterdir()) if path.is_dir()]
NEWSROOM = load_dataset(str(ROOT / "eval" / "newsroom" / "developed.jsonl"), limit=5).examples
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


def test_what_is_rewritten_reads_like_print(summarizer: Summarizer) -> None:
    told = [
        sentence
        for documents in (*SAMPLES, *(example.documents for example in NEWSROOM))
        for words in (60, 150, 300)
        for sentence in summarizer.summarize(documents, max_words=words).sentences
    ]
    rewritten = [sentence for sentence in told if sentence.origin == "rewritten"]
    assert rewritten
    for sentence in rewritten:
        assert misprints(sentence.text, [source.text for source in sentence.sources]) == [], sentence.text
