"""The summary as the caller gets it: the brief, and the account of everything that went into it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence

from summarizer.account.headline import headline
from summarizer.clusters.cluster import Cluster
from summarizer.datamodels import (
    Disagreement,
    DocumentReport,
    GroupMember,
    GroupReport,
    ModelInfo,
    RankedGroup,
    Sentence,
    Summary,
    SummarySentence,
)
from summarizer.written import WrittenSentence


def compose(
    brief: Sequence[WrittenSentence],
    ranked: Sequence[RankedGroup],
    cluster: Cluster,
    disagreements: Sequence[Disagreement],
    model: ModelInfo,
    timings: Mapping[str, float],
    warnings: Sequence[str] = (),
) -> Summary:
    """Account for a brief.

    Args:
        brief: Its sentences in reading order, at least one.
        ranked: Every group of the cluster.
        cluster: The cluster.
        disagreements: What the documents contradict each other on.
        model: What wrote.
        timings: Milliseconds by stage.
        warnings: What the writing has to say, after the cluster's own warnings.

    Returns:
        The summary.
    """
    sentences = tuple(account(written, cluster) for written in brief)
    selected = {written.group.ranked.group.id for written in brief}
    return Summary(
        id=str(uuid.uuid4()),
        headline=headline(brief, cluster),
        text=" ".join(sentence.text for sentence in sentences),
        sentences=sentences,
        groups=tuple(_group(item, item.group.id in selected, cluster) for item in ranked),
        disagreements=tuple(disagreements),
        removed=tuple(removal for page in cluster.pages for removal in page.removed),
        documents=_documents(brief, cluster),
        model=model,
        timings_ms=dict(timings),
        warnings=(*cluster.warnings, *warnings),
    )


def account(written: WrittenSentence, cluster: Cluster) -> SummarySentence:
    """A sentence of the brief with the ranges that it rests on; see ``compose``."""
    return SummarySentence(
        text=written.text,
        origin=written.origin,
        sources=tuple(
            cluster.pages[sentence.document].quote(sentence.start, sentence.end)
            for sentence in dict.fromkeys((*written.sources, *written.introduced))
        ),
        independent_sources=len({cluster.voices[sentence.document] for sentence in written.sources}),
        centrality=written.group.ranked.centrality,
        follows=written.group.follows is not None,
    )


def _group(ranked: RankedGroup, selected: bool, cluster: Cluster) -> GroupReport:
    members = (
        GroupMember(
            cluster.pages[member.sentence.document].id,
            member.sentence.start,
            member.sentence.end,
            member.similarity,
        )
        for member in ranked.group.members
    )
    return GroupReport(ranked.group.id, ranked.centrality, selected, tuple(members))


def _documents(brief: Sequence[WrittenSentence], cluster: Cluster) -> tuple[DocumentReport, ...]:
    used = {sentence for written in brief for sentence in (*written.sources, *written.introduced)}
    return tuple(
        DocumentReport(
            id=page.id,
            sentences=len(sentences),
            used_sentences=len(used.intersection(sentences)),
            coverage=round(_length(used.intersection(sentences)) / max(_length(sentences), 1), 4),
            duplicate_of=cluster.pages[original].id if original != number else None,
        )
        for number, (page, sentences, original) in enumerate(
            zip(cluster.pages, cluster.by_document, cluster.stories, strict=True)
        )
    )


def _length(sentences: Iterable[Sentence]) -> int:
    return sum(sentence.end - sentence.start for sentence in sentences)
