"""What is refused at the door, and what it is called."""

from __future__ import annotations

import pytest

from summarizer import Document, InputError
from summarizer.intake import receive

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


@pytest.mark.parametrize("published_at", ["", "yesterday"])
def test_a_date_that_is_none_is_refused(published_at: str) -> None:
    with pytest.raises(InputError) as refused:
        receive([Document(TEXT, published_at=published_at)], 150, "fusion")
    assert refused.value.field == "documents[0].published_at"
