"""The gate: floors hold, and sink only on demand."""

import json
from itertools import product
from pathlib import Path

import pytest

from eval import gate
from eval.datasets import Dataset
from eval.gate import MARGIN, check_floors, measure_systems, pin_floors, sample_clusters
from summarizer.errors import InputError

GOOD = {"mine": {"rouge1_fmeasure": 0.5, "support": 0.9}}
WORSE = {"mine": {"rouge1_fmeasure": 0.4, "support": 0.9}}


def test_what_is_shipped_holds_its_floors() -> None:
    """This is the gate itself, as ``nutgraf eval gate`` runs it."""
    corpus = sample_clusters()
    checks = check_floors(measure_systems(corpus), corpus)
    pinned = {(check.system, check.measure) for check in checks}
    assert pinned == set(product(gate.SYSTEMS, gate.MEASURES))
    assert [check for check in checks if not check.passed] == []


def test_no_floor_is_so_low_that_it_guards_nothing() -> None:
    floors = json.loads(gate.FLOORS.read_text())["floors"]
    assert all(floor >= 0.15 for measures in floors.values() for floor in measures.values())


def test_a_floor_is_pinned_below_what_was_measured_and_breaks_below_that(clusters: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    pin_floors(GOOD, clusters, path)
    checks = check_floors(GOOD, clusters, path)
    assert [check.floor for check in checks] == pytest.approx([0.5 - MARGIN, 0.9 - MARGIN])
    assert all(check.passed for check in checks)
    assert [check.passed for check in check_floors(WORSE, clusters, path)] == [False, True]


def test_what_is_pinned_but_not_measured_any_more_breaks_the_gate(clusters: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    pin_floors(GOOD, clusters, path)
    assert not any(check.passed for check in check_floors({}, clusters, path))


def test_pinning_raises_floors_and_lowers_them_only_on_demand(clusters: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    pin_floors(WORSE, clusters, path)
    pin_floors(GOOD, clusters, path)
    before = path.read_text()
    with pytest.raises(InputError, match=r"rouge1_fmeasure would sink from 0\.47 to 0\.37"):
        pin_floors(WORSE, clusters, path)
    with pytest.raises(InputError, match="would sink"):
        pin_floors({}, clusters, path)
    assert path.read_text() == before
    pin_floors(WORSE, clusters, path, allow_lower=True)
    assert all(check.passed for check in check_floors(WORSE, clusters, path))


def test_floors_of_other_articles_are_refused(clusters: Dataset, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    with pytest.raises(InputError, match="is missing"):
        check_floors(GOOD, clusters, path)
    pin_floors(GOOD, clusters, path)
    with pytest.raises(InputError, match="pinned on other articles"):
        check_floors(GOOD, sample_clusters(), path)


def test_a_system_that_fails_scores_0(clusters: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise RuntimeError("no luck")

    monkeypatch.setattr(gate, "load_system", lambda _name, **_: broken)
    assert measure_systems(clusters, ["mine"])["mine"] == dict.fromkeys(gate.MEASURES, 0.0)
