"""What only its neighbours give away: biographies, lists of headlines, teasers, comments, repeats."""

from __future__ import annotations

import pytest

from tests.summarizer.cleaning.pages import FIRST, SECOND, THIRD, page, paragraphs, removed


def test_a_last_line_that_was_cut_short_stays() -> None:
    cut = "Putting up the mole again will take"
    assert paragraphs(page(f"{FIRST}\n\n{SECOND}\n\n{cut}")) == [FIRST, SECOND, cut]


def test_a_biography_goes_from_below_the_article_and_not_from_inside_it() -> None:
    biography = "Ane Lund is a senior reporter for the paper. She lives on the islands."
    assert (biography, "biography") in removed(page(f"By Ane Lund\n\n{FIRST}\n\n{SECOND}\n\nAne Lund\n\n{biography}"))
    assert biography in paragraphs(page(f"{FIRST}\n\n{biography}\n\n{SECOND}\n\n{THIRD}"))


@pytest.mark.parametrize(
    ("biography", "byline"),
    [
        ("Ane Lund covers the harbour as a reporter for the paper.", "Storm keeps ferry in port"),
        ("Ane Lund is a columnist for the paper.", "Storm keeps ferry in port"),
        ("Ane Lund is the founder of a bank. Follow her at @anelund.", "Storm keeps ferry in port"),
        ("Ane Lund is the author of three books on ships.", "By Ane Lund and Bo Falk"),
    ],
)
def test_the_last_paragraph_is_a_biography_by_the_byline_or_by_what_reporters_say(biography: str, byline: str) -> None:
    assert (biography, "biography") in removed(page(f"{byline}\n\n{FIRST}\n\n{SECOND}\n\n{biography}"))


def test_other_headlines_with_dates_below_the_article_go() -> None:
    listed = (
        "# Council Delays Vote on Harbour Dues\n\nMay 14, 2025\n\n### Bakery Burns Down in the Old Town\n\nMay 13, 2025"
    )
    assert paragraphs(page(f"{FIRST}\n\n{SECOND}\n\n#### **Author's Selected Articles**\n\n{listed}")) == [
        FIRST,
        SECOND,
    ]


def test_teasers_with_bylines_below_the_article_go_from_its_own_headline_on() -> None:
    article = f"Storm keeps ferry in port\n\nBy Ane Lund\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FIRST} {SECOND} {THIRD}"
    teasers = [
        f"Storm keeps ferry in port\n\n{FIRST[:-1]} in the only harbour of the islands.\n\nBy Ane Lund",
        f"Boats torn loose\n\n{SECOND[:-1]} in the only harbour of the islands.\n\nBy Bo Falk",
    ]
    kept = paragraphs(page("\n\n".join([article, *teasers])))
    assert kept == [FIRST, SECOND, THIRD, f"{FIRST} {SECOND} {THIRD}"]


def test_bylines_over_the_longer_parts_of_an_article_end_nothing() -> None:
    parts = [f"By Ane Lund\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}", f"By Bo Falk\n\n{FIRST[:-1]} again.\n\nNobody knew."]
    assert paragraphs(page("\n\n".join(parts)))[-2:] == [f"{FIRST[:-1]} again.", "Nobody knew."]


def test_a_list_that_the_last_paragraph_introduces_stays_to_its_last_item() -> None:
    items = ["Bread lasts for three days", "Milk is sold out", "The bank is shut"]
    text = "\n\n".join(
        [FIRST, SECOND, "This is what the islanders told us:", *items, "By Ane Lund", "Home", "Contact us"]
    )
    assert paragraphs(page(text))[-3:] == items


def test_a_long_list_of_long_headlines_does_not_pass_for_the_article() -> None:
    headline = "Why the {} has not been seen in any of the harbours of these islands since March"
    ships = ("ferry", "tug", "cutter", "barge", "pilot", "yawl", "ketch", "punt", "sloop", "dory", "smack", "brig")
    headlines = [headline.format(ship) for ship in ships]
    text = "\n".join(["Home", "Menu", FIRST, SECOND, *["Log in", "Contact us"] * 8, *headlines, "Privacy policy"])
    assert paragraphs(page(text)) == [FIRST, SECOND]


def test_the_rules_of_the_comments_open_the_comments() -> None:
    talk = "We ask that whatever is said here is civil. Please do not write in capitals since that is hard to read."
    text = "\n\n".join([f"{FIRST} {SECOND} {THIRD}"] * 4 + ["House rules", talk])
    assert (talk, "comments") in removed(page(text))


def test_a_paragraph_that_was_already_there_goes() -> None:
    assert paragraphs(page(f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{SECOND}")) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "sentence",
    [
        "45 responses to the consultation came from residents, the council said.",
        "12 comments on the plan were “sheer envy.”",
        "Leave response times to the fire service, the mayor told the council.",
    ],
)
def test_a_sentence_about_comments_does_not_end_the_article(sentence: str) -> None:
    order = [f"{FIRST} {SECOND} {THIRD} The {ship} is safe." for ship in ("tug", "cutter", "barge", "pilot")]
    order += [sentence, SECOND, THIRD]
    assert paragraphs(page("\n\n".join(order))) == order


@pytest.mark.parametrize(
    "heading",
    ["3 comments on “Who pays for the mole?”", "3 comments so far", "Leave a comment below.", "Leave a Reply to Ane"],
)
def test_a_heading_over_comments_ends_the_article(heading: str) -> None:
    order = [f"{FIRST} {SECOND} {THIRD} The {ship} is safe." for ship in ("tug", "cutter", "barge", "pilot")]
    assert paragraphs(page("\n\n".join([*order, heading, "I was there and it was worse than that."]))) == order
