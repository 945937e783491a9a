"""What a trial had not come to takes no part once a later document opens with a verdict."""

from __future__ import annotations

from datetime import datetime

import pytest

from summarizer import Document, Summarizer
from summarizer.datamodels import Sentence
from summarizer.exclusions.verdicts import before_verdict

JAILED = "The treasurer of Vane, Ana Lund, was jailed for nine years on Friday for setting fire to the town hall."
CLEARED = "A jury found the treasurer of Vane, Ana Lund, not guilty of setting fire to the town hall."


def left_behind(said: str, opening: str, *before: str, days: tuple[int, int] = (1, 3), at: int = 0) -> bool:
    own = tuple(Sentence(0, index, 0, len(text), text) for index, text in enumerate((*before, said)))
    verdict = Sentence(1, at, 0, len(opening), opening)
    found = list(before_verdict([own, (verdict,)], [datetime(2031, 4, day) for day in days]))
    assert found in ([], [(own[-1], verdict)])
    return bool(found)


@pytest.mark.parametrize("opening", [JAILED, CLEARED])
@pytest.mark.parametrize(
    ("said", "gone"),
    [
        ("The treasurer Ana Lund, 46, denies setting fire to the town hall.", True),
        ("She also denies theft.", True),
        ("The treasurer, Ana Lund, has pleaded not guilty to arson.", True),
        ("The treasurer is accused of arson.", True),
        ("Ana Lund is on trial for arson.", True),
        ("The jury in the trial of the treasurer retired to consider its verdict on Tuesday.", True),
        ("The jury of seven women and five men was sent out at noon.", True),
        ("The jury is still out.", True),
        ("The treasurer, Ana Lund, had denied setting fire to the town hall.", False),
        ("The jury had retired on Tuesday.", False),
        ("The town hall, said Ivo Berg, who denies it was insured, was built in 1901.", False),
        ("“She denies it,” her father said.", False),
        ("The trial opened in April.", False),
    ],
)
def test_a_step_before_a_verdict_is_left_behind_by_it(said: str, opening: str, gone: bool) -> None:
    assert left_behind(said, opening) is gone
    assert not left_behind(said, opening, days=(3, 1))
    assert not left_behind(said, opening, at=1)
    assert not left_behind(said, "The trial of Ana Lund went on in Vane on Friday.")
    assert not left_behind(said, "Prosecutors asked on Friday that the treasurer of Vane, Ana Lund, be jailed.")


def test_what_an_article_with_a_verdict_of_its_own_has_is_not() -> None:
    assert not left_behind("She denies it and will appeal.", JAILED, "Ana Lund was convicted of arson on Thursday.")


def test_the_brief_tells_the_verdict_alone(summarizer: Summarizer) -> None:
    early = (
        "The jury in the trial of the treasurer of Vane retired to consider its verdict on Tuesday. "
        "Ana Lund, 46, denies setting fire to the town hall of Vane in March. "
        "The trial has heard from 58 witnesses of the fire in the town hall."
    )
    summary = summarizer.summarize(
        [Document(early, published_at="2031-04-08"), Document(JAILED, published_at="2031-04-11")]
    )
    assert "retired" not in summary.text
    assert "denies" not in summary.text
    assert "58 witnesses" in summary.text
    assert {gone.rule for gone in summary.removed} == {"overtaken"}
