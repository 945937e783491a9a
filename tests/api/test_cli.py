"""``nutgraf serve`` and ``nutgraf keys``."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api import cli, entry, keys, server
from api.keys import KeyFile
from api.settings import Settings
from summarizer.engines.checkpoints import SHIPPED


@pytest.fixture
def keys_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "keys.json"
    monkeypatch.setenv("NUTGRAF_KEYS_FILE", str(path))
    return path


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """The settings with which a server would have been started."""
    started: list[Settings] = []
    monkeypatch.setattr(server, "serve", started.append)
    return started


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli.app, arguments)


def test_a_key_is_made_listed_and_revoked(keys_file: Path) -> None:
    token = run("keys", "add", "cms", "--quota", "60/minute").stdout.strip()
    assert KeyFile(keys_file).find(token) is not None
    listed = run("keys", "list").stdout
    assert re.fullmatch(r"cms\t60/minute\t\d{4}-\d\d-\d\dT\S+\n", listed)
    assert run("keys", "revoke", "cms").exit_code == 0
    assert run("keys", "list").stdout == ""


def test_the_keys_of_another_file_are_made_listed_and_revoked(keys_file: Path, tmp_path: Path) -> None:
    other = ("--keys-file", str(tmp_path / "other.json"))
    assert run("keys", "add", "cms", *other).exit_code == 0
    assert run("keys", "list", *other).stdout.startswith("cms\tno quota\t")
    assert not keys_file.exists()
    assert run("keys", "revoke", "cms", *other).exit_code == 0
    assert run("keys", "list", *other).stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [("add", "cms", "--quota", "many"), ("revoke", "nobody"), ("add", ""), ("add", "  "), ("add", "the\ncms")],
)
@pytest.mark.usefixtures("keys_file")
def test_what_cannot_be_done_with_a_key_is_said_in_a_sentence(arguments: tuple[str, ...]) -> None:
    result = run("keys", *arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith("nutgraf: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize("arguments", [("keys", "add", "cms"), ("keys", "list"), ("serve", "--host", "0.0.0.0")])
def test_a_keys_file_that_cannot_be_read_is_said_in_a_sentence(keys_file: Path, arguments: tuple[str, ...]) -> None:
    keys_file.mkdir()
    result = run(*arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"nutgraf: {keys_file} cannot be read (Is a directory). ")
    assert result.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(
    keys_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(**_options: object) -> None:  # root, as whom tests may run, may write every folder
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(keys, "TemporaryDirectory", refused)
    result = run("keys", "add", "cms")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"nutgraf: {keys_file} cannot be written (Permission denied). ")
    assert result.stderr.count("\n") == 1


def test_a_setting_that_cannot_be_used_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_PORT", "abc")
    result = run("keys", "list")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("nutgraf: NUTGRAF_PORT (--port) must be int from ")


def test_serve_takes_every_setting_as_a_flag(served: list[Settings]) -> None:
    result = run("serve", "--host", "127.0.0.2", "--port", "8101", "--max-waiting", "3")
    assert result.exit_code == 0, result.output
    assert (served[0].host, served[0].port, served[0].max_waiting) == ("127.0.0.2", 8101, 3)


def test_help_lists_every_setting(served: list[Settings]) -> None:
    result = run("serve", "--help")
    assert result.exit_code == 0
    for name in Settings.model_fields:
        assert f"--{name.replace('_', '-')}" in result.output
    assert served == []


@pytest.mark.parametrize("arguments", [("--workers", "0"), ("--wrkers", "2"), ("extra",)])
def test_serve_does_not_start_on_what_it_does_not_understand(
    served: list[Settings], arguments: tuple[str, ...]
) -> None:
    result = run("serve", *arguments)
    assert result.exit_code != 0
    assert served == []


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "news.example"])
def test_without_keys_serve_does_not_start_where_others_can_reach_it(keys_file: Path, host: str) -> None:
    result = run("serve", "--host", host)
    assert result.exit_code == 1
    assert "can be reached from other machines" in result.stderr
    assert str(keys_file) in result.stderr


def test_a_key_file_that_is_named_must_hold_keys_on_loopback_too(keys_file: Path) -> None:
    result = run("serve")
    assert result.exit_code == 1
    assert result.stderr.startswith(f"nutgraf: {keys_file} holds no keys. Add one with `nutgraf keys add NAME")


def test_a_revoked_last_key_counts_as_none(keys_file: Path) -> None:
    run("keys", "add", "cms")
    run("keys", "revoke", "cms")
    assert keys_file.exists()
    assert run("serve", "--host", "0.0.0.0").exit_code == 1


@pytest.mark.parametrize("harmed", ["writer/model.bin", "encoder/model.bin", "tokenizer.json"])
@pytest.mark.parametrize("harm", ["truncated", "missing"])
def test_a_damaged_checkpoint_ends_the_start_with_a_sentence(tmp_path: Path, harmed: str, harm: str) -> None:
    for file in SHIPPED.rglob("*"):
        if file.is_file():
            copy = tmp_path / file.relative_to(SHIPPED)
            copy.parent.mkdir(exist_ok=True)
            copy.symlink_to(file)
    file = tmp_path / harmed
    start = file.read_bytes()[:1000]
    file.unlink()
    if harm == "truncated":
        file.write_bytes(start)
    result = run("serve", "--model", str(tmp_path))
    assert result.exit_code == 1
    assert result.stderr.startswith("nutgraf: ")
    assert harmed in result.stderr
    assert result.stderr.count("\n") == 1


def test_ctrl_c_before_a_command_has_begun_ends_it_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("summarizer.cli.main", interrupted)
    with pytest.raises(SystemExit) as ended:
        entry.main()
    assert ended.value.code == 130
