"""What is known of a sentence by which an editor would want it, and how that is read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from summarizer.content import wanted
from summarizer.content.candidates import Candidates
from summarizer.content.wanted import FEATURES, LEAST, NEW, RETOLD, Circumstances, Wanted, untold
from summarizer.writing.compression import reading
from tests.summarizer.facts import sentences

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def described(
    times: Sequence[datetime | None], near: dict[tuple[int, int], float], lead: int = 0
) -> dict[str, list[float]]:
    """By feature, what is known of two sentences of one article and two of another."""
    own = (*sentences("The ship sank.", "Two died.", document=0), *sentences("A ship sank.", "It was old.", document=1))
    similarity = np.eye(4, dtype=np.float32)
    for (row, other), value in near.items():
        similarity[row, other] = similarity[other, row] = value
    candidates = Candidates.of(own, reading, (), similarity, (), (), times)
    columns = Circumstances(candidates, (0, 1), times, np.array([1.0, 0.5])).describe(lead)
    return {name: columns[:, at].tolist() for at, name in enumerate(FEATURES)}


def test_where_a_sentence_stands() -> None:
    known = described((None, None), {})
    assert known["of the lead's article"] == [1, 1, 0, 0]
    assert known["opening"] == [1, 0, 1, 0]
    assert known["after the lead"] == pytest.approx([0, np.log(2), 0, 0])
    assert known["share of the article before it"] == [0, 0.5, 0, 0.5]
    assert known["standing"] == pytest.approx([0, 0, np.log(0.5), np.log(0.5)])


def test_when_it_was_published() -> None:
    known = described((NOON - timedelta(days=2), NOON), {}, lead=2)
    assert known["rank by age"] == [1, 1, 0, 0]
    assert known["days older than the lead"] == [2, 2, 0, 0]
    assert known["opening of an earlier article"] == [1, 0, 0, 0]


def test_where_nothing_says_when_no_article_is_newer() -> None:
    known = described((None, None), {(0, 2): 0.8})
    assert not any(known["rank by age"] + known["days older than the lead"] + known["near the newest article"])


def test_who_else_tells_it() -> None:
    known = described((NOON - timedelta(days=1), NOON), {(0, 2): 0.8, (1, 3): 0.4})
    assert known["told by others"] == pytest.approx([0.8, 0.4, 0.8, 0.4])
    assert known["near openings"] == pytest.approx([0.8, 0, 0.8, 0])
    assert known["near the newest opening"] == pytest.approx([0.8, 0, 0, 0])
    assert known["near the newest article"] == pytest.approx([0.8, 0.4, 0, 0])
    assert known["near the lead"] == pytest.approx([1, 0, 0.8, 0])


def test_how_much_it_is_wanted_is_never_nothing_and_at_most_1() -> None:
    reading_of_one = Wanted(np.array([1.0]), 0.25)
    assert reading_of_one(np.array([[-3.0], [0.25], [3.0]])).tolist() == [LEAST, 0.5, 1.0]


def test_the_shipped_reading_wants_what_others_tell_and_what_goes_on_with_the_lead() -> None:
    weights = dict(zip(FEATURES, Wanted.load().weights, strict=True))
    assert min(weights["of the lead's article"], weights["told by others"]) > 0 > weights["quoted"]


def test_a_reading_of_other_features_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = tmp_path / "wanted.json"
    stale.write_text(json.dumps({"bias": 0.0, "weights": {"colour": 1.0}}), encoding="utf-8")
    monkeypatch.setattr(wanted, "WEIGHTS", stale)
    with pytest.raises(ValueError, match="nutgraf train wanted"):
        Wanted.load.__wrapped__(Wanted)  # past its cache


def test_what_another_article_told_in_nearly_the_same_words_is_hardly_told_anew() -> None:
    assert untold(np.array([0.1, NEW, (NEW + RETOLD) / 2, RETOLD, 0.9])).tolist() == pytest.approx(
        [1, 1, 0.5, LEAST, LEAST]
    )
