"""A brief written out: as JSON, as text for a terminal, as Markdown with footnotes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from summarizer.datamodels import Disagreement, Document, DocumentReport, Summary, SummarySentence


def as_json(summary: Summary, documents: Sequence[Document]) -> str:
    """Write a summary as the JSON that the service answers with, each document with its text, that offsets point into.

    Args:
        summary: Of the documents.
        documents: As they were read.
    """
    fields = asdict(summary)
    for report, document in zip(fields["documents"], documents, strict=True):
        report["text"] = document.text
    head = {"id": fields.pop("id"), "headline": fields.pop("headline"), "summary": fields.pop("text")}
    return json.dumps(head | fields, ensure_ascii=False, indent=2)


def as_text(summary: Summary) -> str:
    """Write a summary for a terminal: the brief with numbered notes that say where each sentence stands."""
    lines = [summary.headline, ""]
    lines += [f"{sentence.text} [{number}]" for number, sentence in enumerate(summary.sentences, 1)]
    lines.append("")
    for number, sentence in enumerate(summary.sentences, 1):
        places = ", ".join(f"{source.document_id} {source.start}–{source.end}" for source in sentence.sources)
        lines.append(f"[{number}] {sentence.origin}, {_outlets(sentence)}: {places}")
        lines += [f"    outlets disagree: {_sides(item)}" for item in disputes(sentence, summary.disagreements)]
    lines += [f"outlets disagree, not in the brief: {_sides(item)}" for item in _elsewhere(summary)]
    lines += [_document(document) for document in summary.documents]
    lines += [f"warning: {warning}" for warning in summary.warnings]
    return "\n".join(lines)


def as_markdown(summary: Summary) -> str:
    """Write a summary as Markdown, the sources as footnotes with the text they quote."""
    lines = [f"# {summary.headline}", ""]
    lines.append(" ".join(f"{sentence.text}[^{number}]" for number, sentence in enumerate(summary.sentences, 1)))
    lines.append("")
    for number, sentence in enumerate(summary.sentences, 1):
        quoted = " · ".join(f"{source.document_id}: “{_flat(source.text)}”" for source in sentence.sources)
        disputed = "".join(
            f" **Outlets disagree:** {_sides(item)}." for item in disputes(sentence, summary.disagreements)
        )
        lines.append(f"[^{number}]: {sentence.origin}, {_outlets(sentence)}.{disputed} {quoted}")
    notes = [f"**Outlets disagree, not in the brief:** {_sides(item)}" for item in _elsewhere(summary)]
    notes += [f"**Warning:** {warning}" for warning in summary.warnings]
    lines += [line for note in notes for line in ("", note)]
    return "\n".join([*lines, "", f"*Machine-written by {summary.model.name} {summary.model.revision}.*"])


def disputes(sentence: SummarySentence, disagreements: Sequence[Disagreement]) -> list[Disagreement]:
    """Find what is in dispute about a sentence.

    Args:
        sentence: A sentence of the brief.
        disagreements: Of the cluster.

    Returns:
        Those on a claim that one of the sentence's sources makes.
    """
    return [
        item
        for item in disagreements
        if any(
            source.document_id == claim.document_id and source.start <= claim.start < source.end
            for variant in item.variants
            for claim in variant.sources
            for source in sentence.sources
        )
    ]


def _elsewhere(summary: Summary) -> list[Disagreement]:
    """Disagreements on what the brief does not carry."""
    shown = [item for sentence in summary.sentences for item in disputes(sentence, summary.disagreements)]
    return [item for item in summary.disagreements if item not in shown]


def _document(document: DocumentReport) -> str:
    reprint = f", a reprint of {document.duplicate_of}" if document.duplicate_of else ""
    return (
        f"{document.id}: the brief rests on {document.used_sentences} of {document.sentences} sentences,"
        f" coverage {document.coverage:.2f}{reprint}"
    )


def _outlets(sentence: SummarySentence) -> str:
    """How many speak for it; several documents may be one: reprints, and where somebody is introduced."""
    count = sentence.independent_sources
    if count > 1:
        return f"{count} independent sources"
    alone = len({source.document_id for source in sentence.sources}) == 1
    return "found in one source" if alone else "one independent source"


def _sides(disagreement: Disagreement) -> str:
    """Each side with the documents that take it: ``“243 people” (courier); “251 people” (herald)``."""
    return "; ".join(
        f"“{_flat(variant.text)}” ({', '.join(variant.document_ids)})" for variant in disagreement.variants
    )


def _flat(text: str) -> str:
    return " ".join(text.split())
