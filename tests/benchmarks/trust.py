"""Does a brief say anything that no source says, and how often does the writer have to give way?

    python -m tests.benchmarks.trust [CLUSTERS] [DATA]

Briefs of the first CLUSTERS (500) of DATA, by default the validation split of Multi-News beside the checkout. Every
rewritten sentence is held against its own sources by ``check_support``, which gated it too, and by the second opinion
of the tests, which shares nothing with it, and looked over for misprints. What any of them finds is printed sentence by
sentence, then counted. A group falls back on its own sentence if nothing written for it stands; the reason is that of
its likeliest hypothesis. One for which the writer wrote nothing but what a source says is counted apart.
"""

from __future__ import annotations

import json
import lzma
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from summarizer import Document, InputError, Summarizer, SummarySentence, check_support
from summarizer.clusters.cluster import Cluster
from summarizer.datamodels import SelectedGroup, Strategy
from summarizer.strategies import Fusing, Teller
from summarizer.writing.packing import Offer
from summarizer.written import WrittenSentence
from tests.conftest import SHARED
from tests.summarizer.second_opinion import unsupported_claims
from tests.summarizer.surface import misprints

VALIDATION = SHARED / "data" / "multi-news" / "val.jsonl.xz"
CLUSTERS = 500


@dataclass(frozen=True)
class RecordingFusing(Fusing):
    """Keeps what each group of a brief could say, and why hypotheses were refused: briefs do not tell."""

    offers: list[Sequence[WrittenSentence]]

    def offer(self, cluster: Cluster) -> Offer:
        """As ``Fusing``."""
        offer = super().offer(cluster)

        def recorded(groups: Sequence[SelectedGroup]) -> Sequence[Sequence[WrittenSentence]]:
            offers = offer(groups)
            self.offers.extend(offers)
            return offers

        return recorded


class RecordingSummarizer(Summarizer):
    """Keeps the offers of the last brief."""

    offers: list[Sequence[WrittenSentence]]

    def _teller(self, strategy: Strategy) -> Teller:  # noqa: ARG002 - it always fuses
        self.offers = []
        return RecordingFusing(self.checkpoint, self.config.fusion, self.offers)


@dataclass
class Tally:
    """What was counted over all briefs.

    Attributes:
        briefs: How many were written.
        refused_clusters: Inputs that were refused, by field.
        rewritten: Sentences of the briefs that the writer wrote.
        extracted: Sentences of the briefs that are a source's own.
        found: Rewritten sentences with an unsupported claim, by checker and kind of claim.
        groups: Groups that were asked for a sentence.
        copied: Groups for which the writer wrote nothing but what a source says word for word.
        fallbacks: Groups for which nothing written stood, by the reason of their likeliest hypothesis.
        hypotheses: Refused hypotheses, by reason.
    """

    briefs: int = 0
    refused_clusters: Counter[str] = field(default_factory=Counter)
    rewritten: int = 0
    extracted: int = 0
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    groups: int = 0
    copied: int = 0
    fallbacks: Counter[str] = field(default_factory=Counter)
    hypotheses: Counter[str] = field(default_factory=Counter)

    def add(self, sentences: tuple[SummarySentence, ...], offers: Sequence[Sequence[WrittenSentence]]) -> list[str]:
        """Count one brief.

        Returns:
            What the checkers found, a line each.
        """
        self.briefs += 1
        lines = []
        for sentence in sentences:
            if sentence.origin == "extracted":
                self.extracted += 1
                continue
            self.rewritten += 1
            claims = set(_claims(sentence))
            self.found.update({(checker, kind) for checker, kind, _ in claims})
            self.found.update({(checker, "any") for checker, _, _ in claims})
            lines += [f"{checker}: {kind} {claim!r} in {sentence.text!r}" for checker, kind, claim in sorted(claims)]
        for offered in offers:
            self._add_group(offered)
        return lines

    def _add_group(self, offered: Sequence[WrittenSentence]) -> None:
        refused = offered[0].refused if offered else ()
        self.groups += 1
        self.hypotheses.update(refused)
        if any(one.origin == "rewritten" for one in offered):
            return
        if refused:
            self.fallbacks[refused[0]] += 1
        else:
            self.copied += 1


def _claims(sentence: SummarySentence) -> Iterator[tuple[str, str, str]]:
    """Checker, kind and words of every unsupported number, name and quotation, and of every misprint."""
    sources = [source.text for source in sentence.sources]
    for blemish in misprints(sentence.text, sources):
        yield "surface", "misprint", blemish
    for span in check_support(sentence.text, sources).unsupported:
        if span.reason in ("number", "name", "quotation"):
            yield "check_support", span.reason, span.text
    for claim in unsupported_claims(sentence.text, sources):
        kind, _, words = claim.partition(": ")
        yield "second opinion", kind, words


def clusters(path: Path, count: int) -> Iterator[tuple[str, list[Document]]]:
    """The first clusters of a file in the format of Multi-News, blank documents left out."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, count):
            row = json.loads(line)
            yield row["id"], [Document(text=text) for text in row["documents"] if text.strip()]


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CLUSTERS
    path = Path(sys.argv[2]) if len(sys.argv) > 2 else VALIDATION
    console, summarizer, tally = Console(), RecordingSummarizer(Summarizer.load().checkpoint), Tally()
    for name, documents in track(clusters(path, count), total=count, console=Console(stderr=True)):
        try:
            summary = summarizer.summarize(documents)
        except InputError as error:
            tally.refused_clusters[error.field] += 1
            continue
        for line in tally.add(summary.sentences, summarizer.offers):
            console.print(f"{name} {line}", markup=False, highlight=False)
    for table in tables(tally):
        console.print(table)


def tables(tally: Tally) -> Iterator[Table]:
    """What was counted, as it is printed."""
    model = f"{tally.briefs} briefs, {tally.rewritten} sentences rewritten and {tally.extracted} extracted"
    found = Table("rewritten sentences with an unsupported", "number", "name", "quotation", "any of them", title=model)
    for checker in ("check_support", "second opinion"):
        found.add_row(checker, *(str(tally.found[checker, kind]) for kind in ("number", "name", "quotation", "any")))
    found.caption = f"{tally.found['surface', 'any']} with a misprint that no source has"
    yield found
    fallen = tally.fallbacks.total()
    share = fallen / tally.groups if tally.groups else 0.0
    title = (
        f"{fallen} of {tally.groups} groups fell back on their own sentence ({share:.1%}), {tally.copied} were copied"
    )
    why = Table("reason", "groups", "share of groups", "refused hypotheses", title=title)
    for reason in sorted(tally.hypotheses, key=lambda reason: (-tally.fallbacks[reason], reason)):
        groups = tally.fallbacks[reason]
        why.add_row(reason, str(groups), f"{groups / tally.groups:.1%}", str(tally.hypotheses[reason]))
    yield why
    if tally.refused_clusters:
        refused = Table("refused input", "clusters")
        for name, times in tally.refused_clusters.most_common():
            refused.add_row(name, str(times))
        yield refused


if __name__ == "__main__":
    main()
