from __future__ import annotations

from summarizer.clusters.reprints import originals, voices
from tests.summarizer.facts import sentences

WIRE = [
    "The dam at Orrin was opened at dawn on Monday after two weeks of rain had filled the lake.",
    "Engineers let out four hundred cubic metres a second, the water board said in a statement.",
    "Nobody was hurt, but the road to the valley stayed closed until the afternoon, police said.",
]
OWN = [
    "Water roared through the open gates of the Orrin dam before sunrise, witnesses told this newspaper.",
    "The board put the release at 400 cubic metres a second and said that nobody had come to harm.",
    "Drivers had to wait until the afternoon before police let them back onto the valley road.",
]


def found(*stories: list[str], credited: str = "") -> list[int]:
    documents = [sentences(*texts, document=number) for number, texts in enumerate(stories)]
    return originals(documents, [{credited} if credited else set() for _ in documents])


def test_a_verbatim_reprint_points_to_the_first() -> None:
    assert found(WIRE, WIRE) == [0, 0]


def test_a_trimmed_reprint_points_to_the_fuller_story_wherever_it_stands() -> None:
    assert found(WIRE[:2], WIRE) == [1, 1]


def test_a_lightly_edited_reprint_is_still_one() -> None:
    edited = [WIRE[0].replace("Monday", "Tuesday"), WIRE[1], WIRE[2].replace("Nobody", "No one")]
    assert len(set(found(WIRE, edited))) == 1


def test_an_independent_report_of_the_same_event_is_none() -> None:
    assert found(WIRE, OWN) == [0, 1]


def test_twenty_reprints_are_one_story() -> None:
    assert set(found(*[WIRE] * 20)) == {0}


def test_a_document_without_sentences_is_its_own() -> None:
    assert found([], WIRE) == [0, 1]


REWORKED = [
    "Before dawn on Monday the dam at Orrin was opened after two weeks of rain had filled the lake to the brim.",
    "Nobody was hurt, but the road to the valley stayed closed until the evening, the police said.",
    "Farmers downstream had been told on Sunday to bring in their cattle.",
]


def test_a_heavily_edited_story_is_a_reprint_only_where_both_credit_one_agency() -> None:
    # 8 of REWORKED's 44 shingles stand in WIRE: 2 of "after two … the lake", 6 of "nobody was … until the": 0.18
    assert found(WIRE, REWORKED) == [0, 1]
    assert len(set(found(WIRE, REWORKED, credited="AP"))) == 1


def test_two_stories_of_one_agency_are_two() -> None:
    assert found(WIRE, OWN, credited="AP") == [0, 1]


def test_a_long_quotation_in_both_makes_no_reprint() -> None:
    words = "“We opened the gates because the lake had never stood so high, and we would do the same again tomorrow,”"
    one = [*WIRE[:1], f"{words} the board's director said."]
    other = [*OWN[:1], f"{words} said the director of the water board."]
    assert found(one, other) == [0, 1]


def test_reprints_and_what_one_outlet_publishes_are_one_voice() -> None:
    assert voices([0, 0, 2, 3, 4], [None, "Vane Wire", "Orrin Post", "Vane Wire", "Orrin Post"]) == [0, 0, 2, 0, 2]
    assert voices([0, 1], [None, None]) == [0, 1]
