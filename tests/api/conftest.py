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
    """Start a service with the given settings and return a client on this machine."""
    with ExitStack() as stack:

        def start(client: str = "127.0.0.1", host: str = "127.0.0.1", **settings: object) -> TestClient:
            app = create_app(Settings(**settings), summarizer)  # type: ignore[arg-type]
            base_url = f"http://{host}:8000"
            return stack.enter_context(TestClient(app, base_url=base_url, client=(client, 50000)))

        yield start


@pytest.fixture
def client(connect: Connect) -> TestClient:
    return connect()
