"""The headline of a brief: an article's own, of those that the brief rests on.

Editors do not write it anew, and neither do we: it is that of the article whose sentence the brief opens with, which
is about what this says, in other words too. A story that runs for days leaves headlines behind that no longer hold, and
some say what an article is instead of what happened; so each has its reasons against it, the gravest first. What an
agency or a site puts in front of a headline for its own ends is left out ("UPDATE 3-", "Cycling-", "LIVE:").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.account.slugs import without_slugs
from summarizer.clusters.cluster import Cluster
from summarizer.content.carrying import content
from summarizer.documents.publication import later, long_before
from summarizer.exclusions import superseded
from summarizer.support.numbers import quantities
from summarizer.support.passage import Passage
from summarizer.support.tolls import Toll, tolls
from summarizer.written import WrittenSentence

TOLD = 0.25
"""Least share of the content words of a headline that the brief has, in [0, 1]; higher is stricter. Headlines say it in
other words: of 95 clusters the least share is 0.27 in that of the article with the lead."""

TOLD_OF_AN_OLDER = 0.5
"""The same where another article is half a day newer; higher is stricter."""

_FEWEST_WORDS = 4
_FRACTION = re.compile(r"(?<=\d) [1-9]/[1-9]\b")
_CALLS_OUT = re.compile(
    r"""^["“‘']|: ?["“‘]|[!?](?:\W|$)|^[A-Z]{3}[A-Z ,'’]*:|\b[Ll]ive:|\b[Aa]s it happened\b|\breacts? to\b"""
    r"|\b[Hh]ow (?:an?|the|one)\b|\b\d+ (?i:things|takeaways|questions|ways|reasons)\b"
    r"|\b[Ww]hat (?i:we|you|to|\w+ need to) (?i:know|need)\b|\b[Ww]hat .* means?\b|: (?:[Hh]ow|[Ww]hat|[Ww]hy)\b"
)
"""A headline that quotes, cries out, asks, or says what an article is instead of what happened."""


class _Against(NamedTuple):
    """What speaks against a headline, the gravest first; the least is taken.

    Attributes:
        too_short: It has too few words to say what happened, and may be the outlet's name.
        untold: It says what the brief does not.
        calls_out: It calls out, asks or explains.
        stale: Another article is half a day newer, and it says for the most part what the brief does not.
        elsewhere: Its article does not carry the brief's lead.
        other_numbers: It has a number that the brief does not have.
        not_opening: The lead is not in the words of its article.
        distance: From the brief, in [-1, 1].
        document: Its number, which settles a tie.
    """

    too_short: bool
    untold: bool
    calls_out: bool
    stale: bool
    elsewhere: bool
    other_numbers: bool
    not_opening: bool
    distance: float
    document: int


def headline(brief: Sequence[WrittenSentence], cluster: Cluster) -> str:
    """Choose the headline of a brief.

    Args:
        brief: Its sentences in reading order, at least one.
        cluster: The cluster.

    Returns:
        The headline, of an article that the brief rests on, against which least speaks, without what is put in front
        of it; one with a toll that was left out is not taken. Where none remains, the lead's own words.
    """
    titles = _titles(brief, cluster)
    if not titles:
        return brief[0].text.rstrip(".")
    numbers = set().union(*(_numbers(written.text) for written in brief))
    words = frozenset[str]().union(*(content(written.text) for written in brief))
    leading = [sentence.document for sentence in brief[0].sources]
    newer = later(cluster.times, long_before)

    def against(document: int) -> _Against:
        title, nearness = titles[document]
        plain = without_slugs(title)
        own = content(plain)
        told = len(own & words)
        return _Against(
            too_short=len(plain.split()) < _FEWEST_WORDS,
            untold=told < TOLD * len(own),
            calls_out=_CALLS_OUT.search(title) is not None,
            stale=bool(newer[document]) and told < TOLD_OF_AN_OLDER * len(own),
            elsewhere=document not in leading,
            other_numbers=not _numbers(plain) <= numbers,
            not_opening=document != leading[0],
            distance=-nearness,
            document=document,
        )

    return without_slugs(titles[min(titles, key=against)][0])


def _titles(brief: Sequence[WrittenSentence], cluster: Cluster) -> dict[int, tuple[str, float]]:
    """By document that the brief rests on its headline, if that may be taken, and how near it is to the brief."""
    carrying = {sentence for written in brief for sentence in written.sources}
    rows = [row for row, sentence in enumerate(cluster.sentences) if sentence in carrying]
    nearness = iter((cluster.headlines @ cluster.vectors[rows].mean(axis=0)).tolist())
    resting_on = {sentence.document for sentence in carrying}
    gone = _tolls_gone(cluster) - _tolls(written.text for written in brief)
    titled = [
        (number, page.headline, next(nearness))
        for number, (page, sentences) in enumerate(zip(cluster.pages, cluster.by_document, strict=True))
        if page.headline and sentences
    ]
    return {
        number: (title, near)
        for number, title, near in titled
        if number in resting_on and tolls(title).isdisjoint(gone)
    }


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
    """Values of its numbers; ages ("the 138-year-old company"), ranks, dates and what "14 1/2" is over 14 aside."""
    counted = (one for one in quantities(Passage.read(_FRACTION.sub("", text))) if one.unit != "ordinal")
    return {quantity.value for quantity in counted if quantity.counted[:2] != ("year", "old")}
