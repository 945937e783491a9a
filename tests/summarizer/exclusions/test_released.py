"""Nobody who has been released is told to be under suspicion."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer

MORNING = (
    "A fire burned 40 homes in the village of Castrel on Tuesday, the brigade said. "
    "Police said they were questioning a 34-year-old man on suspicion of starting the fire near Castrel. "
    "A 61-year-old woman was arrested at the shop in Castrel, where goods had been stolen."
)
EVENING = (
    "The fire in Castrel has burned 44 homes, the brigade said. "
    "Police have released without charge a 34-year-old man whom they questioned over the fire at Castrel."
)


def told(summarizer: Summarizer, morning: str | None, evening: str | None) -> tuple[str, str]:
    documents = [
        Document(MORNING, id="morning", published_at=morning),
        Document(EVENING, id="evening", published_at=evening),
    ]
    summary = summarizer.summarize(documents, max_words=200)
    return summary.text, " ".join(summary.warnings)


@pytest.mark.parametrize(
    ("morning", "evening"),
    [("2031-07-21T09:00:00Z", "2031-07-22T19:00:00Z"), ("2031-07-21T23:00:00Z", "2031-07-21T19:00:00Z"), (None, None)],
)
def test_who_was_released_is_not_told_to_be_questioned(
    summarizer: Summarizer, morning: str | None, evening: str | None
) -> None:
    text, warnings = told(summarizer, morning, evening)
    assert "on suspicion" not in text
    assert "released without charge" in text
    assert "61-year-old woman was arrested" in text
    assert "documents[1] (evening) tells: 1 sentence was left out" in warnings


@pytest.mark.parametrize(
    ("suspected", "left_out"),
    [
        ("Police are questioning a 34-year-old local man over the fire.", True),
        ("The 34-year-old is being questioned over the fire.", True),
        ("A woman, 34, was arrested near the fire. The 34-year-old is being questioned.", False),
        ("A man, 34, was arrested near the fire.", True),
        ("A man aged 34 was arrested near the fire.", True),
        ("A man aged 34 has not been charged with anything and is held over the fire.", True),
        ("Police are questioning a 34-year-old woman over the fire.", False),
        ("A woman, 34, was arrested near the fire.", False),
        ("A girl aged 34 was arrested near the fire.", False),
        ("A 34-year-old man was arrested at the scene and charged with murder.", False),
        ("A 34-year-old man was arrested and charged on Tuesday with murder.", False),
    ],
)
def test_it_takes_the_age_and_the_noun_beside_it_and_no_charge(
    summarizer: Summarizer, suspected: str, left_out: bool
) -> None:
    fire = "A fire burned 40 homes in the village of Castrel on Tuesday, the brigade said."
    summary = summarizer.summarize([Document(f"{fire} {suspected}"), Document(EVENING)])
    assert [gone.rule for gone in summary.removed] == (["released"] if left_out else [])


def test_of_two_of_one_age_the_names_tell_who_is_meant(summarizer: Summarizer) -> None:
    fire = "A fire burned 40 homes in the village of Castrel on Tuesday, the brigade said."
    released = Document(f"{fire} Ivo Berg, 34, was released without charge.")
    for name, left_out in (("Ann Lund", []), ("Ivo Berg", ["released"])):
        document = Document(f"{fire} Police arrested {name}, 34, near the burning homes in Castrel.")
        assert [gone.rule for gone in summarizer.summarize([document, released]).removed] == left_out


@pytest.mark.parametrize(
    ("suspected", "released", "left_out"),
    [
        ("Investigators believe that Ivo Berg lit the fire. He is armed and dangerous.", "Ivo Berg was released", 2),
        ("Investigators believe that Ivo Berg lit the fire. He kept bees.", "Ivo Berg, a beekeeper, was released", 1),
        ("Investigators believe that Ivo Berg lit the fire.", "A man named Jon Berg was released", 0),
        ("Ivo Berg was arrested near the fire and charged on Tuesday with arson.", "Ivo Berg was released", 0),
        ("Ivo Berg kept bees near the fire.", "Ivo Berg was released", 0),
        ("A 19-year-old woman was being questioned over the fire.", "A woman held since Tuesday was released", 1),
        ("A 19-year-old woman was being questioned over the fire.", "A man held since Tuesday was released", 0),
        (
            "Two women, aged 19 and 23, were arrested over the fire. A 40-year-old woman was being questioned.",
            "A woman held since Tuesday was released",
            0,
        ),
        (
            "A man was arrested over the fire, which killed a 30-year-old woman.",
            "A woman held since Tuesday was released",
            0,
        ),
        (
            "A 17-year-old boy was arrested over the fire.",
            "A woman held over the death of a 17-year-old boy in the fire was released",
            0,
        ),
    ],
)
def test_without_an_age_a_name_tells_who_is_meant_or_that_there_is_one_only(
    summarizer: Summarizer, suspected: str, released: str, left_out: int
) -> None:
    fire = "A fire burned 40 homes in the village of Castrel on Tuesday, the brigade said."
    documents = [Document(f"{fire} {suspected}"), Document(f"{fire} {released} without charge.")]
    assert [gone.rule for gone in summarizer.summarize(documents).removed] == ["released"] * left_out


def test_who_is_apologized_to_where_a_suspect_is_cleared_is_the_suspect(summarizer: Summarizer) -> None:
    fire = "A fire burned 40 homes in the village of Castrel on Tuesday, the brigade said."
    suspected = Document(f"{fire} Police believe that Ivo Berg, a beekeeper of Castrel, lit the fire.")
    for cleared, left_out in (("The suspect in the fire was cleared.", ["released"]), ("The road was cleared.", [])):
        later = Document(f"{fire} {cleared} Police Chief Ann Lund apologized to Ivo Berg.")
        assert [gone.rule for gone in summarizer.summarize([suspected, later]).removed] == left_out


def test_who_is_questioned_on_a_later_day_may_have_been_arrested_again(summarizer: Summarizer) -> None:
    documents = [Document(MORNING, published_at="2031-07-22T09:00:00Z"), Document(EVENING, published_at="2031-07-21")]
    assert not summarizer.summarize(documents).removed


def test_the_rule_can_be_switched_off(summarizer: Summarizer) -> None:
    assert not summarizer.summarize([Document(MORNING), Document(EVENING)], keep=["released"]).removed
