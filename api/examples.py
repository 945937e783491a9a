"""Requests and their answers, as ``/docs`` shows them. All names are invented.

The answers are the service's own, written to ``answers.json`` by ``python -m tests.api.answers``.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_HERALD = "The Arden bridge closed on Monday after divers found cracks. Repairs will take six weeks."
_POST = "Cracks found by divers have closed the bridge at Arden, the city said. Repairs will take ten weeks."

REQUEST: dict[str, Any] = {
    "documents": [
        {"id": "herald", "title": "Arden bridge closed", "text": _HERALD, "source": {"name": "Arden Herald"}},
        {
            "id": "post",
            "text": _POST,
            "source": {"name": "River Post"},
            "published_at": "2025-05-12T09:30:00Z",
        },
    ],
    "max_words": 60,
}


SUPPORT_REQUEST: dict[str, Any] = {"text": "Repairs will take nine weeks.", "sources": [_HERALD]}
CLEAN_REQUEST: dict[str, Any] = {"documents": [{"text": f"{_HERALD}\n\nAdvertisement"}]}
_PARAGRAPHS = (
    _HERALD,
    "Buses run over the Mill Lane bridge until then, and cyclists may use the towpath, the city council said.",
    "The bridge, built in 1911, carries nine thousand cars a day.",
)
EXTRACT_REQUEST: dict[str, Any] = {
    "html": "<html><head><title>Arden bridge closed</title>"
    '<meta property="og:site_name" content="Arden Herald">'
    '<meta property="article:published_time" content="2025-05-12">'
    '<link rel="canonical" href="https://herald.example/bridge"></head>'
    f"<body><article>{''.join(f'<p>{paragraph}</p>' for paragraph in _PARAGRAPHS)}</article></body></html>"
}

_ANSWERS: dict[str, Any] = json.loads(Path(__file__).with_name("answers.json").read_text(encoding="utf-8"))
BRIEF: dict[str, Any] = _ANSWERS["brief"]
EVENTS: str = _ANSWERS["events"]
SUPPORT: dict[str, Any] = _ANSWERS["support"]
CLEANED: dict[str, Any] = _ANSWERS["cleaned"]
EXTRACTED: dict[str, Any] = _ANSWERS["extracted"]
