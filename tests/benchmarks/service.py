"""The service under load, and after a crash: ``python -m tests.benchmarks.service load|overload|restart``.

The service is one process and its clients are another; every request is the sample cluster of five articles. Times are
of the whole exchange, as a client sees it. Processor seconds are the service's own, so they bear comparison even on a
machine that does other things.
"""

from __future__ import annotations

import argparse
import time

from rich.console import Console
from rich.table import Table

from tests.api.process import SERVED, Process, real_service
from tests.benchmarks.clients import Tally, closed_loop, open_loop

UNBATCHED = "import contextlib, api.app; api.app.batched = lambda loaded, *_: contextlib.nullcontext(loaded); " + SERVED
TURNS = 3
PATIENT = ("--max-waiting", "1000", "--max-wait-seconds", "3600", "--deadline-seconds", "900")
WIDE = Console(width=130)


def load(requests: int, clients: list[int]) -> None:
    """Throughput and latency by number of clients, batched and not; nobody is refused."""
    table = Table(
        "", "clients", "briefs/s", "p50 s", "p95 s", "p99 s", "processor s a brief", "cores",
        title="Closed loop: each client asks again as soon as it is answered",
    )  # fmt: skip
    for name, code in (("batched", SERVED), ("unbatched", UNBATCHED)):
        with real_service(*PATIENT, code=code) as process:
            for count in clients:
                before, start = process.processor_seconds(), time.monotonic()
                tally = closed_loop(process, count, max(requests, 2 * count))
                seconds, used = time.monotonic() - start, process.processor_seconds() - before
                done = tally.count(200)
                table.add_row(
                    name,
                    str(count),
                    f"{done / seconds:.2f}",
                    *(f"{value:.2f}" for value in tally.quantiles(200)),
                    f"{used / done:.2f}",
                    f"{used / seconds:.2f}",
                )
    WIDE.print(table)


def overload(seconds: float) -> None:
    """What is accepted and what is refused, from half to four times the capacity, with the settings as they ship.

    The rows are measured in turns, so that a machine that slows down for a while slows all of them.
    """
    table = Table(
        "offered", "requests/s",
        "accepted", "p50 s", "p95 s", "p99 s", "refused", "p50 ms", "p95 ms", "p99 ms", "other",
        title="Open loop: requests arrive at random, whoever waits",
    )  # fmt: skip
    with real_service() as process:
        rate = capacity(process, seconds / TURNS)
        tallies = {times: Tally() for times in (0.5, 1, 2, 4)}
        for turn in range(TURNS):
            for times, tally in tallies.items():
                open_loop(process, times * rate, seconds / TURNS, tally, seed=turn)
        for times, tally in tallies.items():
            refused = [f"{1000 * value:.0f}" for value in tally.quantiles(503)] or [""] * 3
            table.add_row(
                f"{times:g} × capacity",
                f"{times * rate:.2f}",
                str(tally.count(200)),
                *(f"{value:.2f}" for value in tally.quantiles(200)),
                str(tally.count(503)),
                *refused,
                str(sum(map(len, tally.seconds.values())) - tally.count(200) - tally.count(503)),
            )
    WIDE.print(table)


def capacity(process: Process, seconds: float) -> float:
    """Briefs a second while two wait for each that is in the making."""
    start = time.monotonic()
    closed_loop(process, 6, 6)
    once = time.monotonic() - start
    requests = max(12, round(6 * seconds / once))
    start = time.monotonic()
    tally = closed_loop(process, 6, requests)
    return tally.count(200) / (time.monotonic() - start)


def restart() -> None:
    """How soon after ``kill -9`` the service is ready again on its port."""
    with real_service() as running:
        port = running.port
        running.process.kill()
        running.process.wait()
    start = time.monotonic()
    with real_service("--port", str(port)) as again, again.client() as client:
        while client.get("/readyz").status_code != 200:
            time.sleep(0.02)
        seconds = time.monotonic() - start
        WIDE.print(f"ready again after {seconds:.1f} s, {again.processor_seconds():.1f} s of the processor")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["load", "overload", "restart"])
    parser.add_argument("--requests", type=int, default=64, help="requests a row of the first table, at least")
    parser.add_argument("--clients", type=int, nargs="+", default=[1, 4, 16, 64])
    parser.add_argument("--seconds", type=float, default=90, help="of arrivals a row of the second table")
    arguments = parser.parse_args()
    if arguments.what == "load":
        load(arguments.requests, arguments.clients)
    elif arguments.what == "overload":
        overload(arguments.seconds)
    else:
        restart()


if __name__ == "__main__":
    main()
