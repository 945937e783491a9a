"""The settings of grouping, ranking, selection and writing, one frozen class each.

Thresholds that belong to one rule stand beside it. Each attribute here says its range and which direction is stricter.
The values were chosen on training clusters, never on what is reported; ``training/RUNS.md`` says with what outcome.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class GroupingConfig:
    """How sentences that say the same thing are found.

    Attributes:
        embedding_weight: Share of the embedding cosine in the similarity, in [0, 1]; the rest is tf-idf cosine. Chosen
            by ``tests/benchmarks/same_fact.py``. The thresholds of ``leads``, ``selection``, ``carrying`` and
            ``account.disagreements`` are on the scale that it makes, and move with it.
        similarity_threshold: Least mean similarity between two groups that are merged, in [0, 1]; higher is stricter.
            As many pairs of training clusters share a group as did at 0.52 when meaning weighed 0.7, which was read on
            articles and training clusters.
        max_sentences: Most sentences compared, at least 1: work and memory grow with its square. Beyond it the ends
            of the longest documents are left out.
    """

    embedding_weight: float = 0.5
    similarity_threshold: float = 0.43
    max_sentences: int = 3_000


@dataclass(frozen=True, slots=True)
class CentralityConfig:
    """How LexRank runs over the groups.

    Attributes:
        damping: Share of the score that comes along edges, in (0, 1); the rest goes by outlets.
        within_document: Factor on edges between sentences of one document, in [0, 1]: agreement across outlets counts.
        tolerance: The iteration ends when the scores change by less in all, above 0; lower is stricter.
        max_iter: It ends after so many rounds in any case, at least 1.
    """

    damping: float = 0.85
    within_document: float = 0.5
    tolerance: float = 1e-8
    max_iter: int = 200


@dataclass(frozen=True, slots=True)
class SelectionConfig:
    """What makes a sentence worth its words.

    Attributes:
        stem_weight: Weight of a single stem as a share of that of a pair of stems, at least 0.
        length_exponent: Power of the number of words by which a gain is divided, in [0, 1]; 0 prefers long sentences.
        surplus: How many times the budget is selected, at least 1: a rewritten sentence is mostly shorter than what it
            was written from, and what does not fit gives way to something shorter.
        lead_worth: Share of the best sentence's gain that an opening sentence must have to lead, in [0, 1]; higher is
            stricter.
    """

    stem_weight: float = 0.3
    length_exponent: float = 0.85
    surplus: float = 2.5
    lead_worth: float = 0.5


@dataclass(frozen=True, slots=True)
class DecodingConfig:
    """How a checkpoint's writer decodes, settled when it is loaded.

    Attributes:
        num_beams: Hypotheses kept, at least 1; 1 is greedy.
        max_input_tokens: Longest source, in word pieces, at most 512.
        max_new_tokens: Longest sentence written, in word pieces, at least 1.
    """

    num_beams: int = 4
    max_input_tokens: int = 192
    max_new_tokens: int = 64


@dataclass(frozen=True, slots=True)
class FusionConfig:
    """What the writer is shown, and what its sentences are worth.

    Attributes:
        max_variants: Most members of a group shown to the writer, at least 1.
        preference: Factor on what a rewritten sentence adds to the brief, at least 1: of two that are worth about the
            same the tighter reads better. Beyond 1.05 it costs ROUGE.
    """

    max_variants: int = 2
    preference: float = 1.05


@dataclass(frozen=True, slots=True)
class Config:
    """All settings of the pipeline."""

    grouping: GroupingConfig = field(default_factory=GroupingConfig)
    centrality: CentralityConfig = field(default_factory=CentralityConfig)
    selection: SelectionConfig = field(default_factory=SelectionConfig)
    fusion: FusionConfig = field(default_factory=FusionConfig)
