"""A toll that a later document raises is not told."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from summarizer import Document, Summarizer
from summarizer.exclusions.whole_event import counts_people, counts_people_of_the_event, speaks_of_a_toll
from summarizer.support.tolls import tolls

MORNING = (
    "At least 12 people were killed when a fire swept through the Hotel Miramar in Port Ellery, police said. "
    "They expect to find more. Five of the dead were guests of a wedding. One of the dead was a cook. "
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people were killed and 40 injured, police said.", {("dead", 12), ("injured", 40)}),
        ("A fire killed 12, injured 40 and left 3 missing.", {("dead", 12), ("injured", 40), ("missing", 3)}),
        ("At least 17 people, including three children, were killed.", {("dead", 17)}),
        ("Eight people, two of them foreigners, died in the fire.", {("dead", 8)}),
        ("The last of the dead were brought up four hours later.", set()),
        ("The storm claimed more than 1,700 lives.", {("dead", 1700)}),
        ("The death toll rose to 17, with 300 houses damaged.", {("dead", 17)}),
        ("The number of people killed in this week's fires is 13, not 14.", {("dead", 13)}),
        ("It killed 12 of the 40 people on board.", {("dead", 12)}),
        ("The toll of the magnitude 6.4 earthquake stood at 147, up from 112.", {("dead", 147)}),
        ("The toll could rise to 100.", set()),
        ("A boy died of burns, bringing to three the number of people lost.", {("dead", 3)}),
        ("Their deaths bring the number killed to six.", {("dead", 6)}),
        ("It brought the number of fatalities tied to the heat to 11.", {("dead", 11)}),
        ("The number of jobs lost rose to 300.", set()),
        ("More than 40 are feared dead.", set()),
        ("“We have three confirmed deaths, and I fear more,” the prefect said.", {("dead", 3)}),
        ("The toll road costs 40 crowns.", set()),
        ("A fire tore through the mill, killing three people.", {("dead", 3)}),
        ("No deaths have been reported.", {("dead", 0)}),
        ("No one was killed and nobody has been hurt.", {("dead", 0), ("injured", 0)}),
        ("There were no deaths or injuries.", {("dead", 0), ("injured", 0)}),
        ("Nobody should board a ferry.", set()),
        ("Hundreds were killed.", set()),
        ("More than two dozen people were injured.", set()),
        ("Ten guests were killed by six armed men.", {("dead", 10)}),
        ("The conductor has died aged 79.", set()),
        ("She died at 79, and he at the age of 80.", set()),
        ("An avalanche killed climbers at 8,848m in a 7.8 earthquake.", set()),
        ("The 800m deep shaft killed two miners.", {("dead", 2)}),
        ("Over 9, 000 people died.", set()),
        ("They gave 40 million crowns for the victims.", set()),
        ("One crew member has been confirmed dead.", {("dead", 1)}),
        ("One sailor is dead and four survived.", {("dead", 1)}),
        ("One of the dead was a cook.", set()),
    ],
)
def test_tolls_are_exact_numbers_of_dead_injured_and_missing(text: str, expected: set[tuple[str, float]]) -> None:
    assert tolls(text) == expected


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Six people are now known to have died.", True),
        ("The fire, which broke out on Friday, has killed 12 people.", True),
        ("The toll has risen.", True),
        ("In all, ten deaths have been attributed to the heat.", True),
        ("Ten deaths have shaken the valley.", False),
        ("Fires have killed 85 people in the county since May.", False),
        ("A fire has killed 12 people.", False),
    ],
)
def test_a_toll_is_meant_of_the_whole_event_where_the_sentence_says_so(text: str, speaks: bool) -> None:
    assert speaks_of_a_toll(text) is speaks


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


COUNTED_TWICE = (
    "The number of people killed in the fire at the Hotel Miramar is 16, not 17 as announced, officials said. "
    "A guest had been counted twice, they said. "
    "The hotel in Port Ellery had failed an inspection in March."
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
from summarizer.datamodels import CleanDocument, Sentence
from summarizer.exclusions.superseded import find
texts = sys.argv[1:]
pages = [CleanDocument(Document(text), None, (), ()) for text in texts]
told = [(Sentence(number, 0, 0, len(text), text),) for number, text in enumerate(texts)]
print(*find(pages, told, [datetime(2031, 4, day) for day in (1, 2)]).warnings, sep="\\n")
"""


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        (
            "The storm killed 14 people.",
            "At least 13 people died in the north and 10 died in the south, not 14 as first reported.",
            "of 13:",
        ),
        (
            "Nobody was hurt in the storm.",
            "The storm killed 2 people and injured 2.",
            "of 2:",
        ),
    ],
)
def test_the_order_in_which_a_process_happens_to_hold_tolls_changes_nothing(
    earlier: str, later: str, told: str
) -> None:
    for seed in "1234":
        command = [sys.executable, "-c", _IN_TWO_DOCUMENTS, earlier, later]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        found = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert told in found.stdout


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
    ("text", "counts", "of_the_event"),
    [
        ("Four people have died in the heat.", True, True),
        ("At least 40 people were injured in the crash.", True, True),
        ("Four people died in the storm.", True, True),
        ("Four people are dead, police said.", True, True),
        ("Three people on board the school bus died.", True, True),
        ("Three people on the mend died.", False, False),
        ("Four people died of burns, two of them children.", True, False),
        ("Four people have died on the road this year.", True, False),
        ("At least 24 people were killed, the ministry said.", True, True),
        ("The government said that eleven people had been killed.", True, True),
        ("Police said at least 40 people were hurt.", True, True),
        ("The government said that 40 people were killed last year.", True, False),
        ("A neighbour said that eleven people had been killed.", False, False),
        ("Two firefighters died in the fire.", False, False),
        ("Four people died in the south.", True, False),
    ],
)
def test_how_many_people_died_so_far_or_in_the_storm_is_of_the_event(
    text: str, counts: bool, of_the_event: bool
) -> None:
    assert (counts_people(text), counts_people_of_the_event(text)) == (counts, of_the_event)


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
