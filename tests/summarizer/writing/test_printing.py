from __future__ import annotations

import pytest

from summarizer import Summarizer
from summarizer.engines.pieces import plain_marks
from summarizer.writing.printing import Printer, casing

VARIANTS = [
    "Mr. O'Brien said that nearly 20% of Ruritania’s land, worth $1.5 billion, was “lost.”",
    "Officials of the U.S. and Ruritania, led by President Recep Erdoğan, won’t meet in May, the BBC-led panel said.",
    "Vanora Lindqvist’s ship had 1,200 people on board.",
]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (
            "nearly 20 % of ruritania's land was \" lost, \" mr. o'brien said",
            "Nearly 20% of Ruritania’s land was “lost,” Mr. O'Brien said.",
        ),
        ("officials of the u. s. won't meet in may.", "Officials of the U.S. won’t meet in May."),
        (
            "the president, recep erdogan, said $ 1. 5 billion was lost",
            "The President, Recep Erdoğan, said $1.5 billion was lost.",
        ),
        ("the bbc - led panel said officials won't meet", "The BBC-led panel said officials won’t meet."),
        ("in may, vanora lindqvist's ship had 1, 200 people", "In May, Vanora Lindqvist’s ship had 1,200 people."),
    ],
)
def test_output_reads_like_print(summarizer: Summarizer, written: str, printed: str) -> None:
    tokenizer = summarizer.checkpoint.tokenizer
    pieces = tokenizer.encode(plain_marks(written), add_special_tokens=False).tokens
    known = casing([*VARIANTS, "Several officials left."])
    assert Printer(tokenizer, known).print(tuple(pieces), VARIANTS) == printed


def test_a_verbatim_copy_is_printed_verbatim(summarizer: Summarizer) -> None:
    tokenizer = summarizer.checkpoint.tokenizer
    for variant in VARIANTS:
        pieces = tokenizer.encode(plain_marks(variant), add_special_tokens=False).tokens
        assert Printer(tokenizer, casing(VARIANTS)).print(tuple(pieces), [variant]) == variant


def test_lower_cased_sources_stay_lower_cased(summarizer: Summarizer) -> None:
    tokenizer = summarizer.checkpoint.tokenizer
    source = "rivera said the bridge would open."
    pieces = tokenizer.encode("the bridge would open, rivera said", add_special_tokens=False).tokens
    printed = Printer(tokenizer, casing([source])).print(tuple(pieces), [source])
    assert printed == "the bridge would open, rivera said."


def test_the_indefinite_article_is_the_sources_own(summarizer: Summarizer) -> None:
    tokenizer = summarizer.checkpoint.tokenizer
    source = "It was an hour of a unique, an unprecedented kind."
    pieces = tokenizer.encode("a hour of an unique, a unprecedented kind", add_special_tokens=False).tokens
    printed = Printer(tokenizer, casing([source])).print(tuple(pieces), [source])
    assert printed == "An hour of a unique, an unprecedented kind."


def test_casing_is_learned_inside_sentences() -> None:
    assert casing(["Police said the Police chief left.", "The police came."])["police"] == "Police"
    assert casing(["Storms hit the coast.", "Heavy storms came."])["storms"] == "storms"
