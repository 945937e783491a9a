from __future__ import annotations

import pytest

from summarizer.english.moments import leaves_open_when
from summarizer.english.standalone import stands_alone


@pytest.mark.parametrize(
    "text",
    [
        "Two hours later crews were ordered off the slope in Vane.",
        "The system of Orrin Rail was disconnected the same day.",
        "The following month the board of Orrin Rail opened an inquiry.",
        "The signal broke off eleven minutes later.",
        "By then the auditors had carried 14 boxes out of the house.",
        "Luca Pell had been found the day before.",
        "The log was outside the area covered that day.",
        "An engineer had reported the fault two years earlier.",
    ],
)
def test_what_counts_on_from_a_moment_asks_from_when(text: str) -> None:
    assert leaves_open_when(text)
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lund left in May and died two years later.",
        "The alarm was raised at 7.42pm and the runway of Vane closed nine minutes later.",
        "The bridge closed on Monday and opened the following day.",
        "Orrin's trains run two hours later than usual.",
        "The vote was held on the same day as the election in Vane.",
        "The transfer was dated Jan. 12, the day before.",
        "After the fire the mill was sold the same year.",
        "Three days ago the bridge of Vane was closed.",
        "The inquiry will report a year later than planned.",
    ],
)
def test_not_where_the_sentence_has_it(text: str) -> None:
    assert not leaves_open_when(text)
