"""The support check as a whole."""

from hypothesis import given
from hypothesis import strategies as st

from summarizer.support import Support, check_support


@given(st.text())
def test_every_text_supports_itself(text: str) -> None:
    assert check_support(text, [text]) == Support(1.0, ())


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_unicode_is_scored_within_bounds_and_every_span_is_exact(text: str, sources: list[str]) -> None:
    support = check_support(text, sources)
    assert 0.0 <= support.score <= 1.0
    assert all(text[span.start : span.end] == span.text for span in support.unsupported)


def test_a_new_word_is_named_but_does_not_fail_a_text_by_itself() -> None:
    support = check_support(
        "The council approved the controversial budget on the harbour wall late in the evening.",
        ["The council approved the budget on the harbour wall late in the evening."],
    )
    assert [(span.text, span.reason) for span in support.unsupported] == [("controversial", "word")]
    assert support.stands
