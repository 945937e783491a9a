from __future__ import annotations

import numpy as np

from summarizer.config import SelectionConfig
from summarizer.datamodels import Member, RankedGroup, Sentence, SentenceGroup
from summarizer.selection import Evidence, printed, reading_order, select


def ranked(number: int, centrality: float, *texts: str, document: int = 0, index: int = 0) -> RankedGroup:
    members = tuple(Member(Sentence(document + n, index, 0, len(t), t), 1.0) for n, t in enumerate(texts))
    return RankedGroup(SentenceGroup(f"g{number}", members, len(texts)), centrality)


def evidence(count: int, similarity: np.ndarray | None = None) -> Evidence:
    return Evidence([10] * 4, np.eye(count) if similarity is None else similarity, np.zeros(count))


FACTS = [
    "The ferry caught fire off the coast on Monday.",
    "All 243 people aboard were brought to safety.",
    "Investigators of the port authority blamed a fuel leak.",
]


def test_the_central_group_comes_first() -> None:
    groups = [ranked(n, score, text) for n, (score, text) in enumerate(zip((0.2, 0.5, 0.3), FACTS, strict=True))]
    chosen = select(groups, evidence(3), 100, SelectionConfig())
    assert [item.group.id for item in chosen.groups] == ["g1", "g2", "g0"]


def test_what_was_said_is_not_said_again() -> None:
    similarity = np.array([[1, 0.9, 0], [0.9, 1, 0], [0, 0, 1]])
    groups = [ranked(n, score, text) for n, (score, text) in enumerate(zip((0.4, 0.4, 0.2), FACTS, strict=True))]
    chosen = select(groups, evidence(3, similarity), 100, SelectionConfig())
    assert [item.group.id for item in chosen.groups] == ["g0", "g2"]


def test_selection_ends_with_the_budget() -> None:
    groups = [ranked(n, 1 / 3, text) for n, text in enumerate(FACTS)]
    assert len(select(groups, evidence(3), 9, SelectionConfig()).groups) == 1


def test_a_group_that_cannot_be_read_alone_is_passed_over() -> None:
    groups = [ranked(0, 0.9, "He denied everything at once."), ranked(1, 0.1, FACTS[0])]
    chosen = select(groups, evidence(2), 100, SelectionConfig())
    assert [item.group.id for item in chosen.groups] == ["g1"]


def test_unless_there_is_nothing_else() -> None:
    groups = [ranked(0, 0.9, "He denied everything at once.")]
    assert len(select(groups, evidence(1), 100, SelectionConfig()).groups) == 1


def test_a_member_that_stands_alone_speaks_for_its_group() -> None:
    group = ranked(0, 1.0, "He denied it on Monday.", "Mayor Ode denied it on Monday.").group
    assert printed(group)[0].text == "Mayor Ode denied it on Monday."


def test_the_lead_is_early_and_the_rest_follow_their_articles() -> None:
    late = ranked(0, 0.5, FACTS[2], index=8)
    lead = ranked(1, 0.3, FACTS[0], index=0)
    middle = ranked(2, 0.2, FACTS[1], index=4)
    assert reading_order([late, lead, middle], [10]) == [1, 2, 0]


def test_nothing_comes_of_nothing() -> None:
    assert select([], evidence(0), 100, SelectionConfig()).groups == ()
