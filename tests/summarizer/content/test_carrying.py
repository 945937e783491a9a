from __future__ import annotations

import pytest

from summarizer.content.carrying import repeats

TOLD = "The union said its members had worked long nights since two colleagues died in a turbine hall in March."


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Two technicians were killed in an accident in the turbine hall in March.", True),
        ("Two technicians, aged 31 and 44, were killed in an accident in the turbine hall in March.", False),
        ("Two technicians were hired in March for the control room.", False),
        ("The union said that an inquiry into the accident had not reported.", False),
    ],
)
def test_what_was_told_is_told_though_one_says_that_they_died_and_one_that_they_were_killed(
    sentence: str, is_told: bool
) -> None:
    assert repeats(sentence, TOLD) is is_told
