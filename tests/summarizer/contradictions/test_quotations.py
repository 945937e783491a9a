"""One quotation in two wordings or in two mouths is a contradiction; one cut or spelled otherwise is none."""

from __future__ import annotations

import pytest

from tests.summarizer.contradictions.compared import found


def test_one_quotation_in_two_wordings() -> None:
    one = "“The lake has never stood so high,” Hanna Vell said."
    other = "“The lake has often stood so high,” said Hanna Vell, the director."
    assert found(one, other) == [
        ("quotation", "The lake has never stood so high", "The lake has often stood so high"),
    ]


def test_one_quotation_in_the_mouths_of_two_people() -> None:
    one = "“The lake has never stood so high,” Hanna Vell said."
    other = "“The lake has never stood so high,” said Mayor Tomas Berg."
    assert found(one, other) == [("speaker", "Hanna Vell", "Mayor Tomas Berg")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "“The lake has never stood so high,” Hanna Vell said.",
            "“The lake has never stood so high since,” Hanna Vell said.",
        ),
        ("“The lake has never stood so high,” Hanna Vell said.", "“The lake has never stood so high,” she said."),
        ("“The lake has never stood so high,” Hanna Vell said.", "“The lake has never stood so high,” the board said."),
        ("“It is a lake-side road now,” Hanna Vell said.", "“It is a lakeside road now,” Hanna Vell said."),
    ],
)
def test_a_quotation_cut_or_spelled_otherwise_is_the_same(one: str, other: str) -> None:
    assert found(one, other) == []
