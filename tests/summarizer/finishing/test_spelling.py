"""One person has one spelling in a brief, but quotations, quoted briefs and two people keep theirs."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer, check_support
from summarizer.finishing.spelling import preferred_spellings, respelled
from summarizer.written import WrittenSentence
from tests.summarizer.facts import cluster, sentences, written

COURIER = (
    "President Zelensky will not attend the talks in Orrin on Monday. The mayor of Orrin greeted Zelensky's envoy."
)
HERALD = "The mayor said that Zelensky had called the talks a farce. Zelensky sent an envoy to Orrin."
LEDGER = (
    "Two hundred officers guard the hall where Zelenskiy was to have spoken. It was built in 1911 by Orrin's millers."
)


def spelled(text: str, *outlets: str, voices: tuple[int, ...] = ()) -> WrittenSentence:
    by_outlet = cluster(*([outlet] for outlet in outlets)).sentences
    own = written(text, *sentences(text, document=len(outlets) - 1))
    return respelled(own, preferred_spellings(by_outlet, voices or tuple(range(len(outlets)))))


def test_a_name_is_spelled_as_most_outlets_do() -> None:
    result = spelled("Mr Zelenskiy left.", "So Zelensky spoke.", "Then Zelensky left.", "And Zelenskiy left, left.")
    assert (result.text, result.origin) == ("Mr Zelensky left.", "rewritten")
    assert [source.text for source in result.sources] == ["Mr Zelenskiy left."]


def test_a_sentence_that_needs_no_change_stays_verbatim() -> None:
    result = spelled("Mr Zelensky left.", "So Zelensky spoke.", "Then Zelenskiy left.", "And Zelensky left.")
    assert (result.text, result.origin) == ("Mr Zelensky left.", "extracted")


def test_reprints_have_one_vote() -> None:
    outlets = ["So Zelenskiy spoke."] * 3 + ["Then Zelensky left.", "And Zelensky stayed."]
    assert spelled("Mr Zelenskiy left.", *outlets, voices=(0, 0, 0, 3, 4)).text == "Mr Zelensky left."


def test_a_slip_gives_way_to_what_more_outlets_have() -> None:
    outlets = ("Aurel Lindqvar spoke.", "So Aurel Lindqvar left.", "Aurel Lindkvar left.")
    result = spelled("Captain Lindkvar left.", *outlets)
    assert (result.text, result.origin) == ("Captain Lindqvar left.", "rewritten")
    assert spelled("Captain Lindkvar left.", *outlets[1:]).text == "Captain Lindkvar left."
    assert spelled("Captain Lindkvar left.", *outlets, voices=(0, 0, 2)).text == "Captain Lindkvar left."


@pytest.mark.parametrize(
    ("text", "respelled"),
    [
        ("{} spoke. So Alan {} left.", ("Pyke", "Pike")),
        ("{} spoke. So Alan {} left.", ("O'Brian", "O'Brien")),
        ("{} spoke. So Alan {} left.", ("O’Brian", "O’Brien")),
        ("{} spoke. So Alan {} left.", ("Lund-Pyke", "Lund-Pike")),
    ],
)
def test_a_slip_gives_way_in_short_and_marked_names_too(text: str, respelled: tuple[str, str]) -> None:
    rare, usual = respelled
    outlets = (f"Alan {usual} spoke.", f"So Alan {usual} left.", f"Alan {rare} left.")
    assert spelled(text.format(rare, rare), *outlets).text == text.format(usual, usual)


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("Lund-Pyke left.", ("Alan Lund-Pike ran.", "So Alan Lund-Pike left.", "Alan Lund-Pyke met Ann Lund-Pyke.")),
        ("Crown left.", ("Alan Brown ran.", "So Alan Brown left.", "Alan Crown met Ann Lund-Crown.")),
        (
            "Judge David Crown told the driver.",
            ("David Brown was cycling.", "So David Brown was hit.", "Judge David Crown told the driver."),
        ),
        (
            "The Carver Prosecution Service charged him.",
            ("David Carter rode.", "So David Carter left.", "David Carver of the Carver Prosecution Service spoke."),
        ),
        ("Carver left.", ("David Carter rode.", "So David Carter left.", "David Carver met a carver.")),
        ("Carver left.", ("David Carter rode.", "So David Carter left.", "Judge David Carver sat.")),
        ("Carver left.", ("David Carter rode.", "So David Carter left.", "David Carver and Ann Carver sat.")),
        ("Carver left.", ("David Carter rode.", "So David Carter left.", "David Carver met the Carver.")),
        ("Senator Kelli Ward left.", ("Megyn Kelly spoke.", "So Megyn Kelly left.", "Senator Kelli Ward left.")),
        ("Kelli left.", ("Megyn Kelly spoke.", "So Megyn Kelly left.", "Kelli left.")),
        ("Terri left.", ("Terry Hall sang.", "So Terry Hall left.", "Terri left.")),
        ("Terri Hale left.", ("John Terry ran.", "So John Terry left.", "Terri Hale left.")),
        ("Jeremi Wit left.", ("Jeremy Lund spoke.", "So Jeremy Lund left.", "Jeremi Wit left.")),
    ],
)
def test_nobody_gets_the_name_of_another(text: str, outlets: tuple[str, ...]) -> None:
    assert spelled(text, *outlets).text == text


def test_a_transliteration_gives_way_after_the_same_first_name() -> None:
    outlets = ("Olav Zelensky spoke.", "So Olav Zelensky left.", "President Olav Zelenskiy, Zelenskiy's aide said.")
    assert spelled("Mr Zelenskiy left.", *outlets).text == "Mr Zelensky left."


def test_accents_are_a_spelling() -> None:
    assert (
        spelled("Mr Erdogan left.", "So Erdoğan spoke.", "Then Erdoğan left.", "It was Erdogan.").text
        == "Mr Erdoğan left."
    )


def test_a_quotation_is_never_respelled() -> None:
    text = "“I met Zelenskiy,” Zelenskiy's envoy said."
    outlets = ("So Zelensky spoke.", "Then Zelensky left.", "And Zelenskiy left.")
    assert spelled(text, *outlets).text == "“I met Zelenskiy,” Zelensky's envoy said."


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("Mr Smithy left.", ("So Smithi and Smithy spoke.", "Then Smithi left.", "And Smithy left.")),
        ("The American left.", ("So America spoke.", "Then America left.", "An American left.")),
        ("The Labour party won.", ("The Labor party won.", "A Labor party won.", "The Labour party won.")),
        ("Mr Zelenskky left.", ("So Zelensky spoke.", "Then Zelensky left.", "And Zelenskky left.")),
    ],
)
def test_what_may_be_two_names_keeps_its_spellings(text: str, outlets: tuple[str, ...]) -> None:
    assert spelled(text, *outlets).text == text


def test_a_brief_has_one_spelling_and_stays_supported(summarizer: Summarizer) -> None:
    documents = [Document(text) for text in (COURIER, HERALD, LEDGER)]
    summary = summarizer.summarize(documents, max_words=200)
    assert "Zelensky" in summary.text
    assert "Zelenskiy" not in summary.text
    for told in summary.sentences:
        assert not check_support(told.text, [source.text for source in told.sources]).unsupported


def test_a_quoted_brief_is_left_as_quoted(summarizer: Summarizer) -> None:
    documents = [Document(text) for text in (COURIER, HERALD, LEDGER)]
    summary = summarizer.summarize(documents, max_words=200, strategy="extractive")
    assert "Zelenskiy" in summary.text
    assert {told.origin for told in summary.sentences} == {"extracted"}
