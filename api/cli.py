"""``nutgraf serve`` and ``nutgraf keys``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from api.keys import KeyFile

app = typer.Typer(no_args_is_help=True, help=__doc__, pretty_exceptions_enable=False)
keys = typer.Typer(no_args_is_help=True, help="Make, list and revoke the keys of the service.")
app.add_typer(keys, name="keys")

Name = Annotated[str, typer.Argument(help="Who holds the key.")]
Keys = Annotated[
    Path | None, typer.Option("--keys-file", help="The key file; that of the service's settings if not given.")
]


@app.command(add_help_option=False, context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def serve(context: typer.Context) -> None:
    """Serve summaries over HTTP; `nutgraf serve --help` lists every setting."""
    from api.settings import SettingsError, read_settings

    try:
        settings = read_settings(context.args)
    except SettingsError as error:
        raise _failure(error) from None

    from api.keys import KeysError
    from api.server import serve as run
    from summarizer.errors import ModelError

    try:
        run(settings)
    except (SettingsError, KeysError, ModelError) as error:
        raise _failure(error) from None


@keys.command("add")
def add_key(
    name: Name,
    quota: Annotated[
        str | None, typer.Option(help="Briefs that may be asked for, such as 60/minute or 1000/day.")
    ] = None,
    keys_file: Keys = None,
) -> None:
    """Make a key and print it: it cannot be shown again."""
    from api.keys import KeysError

    try:
        typer.echo(_key_file(keys_file).add(name, quota))
    except KeysError as error:
        raise _failure(error) from None


@keys.command("list")
def list_keys(keys_file: Keys = None) -> None:
    """List the keys: name, quota, when made."""
    from api.keys import KeysError

    try:
        for key in _key_file(keys_file).read():
            typer.echo(f"{key.name}\t{key.quota or 'no quota'}\t{key.created_at}")
    except KeysError as error:
        raise _failure(error) from None


@keys.command("revoke")
def revoke_key(name: Name, keys_file: Keys = None) -> None:
    """Make a key useless, at once."""
    from api.keys import KeysError

    try:
        _key_file(keys_file).revoke(name)
    except KeysError as error:
        raise _failure(error) from None


def _key_file(path: Path | None) -> KeyFile:
    from api.keys import KeyFile
    from api.settings import SettingsError, read_settings

    try:
        return KeyFile(path or read_settings().keys_file)
    except SettingsError as error:
        raise _failure(error) from None


def _failure(error: Exception) -> typer.Exit:
    typer.echo(f"nutgraf: {error}", err=True)
    return typer.Exit(1)
