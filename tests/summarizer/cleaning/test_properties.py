"""What holds for any text whatever, and how the work grows with it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cleaning import RULES, clean
from summarizer.datamodels import Document
from tests.summarizer.counting import calls

LINES = st.sampled_from(
    [
        "The ferry will not sail before Friday, the harbour master said.",
        "waves of four metres broke over the mole and",
        "Storm keeps ferry in port",
        "# Storm keeps ferry in port",
        "PORT HALDEN (AP) — Nobody was hurt.",
        "Advertisement",
        "Related articles",
        "Read more",
        "By Ane Lund",
        "Ane Lund is a reporter.",
        "3 March 2025",
        "12 comments",
        "Ane says:",
        "Reply",
        "© 2025",
        "Nobody was hurt. (Reporting by Ane Lund)",
        "* one boat",
        ">",
        "https://news.example/1",
        "Who pays?",
        "\0",
        "\u200b",
        "\ud800",
        "",
        "",
        "",
    ]
)
ANY_TEXT = st.text(st.characters(), max_size=200)
TEXTS = ANY_TEXT | st.lists(LINES | ANY_TEXT, max_size=30).map("\n".join)


@given(TEXTS)
def test_kept_and_removed_hold_every_visible_character_once(text: str) -> None:
    cleaned = clean(Document(text, id="page"))
    ranges = sorted((span.start, span.end) for span in (*cleaned.kept, *cleaned.removed))
    assert all(start < end for start, end in ranges)
    assert all(end <= start for (_, end), (start, _) in pairwise(ranges))
    covered = "".join(text[start:end] for start, end in ranges)
    assert "".join(covered.split()) == "".join(text.split())


@given(TEXTS)
def test_spans_are_in_order_and_tight_around_their_text(text: str) -> None:
    cleaned = clean(Document(text, id="page"))
    for spans in (cleaned.kept, cleaned.removed):
        assert [span.start for span in spans] == sorted(span.start for span in spans)
        assert all(text[span.start : span.end] == text[span.start : span.end].strip() for span in spans)
    assert {gone.rule for gone in cleaned.removed} <= set(RULES)


@given(TEXTS)
def test_a_text_with_a_word_is_never_emptied(text: str) -> None:
    cleaned = clean(Document(text, id="page"))
    assert bool(cleaned.kept) or not any(map(str.isalnum, text))


@given(TEXTS, st.sampled_from(RULES))
def test_keeping_a_rule_gives_back_what_it_took_and_no_more(text: str, rule: str) -> None:
    cleaned = clean(Document(text, id="page"))
    restored = clean(Document(text, id="page"), keep=[rule])
    assert restored.removed == tuple(gone for gone in cleaned.removed if gone.rule != rule)


@pytest.mark.parametrize(
    "text",
    ["abc " * 250_000, "a" * 1_000_000, "." * 1_000_000, "\0" * 1_000_000, "*a" * 500_000, "[a](" * 250_000],
    ids=["no full stop", "one word", "full stops", "NUL", "emphasis", "links"],
)
def test_a_megabyte_without_a_line_break_is_one_block(text: str) -> None:
    cleaned = clean(Document(text, id="page"))
    assert len(cleaned.kept) + len(cleaned.removed) == 1


WORK = {
    "tiny lines": lambda size: "".join(f"line {index}\n" for index in range(size)),
    "the same line": lambda size: "What is it now?\n" * size,
    "paragraphs": lambda size: "".join(f"It rained for {index} days in the town.\n\n" for index in range(size)),
    "names and biographies": lambda size: "".join(
        f"Ane L{index}\nAne L{index} is a reporter.\n" for index in range(size)
    ),
    "unfinished lines": lambda size: "the rain fell on the town and on the sea and on\n" * size,
    "related lists": lambda size: "Related articles\nStorm keeps ferry in port\nRead more\n" * size,
    "comments": lambda size: "It rained for days in the town.\n" * 40 + "Ane says:\n3 March 2025\nNo!\nReply\n" * size,
}


@pytest.mark.parametrize("kind", WORK)
def test_work_grows_in_proportion_to_the_text(kind: str) -> None:
    once, fourfold = (calls(lambda size=size: clean(Document(WORK[kind](size), id="page"))) for size in (100, 400))
    assert fourfold / once < 5, "four times the text took more than five times the calls"


def test_no_pattern_ever_sees_a_long_block(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    monkeypatch.setattr("summarizer.cleaning.article.wording_rule", lambda text, _words: seen.append(len(text)))
    clean(Document("By A " * 100_000 + "\n\nShort.\n\n" + "and, " * 100_000, id="page"))
    assert seen == [len("Short.")]
