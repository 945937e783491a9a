"""The charset of a web page: found as a browser finds it."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from summarizer.errors import InputError

pytest.importorskip("trafilatura", reason="the extra nutgraf[html] is not installed")

from summarizer.documents.article_files import read_articles
from summarizer.documents.charsets import decode_page
from summarizer.documents.html import read_html

SAID = "“The café stays shut”, the owner said – his guests were told on Monday."


def page(declaration: str) -> str:
    body = f"<article><p>{SAID}</p><p>Repairs are expected to take until the end of May, he told them.</p></article>"
    return f'<!doctype html><html lang="en"><head>{declaration}<title>Café</title></head><body>{body}</body></html>'


DECLARED = {
    '<meta charset="windows-1252">': "cp1252",
    "<meta charset=ISO-8859-1>": "cp1252",  # what browsers take for it
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">': "cp1252",
    '<META CONTENT="text/html;charset=windows-1252" HTTP-EQUIV="content-type">': "cp1252",
    '<meta charset="windows-1250">': "cp1250",
    '<meta charset="utf-8">': "utf-8",
    '<meta charset="utf-16">': "utf-8",  # or nobody could have read that it is
    '<meta charset="klingon">': "utf-8",
    '<meta charset="rot13">': "utf-8",
    '<script charset="windows-1251" src="a.js"></script>': "utf-8",
    "<!-- encoding: latin-1 -->": "utf-8",
    "": "utf-8",
}


@pytest.mark.parametrize(("declaration", "encoding"), DECLARED.items(), ids=DECLARED)
def test_a_page_is_read_in_the_charset_that_it_declares(declaration: str, encoding: str) -> None:
    html = page(declaration)
    assert decode_page(html.encode(encoding)) == html
    assert SAID in read_html(decode_page(html.encode(encoding))).text


XML = {
    '<?xml version="1.0" encoding="iso-8859-1"?>\n': "cp1252",
    "<?xml version='1.0' encoding = 'windows-1250' standalone='yes' ?>": "cp1250",
    '<?xml version="1.0" encoding="UTF-16"?>': "utf-8",  # or nobody could have read that it is
    '<?xml version="1.0" encoding="klingon"?>': "utf-8",
    '<?xml version="1.0"?><!-- encoding="iso-8859-1" -->': "utf-8",
    '<?xml-stylesheet href="a.css" encoding="iso-8859-1"?>': "utf-8",
    '<!-- --><?xml version="1.0" encoding="iso-8859-1"?>': "utf-8",
}


@pytest.mark.parametrize(("above", "encoding"), XML.items(), ids=XML)
def test_a_page_of_xml_is_read_in_the_charset_that_stands_above_it(above: str, encoding: str) -> None:
    html = above + page("")
    assert decode_page(html.encode(encoding)) == html
    assert SAID in read_html(decode_page(html.encode(encoding))).text


def test_a_meta_wins_over_what_stands_above_the_page() -> None:
    html = '<?xml version="1.0" encoding="iso-8859-1"?>' + page('<meta charset="utf-8">')
    assert decode_page(html.encode()) == html


def test_what_the_response_said_wins_over_the_page_and_a_mark_over_both() -> None:
    html = page('<meta charset="utf-8">')
    assert decode_page(html.encode("cp1252"), "ISO-8859-1") == html
    assert decode_page(codecs.BOM_UTF8 + html.encode(), "iso-8859-1") == html
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        assert decode_page(mark + html.encode(encoding)) == html


@pytest.mark.parametrize("charset", ["klingon", "", "base64", "unicode_escape"])
def test_a_charset_that_is_none_is_passed_over(charset: str) -> None:
    html = page("")
    assert decode_page(html.encode(), charset) == html


@pytest.mark.parametrize(
    ("declaration", "said"),
    [("", "is not UTF-8 at byte"), ("<meta charset=cp1250>", "is not the cp1250 that it is said to be")],
)
def test_what_is_no_text_in_its_charset_is_refused_by_its_byte(declaration: str, said: str) -> None:
    raw = page(declaration).encode().replace(b"Repairs", b"\x81\x98 Repairs")
    with pytest.raises(InputError, match=said) as refused:
        decode_page(raw)
    assert refused.value.field == "html"


@pytest.mark.parametrize("raw", [b"", b"\0", b"<", b"<!--", b"<meta", b"<meta http-equiv content>"])
def test_a_page_of_next_to_nothing_is_read(raw: bytes) -> None:
    assert decode_page(raw) == raw.decode()


@pytest.mark.parametrize("name", ["saved.html", "saved.txt"])
def test_a_file_is_read_in_the_charset_that_it_declares(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(page("<meta charset=iso-8859-1>").encode("cp1252"))
    (document,), *_ = read_articles([str(tmp_path / name)])
    assert (document.title, SAID in document.text) == ("Café", True)


def test_a_file_in_no_charset_is_named(tmp_path: Path) -> None:
    (tmp_path / "saved.html").write_bytes(page("").encode("cp1252"))
    with pytest.raises(InputError, match=r"saved\.html: is not UTF-8 at byte \d+; convert it first"):
        read_articles([str(tmp_path / "saved.html")])
