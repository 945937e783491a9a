"""Requests and their answers, as ``/docs`` shows them. All names are invented."""

from __future__ import annotations

import json
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


def _range(document: str, text: str, quoted: str) -> dict[str, Any]:
    start = text.index(quoted)
    return {"document_id": document, "start": start, "end": start + len(quoted), "text": quoted}


def _member(source: dict[str, Any], similarity: float) -> dict[str, Any]:
    return {**{name: source[name] for name in ("document_id", "start", "end")}, "similarity": similarity}


_CLOSED = _range("herald", _HERALD, _HERALD[: _HERALD.index(" Repairs")])
_CRACKS = _range("post", _POST, _POST[: _POST.index(" Repairs")])
_REPAIRS = _range("herald", _HERALD, "Repairs will take six weeks.")
_LONGER = _range("post", _POST, "Repairs will take ten weeks.")

_SENTENCES = [
    {
        "text": "The Arden bridge closed on Monday after divers found cracks.",
        "origin": "rewritten",
        "sources": [_CLOSED, _CRACKS],
        "independent_sources": 2,
        "centrality": 0.62,
    },
    {
        "text": "Repairs will take six weeks.",
        "origin": "extracted",
        "sources": [_REPAIRS],
        "independent_sources": 1,
        "centrality": 0.19,
    },
]

BRIEF: dict[str, Any] = {
    "id": "sum_5f0c2a9e",
    "headline": "Arden bridge closed",
    "summary": " ".join(str(sentence["text"]) for sentence in _SENTENCES),
    "sentences": _SENTENCES,
    "groups": [
        {
            "id": "g1",
            "centrality": 0.62,
            "selected": True,
            "members": [_member(_CLOSED, 0.71), _member(_CRACKS, 0.71)],
        },
        {"id": "g2", "centrality": 0.19, "selected": True, "members": [_member(_REPAIRS, 1.0)]},
        {"id": "g3", "centrality": 0.19, "selected": False, "members": [_member(_LONGER, 1.0)]},
    ],
    "disagreements": [
        {
            "group_id": "g2",
            "kind": "number",
            "variants": [
                {"text": weeks, "document_ids": [name], "sources": [_range(name, text, weeks)]}
                for name, text, weeks in (("herald", _HERALD, "six weeks"), ("post", _POST, "ten weeks"))
            ],
        }
    ],
    "removed": [],
    "documents": [
        {"id": "herald", "sentences": 2, "used_sentences": 2, "coverage": 1.0, "duplicate_of": None},
        {"id": "post", "sentences": 2, "used_sentences": 1, "coverage": 0.7143, "duplicate_of": None},
    ],
    "model": {"name": "nutgraf-small", "revision": "8c1f0d3b", "engine": "ctranslate2"},
    "timings_ms": {"clean": 1.2, "group": 38.0, "fuse": 212.5},
    "warnings": [],
}

EVENTS = "\n".join(
    f"event: {event}\ndata: {json.dumps(data)}\n"
    for event, data in (
        ("stage", {"name": "clean", "milliseconds": 1.2}),
        ("sentence", _SENTENCES[0]),
        ("sentence", _SENTENCES[1]),
        ("summary", BRIEF),
    )
)

SUPPORT_REQUEST: dict[str, Any] = {"text": "Repairs will take nine weeks.", "sources": [_HERALD]}
SUPPORT: dict[str, Any] = {
    "score": 0.42,
    "unsupported": [{"start": 18, "end": 22, "text": "nine", "reason": "number"}],
}

CLEAN_REQUEST: dict[str, Any] = {"documents": [{"text": f"{_HERALD}\n\nAdvertisement"}]}
CLEANED: dict[str, Any] = {
    "documents": [
        {
            "headline": None,
            "removed": [{"start": len(_HERALD) + 2, "end": len(_HERALD) + 15, "rule": "advertisement"}],
        }
    ]
}

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
EXTRACTED: dict[str, Any] = {
    "title": "Arden bridge closed",
    "text": "\n\n".join(_PARAGRAPHS),
    "source": {"name": "Arden Herald", "url": "https://herald.example/bridge"},
    "published_at": "2025-05-12",
}
