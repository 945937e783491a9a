"""Hostile bodies against the service as it ships: a documented status, in bounded time and bounded memory."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Iterator

import pytest

from tests.api.conftest import ARTICLES
from tests.api.process import Process, real_service

DEADLINE = 5
FREE_AFTER = 15
"""Seconds of the processor after an answer in which its worker is free again, on any machine; here three at most."""
MOST_MEMORY = 1 << 30
"""Bytes resident, whatever came before; a warm service has about 250 MB."""
PLAIN = "The bridge closed on Monday after divers found cracks in two piers. "
MEGABYTE = 1_000_000


def document(text: str) -> bytes:
    return json.dumps({"documents": [{"text": text}]}, ensure_ascii=False).encode()


BODIES = {
    "invalid UTF-8": (b'{"documents": [{"text": "\xff\xfe"}]}', {400}),
    "a lone surrogate": (rb'{"documents": [{"text": "\ud800"}]}', {400}),
    "NaN": (b'{"documents": [{"text": "A."}], "max_words": NaN}', {422}),
    "a number of 10,000 digits": (b'{"max_words": ' + b"9" * 10_000 + b"}", {400}),
    "100,000 deep": (b"[" * 100_000 + b"]" * 100_000, {400}),
    "gzip that does not say so": (gzip.compress(document(PLAIN)), {400}),
    "100 MB": (bytes(100 * MEGABYTE), {413}),
    "a megabyte sentence": (document((PLAIN.replace(".", "") * 15_000)[:MEGABYTE]), {200, 422, 504}),
    "a megabyte word": (document("a" * MEGABYTE), {200, 422, 504}),
    "a megabyte of line breaks": (document("\n" * MEGABYTE + PLAIN), {200}),
    "100,000 tiny sentences": (document("Go. " * 100_000), {422}),
    "100,000 sentences, all alike": (document("He is at it again. " * 100_000), {200, 504}),
    "a megabyte of digits": (document("1" * MEGABYTE), {200, 422, 504}),
    "a megabyte of quotations, none closed": (document("“a " * (MEGABYTE // 5)), {200, 422, 504}),
    "a megabyte of lines": (document("a\n" * (MEGABYTE // 2)), {200, 422, 504}),
    "10,000 sentences, none like another": (
        document(
            " ".join(f"The bridge {n} closed on Monday after divers found {7 * n} cracks." for n in range(10_000))
        ),
        {200, 504},
    ),
    "only emoji": (document("🏛️🌉" * 50_000), {422}),
    "right to left": (document("أُغلق الجسر يوم الاثنين. تستغرق الإصلاحات أسابيع. " * 10_000), {422}),
    "overridden to right to left": (document(("\u202e" + PLAIN) * 10), {200}),
    "NUL": (json.dumps({"documents": [{"text": "\0" * 100_000 + PLAIN}]}).encode(), {200}),
}


@pytest.fixture(scope="module")
def service() -> Iterator[Process]:
    with real_service("--deadline-seconds", str(DEADLINE)) as running:
        yield running


@pytest.mark.parametrize(("body", "statuses"), BODIES.values(), ids=BODIES.keys())
def test_a_hostile_body_has_its_status_in_bounded_time_and_memory(
    service: Process, body: bytes, statuses: set[int]
) -> None:
    start = time.monotonic()
    with service.client(timeout=DEADLINE + 20) as client:
        answer = client.post("/v1/summaries", content=body, headers={"Content-Type": "application/json"})
    seconds, memory = time.monotonic() - start, service.memory()
    settle(service)
    assert answer.status_code in statuses
    assert seconds < DEADLINE + 10  # a busy machine may need more than the deadline
    assert memory < MOST_MEMORY
    if answer.status_code != 200:
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert len(answer.content) < 4096


def test_after_all_of_them_no_place_is_lost_and_a_brief_is_made(service: Process) -> None:
    settle(service)
    assert service.metric("nutgraf_held_bytes") == 0
    with service.client() as client:
        assert client.post("/v1/summaries", json={"documents": ARTICLES}).status_code == 200


def settle(service: Process) -> None:
    """Wait until the last brief's worker has noticed that nobody waits; it has to, in not much more of its work."""
    end, spent = time.monotonic() + 120, service.processor_seconds()
    while service.metric("nutgraf_accepted"):
        assert time.monotonic() < end
        assert service.processor_seconds() - spent < FREE_AFTER
        time.sleep(0.2)
