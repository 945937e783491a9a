"""What a reader of a pasted page would cross out goes; every sentence of the article stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarizer.cleaning import RULES, clean
from summarizer.datamodels import CleanDocument, Document
from summarizer.errors import InputError

DATA = Path(__file__).parent.parent / "data" / "cleaning"

FIRST = "The ferry to the outer islands will not sail before Friday, the harbour master said on Monday."
SECOND = "Waves of four metres broke over the mole during the night and tore two boats from their moorings."
THIRD = "Nobody was hurt. The shops on the islands have bread and milk for three days."


def page(text: str, title: str | None = None) -> CleanDocument:
    return clean(Document(text, id="page", title=title))


def among_paragraphs(furniture: str) -> CleanDocument:
    return page(f"{FIRST}\n\n{SECOND}\n\n{furniture}\n\n{THIRD}")


def paragraphs(cleaned: CleanDocument) -> list[str]:
    return [cleaned.document.text[span.start : span.end] for span in cleaned.kept]


def removed(cleaned: CleanDocument) -> list[tuple[str, str]]:
    return [(cleaned.document.text[gone.start : gone.end], gone.rule) for gone in cleaned.removed]


# Whole pages


def test_of_a_page_copied_from_a_browser_only_the_article_is_kept() -> None:
    copied = page((DATA / "browser-page.txt").read_text(encoding="utf-8"))
    assert copied.headline == "Council votes to reopen the Harrow Street swimming pool"
    assert [" ".join(paragraph.split()[:3]) for paragraph in paragraphs(copied)] == [
        "The town council",
        "Repairs will cost",
        "“We have waited",
        "Two councillors voted",
        "Where the money",
        "Half of the",
        "The pool has",
    ]


def test_each_removal_names_the_rule_that_took_it() -> None:
    rule_of = dict(removed(page((DATA / "browser-page.txt").read_text(encoding="utf-8"))))
    assert rule_of["Log in"] == "navigation"
    assert rule_of["Weather"] == "surroundings"
    assert rule_of["Council votes to reopen the Harrow Street swimming pool"] == "headline"
    assert rule_of["Sixty-year-old baths to get a new roof before the winter"] == "deck"
    assert rule_of["By Petra Lindqvist"] == "byline"
    assert rule_of["14 March 2024, 9:12 am"] == "date"
    assert rule_of["Share on Facebook"] == "share"
    assert rule_of["Swimmers wait for a lane in Marlow"] == "related"
    assert rule_of["Fishermen of the upper valley count their losses"] == "related"
    assert rule_of["Ruben Castellan says:"] == "comments"
    assert rule_of["© 2024 The Marlow Gazette. All rights reserved."] == "copyright"


def test_lines_wrapped_at_a_column_are_joined_into_paragraphs() -> None:
    story = page((DATA / "wrapped-print.txt").read_text(encoding="utf-8"))
    assert [
        (paragraph.split()[0], paragraph.split()[-1], paragraph.count("\n")) for paragraph in paragraphs(story)
    ] == [
        ("Dock", "nightfall.", 1),
        ("The", "lashers.", 2),
        ('"Nobody', 'try."', 2),
        ("The", "press.", 2),
        ("Norsund", "week.", 1),
    ]


def test_a_sentence_that_a_blank_line_splits_is_one_span() -> None:
    story = page((DATA / "wrapped-print.txt").read_text(encoding="utf-8"))
    assert "is to hear its complaint on\n\nThursday, and until then" in paragraphs(story)[3]


def test_furniture_wrapped_onto_a_second_line_goes_whole() -> None:
    story = page((DATA / "wrapped-print.txt").read_text(encoding="utf-8"))
    related = [text for text, rule in removed(story) if rule == "related"]
    assert [(text[:16], text[-12:]) for text in related] == [("Related article:", "on the Canal")]


# Headline and deck


def test_the_headline_is_returned_in_print_form_and_each_copy_of_it_goes() -> None:
    copied = page(f"Storm Keeps Ferry in Port\n\n## Storm Keeps **Ferry** in Port\n\n{FIRST}\n\n{SECOND}")
    assert copied.headline == "Storm Keeps Ferry in Port"
    assert paragraphs(copied) == [FIRST, SECOND]
    assert [rule for _, rule in removed(copied)] == ["headline", "headline"]


def test_the_headline_is_neither_a_row_of_buttons_above_it_nor_the_outlets_name_below() -> None:
    above = page(f"Agree and close · More choices here\n\nStorm Keeps Ferry to Orrin in Port\n\n{FIRST}\n\n{SECOND}")
    below = page(f"Storm Keeps Ferry to Orrin in Port\nOrrin Radio\nPublished March 4, 2026\n\n{FIRST}\n\n{SECOND}")
    assert above.headline == below.headline == "Storm Keeps Ferry to Orrin in Port"


def test_a_title_given_apart_is_the_headline_and_its_repeat_in_the_text_goes() -> None:
    copied = page(f"Storm keeps ferry in port\n\n{FIRST}", title="Storm keeps ferry in port https://news.example/1")
    assert copied.headline == "Storm keeps ferry in port"
    assert paragraphs(copied) == [FIRST]


def test_a_deck_that_the_body_repeats_goes_and_the_body_keeps_it() -> None:
    copied = page(f"Storm keeps ferry in port\n\n{SECOND}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}")
    assert paragraphs(copied) == [FIRST, SECOND, THIRD]
    assert removed(copied)[1] == (SECOND, "deck")


def test_a_lead_that_nothing_repeats_is_no_deck() -> None:
    assert paragraphs(page(f"Storm keeps ferry in port\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}")) == [FIRST, SECOND, THIRD]


# Furniture in and around a paragraph


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("PORT HALDEN (Reuters) — ", FIRST),
        ("Port Halden, Feb. 3 (AP) - ", FIRST),
        ("PORT HALDEN, March 12 — ", FIRST),
        ("Port Halden, Norland – ", FIRST),
        ("Monday, March 3, 2025", FIRST),
    ],
)
def test_a_dateline_goes_and_its_sentence_stays(dateline: str, rest: str) -> None:
    story = page(f"{dateline}{rest}\n\n{SECOND}")
    assert paragraphs(story) == [rest, SECOND]
    assert removed(story) == [(dateline.strip(), "dateline")]


@pytest.mark.parametrize(
    "credit",
    [
        "AFP and Reuters contributed reporting.",
        "(Reporting by Ane Lund; editing by Bo Falk)",
        "With files from agencies",
    ],
)
def test_closing_credits_go_by_a_rule_of_their_own(credit: str) -> None:
    assert (credit, "credit") in removed(page(f"{FIRST}\n\n{SECOND}\n\n{credit}"))


def test_a_credit_inside_the_last_paragraph_goes_and_the_paragraph_stays() -> None:
    story = page(f"{FIRST}\n\n{THIRD} (Reporting by Ane Lund in Port Halden; editing by Bo Falk)")
    assert paragraphs(story) == [FIRST, THIRD]
    assert removed(story)[0][1] == "credit"


@pytest.mark.parametrize(
    ("furniture", "rule"),
    [
        ("Advertisement", "advertisement"),
        ("Read also| Island school gets a second teacher", "related"),
        ("Related article: Who Pays for the New Mole?", "related"),
        ("https://news.example/2025/03/ferry-stays-in-port", "url"),
        ("The ferry at its berth on Monday. Photograph: Ida Holm/Norland Press", "caption"),
        ("The ferry at its berth on Monday. Ida Holm / TASS", "caption"),
        ("FILE - In this March 3, 2019 file photo, the ferry leaves the harbour.", "caption"),
        ("By Ane Lund and Bo Falk", "byline"),
        ("Updated: 3 March 2025 at 14:05 GMT", "date"),
        ("3/15/2025 Updated: 3/16/2025", "date"),
        ("**Sign up for the island newsletter.** We bring you the news of the islands each morning.", "newsletter"),
        ("We and our partners use cookies to improve your experience on our site.", "cookies"),
        ("By continuing to browse, you agree to our terms.", "cookies"),
        ("Accept all   Reject all   Manage preferences", "cookies"),
        ("Editor's note: This story was updated to say that 14 boats, not 41, were lost.", "credit"),
        ("Correction: An earlier version of this story gave another number of boats. It is 14.", "credit"),
        ("Ana Ruiz reported from Port Ellery and Tom Bell from Orrin. Kim Lee contributed.", "credit"),
        ("Please check your email and click on the link to activate your account.", "notice"),
        ("The views expressed in this article are the author's own.", "disclaimer"),
        ("Comments posted here are not those of the paper.", "disclaimer"),
        ("Copyright © 2000 - 2025 The Island Paper. All Rights Reserved.", "copyright"),
        ("A A 🖨 Print", "share"),
        ("Facebook | X | WhatsApp | Email", "share"),
        ("12 comments on “Storm keeps ferry in port”", "comments"),
        ("Slideshow ( 15 images )", "caption"),
        ("Do you want to hear from us each week? Sign up here", "newsletter"),
        ("To read the full story, please subscribe to The Island Paper.", "newsletter"),
        ("For the latest stories, download the Island Paper apps.", "newsletter"),
        ("Submit your letter to the editor by e-mail.", "newsletter"),
        ("Got a story? Ring our newsroom.", "newsletter"),
        ("Do you have information about the fire? Contact our newsroom in confidence.", "newsletter"),
        ("Contact our island reporters at tips@island.example.", "newsletter"),
        ("Donate to Island Public Radio: island.example/give", "newsletter"),
        ("Continue reading with an Island Paper subscription. Already have one? Log in.", "newsletter"),
        ("Follow Ane Lund on Twitter.", "newsletter"),
        ("Ane Lund can be reached at ane.lund@paper.example", "notice"),
        ("Click here to see all pictures.", "related"),
        ("Terms of Use", "navigation"),
        ("Terms and conditions apply.", "cookies"),
        ("Read our privacy policy.", "cookies"),
        ("Please disable your ad blocker.", "cookies"),
        ("Try a free subscription.", "newsletter"),
        ("If you’re already a subscriber, you can log in here.", "newsletter"),
        ("Reporting by Ahmed Reed in Port Halden; edited by Bo Falk.", "credit"),
        ("This material may not be published, broadcast or redistributed.", "copyright"),
        ("The content may not be reproduced without prior permission.", "copyright"),
        ("This article originally appeared in The Harbour Times.", "credit"),
        ("* * *", "markdown"),
    ],
)
def test_furniture_among_the_paragraphs_goes(furniture: str, rule: str) -> None:
    story = among_paragraphs(furniture)
    assert paragraphs(story) == [FIRST, SECOND, THIRD]
    assert removed(story) == [(furniture, rule)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Related charges against the mayor were dropped in March.",
        "Subscribe to alerts on the county's website, officials urged, because phone lines are down.",
        "Reject all offers, the union told its members, and manage without the bonus.",
        "Corrections officers found the letter in his cell on Monday.",
        "Port Ellery contributed 40 boats to the search that the coast guard led.",
        "Ana Ruiz reported the theft of her boat on Monday and never saw it again.",
        "The site uses cookies to follow its visitors, the regulator found.",
        "Comments made by the minister on Sunday angered the union.",
        "His remarks do not reflect the position of the government, a spokesman said.",
        "Copyright has become a battlefield for the publishers.",
        "By entering the talks, the company agreed to the terms of the other side.",
        "By Tuesday, the water had fallen by a metre.",
        "Support for the plan fell among members of the party.",
        "Reuters reported on Monday that the talks had failed.",
        "The Associated Press (AP) reported on Monday that the talks had failed.",
        "Photos taken by a drone show that the roof is gone.",
        "File-sharing sites were blocked on Monday.",
        "Latest figures show that prices rose by 3 percent.",
        "“Sign up for the newsletter,” she told them.",
        "On Monday, 12 March 2024, the bridge was closed.",
        "May was the wettest month since 1950.",
        "He declined to comment.",
        "About 300 islanders did not register.",
        "To read the ruling, lawyers had to sign a form.",
        "This story has been told on the islands for years.",
        "Follow-up talks on the harbour are set for May.",
        "Follow-up posts on Facebook drew thousands of angry comments from readers.",
        "Try as they might, officials could not have the video taken off YouTube.",
        "Plus, membership of the union has fallen.",
        "Subscriptions rose by 3 percent.",
        "Terms of the deal were not disclosed.",
        "The bank changed its privacy policy in May.",
        "The regulator fined the network over personalised ads.",
        "Reporting by The Guardian led to his resignation in March.",
        "Photos by a drone show that the roof is gone.",
        "The editor picked three poems of hers.",
        "The rules were last updated in 1998.",
        "The judge ruled that the material must not be published before the trial.",
        "The drug was licensed to Orrin Pharma under an exclusive license.",
        "Boeing is based in Chicago.",
        "Boeing reports its earnings in May, a director said.",
        "Bell was the author of 12 novels, most of them set in Orrin.",
        "Mr. Smith was a professor of law at Orrin before he became mayor.",
        "Shares fell.",
    ],
)
@pytest.mark.parametrize("place", ["above", "among", "below"])
def test_a_sentence_about_such_things_stays_wherever_it_stands(sentence: str, place: str) -> None:
    order = {"above": [sentence, FIRST], "among": [FIRST, sentence, SECOND], "below": [FIRST, sentence]}[place]
    assert paragraphs(page("\n\n".join(order))) == order


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


def test_a_sentence_about_reporting_that_closes_a_paragraph_is_no_credit() -> None:
    last = f"{THIRD} Reporting by The Guardian led to his resignation in March."
    assert paragraphs(page(f"{FIRST}\n\n{last}")) == [FIRST, last]


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


def test_bullet_and_heading_marks_go_and_their_text_stays() -> None:
    story = page(f"{FIRST}\n\n* Two boats were lost.\n\n* One was found again.\n\n{SECOND}")
    assert paragraphs(story) == [FIRST, "Two boats were lost.", "One was found again.", SECOND]
    assert removed(story) == [("*", "markdown"), ("*", "markdown")]


def test_a_paragraph_that_was_already_there_goes() -> None:
    assert paragraphs(page(f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{SECOND}")) == [FIRST, SECOND, THIRD]


# Input that is clean already


@pytest.mark.parametrize(
    "text",
    [
        "Storm",
        "The ferry stays in port.",
        "ferry stays in port as storm hits islands",
        f"{FIRST} {SECOND} {THIRD}".lower(),
        "Advertisement",
    ],
)
def test_a_text_of_one_block_comes_through_untouched(text: str) -> None:
    assert paragraphs(page(text)) == [text]
    assert removed(page(text)) == []


def test_where_nothing_reads_as_prose_nothing_but_wording_counts() -> None:
    notes = ["Ferry in port", "Two boats lost", "Bread for three days"]
    assert paragraphs(page("\n\n".join([*notes, "Advertisement"]))) == notes


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\u00a0\n\u2028"])
def test_a_blank_text_gives_nothing(text: str) -> None:
    assert page(text) == CleanDocument(Document(text, id="page"), None, (), ())


def test_line_ends_and_odd_spaces_are_white_space() -> None:
    assert paragraphs(page(f"\u00a0{FIRST}\u00a0\r\n\r\n\u2003{SECOND}\r\rAdvertisement\u2028{THIRD}")) == [
        FIRST,
        SECOND,
        THIRD,
    ]


# What the caller may keep


def test_a_kept_rule_puts_its_removals_back() -> None:
    text = f"PORT HALDEN (AP) — {FIRST}\n\nAdvertisement\n\n{SECOND}"
    restored = clean(Document(text, id="page"), keep=["dateline"])
    assert paragraphs(restored) == [f"PORT HALDEN (AP) — {FIRST}", SECOND]
    assert removed(restored) == [("Advertisement", "advertisement")]


def test_with_every_rule_kept_nothing_is_removed() -> None:
    text = (DATA / "browser-page.txt").read_text(encoding="utf-8")
    assert clean(Document(text, id="page"), keep=RULES).removed == ()


@pytest.mark.parametrize("keep", [["dateline", "no such rule"], "dateline"])
def test_an_unknown_rule_is_refused_without_repeating_it(keep: list[str] | str) -> None:
    with pytest.raises(InputError) as refused:
        clean(Document(FIRST, id="page"), keep=keep)
    assert refused.value.field == "keep"
    assert "no such rule" not in refused.value.problem
