"""A second check of numbers, names and quotations, written apart from ``summarizer.support``.

It shares no code and no idea with it: no tokens, no stems, no roles. It asks of the plain strings only whether every
number, every capitalized word inside a sentence and every quotation of a text occurs somewhere in the sources, letters
and digits compared in lower case. It is stricter on spelling and blind to everything else.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_SPELLED = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve".split(),
        map(str, range(2, 13)),
        strict=True,
    )
)
_QUOTED = re.compile(r"[\"“”«»]([^\"“”«»]+)[\"“”«»]")
_CAPITALIZED = re.compile(r"(?<=[a-z0-9,;] )[A-Z][\w’'-]{2,}")
_ENDINGS = re.compile(r"(?:['’]s?|ian|ean|an|n|ish|i|s)$")


def unsupported_claims(text: str, sources: Sequence[str]) -> list[str]:
    """The numbers, names and quotations of a text that no source has, as ``kind: words``."""
    known = [_plain(source) for source in sources]
    return [
        *(
            f"number: {number}"
            for number in _numbers(text)
            if not any(number in _numbers(source) for source in sources)
        ),
        *(f"name: {name}" for name in _CAPITALIZED.findall(text) if not any(_has(source, name) for source in known)),
        *(f"quotation: {quoted}" for quoted in _QUOTED.findall(text) if not _said(quoted, known)),
    ]


def _numbers(text: str) -> set[str]:
    digits = {number.replace(",", "").rstrip(".") for number in re.findall(r"\d[\d.,]*", text)}
    return digits | {_SPELLED[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _SPELLED}


def _has(source: str, name: str) -> bool:
    plain = _plain(name)
    return plain in source or _ENDINGS.sub("", plain) in source


def _said(quoted: str, known: Sequence[str]) -> bool:
    letters = re.sub(r"\W", "", _plain(quoted))
    return any(letters in re.sub(r"\W", "", source) for source in known)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
