"""Services as processes, on free loopback ports."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2

from tests.conftest import ROOT

START_SECONDS = 120
SERVED = "from api.entry import main; main()"
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")


class Process:
    """A running service.

    Attributes:
        process: The process itself.
        port: Where it listens.
    """

    def __init__(self, command: Sequence[str], log: Path) -> None:
        self._log = log
        with log.open("wb") as stderr:
            self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=stderr)
        self.port = self._wait_for_port()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8")

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.splitlines()]

    def memory(self) -> int:
        """Resident memory in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024  # type: ignore[index]

    def processor_seconds(self) -> float:
        """User and system time used so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / CLOCK_TICKS

    def client(self, timeout: float = 30) -> httpx2.Client:
        return httpx2.Client(base_url=self.url, timeout=timeout, trust_env=False)

    def connection(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def metric(self, name: str) -> float:
        with self.client() as client:
            return float(re.search(rf"^{name} (\S+)$", client.get("/metrics").text, re.MULTILINE)[1])  # type: ignore[index]

    def stop(self) -> None:
        self.process.kill()
        self.process.wait(10)

    def _wait_for_port(self) -> int:
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            if found := re.search(r"running on http://127\.0\.0\.1:(\d+)", self.log):
                return int(found[1])
            if self.process.poll() is not None:
                break
            time.sleep(0.02)
        self.stop()
        raise AssertionError(f"the service did not start: {self.log}")


@contextmanager
def real_service(*flags: str, code: str = SERVED) -> Iterator[Process]:
    """The service with the shipped model."""
    with _running([sys.executable, "-c", code, "serve", "--port", "0", *flags]) as running:
        yield running


@contextmanager
def fake_service(*flags: str, seconds: float = 0.0) -> Iterator[Process]:
    """A service without a model, whose sentences take so many seconds each."""
    with _running([sys.executable, "-m", "tests.api.fake_server", str(seconds), "--port", "0", *flags]) as running:
        yield running


@contextmanager
def _running(command: Sequence[str]) -> Iterator[Process]:
    with tempfile.TemporaryDirectory() as folder:
        running = Process(command, Path(folder) / "log")
        try:
            yield running
        finally:
            running.stop()
