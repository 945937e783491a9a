"""What is refused at the door, and what it is called."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import numpy as np
import pytest

from summarizer import Document, InputError, Outlet, Summarizer
from summarizer.documents.intake import receive

TEXT = "The ferry to the outer islands will not sail before Friday."


@pytest.mark.parametrize(
    "documents", [[Document(TEXT), Document(TEXT, id="")], [Document(TEXT, id="a"), Document(TEXT, id="")]]
)
def test_an_empty_id_is_refused_as_empty(documents: list[Document]) -> None:
    with pytest.raises(InputError) as refused:
        receive(documents, 150, "fusion")
    assert refused.value.field == "documents[1].id"
    assert refused.value.problem.startswith("is empty;")


def test_an_id_given_twice_is_refused_and_unnamed_documents_are_named_by_place() -> None:
    with pytest.raises(InputError, match="is used by an earlier document"):
        receive([Document(TEXT, id="a"), Document(TEXT), Document(TEXT, id="a")], 150, "fusion")
    named = receive([Document(TEXT), Document(TEXT, id="doc-3"), Document(TEXT)], 150, "fusion")
    assert [document.id for document in named] == ["doc-1", "doc-3", "doc-3'"]


@pytest.mark.parametrize("max_words", [19, 1_001, 10**5_000, -(10**5_000)], ids=["few", "many", "huge", "tiny"])
def test_a_length_out_of_range_is_refused_however_many_digits_it_has(max_words: int) -> None:
    with pytest.raises(InputError, match="must be a whole number from 20 to 1000") as refused:
        receive([Document(TEXT)], max_words, "fusion")
    assert refused.value.field == "max_words"


@pytest.mark.parametrize(
    ("text", "problem"),
    [("— …\n", "holds no words"), ("Advertisement", "holds one word alone"), ("\n Fire! ", "holds one word alone")],
)
def test_a_document_that_cannot_tell_anything_is_refused(text: str, problem: str) -> None:
    with pytest.raises(InputError, match=f"{problem}; send the article's text") as refused:
        receive([Document(TEXT), Document(text)], 150, "fusion")
    assert refused.value.field == "documents[1].text"


STUB = Document("Ferry stays in harbour\n\nBy Dana Pike\n\nFire", title="Ferry stays in harbour")


def test_a_document_that_is_one_word_without_its_headline_and_byline_is_refused_alone(summarizer: Summarizer) -> None:
    with pytest.raises(InputError, match="holds one word alone when it is cleaned; send the article's text") as refused:
        summarizer.summarize([STUB, STUB])
    assert refused.value.field == "documents[0].text"
    assert summarizer.summarize([STUB], keep=["byline"]).text


def test_beside_others_it_is_left_out_with_a_warning(summarizer: Summarizer) -> None:
    brief = summarizer.summarize([Document(TEXT), STUB])
    assert brief.warnings == ("documents[1] (doc-2) holds one word alone when it is cleaned, and was left out.",)
    assert [document.sentences for document in brief.documents] == [1, 0]


@pytest.mark.parametrize("text", ["Pope dies", "天气很好，今天"])
def test_two_words_are_a_document(text: str) -> None:
    assert receive([Document(text)], 150, "fusion")[0].text == text


@pytest.mark.parametrize("published_at", ["", "yesterday", "5 April 2031"])
def test_a_date_that_is_none_is_refused(published_at: str) -> None:
    with pytest.raises(InputError) as refused:
        receive([Document(TEXT, published_at=published_at)], 150, "fusion")
    assert refused.value.field == "documents[0].published_at"
    assert refused.value.problem.startswith("is not an ISO 8601 date")


@pytest.mark.parametrize(
    "published_at", ["0001-01-01", "0001-01-01T00:00:00+01:00", "9999-12-31", "9999-12-31T23:59:00-05:00"]
)
def test_a_date_at_an_end_of_the_calendar_is_refused(published_at: str) -> None:
    with pytest.raises(InputError, match="must be in a year from 2 to 9998; leave it out") as refused:
        receive([Document(TEXT), Document(TEXT, published_at=published_at)], 150, "fusion")
    assert refused.value.field == "documents[1].published_at"


@pytest.mark.parametrize("published_at", ["0002-01-01T00:00:00+14:00", "9998-12-31T23:59:00-12:00"])
def test_every_other_date_can_be_compared(summarizer: Summarizer, published_at: str) -> None:
    said = "Some 1,900 passengers remain stranded in the port. It will sail tomorrow. It burned on Friday."
    documents = [Document(f"{TEXT} {said}", published_at=published_at), Document(TEXT, published_at="2031-03-10")]
    assert summarizer.summarize(documents).sentences


@pytest.mark.parametrize(
    ("document", "field"),
    [
        (Document("The ferry \ud800 sails."), "text"),
        (Document(TEXT, id="\ud800"), "id"),
        (Document("\ud800", id="\ud800"), "id"),
        (Document(TEXT, title="Ferry\udfff"), "title"),
        (Document(TEXT, source=Outlet(name="\udcff")), "source.name"),
        (Document(TEXT, source=Outlet(url="https://a.example/\udcff")), "source.url"),
        (Document(TEXT, published_at="2031-03-10\ud80012:00"), "published_at"),
        (Document(TEXT, language="en-\ud800"), "language"),
    ],
)
def test_what_no_encoding_can_write_out_is_refused_in_every_field(document: Document, field: str) -> None:
    with pytest.raises(InputError, match="holds half of a surrogate pair at offset") as refused:
        receive([Document(TEXT), document], 150, "fusion")
    assert refused.value.field == f"documents[1].{field}"


@pytest.mark.parametrize(
    ("documents", "field"),
    [
        (TEXT, "documents"),
        ((Document(TEXT) for _ in range(2)), "documents"),
        ([TEXT], "documents[0]"),
        ([Document(TEXT), {"text": TEXT}], "documents[1]"),
        ([Document(None)], "documents[0].text"),  # type: ignore[arg-type]
        ([Document(TEXT, source="Ellery Post")], "documents[0].source"),  # type: ignore[arg-type]
        ([Document(TEXT, published_at=datetime(2031, 3, 10))], "documents[0].published_at"),  # type: ignore[arg-type]
    ],
)
def test_what_is_of_another_type_is_refused_by_its_name(documents: Any, field: str) -> None:
    with pytest.raises(InputError, match="must be a") as refused:
        receive(documents, 150, "fusion")
    assert refused.value.field == field


def test_any_whole_number_is_a_number_of_words() -> None:
    assert receive([Document(TEXT)], np.int64(50), "fusion")  # type: ignore[arg-type]
