"""Who is who: full names and offices, as articles give them."""

from __future__ import annotations

import pytest

from summarizer.english.people import Person, full_names, people
from tests.summarizer.facts import sentences


def known(*texts: str) -> dict[str, Person]:
    by_document = [sentences(*texts)]
    return dict(people(by_document, full_names(by_document))[0])


@pytest.mark.parametrize(
    ("text", "title", "name", "office"),
    [
        ("Sheriff Dana Pike said so.", "Sheriff", "Dana Pike", ""),
        ("The road is closed, said Capt. Luis Ortega of the fire service.", "Capt.", "Luis Ortega", ""),
        ("But Lune Police Chief Alan Pike said so.", "Lune Police Chief", "Alan Pike", ""),
        ("Defense lawyer Joan Whitlock said so.", "defense lawyer", "Joan Whitlock", ""),
        ("The jury was wrong, said former President Ann M. Holt.", "former President", "Ann M. Holt", ""),
        ("Secretary of State Ruth Amadi, a Republican, said so.", "Secretary of State", "Ruth Amadi", ""),
        ("The museum’s director, Agnes Torell, said so.", "", "Agnes Torell", "the museum’s director"),
        ("Jonas Brekke, the mayor of Lower Keld, said so.", "", "Jonas Brekke", "the mayor of Lower Keld"),
        ("The company's chairman, Bo Lund, said so.", "", "Bo Lund", ""),
        ("Its chairwoman, Petra Omdal, said so.", "", "Petra Omdal", ""),
        ("J. K. Rowe said so.", "", "J. K. Rowe", ""),
        ("Mr Alan Pike said so.", "", "Alan Pike", ""),
        ("Cllr Alan Pike said so.", "Cllr", "Alan Pike", ""),
        ("Labour councillor Alan Pike said so.", "Labour councillor", "Alan Pike", ""),
        ("Former home secretary Alan Pike said so.", "former home secretary", "Alan Pike", ""),
        ("Shadow home secretary Alan Pike said so.", "shadow home secretary", "Alan Pike", ""),
        ("Junior transport minister Alan Pike said so.", "junior transport minister", "Alan Pike", ""),
        ("The CMSA director general Alan Pike said so.", "CMSA director general", "Alan Pike", ""),
        ("High court judge Alan Pike said so.", "High court judge", "Alan Pike", ""),
        ("“No,” said station commander Alan Pike.", "station commander", "Alan Pike", ""),
        ("On Sunday Ellis manager Alan Pike said so.", "Ellis manager", "Alan Pike", ""),
        ("The Heart Society’s Dr. Alan Pike said so.", "Dr.", "Alan Pike", ""),
        ("Lune’s Alan Pike said so.", "", "Alan Pike", ""),
        ("He told Reuters manager Alan Pike said so.", "manager", "Alan Pike", ""),
        ("Vane council leader Alan Pike said so.", "Vane council leader", "Alan Pike", ""),
        ("Alan Pike, the officer has hired a lawyer, said so.", "", "Alan Pike", ""),
        ("Chief Alan Pike said the officer had fired three times.", "Chief", "Alan Pike", ""),
        ("Chief Alan Pike said he would rather repair than replace it.", "Chief", "Alan Pike", ""),
        ("Chief Alan Pike said so, then was fired.", "", "Alan Pike", ""),
        ("The board dismissed Chief Alan Pike, who said so.", "", "Alan Pike", ""),
    ],
)
def test_a_person_is_known_by_name_and_office(text: str, title: str, name: str, office: str) -> None:
    [person] = known(text).values()
    assert (person.title, person.name, person.office) == (title, name, office)


@pytest.mark.parametrize("title", ["climate change minister", "under secretary", "river pollution commissioner"])
def test_a_title_of_which_a_part_might_be_lost_is_left_away(title: str) -> None:
    assert known(f"“No,” said {title} Alan Pike.", "Pike said so.", "Alan Pike was there.")["Pike"].title == ""


def test_who_acts_by_the_surname_alone_is_a_person() -> None:
    assert "Pike" in known("Late on, Alan Pike met the corner.", "Pike headed it in.")


@pytest.mark.parametrize(
    "texts",
    [
        ("The board met Alan Pike.",),
        ("The city sold Pine Lights.", "Lights were dear.", "The lights went out."),
        ("Shares in Trellis Bank rose.", "Bank was up 2%.", "Trellis offered 9 crowns."),
    ],
)
def test_a_name_of_which_nothing_shows_that_it_is_a_persons_is_nobodys(texts: tuple[str, ...]) -> None:
    assert known(*texts) == {}


@pytest.mark.parametrize("goes_on", [", no relation, said so.", " walked free.", " wept."])
def test_a_full_name_may_open_a_sentence_that_tells_what_somebody_did(goes_on: str) -> None:
    assert known(f"Alan Pike{goes_on}", "Pike said so.")["Pike"].name == "Alan Pike"


def test_a_word_that_opens_a_sentence_is_no_first_name() -> None:
    assert known("The bookmaker fled.", "Bookmaker Alan Pike was there.", "Pike said so.")["Pike"].name == "Alan Pike"
    assert not known("The bookmaker fled.", "Bookmaker Pike was there.", "Pike said so.")


def test_a_title_that_two_hold_is_told_with_what_it_is_of_or_not_at_all() -> None:
    rivals = known("Ellis manager Dana Pike said so.", "Manager Mary Lund said so.", "Manager Dana Pike denied it.")
    assert {surname: person.title for surname, person in rivals.items()} == {"Pike": "Ellis manager", "Lund": ""}
    assert known("Manager Mary Lund said so.")["Lund"].title == "Manager"


@pytest.mark.parametrize("word", ["ousted", "self-styled", "would-be"])
def test_a_word_that_may_take_an_office_back_leaves_the_name_alone(word: str) -> None:
    assert known(f"Voters had enough of {word} President Elena Marsh.", "Marsh said so.")["Marsh"].title == ""


@pytest.mark.parametrize(
    "texts",
    [
        ("The road to Port Ellis is closed.", "Ellis is quiet."),
        ("The mayor of Port Ellis East said so.",),
        ("“Sheriff Dana Pike is great,” a voter said.",),
        ("Unlike Lund and Bell, she stayed.", "Lund said so."),
        ("On Monday Tuesday’s vote was annulled, the court said.",),
    ],
    ids=["a place", "a place after an office", "a quotation", "another word with a capital", "days"],
)
def test_nobody_is_found_where_it_is_not_certain(texts: tuple[str, ...]) -> None:
    assert known(*texts) == {}


def test_the_own_article_knows_best_and_the_office_counts_more_than_the_first_mention() -> None:
    first = sentences("Alan Pike was there.", "Sheriff Alan Pike said so.")
    second = sentences("County Sheriff Alan Pike said so.", document=1)
    third = sentences("Pike said so.", document=2)
    articles = [first, second, third]
    titles = [by_surname["Pike"].title for by_surname in people(articles, full_names(articles))]
    assert titles == ["Sheriff", "County Sheriff", "Sheriff"]


def test_who_has_left_office_goes_by_the_name_alone() -> None:
    found = known("Chief Executive Gideon Marsh said so.", "The board said that Marsh had resigned.")
    assert (found["Marsh"].title, found["Marsh"].name) == ("", "Gideon Marsh")


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("TRANSPORT boss", "transport boss"),
        ("INTERIOR Minister", "Interior Minister"),
        ("RCMP Sgt.", "RCMP Sgt."),
        ("SHERIFF", "Sheriff"),
    ],
)
def test_a_title_in_capitals_that_opens_an_article_is_in_lower_case(opening: str, title: str) -> None:
    assert known(f"{opening} Dana Marsh spoke.", "Marsh said so.")["Marsh"].title == title


def test_who_says_that_shots_were_fired_is_not_fired() -> None:
    found = known("Insp. Dana Marsh spoke.", "Posts that shots had been fired were untrue, Marsh said.")
    assert found["Marsh"].title == "Insp."
