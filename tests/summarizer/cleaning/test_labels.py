"""Labels and headline between the sentences of a page that lost its line breaks."""

from __future__ import annotations

import pytest

from summarizer import Document
from summarizer.cleaning import clean
from summarizer.cleaning.labels import labels, stamps
from tests.summarizer.counting import calls

FIRST = "The ferry Ana Belle caught fire off Vane on Monday."
SECOND = "All 243 people aboard were rescued, the coast guard said."


@pytest.mark.parametrize(
    ("label", "rule"),
    [
        ("Advertisement Continue reading the main story", "advertisement"),
        ("Story continued below", "advertisement"),
        ("Advertisement", "advertisement"),
        ("Media playback is unsupported on your device Media caption", "caption"),
        ("Image copyright Skyline Pictures Image caption", "caption"),
        ("(Associated Press)", "caption"),
        ("( ap photo/ana ruiz )", "caption"),
        ("(Ana Ruiz/Reuters)", "caption"),
        ("(Ana Ruiz/Vane Times via Getty Images)", "caption"),
        ("This article is over 1 year old", "date"),
        ("(Photo: courtesy of Calder Line)", "caption"),
        ("CALDER BAY (AP) —", "dateline"),
        ("Calder Bay (CNN)", "dateline"),
        ("EMBARGOED UNTIL 00.01 ON MONDAY, MAY 5.", "notice"),
        ("Embargoed until 13:30.", "notice"),
        ("Text size - + reset", "share"),
        ("Play Facebook Twitter Google Plus Embed", "share"),
        ("Please enable JavaScript to watch this video", "notice"),
        ("pic.twitter.com/khp16lymof", "url"),
    ],
)
def test_a_label_in_front_of_a_sentence_goes_and_the_sentence_stays(label: str, rule: str) -> None:
    text = f"{FIRST} {label} {SECOND}"
    page = clean(Document(text, id="page"))
    assert [text[span.start : span.end] for span in page.kept] == [FIRST, SECOND]
    assert [(text[gone.start : gone.end], gone.rule) for gone in page.removed] == [(label, rule)]


@pytest.mark.parametrize("above", ["Ferry Burns Off Vane ", "FERRY BURNS OFF VANE | Ferry Burns off Vane "])
def test_the_headline_in_front_of_the_first_sentence_goes(above: str) -> None:
    text = f"{above}VANE (AP) — {FIRST} {SECOND}"
    page = clean(Document(text, title="Ferry Burns Off Vane", id="page"))
    assert [text[span.start : span.end] for span in page.kept] == [f"{FIRST} {SECOND}"]
    assert [gone.rule for gone in page.removed] == ["headline", "dateline"]


def test_a_first_sentence_that_opens_as_the_headline_does_stays_whole() -> None:
    text = "Ferry burns off Vane on Monday and drifts ashore. All were rescued."
    page = clean(Document(text, title="Ferry burns off Vane", id="page"))
    assert [text[span.start : span.end] for span in page.kept] == [text]


def test_labels_in_a_row_go_one_by_one() -> None:
    row = "(Associated Press) CALDER BAY (AP) — "
    assert [(row[start:end], rule) for start, end, rule in labels(f"{row}{FIRST}")] == [
        ("(Associated Press)", "caption"),
        ("CALDER BAY (AP) —", "dateline"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that a story continued below the fold.",
        "Reuters (Reuters) reported on Monday that the ship was safe.",
        "(Reuters reported on Monday that the ship was safe.)",
        "Advertisement revenue fell.",
        "Embargoed until 13:30 on Monday, the report says nothing of the ferry.",
        "Facebook and Twitter took the video down.",
        "Image copyright is a matter for the court of Vane.",
        "The captain of the ferry (AP) spoke first.",
    ],
)
def test_a_sentence_on_what_a_label_names_stays(text: str) -> None:
    assert not list(labels(f"{FIRST} {text} {SECOND}"))


def test_a_rule_that_is_kept_leaves_its_label_in_the_paragraph() -> None:
    text = f"{FIRST} Text size - + reset {SECOND}"
    page = clean(Document(text, id="page"), keep=["share"])
    assert [text[span.start : span.end] for span in page.kept] == [text]


def test_a_paragraph_of_labels_alone_is_left_as_it_is() -> None:
    text = "Image caption"
    assert [text[span.start : span.end] for span in clean(Document(text, id="page")).kept] == [text]


def test_looking_for_labels_calls_twice_as_much_for_twice_the_labels() -> None:
    assert calls(lambda: list(labels("(AP) " * 4_000))) < 2.5 * calls(lambda: list(labels("(AP) " * 2_000)))


@pytest.mark.parametrize(
    ("early", "middle", "late"),
    [
        ("09:05", "14:50", "15:31"),
        ("9.05am:", "2.50pm:", "3.31pm:"),
        ("9:05 a.m. –", "2:50 p.m. –", "3:31 p.m. –"),
        ("**09:05**", "**14:50**", "**15:31**"),
        ("[09:05 GMT]", "[14:50 GMT]", "[15:31 GMT]"),
    ],
)
def test_the_time_in_front_of_the_paragraphs_of_a_running_page_goes(early: str, middle: str, late: str) -> None:
    third = "“Nobody was hurt,” the harbour master of Vane told reporters on the quay."
    text = f"{late} {third}\n\n{middle} {SECOND}\n\n{early} {FIRST}"
    page = clean(Document(text, id="page"))
    assert [text[span.start : span.end] for span in page.kept] == [third, SECOND, FIRST]
    assert [(text[gone.start : gone.end], gone.rule) for gone in page.removed] == [
        (late, "date"),
        (middle, "date"),
        (early, "date"),
    ]


@pytest.mark.parametrize(
    "paragraphs",
    [
        [f"14:50 {FIRST}", f"15:31 {SECOND}", "The shops of Vane have bread and milk for three days."],
        ["12.50 metres of rope were lost.", "10.30 crowns is the fare.", "11.15 tonnes of fish were landed."],
    ],
    ids=["in two", "amounts"],
)
def test_a_time_in_front_of_few_paragraphs_and_an_amount_stay(paragraphs: list[str]) -> None:
    assert not any(stamps(paragraphs))
