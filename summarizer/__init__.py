"""Nutgraf: several articles about one event in, one short, sourced brief out.

Two documents in, and which of them carries the first sentence that comes out:

    from summarizer import Document, Summarizer

    summarizer = Summarizer.load()
    summary = summarizer.summarize([Document(text="…"), Document(text="…")], max_words=150)
    summary.sentences[0].sources[0].document_id
"""

from summarizer.datamodels import (
    Disagreement,
    Document,
    DocumentReport,
    GroupMember,
    GroupReport,
    ModelInfo,
    Outlet,
    Removal,
    Source,
    Summary,
    SummarySentence,
    Variant,
)
from summarizer.errors import InputError, LanguageError, ModelError, NutgrafError
from summarizer.pipeline import Summarizer
from summarizer.stopwatch import StageFinished
from summarizer.support import Support, Unsupported, check_support

__all__ = [
    "Disagreement",
    "Document",
    "DocumentReport",
    "GroupMember",
    "GroupReport",
    "InputError",
    "LanguageError",
    "ModelError",
    "ModelInfo",
    "NutgrafError",
    "Outlet",
    "Removal",
    "Source",
    "StageFinished",
    "Summarizer",
    "Summary",
    "SummarySentence",
    "Support",
    "Unsupported",
    "Variant",
    "check_support",
]
