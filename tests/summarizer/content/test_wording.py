"""What a sentence is about."""

from __future__ import annotations

import pytest

from summarizer.content.wording import ABOUT, about


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The ship sank off the coast of Vane in a storm that nobody there saw.", set[str]()),
        ("It paid $5 to 300 of them.", {"figures", "money", "short"}),
        ("Dana Lund said it sank.", {"saying", "paraphrased", "short"}),
        ("“It sank,” Dana Lund said.", {"quoted", "saying", "short"}),
        ("A court jailed Lund after an inquiry.", {"decision", "cause", "short"}),
        ("Shares in the port fell.", {"market", "short"}),
        ("The port will open.", {"to come", "short"}),
        (f"The ship{' and a boat' * 10} sank.", {"long"}),
    ],
)
def test_what_it_is_about(text: str, told: set[str]) -> None:
    assert {name for name, value in zip(ABOUT, about(text), strict=True) if value} == told
