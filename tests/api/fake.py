"""A summarizer without a model: quotes the first sentence of each document, as slowly as it is told to."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Sequence
from types import SimpleNamespace

from summarizer import Document, StageFinished
from summarizer.datamodels import (
    DocumentReport,
    GroupMember,
    GroupReport,
    ModelInfo,
    Removal,
    Source,
    Strategy,
    Summary,
    SummarySentence,
)
from summarizer.errors import InputError

Listener = Callable[[StageFinished | SummarySentence], None]


class FakeSummarizer:
    """Is asked as ``summarizer.Summarizer`` is.

    Attributes:
        go: Briefs stop before each sentence until this is set.
        seconds: Time that each sentence takes, but for the first brief, which is the warm-up.
        error: Raised instead of making a brief.
        started: Briefs begun.
        finished: Briefs made to the end.
    """

    model = ModelInfo("fake", "0", "none")
    checkpoint = SimpleNamespace(writer=None)

    def __init__(self, seconds: float = 0.0, error: Exception | None = None) -> None:
        self.go = threading.Event()
        self.go.set()
        self.seconds = seconds
        self.error = error
        self.started = 0
        self.finished = 0

    def summarize(
        self,
        documents: Sequence[Document],
        *,
        max_words: int = 150,  # noqa: ARG002
        strategy: Strategy = "fusion",  # noqa: ARG002
        keep: Collection[str] = (),  # noqa: ARG002
        listener: Listener | None = None,
    ) -> Summary:
        tell = listener or (lambda _: None)
        self.started += 1
        ids = [document.id or f"doc-{number}" for number, document in enumerate(documents, 1)]
        for number, document in enumerate(documents):
            if not document.text.strip():
                raise InputError(f"documents[{number}].text", "Has no words. Leave the document out.")
            if ids[number] in ids[:number]:
                raise InputError(f"documents[{number}].id", "Another document has this id. Give each its own.")
        tell(StageFinished("clean", 0.1))
        sentences = []
        for name, document in zip(ids, documents, strict=True):
            while not self.go.wait(0.01):
                tell(StageFinished("waiting", 0.0))
            if self.started > 1:
                time.sleep(self.seconds)
            if self.error is not None:
                raise self.error
            sentences.append(_quote(name, document.text))
            tell(sentences[-1])
        tell(StageFinished("write", 0.2))
        self.finished += 1
        return _summary(ids, sentences)


def _quote(name: str, text: str) -> SummarySentence:
    end = text.find(".") + 1 or len(text)
    source = Source(name, 0, end, text[:end])
    return SummarySentence(source.text, "extracted", (source,), 1, 0.5)


def _summary(ids: list[str], sentences: list[SummarySentence]) -> Summary:
    sources = [sentence.sources[0] for sentence in sentences]
    return Summary(
        id="sum-1",
        headline="Headline",
        text=" ".join(sentence.text for sentence in sentences),
        sentences=tuple(sentences),
        groups=tuple(
            GroupReport(f"g{number}", 0.5, True, (GroupMember(s.document_id, s.start, s.end, 1.0),))
            for number, s in enumerate(sources, 1)
        ),
        disagreements=(),
        removed=(Removal(ids[0], 0, 1, "advertisement"),),
        documents=tuple(DocumentReport(name, 1, 1, 1.0, None) for name in ids),
        model=FakeSummarizer.model,
        timings_ms={"clean": 0.1, "write": 0.2},
        warnings=("made by a fake",),
    )
