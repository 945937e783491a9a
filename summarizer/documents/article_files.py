"""Articles in files, in folders and on standard input, as the command line is given them.

A file's name says what it holds: text, a web page, or documents in JSON. Text that begins as a web page does is one all
the same, as browsers have it; on standard input, which has no name, JSON too is known by how it begins.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from summarizer.datamodels import Document
from summarizer.documents.intake import SURROGATE
from summarizer.documents.json_documents import Wishes, read_json, wish_for
from summarizer.errors import InputError

STANDARD_INPUT = "-"

_REFERENCE = re.compile(r"reference(?:[-_]?\d+)?\.txt")
"""What a person wrote about a cluster, for evaluation; no article."""

_PAGE_BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_JSON_BEGINS = re.compile(r'\s*(?:\{\s*"|\[\s*\{|\[\s*"[^"\\]*(?:\\.[^"\\]*)*"\s*(?:,\s*["{]|\]\s*$))')
"""A list that begins with a string is one only if that ends it, or another string or a document follows."""
_TEXT = {".txt"}
_WEB_PAGES = {".html", ".htm"}
_JSON = {".json", ".jsonl"}

Found = tuple[str, Document]
"""A document, and the file that it is called after; that is empty if it has a name of its own."""


def read_articles(paths: Sequence[str]) -> tuple[list[Document], list[str], Wishes]:
    """Read articles.

    Args:
        paths: Files, folders, and ``-`` for standard input.

    Returns:
        The documents in order, in a folder and the folders in it by name, and the files of folders that were left out:
        those that are neither text nor web pages, and folders that are linked to; what is hidden and references are
        passed over. Last, what requests among the files ask for besides.

    Raises:
        InputError: A path is empty or given twice, a file or a folder cannot be read, a file does not hold what its
            name says, or two requests ask for different things.
    """
    found: list[Found] = []
    left_out: list[str] = []
    wishes: Wishes = {}
    for path in paths:
        if not path:
            raise InputError("FILE|DIR", f"is empty; name a file or a folder, or {STANDARD_INPUT} for standard input.")
        try:
            files, others = _articles_in(Path(path)) if Path(path).is_dir() else ([path], [])
            found += [document for file in files for document in _read(file, wishes)]
        except OSError as error:
            raise InputError(str(error.filename or path), f"cannot be read: {error.strerror}.") from error
        left_out += others
    return _named(found), left_out, wishes


def _articles_in(folder: Path) -> tuple[list[str], list[str]]:
    """The files of a folder that are articles, and those that are not."""
    files = list(_files_under(folder))
    articles = [str(file) for file in files if file.is_file() and file.suffix.lower() in _TEXT | _WEB_PAGES]
    if not articles:
        raise InputError(str(folder), "is a folder without .txt or .html files.")
    return articles, [str(file) for file in files if str(file) not in articles]


def _files_under(folder: Path) -> Iterator[Path]:
    """The files of a folder and of the folders in it, by name. A link to a folder may lead back: it is not followed."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or _REFERENCE.fullmatch(entry.name):
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _files_under(entry)
        elif entry.is_file() or entry.is_dir():
            yield entry


def _read(path: str, wishes: Wishes) -> list[Found]:
    """The documents of one file; what a request asks for besides joins the wishes."""
    if path == STANDARD_INPUT:
        raw, name, ending = sys.stdin.buffer.read(), "standard input", ""
    else:
        raw, name, ending = Path(path).read_bytes(), path, Path(path).suffix.lower()
    if ending in _WEB_PAGES or (ending not in _JSON and _PAGE_BEGINS.match(raw)):
        return [(path, _article(raw, name))]
    text = _decoded(raw, name)
    if ending in _JSON or (path == STANDARD_INPUT and _JSON_BEGINS.match(text)):
        return _requested(text, name, wishes)
    return [(path, Document(text))]


def _requested(text: str, name: str, wishes: Wishes) -> list[Found]:
    documents, more = read_json(text, name)
    wish_for(wishes, more, name)
    return [("", document) for document in documents]


def _article(page: bytes, name: str) -> Document:
    """The article in a web page."""
    from summarizer.documents.charsets import decode_page
    from summarizer.documents.html import read_html

    try:
        return read_html(decode_page(page))
    except ImportError:
        raise InputError(name, "is a web page, which needs the extra nutgraf[html]; give its text instead.") from None
    except InputError as error:
        raise InputError(name, error.problem) from None


def _named(found: list[Found]) -> list[Document]:
    """Call each after its file, without the folder where no two files have one name, and so that it can be written.

    Raises:
        InputError: A file is given twice.
    """
    places = [place for place, _ in found if place]
    if twice := next((place for place in places if places.count(place) > 1), None):
        raise InputError(twice, "is given twice; once is enough.")
    short = [place if place == STANDARD_INPUT else Path(place).stem for place in places]
    names = {place: name if short.count(name) == 1 else place for place, name in zip(places, short, strict=True)}
    # half a pair stands for a byte that is not UTF-8
    readable = {place: SURROGATE.sub("\N{REPLACEMENT CHARACTER}", name) for place, name in names.items()}
    return [replace(document, id=readable[place]) if place else document for place, document in found]


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(name, f"is not UTF-8 at byte {error.start}; convert it first.") from error
