"""The fake stands in for the summarizer."""

from __future__ import annotations

from inspect import signature

from summarizer import Summarizer
from tests.api.fake import FakeSummarizer


def test_the_fake_is_asked_as_the_summarizer_is() -> None:
    assert signature(FakeSummarizer.summarize) == signature(Summarizer.summarize)
