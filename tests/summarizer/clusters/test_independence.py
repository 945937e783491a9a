"""Whole articles through the whole path: a reprint in any dress is no second source, a report of one's own is."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer, Summary

WIRE = (
    "ORRIN, May 12 (AP) — The dam at Orrin was opened at dawn on Monday after two weeks of rain had filled the "
    "lake to the brim.\n\nEngineers let out four hundred cubic metres a second, the water board said in a "
    "statement. “The lake has never stood so high since the dam was built,” the board's director, Hanna Vell, "
    "told reporters.\n\nNobody was hurt, but the road to the valley stayed closed until the afternoon, police "
    "said.\n\nFarmers below the dam had been told on Sunday to bring in their cattle. The board plans to raise "
    "the wall by two metres next year."
)
EDITED = (
    "The dam at Orrin was opened at first light on Monday after two weeks of rain had filled the lake to the "
    "brim.\n\nEngineers released four hundred cubic metres a second, the water board said in a statement. “The "
    "lake has never stood so high since the dam was built,” the board's director, Hanna Vell, told reporters.\n\n"
    "No one was hurt, but the road to the valley stayed closed until the afternoon, police said.\n\nFarmers "
    "below the dam had been warned on Sunday to bring in their cattle. The board plans to raise the wall by two "
    "metres next year."
)
OWN = (
    "Water roared through the open gates of the Orrin dam before sunrise on Monday, witnesses told this "
    "newspaper.\n\nThe board put the release at 400 cubic metres a second and said that nobody had come to harm. "
    "“The lake has never stood so high since the dam was built,” said its director, Hanna Vell.\n\nDrivers had "
    "to wait until after lunch before police let them back onto the valley road. The reservoir is fed by nine "
    "streams."
)


def brief(summarizer: Summarizer, other: str) -> Summary:
    return summarizer.summarize([Document(WIRE, id="wire"), Document(other, id="other")])


@pytest.mark.parametrize(
    "reprint",
    [
        pytest.param(WIRE, id="verbatim"),
        pytest.param(WIRE[: WIRE.index("\n\nFarmers")], id="trimmed"),
        pytest.param(
            f"Valley road shut as Orrin dam is opened\n\nBy Tam Orr\n\n{WIRE}\n\nRead also: Rain", id="re-headlined"
        ),
        pytest.param(EDITED, id="lightly edited"),
    ],
)
def test_a_reprint_is_no_second_source(summarizer: Summarizer, reprint: str) -> None:
    summary = brief(summarizer, reprint)
    assert sorted(document.duplicate_of or "" for document in summary.documents)[0] == ""
    assert sum(document.duplicate_of is not None for document in summary.documents) == 1
    assert {sentence.independent_sources for sentence in summary.sentences} == {1}


def test_a_report_of_ones_own_with_the_same_quotation_is_a_second_source(summarizer: Summarizer) -> None:
    summary = brief(summarizer, OWN)
    assert [document.duplicate_of for document in summary.documents] == [None, None]
    assert max(sentence.independent_sources for sentence in summary.sentences) == 2
