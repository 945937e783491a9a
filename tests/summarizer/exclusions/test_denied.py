"""What a later document denies is not told as fact."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer, Summary

EARLY = "Police have arrested the actor Dan Price on suspicion of assault in Leeds, they said on Monday."
LATE = "The actor Dan Price has been released without charge in Leeds, police said on Tuesday."
PLAN = "Chief executive Tom Hale of Vane Rail will resign on Friday, two people familiar with the matter said."


def brief(summarizer: Summarizer, said: str, denial: str, early: str = "2031-03-03", *keep: str) -> Summary:
    documents = [
        Document(f"{EARLY} {said}", id="early", published_at=early),
        Document(f"{LATE} {denial}", id="late", published_at="2031-03-04"),
    ]
    return summarizer.summarize(documents, max_words=200, keep=keep)


def denied(summary: Summary) -> int:
    return sum(gone.rule == "denied" for gone in summary.removed)


@pytest.mark.parametrize(
    ("said", "denial", "taken"),
    [
        ("A woman was found hurt at his home in Leeds.", "Nobody had been hurt at his home in Leeds.", 1),
        ("A woman was found hurt at his home in Leeds.", "Nobody had been hurt at his home in Leeds, police said.", 1),
        (
            "A woman was found hurt at his home in Leeds.",
            "Nobody had been hurt at his home in Leeds, his lawyer said.",
            0,
        ),
        (
            "A woman was found hurt at his home in Leeds.",
            "“Nobody had been hurt at his home in Leeds,” police said.",
            0,
        ),
        ("A woman was hurt at his home in Leeds on Sunday.", "Nobody had been hurt at his home in Leeds on Monday.", 0),
        ("A woman was found hurt at his home in Leeds.", "Nobody was hurt at his home in Leeds in 2014.", 0),
        ("A woman was found hurt at his home in Leeds.", "Nobody had been hurt at the theatre.", 0),
        ("Nobody had been hurt at his home in Leeds.", "A woman was found hurt at his home in Leeds.", 0),
        (PLAN, "Chief executive Tom Hale of Vane Rail said on Tuesday he would not resign.", 1),
        (PLAN, "Chief executive Tom Hale of Vane Rail would not resign, the chairman said.", 0),
        ("Vane Rail will close its depot in Leeds.", "Vane Rail denied that it would close its depot in Leeds.", 1),
        ("Vane Rail will close its depot in Leeds.", "Dan Price denied that Vane Rail would close its depot.", 0),
        (
            "Rail fares in Leeds will rise to £4 in 2033.",
            "There were no plans to raise rail fares in Leeds to £4, it said.",
            1,
        ),
        (
            "Rail fares in Leeds will rise to £4 in 2033.",
            "There were no plans to raise rail fares in York to £4, it said.",
            0,
        ),
        (
            "The prize went to his agent, Lou Penn, who is married to the judge Eve Marr.",
            "The judge Eve Marr is not married to Lou Penn, and never has been.",
            1,
        ),
        (
            "The prize went to his agent, Lou Penn, who is married to the judge Eve Marr.",
            "The judge Eve Marr is not married to Jon Penn, and never has been.",
            0,
        ),
        (
            f"{PLAN} Its board will name a successor next week. Shares in it rose.",
            "Chief executive Tom Hale of Vane Rail said on Tuesday he would not resign.",
            2,
        ),
    ],
)
def test_a_clear_denial_takes_out_what_it_denies(summarizer: Summarizer, said: str, denial: str, taken: int) -> None:
    summary = brief(summarizer, said, denial)
    assert denied(summary) == taken
    assert any("(early) says what documents[1] (late), published later, denies" in w for w in summary.warnings) is (
        taken > 0
    )


@pytest.mark.parametrize(("early", "keep"), [("2031-03-05", ()), ("2031-03-04", ()), ("2031-03-03", ("denied",))])
def test_only_a_later_one_does_and_only_if_the_rule_is_not_kept(
    summarizer: Summarizer, early: str, keep: tuple[str, ...]
) -> None:
    said, denial = "A woman was found hurt at his home in Leeds.", "Nobody had been hurt at his home in Leeds."
    assert denied(brief(summarizer, said, denial, early, *keep)) == 0
