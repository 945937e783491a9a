"""Settings: one table, from flags, environment variables and defaults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import api
from api.settings import ENV_PREFIX, Settings, SettingsError, kind_and_range, read_settings, unknown_variables


def test_flags_win_over_the_environment_and_that_over_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NUTGRAF_WORKERS", "3")
    monkeypatch.setenv("NUTGRAF_PORT", "8100")
    settings = read_settings(["--port", "8200"])
    assert (settings.host, settings.workers, settings.port) == ("127.0.0.1", 3, 8200)


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("workers", "0", "NUTGRAF_WORKERS (--workers) must be int from 1 to 64."),
        ("workers", "65", "NUTGRAF_WORKERS (--workers) must be int from 1 to 64."),
        ("workers", "two", "NUTGRAF_WORKERS (--workers) must be int from 1 to 64."),
        ("port", "65536", "NUTGRAF_PORT (--port) must be int from 0 to 65535."),
        ("body_seconds", "0", "NUTGRAF_BODY_SECONDS (--body-seconds) must be float above 0, at most 600."),
        ("drain_seconds", "nan", "NUTGRAF_DRAIN_SECONDS (--drain-seconds) must be float from 0 to 3600."),
    ],
)
def test_a_bad_value_is_named_with_its_range(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, message: str
) -> None:
    with pytest.raises(SettingsError) as by_flag:
        read_settings([f"--{name.replace('_', '-')}", value])
    monkeypatch.setenv(ENV_PREFIX + name.upper(), value)
    with pytest.raises(SettingsError) as by_environment:
        read_settings()
    assert str(by_flag.value) == str(by_environment.value) == message


def test_every_bad_value_is_named_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(["--workers", "0", "--max-waiting", "-1"])
    assert [line.split()[0] for line in str(caught.value).splitlines()] == ["NUTGRAF_WORKERS", "NUTGRAF_MAX_WAITING"]


def test_a_value_may_be_secret_and_is_not_repeated() -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings(["--workers", "hunter2"])
    assert "hunter2" not in str(caught.value)


def test_a_variable_that_is_no_setting_is_found_with_the_one_that_was_meant() -> None:
    environment = [
        "NUTGRAF_PORTS",
        "nutgraf_maxwaiting",
        "NUTGRAF_PORT",
        "nutgraf_workers",
        "NUTGRAF_KEY",
        "PORT",
        "NUTGRAF",
    ]
    assert unknown_variables(environment) == {
        "NUTGRAF_PORTS": "NUTGRAF_PORT",
        "nutgraf_maxwaiting": "NUTGRAF_MAX_WAITING",
    }


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
def test_loopback_addresses(host: str) -> None:
    assert Settings(host=host).on_loopback


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.1", "news.example", "localhost.example", ""])
def test_addresses_that_other_machines_reach(host: str) -> None:
    assert not Settings(host=host).on_loopback


def test_each_setting_is_described_and_each_number_has_a_range() -> None:
    for name, field in Settings.model_fields.items():
        assert field.description, name
        if field.annotation in (int, float):
            assert re.search(r"\d+", kind_and_range(name)), name


def test_the_table_in_the_readme_is_the_settings() -> None:
    rows = [
        f"| `{name}` | {kind_and_range(name)} | `{field.default}` | {field.description} |"
        for name, field in Settings.model_fields.items()
    ]
    readme = (Path(api.__file__).parent / "README.md").read_text("utf-8")
    assert "\n".join(rows) in readme
