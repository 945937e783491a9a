from __future__ import annotations

import pytest

from summarizer.verification import first_that_stands

SOURCES = [
    "Mayor Ana Ruiz said on Monday that the old bridge over the Lend would not open before June.",
    "The bridge, closed since 9:30 a.m., will not open before June, Ruiz said.",
]


def test_the_likeliest_candidate_that_stands_is_chosen() -> None:
    fusion = first_that_stands(
        [
            "Mayor Ana Ruiz said on Tuesday that the old bridge over the Lend would not open before June.",
            "Mayor Ana Ruiz said on Monday that the old bridge would not open before June.",
            "The bridge, closed since 9:30 a.m., will not open before June, Ruiz said.",
        ],
        SOURCES,
    )
    assert fusion.text == "Mayor Ana Ruiz said on Monday that the old bridge would not open before June."
    assert fusion.refused == ("date",)


@pytest.mark.parametrize(
    ("candidate", "reason"),
    [
        ("The bridge, closed since 9:13 a.m., will not open before June, Ruiz said.", "number"),
        ("Mayor Ana Ruiz said on Monday that the old bridge over the Lend would open before June.", "negation"),
        ("Mayor Ana Ruiz said on Monday that the old bridge over the Oder would not open before June.", "name"),
        ("The bridge will not open.", "short"),
        ("The bridge, closed since 9:30 a.m., will not open before June, said Dr.", "cut"),
        ("She said on Monday that the old bridge over the Lend would not open before June.", "alone"),
    ],
)
def test_what_does_not_stand_says_why(candidate: str, reason: str) -> None:
    fusion = first_that_stands([candidate], SOURCES)
    assert fusion.text == ""
    assert fusion.refused == (reason,)
