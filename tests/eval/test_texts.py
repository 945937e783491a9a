"""Candidate and reference files: what pairs up, and what is refused."""

import gzip
import lzma
from collections.abc import Callable
from pathlib import Path

import pytest

from eval.files import read_text, write_text
from eval.texts import Pair, read_pairs
from summarizer.errors import InputError

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        data = text.encode()
        path.write_bytes(lzma.compress(data) if name.endswith(".xz") else data)
        return path

    return write


def test_a_file_is_one_text(write: Write) -> None:
    pairs = read_pairs(write("c.txt", "One.\nTwo.\n"), [write("r.txt", "First.\nSecond.\n")])
    assert pairs == [Pair("1", "One.\nTwo.\n", ("First.\nSecond.\n",))]


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(write: Write) -> None:
    plain = read_pairs(write("c.txt", "One.\nTwo."), [write("r.txt", "First.\n\nSecond.")])
    windows = read_pairs(write("c.txt", "\ufeffOne.\r\nTwo."), [write("r.txt", "\ufeffFirst.\r\n\r\nSecond.")])
    assert windows == plain


def test_on_request_each_line_is_a_text_and_an_empty_line_an_empty_candidate(write: Write) -> None:
    pairs = read_pairs(write("c.txt", "One.\r\n\r\n"), [write("r.txt", "First.\r\nSecond.\r\n")], lines=True)
    assert [(pair.candidate, pair.references) for pair in pairs] == [
        ("One.", ("First.",)),
        ("", ("Second.",)),
    ]


def test_files_of_unequal_length_are_refused_with_both_lengths(write: Write) -> None:
    with pytest.raises(InputError, match=r"c\.txt: has 3 texts, .*r\.txt has 1 text;"):
        read_pairs(write("c.txt", "1\n2\n3\n"), [write("r.txt", "1\n")], lines=True)


def test_an_empty_reference_is_refused(write: Write) -> None:
    with pytest.raises(InputError, match="of example 2 is empty"):
        read_pairs(write("c.txt", "One.\nTwo."), [write("r.txt", "First.\n  ")], lines=True)


def test_json_lines_pair_up_by_id_and_bring_several_references(write: Write) -> None:
    candidate = write("c.jsonl.xz", '{"id": "b", "summary": "B."}\n{"id": "a", "summary": ""}\n')
    first = write("r.jsonl", '{"id": "a", "summaries": ["A1.", "A2."]}\n{"id": "b", "summary": "B1."}\n')
    second = write("s.jsonl", '{"id": "a", "summary": "A3."}\n\n{"id": "b", "summary": "B2."}\n')
    assert read_pairs(candidate, [first, second]) == [
        Pair("b", "B.", ("B1.", "B2.")),
        Pair("a", "", ("A1.", "A2.", "A3.")),
    ]


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ('{"id": "a", "summary": "A."}\n{"id": "a"', "line 2: is not JSON"),
        (
            '{"id": "a", "summary": "A."}\n{"id": "a", "summary": "B."}',
            "line 2: id a stands on an earlier line",
        ),
        ('{"id": "a"}', "line 1: needs either summary"),
        ('{"id": "a", "summary": 3}', "line 1: summary must be a text"),
        ('{"id": "a", "summaries": []}', "line 1: summary must be a text"),
        ('["A."]', "line 1: is list, not an object"),
        ('{"id": "z", "summary": "Z."}', "has no example a"),
    ],
)
def test_a_row_that_does_not_fit_is_refused_with_its_line(write: Write, rows: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        read_pairs(write("c.jsonl", '{"id": "a", "summary": "A."}'), [write("r.jsonl", rows)])


@pytest.mark.parametrize("suffix", ["gz", "xz"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: raw[:-9],
        lambda raw: b"no archive" + raw,
        lambda raw: raw[: len(raw) // 2] + bytes(8) + raw[len(raw) // 2 :],
        lambda raw: raw[:12] + b"\xff" * 8 + raw[20:],
    ],
    ids=["cut", "other", "filled in", "written over"],
)
def test_a_damaged_archive_is_refused(tmp_path: Path, suffix: str, damage: Callable[[bytes], bytes]) -> None:
    pack = gzip.compress if suffix == "gz" else lzma.compress
    path = tmp_path / f"c.txt.{suffix}"
    path.write_bytes(damage(pack(b"The mill at Tarnby burned down on Monday. Nobody was hurt.")))
    with pytest.raises(InputError, match=rf"c\.txt\.{suffix}: cannot be read: "):
        read_text(path)


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere/summary\.json: cannot be written: No such file or directory"):
        write_text(tmp_path / "nowhere" / "summary.json", "{}")


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path, write: Write) -> None:
    (tmp_path / "latin.txt").write_bytes("café".encode("latin-1"))
    with pytest.raises(InputError, match="not UTF-8 at byte 3"):
        read_pairs(tmp_path / "latin.txt", [write("r.txt", "A.")])
