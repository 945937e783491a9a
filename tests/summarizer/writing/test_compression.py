from __future__ import annotations

import re

import pytest

from summarizer.writing.compression import compressions, passages, reading, runs
from summarizer.writing.droppable import DROPPABLE, droppable
from tests.summarizer.counting import times_longer

SENTENCES = [
    ("Ana Ruiz (pictured) left the ship last.", " (pictured)"),
    ("Ana Ruiz, (pictured), and the captain left last.", " (pictured)"),
    ("The line was fined 345 million crowns ($40 million) on Monday.", " ($40 million)"),
    ("The ferry burned at 04:17 local time on Monday (0217 GMT).", " (0217 GMT)"),
    ("The ferry drifted for 110 km (68 miles) off the coast.", " (68 miles)"),
    ("Ana Ruiz, 34, left last.", ", 34,"),
    ("Arthur Bell, 71, a retired machinist, saw it.", ", 71"),
    ("Arthur Bell, 71, saw it.", ", 71,"),
    ("But the ferry reached the port.", "But "),
    ("Therefore, the ferry left the port.", "Therefore, "),
    ("The line, however, sold two ferries.", ", however,"),
    ("The line paid a total of 12 million crowns.", "a total of "),
    ("The crew threw ropes in order to save the pilgrims.", " in order"),
    ("The line thanked Mr. Berg for his help.", "Mr. "),
    ("The mayor said in a statement that the port would open.", " in a statement"),
]


@pytest.mark.parametrize(
    "text",
    [
        "The pill lowers lipoprotein(a), which no drug targets.",
        "The judge read out section 5(1)(b) of the act.",
    ],
)
def test_what_is_part_of_a_word_stays(text: str) -> None:
    assert list(compressions(text)) == []


def test_who_says_so_keeps_the_comma_in_front() -> None:
    told = "It burned in Vane, however, police chief Ana Bell told reporters in Orrin."
    assert list(compressions(told)) == ["It burned in Vane, police chief Ana Bell told reporters in Orrin."]


@pytest.mark.parametrize(("text", "dropped"), SENTENCES)
def test_a_sentence_can_do_without(text: str, dropped: str) -> None:
    found = [text[span.start : span.end] for span in droppable(text)]
    assert dropped in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The line paid a total of 12 million crowns.", "The line paid 12 million crowns."),
        ("The captain, Ana Bell, 34, was the last to leave.", "The captain, Ana Bell, was the last to leave."),
        ("On Monday, Ana Bell, 34, was there.", "On Monday, Ana Bell was there."),
        (
            "Derek Platt, 61, one of the rescued, said that it sank.",
            "Derek Platt, one of the rescued, said that it sank.",
        ),
        ("Ana Bell (pictured) left the ship on Sunday.", "Ana Bell left the ship on Sunday."),
    ],
)
def test_what_is_left_reads_on(text: str, expected: str) -> None:
    assert expected in compressions(text)


def test_every_pattern_has_an_example() -> None:
    assert not [pattern for pattern in DROPPABLE if not any(pattern.search(text) for text, _ in SENTENCES)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will open if the river falls.",
        "The mayor, according to the council, will resign.",
        "The ferry will not sail unless the wind drops.",
        "“After the fire, we left,” he told reporters.",
        "The ship was in danger and nearly sank.",
        "Ruiz, the council said, knew of it.",
        "The captain came under fire when the ship sank.",
        "The council meets on the first Monday of the month.",
        "By Wednesday night the council knew of it.",
        "The port is closed from Monday, officials said.",
        "The party in Vane has claimed the vote.",
        "The ferry left the port at the same time as the tug.",
        "Two men are now in custody when others are sought.",
        "Boats made from the wood of oaks were thought to last.",
        "The mayor is in Vane to engage with owners as the vote nears.",
        "The mayor resigned after the council had found that she knew of it.",
        "In a film by Ana Ruiz, a local photographer, the ship is seen to sink.",
        "The mayor resigned only because the council had asked.",
        "The fire was reported about 50 minutes after the ship had left.",
        "So far, 243 people have been rescued from the ship.",
        "The team won 3–2 in Vane – its first title in a decade.",
        "The new ferry in the harbour was named after former President Reagan.",
        "Captain Ruiz was in hospital after a fall from the upper deck.",
        "The harbour was closed following a leak of oil from the tug.",
        "The council has a gap, which it blames on rents, whose cost has doubled since May.",
        "The dead are Ann Poe, 51, and Jim Doe, 23.",
        "Ann Poe, 51, owner of the Vane mill, was jailed.",
        "Ann Poe, 51, until now the deputy mayor, succeeds him.",
        "The three halls of the old mill collapsed one after another that night.",
        "The cause was given in the report, published on Friday.",
        "The fire has destroyed 243 homes, 31 more than officials said on Monday.",
        "The jet broke off its landing because another plane was on the runway.",
        "One of them, retired driver Earl Bell, 71, was in the courtroom.",
        "The victims were Ann Poe, 14, Jim Doe, 15, and three children.",
        "‘This is, however, a very good day,’ Mayor Ann Smith said.",
        "'This is, however, the council's best day,' Mayor Ann Smith said.",
        # where, when and of whom it was
        "In Canada, police have banned the sale of such rifles.",
        "In 2016, a fire at the library killed a caretaker.",
        "In neighboring Ashford County, library spending rose 12 percent.",
        "In a satirical video by a local comedian, the councilman resigned.",
        "Two workers were killed at the plant last year.",
        "When the river rises, the bridge is closed.",
        "The measure was passed by the committee before the full council met.",
        "The council voted to close the library, which the mayor promptly vetoed.",
        "It was the first vote after the long war with Vane.",
        "The ferry will sail after the inspection of its engines.",
        # what only looks like a day that can go
        "Soldiers killed 12 people on Bloody Sunday and wounded others.",
        "The museum is open Tuesday through Sunday.",
        "The council meets again on Monday or Tuesday.",
        "Residents spent Tuesday night on cots.",
        "The blast at the plant happened at 2:17 p.m. and was heard in Vane.",
        "The port was open from Monday to Friday.",
        "Shares fell in late Monday trading.",
        "Prime Minister Oskar Rehn declared Saturday a day of mourning in the whole of the country.",
        "The line has had 23 reports of fires on board since the spring, including five of burns to children.",
        # what says how far the rest goes
        "The ministry will raise the grant (for students) by 8 percent.",
        "The ministry will raise the pension (mostly of nurses) by 8 percent.",
        "The line's night ferry (temporarily) closed in March.",
        "The board praised the (failed) rescue of the ship.",
        "The vaccine worked against the strain – in mice – that is most common.",
        "The airline must provide meals and, where needed, a hotel.",
        "The vote goes ahead on the day, depending on the weather in the strait.",
        "The bill ends free meals in all the schools, beginning with the next year.",
        "The two sides agreed on the sale, as long as the union approved of it.",
        "It was the tenth launch in a row, as the builder counts it.",
        "The contract of the line with the port ends after the race in October.",
        "The museum is open daily, closing at 5 p.m. on Sundays.",
        "The museum closed at 5 p.m. every day of that week.",
        "The museum is closed on Monday.",
        "Schools opened two hours late Monday.",
        "A group sat down in the entrance of the hall at around 4:15 p.m., a spokesperson told reporters.",
        # whose loss would leave no sentence
        "A breath test taken after the accident was negative.",
        "Police said a sample given by the winner after the race contained the drug.",
        "The gifts came from a captain, who gave them to the founder, Lord Vane, in 1894.",
        "They were provided by Ana Bell, whose company, Vane Rail, was one of two bidders.",
        "United, who have won five, drawn eight and lost 16 of their games, have nine left.",
        "It gives a link to the notice, which gave the date as March 31, 2029.",
        "Ann Poe, 29, in her sixth year of teaching, was there.",
    ],
)
def test_conditions_hedges_speakers_and_quotations_stay(text: str) -> None:
    assert list(compressions(text)) == []


def test_what_can_go_goes_from_a_denial_too() -> None:
    text = "But the airline, however, will not fly."
    assert "The airline will not fly." in compressions(text)


def test_the_day_of_a_time_stamp_stays() -> None:
    assert list(compressions("The story was updated: Monday, 11:44 at the port.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "But the gains this year, 71,000, are in line with the last ones.",
        "But in the first 9,000 hours, the ferry ran without fault.",
        "Ana Ruiz, 34, was paid 71,000 crowns, the board said Monday.",
        "But the line sold 9,000 tickets, 1,200 more than last year.",
    ],
)
def test_a_number_is_never_cut(text: str) -> None:
    def numbers(of: str) -> set[str]:
        return set(re.findall(r"\d[\d,]*\b", of))

    versions = list(compressions(text))
    assert versions
    for version in versions:
        assert numbers(version)
        assert numbers(version) <= numbers(text), version


def test_every_set_of_phrases_may_go_while_half_of_the_words_are_left() -> None:
    text = "But the ferry (pictured) paid a total of 9,000 crowns."
    assert set(compressions(text)) == {
        "The ferry (pictured) paid a total of 9,000 crowns.",
        "But the ferry paid a total of 9,000 crowns.",
        "But the ferry (pictured) paid 9,000 crowns.",
        "The ferry paid a total of 9,000 crowns.",
        "The ferry (pictured) paid 9,000 crowns.",
        "But the ferry paid 9,000 crowns.",
        "The ferry paid 9,000 crowns.",
    }


def test_a_passage_is_one_of_the_sentence_or_of_what_is_left_of_it() -> None:
    found = passages("The old ferry (pictured here) burned off the coast.")
    assert ("old", "ferry", "(", "pictured", "here", ")") in found
    assert ("old", "ferry", "burned", "off", "the", "coast") in found
    assert ("ferry", "pictured", "here", "burned", "off", "the") not in found


def test_a_run_knows_the_start_and_the_end() -> None:
    assert runs("It burned.") == [("", "it", "burned", ".", "")]
    assert runs("The old ferry burned.") == [
        ("", "the", "old", "ferry", "burned", "."),
        ("the", "old", "ferry", "burned", ".", ""),
    ]


@pytest.mark.parametrize("unit", ["(", ", who", "a", " in a", "— ", " is closed on Monday in"])
def test_hostile_text_takes_time_in_proportion(unit: str) -> None:
    assert times_longer(lambda size: list(compressions(unit * size + ".")), 500) < 24


def test_a_sentence_ends_with_one_full_stop() -> None:
    assert "The ferry left port at 4 a.m." in compressions("But the ferry left port at 4 a.m.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry reached the port.", "The ferry reached the port."),
        ("However, the ferry (pictured) reached the port.", "The ferry (pictured) reached the port."),
        ("The ferry, however, reached the port.", "The ferry reached the port."),
        ("But he reached the port.", None),
    ],
)
def test_a_sentence_is_read_without_what_links_it_to_another(text: str, expected: str | None) -> None:
    assert reading(text) == expected
