"""``nutgraf eval gate`` as typed."""

import pytest

from eval import cli, gate
from eval.systems import model_revision
from tests.eval.command import run


def test_a_gate_that_breaks_says_so_with_its_exit_status(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "measure_systems", lambda _corpus: {"fusion": dict.fromkeys(gate.MEASURES, 0.1)})
    status, out, err = run("gate")
    assert status == 1
    assert "too low" in out
    assert "a floor does not hold" in err
    assert out.rstrip().endswith(f"|model:{model_revision('fusion')}")
    status, _, err = run("gate", "--pin")
    assert status == 2
    assert "would sink" in err


def test_what_the_gate_may_lower_is_asked_for_with_what_pins() -> None:
    status, _, err = run("gate", "--allow-lower")
    assert (status, " ".join(err.split())) == (2, "nutgraf: --allow-lower: says what --pin may do; give both")
