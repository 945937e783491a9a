"""Beside reports the opinion of a writer takes no part."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer

REPORT = (
    "The council of Vane voted 7-5 on Wednesday to close the harbour museum and sell the ships. Mayor Dora Hallin said "
    "that the money would pay for a school. Residents shouted from the gallery as the votes were counted."
)
BETRAYAL = (
    "The council of Vane has betrayed everybody who loves the harbour museum. The ships are worth more than a school. "
    "Mayor Dora Hallin will lose the next election over this."
)
OURS = (
    "The council of Vane has sold our museum, and it ought to be ashamed of itself. The ships are worth far more. "
    "Mayor Dora Hallin should resign. We will remember those seven votes."
)
QUOTED = (
    'Friends of the harbour museum in Vane said the council should be ashamed. "We will remember those votes," Ana '
    'Bell said. She said that Mayor Dora Hallin ought to resign. "It is our museum," she said.'
)


def warned(summarizer: Summarizer, *documents: Document) -> list[str]:
    return [warning for warning in summarizer.summarize(documents).warnings if "opinion" in warning]


@pytest.mark.parametrize(
    "document",
    [
        Document(BETRAYAL, title="OPINION: A betrayal"),
        Document(BETRAYAL, title="A betrayal | Comment"),
        Document(f"{BETRAYAL}\n\nThe author is a teacher in Vane."),
        Document(OURS),
    ],
)
def test_an_opinion_beside_a_report_is_left_out_with_a_warning(summarizer: Summarizer, document: Document) -> None:
    brief = summarizer.summarize([Document(REPORT), document])
    assert brief.warnings == ("documents[1] (doc-2) is an opinion and was left out.",)
    assert {source.document_id for sentence in brief.sentences for source in sentence.sources} == {"doc-1"}
    assert all(
        gone.rule != "opinion" for gone in summarizer.summarize([Document(REPORT), document], keep=["opinion"]).removed
    )


@pytest.mark.parametrize(
    "document",
    [
        Document(BETRAYAL),  # nothing says so
        Document(QUOTED),
        Document(REPORT, title="Comment of the mayor angers residents"),
        Document(REPORT, title="Opinion polls: mayor behind"),
        Document(f"{QUOTED}\n\nThe writer is a reporter in Vane."),
    ],
)
def test_a_report_on_opinions_is_none(summarizer: Summarizer, document: Document) -> None:
    assert not warned(summarizer, Document(REPORT), document)


def test_where_there_is_nothing_else_opinions_are_told(summarizer: Summarizer) -> None:
    documents = [Document(OURS), Document(BETRAYAL, title="Editorial: A betrayal")]
    assert not warned(summarizer, *documents)
