"""The summary as the caller gets it: the brief, and the account of everything that went into it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from summarizer.clusters.cluster import Cluster
from summarizer.content.carrying import content
from summarizer.datamodels import (
    Disagreement,
    DocumentReport,
    GroupMember,
    GroupReport,
    ModelInfo,
    RankedGroup,
    Sentence,
    Source,
    Summary,
    SummarySentence,
)
from summarizer.exclusions import superseded
from summarizer.support.numbers import quantities
from summarizer.support.passage import Passage
from summarizer.support.tolls import Toll, tolls
from summarizer.written import WrittenSentence

TOLD = 0.5
"""Least share of the content words of a headline that the brief has, in [0, 1]; higher is stricter."""

_FEWEST_WORDS = 4
_CALLS_OUT = re.compile(
    r"""^["“‘']|[!?](?:\W|$)|^[A-Z]{3}[A-Z ,'’]*:|\blive:|\breacts? to\b|\b[Hh]ow (?:an?|the|one)\b"""
    r"|\b\d+ (?i:things|takeaways|questions|ways|reasons)\b"
    r"|\b[Ww]hat (?i:we|you|to|\w+ need to) (?i:know|need)\b|\b[Ww]hat .* means?\b|: (?:[Hh]ow|[Ww]hat|[Ww]hy)\b"
)
"""A headline that quotes, cries out, asks, or says what an article is instead of what happened."""


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
        headline=_headline(brief, cluster),
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


def _headline(brief: Sequence[WrittenSentence], cluster: Cluster) -> str:
    """The headline nearest to the brief of an article that it rests on, of one that carries its lead if these have any.

    One too short to say what happened, which may be the outlet's name, is taken only where all are; then one that says
    for the most part what the brief does not, and one that calls out, asks or explains. A story that runs for days
    leaves headlines behind that no longer hold: an older one with a number that the brief does not have comes after
    all that are left, and of those the newest is taken. One with a toll that was left out is not.
    Where none remains, it is the lead's own words.
    """
    carrying = {sentence for written in brief for sentence in written.sources}
    told = [row for row, sentence in enumerate(cluster.sentences) if sentence in carrying]
    nearness = cluster.headlines @ cluster.vectors[told].mean(axis=0)
    titles = [
        (page.headline, number)
        for number, (page, sentences) in enumerate(zip(cluster.pages, cluster.by_document, strict=True))
        if page.headline and sentences
    ]
    resting_on = {sentence.document for sentence in carrying}
    gone = _tolls_gone(cluster) - _tolls(written.text for written in brief)
    holding = [
        (title, near)
        for title, near in zip(titles, nearness, strict=True)
        if title[1] in resting_on and tolls(title[0]).isdisjoint(gone)
    ]
    if not holding:
        return brief[0].text.rstrip(".")
    leading = {sentence.document for sentence in brief[0].sources}
    told_numbers = set().union(*(_numbers(written.text) for written in brief))
    told_words = frozenset[str]().union(*(content(written.text) for written in brief))

    newest = max((time.date() for time in cluster.times if time), default=date.min)

    def days_ago(number: int) -> int:
        time = cluster.times[number]
        return (newest - time.date()).days if time else 0

    def order(item: tuple[tuple[str, int], float]) -> tuple[bool, bool, bool, bool, bool, int, bool, float]:
        (title, number), near = item
        too_short = len(title.split()) < _FEWEST_WORDS
        calls_out = _CALLS_OUT.search(title) is not None
        other_numbers = not _numbers(title) <= told_numbers
        title_words = content(title)
        untold = len(title_words & told_words) < TOLD * len(title_words)
        age = days_ago(number)
        stale = other_numbers and age > 0
        return too_short, untold, calls_out, stale, number not in leading, age, other_numbers, -near

    (title, _), _ = min(holding, key=order)
    return title


def _tolls_gone(cluster: Cluster) -> frozenset[Toll]:
    """The tolls of what was left out as superseded."""
    return _tolls(
        page.document.text[gone.start : gone.end]
        for page in cluster.pages
        for gone in page.removed
        if gone.rule == superseded.RULE
    )


def _tolls(texts: Iterable[str]) -> frozenset[Toll]:
    return frozenset[Toll]().union(*map(tolls, texts))


def _numbers(text: str) -> set[str]:
    """Values of its numbers, ages ("the 138-year-old company"), ranks and dates aside."""
    counted = (one for one in quantities(Passage.read(text)) if one.unit != "ordinal")
    return {quantity.value for quantity in counted if quantity.counted[:2] != ("year", "old")}


def account(written: WrittenSentence, cluster: Cluster) -> SummarySentence:
    """A sentence of the brief with the ranges that it rests on; see ``compose``."""
    return SummarySentence(
        text=written.text,
        origin=written.origin,
        sources=tuple(
            _source(sentence, cluster) for sentence in dict.fromkeys((*written.sources, *written.introduced))
        ),
        independent_sources=len({cluster.voices[sentence.document] for sentence in written.sources}),
        centrality=written.group.ranked.centrality,
        follows=written.group.follows is not None,
    )


def _source(sentence: Sentence, cluster: Cluster) -> Source:
    document = cluster.pages[sentence.document].document
    return Source(str(document.id), sentence.start, sentence.end, document.text[sentence.start : sentence.end])


def _group(ranked: RankedGroup, selected: bool, cluster: Cluster) -> GroupReport:
    members = (
        GroupMember(
            str(cluster.pages[member.sentence.document].document.id),
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
            id=str(page.document.id),
            sentences=len(sentences),
            used_sentences=len(used.intersection(sentences)),
            coverage=round(_length(used.intersection(sentences)) / max(_length(sentences), 1), 4),
            duplicate_of=str(cluster.pages[original].document.id) if original != number else None,
        )
        for number, (page, sentences, original) in enumerate(
            zip(cluster.pages, cluster.by_document, cluster.stories, strict=True)
        )
    )


def _length(sentences: Iterable[Sentence]) -> int:
    return sum(sentence.end - sentence.start for sentence in sentences)
