"""The headline, the deck, and what stands between them and the body."""

from __future__ import annotations

from tests.summarizer.cleaning.pages import FIRST, SECOND, THIRD, page, paragraphs, removed


def test_the_headline_is_returned_in_print_form_and_each_copy_of_it_goes() -> None:
    copied = page(f"Storm Keeps Ferry in Port\n\n## Storm Keeps **Ferry** in Port\n\n{FIRST}\n\n{SECOND}")
    assert copied.headline == "Storm Keeps Ferry in Port"
    assert paragraphs(copied) == [FIRST, SECOND]
    assert [rule for _, rule in removed(copied)] == ["headline", "headline"]


def test_the_headline_is_neither_a_row_of_buttons_above_it_nor_the_outlets_name_below() -> None:
    above = page(f"Agree and close · More choices here\n\nStorm Keeps Ferry to Orrin in Port\n\n{FIRST}\n\n{SECOND}")
    below = page(f"Storm Keeps Ferry to Orrin in Port\nOrrin Radio\nPublished March 4, 2026\n\n{FIRST}\n\n{SECOND}")
    assert above.headline == below.headline == "Storm Keeps Ferry to Orrin in Port"


def test_the_headline_stands_above_a_long_row_of_buttons_and_above_the_storys_topics() -> None:
    buttons = "\n".join(["Share this with Facebook", "Share this with Email"] * 15)
    far = page(f"Storm Keeps Ferry to Orrin in Port\n4 March 2026\n{buttons}\n\n{FIRST}\n\n{SECOND}")
    topics = "ferry ferries storm storms harbour port Orrin weather timetable island islanders"
    tagged = page(f"Storm Keeps Ferry to Orrin in Port\nBy Ida Holm\n{topics}\n\n{FIRST}\n\n{SECOND}")
    assert far.headline == tagged.headline == "Storm Keeps Ferry to Orrin in Port"


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


def test_a_headline_that_ends_in_an_abbreviation_is_none_of_the_body() -> None:
    for headline in ("Ferry line sold to a fund from the U.S.", "Ferry line sold to Orvan Marine Inc."):
        copied = page(f"{headline}\n\nMonday, March 2, 2026\n\n{FIRST}\n\n{SECOND}")
        assert (copied.headline, paragraphs(copied)) == (headline, [FIRST, SECOND])
    opening = "The ferry line was sold on Monday to a fund from the U.S."
    assert paragraphs(page(f"{opening}\n\n{FIRST}")) == [opening, FIRST]
