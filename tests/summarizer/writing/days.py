"""What becomes of a sentence that has a day, given when its document and the others were published."""

from __future__ import annotations

from summarizer import Document
from summarizer.documents.publication import publication_times
from summarizer.writing.timeliness import in_time
from tests.summarizer.facts import sentences, uncleaned, written


def told(text: str, *published: str | None) -> list[tuple[str, str]]:
    """The sentence, from the first document, beside one that is always clear."""
    offered = [written(sentence.text, sentence) for sentence in sentences(text, "The dam is old.")]
    pages = [uncleaned(Document(text, published_at=day)) for day in published]
    kept = in_time(offered, publication_times(pages))
    assert kept[-1].text == "The dam is old."
    return [(sentence.text, sentence.origin) for sentence in kept[:-1]]
