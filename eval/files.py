"""Reading text, packed or not, and writing text and JSON, with errors that name the file."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from summarizer.documents.json_lines import opened
from summarizer.errors import InputError


def read_text(path: Path) -> str:
    """Return a UTF-8 file's text with plain line ends and no BOM, unpacked if it is a ``.gz`` or ``.xz``.

    Raises:
        InputError: There is no such file, its archive is damaged, or it is not UTF-8.
    """
    with opened(path) as file:
        return file.read()


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


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes, or of the names and bytes of a folder's text files, in hexadecimal."""
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    total = hashlib.sha256()
    for file in sorted(path.rglob("*.txt")):
        total.update(f"{file.relative_to(path).as_posix()}\0{digest(file)}\0".encode())
    return total.hexdigest()
