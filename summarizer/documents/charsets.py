"""The text of a web page from its bytes, as a browser reads them.

The order is that of the HTML standard: a byte order mark, the charset of the response that brought the page, the one
that a ``<meta>`` in its first bytes declares, that of an XML declaration above all, and UTF-8. lxml finds the
``<meta>`` and charset-normalizer knows the names of charsets; both come with the extra ``nutgraf[html]``.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from email.message import Message

from summarizer.errors import InputError

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_AS_BROWSERS_DO = {"ascii": "cp1252", "latin_1": "cp1252"}
"""Pages that say the one are in the other: its quotation marks and dashes stand where the one has nothing."""
_DECLARED_WITHIN = 8_192
"""Bytes in which a page is asked for its charset; browsers look for it in the first 1,024, and on in the head."""

_XML_DECLARATION = re.compile(rb"""\s*<\?xml(?=\s)[^>]*?\sencoding\s*=\s*["']([^"'>]+)""")


def decode_page(raw: bytes, charset: str | None = None) -> str:
    """Read the text of a web page.

    Args:
        raw: The page as it was stored or sent.
        charset: What the response that brought it said, if it did.

    Returns:
        Its text, without a byte order mark.

    Raises:
        InputError: It holds bytes that are no characters in its charset; the field is ``html``.
        ImportError: The extra ``nutgraf[html]`` is not installed.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], encoding)
    return _decoded(raw, _codec(charset) or _declared(raw[:_DECLARED_WITHIN]) or "utf-8")


def _declared(head: bytes) -> str | None:
    """What a page declares of itself; as it could be read, that is no encoding of two bytes or four a character."""
    codec = next(filter(None, map(_codec, _labels(head))), None)
    return "utf-8" if codec and codec.startswith(("utf_16", "utf_32")) else codec


def _labels(head: bytes) -> Iterator[str | None]:
    """The charsets that a page declares, the one that counts first."""
    from lxml import etree

    tree = etree.fromstring(head or b" ", etree.HTMLParser(encoding="iso-8859-1"))
    for meta in () if tree is None else tree.iter("meta"):
        header = Message()
        header[meta.get("http-equiv") or "-"] = " ".join(meta.get("content", "").split())
        yield meta.get("charset") or header.get_content_charset()
    if above := _XML_DECLARATION.match(head):
        yield above[1].decode("ascii", "replace")


def _codec(label: str | None) -> str | None:
    """Python's name of a charset, None if it has none; some of its codecs are no charsets."""
    from charset_normalizer.constant import IANA_SUPPORTED
    from charset_normalizer.utils import iana_name

    name = iana_name((label or "").strip(), strict=False)
    return _AS_BROWSERS_DO.get(name, name) if name in IANA_SUPPORTED else None


def _decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        said = "UTF-8" if encoding in ("utf-8", "utf_8") else f"the {encoding} that it is said to be"
        raise InputError("html", f"is not {said} at byte {error.start}; convert it first, or paste its text.") from None
