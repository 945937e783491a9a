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
from summarizer.json_documents import read_json

_REFERENCE = re.compile(r"reference(?:[-_]?\d+)?\.txt")
"""What a person wrote about a cluster, for evaluation; no article."""

_FIELD = re.compile(r"^documents\[(\d+)\](?:\.text)?(?=:)")
"""A document as the library names it; who types a command knows it by its file."""

_WEB_PAGES = {".html", ".htm"}
_JSON = {".json", ".jsonl"}

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
            help="Articles: files of text, web pages as .html, documents as the service takes them in .json or .jsonl;"
            " folders of .txt files; - for input.",
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
        documents = _named([found for path in paths for found in _read(path)])
        from summarizer.pipeline import Summarizer

        summarizer = Summarizer.load(model)
        if summarizer.document_model and strategy is not HowToWrite.document:
            raise InputError("--model", f"is none of ours, and writes only with --strategy document: {model}")
        if strategy is HowToWrite.document and not summarizer.document_model:
            raise InputError("--strategy", "document needs a seq2seq checkpoint; give its folder or name with --model.")
        summary = summarizer.summarize(documents, max_words=max_words, strategy=strategy.value, keep=keep or ())
    except NutgrafError as error:
        named = _FIELD.sub(lambda field: documents[int(field[1])].id or field[0], str(error))
        typer.echo(f"nutgraf: {named}", err=True)
        raise typer.Exit(2) from None
    typer.echo({Format.text: as_text, Format.json: as_json, Format.markdown: as_markdown}[output](summary))


def _read(path: str) -> list[tuple[str, Document]]:
    """Documents, each with the file that it is called after; empty if it has a name of its own."""
    if path == "-":
        return [("-", Document(_decoded(sys.stdin.buffer.read(), "standard input")))]
    place = Path(path)
    if place.is_dir():
        files = sorted(file for file in place.glob("*.txt") if not _REFERENCE.fullmatch(file.name))
        if not files:
            raise InputError(path, "is a folder without .txt files.")
        return [(str(file), _document(file, _text(file))) for file in files]
    text = _text(place)
    if place.suffix.lower() in _JSON:
        return [("", document) for document in read_json(text, path)]
    return [(str(place), _document(place, text))]


def _text(file: Path) -> str:
    try:
        return _decoded(file.read_bytes(), str(file))
    except OSError as error:
        raise InputError(str(file), f"cannot be read: {error.strerror}.") from error


def _document(file: Path, text: str) -> Document:
    document = _article(text, str(file)) if file.suffix.lower() in _WEB_PAGES else Document(text)
    outlet = document.source or Outlet()
    return replace(document, source=replace(outlet, name=outlet.name or file.stem))


def _article(page: str, name: str) -> Document:
    """The article in a web page."""
    from summarizer.html import read_html

    try:
        return read_html(page)
    except ImportError:
        raise InputError(name, "is a web page, which needs the extra nutgraf[html]; give its text instead.") from None
    except InputError as error:
        raise InputError(name, error.problem) from None


def _named(found: list[tuple[str, Document]]) -> list[Document]:
    """Call each after its file, without the folder where no two files have one name.

    Raises:
        InputError: A file is given twice.
    """
    places = [place for place, _ in found if place]
    if twice := next((place for place in places if places.count(place) > 1), None):
        raise InputError(twice, "is given twice; once is enough.")
    short = [place if place == "-" else Path(place).stem for place in places]
    names = {place: name if short.count(name) == 1 else place for place, name in zip(places, short, strict=True)}
    return [replace(document, id=names[place]) if place else document for place, document in found]


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(name, f"is not UTF-8 at byte {error.start}; convert it first.") from error


def main() -> None:
    """Run the command line."""
    app()
