"""The line that says what a table's numbers depend on, after sacrebleu (Post, 2018)."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version

from eval.rouge import RougeSettings

_PACKAGES = ("nutgraf", "rouge-score", "nltk", "sentencex")


def signature(settings: RougeSettings | None, further: Mapping[str, object]) -> str:
    """Return every setting behind a number on one line, ``key:value`` joined by ``|``.

    Args:
        settings: How ROUGE was computed; None where it was not.
        further: What else the numbers depend on, such as the data set's digest, the length and the seed.
    """
    parts = {package: version(package) for package in _PACKAGES}
    if settings:
        stemmer = "porter" if settings.stemmer and settings.tokenizer == "rouge-score" else "none"
        parts |= {"tokenizer": settings.tokenizer, "stemmer": stemmer, "splitter": settings.splitter}
    parts |= {key: str(value) for key, value in further.items()}
    return "|".join(f"{key}:{value}" for key, value in parts.items())
