"""The service as a process: how it drains and ends when it is told to."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.api.asking import HEAD, ended, post, whole
from tests.api.process import Process, fake_service, real_service
from tests.api.waiting import until
from tests.conftest import ROOT


def test_sigterm_finishes_what_was_accepted_refuses_the_rest_and_exits_0() -> None:
    with fake_service(seconds=1.0) as running, running.client() as client, ThreadPoolExecutor(1) as threads:
        accepted = threads.submit(post, client)
        until(lambda: running.metric("nutgraf_accepted") == 1)
        running.process.send_signal(signal.SIGTERM)
        until(lambda: client.get("/readyz").status_code == 503)
        assert client.get("/livez").status_code == 200
        refused = post(client)
        assert (refused.status_code, refused.headers["connection"]) == (503, "close")
        assert accepted.result(30).status_code == 200
        assert running.process.wait(30) == 0


def test_sigterm_when_idle_exits_0_at_once() -> None:
    with fake_service() as running, running.client() as client:
        client.get("/livez")
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(30) == 0


IMPORTS_SLOWLY = """
import sys, time

class Slow:
    def find_spec(self, name, *_):
        if name == {module!r}:
            print("slow", file=sys.stderr, flush=True)
            time.sleep(120)

sys.meta_path.insert(0, Slow())
from api.entry import main
main()
"""
WARMS_UP_FOR_EVER = """
from api.server import serve
from api.settings import read_settings
from tests.api.fake import FakeSummarizer

summarizer = FakeSummarizer()
summarizer.go.clear()
serve(read_settings(["--port", "0"]), summarizer)
"""


@pytest.mark.parametrize(
    ("code", "moment"),
    [
        (IMPORTS_SLOWLY.format(module="summarizer"), "slow"),
        (IMPORTS_SLOWLY.format(module="ctranslate2"), "slow"),
        (WARMS_UP_FOR_EVER, "Waiting for application startup"),
    ],
    ids=["the first import", "loading the model", "warming up"],
)
def test_sigterm_before_it_is_ready_exits_0_at_once(code: str, moment: str) -> None:
    """An exit that is asked for: what the system does by default, it does not do to process 1 of a container."""
    command = [sys.executable, "-c", code, "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) as starting:
        try:
            assert any(moment in line for line in starting.stderr or ())
            starting.send_signal(signal.SIGTERM)
            assert starting.wait(30) == 0
        finally:
            starting.kill()


def test_sigterm_waits_no_longer_than_it_may() -> None:
    with fake_service("--drain-seconds", "0.5", seconds=30) as running:
        thread = threading.Thread(target=lambda: asked(running), daemon=True)
        thread.start()
        until(lambda: running.metric("nutgraf_accepted") == 1)
        start = time.monotonic()
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(30) == 0
        assert time.monotonic() - start < 29  # a sentence takes 30 s
        thread.join(5)


CHECKS_SLOWLY = """
import sys, time
from types import SimpleNamespace
from api import steps
from api.server import serve
from api.settings import read_settings
from tests.api.fake import FakeSummarizer
def check(*_):
    print("checking", file=sys.stderr, flush=True)
    time.sleep({seconds})
    return SimpleNamespace(stands=True, score=1.0, unsupported=())
steps.check_support = check
serve(read_settings(sys.argv[2:]), FakeSummarizer())
"""


@pytest.mark.parametrize(
    ("seconds", "drain", "status"), [(1, "20", 200), (60, "0.5", 503)], ids=["within the time", "beyond it"]
)
def test_sigterm_gives_a_single_step_the_time_that_a_brief_has(seconds: int, drain: str, status: int) -> None:
    code = CHECKS_SLOWLY.format(seconds=seconds)
    with real_service("--drain-seconds", drain, code=code) as running, ThreadPoolExecutor(1) as threads:
        with running.client() as client:
            answer = threads.submit(client.post, "/v1/support", json={"text": "A.", "sources": ["A."]})
            until(lambda: "checking" in running.log)
            running.process.send_signal(signal.SIGTERM)
            assert answer.result(30).status_code == status
        assert running.process.wait(30) == 0  # where a step takes 60 s, too


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
def test_who_waits_when_the_time_to_drain_is_over_is_told_so(accept: str) -> None:
    with fake_service("--drain-seconds", "0.5", seconds=30) as running, ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(asked, running, b"Accept: %s\r\n" % accept.encode())
        until(lambda: running.metric("nutgraf_accepted") == 1)
        running.process.send_signal(signal.SIGTERM)
        answer = waiting.result(30)
        assert running.process.wait(30) == 0
        assert told_of_draining(running)
    problem = b'"status":503,"detail":"The service is shutting down.'
    if accept == "application/json":
        assert answer.startswith(b"HTTP/1.1 503 ")
        assert problem in answer
    else:
        assert answer.startswith(b"HTTP/1.1 200 ")
        assert problem in answer.partition(b"event: error")[2]


def test_who_is_still_sending_when_the_service_ends_is_told_so() -> None:
    with fake_service() as running, running.connection() as connection:
        connection.sendall(HEAD + b"Content-Length: 9\r\n\r\n")
        time.sleep(0.5)
        running.process.send_signal(signal.SIGTERM)
        assert ended(connection).startswith(b"HTTP/1.1 503 ")
        assert running.process.wait(30) == 0
        assert told_of_draining(running)


def told_of_draining(ended: Process) -> bool:
    """Whether the one line on the last request says so, and there is no traceback."""
    *_, last = [line for line in ended.lines() if line["event"] == "request" and line["method"] == "POST"]
    return last["reason"] == "draining" and "Traceback" not in ended.log and "Exception" not in ended.log


def asked(running: Process, *more: bytes) -> bytes:
    """What the service sends for a request, to its end."""
    with running.connection() as connection:
        connection.sendall(whole(*more))
        return ended(connection)
