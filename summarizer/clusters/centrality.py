"""LexRank over sentence groups.

Continuous LexRank (Erkan and Radev, 2004): a random walk along edges weighted by similarity, its stationary
distribution the centrality. Deviations:

- the nodes are groups, and an edge is the mean similarity between the members of two groups;
- an edge between sentences of one document counts half: agreement across outlets is the evidence we rank by;
- the walk restarts at a group in proportion to how many independent sources say it, instead of anywhere alike.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from summarizer.config import CentralityConfig
from summarizer.datamodels import RankedGroup, Sentence, SentenceGroup


def rank(
    groups: Sequence[SentenceGroup],
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    config: CentralityConfig,
) -> tuple[RankedGroup, ...]:
    """Score every group.

    Args:
        groups: The groups of a cluster.
        sentences: Its sentences, as the rows of ``similarity``.
        similarity: Between sentences, symmetric, in [0, 1], shape ``(sentences, sentences)``.
        config: Damping, tolerance, iterations.

    Returns:
        The groups in the order given, with centralities that sum to 1.
    """
    if not groups:
        return ()
    weight = group_similarity(groups, sentences, similarity, config.within_document)
    np.fill_diagonal(weight, 0.0)
    restart = np.array([group.independent_sources for group in groups], dtype=np.float64)
    scores = _walk(weight, restart / restart.sum(), config)
    return tuple(RankedGroup(group, float(score)) for group, score in zip(groups, scores, strict=True))


def group_similarity(
    groups: Sequence[SentenceGroup],
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    within_document: float = 1.0,
) -> NDArray[np.float64]:
    """Mean similarity between the members of each two groups.

    Args:
        groups: Groups.
        sentences: As the rows of ``similarity``.
        similarity: Shape ``(sentences, sentences)``.
        within_document: Factor on pairs of one document, in [0, 1].

    Returns:
        Symmetric, shape ``(groups, groups)``.
    """
    row = {(sentence.document, sentence.index): number for number, sentence in enumerate(sentences)}
    rows = [row[item.sentence.document, item.sentence.index] for group in groups for item in group.members]
    sizes = np.array([len(group.members) for group in groups], dtype=np.int64)
    ends = np.concatenate([[0], np.cumsum(sizes)])
    shape = (len(groups), len(sentences))
    member = csr_array((np.repeat(1.0 / sizes, sizes), rows, ends), shape=shape)  # each row sums to 1
    document = np.array([sentence.document for sentence in sentences])
    factor = np.where(document[:, None] == document[None, :], within_document, 1.0)
    return np.asarray(member @ (member @ (similarity * factor)).T)


def _walk(weight: NDArray[np.float64], restart: NDArray[np.float64], config: CentralityConfig) -> NDArray[np.float64]:
    """Stationary distribution, shape ``(groups,)``; a group without edges hands its score to the restart."""
    total = weight.sum(axis=1, keepdims=True)
    step = np.divide(weight, total, out=np.zeros_like(weight), where=total > 0)
    step[total[:, 0] == 0] = restart
    scores = restart
    for _ in range(config.max_iter):
        moved = config.damping * (scores @ step) + (1 - config.damping) * restart
        if np.abs(moved - scores).sum() < config.tolerance:
            break
        scores = moved
    return np.asarray(scores)
