"""Server-sent events as a client reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any


def parse(text: str) -> Iterator[tuple[str, Any]]:
    """(event, data) pairs of a stream, by the WHATWG rules for the two fields that we send."""
    for block in text.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n"))
        yield fields["event"], json.loads(fields["data"])
