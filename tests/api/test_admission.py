"""What is taken on, and what is said when that is too much."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.admission import Admission
from api.problems import Problem


def refusal(call: Callable[..., object], *arguments: object) -> Problem:
    with pytest.raises(Problem) as caught:
        call(*arguments)
    return caught.value


def test_workers_and_waiting_places_are_filled_and_then_it_is_503() -> None:
    admission = Admission(workers=2, max_waiting=3, max_wait_seconds=60, max_held_bytes=100)
    for _ in range(5):
        admission.enter()
    assert (admission.accepted, admission.waiting) == (5, 3)
    assert refusal(admission.enter).status == 503
    assert refusal(admission.check).reason == "queue_full"
    admission.leave()
    admission.enter()


def test_retry_after_is_the_time_in_which_the_queue_empties() -> None:
    admission = Admission(workers=2, max_waiting=6, max_wait_seconds=60, max_held_bytes=100)
    for _ in range(100):
        admission.enter()
        admission.leave(seconds=3.0)
    for _ in range(8):
        admission.enter()
    assert refusal(admission.enter).headers["Retry-After"] == "12"  # eight briefs of 3 s, two at a time


def taking(seconds: float, **limits: float) -> Admission:
    """An admission whose briefs have been taking so long."""
    admission = Admission(**({"workers": 2, "max_waiting": 100, "max_wait_seconds": 3.1, "max_held_bytes": 1} | limits))  # type: ignore[arg-type]
    for _ in range(100):
        admission.enter()
        admission.leave(seconds)
    return admission


def filled(admission: Admission) -> Problem:
    """The refusal once it takes no more."""
    for _ in range(1000):
        try:
            admission.enter()
        except Problem as problem:
            return problem
    raise AssertionError("it takes all")


@pytest.mark.parametrize(("seconds", "accepted"), [(0.5, 2 + 12), (1.0, 2 + 6), (2.0, 2 + 3), (7.0, 2)])
def test_the_slower_briefs_are_the_fewer_may_wait(seconds: float, accepted: int) -> None:
    """Two workers end a brief every seconds / 2, and nobody is to wait for more than 3.1 s."""
    admission = taking(seconds)
    assert filled(admission).reason == "long_wait"
    assert admission.accepted == accepted


def test_a_free_worker_is_taken_however_slow_briefs_were() -> None:
    admission = taking(100.0, max_wait_seconds=0)
    admission.enter()
    admission.enter()
    assert refusal(admission.enter).reason == "long_wait"


def test_a_queue_that_stands_is_kept_half_as_long(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("api.admission.time.monotonic", lambda: now)
    admission = taking(1.0)
    filled(admission)
    now += 3.0
    admission.leave()
    admission.enter()  # no worker has been free for less than the longest wait: still a burst
    now += 0.2
    for _ in range(3):
        admission.leave()
    assert refusal(admission.check).reason == "long_wait"
    admission.leave()
    assert (filled(admission).reason, admission.accepted) == ("long_wait", 2 + 3)
    for _ in range(4):
        admission.leave()  # one worker is free
    assert (filled(admission).reason, admission.accepted) == ("long_wait", 2 + 6)


def test_bytes_are_held_up_to_the_limit() -> None:
    admission = Admission(workers=1, max_waiting=1, max_wait_seconds=60, max_held_bytes=100)
    admission.hold(60)
    admission.hold(40)
    assert refusal(admission.hold, 1).reason == "memory_full"
    admission.release(60)
    admission.hold(60)
    assert admission.held_bytes == 100


def test_nothing_is_taken_on_while_draining() -> None:
    admission = Admission(workers=1, max_waiting=1, max_wait_seconds=60, max_held_bytes=100)
    admission.enter()
    admission.draining = True
    problem = refusal(admission.enter)
    assert (problem.status, problem.reason) == (503, "draining")
    assert problem.headers["Connection"] == "close"
    admission.leave()
    assert admission.accepted == 0


@given(st.lists(st.sampled_from(["enter", "leave"])), st.integers(1, 3), st.integers(0, 3))
def test_no_order_of_events_takes_on_more_than_the_limit_or_loses_a_place(
    events: list[str], workers: int, max_waiting: int
) -> None:
    admission = Admission(workers, max_waiting, max_wait_seconds=60, max_held_bytes=1)
    inside = 0
    for event in events:
        if event == "leave" and inside:
            admission.leave()
            inside -= 1
        elif event == "enter" and inside < workers + max_waiting:
            admission.enter()
            inside += 1
        elif event == "enter":
            assert refusal(admission.enter).status == 503
        assert admission.accepted == inside <= workers + max_waiting
