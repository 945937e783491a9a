"""Documents in JSON, as the service takes them and a newsroom's system exports them.

A request (``{"documents": […]}``), a list of documents, one document, or one of these a line (JSON Lines). Of a request
the documents alone are read. A document of which nothing but its text is known may be that text, as a string.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields
from typing import Any

from summarizer.datamodels import Document, Outlet
from summarizer.errors import InputError

_FIELDS = tuple(field.name for field in fields(Document))
_OUTLET_FIELDS = tuple(field.name for field in fields(Outlet))
_LINE_ENDS = re.compile(r"[\r\n]+")
"""Not those of ``splitlines``: a string may hold the separators of Unicode as they are."""


def read_json(text: str, name: str) -> list[Document]:
    """Read documents.

    Args:
        text: JSON, or JSON Lines.
        name: What the text is called, for messages.

    Returns:
        The documents in order, each with the fields of ``Document`` that it gives.

    Raises:
        InputError: It is not JSON, or a document lacks its text, has a field that none has, or one that is no string.
    """
    rows = [row for value in _values(text, name) for row in (value if isinstance(value, list) else [value])]
    found = [
        document
        for row in rows
        for document in (
            row["documents"] if isinstance(row, dict) and isinstance(row.get("documents"), list) else [row]
        )
    ]
    if not found:
        raise InputError(name, "holds no document.")
    return [read_document(row, f"{name}: documents[{number}]") for number, row in enumerate(found)]


def read_document(row: object, where: str) -> Document:
    """Read one document.

    Args:
        row: Its text, or an object with the fields of ``Document`` that it gives.
        where: What it is called, for messages.

    Raises:
        InputError: It lacks its text, has a field that none has, or one that is no string.
    """
    if isinstance(row, str):
        return Document(row)
    given = _strings(row, where, "a document", _FIELDS, but="source")
    if "text" not in given:
        raise InputError(f"{where}.text", "is missing; it holds the article.")
    outlet = row.get("source") if isinstance(row, dict) else None
    source = None if outlet is None else Outlet(**_strings(outlet, f"{where}.source", "a source", _OUTLET_FIELDS))
    return Document(**given, source=source)


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
        raise InputError(name, f"is not valid JSON: {error}.") from None


def _strings(row: object, where: str, what: str, names: tuple[str, ...], but: str = "") -> dict[str, str]:
    """The fields of an object that are given, all of them strings but one; messages call it what it is."""
    if not isinstance(row, dict):
        raise InputError(where, f"must be an object with the fields {', '.join(names)}.")
    for name, value in row.items():
        if name not in names:
            raise InputError(f"{where}.{name}", f"is no field of {what}; these are {', '.join(names)}.")
        if name != but and value is not None and not isinstance(value, str):
            raise InputError(f"{where}.{name}", "must be a string.")
    return {name: value for name, value in row.items() if name != but and value is not None}
