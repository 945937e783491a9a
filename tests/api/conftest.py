from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from tests.api.fake import FakeSummarizer

Connect = Callable[..., TestClient]

ARTICLES = [
    {"id": "herald", "title": "Bridge closed", "text": "The bridge closed on Monday. Repairs take weeks."},
    {"id": "post", "text": "Cracks closed the bridge, the city said."},
]


@pytest.fixture
def summarizer() -> FakeSummarizer:
    return FakeSummarizer()


@pytest.fixture
def connect(summarizer: FakeSummarizer) -> Iterator[Connect]:
    """Start a service with the given settings; the client is at an address and calls the service by a name."""
    with ExitStack() as stack:

        def start(address: str = "127.0.0.1", name: str = "127.0.0.1:8000", **settings: object) -> TestClient:
            app = create_app(Settings(**settings), summarizer)
            return stack.enter_context(TestClient(app, base_url=f"http://{name}", client=(address, 50000)))

        yield start


@pytest.fixture
def client(connect: Connect) -> TestClient:
    return connect()
