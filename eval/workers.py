"""Examples spread over processes, one pool a system.

A system has its processes to itself, so that its memory is its own, and each of them its share of the cores, so that
engines do not start more threads than there are cores. Interrupting the run ends them at once; so does its death. A
process that dies takes no more with it than the example that killed it.
"""

from __future__ import annotations

import functools
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing.process import BaseProcess
from multiprocessing.queues import SimpleQueue

from eval.datasets import Example
from eval.evaluation import Record, evaluate, measure
from eval.rouge import RougeSettings
from eval.systems import load_system


def available_cores() -> list[int]:
    """Return the numbers of the cores that this process may use."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else list(range(os.cpu_count() or 1))


def shares_of_cores(cores: Sequence[int], jobs: int) -> list[Sequence[int]]:
    """Deal cores out to so many processes; where these are more, several have the same one."""
    return [cores[job % len(cores) :: jobs] for job in range(jobs)]


def evaluate_all(
    name: str, examples: Sequence[Example], words: int | None, settings: RougeSettings, seed: int, jobs: int
) -> Iterator[Record]:
    """Yield a system's record for each example, as they are done.

    Args:
        name: The system's.
        examples: What to run it on.
        words: Budget; None for the references' mean length.
        settings: How ROUGE is computed.
        seed: Of random choices.
        jobs: How many processes; at least 1.

    Raises:
        InputError: There is no such system.
        ModelError: Its checkpoint cannot be loaded.
    """
    ask = functools.partial(_evaluate_here, name, words=words, settings=settings, seed=seed)
    left = {example.id: example for example in examples}
    while left:
        killers: list[Example] = []
        for record in _one_pool(ask, list(left.values()), min(jobs, len(left)), killers):
            del left[record.id]
            yield record
        for suspect in killers:
            # Several were in flight when a process died; alone, the one that did it does it again.
            yield next(_one_pool(ask, [suspect], 1, []), None) or _killed(name, suspect, settings)
            del left[suspect.id]


def _one_pool(
    ask: functools.partial[Record], examples: Sequence[Example], jobs: int, killers: list[Example]
) -> Iterator[Record]:
    """Yield records until all are done or a process dies; then put what was in flight into ``killers``."""
    # A server that has everything imported forks them, which is quick, and has no threads, which is safe.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    shares = context.SimpleQueue()
    for share in shares_of_cores(available_cores(), jobs):
        shares.put(share)
    pool = ProcessPoolExecutor(jobs, context, _start_worker, (shares,))
    waiting = iter(examples)
    flying: dict[Future[Record], Example] = {}
    try:
        while True:
            while len(flying) < 2 * jobs and (example := next(waiting, None)):
                with _interrupts_ignored():
                    flying[pool.submit(ask, example)] = example
            if not flying:
                return
            done, _ = wait(flying, return_when=FIRST_COMPLETED)
            for future in done:
                record = future.result()
                del flying[future]
                yield record
    except BrokenProcessPool:
        killers.extend(flying.values())
    except BaseException:
        # The executor would wait for what is running; Python 3.14 has kill_workers for this.
        for pid, process in dict(pool._processes or {}).items():
            _kill(pid, process)
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Let processes that are started inside ignore Ctrl-C from their first moment: ending them is up to this one."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _start_worker(shares: SimpleQueue[Sequence[int]]) -> None:
    os.setpgid(0, 0)  # a group of its own, with the commands it will start: they end together
    cores = shares.get()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, cores)
    os.environ |= {"OMP_NUM_THREADS": str(len(cores)), "HF_HUB_DISABLE_PROGRESS_BARS": "1"}
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os.killpg(0, signal.SIGKILL)


def _kill(pid: int, process: BaseProcess) -> None:
    """End a worker and what it started, at once; it may be too young to have its group."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    process.kill()


_loaded = functools.cache(load_system)


def _evaluate_here(name: str, example: Example, *, words: int | None, settings: RougeSettings, seed: int) -> Record:
    return evaluate(name, _loaded(name, seed), example, words, settings)


def _killed(name: str, example: Example, settings: RougeSettings) -> Record:
    return Record(name, example.id, "", "the process died", 0.0, None, measure("", example, settings))
