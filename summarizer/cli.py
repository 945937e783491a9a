"""The ``nutgraf`` command.

``summarize`` is here. The other commands live with what they drive and are found by name when they are asked for, so
that this package imports neither the service nor the evaluation.
"""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from summarizer.datamodels import Document, Outlet
from summarizer.errors import InputError, NutgrafError
from summarizer.formats import as_json, as_markdown, as_text

_REFERENCE = re.compile(r"reference(?:[-_]?\d+)?\.txt")
"""What a person wrote about a cluster, for evaluation; no article."""

_FIELD = re.compile(r"^documents\[(\d+)\](?:\.text)?(?=:)")
"""A document as the library names it; who types a command knows it by its file."""

_WEB_PAGES = {".html", ".htm"}

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


@app.callback()
def nutgraf() -> None:
    """Several articles about one event in; one short, sourced brief out."""


class Format(StrEnum):
    """How a brief is written out."""

    text = "text"
    json = "json"
    markdown = "markdown"


class HowToWrite(StrEnum):
    """The strategies, as choices of the command line."""

    fusion = "fusion"
    extractive = "extractive"
    document = "document"


@app.command()
def summarize(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|DIR|-…",
            help="Articles: files of text, or web pages as .html; folders of .txt files; - for input.",
        ),
    ],
    output: Annotated[Format, typer.Option("--format", help="How to write the brief out.")] = Format.text,
    max_words: Annotated[int, typer.Option(help="Most words in the brief, from 20 to 1,000.")] = 150,
    strategy: Annotated[HowToWrite, typer.Option(help="How sentences are written.")] = HowToWrite.fusion,
    model: Annotated[str | None, typer.Option(help="Checkpoint: a folder or a cached name; ours if not given.")] = None,
    keep: Annotated[list[str] | None, typer.Option(help="Cleaning rule not to apply; may be repeated.")] = None,
) -> None:
    """Write one brief of several articles."""
    documents: list[Document] = []
    try:
        documents = _named([document for path in paths for document in _read(path)])
        from summarizer.pipeline import Summarizer

        summarizer = Summarizer.load(model)
        if summarizer.document_model and strategy is not HowToWrite.document:
            raise InputError("--model", f"is none of ours, and writes only with --strategy document: {model}")
        if strategy is HowToWrite.document and not summarizer.document_model:
            raise InputError("--strategy", "document needs a seq2seq checkpoint; give its folder or name with --model.")
        summary = summarizer.summarize(documents, max_words=max_words, strategy=strategy.value, keep=keep or ())
    except NutgrafError as error:
        named = _FIELD.sub(lambda field: str(documents[int(field[1])].id), str(error))
        typer.echo(f"nutgraf: {named}", err=True)
        raise typer.Exit(2) from None
    typer.echo({Format.text: as_text, Format.json: as_json, Format.markdown: as_markdown}[output](summary))


def _read(path: str) -> list[Document]:
    if path == "-":
        return [Document(text=_decoded(sys.stdin.buffer.read(), "standard input"), id="-")]
    place = Path(path)
    if place.is_dir():
        files = sorted(file for file in place.glob("*.txt") if not _REFERENCE.fullmatch(file.name))
        if not files:
            raise InputError(path, "is a folder without .txt files.")
        return [_document(file) for file in files]
    return [_document(place)]


def _document(file: Path) -> Document:
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise InputError(str(file), f"cannot be read: {error.strerror}.") from error
    text = _decoded(raw, str(file))
    document = _article(text, str(file)) if file.suffix.lower() in _WEB_PAGES else Document(text)
    outlet = document.source or Outlet()
    return replace(document, id=str(file), source=replace(outlet, name=outlet.name or file.stem))


def _article(page: str, name: str) -> Document:
    """The article in a web page."""
    from summarizer.html import read_html

    try:
        return read_html(page)
    except ImportError:
        raise InputError(name, "is a web page, which needs the extra nutgraf[html]; give its text instead.") from None
    except InputError as error:
        raise InputError(name, error.problem) from None


def _named(documents: list[Document]) -> list[Document]:
    """Call each after its file, without the folder where no two files have one name.

    Raises:
        InputError: A file is given twice.
    """
    places = [str(document.id) for document in documents]
    if twice := next((place for place in places if places.count(place) > 1), None):
        raise InputError(twice, "is given twice; once is enough.")
    short = [Path(str(document.id)).stem if document.source else str(document.id) for document in documents]
    return [
        replace(document, id=name if short.count(name) == 1 else document.id)
        for document, name in zip(documents, short, strict=True)
    ]


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(name, f"is not UTF-8 at byte {error.start}; convert it first.") from error


def main() -> None:
    """Run the command line."""
    app()
