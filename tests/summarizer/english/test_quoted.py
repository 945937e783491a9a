"""Where a quotation opens and closes, and which marks are apostrophes."""

from __future__ import annotations

import pytest

from summarizer.english.quoted import outside


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The mayor said 'the drivers' union is right'.", "The mayor said  ."),
        ("'We saw the ships,' she said.", "  she said."),
        ("'We saw the ships' Bell said.", "  Bell said."),
        ("The 'old' and 'new' ships' crews met.", "The   and   ships' crews met."),
        ("'It's late.'", " "),
    ],
)
def test_a_quotation_is_taken_out_whatever_apostrophes_it_holds(text: str, own: str) -> None:
    assert outside(text) == own


@pytest.mark.parametrize(
    "text",
    [
        "In the '90s the mayor ignored the drivers' union.",
        "The ships' crews and the drivers' union met.",
        "It was the mayor's '98 'bus of the drivers' union.",
    ],
)
def test_before_a_digit_and_after_a_plural_that_owns_a_mark_is_an_apostrophe(text: str) -> None:
    assert outside(text) == text
