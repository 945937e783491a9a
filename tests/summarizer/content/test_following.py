"""A sentence follows the one before it, unless that one names only people who cannot be its "he" or "she"."""

from __future__ import annotations

import pytest

from summarizer.content.following import following
from summarizer.datamodels import Sentence

SHE_SAID = '"We start in the morning," she said to cheers outside the hall.'


def rows(*texts: str, surnames: tuple[str, ...] = ("Veld", "Marrant", "Pym")) -> set[int]:
    sentences = [Sentence(0, index, index, index + len(text), text) for index, text in enumerate(texts)]
    return set(following(sentences, surnames))


def test_only_the_next_sentence_of_one_document_follows() -> None:
    texts = ("Veld won.", "He wept.", "He left.", "They sang.")
    places = ((0, 0), (0, 1), (0, 3), (1, 4))
    sentences = [Sentence(number, index, 0, len(t), t) for (number, index), t in zip(places, texts, strict=True)]
    assert following(sentences, ()) == {1}


@pytest.mark.parametrize(
    "known",
    [
        "Mr Veld was first elected in 2015.",
        "The mayor met her husband, Tomas Veld.",
        "Spokesman Tomas Veld left.",
        "Tomas Veld, a retired businessman, left.",
    ],
)
def test_she_is_not_a_man_whom_the_sentence_before_names(known: str) -> None:
    assert 1 not in rows("Veld denies any wrongdoing.", SHE_SAID, known)
    assert 1 in rows("Veld denies any wrongdoing.", SHE_SAID.replace("she", "he"), known)


@pytest.mark.parametrize(
    ("before", "text", "known"),
    [
        ("Veld denies any wrongdoing.", SHE_SAID, "Tomas Veld was first elected in 2015."),
        ("Veld lost to Marrant.", SHE_SAID, "Mr Veld and Ms Marrant met."),
        ("Veld's wife wept.", SHE_SAID, "Mr Veld and Ms Marrant met."),
        ("Veld left.", "Marrant stayed as long as she could.", "Mr Veld and Ms Marrant met."),
        ("Veld left.", 'Nobody else did. "She stayed," a voter said.', "Mr Veld and Ms Marrant met."),
        ("Veld left.", SHE_SAID, "Mr Veld left, and so did his daughter, Ivy Veld."),
    ],
)
def test_where_it_is_not_known_it_follows(before: str, text: str, known: str) -> None:
    assert 1 in rows(before, text, known)


def test_two_of_one_surname_are_not_known_by_it() -> None:
    assert 1 in rows("Pym left.", SHE_SAID, "Mr Pym left.", surnames=("Veld",))


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("The last 12 months of a five-year term were suspended.", "She said that it had been a hard case."),
        ("About 30 people are hurt.", "He said that four had not been found."),
        ("It already was.", "Her daughter did not wish to speak."),
        ("So what happens next?", "He has until May to decide."),
        ("The first alarm had been false.", 'On Monday he said that it was "a pity".'),
    ],
)
def test_where_the_sentence_before_speaks_of_nobody_she_stands_further_up(before: str, text: str) -> None:
    assert 1 not in rows(before, text)


@pytest.mark.parametrize(
    "before",
    [
        "The driver was held.",
        "Judge Marrant reduced the term.",
        "Veld wept.",
        "Dr. Veld wept.",
        "By noon she had left.",
        "An account of his was found.",
        "A deputy waved.",
        "A 41-year-old was held in Vane.",
        '"We start in the morning," Marrant said.',
        '"I know nothing."',
    ],
)
def test_of_somebody_she_may_be_the_one(before: str) -> None:
    assert 1 in rows(before, "She said that it had been a hard case.")


def test_the_rest_follows_the_whole_alone() -> None:
    rest = "The owners will pay the rest of the debt."
    assert 1 in rows("A first million was paid in May.", rest)
    assert 1 not in rows("His brother was not in court.", rest)


@pytest.mark.parametrize(
    "before",
    [
        '"Four years late and right on time," Veld said to applause.',
        '"Not bad at all," Dr. Lind said.',
        '"Not bad," she said.',
        '"We cried."',
    ],
)
def test_it_is_not_who_speaks(before: str) -> None:
    assert 1 not in rows(before, "It makes Orsavia the seventh country in orbit.")


@pytest.mark.parametrize(
    "before",
    [
        '"The launch was right on time," Veld said.',
        '"Right on time," the agency said.',
        "Veld praised the launch.",
        'Orrin Rail got what Veld called a "fair" offer.',
    ],
)
def test_it_may_be_a_thing_of_which_somebody_speaks(before: str) -> None:
    assert 1 in rows(before, "It makes Orsavia the seventh country in orbit.")
