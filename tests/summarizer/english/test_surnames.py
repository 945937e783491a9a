"""How a cluster uses a surname is read from what stands around it."""

from __future__ import annotations

import pytest

from summarizer.english.surnames import Use, uses


@pytest.mark.parametrize(
    ("text", "first_names", "titles", "otherwise"),
    [
        ("David Lund left.", {"david"}, set(), False),
        ("So Judge David Lund and Lund’s aide left.", {"david"}, {"judge"}, False),
        ("The judge David Lund met Mr Lund and Gov. Lund.", {"david"}, {"judge", "gov"}, False),
        ("On Monday Lund met the Lund family.", set(), {"the"}, False),
        ("Lund Bridge is closed.", set(), set(), True),
        ("Ann Berg-Lund left.", set(), set(), True),
        ("In a lund of oaks Lund slept.", set(), set(), True),
        ("Lund said: Monday it is. Then Lund President of the board.", set(), set(), False),
    ],
)
def test_a_use(text: str, first_names: set[str], titles: set[str], otherwise: bool) -> None:
    assert uses([text], ["Lund"])["Lund"] == Use(frozenset(first_names), frozenset(titles), otherwise)


@pytest.mark.parametrize(
    ("odd", "usual", "surely"),
    [
        (("ann",), ("ann", "ivo"), True),
        (("ann", "ivo"), ("ann",), False),
        ((), ("ann",), False),
        (("ann",), (), False),
        ((), (), True),
    ],
)
def test_first_names_say_whether_it_is_one_name(odd: tuple[str, ...], usual: tuple[str, ...], surely: bool) -> None:
    one, other = (Use(frozenset(names), frozenset(), False) for names in (odd, usual))
    assert one.is_surely(other) is surely
    assert not one._replace(otherwise=True).is_surely(other)
