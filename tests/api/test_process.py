"""The service as a process: how it starts, bears abuse, drains and ends."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from http.client import HTTPConnection
from pathlib import Path

import httpx2
import pytest

from api.keys import KeyFile
from api.settings import Settings
from tests.api.conftest import ARTICLES
from tests.api.process import ROOT, Process, fake_service, real_service

BODY = json.dumps({"documents": ARTICLES}).encode()
LARGEST = Settings().max_body_bytes
HEAD = b"POST /v1/summaries HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"


@pytest.fixture(scope="module")
def service() -> Iterator[Process]:
    """A service with short patience, whose briefs of two sentences take 0.2 s."""
    flags = ("--body-seconds", "2", "--deadline-seconds", "10", "--workers", "4")
    with fake_service(*flags, seconds=0.1) as running:
        yield running


def post(client: httpx2.Client) -> httpx2.Response:
    return client.post("/v1/summaries", json={"documents": ARTICLES})


def until(condition: object, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():  # type: ignore[operator]
        assert time.monotonic() < end, "it did not come to be"
        time.sleep(0.02)


def ended(connection: socket.socket) -> bytes:
    """What the service sends until it closes the connection."""
    received = b""
    try:
        while chunk := connection.recv(65536):
            received += chunk
    except ConnectionResetError:
        pass
    return received


def test_it_serves(service: Process) -> None:
    with service.client() as client:
        assert client.get("/readyz").status_code == 200
        assert post(client).json()["headline"]


def test_fifty_slow_senders_do_not_keep_a_client_from_its_brief_and_are_cut_off(service: Process) -> None:
    with ExitStack() as stack:
        slow = [stack.enter_context(service.connection()) for _ in range(50)]
        for connection in slow:  # all but the last byte of the largest body
            connection.sendall(HEAD + b"Content-Length: %d\r\n\r\n" % LARGEST + bytes(LARGEST - 1))
        with service.client() as client:
            assert post(client).status_code == 200
        answers = [ended(connection) for connection in slow]
    assert all(answer.startswith(b"HTTP/1.1 408 ") for answer in answers)
    assert service.metric("nutgraf_held_bytes") == 0


@pytest.mark.parametrize(
    "dribble",
    [b"", b"POST /v1/summ", b"GET / HTTP/1.1\r\nX-A: ", HEAD + b"Content-Length: 9999999\r\n\r\n" + b" " * 1000],
    ids=["nothing", "half a request line", "half a head", "the rest of a body that was refused"],
)
def test_a_connection_that_dribbles_is_closed(service: Process, dribble: bytes) -> None:
    with service.connection() as connection:
        connection.sendall(dribble)
        until(lambda: is_closed(connection))


def is_closed(connection: socket.socket) -> bool:
    """Send one byte more, and say whether the other side has hung up."""
    try:
        connection.sendall(b" ")
        connection.settimeout(0.1)
        return connection.recv(65536) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


def test_a_client_that_does_not_read_is_hung_up_on(service: Process) -> None:
    with service.connection() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.setblocking(False)
        request = b"GET /docs/static/swagger-ui-bundle.js HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
        until(lambda: is_broken(connection, request * 50))


def is_broken(connection: socket.socket, data: bytes) -> bool:
    """Send more, without reading anything, and say whether the other side has hung up."""
    try:
        connection.send(data)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return False


def test_what_is_not_http_is_refused_as_a_problem(service: Process) -> None:
    with service.connection() as connection:
        connection.sendall(b"nonsense\r\n\r\n")
        head, _, body = ended(connection).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 Bad Request\r\n")
    assert b"application/problem+json" in head
    assert json.loads(body)["status"] == 400


def test_nonsense_after_a_refusal_ends_the_connection_quietly(service: Process) -> None:
    with service.connection() as connection:
        connection.sendall(b"POST /v1/summaries HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n")
        assert connection.recv(65536).startswith(b"HTTP/1.1 415 ")
        connection.sendall(b"nonsense\r\n\r\n")
        ended(connection)
    assert "Fatal error" not in service.log


def test_beyond_the_connections_that_may_be_open_a_request_is_refused_as_a_problem() -> None:
    with fake_service("--max-connections", "2") as running, ExitStack() as stack:
        idle = [stack.enter_context(running.connection()) for _ in range(2)]
        refused = httpx2.get(f"{running.url}/v1/summaries", trust_env=False)
        assert (refused.status_code, refused.headers["connection"]) == (503, "close")
        assert refused.headers["content-type"] == "application/problem+json"
        assert int(refused.headers["retry-after"]) >= 1
        assert httpx2.get(f"{running.url}/livez", trust_env=False).status_code == 200
        idle[0].close()
        until(lambda: httpx2.get(f"{running.url}/metrics", trust_env=False).status_code == 200)
        assert running.metric('nutgraf_rejections_total{reason="connections"}') >= 1


def test_keep_alive_outlives_many_requests(service: Process) -> None:
    connection = HTTPConnection("127.0.0.1", service.port)
    with closing(connection):
        connection.connect()
        first = connection.sock
        for _ in range(8):
            connection.request("GET", "/livez")
            assert connection.getresponse().read() == b'{"status":"alive"}'
            time.sleep(0.2)
        assert connection.sock is first


def test_a_hundred_disconnects_lose_no_place(service: Process) -> None:
    for _ in range(10):
        leaving = [service.connection() for _ in range(10)]
        for connection in leaving:
            connection.sendall(HEAD + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY)
        time.sleep(0.05)
        for connection in leaving:
            connection.close()
    until(lambda: service.metric("nutgraf_accepted") == 0)
    assert service.metric("nutgraf_held_bytes") == 0
    with service.client() as client:
        assert post(client).status_code == 200


def test_a_hundred_megabytes_are_refused_in_bounded_memory(service: Process) -> None:
    def megabytes() -> Iterator[bytes]:
        for _ in range(100):
            yield bytes(1 << 20)

    before = service.memory()
    with service.client() as client:
        answer = client.post("/v1/summaries", content=megabytes(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413
    assert service.memory() - before < 20 << 20


def test_the_first_line_of_log_says_whether_a_key_is_needed(tmp_path: Path) -> None:
    keys = tmp_path / "keys.json"
    KeyFile(keys).add("cms")
    with fake_service("--keys-file", str(keys)) as running, running.client() as client:
        first = running.lines()[0]
        assert (first["event"], first["keys"], first["keys_file"]) == ("a key is needed", 1, str(keys))
        assert client.get("/metrics").status_code == 401


def test_the_log_is_json_and_holds_no_article_and_no_traceback(service: Process) -> None:
    with service.client() as client:
        post(client)
    until(lambda: '"event": "request"' in service.log)
    requests = [line for line in service.lines() if line["event"] == "request"]
    assert {"timestamp", "level", "request_id", "route", "status", "ms"} <= set(requests[-1])
    assert "bridge" not in service.log
    assert "Traceback" not in service.log


def test_when_full_the_rest_is_refused_at_once() -> None:
    few = ("--workers", "1", "--max-waiting", "1")
    with fake_service(*few, seconds=1.0) as running, running.client() as client, ThreadPoolExecutor(20) as threads:
        answers = list(threads.map(lambda _: post(client), range(20)))
    accepted = [answer for answer in answers if answer.status_code == 200]
    refused = [answer for answer in answers if answer.status_code == 503]
    assert (len(accepted), len(refused)) == (2, 18)
    assert all(1 <= int(answer.headers["retry-after"]) <= 4 for answer in refused)
    assert max(answer.elapsed for answer in refused) < min(answer.elapsed for answer in accepted)


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
        connection.sendall(HEAD + b"".join(more) + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY)
        return ended(connection)


def test_after_kill_9_it_is_ready_again_on_its_port() -> None:
    with real_service() as running:
        port = running.port
        running.process.kill()
        running.process.wait(5)
    with real_service("--port", str(port)) as again, again.client() as client:
        assert client.get("/readyz").status_code == 200
        assert post(client).status_code == 200


def test_a_port_that_is_taken_ends_the_start() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "tests.api.fake_server", "0", "--port", port]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode != 0
    assert "address already in use" in result.stderr
    assert "Traceback" not in result.stderr
