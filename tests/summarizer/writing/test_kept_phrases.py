"""What a shortening keeps: the name of whom a sentence is about, and whom it harmed."""

from __future__ import annotations

import pytest

from summarizer.writing.compression import compressions, reading


@pytest.mark.parametrize(
    "text",
    [
        "The brother-in-law, the trader Hector Bell, was sentenced to nine years.",
        "Police said on Monday that the driver, the retired baker Jan Bell, was held in the town of Sori.",
        "A mudflow swept away a truck on the road to Sori, killing two women.",
        "A mudflow swept away a truck on the road to Sori, injuring two women and a boy.",
        "A mudflow swept away 40 homes on the road to Sori, leaving 200 people homeless.",
    ],
)
def test_a_name_and_a_toll_are_kept(text: str) -> None:
    lost = [version for version in compressions(text) if "Bell" not in version and "ing " not in version]
    assert lost == []


def test_who_somebody_is_may_go_where_the_name_is_left() -> None:
    assert "Ana Bell was sentenced to nine years." in compressions("Ana Bell, a trader, was sentenced to nine years.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dealer Luc Daan, her former husband, filed an appeal.", "The dealer Luc Daan filed an appeal."),
        (
            "Green deputy Jan Rohde, her nephew, who had opposed the tax, left the hall.",
            "Green deputy Jan Rohde, who had opposed the tax, left the hall.",
        ),
        ("Ana Lund said that Luc Daan, her nephew, left Vane.", "Ana Lund said that Luc Daan, her nephew, left Vane."),
    ],
)
def test_whose_kin_somebody_is_goes_where_the_other_is_not_named(text: str, expected: str) -> None:
    assert reading(text) == expected
