"""What a text says in its own words, and what it quotes."""

from __future__ import annotations

import re
from collections.abc import Callable

QUOTED = re.compile(
    r"“[^”]*”|\"[^\"]*\"|‘[^‘]*?’(?!\w)"
    r"|(?<!\w)'(?=[^\W\d]|“)(?:[^']|(?<=\w)'(?=\w)|(?<=s)'(?= [a-z]))*'(?!\w)(?!(?<=s') [a-z])"
)
"""A quotation with its marks, double or single; the apostrophes in it are none of them.

A straight single mark opens none before a digit ("the '90s"), and closes none after an ``s`` where a word in lower case
goes on ("the drivers' union").
"""

_KEPT_APART = re.compile(rf"({QUOTED.pattern})")


def outside(text: str) -> str:
    """Return the text with a space in place of each quotation."""
    return QUOTED.sub(" ", text)


def blanked(text: str) -> str:
    """Return the text with each quotation blanked, so that everything else stays at its place."""
    return QUOTED.sub(lambda quotation: " " * len(quotation[0]), text)


def change_outside(text: str, change: Callable[[str], str]) -> str:
    """Return the text with each stretch between quotations changed; what is quoted stays as it is."""
    parts = _KEPT_APART.split(text)
    parts[::2] = map(change, parts[::2])
    return "".join(parts)


def quoted_share(text: str) -> float:
    """Share of a text's characters that stand in quotations, in [0, 1]."""
    return 1 - len(QUOTED.sub("", text)) / max(len(text), 1)
