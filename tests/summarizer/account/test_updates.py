"""A number of a newer article that takes the place of an older one is no disagreement."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer

MORNING, NOON, EVENING, NEXT_NOON = (f"2031-03-{when}:00Z" for when in ("10T06:00", "10T11:00", "10T17:00", "11T12:00"))
REST = "The {} of the Ana Belle, a ferry that burned off Cape Tarrow, said that its engines were inspected in May."


def disputed(summarizer: Summarizer, *articles: tuple[str, str | None]) -> list[set[str]]:
    documents = [
        Document(f"{text} {REST.format(who)}", published_at=time)
        for (text, time), who in zip(articles, ("owner", "captain", "builder"), strict=False)
    ]
    found = summarizer.summarize(documents).disagreements
    return [{variant.text for variant in item.variants} for item in found]


ABOARD = "The ferry Ana Belle had {} lorries aboard when it caught fire off Cape Tarrow."


@pytest.mark.parametrize(
    ("first", "second", "times", "differ"),
    [
        (ABOARD.format(51), ABOARD.format(43), (MORNING, NOON), True),
        (ABOARD.format(51), ABOARD.format(43), (None, NEXT_NOON), True),
        (ABOARD.format(51), ABOARD.format(43), (MORNING, NEXT_NOON), False),
        (ABOARD.format(51), ABOARD.format(43), (NEXT_NOON, MORNING), False),
        (ABOARD.format("still 51"), ABOARD.format(43), (MORNING, NOON), False),
        (
            ABOARD.format(51),
            "The owner now says that the ferry Ana Belle had 43 lorries aboard.",
            (MORNING, NOON),
            False,
        ),
    ],
    ids=["hours", "no time", "days", "days, the newer first", "of the moment", "changed"],
)
def test_a_number_that_a_newer_article_replaces_is_no_disagreement(
    summarizer: Summarizer, first: str, second: str, times: tuple[str | None, str], differ: bool
) -> None:
    found = disputed(summarizer, (first, times[0]), (second, times[1]))
    assert found == ([{"51 lorries", "43 lorries"}] if differ else [])


@pytest.mark.parametrize(("numbers", "differ"), [((12, 15), False), ((15, 12), True)])
def test_a_toll_that_grows_within_hours_is_an_update(
    summarizer: Summarizer, numbers: tuple[int, int], differ: bool
) -> None:
    told = "Passengers were taken ashore by helicopter. In the burning ferry {} passengers were injured by smoke."
    first, second = (told.format(number) for number in numbers)
    assert bool(disputed(summarizer, (first, MORNING), (second, NOON))) is differ


def test_what_one_outlet_updates_others_do_not_disagree_on(summarizer: Summarizer) -> None:
    articles = (ABOARD.format(51), MORNING), (ABOARD.format(43), EVENING), (ABOARD.format(51), NOON)
    assert disputed(summarizer, *articles)
    replaced = (ABOARD.format(51), MORNING), (ABOARD.format(43), NEXT_NOON), (ABOARD.format(51), "2031-03-11T02:00Z")
    assert not disputed(summarizer, *replaced)


def test_what_is_asked_for_does_not_contradict_what_is_given(summarizer: Summarizer) -> None:
    given = "The owner of the Ana Belle was sentenced to six years in prison for the fire on the ferry."
    other = "The owner of the Ana Belle was sentenced to seven years in prison for the fire on the ferry."
    asked = "Prosecutors asked for seven years in prison for the owner of the Ana Belle for the fire on the ferry."
    assert disputed(summarizer, (given, NOON), (other, NOON)) == [{"six years", "seven years"}]
    assert not disputed(summarizer, (given, NOON), (asked, MORNING))


def test_an_article_that_says_which_number_was_given_before_means_both(summarizer: Summarizer) -> None:
    again = f"{ABOARD.format(43)} The coast guard, which had spoken of 51, counted them at the quay."
    assert not disputed(summarizer, (ABOARD.format(51), MORNING), (again, NOON))
