"""A checkpoint of anyone's rewrites the selection; what comes of it is told as it was written, and accounted for."""

from __future__ import annotations

import dataclasses

import pytest

from summarizer import Document, InputError, Summarizer
from summarizer.engines.document_model import DocumentModel

TEXT = (
    "A ferry caught fire off Cape Tarrow on Monday. All 243 people aboard the ferry were rescued by the coast guard. "
    "The owner of the ferry said that its engines had been inspected in May. The harbour was closed until the evening."
)


class Copyist(DocumentModel):
    """Writes what it is told to write."""

    def __init__(self, text: str) -> None:
        self.text, self.name, self.revision = text, "copyist", "1234"

    def summarize(self, text: str, max_words: int) -> str:  # noqa: ARG002 - as the real one
        return self.text


def brief(summarizer: Summarizer, text: str, max_words: int = 150) -> tuple[list[str], str]:
    with_copyist = Summarizer(summarizer.checkpoint, document_model=Copyist(text))
    summary = with_copyist.summarize([Document(TEXT)], max_words=max_words, strategy="document")
    assert dataclasses.astuple(summary.model) == ("copyist", "1234", "torch")
    assert all(sentence.sources for sentence in summary.sentences)
    return [sentence.text for sentence in summary.sentences], " ".join(summary.warnings)


def test_supported_sentences_stand_in_the_order_written_two_of_one_fact_too(summarizer: Summarizer) -> None:
    written = [
        "The harbour was closed.",
        "A ferry caught fire on Monday.",
        "On Monday a ferry caught fire off Cape Tarrow.",
    ]
    assert brief(summarizer, " ".join(written)) == (written, "")


def test_what_nobody_says_is_left_out_and_counted(summarizer: Summarizer) -> None:
    told, warning = brief(summarizer, "A ferry caught fire on Monday. All 251 people were rescued. Tomas Berg drowned.")
    assert told == ["A ferry caught fire on Monday."]
    assert warning == "strategy: 2 unsupported sentences of the document model were left out."


def test_what_does_not_fit_is_counted(summarizer: Summarizer) -> None:
    told, warning = brief(summarizer, TEXT, max_words=20)
    assert told == ["A ferry caught fire off Cape Tarrow on Monday."]
    assert warning == "strategy: 3 sentences of the document model were left out, for they did not fit."


def test_where_nothing_stands_the_brief_quotes(summarizer: Summarizer) -> None:
    told, warning = brief(summarizer, "Tomas Berg drowned.")
    assert told[0] in TEXT
    assert warning.endswith("the document model wrote nothing that can stand; the brief is extractive.")


def test_where_no_sentence_of_the_documents_fits_it_is_refused_whatever_the_checkpoint_writes(
    summarizer: Summarizer,
) -> None:
    long = (
        "The coast guard rescued all 243 people aboard the ferry Vesla on Monday after a fire broke out in the engine "
        "room and spread to the car deck while the ship was crossing the strait off Cape Tarrow in heavy seas."
    )
    with_copyist = Summarizer(summarizer.checkpoint, document_model=Copyist("A ferry caught fire on Monday."))
    with pytest.raises(InputError, match="max_words: is too few"):
        with_copyist.summarize([Document(long)], max_words=20, strategy="document")


def test_without_a_checkpoint_it_is_refused(summarizer: Summarizer) -> None:
    heard: list[object] = []
    with pytest.raises(InputError, match="strategy: 'document' needs a seq2seq checkpoint"):
        summarizer.summarize([Document(TEXT)], strategy="document", listener=heard.append)
    assert heard == []  # a stream has not begun
