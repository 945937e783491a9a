"""How what is known of sentences is read for how much an editor would want them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from summarizer.content import wanted
from summarizer.content.circumstances import FEATURES
from summarizer.content.wanted import FAR, LEAST, NEW, RETOLD, Wanted, untold


def reading(pairs: float = 0.0, meaning: float = 0.0) -> Wanted:
    """A reading of one feature whose mean is 2 and whose deviation 4."""
    return Wanted(np.array([2.0]), np.array([4.0]), np.array([0.5]), np.array([[pairs]]), np.array([meaning]), 0.25)


def test_how_much_it_is_wanted_is_never_nothing_and_at_most_1() -> None:
    assert reading()(np.array([[-4.0], [4.0], [8.0]]), np.zeros((3, 1))).tolist() == [LEAST, 0.5, 1.0]


def test_products_and_meanings_count_too() -> None:
    assert reading(pairs=0.4)(np.array([[4.0]]), np.zeros((1, 1))) == pytest.approx([0.25 + 0.5 * 0.5 + 0.4 * 0.5**2])
    assert reading(meaning=0.2)(np.array([[2.0]]), np.array([[0.5]])) == pytest.approx([0.25 + 0.2 * 0.5])


def test_what_lies_far_from_the_mean_makes_no_more_difference() -> None:
    far = [[2 - 4 * FAR], [2 - 4 * FAR - 100]]
    one, other = reading(pairs=0.2)(np.array(far), np.zeros((2, 1)))
    assert one == other == pytest.approx(0.25 - 0.5 * FAR + 0.2 * FAR**2)


def test_the_shipped_reading_wants_what_others_tell_and_what_goes_on_with_the_lead() -> None:
    weights = dict(zip(FEATURES, Wanted.load().weights, strict=True))
    assert min(weights["of the lead's article"], weights["told by others"]) > 0 > weights["quoted"]


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    shipped = Wanted.load()
    shipped.save(tmp_path / "wanted.json")
    assert (tmp_path / "wanted.json").read_bytes() == wanted.WEIGHTS.read_bytes()


def test_a_reading_of_other_features_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stale = tmp_path / "wanted.json"
    stale.write_text(json.dumps({"bias": 0.0, "features": {"colour": {}}, "meaning": []}), encoding="utf-8")
    monkeypatch.setattr(wanted, "WEIGHTS", stale)
    with pytest.raises(ValueError, match="nutgraf train wanted"):
        Wanted.load.__wrapped__(Wanted)  # past its cache


def test_what_another_article_told_in_nearly_the_same_words_is_hardly_told_anew() -> None:
    assert untold(np.array([0.1, NEW, (NEW + RETOLD) / 2, RETOLD, 0.9])).tolist() == pytest.approx(
        [1, 1, 0.5, LEAST, LEAST]
    )
