"""Documents in JSON, as the service takes them and a newsroom's system exports them.

A request (``{"documents": […], "max_words": …}``), a list of documents, one document, or one of these a line (JSON
Lines). A document of which nothing but its text is known may be that text, as a string. An example of a data set, which
has an id and summaries besides its documents, is read as a request.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields
from typing import Any

from summarizer.datamodels import Document, Outlet
from summarizer.documents.intake import check_characters
from summarizer.documents.json_lines import why_unread
from summarizer.errors import InputError

Wishes = dict[str, Any]
"""What a request asks for besides its documents, by the names of ``Summarizer.summarize``."""

_WISHES: dict[str, tuple[type, str]] = {
    "max_words": (int, "a whole number"),
    "strategy": (str, "a string"),
    "keep": (list, "a list of strings"),
}
_OF_AN_EXAMPLE = frozenset(["id", "summary", "summaries"])
_FIELDS = tuple(field.name for field in fields(Document))
_OUTLET_FIELDS = tuple(field.name for field in fields(Outlet))
_LINE_ENDS = re.compile(r"[\r\n]+")
"""Not those of ``splitlines``: a string may hold the separators of Unicode as they are."""


def read_json(text: str, name: str) -> tuple[list[Document], Wishes]:
    """Read documents, and what is asked for besides.

    Args:
        text: JSON, or JSON Lines.
        name: What the text is called, for messages.

    Returns:
        The documents in order, each with the fields of ``Document`` that it gives, and the wishes of all requests.

    Raises:
        InputError: It is not JSON, a document lacks its text, has a field that none has, or one that is no string, or
            requests have a field that none has, or wish for different things.
    """
    rows = [row for value in _values(text, name) for row in (value if isinstance(value, list) else [value])]
    found: list[object] = []
    wishes: Wishes = {}
    for row in rows:
        if isinstance(row, dict) and isinstance(row.get("documents"), list):
            found += row["documents"]
            wish_for(wishes, _wishes(row, name), name)
        else:
            found.append(row)
    if not found:
        raise InputError(name, "holds no document.")
    return [read_document(row, f"{name}: documents[{number}]") for number, row in enumerate(found)], wishes


def wish_for(wishes: Wishes, more: Wishes, name: str) -> None:
    """Add the wishes of a further request.

    Raises:
        InputError: It wishes for something else than one before it.
    """
    for wish, value in more.items():
        if wishes.setdefault(wish, value) != value:
            raise InputError(f"{name}: {wish}", "differs from that of another request; a brief has one.")


def read_document(row: object, where: str) -> Document:
    """Read one document.

    Args:
        row: Its text, or an object with the fields of ``Document`` that it gives.
        where: What it is called, for messages.

    Raises:
        InputError: It lacks its text, has a field that none has, or one that is no string or cannot be written out.
    """
    if isinstance(row, str):
        row = {"text": row}
    given = _strings(row, where, "a document", _FIELDS, but="source")
    if "text" not in given:
        raise InputError(f"{where}.text", "is missing; it holds the article.")
    outlet = row.get("source") if isinstance(row, dict) else None
    source = None if outlet is None else Outlet(**_strings(outlet, f"{where}.source", "a source", _OUTLET_FIELDS))
    return Document(**given, source=source)


def _wishes(request: dict[str, Any], name: str) -> Wishes:
    """What a request asks for besides its documents."""
    given = {field: value for field, value in request.items() if field not in _OF_AN_EXAMPLE | {"documents"}}
    for field, value in given.items():
        if field not in _WISHES:
            known = ", ".join(["documents", *_WISHES])
            raise InputError(f"{name}: {field}", f"is no field of a request; these are {known}.")
        kind, called = _WISHES[field]
        items = value if isinstance(value, list) else []
        if value is not None and (type(value) is not kind or not all(isinstance(item, str) for item in items)):
            raise InputError(f"{name}: {field}", f"must be {called}.")
    return {field: value for field, value in given.items() if value is not None}


def _values(text: str, name: str) -> list[Any]:
    try:
        return [json.loads(text)]
    except (ValueError, RecursionError) as error:
        lines = [line for line in _LINE_ENDS.split(text) if line.strip()]
        try:
            if len(lines) > 1:
                return [json.loads(line) for line in lines]
        except (ValueError, RecursionError):
            pass
        raise InputError(name, why_unread(error)) from None


def _strings(row: object, where: str, what: str, names: tuple[str, ...], but: str = "") -> dict[str, str]:
    """The fields of an object that are given, all of them strings but one; messages call it what it is."""
    if not isinstance(row, dict):
        raise InputError(where, f"must be an object with the fields {', '.join(names)}.")
    for name, value in row.items():
        if name not in names:
            raise InputError(f"{where}.{name}", f"is no field of {what}; these are {', '.join(names)}.")
        if name != but and value is not None and not isinstance(value, str):
            raise InputError(f"{where}.{name}", "must be a string.")
        if isinstance(value, str):
            check_characters(value, f"{where}.{name}")
    return {name: value for name, value in row.items() if name != but and value is not None}
