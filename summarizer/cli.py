"""The ``nutgraf`` command.

``summarize`` is here. The other commands live with what they drive and are found by name when they are asked for, so
that this package imports neither the service nor the evaluation.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import version
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from summarizer.datamodels import Document, Strategy, Summary
from summarizer.documents.article_files import read_articles
from summarizer.errors import InputError, NutgrafError
from summarizer.formats import as_json, as_markdown, as_text

_FIELD = re.compile(r"^documents\[(\d+)\](?:\.text(?=:))?")
"""A document as the library names it; who types a command knows it by its file, or by its name in the JSON."""

Format = Literal["text", "json", "markdown"]
_WRITTEN_OUT: dict[Format, Callable[[Summary], str]] = {"text": as_text, "markdown": as_markdown}

_ELSEWHERE = {"serve": "api.cli", "keys": "api.cli", "eval": "eval.cli", "train": "summarizer.training.cli"}


class _Commands(TyperGroup):
    """The commands of this module and of the modules named above."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [*super().list_commands(ctx), *_ELSEWHERE]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name not in _ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        found: Any = typer.main.get_command(import_module(_ELSEWHERE[cmd_name]).app)
        command = found.commands.get(cmd_name, found)
        command.name = cmd_name
        return command


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Several articles about one event in; one short, sourced brief out.",
)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"nutgraf {version('nutgraf')}")
        raise typer.Exit


@app.callback()
def nutgraf(
    _version: Annotated[
        bool, typer.Option("--version", callback=_say_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Several articles about one event in; one short, sourced brief out."""


@app.command()
def summarize(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|DIR|-…",
            help="Articles: files of text, web pages as .html, documents as the service takes them in .json or .jsonl;"
            " folders of .txt and .html files, with the folders in them; - for any of these on standard input. Offsets"
            " count the characters of the text that is read: the article of a page, a file without its byte order mark,"
            " line ends as they are; --format json has it, as the text of each of its documents.",
        ),
    ],
    output: Annotated[Format, typer.Option("--format", help="How to write the brief out.")] = "text",
    max_words: Annotated[
        int | None,
        typer.Option(help="Most words in the brief, from 20 to 1,000; what a request asks for, or 150, if not given."),
    ] = None,
    strategy: Annotated[
        Strategy | None,
        typer.Option(help="How sentences are written; as a request asks for, or fusion, if not given."),
    ] = None,
    model: Annotated[str | None, typer.Option(help="Checkpoint: a folder or a cached name; ours if not given.")] = None,
    keep: Annotated[list[str] | None, typer.Option(help="Cleaning rule not to apply; may be repeated.")] = None,
) -> None:
    """Write one brief of several articles."""
    documents: list[Document] = []
    try:
        documents, left_out, asked = read_articles(paths)
        if left_out:
            typer.echo(f"nutgraf: left out, neither .txt nor .html: {', '.join(left_out)}", err=True)
        from summarizer.pipeline import Summarizer

        given = {"max_words": max_words, "strategy": strategy, "keep": keep}
        asked |= {name: value for name, value in given.items() if value is not None}
        strategy = asked.get("strategy", "fusion")
        summarizer = Summarizer.load(model)
        if summarizer.document_model and strategy != "document":
            raise InputError("--model", f"is none of ours, and writes only with --strategy document: {model}")
        if strategy == "document" and not summarizer.document_model:
            raise InputError("--strategy", "document needs a seq2seq checkpoint; give its folder or name with --model.")
        summary = summarizer.summarize(documents, **asked)
    except NutgrafError as error:
        named = _FIELD.sub(lambda field: documents[int(field[1])].id or field[0], str(error))
        typer.echo(f"nutgraf: {named}", err=True)
        raise typer.Exit(2) from None
    typer.echo(as_json(summary, documents) if output == "json" else _WRITTEN_OUT[output](summary))


def main() -> None:
    """Run the command line; say what the system refuses: a file by its name, or else that the output is written."""
    try:
        app()
    except OSError as error:
        if error.strerror is None:  # a library's own: no more is known than where
            raise
        if error.filename:
            typer.echo(f"nutgraf: {error.filename}: {error.strerror}.", err=True)
        else:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python fails again as it ends
            typer.echo(f"nutgraf: the output cannot be written: {error.strerror}.", err=True)
        raise SystemExit(1) from None
