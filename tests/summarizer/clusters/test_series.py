"""Documents that tell one story, and those that tell several of one event."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from numpy.typing import NDArray

from summarizer import Document, Summarizer
from summarizer.clusters.series import ONE_STORY, chronology, is_series
from summarizer.datamodels import Strategy
from summarizer.documents.publication import A_WEEK

NEVER = (None, None, None)
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ALL = [True] * 3


def alike(closeness: float) -> NDArray[np.float32]:
    close = np.full((3, 3), closeness, dtype=np.float32)
    np.fill_diagonal(close, 1.0)
    return close


def test_documents_that_are_less_close_tell_several_stories() -> None:
    assert is_series(alike(ONE_STORY - 0.01), ALL, NEVER)
    assert not is_series(alike(ONE_STORY + 0.01), ALL, NEVER)


def test_documents_of_one_week_tell_one_story() -> None:
    within = (NOON, NOON + A_WEEK, None)
    beyond = (NOON, NOON + A_WEEK + timedelta(days=1), None)
    assert not is_series(alike(0.4), ALL, within)
    assert is_series(alike(0.4), ALL, beyond)
    assert is_series(alike(0.4), ALL, (NOON, None, None))


def test_documents_on_another_event_do_not_count() -> None:
    close = alike(0.9)
    close[2, :2] = close[:2, 2] = 0.0
    assert is_series(close, ALL, NEVER)
    assert not is_series(close, [True, True, False], NEVER)
    assert not is_series(close, [True, False, False], NEVER)


def test_documents_come_in_the_order_of_their_publication_and_undated_ones_last() -> None:
    times = (None, NOON, NOON.replace(hour=9), datetime(2026, 3, 1), None)
    assert chronology(times) == (3, 2, 1, 0, 4)


SERIES = {
    "2025-03-03": "A magnitude 7 earthquake struck the Orvan coast on March 2, killing 412 people in the town of Selm."
    " Rescuers dug through the rubble of 900 houses. Hospitals in the capital took in the injured.",
    "2025-03-20": "Norway will give 40 million crowns to rebuild schools on the Orvan coast after the earthquake. The"
    " money goes to 14 schools. The first are to open in the autumn, its foreign minister said.",
    "2025-06-02": "The builder of three blocks that fell in the Orvan earthquake was charged with manslaughter on"
    " June 2. Prosecutors say Ivo Lanz left out a third of the steel. He denies it.",
    "2025-09-15": "Selm's football club, whose ground was a camp after the earthquake, won its first home match since"
    " March on September 13. Some 2,000 people watched the 2-1 victory. The club shop sold out of scarves.",
}


@pytest.mark.parametrize("strategy", ["fusion", "extractive"])
def test_a_brief_of_a_series_tells_one_story_after_the_other(summarizer: Summarizer, strategy: Strategy) -> None:
    documents = [Document(id=day, text=text, published_at=day) for day, text in sorted(SERIES.items(), reverse=True)]
    summary = summarizer.summarize(documents, max_words=80, strategy=strategy)
    told = [sentence.sources[0].document_id for sentence in summary.sentences]
    assert told[0] == "2025-03-03"  # what happened, not what the newest tells of
    assert len(set(told)) >= 3
    assert told == sorted(told)
