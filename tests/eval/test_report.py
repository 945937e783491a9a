"""The report that a run leaves: one page, whole and harmless."""

import html
import json
import re
from html.parser import HTMLParser
from pathlib import Path


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_the_report_needs_nothing_but_itself(finished: tuple[Path, str, str]) -> None:
    page = (finished[0] / "report.html").read_text(encoding="utf-8")
    tags = _Tags()
    tags.feed(page)
    assert not [tag for tag, attributes in tags.found if {"src", "href", "srcset"} & attributes.keys()]
    assert not [tag for tag, _ in tags.found if tag in ("link", "img", "iframe", "object", "base")]
    assert "url(" not in page
    assert "default-src 'none'" in page


def test_every_row_of_a_table_in_the_report_has_a_cell_a_column(finished: tuple[Path, str, str]) -> None:
    page = (finished[0] / "report.html").read_text(encoding="utf-8")
    tables = re.findall(r"<table>.*?</table>", page, re.DOTALL)
    assert len(tables) == 5  # fmeasure, precision and recall, the paired tests, everything else, failures
    for table in tables:
        rows = [len(re.findall(r"<t[hd]\b", row)) for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)]
        assert set(rows) == {rows[0]}


def test_the_report_shows_every_text_escaped(finished: tuple[Path, str, str]) -> None:
    folder, _, _ = finished
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "<b>no luck" not in page
    shown = html.unescape(re.sub(r"<[^>]*>", "", page))
    assert "<b>no luck</b> & none" in shown
    squeezed = "".join(shown.split())
    for line in (folder / "scores.jsonl").read_text(encoding="utf-8").splitlines():
        assert "".join(json.loads(line)["candidate"].split()) in squeezed


def test_the_report_has_the_worst_example_first(finished: tuple[Path, str, str]) -> None:
    folder, _, _ = finished
    page = (folder / "report.html").read_text(encoding="utf-8")
    first_of_each = [float(scores.split()[0]) for scores in re.findall(r'data-scores="([^"]*)"', page)]
    assert len(first_of_each) == 3
    assert first_of_each == sorted(first_of_each)


def test_the_report_marks_what_summary_and_reference_share(finished: tuple[Path, str, str]) -> None:
    page = (finished[0] / "report.html").read_text(encoding="utf-8")
    assert re.search(r"<mark[^>]*>The Harl bridge at Tarnby was closed</mark>", page)


def test_the_report_says_whose_check_support_is(finished: tuple[Path, str, str]) -> None:
    assert "Nutgraf's own check" in (finished[0] / "report.html").read_text(encoding="utf-8")
