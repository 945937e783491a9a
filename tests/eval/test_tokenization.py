"""Words and sentences, in Latin script and in others."""

import pytest
from rouge_score.tokenizers import DefaultTokenizer

from eval.tokenization import lost_letters, split_sentences, tokenize


@pytest.mark.parametrize("stemmer", [True, False])
def test_words_are_those_of_rouge_score(stemmer: bool) -> None:
    text = "The U.N.'s 1,200 inspectors – naïve, tireless – were flying to Tarnby; flies flew."
    assert list(tokenize(text, stemmer=stemmer)) == DefaultTokenizer(stemmer).tokenize(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Паром затонул, двое погибли.", ("паром", "затонул", "двое", "погибли")),
        ("नाव डूब गई।", ("नाव", "डूब", "गई")),
        ("船が沈んだ。2人", ("船", "が", "沈", "ん", "だ", "2", "人")),
        ("Straße 12b", ("strasse", "12b")),
        ("caf\u00e9 cafe\u0301", ("café", "café")),
        ("…", ()),
    ],
)
def test_the_unicode_tokenizer_knows_words_of_any_script(text: str, words: tuple[str, ...]) -> None:
    assert tokenize(text, "unicode") == words


def test_the_default_tokenizer_drops_other_scripts_and_says_how_much() -> None:
    assert tokenize("Паром затонул") == ()
    assert lost_letters("Паром затонул") == 1.0
    assert lost_letters("Ferry sank") == 0.0
    assert lost_letters("12 – 15") == 0.0


def test_sentences_end_at_punctuation_and_blank_lines_but_not_where_lines_wrap() -> None:
    text = "The ferry\r\nsank. Two men\ndied\n\nNobody else was hurt"
    assert split_sentences(text) == ["The ferry\nsank.", "Two men\ndied", "Nobody else was hurt"]


def test_on_request_sentences_end_at_line_ends_only() -> None:
    assert split_sentences("The ferry sank. Two\r\nmen died\n\n", "newline") == [
        "The ferry sank. Two",
        "men died",
    ]
