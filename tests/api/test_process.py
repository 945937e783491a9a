"""The service as a process: how it starts, bears abuse and starts again."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
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
from tests.api.asking import HEAD, ended, post, whole
from tests.api.process import SERVED, Process, fake_service
from tests.api.waiting import until
from tests.conftest import ROOT

LARGEST = Settings().max_body_bytes


@pytest.fixture(scope="module")
def service() -> Iterator[Process]:
    """A service with short patience, whose briefs of two sentences take 0.2 s."""
    flags = ("--body-seconds", "2", "--deadline-seconds", "10", "--workers", "4")
    with fake_service(*flags, seconds=0.1) as running:
        yield running


def test_it_serves(service: Process) -> None:
    with service.client() as client:
        assert client.get("/readyz").status_code == 200
        assert post(client).json()["headline"]


def test_a_misspelt_variable_is_named_at_the_start_and_its_value_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_WORKER", "hunter2")
    with fake_service() as running:
        (warned,) = [line for line in running.lines() if line["level"] == "warning"]
        assert (warned["variable"], warned["nearest"]) == ("NUTGRAF_WORKER", "NUTGRAF_WORKERS")
        assert "hunter2" not in running.log


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
            connection.sendall(whole())
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


def test_after_kill_9_it_is_ready_again_on_its_port() -> None:
    with fake_service() as running:
        port = running.port
        running.process.kill()
        running.process.wait(5)
    with fake_service("--port", str(port)) as again, again.client() as client:
        assert client.get("/readyz").status_code == 200
        assert post(client).status_code == 200


def test_an_address_that_cannot_be_listened_on_ends_the_start_before_a_model_is_loaded() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-c", SERVED, "serve", "--port", port, "--model", "no-such-model"]
        result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    said = f"nutgraf: 127.0.0.1:{port} cannot be listened on: Address already in use. Give another --host or --port.\n"
    assert (result.returncode, result.stderr) == (1, said)
