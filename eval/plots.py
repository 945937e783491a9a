"""The report's plots as coordinates: the template draws them as SVG.

One kind of panel serves all: bars, dots, lines and two axes on a canvas of ``WIDTH`` by ``HEIGHT`` units.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 320, 220
LEFT, RIGHT, TOP, BOTTOM = 48, 10, 10, 38
BINS = 20
MOST_DOTS = 1000
"""Of more examples only every n-th is drawn, so that a page stays light."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and what it says there."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A plot, every coordinate in canvas units.

    Attributes:
        title: What it is of.
        x_label: What the horizontal axis measures.
        y_label: What the vertical one does.
        x_ticks: Along the bottom.
        y_ticks: Along the left.
        bars: Each as x, y, width and height.
        dots: Each as x and y.
        line: A line to read the rest by, as x1, y1, x2, y2: a mean, or where two systems are equal.
        note: What the plot comes to, in words.
    """

    title: str
    x_label: str
    y_label: str
    x_ticks: tuple[Tick, ...]
    y_ticks: tuple[Tick, ...]
    bars: tuple[tuple[float, float, float, float], ...] = ()
    dots: tuple[tuple[float, float], ...] = ()
    line: tuple[float, float, float, float] | None = None
    note: str = ""


def bar_heights(values: NDArray[np.float64], highest: float) -> NDArray[np.float64]:
    """Return the share of values in each of ``BINS`` equal ranges from 0 to ``highest``. Shape: (bins,)."""
    counts, _ = np.histogram(np.minimum(values, highest), bins=BINS, range=(0, highest))
    return counts / len(values)


def distribution(title: str, x_label: str, values: NDArray[np.float64], ends: tuple[float, float]) -> Panel:
    """Draw how values are spread.

    Args:
        title: Of the panel.
        x_label: What the values are.
        values: At least one, from 0. Shape: (examples,).
        ends: Where the axes end, the same for panels to be compared: a value above 0, and a share of the examples that
            no bar is higher than.
    """
    edges = np.linspace(0, ends[0], BINS + 1)
    shares = bar_heights(values, ends[0])
    x, x_ticks = _axis(ends[0], LEFT, WIDTH - RIGHT)
    y, y_ticks = _axis(ends[1], HEIGHT - BOTTOM, TOP, percent=True)
    bars = tuple(
        _rounded(x(edge) + 0.5, y(share), x(edges[1]) - x(0) - 1, y(0) - y(share))
        for edge, share in zip(edges, shares, strict=False)
        if share
    )
    mean = float(values.mean())
    line = _rounded(x(mean), TOP, x(mean), HEIGHT - BOTTOM)
    note = f"mean {mean:.1f}, median {np.median(values):.1f}"
    return Panel(title, x_label, "examples", x_ticks, y_ticks, bars=bars, line=line, note=note)


def against_length(
    title: str, y_label: str, words: NDArray[np.float64], values: NDArray[np.float64], ends: tuple[float, float]
) -> Panel:
    """Draw values against the length of the summary; shapes (examples,), ``ends`` of the axes above 0."""
    x, x_ticks = _axis(ends[0], LEFT, WIDTH - RIGHT)
    y, y_ticks = _axis(ends[1], HEIGHT - BOTTOM, TOP)
    dots = _dots(x, y, words, values)
    note = ""
    if len(values) > 2 and words.std() and values.std():
        note = f"correlation {round(np.corrcoef(words, values)[0, 1], 2) + 0.0:+.2f}"  # + 0.0: there is no -0.00
    return Panel(title, "words", y_label, x_ticks, y_ticks, dots=dots, note=note)


def head_to_head(names: tuple[str, str], label: str, pair: tuple[NDArray[np.float64], NDArray[np.float64]]) -> Panel:
    """Draw one system's values against another's on the same examples; above the line the first one is better.

    Args:
        names: The two systems.
        label: What the values are.
        pair: Their values, at least one each and not below 0. Shape: (examples,) each.
    """
    first, second = pair
    highest = 1.05 * float(max(first.max(), second.max(), 1.0))
    x, x_ticks = _axis(highest, LEFT, WIDTH - RIGHT)
    y, y_ticks = _axis(highest, HEIGHT - BOTTOM, TOP)
    line = _rounded(x(0), y(0), x(highest), y(highest))
    wins, losses = int((first > second).sum()), int((first < second).sum())
    note = f"{names[0]} better on {wins}, {names[1]} on {losses}, equal on {len(first) - wins - losses}"
    dots = _dots(x, y, second, first)
    return Panel(
        f"{label}, {names[0]} against {names[1]}", *names[::-1], x_ticks, y_ticks, dots=dots, line=line, note=note
    )


def _dots(
    x: Callable[[float], float], y: Callable[[float], float], across: NDArray[np.float64], up: NDArray[np.float64]
) -> tuple[tuple[float, float], ...]:
    step = math.ceil(len(across) / MOST_DOTS)
    return tuple((round(x(one), 1), round(y(other), 1)) for one, other in zip(across[::step], up[::step], strict=True))


def _axis(
    highest: float, start: float, end: float, *, percent: bool = False
) -> tuple[Callable[[float], float], tuple[Tick, ...]]:
    """Return what places a value from 0 to ``highest`` between two canvas coordinates, and ticks at round values."""
    step = 10 ** math.floor(math.log10(highest))
    step = next(step * part for part in (0.1, 0.2, 0.5, 1, 2) if highest / (step * part) <= 5.5)

    def place(value: float) -> float:
        return start + (end - start) * value / highest

    values = [step * number for number in range(int(highest / step + 1e-9) + 1)]
    labels = [f"{value * 100:g} %" if percent else f"{value:g}" for value in np.round(values, 6)]
    return place, tuple(Tick(round(place(value), 1), label) for value, label in zip(values, labels, strict=True))


def _rounded(*values: float) -> tuple[float, float, float, float]:
    one, two, three, four = (round(float(value), 1) for value in values)
    return one, two, three, four
