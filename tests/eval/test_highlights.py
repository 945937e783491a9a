"""What is marked in the report's texts."""

from hypothesis import given
from hypothesis import strategies as st

from eval.highlights import Mark, Piece, pieces, shared


def test_runs_of_three_words_are_shared_whatever_their_case_and_marks() -> None:
    text = "Then the OLD mill, burned; nobody was there."
    (mark,) = shared(text, ["The old mill burned down.", "Nobody was."], "shared")
    assert text[mark.start : mark.end] == "the OLD mill, burned"


def test_overlapping_marks_cut_a_text_into_pieces_marked_alike() -> None:
    assert pieces("abcdef", [Mark(0, 4, "x"), Mark(2, 6, "y"), Mark(2, 4, "x")]) == [
        Piece("ab", ("x",)),
        Piece("cd", ("x", "y", "x")),
        Piece("ef", ("y",)),
    ]
    assert pieces("abc", []) == [Piece("abc", ())]
    assert pieces("", []) == []


@given(st.text(), st.lists(st.text(), max_size=3))
def test_the_pieces_of_any_text_are_that_text(text: str, others: list[str]) -> None:
    marks = shared(text, [*others, text], "shared")
    assert "".join(piece.text for piece in pieces(text, marks)) == text
