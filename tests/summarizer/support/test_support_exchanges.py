"""Two that have changed places, two of one last name, and what follows no source though its words stand there."""

from __future__ import annotations

import pytest

from summarizer import check_support
from tests.summarizer.support.checked import spans


@pytest.mark.parametrize(
    ("text", "source", "wrong"),
    [
        ("Bell beat Carr on Monday.", "In the end Carr beat Bell on Monday.", "Bell beat Carr"),
        ("Boats cost more than cars in Ode.", "Cars cost more than boats in Ode.", "Boats cost more than cars"),
        ("Rents rose far faster than wages.", "Wages rose far faster than rents.", "Rents rose far faster than wages"),
    ],
)
def test_two_words_that_have_changed_places_are_found(text: str, source: str, wrong: str) -> None:
    assert (wrong, "role") in spans(text, source)
    assert not check_support(text, [source]).stands


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Bell and Carr left on Monday.", "Carr and Bell left on Monday."),
        ("Bell is the mayor of Ode.", "The mayor of Ode is Bell."),
        ("Bell met Carr on Monday.", "Carr met Bell on Monday."),
        ("Bell beat Carr on Monday.", "Carr beat Bell on Monday. Bell beat Carr on Monday."),
    ],
)
def test_an_order_that_says_nothing_or_that_a_source_has_too_stands(text: str, source: str) -> None:
    assert "role" not in {reason for _, reason in spans(text, source)}


@pytest.mark.parametrize(
    ("text", "source", "wrong"),
    [
        ("The ship sank before the storm.", "The ship sank after the storm.", "before"),
        ("The boats lay outside the harbour.", "The boats lay inside the harbour.", "outside"),
    ],
)
def test_the_opposite_preposition_before_the_same_word_is_found(text: str, source: str, wrong: str) -> None:
    assert spans(text, source) == [(wrong, "negation")]
    assert spans(text, source, f"{text} So it was.") == []


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "Otto Bell was convicted of fraud.",
            ["Anton Bell was convicted of fraud.", "Otto Bell was cleared of fraud."],
        ),
        ('"I did no wrong," Otto Bell said.', ['"I did no wrong," Mia Bell said.', "Otto Bell was charged."]),
        ("North Ode closed its ports.", ["South Ode closed its ports. North Ode asked why."]),
    ],
)
def test_what_is_told_of_another_of_this_last_name_is_found(text: str, sources: list[str]) -> None:
    assert "role" in {reason for _, reason in spans(text, *sources)}
    assert not check_support(text, sources).stands


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Otto Bell was cleared.", ["Anton Bell was convicted, and his brother Otto Bell was cleared."]),
        ("Otto Bell was convicted.", ["Otto Bell and Anton Bell were tried.", "Bell was convicted."]),
        ("Otto Bell was convicted.", ["Otto K. Bell was convicted.", "Anton Bell was tried."]),
        ("Jo Bell was convicted.", ["Joanna Bell was convicted. Jo Bell wept."]),
    ],
)
def test_a_name_that_may_be_this_ones_stands(text: str, sources: list[str]) -> None:
    assert "role" not in {reason for _, reason in spans(text, *sources)}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The strike was called off.", "A rail strike that was to halt all trains was called off late at night."),
        ("The bill won the council over.", "The council met late at night over what became of the bill that won."),
    ],
)
def test_what_fails_by_its_wording_alone_says_where(text: str, source: str) -> None:
    support = check_support(text, [source])
    assert not support.stands
    assert {span.reason for span in support.unsupported} == {"word"}
