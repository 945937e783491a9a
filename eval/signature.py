"""The line that says what a table's numbers depend on, after sacrebleu (Post, 2018)."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

import summarizer
from eval.rouge import RougeSettings

_PACKAGES = ("nutgraf", "ctranslate2", "tokenizers", "numpy", "rouge-score", "nltk", "sentencex")
_FOLDERS = (Path(summarizer.__file__).parent, Path(__file__).parent)
DIGITS = 12
"""Hexadecimal digits of a SHA-256 that are shown."""


@functools.cache
def versions() -> Mapping[str, str]:
    """The software behind a number: our code as it runs, whatever its version says, and the packages it counts with."""
    packages = {package: version(package) for package in _PACKAGES}
    return {"nutgraf": packages.pop("nutgraf"), "code": digest_of_code(_FOLDERS), **packages}


def digest_of_code(folders: tuple[Path, ...]) -> str:
    """The first digits of the SHA-256 of the names and bytes of all Python files in some folders, sorted by path."""
    total = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            name = path.relative_to(folder.parent).as_posix()
            total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return total.hexdigest()[:DIGITS]


def signature(
    settings: RougeSettings | None, further: Mapping[str, object], software: Mapping[str, str] | None = None
) -> str:
    """Return every setting behind a number on one line, ``key:value`` joined by ``|``.

    Args:
        settings: How ROUGE was computed; None where it was not.
        further: What else the numbers depend on, such as the data set's digest, the length and the seed.
        software: What computed them, as ``versions`` gives it; None for what runs now.
    """
    parts = dict(versions() if software is None else software)
    if settings:
        stemmer = "porter" if settings.stemmer and settings.tokenizer == "rouge-score" else "none"
        parts |= {"tokenizer": settings.tokenizer, "stemmer": stemmer, "splitter": settings.splitter}
    parts |= {key: str(value) for key, value in further.items()}
    return "|".join(f"{key}:{value}" for key, value in parts.items())
