"""What a brief can be made of: the groups of a cluster, their sentences, and what is known of these."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from summarizer.clusters.cluster import Cluster
from summarizer.content.alleged import alleged
from summarizer.content.candidates import Candidates
from summarizer.content.circumstances import Circumstances
from summarizer.content.coverage import Coverage
from summarizer.content.leads import leads
from summarizer.content.standing import standing
from summarizer.content.wanted import Wanted
from summarizer.datamodels import RankedGroup, Sentence


@dataclass(frozen=True, slots=True)
class Material:
    """What a brief can be made of.

    Attributes:
        groups: Ranked, together holding every candidate once.
        candidates: The cluster's sentences.
        leads: Rows of the sentences that may open the brief, and what speaks for each; see ``content.leads``.
        coverage: Of an empty brief.
        circumstances: What else is known of those, by which an editor would want them.
    """

    groups: Sequence[RankedGroup]
    candidates: Candidates
    leads: Mapping[int, float]
    coverage: Coverage
    circumstances: Circumstances

    @classmethod
    def of(
        cls,
        cluster: Cluster,
        similarity: NDArray[np.float32],
        groups: Sequence[RankedGroup],
        coverage: Coverage,
        instead: Collection[Sentence],
        reading: Callable[[str], str | None],
        surnames: Collection[str],
    ) -> Material:
        """Gather what is known of the sentences of a cluster.

        Args:
            cluster: The cluster.
            similarity: Between its sentences, in [0, 1], shape ``(sentences, sentences)``.
            groups: Its ranked groups.
            coverage: Of an empty brief of it.
            instead: Sentences that give what holds in place of what was taken out.
            reading: A sentence as it can be read without the one before it; None if it cannot.
            surnames: Of those whose surname nobody else has in the cluster.
        """
        sentences, voices, times = cluster.sentences, cluster.voices, cluster.editions
        apart = alleged(sentences, cluster.pages)
        candidates = Candidates.of(
            sentences, reading, surnames, similarity, instead, apart, times, series=cluster.series
        )
        speaking = standing(sentences, similarity, voices, times)
        openings = leads(groups, sentences, similarity, voices, speaking, instead, times)
        known = Circumstances(candidates, voices, times, speaking, cluster.vectors)
        return cls(groups, candidates, openings, coverage, known)

    def wanted(self, lead: int) -> NDArray[np.float64]:
        """How much each sentence is wanted in a brief that opens with one, in [0.02, 1], shape ``(sentences,)``.

        Of a series, in one that opens as its own article does.
        """
        return Wanted.load()(self.circumstances.describe(lead), self.circumstances.meanings())
