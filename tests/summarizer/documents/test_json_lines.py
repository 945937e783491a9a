from __future__ import annotations

import gzip
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarizer.documents.json_lines import read_rows
from summarizer.errors import InputError

PACKED: Any = pytest.mark.parametrize(("name", "opener"), [("c.jsonl.xz", lzma.open), ("c.jsonl.gz", gzip.open)])


def test_blank_lines_and_a_byte_order_mark_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes('\ufeff{"a": 1}\r\n \n{"a": "\u2028"}'.encode())
    assert list(read_rows(path)) == [(1, {"a": 1}), (3, {"a": "\u2028"})]


@PACKED
def test_packed_files_hold_the_same_rows(name: str, opener: Callable[..., Any], tmp_path: Path) -> None:
    with opener(tmp_path / name, "wt") as archive:
        archive.write('{"a": 1}\n')
    assert list(read_rows(tmp_path / name)) == [(1, {"a": 1})]


@PACKED
@pytest.mark.parametrize("damage", [lambda raw: raw[:-9], lambda raw: b"no archive" + raw], ids=["cut", "other"])
def test_a_damaged_archive_is_refused_by_its_name(
    name: str, opener: Callable[..., Any], damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    path = tmp_path / name
    with opener(path, "wt") as archive:
        archive.write('{"a": 1}\n')
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(InputError, match=f"{name}: cannot be read: "):
        list(read_rows(path))


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "is not JSON: Expecting property name enclosed in double quotes, line 1 column 2."),
        ("[" * 100_000, "is nested too deep; give it no more levels than a request has."),
        ("9" * 5_000, "has a number of more than 4,300 digits; give one within its range."),
        ("[]", "is list, not an object."),
        ("{}", "needs a."),
    ],
)
def test_a_line_that_does_not_fit_is_named(line: str, problem: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"a": 1}}\n{line}')
    with pytest.raises(InputError, match=rf"rows\.jsonl line 2: {problem}"):
        list(read_rows(path, ("a",)))


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_is_not_utf8_is_named_by_its_byte(mark: str, tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    begin = (mark + '{"a": "é"}\n' * 5_000).encode()
    path.write_bytes(begin + "é".encode("latin-1") + b"\n")
    with pytest.raises(InputError, match=f"is not UTF-8 at byte {len(begin)}; convert it first"):
        list(read_rows(path))
