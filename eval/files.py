"""Reading and writing text and JSON, packed or not, with errors that name the file and the line."""

from __future__ import annotations

import gzip
import hashlib
import json
import lzma
import zlib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from summarizer.errors import InputError


def read_text(path: Path) -> str:
    """Return a UTF-8 file's text with plain line ends and no BOM, unpacked if it is a ``.gz`` or ``.xz``.

    Raises:
        InputError: There is no such file, its archive is damaged, or it is not UTF-8.
    """
    try:
        data = path.read_bytes()
        if path.suffix == ".gz":
            data = gzip.decompress(data)
        elif path.suffix == ".xz":
            data = lzma.decompress(data)
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(str(path), f"not UTF-8 at byte {error.start}; convert it first") from error
    except (OSError, EOFError, lzma.LZMAError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(str(path), f"cannot be read: {reason}") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_text(path: Path, text: str) -> None:
    """Write a file so that it is either the old one or the new one, whatever happens.

    Raises:
        InputError: It cannot be written.
    """
    partial = path.with_name(path.name + ".partial")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    except OSError as error:
        raise InputError(str(path), f"cannot be written: {error.strerror}") from error


def write_json(path: Path, value: object) -> None:
    """Write a value as JSON that people can read."""
    write_text(path, json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def is_json_lines(path: Path) -> bool:
    """Return whether a file's name says that it holds a JSON value a line."""
    return path.name.removesuffix(".gz").removesuffix(".xz").endswith(".jsonl")


def read_rows(path: Path, fields: Collection[str] = ()) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield line number, from 1, and object of each line of a JSON lines file that is not blank.

    Args:
        path: The file.
        fields: What every object must have.

    Raises:
        InputError: The file cannot be read, or a line is not a JSON object with these fields; names the line.
    """
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(at_line(path, number), f"not JSON: {error.msg}, column {error.colno}") from error
        if not isinstance(row, dict):
            raise InputError(at_line(path, number), f"is {type(row).__name__}, not an object")
        if missing := [field for field in fields if field not in row]:
            raise InputError(at_line(path, number), f"needs {', '.join(missing)}")
        yield number, row


def at_line(path: Path, number: int) -> str:
    """Return how errors name a line of a file."""
    return f"{path} line {number}"


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, or of the names and bytes of a folder's text files, in hexadecimal."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    total = hashlib.sha256()
    for file in sorted(path.rglob("*.txt")):
        total.update(f"{file.relative_to(path).as_posix()}\0{digest(file)}\0".encode())
    return total.hexdigest()
