"""What is shipped is small, and all that is needed."""

from __future__ import annotations

import socket

import pytest

from summarizer import Document, Summarizer
from summarizer.engines.checkpoints import SHIPPED


def test_the_models_are_under_100_megabytes_together() -> None:
    assert sum(file.stat().st_size for file in SHIPPED.parent.rglob("*") if file.is_file()) < 100_000_000


def test_nothing_is_looked_for_on_a_network(sample: list[Document], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def refused(*wanted: object, **_: object) -> None:
        asked.append(wanted)
        raise OSError("no network")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    assert Summarizer.load().summarize(sample).sentences
    assert asked == []
