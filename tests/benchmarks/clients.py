"""Clients of a service in another process, and the clock beside them."""

from __future__ import annotations

import json
import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection

from tests.api.process import Process
from tests.conftest import SAMPLE, documents_in

ARTICLES = documents_in(SAMPLE)
BODY = json.dumps({"documents": [{"id": article.id, "text": article.text} for article in ARTICLES]}).encode()
HEADERS = {"Content-Type": "application/json"}


@dataclass(slots=True)
class Tally:
    """What became of the requests: seconds of each, by status."""

    seconds: dict[int, list[float]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, status: int, seconds: float) -> None:
        with self.lock:
            self.seconds.setdefault(status, []).append(seconds)

    def count(self, status: int) -> int:
        return len(self.seconds.get(status, []))

    def quantiles(self, status: int) -> list[float]:
        """Seconds within which 50, 95 and 99 % of the requests of that status were answered; empty without any."""
        ordered = sorted(self.seconds.get(status, []))
        return [ordered[int(share * (len(ordered) - 1) + 0.5)] for share in (0.5, 0.95, 0.99)] if ordered else []


def ask(process: Process, tally: Tally, body: bytes = BODY, **headers: str) -> None:
    """Ask for a brief over a connection of its own, and note the time from connecting to the last byte."""
    start = time.monotonic()
    with closing(HTTPConnection("127.0.0.1", process.port, timeout=900)) as connection:
        connection.request("POST", "/v1/summaries", body, HEADERS | headers)
        answer = connection.getresponse()
        answer.read()
        tally.add(answer.status, time.monotonic() - start)


def closed_loop(process: Process, clients: int, requests: int) -> Tally:
    """So many clients, each asking again as soon as it is answered, until so many requests are made."""
    tally, left = Tally(), iter(range(requests))

    def work() -> None:
        for _ in left:
            ask(process, tally)

    with ThreadPoolExecutor(clients) as threads:
        for client in [threads.submit(work) for _ in range(clients)]:
            client.result()
    return tally


def open_loop(process: Process, rate: float, seconds: float, tally: Tally, seed: int) -> None:
    """Requests that arrive at random, ``rate`` a second on average, whoever waits already (a Poisson process)."""
    chance, until = random.Random(seed), time.monotonic() + seconds
    arrival = time.monotonic()
    with ThreadPoolExecutor(1000) as threads:
        clients = []
        while (arrival := arrival + chance.expovariate(rate)) < until:
            time.sleep(max(0.0, arrival - time.monotonic()))
            clients.append(threads.submit(ask, process, tally))
        for client in clients:
            client.result()
