"""A toll that a later document raises is not told."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from summarizer import Document, Summarizer
from tests.conftest import ROOT

MORNING = (
    "At least 12 people were killed when a fire swept through the Hotel Miramar in Port Ellery, police said. "
    "They expect to find more. Five of the dead were guests of a wedding. One of the dead was a cook. "
    "Most of the dead were found upstairs. "
    "Guests jumped from the second floor. "
    "The mayor, Jonas Brekke, said that 12 dead were 12 too many. "
    "The fire started in the laundry, the brigade said."
)
EVENING = (
    "The fire at the Hotel Miramar in Port Ellery killed 17 people, the hospital of the town said. "
    "Two of them were firefighters. "
    "The fire started in the laundry of the hotel, the brigade said. "
    "The hotel had failed an inspection in March."
)


def brief(summarizer: Summarizer, morning: str | None, evening: str | None, **options: object) -> tuple[str, str]:
    documents = [
        Document(MORNING, id="morning", published_at=morning),
        Document(EVENING, id="evening", published_at=evening),
    ]
    summary = summarizer.summarize(documents, max_words=200, **options)  # type: ignore[arg-type]
    for gone in summary.removed:
        assert gone.rule == "superseded"
        assert any(part in MORNING[gone.start : gone.end] for part in ("12", "Five of the dead"))
    return summary.text, " ".join(summary.warnings)


@pytest.mark.parametrize(
    ("morning", "evening"),
    [("2031-04-05", "2031-04-06"), ("2031-04-05T08:00:00Z", "2031-04-05T20:00:00Z")],
)
def test_what_a_later_document_raises_is_left_out_wherever_it_is_told(
    summarizer: Summarizer, morning: str, evening: str
) -> None:
    text, warnings = brief(summarizer, morning, evening)
    assert "17 people" in text
    assert "12" not in text
    assert "They expect" not in text  # what it followed is gone
    assert "Five of the dead" not in text  # of how many?
    assert "Most of the dead were found upstairs." in text  # so they are still
    assert "Guests jumped from the second floor." in text
    assert warnings == (
        "documents[0] (morning) tells of 12 dead, documents[1] (evening), published later, of 17: the earlier number"
        " was left out."
    )


@pytest.mark.parametrize(
    ("morning", "evening"),
    [
        (None, None),
        ("2031-04-05", None),
        ("2031-04-05", "2031-04-05T20:00:00Z"),  # of one day, and one does not say the time
        ("2031-04-06", "2031-04-05"),  # a later document may know better
    ],
)
def test_where_nothing_says_which_is_later_both_are_told(
    summarizer: Summarizer, morning: str | None, evening: str | None
) -> None:
    text, warnings = brief(summarizer, morning, evening)
    assert "12 people" in text
    assert not warnings


def test_the_sentence_that_raises_a_toll_leads(summarizer: Summarizer) -> None:
    others = [
        "Guests jumped from the burning Hotel Miramar in Port Ellery on Tuesday, and police sealed off the quay.",
        "Police sealed off the quay of Port Ellery on Tuesday after guests jumped from the burning Hotel Miramar.",
    ]
    documents = [Document(f"{other} {MORNING}", published_at="2031-04-06") for other in others]
    documents += [Document(MORNING, published_at="2031-04-05"), Document(EVENING, published_at="2031-04-06")]
    summary = summarizer.summarize(documents, strategy="extractive")
    assert summary.sentences[0].text == EVENING[: EVENING.index(" Two of")]


def test_it_can_be_kept(summarizer: Summarizer) -> None:
    text, warnings = brief(summarizer, "2031-04-05", "2031-04-06", keep=["superseded"])
    assert "12 people" in text
    assert not warnings


def test_a_larger_disaster_of_another_year_raises_nothing(summarizer: Summarizer) -> None:
    later = EVENING.replace("killed 17 people", "burned all night") + " A fire there had a death toll of 90 in 1998."
    documents = [Document(MORNING, published_at="2031-04-05"), Document(later, published_at="2031-04-06")]
    assert not summarizer.summarize(documents).warnings


def test_a_larger_toll_beside_the_same_one_is_of_another_event(summarizer: Summarizer) -> None:
    later = EVENING.replace("killed 17 people", "killed 12 people, days after a fire in Orrin killed 30")
    documents = [Document(MORNING, published_at="2031-04-05"), Document(later, published_at="2031-04-06")]
    assert not summarizer.summarize(documents).warnings


def test_a_bulletin_of_nothing_else_takes_no_part(summarizer: Summarizer) -> None:
    bulletin = Document("A fire at the Hotel Miramar killed 12 people, police said.", published_at="2031-04-05")
    documents = [bulletin, Document(EVENING, published_at="2031-04-06")]
    summary = summarizer.summarize(documents)
    assert summary.documents[0].sentences == 0
    assert "12" not in summary.text
    assert len(summary.warnings) == 1


def test_that_nobody_died_is_superseded_by_the_first_death(summarizer: Summarizer) -> None:
    early = MORNING.replace("At least 12 people were killed when a", "A").replace(
        "They expect to find more", "No one died"
    )
    documents = [Document(early, published_at="2031-04-05"), Document(EVENING, published_at="2031-04-06")]
    summary = summarizer.summarize(documents, max_words=200)
    assert "No one died" not in summary.text
    assert summary.warnings == (
        "documents[0] (doc-1) tells of 0 dead, documents[1] (doc-2), published later, of 17: the earlier number was"
        " left out.",
    )


def test_that_nobody_was_hurt_is_superseded_by_the_first_death(summarizer: Summarizer) -> None:
    morning = "The river Arle burst its banks in Vane on Tuesday. Nobody was reported hurt. Schools were closed."
    evening = "Two people have died in the floods of the river Arle in Vane, officials said. A dam holds."
    documents = [
        Document(morning, id="morning", published_at="2025-10-14"),
        Document(evening, id="evening", published_at="2025-10-16"),
    ]
    summary = summarizer.summarize(documents)
    assert "hurt" not in summary.text
    assert summary.warnings[0].startswith(
        "documents[0] (morning) tells of 0 injured, documents[1] (evening), published later, of 2 dead:"
    )


COUNTED_TWICE = (
    "The number of people killed in the fire at the Hotel Miramar is 16, not 17 as announced, officials said. "
    "A guest had been counted twice, they said. "
    "The hotel in Port Ellery had failed an inspection in March."
)


def test_a_toll_that_is_taken_back_is_told_in_its_place(summarizer: Summarizer) -> None:
    texts = {"morning": MORNING, "evening": EVENING, "officials": COUNTED_TWICE}
    documents = [
        Document(text, id=name, published_at=f"2031-04-0{day}T20:00:00Z")
        for day, (name, text) in enumerate(texts.items(), start=1)
    ]
    summary = summarizer.summarize(documents, max_words=200)
    assert "is 16" in summary.text
    assert "17 people" not in summary.text
    assert "12" not in summary.text
    assert "(evening) tells of 17 dead, documents[2] (officials), published later, of 16" in " ".join(summary.warnings)
    assert "(morning) tells of 12 dead, documents[2] (officials), published later, of 16" in " ".join(summary.warnings)


_IN_TWO_DOCUMENTS = """
import sys
from datetime import datetime
from summarizer import Document
from summarizer.exclusions.superseded import find
from tests.summarizer.facts import sentences, uncleaned
for texts in zip(sys.argv[1::2], sys.argv[2::2]):
    pages = [uncleaned(Document(text)) for text in texts]
    told = [sentences(text, document=number) for number, text in enumerate(texts)]
    print(*find(pages, told, [datetime(2031, 4, day) for day in (1, 2)]).warnings, sep="\\n")
"""


@pytest.mark.parametrize("seed", "1234")
def test_the_order_in_which_a_process_happens_to_hold_tolls_changes_nothing(seed: str) -> None:
    earlier_and_later = [
        "The storm killed 14 people.",
        "At least 13 people died in the north and 10 died in the south, not 14 as first reported.",
        "Nobody was hurt in the storm.",
        "The storm killed 2 people and injured 2.",
    ]
    command = [sys.executable, "-c", _IN_TWO_DOCUMENTS, *earlier_and_later]
    environment = os.environ | {"PYTHONHASHSEED": seed}
    found = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    lowered, raised = found.stdout.splitlines()
    assert "of 13:" in lowered
    assert "of 2:" in raised


def test_a_smaller_toll_that_takes_nothing_back_supersedes_nothing(summarizer: Summarizer) -> None:
    documents = [
        Document(EVENING, id="evening", published_at="2031-04-01T20:00:00Z"),
        Document(MORNING, id="morning", published_at="2031-04-02T20:00:00Z"),
    ]
    assert summarizer.summarize(documents, max_words=200).warnings == ()


SUNK = (
    "The coaster Calder Rose sank off Vane after it hit the bulk carrier Otter in fog on Tuesday, the coastguard said."
)


def of_two_days(summarizer: Summarizer, early: str, late: str) -> tuple[str, str]:
    documents = [
        Document(f"{SUNK} {early}", id="early", published_at="2031-02-10"),
        Document(f"{SUNK} {late}", id="late", published_at="2031-02-11"),
    ]
    summary = summarizer.summarize(documents, max_words=200)
    return summary.text, " ".join(summary.warnings)


def test_the_first_death_is_superseded_by_the_second(summarizer: Summarizer) -> None:
    late = "A second body was found on Wednesday, bringing the number of confirmed dead to two."
    text, warnings = of_two_days(summarizer, "One crew member of the Calder Rose has been confirmed dead.", late)
    assert "One crew member" not in text
    assert "number of confirmed dead to two" in text
    assert "tells of 1 dead, documents[1] (late), published later, of 2" in warnings


def test_what_a_document_mentions_goes_where_it_is_the_toll_of_another(summarizer: Summarizer) -> None:
    documents = [
        Document(f"{SUNK} {told}", id=name, published_at=day)
        for name, day, told in (
            ("wire", "2031-02-10", "One crew member of the Calder Rose has been confirmed dead."),
            ("flash", "2031-02-10", "The cook jumped. One sailor is dead and four survived."),
            ("late", "2031-02-11", "The number of confirmed dead has risen to two."),
        )
    ]
    text = summarizer.summarize(documents, max_words=200).text
    assert "One sailor is dead" not in text
    assert "One crew member" not in text


def test_the_sentence_after_a_toll_gives_those_of_other_harm(summarizer: Summarizer) -> None:
    text, warnings = of_two_days(
        summarizer,
        "The death toll rose to 12 on Tuesday. The agency said 59 people had been injured and 44 were missing.",
        "By nightfall the death toll stood at 17. Six people were still missing and 64 had been injured.",
    )
    assert "59 people" not in text
    assert "tells of 59 injured, documents[1] (late), published later, of 64" in warnings
    assert "tells of 44 missing, documents[1] (late), published later, of 6" in warnings


@pytest.mark.parametrize(
    ("lowered", "stays"),
    [
        ("The death toll from the sinking was lowered to 38 on Wednesday, officials said.", False),
        ("Officials revised down the death toll of the sinking to 38 on Wednesday.", False),
        ("Officials lowered the number of dead in the sinking to 38 on Wednesday.", False),
        ("Of the dead, 38 people were killed in the cabins.", True),
    ],
)
def test_a_toll_that_was_lowered_takes_the_place_of_the_larger(
    summarizer: Summarizer, lowered: str, stays: bool
) -> None:
    early = "The toll stands at 47 after the sinking, the coastguard said."
    text, warnings = of_two_days(summarizer, early, lowered)
    assert ("47" in text) is stays
    assert ("tells of 47 dead, documents[1] (late), published later, of 38" in warnings) is not stays


@pytest.mark.parametrize(
    ("early", "late", "stays"),
    [
        ("Two people died of cold, a cook and a stoker.", "Four people died in the sinking.", False),
        ("Two people died of cold, a cook and a stoker.", "Four people have died.", False),
        ("Two people died of cold, a cook and a stoker.", "Four people died on the Orrin in May.", True),
        ("Two people died of cold in another sinking.", "Four people died in the sinking.", True),
        ("Two people have died. The toll may still rise, a doctor said.", "Four people died in the sinking.", False),
        ("Two people have died. Two people died of cold.", "Five people died. Four people died in May.", True),
    ],
)
def test_a_number_of_people_is_raised_by_one_of_the_event(
    summarizer: Summarizer, early: str, late: str, stays: bool
) -> None:
    text, warnings = of_two_days(summarizer, early, late)
    assert ("Two people" in text) is stays
    assert "may still rise" not in text
    assert ("tells of 2 dead, documents[1] (late), published later, of 4" in warnings) is not stays


def test_that_a_toll_may_rise_stays_where_no_later_document_gives_one(summarizer: Summarizer) -> None:
    text, _ = of_two_days(summarizer, "Two people have died. The toll may still rise, a doctor said.", "Fog lifted.")
    assert "may still rise" in text


@pytest.mark.parametrize(
    ("last", "stays"), [("stands at 13", False), ("stands at least at 13", True), ("in one town stands at 2", True)]
)
def test_the_last_exact_number_of_the_dead_holds_where_it_is_smaller(
    summarizer: Summarizer, last: str, stays: bool
) -> None:
    early = "The death toll from the sinking has gone up to 14."
    text, _ = of_two_days(summarizer, early, f"The death toll {last}, the coastguard said.")
    assert ("gone up to 14" in text) is stays
