"""The service under load, as a process, asked by this one: ``python -m tests.benchmarks.service load|overload|soak``.

Every request is the sample cluster of five articles. Times are of the whole exchange as the client sees it; processor
seconds are the service's own, and so bear comparison even on a machine that does other things.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2

from tests.api.process import Process
from tests.conftest import SAMPLE, documents_in

SERVED = "from summarizer.cli import main; main()"
UNBATCHED = "import contextlib, api.app; api.app.batched = lambda loaded, *_: contextlib.nullcontext(loaded); " + SERVED
CLOCK_TICKS = os.sysconf("SC_CLK_TCK")
BODY = json.dumps({"documents": [{"id": d.id, "text": d.text} for d in documents_in(SAMPLE)]}).encode()
SHORT = json.dumps({"documents": [{"text": d.text[:1500]} for d in documents_in(SAMPLE)], "max_words": 40}).encode()
HEADERS = {"Content-Type": "application/json"}


@dataclass(slots=True)
class Tally:
    """What became of the requests: seconds of each, by status."""

    seconds: dict[int, list[float]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, status: int, seconds: float) -> None:
        with self.lock:
            self.seconds.setdefault(status, []).append(seconds)

    def quantile(self, status: int, share: float) -> float:
        """Seconds within which ``share`` of the requests of that status were answered; 0 if there were none."""
        ordered = sorted(self.seconds.get(status, [0.0]))
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

    def count(self, status: int) -> int:
        return len(self.seconds.get(status, []))

    def quantiles(self, status: int) -> str:
        return "  ".join(f"p{100 * q:.0f} {self.quantile(status, q):6.2f}" for q in (0.5, 0.95, 0.99))


@contextmanager
def served(*flags: str, code: str = SERVED) -> Iterator[Process]:
    """The service with the shipped model, as a process."""
    with tempfile.TemporaryDirectory() as folder:
        process = Process([sys.executable, "-c", code, "serve", "--port", "0", *flags], Path(folder) / "log")
        try:
            yield process
        finally:
            process.stop()


def processor_seconds(process: Process) -> float:
    """User and system time that the service has used so far."""
    fields = Path(f"/proc/{process.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / CLOCK_TICKS


def ask(client: httpx2.Client, tally: Tally) -> None:
    start = time.monotonic()
    status = client.post("/v1/summaries", content=BODY, headers=HEADERS).status_code
    tally.add(status, time.monotonic() - start)


def in_threads(count: int, work: Callable[[int], None]) -> None:
    threads = [threading.Thread(target=work, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def closed_loop(process: Process, clients: int, requests: int) -> Tally:
    """So many clients, each asking again as soon as it is answered, until so many requests are made."""
    tally, left, lock = Tally(), [requests], threading.Lock()

    def work(_: int) -> None:
        with process.client(timeout=900) as client:
            while True:
                with lock:
                    if left[0] == 0:
                        return
                    left[0] -= 1
                ask(client, tally)

    in_threads(clients, work)
    return tally


def load(requests: int, clients: list[int]) -> None:
    """Throughput and latency by number of clients, batched and not."""
    patient = ("--max-waiting", "1000", "--deadline-seconds", "900")
    for name, code in (("batched", SERVED), ("unbatched", UNBATCHED)):
        with served(*patient, code=code) as process:
            for count in clients:
                before, start = processor_seconds(process), time.monotonic()
                tally = closed_loop(process, count, max(requests, count))
                seconds, used = time.monotonic() - start, processor_seconds(process) - before
                done = tally.count(200)
                print(
                    f"{name:9} {count:3} clients  {done / seconds:5.2f} briefs/s  {tally.quantiles(200)} s  "
                    f"{used / done:5.2f} processor s a brief  {used / seconds:4.2f} cores",
                    flush=True,
                )


def overload(requests: int) -> None:
    """Capacity with as many clients as are accepted, then four times that rate, whoever waits."""
    with served() as process:
        start = time.monotonic()
        normal = closed_loop(process, 10, requests)
        rate = normal.count(200) / (time.monotonic() - start)
        print(f"at capacity      {rate:5.2f} briefs/s  {normal.quantiles(200)} s", flush=True)
        tally = Tally()

        def arrive(number: int) -> None:
            time.sleep(number / (4 * rate))
            with process.client(timeout=120) as client:
                ask(client, tally)

        in_threads(4 * requests, arrive)
        print(f"at four times    {tally.count(200)} accepted  {tally.quantiles(200)} s")
        print(f"                 {tally.count(503)} refused   {tally.quantiles(503)} s")
        print(f"                 others: {dict(Counter({s: len(t) for s, t in tally.seconds.items()}))}")


def soak(minutes: float) -> None:
    """Briefs, streams, errors, disconnects and slow senders for so long; memory once a minute."""
    tally, until = Tally(), time.monotonic() + 60 * minutes

    def behave(number: int) -> None:
        chance = random.Random(number)
        with process.client(timeout=120) as client:
            while time.monotonic() < until:
                start = time.monotonic()
                status = misbehave(process, client, chance)
                tally.add(status, time.monotonic() - start)
                if status == 503:
                    time.sleep(1)

    with served("--body-seconds", "3") as process:
        threads = [threading.Thread(target=behave, args=(number,), daemon=True) for number in range(6)]
        for thread in threads:
            thread.start()
        for minute in range(int(minutes) + 1):
            answered = {status: len(seconds) for status, seconds in sorted(tally.seconds.items())}
            print(f"minute {minute:3}  {process.memory() / 2**20:6.0f} MB  answered {answered}", flush=True)
            time.sleep(min(60, max(0.0, until - time.monotonic())))
        for thread in threads:
            thread.join(130)
        time.sleep(5)  # for those that left last
        print(f"at the end  {process.memory() / 2**20:6.0f} MB  accepted {process.metric('nutgraf_accepted'):.0f}")


def misbehave(process: Process, client: httpx2.Client, chance: random.Random) -> int:
    """Ask for a brief, in one of the ways in which clients do and should not; the status."""
    match chance.choice(["brief", "stream", "fields", "json", "path", "leave", "leave"]):
        case "brief":
            return client.post("/v1/summaries", content=SHORT, headers=HEADERS).status_code
        case "stream":
            wanted = {**HEADERS, "Accept": "text/event-stream"}
            return client.post("/v1/summaries", content=SHORT, headers=wanted).status_code
        case "fields":
            return client.post("/v1/summaries", json={"documents": []}).status_code
        case "json":
            return client.post("/v1/summaries", content=SHORT[:-9], headers=HEADERS).status_code
        case "path":
            return client.get(f"/{chance.random()}").status_code
        case _:
            return leave(process, chance.random())


def leave(process: Process, share: float) -> int:
    """Send half a request or a whole one and hang up; 499, as the service's log has it."""
    head = "POST /v1/summaries HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    length = f"Content-Length: {len(SHORT)}\r\n\r\n"
    with process.connection() as connection:
        connection.sendall(f"{head}{length}".encode() + SHORT[: int(2 * share * len(SHORT))])
        time.sleep(share)
    return 499


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["load", "overload", "soak"])
    parser.add_argument("--requests", type=int, default=32, help="requests a measurement")
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 4, 16, 64])
    parser.add_argument("--minutes", type=float, default=10)
    arguments = parser.parse_args()
    if arguments.what == "load":
        load(arguments.requests, arguments.clients)
    elif arguments.what == "overload":
        overload(arguments.requests)
    else:
        soak(arguments.minutes)


if __name__ == "__main__":
    main()
