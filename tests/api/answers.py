"""What the service answers to the requests of ``api.examples``; run as a module, it writes what ``/docs`` shows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from api import examples
from api.app import create_app
from api.settings import Settings
from summarizer import Summarizer

ANSWERS = Path(examples.__file__).with_name("answers.json")


def answers(client: TestClient) -> dict[str, Any]:
    """Ask the service for everything that the documentation shows."""

    def ask(path: str, request: dict[str, Any], **headers: str) -> Any:
        answer = client.post(path, json=request, headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.text if headers else answer.json()

    return {
        "brief": ask("/v1/summaries", examples.REQUEST),
        "events": ask("/v1/summaries", examples.REQUEST, accept="text/event-stream"),
        "support": ask("/v1/support", examples.SUPPORT_REQUEST),
        "cleaned": ask("/v1/clean", examples.CLEAN_REQUEST),
        "extracted": ask("/v1/extract", examples.EXTRACT_REQUEST),
    }


if __name__ == "__main__":
    with TestClient(
        create_app(Settings(), Summarizer.load()), base_url="http://localhost", client=("127.0.0.1", 1)
    ) as own:
        ANSWERS.write_text(json.dumps(answers(own), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
