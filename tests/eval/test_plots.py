"""Plots put things where they belong and nothing outside the canvas."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from eval import plots

scores = arrays(np.float64, st.integers(1, 40), elements=st.floats(0, 100))


def test_the_bars_of_a_distribution_are_as_high_as_its_shares() -> None:
    panel = plots.distribution("mine", "ROUGE-2", np.array([1.0, 1.0, 1.0, 39.0]), (40.0, 0.8))
    (_, _, _, high), (_, _, _, low) = panel.bars
    assert high == pytest.approx(3 * low, abs=0.3)
    assert panel.note == "mean 10.5, median 1.0"


def test_a_better_first_system_is_above_the_line() -> None:
    panel = plots.head_to_head(("mine", "other"), "ROUGE-2", (np.array([30.0, 5.0]), np.array([10.0, 5.0])))
    (x, y), _ = panel.dots
    assert panel.line is not None
    x1, y1, x2, y2 = panel.line
    on_line = y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    assert y < on_line  # SVG counts downwards
    assert panel.note == "mine better on 1, other on 0, equal on 1"
    assert (panel.x_label, panel.y_label) == ("other", "mine")


def test_ticks_are_round() -> None:
    panel = plots.distribution("mine", "ROUGE-2", np.array([1.0, 20.0]), (40.0, 0.6))
    assert [tick.label for tick in panel.x_ticks] == ["0", "10", "20", "30", "40"]
    assert panel.y_ticks[0].label == "0 %"


def test_bars_of_the_same_share_are_as_high_in_every_panel() -> None:
    columns = np.array([1.0, 39.0]), np.array([1.0, 11.0, 21.0, 39.0])
    halves, quarters = (plots.distribution("mine", "ROUGE-2", values, (40.0, 0.6)).bars for values in columns)
    assert halves[0][3] == pytest.approx(2 * quarters[0][3], abs=0.2)


def test_no_correlation_has_no_minus_sign() -> None:
    words, values = np.array([0.0, 1.0, 2.0, 3.0]), np.array([1.0, 0.0, 0.0, 0.999])
    assert np.corrcoef(words, values)[0, 1] < 0
    assert plots.against_length("mine", "ROUGE-2", words, values, (10.0, 10.0)).note == "correlation +0.00"


def test_of_many_examples_an_even_sample_is_drawn() -> None:
    values = np.linspace(0, 50, 5622)
    dots = plots.against_length("mine", "ROUGE-2", values, values, (50.0, 50.0)).dots
    assert len(dots) == 937  # every sixth: of every fifth there would be more than 1,000
    steps = np.diff([x for x, _ in dots])
    assert steps == pytest.approx(262 * 6 / 5621, abs=0.11)  # the canvas is 262 wide inside; tenths are kept


@given(scores)
def test_nothing_leaves_the_canvas(values: np.ndarray) -> None:
    panels = [
        plots.distribution("mine", "ROUGE-2", values, (100.0, 1.0)),
        plots.against_length("mine", "ROUGE-2", values, values, (100.0, 100.0)),
        plots.head_to_head(("mine", "other"), "ROUGE-2", (values, values[::-1])),
    ]
    for panel in panels:
        across = [x for x, _ in panel.dots] + [x + width for x, _, width, _ in panel.bars]
        down = [y for _, y in panel.dots] + [y for _, y, _, _ in panel.bars] + [y + h for _, y, _, h in panel.bars]
        assert all(plots.LEFT <= x <= plots.WIDTH - plots.RIGHT + 0.1 for x in across)
        assert all(plots.TOP - 0.1 <= y <= plots.HEIGHT - plots.BOTTOM + 0.2 for y in down)
