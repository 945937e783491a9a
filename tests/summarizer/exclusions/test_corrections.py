"""What an article takes back is told by nobody."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer, Summary
from summarizer.exclusions import corrections
from summarizer.segmentation import segment
from tests.summarizer.facts import uncleaned

REPORT = (
    "The owner of the boatyard at Penmarrow was convicted of arson on Wednesday.\n\n"
    "Peter Hallam will be sentenced on 27 March. The jury took four hours.\n\n"
)
COPY = (
    "Peter Hallam was convicted of arson at Penmarrow, where his boatyard had burned down in November.\n\n"
    "Hallam will be sentenced on 27 March, the court said. He had denied it."
)
NOTE = (
    "This article was amended on 5 March. An earlier version said that Hallam would be sentenced on 27 March."
    " The date is 17 April."
)


def brief(summarizer: Summarizer, note: str, **options: object) -> Summary:
    documents = [Document(REPORT + note, id="report"), Document(COPY, id="copy")]
    return summarizer.summarize(documents, max_words=150, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        "Correction: an earlier version of this article incorrectly said Hallam would be sentenced on 27 March.",
        "The original version of this story wrongly stated that Hallam would be sentenced on 27 March.",
        "An earlier version of this story wrongly said that Mr. Hallam would be sentenced on 27 March.",
    ],
)
def test_what_a_note_takes_back_is_not_told_and_the_note_is_quoted_as_a_warning(
    summarizer: Summarizer, note: str
) -> None:
    summary = brief(summarizer, note)
    assert "27 March" not in summary.text
    assert "version" not in summary.text
    assert "17 April" not in summary.text
    assert any("documents[0] (report) carries a correction" in text and note in text for text in summary.warnings)
    assert {gone.document_id for gone in summary.removed if gone.rule == "corrected"} == {"report", "copy"}


def test_a_note_that_does_not_say_what_was_wrong_takes_nothing_back(summarizer: Summarizer) -> None:
    note = "Correction: an earlier version of this story misstated the date of the sentence."
    summary = brief(summarizer, note)
    assert "27 March" in summary.text
    assert any(note in text for text in summary.warnings)


def test_without_a_note_nothing_is_said(summarizer: Summarizer) -> None:
    summary = brief(summarizer, "The original version of the boat was built in 1989, the report said.")
    assert summary.warnings == ()
    assert "27 March" in summary.text


def test_the_rule_can_be_switched_off(summarizer: Summarizer) -> None:
    assert "27 March" in brief(summarizer, NOTE, keep=["corrected"]).text


def test_only_sentences_with_a_word_of_what_is_taken_back_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = corrections._facts
    monkeypatch.setattr(corrections, "_facts", lambda text: read.append(text) or real(text))
    other = "Hallam will hear it on 27 March. The harbour froze on 5 May."
    pages = [uncleaned(Document(text, id=text[:3])) for text in (NOTE, other)]
    corrections.find(pages, list(map(segment, (0, 1), pages)))
    assert [text for text in read if "harbour" in text] == []
    assert [text for text in read if "will hear" in text] != []
