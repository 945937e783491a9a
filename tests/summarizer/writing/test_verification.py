from __future__ import annotations

import pytest

from summarizer.writing.verification import refusal

SOURCES = [
    "Mayor Ana Ruiz said on Monday that the old bridge over the Lend would not open before June.",
    "The bridge, closed since 9:30 a.m., will not open before June, Ruiz said.",
]


@pytest.mark.parametrize(
    "candidate",
    [
        "Mayor Ana Ruiz said on Monday that the old bridge over the Lend would not open before June.",
        "The bridge, closed since 9:30 a.m., will not open before June, Ruiz said.",
    ],
)
def test_what_its_sources_carry_stands(candidate: str) -> None:
    assert refusal(candidate, SOURCES) is None


def test_sentences_are_joined_where_they_share_a_passage() -> None:
    sources = [
        "The old bridge over the Lend burned on Monday night.",
        "The old bridge over the Lend burned, Ruiz said.",
    ]
    assert refusal("On Monday the old bridge over the Lend burned, Ruiz said.", sources) == "joint"
    assert refusal("The old bridge over the Lend burned on Monday night.", sources) is None


@pytest.mark.parametrize(
    ("candidate", "reason"),
    [
        ("The bridge will not open.", "unreadable"),
        ("The bridge, closed since 9:30 a.m., will not open before June, said Dr.", "unreadable"),
        ("She said on Monday that the old bridge over the Lend would not open before June.", "unreadable"),
        ("Mayor Ana Ruiz said on Monday that the bridge over the Lend would not open before June.", "joint"),
        (
            "Mayor Ana Ruiz said on Monday that the old bridge over the Lend will not open before June, Ruiz said.",
            "joint",
        ),
        ("Mayor Ana Ruiz said on Monday that the old bridge over the Oder would not open before June.", "joint"),
        ("Mayor Ana Ruiz said on Monday that the old bridge over the Lend would open before June.", "joint"),
        ("The bridge, closed since 9:13 a.m., will not open before June, Ruiz said.", "joint"),
    ],
)
def test_what_does_not_stand_says_why(candidate: str, reason: str) -> None:
    assert refusal(candidate, SOURCES) == reason


def test_sentences_are_not_joined_into_another_claim() -> None:
    sources = ["The old bridge would open before June, Ruiz said.", "The new bridge would open before March, Ode said."]
    assert refusal("The new bridge would open before June, Ruiz said.", sources) == "joint"


def test_another_source_takes_over_only_with_a_clause_never_with_a_verb_nor_what_belongs_to_one() -> None:
    sources = [
        "A fire in a warehouse at the old port of Ellery killed 3 people on Monday.",
        "Three people died when a warehouse at the old port of Ellery burned down on Monday, police said.",
    ]
    burned = "A fire in a warehouse at the old port of Ellery burned down on Monday, police said."
    assert refusal(burned, sources) == "joint"
    sources = [
        "The council has announced a charge on cars in the old town.",
        "Ellery cut its planned charge on cars in the old town to 4 crowns on Monday.",
        "Ellery put off its planned charge on cars in the old town, which was to begin in May.",
    ]
    cut = "The council has announced a charge on cars in the old town to 4 crowns on Monday."
    assert refusal(cut, sources) == "joint"
    begin = "The council has announced a charge on cars in the old town, which was to begin in May."
    assert refusal(begin, sources) is None


@pytest.mark.parametrize(
    "attributed",
    [
        "Records seen by the paper show that the vessel",
        "According to records seen by the paper, the vessel",
        "Mayor Ana Bell told a local paper that the vessel",
    ],
)
def test_what_one_source_attributes_to_somebody_takes_nothing_of_another_with_it(attributed: str) -> None:
    room = "had room for 120 passengers and a crew"
    sources = [f"{attributed} {room}.", f"The vessel {room}, and the manifest listed 118 of them."]
    assert refusal(f"{attributed} {room}, and the manifest listed 118 of them.", sources) == "joint"
    sources[0] = f"The old vessel of the line {room}."
    flat = f"The old vessel of the line {room}, and the manifest listed 118 of them."
    assert refusal(flat, sources) is None


def test_a_sentence_that_follows_another_need_not_be_readable_alone() -> None:
    candidate = "She said on Monday that the old bridge over the Lend would not open before June."
    sources = [*SOURCES, candidate]
    assert refusal(candidate, sources) == "unreadable"
    assert refusal(candidate, sources, alone=False) is None
