"""What the support check finds wrong with a text."""

from __future__ import annotations

from summarizer import check_support


def spans(text: str, *sources: str) -> list[tuple[str, str]]:
    """Each span that no source carries, and why."""
    return [(span.text, span.reason) for span in check_support(text, sources).unsupported]


def reasons(text: str, *sources: str) -> set[str]:
    """Why its spans are not carried."""
    return {reason for _, reason in spans(text, *sources)}
