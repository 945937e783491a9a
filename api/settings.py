"""Everything that can be set: one table, read from flags, then ``NUTGRAF_…`` environment variables."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path

from annotated_types import Ge, Gt, Le
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, CliApp, SettingsConfigDict

ENV_PREFIX = "NUTGRAF_"
OF_CLIENTS = "NUTGRAF_KEY"
"""What ``nutgraf eval`` sends to a service that asks for a key."""


class SettingsError(ValueError):
    """A setting cannot be used; the message names it, its range and nothing else."""


class Settings(BaseSettings):
    """Serve summaries over HTTP. Each flag is also an environment variable: --port is NUTGRAF_PORT."""

    model_config = SettingsConfigDict(
        env_prefix=ENV_PREFIX,
        frozen=True,
        extra="forbid",
        cli_prog_name="nutgraf serve",
        cli_kebab_case=True,
        cli_hide_none_type=True,
        cli_avoid_json=True,
    )

    host: str = Field("127.0.0.1", description="Address to bind. Anything but a loopback address requires keys.")
    port: int = Field(8000, ge=0, le=65535, description="Port to bind; 0 takes a free one.")
    root_path: str | None = Field(
        None,
        pattern=r"^(/[\w.~-]+)+$",
        examples=["/nutgraf"],
        description="Path below which a proxy publishes the service; none if it has a host name of its own.",
    )
    model: str | None = Field(None, description="Checkpoint, by name or folder. The shipped one if not given.")
    keys_file: Path = Field(
        Path("~/.config/nutgraf/keys.json"),
        description="Where `nutgraf keys` keeps the hashed keys. Once it holds one, or is named here, a key is needed.",
    )
    workers: int = Field(2, ge=1, le=64, description="Briefs in the making at the same time.")
    max_waiting: int = Field(64, ge=0, le=10_000, description="Requests that may wait for a worker.")
    max_wait_seconds: float = Field(
        2,
        ge=0,
        le=3600,
        description="Longest that a request may be expected to wait for a worker; half of it under lasting overload.",
    )
    max_batch_tokens: int = Field(
        2048, ge=1, le=1 << 20, description="Tokens that the model reads at once, padding counted."
    )
    max_body_bytes: int = Field(2 << 20, ge=1024, le=256 << 20, description="Size of one request body, in bytes.")
    max_held_bytes: int = Field(
        128 << 20, ge=1024, le=16 << 30, description="Size of all bodies being received or waiting, in bytes."
    )
    max_connections: int = Field(512, ge=1, le=65_536, description="Open connections, idle ones counted.")
    body_seconds: float = Field(10, gt=0, le=600, description="Time for a client to send its request.")
    deadline_seconds: float = Field(30, gt=0, le=3600, description="Time for an answer, waiting included.")
    drain_seconds: float = Field(20, ge=0, le=3600, description="Time after SIGTERM for accepted requests to finish.")

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine can connect."""
        return self.host == "localhost" or is_loopback(self.host)

    @property
    def must_have_keys(self) -> bool:
        """Whether there is no serving without keys: others can connect, or somebody named a key file."""
        return not self.on_loopback or "keys_file" in self.model_fields_set


def is_loopback(address: str) -> bool:
    """Whether a numeric address is this machine's own."""
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def read_settings(flags: Sequence[str] = ()) -> Settings:
    """Settings from flags (which win), environment variables and defaults.

    Args:
        flags: Command-line arguments after ``nutgraf serve``.

    Raises:
        SettingsError: A value is of the wrong kind or out of range.
    """
    try:
        return CliApp.run(Settings, cli_args=list(flags))
    except ValidationError as error:
        raise SettingsError("\n".join(_explain(error))) from None


def unknown_variables(environment: Iterable[str]) -> dict[str, str]:
    """The names among these that begin as settings do and are none, each with the setting that it is nearest to."""
    known = [ENV_PREFIX + name.upper() for name in Settings.model_fields]
    mine = (name for name in environment if name.upper().startswith(ENV_PREFIX))
    return {
        name: get_close_matches(name.upper(), known, n=1, cutoff=0)[0]
        for name in sorted(mine)
        if name.upper() not in (*known, OF_CLIENTS)
    }


def kind_and_range(name: str) -> str:
    """What a setting may be: ``int from 1 to 64``, ``float above 0, at most 600``, ``str``."""
    field = Settings.model_fields[name]
    kind = getattr(field.annotation, "__name__", "str")
    match field.metadata:
        case [Ge(ge=least), Le(le=most)]:
            return f"{kind} from {least} to {most}"
        case [Gt(gt=bound), Le(le=most)]:
            return f"{kind} above {bound}, at most {most}"
        case _:
            return f"{kind} such as {field.examples[0]}" if field.examples else kind


def _explain(error: ValidationError) -> list[str]:
    names = [str(problem["loc"][0]) for problem in error.errors(include_url=False, include_input=False)]
    return [
        f"{ENV_PREFIX}{name.upper()} (--{name.replace('_', '-')}) must be {kind_and_range(name)}." for name in names
    ]
