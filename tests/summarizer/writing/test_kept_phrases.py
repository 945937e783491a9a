"""What a shortening keeps: the news, the day, who somebody is, and what ties a sentence to another."""

from __future__ import annotations

import pytest

from summarizer.writing.compression import compressions, reading


@pytest.mark.parametrize(
    "text",
    [
        # who somebody is
        "The brother-in-law, the trader Hector Bell, was sentenced to nine years.",
        "Ana Bell, a trader, was sentenced to nine years.",
        "Green deputy Jan Rohde, her nephew, left the hall before the vote.",
        "The union, which brought the case, says that it lost a third of its members.",
        "The deputy mayor, Len Rohde, who is a cousin of the mayor, said he would not act because of the tie.",
        # what came of it, and why
        "A mudflow swept away a truck on the road to Sori, killing two women.",
        "The mayor vetoed the bill on meals, setting up a fight with the council of Sori.",
        "A girl of nine died of her injuries, raising the toll to five.",
        "The pollster said that its poll was wrong, publishing new figures that narrow the gap.",
        "The board of Vane Rail agreed to the sale after the bidder had added a dividend.",
        "The captain said that his doctors advised against a flight after surgery in July.",
        "The board has support from 47 per cent of the owners, with 9 per cent undecided.",
        "The Liberals said that they would support the treaty, which would see it through by nine votes.",
        "The union wants a limit of 1 nanogram for the drug, which would have spared Bell, at 0.9.",
        "The sides will exchange prisoners — 212 for 148 — from Sunday.",
        # when it was
        "The number of the dead has risen to 29, officials said on Sunday.",
        "Officials said Sunday that five residents had died overnight.",
        "On Monday night, the ferry lost all power.",
        "The rocket lifted off at 10:37 a.m., 87 minutes into its window.",
        "The council met earlier this week in Vane.",
        # what ties it to another
        "Jan Bell, 54, was also fined 20 million shillings.",
        "The union wants the night shift to end as well.",
        "Farmers who already have treated seed in their barns may sow it.",
        # what a name or a figure is first told by
        "The deal was signed by the Meteorological Agency (CMSA) in Vane.",
        "The wreck was found by a diver (Hector Bell) off the coast.",
        "The ferry (built in 1989) burned off the coast.",
        "The ferry took 40 people (two of them children) to the island.",
        "The court fined the owner the most that it could ($4,000) in March.",
    ],
)
def test_what_an_editor_would_miss_is_kept(text: str) -> None:
    assert [version for version in compressions(text) if version != text.replace(", 54,", "")] == []


def test_of_two_ages_neither_goes() -> None:
    assert list(compressions("The dead are Ann Poe, 74, a nurse, and Jan Bell, 58, a school cook.")) == []


def test_whose_kin_somebody_is_cannot_be_read_where_the_other_is_not_named() -> None:
    assert reading("The dealer Luc Daan, her former husband, filed an appeal.") is None
    named = "Ana Lund said that Luc Daan, her nephew, left Vane."
    assert reading(named) == named
