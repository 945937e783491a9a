"""Files with an object a line, and UTF-8 text at large: read as a stream, unpacked, errors naming file and line."""

from __future__ import annotations

import gzip
import json
import lzma
import sys
import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from summarizer.errors import InputError


@contextmanager
def opened(path: Path) -> Iterator[TextIO]:
    """Open a UTF-8 file to read its text with plain line ends and no BOM, unpacked if it is a ``.gz`` or ``.xz``.

    Raises:
        InputError: There is no such file, its archive is damaged, or it is not UTF-8; the latter two while it is read.
    """
    opener: Any = {".gz": gzip.open, ".xz": lzma.open}.get(path.suffix, open)
    try:
        with opener(path, "rt", encoding="utf-8-sig") as file:
            try:
                yield file
            except UnicodeDecodeError as error:
                place = file.buffer.tell() - len(error.object) + error.start
                raise InputError(str(path), f"is not UTF-8 at byte {place}; convert it first.") from error
    except (OSError, EOFError, lzma.LZMAError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(str(path), f"cannot be read: {reason}.") from error


def read_rows(path: Path, fields: Collection[str] = ()) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield line number, from 1, and object of each line of a JSON lines file that is not blank.

    Args:
        path: The file.
        fields: What every object must have.

    Raises:
        InputError: The file cannot be read, or a line is not a JSON object with these fields; names the line.
    """
    with opened(path) as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield number, _row(line, at_line(path, number), fields)


def at_line(path: Path, number: int) -> str:
    """Return how errors name a line of a file."""
    return f"{path} line {number}"


def why_unread(error: ValueError | RecursionError) -> str:
    """Why ``json`` cannot read a text, in words that tell what to do where its own are for programmers."""
    match error:
        case json.JSONDecodeError():
            return f"is not JSON: {error.msg}, line {error.lineno} column {error.colno}."
        case ValueError():
            return f"has a number of more than {sys.get_int_max_str_digits():,} digits; give one within its range."
        case _:
            return "is nested too deep; give it no more levels than a request has."


def _row(line: str, where: str, fields: Collection[str]) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(where, why_unread(error)) from error
    if not isinstance(row, dict):
        raise InputError(where, f"is {type(row).__name__}, not an object.")
    if missing := [field for field in fields if field not in row]:
        raise InputError(where, f"needs {', '.join(missing)}.")
    return row
