"""Whether one person alone bears a surname in a cluster, and whom an article means by it."""

from __future__ import annotations

import pytest

from summarizer.datamodels import Sentence
from summarizer.english.namesakes import Namesakes, may_be_one
from tests.summarizer.facts import sentences


def namesakes(*articles: tuple[str, ...]) -> tuple[Namesakes, list[tuple[Sentence, ...]]]:
    by_document = [sentences(*texts, document=number) for number, texts in enumerate(articles)]
    return Namesakes(by_document, {"Pike"}), by_document


def is_shared(*texts: str) -> bool:
    return "Pike" in namesakes(*((text,) for text in texts))[0].shared


@pytest.mark.parametrize(
    "texts",
    [
        ("Alan Pike was cleared.", "Mary Pike wept."),
        ("Alan Pike was cleared.", "Mary Pike, no relation, was not there."),
        ("Alan and Mary Pike were cleared.",),
        ("Alan Pike, 40, was cleared.", "Pike, 17, was not there."),
        ("Alan Pike was cleared.", "Mrs Pike was not there."),
        ("Alan Pike said so.", "Mr Pike and Mrs Pike said so."),
        ("Mary Pike lost her phone.", "Mr Pike was not there."),
        ("Alan Pike was cleared, then left with Paula Pike.",),
    ],
)
def test_a_surname_of_which_there_may_be_two_is_shared(texts: tuple[str, ...]) -> None:
    assert is_shared(*texts)


@pytest.mark.parametrize(
    "texts",
    [
        ("Alan Pike was cleared.", "Alan J. Pike wept.", "A. Pike was not there."),
        ("Alan Pike, 40, was cleared.", "Pike, 41, was not there."),
        ("Alan Pike lost his phone.", "Mr Pike was not there."),
        ("Mary Pike lost her phone.", "Mrs Pike was not there."),
        ("Greg Pike was cleared.", "Gregory Pike wept."),
        ("Alan Pike was cleared.", "Sir Alan Pike wept.", "President Pike said so.", "But Pike did."),
        ("A surgeon erred.", "Surgeon Alan Pike was cleared.", "Surgeon Pike wept."),
        ("Alan Pike was cleared.", "He saw Anna Bell and Pike."),
        ("Alan Pike was cleared.", "PC Pike and Cr Pike wept."),
    ],
)
def test_a_surname_that_can_all_be_one_persons_is_not_shared(texts: tuple[str, ...]) -> None:
    assert not is_shared(*texts)


def test_a_short_form_is_no_other_name_but_a_womans_form_is() -> None:
    assert may_be_one("Greg", "Gregory")
    assert may_be_one("Ann M.", "Ann")
    assert not may_be_one("Paul", "Pauline")
    assert not may_be_one("Ann M.", "Alan")


def test_an_article_means_whom_it_has_named_before() -> None:
    own = (
        "Alan Pike, 40, was convicted.",
        "Pike wept.",
        "His sister, Mary Pike, was cleared.",
        "Pike hugged her lawyer.",
    )
    found, (one, two) = namesakes(own, ("Pike wept.",))
    assert found.bearers.keys() == {"Pike"}
    meant = [found.meant("Pike", sentence) for sentence in (*one, *two)]
    assert [person and person.name for person in meant] == ["Alan Pike", "Alan Pike", None, None, None]
    assert meant[1] is not None
    assert meant[1].sentence == one[0]


def test_a_courtesy_title_is_not_anothers() -> None:
    found, ([_, bare, titled], _) = namesakes(
        ("Alan Pike, 40, lost his phone.", "Pike wept.", "Mr Pike wept."), ("Mary Pike, 38, wept.",)
    )
    assert [bool(found.meant("Pike", titled, man=man)) for man in (None, True, False)] == [True, True, False]
    assert found.meant("Pike", bare) is not None


@pytest.mark.parametrize(
    "thing", ["Pike Motors fell.", "He lives in Pike.", "King Pike reigns.", "Alan Pike Jr. wept."]
)
def test_a_surname_may_be_a_thing_where_the_article_has_one_or_does_not_name_the_person(thing: str) -> None:
    named = ("Alan Pike was cleared.", "Pike wept.")
    found, by_document = namesakes(named, (thing, "Alan Pike was there.", "Pike wept."), ("Pike wept.",))
    assert [found.may_be_a_thing("Pike", own[-1]) for own in by_document] == [False, True, True]
    found, by_document = namesakes(named, ("Pike wept.", "They saw it in Pike’s eyes."))
    assert not found.may_be_a_thing("Pike", by_document[1][0])


@pytest.mark.parametrize(
    "texts",
    [
        ("Alan Pike, 40, was cleared.", "Mary Pike said she was glad."),
        ("Alan Pike, 40, was cleared.", "Pike, 17, was not there."),
        ("Alan and Mary Pike, both 17, were cleared.",),
        ("Alan Pike, 40, wept.", "His wife, Mary Pike, did not."),
    ],
)
def test_two_people_surely_have_one_surname(texts: tuple[str, ...]) -> None:
    assert "Pike" in namesakes(*((text,) for text in texts))[0].bearers


def test_of_a_street_and_a_man_it_is_not_sure_that_both_are_people() -> None:
    assert not namesakes(("Alan Pike, 40, was cleared.", "Mill Pike was flooded."))[0].bearers


def test_whom_most_articles_name_is_the_main_bearer() -> None:
    alan, mary = ("Alan Pike, 40, wept.",), ("Mary Pike, 38, wept.",)
    assert namesakes(alan, alan, alan, mary)[0].main("Pike") == "Alan"
    assert namesakes(alan, alan, mary)[0].main("Pike") is None
    assert namesakes(alan, alan)[0].main("Pike") is None


def test_an_article_that_names_nobody_in_full_means_nobody() -> None:
    found, (own, *_) = namesakes(("Pike, 47, wept.",), ("Alan Pike, 40, was cleared.",), ("Mary Pike, 38, wept.",))
    assert found.meant("Pike", own[0]) is None
