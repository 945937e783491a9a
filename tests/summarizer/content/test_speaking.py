from __future__ import annotations

import pytest

from summarizer.content.speaking import speaking_of_another
from tests.summarizer.facts import sentences


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("The woman on the balcony was questioned.", "Prosecutor Karl Veld said that she was a witness."),
        ("The girl, Ivy Pym, 7, was found on Monday.", "Doctors at the clinic in Vane said she was thirsty."),
        ("A young man was held.", "Ana Bell said on Monday that his papers were false."),
    ],
)
def test_of_whom_somebody_speaks_is_told_before(before: str, text: str) -> None:
    assert speaking_of_another(sentences(before, text)) == {1}


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("The woman was questioned.", "Prosecutor Karl Veld said that he would appeal."),
        ("The woman was questioned.", "Prosecutor Karl Veld said that the woman had left her keys."),
        ("Two paintings were from the same man.", "Minister Karl Veld said that he would pay for guards."),
        ("The woman was questioned.", "Karl Veld, who said she was ill, left."),
        ("His brother, Luca Pell, was freed.", "Karl Veld said that he would appeal."),
    ],
)
def test_not_where_the_speaker_may_be_the_one(before: str, text: str) -> None:
    assert not speaking_of_another(sentences(before, text))


def test_only_the_next_sentence_of_one_document_speaks_of_her() -> None:
    own = sentences("The woman was questioned.")
    other = sentences("Prosecutor Karl Veld said that she was a witness.", document=1)
    assert not speaking_of_another([*own, *other])
