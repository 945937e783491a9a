"""Selection where every sentence is wanted as much as any other, and every word is worth the same."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from summarizer.config import SelectionConfig
from summarizer.content.candidates import Candidates
from summarizer.content.circumstances import Circumstances
from summarizer.content.concepts import Concepts
from summarizer.content.coverage import Coverage
from summarizer.content.material import Material
from summarizer.content.selection import select
from summarizer.datamodels import RankedGroup, SelectedGroup, Sentence
from summarizer.writing.compression import reading


class Wanting(Material):
    """Material whose sentences are wanted as much as its circumstances give their standing."""

    def wanted(self, _lead: int) -> NDArray[np.float64]:
        return self.circumstances.standing


def wanting(
    groups: Sequence[RankedGroup],
    candidates: Candidates,
    coverage: Coverage,
    leads: Mapping[int, float] | None = None,
    wanted: Sequence[float] | None = None,
) -> Material:
    """Material of which each sentence is wanted so much, or all alike."""
    much = np.array(wanted or [1.0] * len(candidates.sentences))
    return Wanting(groups, candidates, leads or {}, coverage, Circumstances(candidates, (), (), much, much))


def chosen_from(
    groups: list[RankedGroup],
    max_words: int = 100,
    lead_worth: float = 1.0,
    leads: Mapping[int, float] | None = None,
    near: NDArray[np.float32] | None = None,
    instead: Sequence[Sentence] = (),
    times: Sequence[datetime | None] = (None,) * 9,
    wanted: Sequence[float] | None = None,
) -> tuple[SelectedGroup, ...]:
    """Select with every word of the cluster worth the same."""
    own = sorted((m.sentence for item in groups for m in item.group.members), key=lambda s: (s.document, s.index))
    concepts = Concepts([sentence.text for sentence in own])
    config = SelectionConfig(stem_weight=1.0, length_exponent=0.0, surplus=1.0, lead_worth=lead_worth)
    near = np.eye(len(own), dtype=np.float32) if near is None else near
    candidates = Candidates.of(own, reading, (), near, instead, (), times)
    coverage = Coverage(concepts, np.ones(len(concepts)), config)
    return select(wanting(groups, candidates, coverage, leads, wanted), max_words, config).groups
