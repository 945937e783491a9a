"""The service under mixed load for minutes: ``python -m tests.benchmarks.soak --minutes 10``.

Six clients ask for briefs and streams, send what cannot be used, send slowly, and hang up at any moment. What counts is
resident memory once caches and threads are warm, and that no place is lost when all have left. Ends with 1 if memory
grows by more than ``MOST_GROWTH`` a minute or a place is lost.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection

import numpy as np
from rich.console import Console
from rich.table import Table

from tests.api.process import Process, real_service
from tests.benchmarks.clients import ARTICLES, HEADERS, Tally, ask

CLIENTS = 6
WARM_UP = 0.3
"""Share of the time after which memory is to be flat."""
MOST_GROWTH = 2.0
"""Megabytes a minute."""
SAMPLE_SECONDS = 2
HELD = ("nutgraf_accepted", "nutgraf_held_bytes")
SHORT = json.dumps({"documents": [{"text": article.text[:1500]} for article in ARTICLES], "max_words": 40}).encode()
UNUSABLE = json.dumps({"documents": [{"text": "🏛️"}]}).encode()


def soak(minutes: float) -> bool:
    """Print memory over time and its slope; whether memory stayed flat and every place came back."""
    tally, until = Tally(), time.monotonic() + 60 * minutes
    times, megabytes = [], []
    table = Table("minute", "memory MB", "answered, by status", title=f"{CLIENTS} clients of every kind")
    with real_service("--body-seconds", "3") as process:
        threads = ThreadPoolExecutor(CLIENTS)
        clients = [threads.submit(behave, process, tally, until, seed) for seed in range(CLIENTS)]
        start = time.monotonic()
        while time.monotonic() < until:
            times.append((time.monotonic() - start) / 60)
            megabytes.append(process.memory() / 2**20)
            if int(times[-1]) > int(times[-2] if len(times) > 1 else -1):
                table.add_row(f"{times[-1]:.1f}", f"{megabytes[-1]:.0f}", answered(tally))
            time.sleep(SAMPLE_SECONDS)
        for client in clients:
            client.result(60)
        lost = places_lost(process)
        table.add_row("end", f"{process.memory() / 2**20:.0f}", answered(tally))
    slope = growth(times, megabytes)
    console = Console(width=130)
    console.print(table)
    console.print(f"after {WARM_UP:.0%} of the time: {slope:+.2f} MB a minute; places lost: {lost:.0f}")
    return slope < MOST_GROWTH and not lost


def growth(times: list[float], megabytes: list[float]) -> float:
    """Slope of the line through the samples after the warm-up, by least squares."""
    first = int(WARM_UP * len(times))
    return float(np.polyfit(times[first:], megabytes[first:], 1)[0])


def answered(tally: Tally) -> str:
    return "  ".join(f"{status}: {tally.count(status)}" for status in sorted(tally.seconds))


def places_lost(process: Process) -> float:
    """Places and bytes that are still held after everybody left."""
    end = time.monotonic() + 60
    while (held := sum(map(process.metric, HELD))) and time.monotonic() < end:
        time.sleep(0.5)
    return held


def behave(process: Process, tally: Tally, until: float, seed: int) -> None:
    """Ask in one way after the other until the time is up; pause when told that the service is full."""
    chance = random.Random(seed)
    ways = [brief, brief, stream, unusable, broken, lost, leave, leave, slow]
    while time.monotonic() < until:
        full = tally.count(503)
        chance.choice(ways)(process, tally, chance.random())
        if tally.count(503) > full:
            time.sleep(1)


def brief(process: Process, tally: Tally, _share: float) -> None:
    ask(process, tally, SHORT)


def stream(process: Process, tally: Tally, _share: float) -> None:
    ask(process, tally, SHORT, Accept="text/event-stream")


def unusable(process: Process, tally: Tally, _share: float) -> None:
    ask(process, tally, UNUSABLE)


def broken(process: Process, tally: Tally, share: float) -> None:
    ask(process, tally, SHORT[: int(share * len(SHORT))])


def lost(process: Process, tally: Tally, share: float) -> None:
    """Ask for a path that there is not, another one each time."""
    start = time.monotonic()
    with closing(HTTPConnection("127.0.0.1", process.port, timeout=60)) as connection:
        connection.request("GET", f"/{share}")
        tally.add(connection.getresponse().status, time.monotonic() - start)


def leave(process: Process, tally: Tally, share: float) -> None:
    """Send part of a request or a whole one and hang up soon; 499, as the service's log has it."""
    with process.connection() as connection:
        connection.sendall(_head() + SHORT[: int(2 * share * len(SHORT))])
        time.sleep(share)
    tally.add(499, share)


def slow(process: Process, tally: Tally, share: float) -> None:
    """Send a request without its end, and wait to be cut off."""
    start = time.monotonic()
    with process.connection() as connection:
        connection.sendall(_head() + SHORT[: int(share * len(SHORT))])
        status = connection.recv(65536).split(b" ", 2)[1]
    tally.add(int(status), time.monotonic() - start)


def _head() -> bytes:
    lines = ["POST /v1/summaries HTTP/1.1", "Host: 127.0.0.1", *(f"{name}: {value}" for name, value in HEADERS.items())]
    return "\r\n".join([*lines, f"Content-Length: {len(SHORT)}", "", ""]).encode()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    sys.exit(0 if soak(parser.parse_args().minutes) else 1)
