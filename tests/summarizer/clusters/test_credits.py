"""An agency's credit says whose story it is, wherever it stands; a picture's credit and a quotation do not."""

from __future__ import annotations

import pytest

from summarizer import Document
from summarizer.cleaning import clean
from summarizer.clusters.credits import credited_agencies

STORY = (
    "The dam at Orrin was opened at dawn on Monday after two weeks of rain had filled the lake. Engineers let out four"
    " hundred cubic metres a second, the water board said.\n\nNobody was hurt, but the road to the valley stayed closed"
    " until the afternoon, police said. The board meets again on Friday."
)


def agencies(text: str, *keep: str) -> set[str]:
    return set(credited_agencies(clean(Document(text, id="x"), keep)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"ORRIN, May 12 (AP) — {STORY}", {"AP"}),
        (f"ORRIN (Reuters) - {STORY}", {"Reuters"}),
        (f"ORRIN, May 12. /TASS/. {STORY}", {"TASS"}),
        (f"{STORY}\n\nSource: AFP", {"AFP"}),
        (f"By The Associated Press\n\n{STORY}", {"AP"}),
        (f"{STORY}\n\nCopyright 2025 The Associated Press. All rights reserved.", {"AP"}),
        (STORY, set()),
        (f"{STORY} The mayor told Reuters that he had not been warned.", set()),
        (f"{STORY} Critics (among them the paper Ap) were silent.", set()),
    ],
)
def test_the_credited_agency_is_found_where_outlets_put_it(text: str, expected: set[str]) -> None:
    assert agencies(text) == expected


def test_a_dateline_that_is_kept_still_credits() -> None:
    assert agencies(f"ORRIN, May 12 (AP) — {STORY}", "dateline") == {"AP"}
