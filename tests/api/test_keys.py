"""The key file: keys are shown once, kept as digests, found in constant time, and gone when revoked."""

from __future__ import annotations

import hmac
import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.keys import KeyFile, KeysError


@pytest.fixture
def file(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "made" / "keys.json")


def test_a_key_is_found_by_itself_alone(file: KeyFile) -> None:
    token = file.add("cms")
    file.add("desk")
    assert file.find(token).name == "cms"
    assert file.find(token + "x") is None
    assert file.find(token[:-1]) is None
    assert file.find("") is None
    assert file.find("ключ") is None


def test_the_key_itself_is_nowhere_in_the_file(file: KeyFile, tmp_path: Path) -> None:
    token = file.add("cms")
    assert len(token) >= 43  # 256 bits in base 64
    text = (tmp_path / "made" / "keys.json").read_text()
    assert token not in text
    assert token.removeprefix("ng_") not in text


def test_only_its_owner_can_read_the_file(file: KeyFile, tmp_path: Path) -> None:
    file.add("cms")
    file.add("desk")
    assert os.stat(tmp_path / "made" / "keys.json").st_mode & 0o777 == 0o600  # noqa: PTH116


def test_every_key_is_compared_and_in_constant_time(file: KeyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = [file.add(name) for name in "abc"]
    compared = []
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append(a) or a == b)
    file.find(tokens[0])
    assert len(compared) == 3


def test_a_revoked_key_is_gone_for_who_has_the_file_open(file: KeyFile, tmp_path: Path) -> None:
    token = file.add("cms")
    running = KeyFile(tmp_path / "made" / "keys.json")
    assert running.find(token)
    file.revoke("cms")
    assert running.find(token) is None


def test_a_file_that_is_taken_away_leaves_no_keys(file: KeyFile, tmp_path: Path) -> None:
    token = file.add("cms")
    (tmp_path / "made" / "keys.json").unlink()
    assert file.find(token) is None


def test_keys_made_at_once_are_all_kept(tmp_path: Path) -> None:
    path = tmp_path / "keys.json"
    with ThreadPoolExecutor(8) as threads:
        made = list(threads.map(lambda n: KeyFile(path).add(f"client-{n}"), range(24)))
    assert all(KeyFile(path).find(token) for token in made)


def test_names_are_unique_and_must_be_there(file: KeyFile) -> None:
    file.add("cms")
    with pytest.raises(KeysError, match="There is a key named 'cms'"):
        file.add("cms")
    with pytest.raises(KeysError, match="There is no key named 'desk'"):
        file.revoke("desk")


@pytest.mark.parametrize(
    "quota", ["", "many", "60", "60/fortnight", "-1/minute", "0/minute", "60/minute,1000/day", "6/minute x"]
)
def test_a_quota_that_is_none_is_refused_before_the_key_is_made(file: KeyFile, quota: str) -> None:
    with pytest.raises(KeysError, match="is not a quota"):
        file.add("cms", quota)
    assert file.read() == []


@pytest.mark.parametrize("text", ["", "{}", "[{}]", '[{"name": "cms"}]', "\0"])
def test_a_file_of_another_kind_is_not_taken_for_no_keys(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.json"
    path.write_text(text)
    with pytest.raises(KeysError, match="is not a key file"):
        KeyFile(path).read()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("quota", "sixty"),
        ("quota", "0/minute"),
        ("quota", ""),
        ("digest", "é" * 64),
        ("digest", "ab"),
        ("digest", "a" * 64 + "\n"),
    ],
)
def test_a_key_whose_quota_or_digest_is_none_makes_it_no_key_file(
    file: KeyFile, tmp_path: Path, field: str, value: str
) -> None:
    token = file.add("cms", "60/minute")
    path = tmp_path / "made" / "keys.json"
    [key] = json.loads(path.read_text())
    path.write_text(json.dumps([key | {field: value}], ensure_ascii=False), "utf-8")
    with pytest.raises(KeysError, match="is not a key file"):
        KeyFile(path).find(token)


def test_a_file_that_cannot_be_read_is_not_taken_for_no_keys(tmp_path: Path) -> None:
    (tmp_path / "keys.json").mkdir()
    with pytest.raises(KeysError, match=r"keys\.json cannot be read \(Is a directory\)\. Give this user access"):
        KeyFile(tmp_path / "keys.json").read()
