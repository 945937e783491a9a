from __future__ import annotations

import math
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from summarizer.content.leads import EDITION, LEAST_SPOKEN_FOR, MARKETS_WORTH, leading, leads
from tests.summarizer.facts import FACTS, ranked


def test_a_lead_is_what_another_outlet_tells_too() -> None:
    groups = [ranked(0, 0.2, FACTS[0]), ranked(1, 0.2, FACTS[1]), ranked(2, 0.2, FACTS[2])]
    groups.append(ranked(3, 0.4, FACTS[0], FACTS[0]))
    sentences = [member.sentence for item in groups for member in item.group.members]
    similarity = np.eye(5, dtype=np.float32)
    similarity[0, 1] = similarity[1, 0] = 0.5
    similarity[1, 2] = similarity[2, 1] = 0.2  # not near enough
    assert leads(groups, sentences, similarity, [0, 1, 2, 3, 4], np.ones(5), (), [None] * 5).keys() == {0, 1, 3, 4}
    reprinted = [0, 0, 2, 3, 4]  # the second reprints the first
    assert leads(groups, sentences, similarity, reprinted, np.ones(5), (), [None] * 5).keys() == {3, 4}


def test_what_speaks_for_a_lead_is_how_near_others_come_and_the_standing_of_its_article() -> None:
    groups = [ranked(n, 1 / 3, text) for n, text in enumerate(FACTS)]
    sentences = [member.sentence for item in groups for member in item.group.members]
    similarity = np.array([[1, 0.4, 0.4], [0.4, 1, 0.6], [0.4, 0.6, 1]], dtype=np.float32)
    voices, whole, undated = [0, 1, 2], np.ones(3), [None] * 3
    spoken_for = leads(groups, sentences, similarity, voices, np.array([1.0, 0.8, 0.5]), (), undated)
    assert spoken_for == pytest.approx({0: 0.4, 1: 0.8 * 0.5, 2: 0.5 * 0.5})
    further_down = [*sentences[:2], replace(sentences[2], index=4)]
    spoken_for = leads(groups, further_down, similarity, voices, whole, (), undated)
    assert spoken_for == pytest.approx({0: (0.4 + 0.4 * 0.8) / 2, 1: (0.4 + 0.6 * 0.8) / 2})
    instead = leads(groups, sentences, similarity, voices, whole, [sentences[0], sentences[2]], undated)
    assert instead == {0: math.inf, 2: math.inf}
    assert leads(groups, further_down, similarity, voices, whole, further_down[1:], undated) == {1: math.inf}
    assert leads(groups, further_down, similarity, voices, whole, further_down[2:], undated) == spoken_for


def test_what_holds_instead_leads_only_while_nothing_is_half_a_day_newer() -> None:
    groups = [ranked(n, 1 / 3, text) for n, text in enumerate(FACTS)]
    sentences = [member.sentence for item in groups for member in item.group.members]
    similarity, voices = np.full((3, 3), 0.5, dtype=np.float32), [0, 1, 2]
    for newest, alone in (
        (datetime(2031, 3, 10, 19, tzinfo=UTC), True),
        (datetime(2031, 3, 10, 20, tzinfo=UTC), False),
    ):
        times = (datetime(2031, 3, 10, 8, tzinfo=UTC), newest, None)
        found = leads(groups, sentences, similarity, voices, np.ones(3), sentences[:1], times)
        assert found.keys() == ({0} if alone else {0, 1, 2})


def test_where_there_is_one_outlet_its_openings_lead() -> None:
    groups = [ranked(n, 1 / 3, text) for n, text in enumerate(FACTS)]
    sentences = [member.sentence for item in groups for member in item.group.members]
    further_down = [sentences[0], *(replace(sentence, index=4) for sentence in sentences[1:])]
    similarity = np.eye(3, dtype=np.float32)
    assert leads(groups, further_down, similarity, [0, 0, 0], np.ones(3), (), [None] * 3) == {0: 1.0}
    assert leads(groups, further_down, similarity, [0, 1, 2], np.ones(3), (), [None] * 3) == {}


def test_an_opening_that_tells_enough_does_not_lead_where_far_more_speaks_for_another() -> None:
    worth = {0: 9.0, 1: 4.0, 2: 3.0}
    assert leading({0: LEAST_SPOKEN_FOR, 1: 1.0, 2: 1.0}, worth, 5.0) == 0
    assert leading({0: LEAST_SPOKEN_FOR - 0.01, 1: 1.0, 2: 1.0}, worth, 5.0) == 1
    assert leading({0: LEAST_SPOKEN_FOR - 0.01, 1: 1.0, 2: 1.0}, worth, 9.5) is None  # all tell too little
    assert leading({0: 1.0, 1: 1.0, 2: math.inf}, worth, 9.5) == 2
    assert leading({}, {}, 1.0) is None


@pytest.mark.parametrize(("alike", "left"), [(EDITION, {1, 2}), (EDITION - 0.01, {0, 1, 2})])
def test_of_the_reports_of_one_source_that_begin_alike_the_last_leads(alike: float, left: set[int]) -> None:
    groups = [ranked(n, 1 / 3, text) for n, text in enumerate(FACTS)]
    sentences = [member.sentence for item in groups for member in item.group.members]
    similarity = np.array([[1, alike, 0.8], [alike, 1, 0.4], [0.8, 0.4, 1]], dtype=np.float32)
    times = [datetime(2031, 3, 10, hour, tzinfo=UTC) for hour in (8, 18, 12)]
    found = leads(groups, sentences, similarity, [0, 0, 1], np.ones(3), (), times)
    assert found.keys() == left
    assert found[1] == pytest.approx(0.8 if alike == EDITION else 0.4)  # the others are as near to it as to the first


def test_less_speaks_for_what_a_market_report_opens_with() -> None:
    groups = [ranked(0, 1 / 2, "Shares in the ferry's owner fell on Monday."), ranked(1, 1 / 2, FACTS[0])]
    sentences = [member.sentence for item in groups for member in item.group.members]
    found = leads(groups, sentences, np.full((2, 2), 0.5, dtype=np.float32), [0, 1], np.ones(2), (), [None] * 2)
    assert found == pytest.approx({0: 0.5 * MARKETS_WORTH, 1: 0.5})
