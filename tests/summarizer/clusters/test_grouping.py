from __future__ import annotations

import numpy as np
import pytest

from summarizer.clusters import grouping
from summarizer.clusters.centrality import group_similarity, rank
from summarizer.clusters.grouping import group, similarities
from summarizer.config import CentralityConfig, GroupingConfig
from summarizer.datamodels import Sentence


def sentence(document: int, index: int, text: str = "x") -> Sentence:
    return Sentence(document, index, 0, len(text), text)


def matrix(*rows: str) -> np.ndarray:
    return np.array([[float(value) for value in row.split()] for row in rows], dtype=np.float32)


def test_average_linkage_does_not_chain() -> None:
    # 0–1 and 1–2 are near, 0–2 is not: joined, the mean of 0–2 and 1–2 would be (0.1 + 0.6) / 2 = 0.35 < 0.52
    similarity = matrix("1 .7 .1", ".7 1 .6", ".1 .6 1")
    groups = group([sentence(n, 0) for n in range(3)], similarity, [0, 1, 2], GroupingConfig())
    assert [[m.sentence.document for m in g.members] for g in groups] == [[0, 1], [2]]


def test_members_come_most_typical_first() -> None:
    # means: 0: (.8+.7)/2 = .75, 1: (.8+.9)/2 = .85, 2: (.7+.9)/2 = .8
    similarity = matrix("1 .8 .7", ".8 1 .9", ".7 .9 1")
    (only,) = group([sentence(n, 0) for n in range(3)], similarity, [0, 1, 2], GroupingConfig())
    assert [m.sentence.document for m in only.members] == [1, 2, 0]
    assert [m.similarity for m in only.members] == pytest.approx([0.85, 0.8, 0.75])


def test_reprints_are_one_independent_source() -> None:
    similarity = np.ones((3, 3), dtype=np.float32)
    (only,) = group([sentence(n, 0) for n in range(3)], similarity, [0, 0, 2], GroupingConfig())
    assert only.independent_sources == 2


def test_the_same_words_in_two_outlets_are_two_members() -> None:
    similarity = np.ones((2, 2), dtype=np.float32)
    (only,) = group([sentence(0, 0, "Same."), sentence(1, 0, "Same.")], similarity, [0, 1], GroupingConfig())
    assert len(only.members) == 2


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("Rebels hold 20% of the land.", "Rebels hold 30% of the land.", False),
        ("Rebels hold 20% of the land.", "Rebels hold 20 % of the land.", True),
        ("The fire killed 12 people.", "The fire on May 11 killed 12 people.", True),
        ("The fire killed 1,200 people.", "The fire killed 1200 people.", True),
        ("The fire of May 11 hurt many.", "The fire of May 15 hurt many.", True),
        ("Three people died.", "Four people died.", False),
        ("Three people died.", "3 people died.", True),
        ("Rebels hold 20% of the land.", "Rebels hold 30 percent of the land.", False),
        ("The mill cost $2 million.", "The mill cost 3 million dollars.", False),
        ("The mill cost $2.5 million.", "Some 3 million people saw the mill that cost $2.5 million.", True),
        ("The mill cost €345m ($403m).", "The mill cost 345 million euros, a little over $400 million.", True),
        ("A 34-year-old man was jailed for ten years.", "The man got a 10-year jail term.", True),
        ("A 34-year-old man was jailed.", "A 35-year-old man was jailed.", False),
        ("The fire broke out at 9 p.m.", "The fire was out by 4 a.m.", True),
        ("Thousands of people fled.", "Some 3,000 people fled.", True),
        ("Orlan will shut its site in Vane.", "Orlan denied that it would shut its site in Vane.", False),
        ("Orlan will not shut its site in Vane.", "Orlan denied that it would shut its site in Vane.", True),
        ("Orlan will shut its site in Vane.", "Orlan denied that it had misled its workers in Vane.", True),
    ],
)
def test_counting_the_same_thing_differently_or_denying_it_keeps_sentences_apart(
    one: str, other: str, together: bool
) -> None:
    similarity = matrix("1 .95", ".95 1")
    groups = group([sentence(0, 0, one), sentence(1, 0, other)], similarity, [0, 1], GroupingConfig())
    assert (len(groups) == 1) is together


def test_sentences_that_count_differently_share_no_group_however_many_join_them() -> None:
    texts = ["Prices rose 20%.", "Prices rose 30%.", "Prices rose.", "Prices have risen.", "Prices went up."]
    sentences = [sentence(number, 0, text) for number, text in enumerate(texts)]
    groups = group(sentences, np.full((5, 5), 0.9, dtype=np.float32), range(5), GroupingConfig())
    together = [{member.sentence.document for member in item.members} for item in groups]
    assert len(together) == 2
    assert not any({0, 1} <= documents for documents in together)


def test_numbers_are_read_of_sentences_that_may_share_a_group_and_no_others(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(grouping, "_counts", lambda text: seen.append(text) or [])
    sentences = [sentence(number, 0, text) for number, text in enumerate(["A.", "B.", "C."])]
    group(sentences, matrix("1 .5 .4", ".5 1 .3", ".4 .3 1"), range(3), GroupingConfig(similarity_threshold=0.5))
    assert seen == ["A.", "B."]


def test_similarity_is_symmetric_and_in_range() -> None:
    vectors = np.array([[1, 0], [0.6, 0.8], [-1, 0]], dtype=np.float32)
    result = similarities(["red ship", "red boat", "blue sky"], vectors, GroupingConfig())
    assert np.allclose(result, result.T)
    assert result.min() >= 0
    assert np.allclose(np.diag(result), 1)
    assert result[0, 1] > result[0, 2]


def test_centrality_sums_to_one_and_prefers_what_many_outlets_are_near() -> None:
    sentences = [sentence(0, 0), sentence(1, 0), sentence(2, 0)]
    similarity = matrix("1 .4 .4", ".4 1 0", ".4 0 1")
    groups = group(sentences, similarity, [0, 1, 2], GroupingConfig())
    ranked = rank(groups, sentences, similarity, CentralityConfig())
    scores = [item.centrality for item in ranked]
    assert sum(scores) == pytest.approx(1)
    # by hand: centre c = 0.15/3 + 0.85 * 2e, edge e = 0.15/3 + 0.85 * c/2, c + 2e = 1
    assert scores[0] == pytest.approx((0.05 + 0.85) / 1.85)


def test_edges_within_one_document_count_half() -> None:
    sentences = [sentence(0, 0), sentence(0, 1), sentence(1, 0)]
    similarity = matrix("1 .4 .4", ".4 1 0", ".4 0 1")
    groups = group(sentences, similarity, [0, 1], GroupingConfig())
    weight = group_similarity(groups, sentences, similarity, within_document=0.5)
    assert weight[0, 1] == pytest.approx(0.2)
    assert weight[0, 2] == pytest.approx(0.4)


def test_no_groups_have_no_centrality() -> None:
    assert rank((), [], np.zeros((0, 0), dtype=np.float32), CentralityConfig()) == ()
