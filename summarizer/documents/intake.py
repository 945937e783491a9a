"""Documents at the door: identifiers given out, what cannot be summarized refused."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, datetime
from itertools import chain, islice
from numbers import Integral
from typing import get_args

from summarizer.datamodels import CleanDocument, Document, Outlet, Strategy
from summarizer.errors import InputError

MAX_DOCUMENTS = 64
MIN_WORDS, MAX_WORDS = 20, 1_000

_WORD = re.compile(r"[^\W_]+")
SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a pair: what no encoding can write out."""


def receive(documents: Sequence[Document], max_words: int, strategy: str) -> tuple[Document, ...]:
    """Check what the caller passed and name what is unnamed.

    Args:
        documents: 1 to 64 documents.
        max_words: 20 to 1,000.
        strategy: One of those that there are.

    Returns:
        The documents, each with an id.

    Raises:
        InputError: Names the field, and says what to do.
    """
    if not isinstance(max_words, Integral) or not MIN_WORDS <= max_words <= MAX_WORDS:
        raise InputError("max_words", f"must be a whole number from {MIN_WORDS} to {MAX_WORDS}.")
    if strategy not in get_args(Strategy):
        raise InputError("strategy", f"must be one of {', '.join(get_args(Strategy))}.")
    if not isinstance(documents, Sequence) or isinstance(documents, str):
        raise InputError("documents", f"must be a list of Document, not a {type(documents).__name__}.")
    if not documents:
        raise InputError("documents", "is empty; send at least one document.")
    if len(documents) > MAX_DOCUMENTS:
        raise InputError("documents", f"holds {len(documents)} documents; send at most {MAX_DOCUMENTS}.")
    for number, document in enumerate(documents):
        _check_types(document, f"documents[{number}]")
        for field, value in _strings(document):
            check_characters(value or "", f"documents[{number}].{field}")
        _check_text(document.text, f"documents[{number}].text")
        _check_date(document.published_at, f"documents[{number}].published_at")
    return _named(documents, _ids(documents))


def with_text(pages: Sequence[CleanDocument]) -> tuple[list[bool], tuple[str, ...]]:
    """Say which documents hold a text still when they are cleaned: two words or more, as is asked of what comes in.

    What cleaning takes out it may take out by mistake, so one document of a word does not stop the others.

    Args:
        pages: The documents and what cleaning kept of them, at least one.

    Returns:
        Whether each does, and a warning for each that does not.

    Raises:
        InputError: None does; it names the first.
    """
    found = [_words(page.document.text[span.start : span.end] for span in page.kept) > 1 for page in pages]
    if not any(found):
        raise InputError("documents[0].text", "holds one word alone when it is cleaned; send the article's text.")
    return found, tuple(
        f"{page.called(number)} holds one word alone when it is cleaned, and was left out."
        for number, (page, holds) in enumerate(zip(pages, found, strict=True))
        if not holds
    )


def check_characters(text: str, field: str) -> None:
    """Refuse what no encoding can write out.

    Raises:
        InputError: It holds half of a surrogate pair; it names the field.
    """
    if half := SURROGATE.search(text):
        raise InputError(
            field, f"holds half of a surrogate pair at offset {half.start()}; send whole characters, not \\ud800 alone."
        )


def _check_types(document: object, place: str) -> None:
    """Refuse what is no document, and fields that are no text: a caller without a type checker learns which."""
    if not isinstance(document, Document):
        raise InputError(place, f"must be a Document, not a {type(document).__name__}.")
    if not isinstance(document.source, Outlet | None):
        raise InputError(f"{place}.source", f"must be an Outlet or None, not a {type(document.source).__name__}.")
    for field, value in _strings(document):
        if not isinstance(value, str) and (value is not None or field == "text"):
            raise InputError(f"{place}.{field}", f"must be a text, not a {type(value).__name__}.")


def _strings(document: Document) -> Iterator[tuple[str, str | None]]:
    """Its texts by the names of their fields; the id first, which messages on the others may show."""
    outlet = document.source or Outlet()
    yield from (("id", document.id), ("text", document.text), ("title", document.title))
    yield from (("source.name", outlet.name), ("source.url", outlet.url))
    yield from (("published_at", document.published_at), ("language", document.language))


def _check_text(text: str, field: str) -> None:
    words = _words([text])
    if words < 2:
        said = "one word alone" if words else "no words"
        raise InputError(field, f"holds {said}; send the article's text.")


def _words(texts: Iterable[str]) -> int:
    """How many words texts hold, 0 to 2: more are not counted."""
    return sum(1 for _ in islice(chain.from_iterable(map(_WORD.finditer, texts)), 2))


def _check_date(published_at: str | None, field: str) -> None:
    if published_at is None:
        return
    try:
        year = datetime.fromisoformat(published_at).year
    except ValueError:
        raise InputError(field, "is not an ISO 8601 date or date and time, such as 2025-05-15T09:30:00Z.") from None
    if not MINYEAR < year < MAXYEAR:  # the day before or after may be in no calendar
        raise InputError(
            field, f"must be in a year from {MINYEAR + 1} to {MAXYEAR - 1}; leave it out where the date is not known."
        )


def _ids(documents: Sequence[Document]) -> set[str]:
    """The ids that the caller gave, each of them once and none empty."""
    seen: set[str] = set()
    for number, document in enumerate(documents):
        if document.id is None:
            continue
        if not document.id:
            raise InputError(f"documents[{number}].id", "is empty; give the document a name, or leave the id out.")
        if document.id in seen:
            raise InputError(f"documents[{number}].id", "is used by an earlier document; give each its own, or none.")
        seen.add(document.id)
    return seen


def _named(documents: Sequence[Document], taken: set[str]) -> tuple[Document, ...]:
    """Give each unnamed document the name of its place, ``doc-3``, with marks added while that is taken."""
    named = []
    for number, document in enumerate(documents, 1):
        name = f"doc-{number}"
        while document.id is None and name in taken:
            name += "'"
        named.append(document if document.id is not None else replace(document, id=name))
    return tuple(named)
