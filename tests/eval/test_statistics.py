"""From records to tables."""

from dataclasses import replace

import pytest

from eval import console
from eval.evaluation import Record
from eval.rouge import RougeSettings
from eval.run import RunSettings
from eval.statistics import Measure, compare, run_signature, summarize_system
from summarizer.errors import InputError

QUALITY = Measure("quality", "quality", better=1)


def record(system: str, name: str, quality: float | None, **further: object) -> Record:
    fields = {"candidate": "A brief.", "error": None, "seconds": 1.0, "peak_memory_mb": 100.0} | further
    return Record(system=system, id=name, scores={"quality": quality}, **fields)  # type: ignore[arg-type]


def test_a_row_has_means_over_the_examples_for_which_a_measure_is_defined() -> None:
    records = [record("mine", "a", 0.2), record("mine", "b", 0.6), record("mine", "c", None, candidate="", error="no")]
    summary = summarize_system(records, seed=0)
    assert summary.measures["quality"].mean == pytest.approx(0.4)
    assert (summary.examples, summary.failures, summary.empty) == (3, 1, 1)
    assert summary.defined == {"quality": 2}


def test_a_mean_over_some_of_the_examples_says_over_how_many() -> None:
    """A system that fails on six of ten has no support there, and must not look as if it had that of the other four."""
    failed = [record("mine", name, None, candidate="", error="no") for name in "abcdef"]
    some = summarize_system([*failed, *(record("mine", name, 0.9) for name in "ghij")], seed=0)
    assert console.mean_only(some, QUALITY) == "90.00, n = 4"
    assert console.with_interval(some, QUALITY) == "90.00 (90.0–90.0), n = 4"
    whole = summarize_system([record("mine", name, 0.9) for name in "ghij"], seed=0)
    assert console.mean_only(whole, QUALITY) == "90.00"


def test_memory_is_the_peak_and_unknown_elsewhere() -> None:
    records = [record("mine", "a", 0.2, peak_memory_mb=100.0), record("mine", "b", 0.2, peak_memory_mb=150.0)]
    assert summarize_system(records, 0).peak_memory_mb == 150.0
    assert summarize_system([record("cmd:x", "a", 0.2, peak_memory_mb=None)], 0).peak_memory_mb is None


def test_a_measure_that_no_example_has_is_left_out() -> None:
    assert summarize_system([record("mine", "a", None)], 0).measures == {}


def test_systems_are_compared_on_the_examples_that_both_have_in_any_order() -> None:
    left = [record("mine", name, 0.5) for name in "abc"]
    right = [record("other", name, quality) for name, quality in [("c", 0.1), ("b", 0.2), ("z", 0.9)]]
    (comparison,) = compare(left, right, 0, [QUALITY, Measure("nowhere", "nowhere")])
    assert (comparison.left, comparison.right) == ("mine", "other")
    assert comparison.test.examples == 2
    assert comparison.right_mean == pytest.approx(0.15)
    assert comparison.test.difference.mean == pytest.approx(0.35)


def test_runs_without_a_common_example_are_refused() -> None:
    with pytest.raises(InputError, match="no example in common"):
        compare([record("mine", "a", 0.5)], [record("mine", "b", 0.5)], 0, [QUALITY])


def test_the_signature_names_everything_that_a_number_depends_on() -> None:
    rouge, software = RougeSettings(stemmer=False), {"code": "0123456789ab", "rouge-score": "0.1.2"}
    settings = RunSettings("news.jsonl", "abcdef0123456789", 300, None, 7, rouge, software=software)
    line = run_signature(settings)
    for part in ("code:0123456789ab|rouge-score:0.1.2|", "stemmer:none", "splitter:sentencex", "words:reference"):
        assert part in line
    for part in ("seed:7", "examples:300", "dataset:news.jsonl", "sha256:abcdef012345"):
        assert part in line
    assert "models" not in line
    ours = replace(settings, models={"fusion": "c4689d33", "extractive": "c4689d33"})
    assert run_signature(ours) == f"{line}|models:fusion=c4689d33,extractive=c4689d33"
