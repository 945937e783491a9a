"""The first sentence of a brief that names somebody says who that is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarizer import Document, Summarizer
from summarizer.datamodels import Member, RankedGroup, SelectedGroup, Sentence, SentenceGroup
from summarizer.writing.introductions import Introductions
from summarizer.written import WrittenSentence
from tests.summarizer.facts import cluster

ARTICLE = (
    "A fire burned 40 homes in Vane.",
    "Sheriff Dana Pike said that two people had died.",
    "The county’s fire chief, Luis Ortega, blamed the wind.",
    "Mary Young, a nurse, said that she had lost everything.",
    "“The road was blocked,” Pike said.",
    "“It will be a bad night,” said Ortega.",
)


def written(text: str, index: int = 4, document: int = 0, follows: Sentence | None = None) -> WrittenSentence:
    sentence = Sentence(document, index, 0, len(text), text)
    group = RankedGroup(SentenceGroup(f"g{index}", (Member(sentence, 1.0),), 1), 0.1)
    return WrittenSentence(text, "extracted", SelectedGroup(group, follows), (sentence,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“The road was blocked,” Pike said.", "“The road was blocked,” Sheriff Dana Pike said."),
        ("Pike rejected that.", "Sheriff Dana Pike rejected that."),
        ("An affidavit says that Pike’s phone rang.", "An affidavit says that Sheriff Dana Pike’s phone rang."),
        ("Pike’s deputies closed the road.", "Sheriff Dana Pike’s deputies closed the road."),
        ("But Pike and Young were there.", "But Sheriff Dana Pike and Mary Young were there."),
        ("Mr. Pike told reporters so.", "Sheriff Dana Pike told reporters so."),
        ("They asked Sheriff Pike.", "They asked Sheriff Dana Pike."),
        ("“It is bad,” said Ortega.", "“It is bad,” said Luis Ortega, the county’s fire chief."),
        ("Ortega said that it was bad.", "Luis Ortega, the county’s fire chief, said that it was bad."),
        ("Ortega, who led the crews, was tired.", "Luis Ortega, who led the crews, was tired."),
    ],
)
def test_a_surname_becomes_the_name_that_the_article_gives(text: str, told: str) -> None:
    introduced = Introductions(cluster(ARTICLE)).introduced(written(text), [])
    assert introduced.text == told
    assert introduced.origin == "rewritten"


@pytest.mark.parametrize(
    "text",
    [
        "“Pike did well,” the mayor said.",
        "They met in Pike County.",
        "They met at Lake Pike.",
        "The Pike flooded.",
        "Pike-Ortega was there.",
        "Young people were there.",
        "Nobody was there.",
    ],
)
def test_what_is_no_surname_alone_stays(text: str) -> None:
    introduced = Introductions(cluster(ARTICLE)).introduced(written(text), [])
    assert (introduced.text, introduced.origin) == (text, "extracted")


def test_a_place_is_not_lengthened() -> None:
    there = cluster(("Vela Orrel said so.", "It sank off the island of Orrel.", "Dana Pike said so."))
    introductions = Introductions(there)
    for text in ("It sank off the island of Orrel.", "They live on Pike.", "Orrel said so."):
        assert introductions.introduced(written(text, 1), []).text == text


def test_the_place_of_the_introduction_is_kept() -> None:
    there = cluster(ARTICLE)
    assert Introductions(there).introduced(written("Pike said so."), []).introduced == (there.by_document[0][1],)


def test_who_was_named_before_is_not_introduced_again() -> None:
    introductions = Introductions(cluster(ARTICLE))
    earlier, later = written("Pike said so.", index=1), written("Pike denied it.", index=5)
    assert introductions.introduced(later, [earlier]) is later
    assert introductions.introduced(earlier, [later]) is not earlier


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sheriff Dana Pike denied it.", "Pike denied it."),
        ("“We were late,” Sheriff Dana Pike told them.", "“We were late,” Pike told them."),
        ("The mayor and Dana Pike’s deputies were there.", "The mayor and Pike’s deputies were there."),
    ],
)
def test_a_holder_of_an_office_who_was_named_in_full_goes_by_the_surname(text: str, told: str) -> None:
    earlier = written("Sheriff Dana Pike said so.", index=1)
    again = Introductions(cluster(ARTICLE)).introduced(written(text, index=5), [earlier])
    assert (again.text, again.origin) == (told, "rewritten")


@pytest.mark.parametrize(
    "text",
    [
        "The tired Sheriff Dana Pike denied it.",
        "They met in the Dana Pike hall.",
        "They met in Dana Pike Park.",
        "“Ask Sheriff Dana Pike,” the mayor said.",
        "Mary Young was there.",
    ],
)
def test_a_full_name_stays_where_the_surname_alone_cannot_stand(text: str) -> None:
    earlier = written("Sheriff Dana Pike and Mary Young said so.", index=1)
    again = Introductions(cluster(ARTICLE)).introduced(written(text, index=5), [earlier])
    assert (again.text, again.origin) == (text, "extracted")


def test_a_full_name_goes_too_where_the_sentence_before_was_settled_later() -> None:
    introductions = Introductions(cluster(ARTICLE))
    settled_first = introductions.introduced(written("Sheriff Dana Pike denied it.", index=5), [])
    first = introductions.introduced(written("Sheriff Dana Pike said so.", index=1), [settled_first])
    assert [sentence.text for sentence in introductions.once([first, settled_first])] == [
        "Sheriff Dana Pike said so.",
        "Pike denied it.",
    ]


def test_a_sentence_that_will_stand_before_takes_the_introduction_over() -> None:
    introductions = Introductions(cluster(ARTICLE))
    settled_first = introductions.introduced(written("Pike denied it.", index=5), [])
    full_name = written("Dana Pike said so.", index=1)
    assert [sentence.text for sentence in introductions.once([full_name, settled_first])] == [
        "Dana Pike said so.",
        "Pike denied it.",
    ]
    introduced = introductions.introduced(written("Pike said so.", index=1), [settled_first])
    assert [sentence.text for sentence in introductions.once([introduced, settled_first])] == [
        "Sheriff Dana Pike said so.",
        "Pike denied it.",
    ]


def test_another_article_introduces_whom_the_own_does_not() -> None:
    introduced = Introductions(cluster(ARTICLE, ("Pike said so.",))).introduced(written("Pike said so.", 0, 1), [])
    assert introduced.text == "Sheriff Dana Pike said so."


FALLEN_TREES = "The road out of Vane was blocked by 30 fallen trees on Monday, Pike said."
NOBODY_RANG = "Why did nobody ring Sheriff Dana Pike at dawn?"
NAMED_BY_ANOTHER = [
    Document(f"Forty homes in Vane burned down on Monday, officials said.\n\n{NOBODY_RANG}"),
    Document(f"A fire in Vane destroyed 40 homes.\n\n{FALLEN_TREES}"),
]


def test_the_brief_introduces_and_shows_where_that_comes_from(summarizer: Summarizer) -> None:
    summary = summarizer.summarize(NAMED_BY_ANOTHER, max_words=30)
    [sentence] = [sentence for sentence in summary.sentences if "blocked" in sentence.text]
    assert sentence.text == FALLEN_TREES.replace("Pike", "Sheriff Dana Pike")
    assert [source.document_id for source in sentence.sources] == ["doc-2", "doc-1"]
    assert sentence.sources[1].text == NOBODY_RANG
    assert sentence.independent_sources == 1


def test_what_is_quoted_introduces_nobody(summarizer: Summarizer) -> None:
    summary = summarizer.summarize(NAMED_BY_ANOTHER, max_words=30, strategy="extractive")
    assert FALLEN_TREES in summary.text


@pytest.mark.parametrize(
    ("source", "shortened", "told"),
    [
        (
            "Carol Ware, the union’s general secretary, said on Monday that it was not enough.",
            "Carol Ware said that it was not enough.",
            "Carol Ware, the union’s general secretary, said that it was not enough.",
        ),
        (
            "Carol Ware, 57, who has led the union for 22 years, said that it was not enough.",
            "Carol Ware said that it was not enough.",
            "Carol Ware, 57, who has led the union for 22 years, said that it was not enough.",
        ),
        (
            "“It was not enough,” said Carol Ware, 57, who has led the union for 22 years.",
            "“It was not enough,” said Carol Ware, 57.",
            "“It was not enough,” said Carol Ware, 57, who has led the union for 22 years.",
        ),
        (
            "Carol Ware, the driver, and two others said on Monday that it was not enough.",
            "Carol Ware, the driver, and two others said that it was not enough.",
            "Carol Ware, the driver, and two others said that it was not enough.",
        ),
        (
            "Carol Ware, a driver, said on Monday that Ware was not enough.",
            "Carol Ware, a driver, said that Ware was not enough.",
            "Carol Ware, a driver, said that Ware was not enough.",
        ),
    ],
)
def test_a_shortened_sentence_that_names_somebody_first_says_who_that_is(
    source: str, shortened: str, told: str
) -> None:
    introductions = Introductions(cluster((source, "“No,” Ware said.")))
    whole = written(source, 0)
    short = replace(whole, text=shortened, origin="rewritten")
    introduced = introductions.introduced(short, [])
    assert introduced.text == told
    assert introduced.origin == ("extracted" if told == source else "rewritten")
    assert introductions.introduced(replace(short, group=written(source, 1).group), [whole]).text == shortened


BROTHERS = (
    ("Alan Pike, 40, was convicted.", "Pike wept.", "The jury sat for four days."),
    ("Bo Pike, 38, was cleared.", "“It was hell,” Pike said.", "Pike hugged his lawyer."),
    ("A trial ended.", "Pike will appeal."),
)


def of(article: int, index: int) -> WrittenSentence:
    return written(BROTHERS[article][index], index, article)


@pytest.mark.parametrize(
    ("article", "index", "told"),
    [(0, 1, "Alan Pike wept."), (1, 1, "“It was hell,” Bo Pike said."), (2, 1, "Pike will appeal.")],
)
def test_of_two_with_one_surname_each_is_called_as_the_own_article_does(article: int, index: int, told: str) -> None:
    introductions = Introductions(cluster(*BROTHERS))
    for said in ([], [of(0, 0), of(1, 0)]):
        introduced = introductions.introduced(of(article, index), said)
        assert introduced.text == told
        assert list(introduced.introduced) == ([of(article, 0).sources[0]] if article < 2 else [])
    assert introductions.surnames == frozenset()


def test_who_is_called_by_a_surname_that_the_brief_gives_another_is_left_out() -> None:
    introductions = Introductions(cluster(*BROTHERS))
    assert introductions.clear(of(2, 1), [], [])
    assert not introductions.clear(of(2, 1), [of(0, 0)], [])
    assert not introductions.clear(of(2, 1), [], ["Alan Pike, 40, was convicted."])
    assert introductions.clear(of(0, 0), [of(2, 1)], [])
    assert introductions.clear(of(0, 1), [of(0, 0)], ["Bo Pike was cleared."])
    assert not introductions.clear(of(0, 1), [of(1, 0)], [])
    assert introductions.clear(of(0, 2), [of(2, 1)], [])


def test_a_quotation_before_a_surname_is_no_name() -> None:
    introductions = Introductions(cluster(*BROTHERS))
    said = replace(of(2, 1), text="‘It was hell.’ Pike will appeal.")
    assert not introductions.clear(said, [of(0, 0)], [])


def test_who_is_in_most_articles_may_go_by_a_shared_surname() -> None:
    introductions = Introductions(cluster(*BROTHERS, *[("Alan Pike, 40, will appeal.",)] * 2))
    assert introductions.clear(of(2, 1), [of(0, 0)], [])
    assert not introductions.clear(of(2, 1), [of(1, 0)], [])


@pytest.mark.parametrize(
    "text",
    ["Mrs Pike said that she had looked for him.", "Pike, a builder, said so.", "Judge Pike said so."],
)
def test_nobody_gets_the_name_of_another(text: str) -> None:
    there = cluster(("Alan Pike, 40, lost his phone.", "Pike said so."), (text,))
    assert Introductions(there).introduced(written(text, 0, 1), []).text == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mr Pike said so.", "Alan Pike said so."),
        ("Pike, who is a builder, said so.", "Alan Pike, who is a builder, said so."),
        ("Pike wept.", "Alan Pike wept."),
    ],
)
def test_another_article_introduces_whom_nothing_speaks_against(text: str, told: str) -> None:
    there = cluster(("Alan Pike, 40, lost his phone.", "Pike said so."), (text,))
    assert Introductions(there).introduced(written(text, 0, 1), []).text == told


def test_a_company_does_not_get_the_name_of_a_person() -> None:
    there = cluster(("Alan Pike, 40, said so.",), ("Pike Motors fell.", "Pike said that it would cut jobs."))
    sentence = written("Pike said that it would cut jobs.", 1, 1)
    assert Introductions(there).introduced(sentence, []) is sentence


def test_a_brief_of_two_with_one_surname_tells_them_apart(summarizer: Summarizer) -> None:
    documents = [
        Document(
            "\n\n".join(["Alan Pike, 40, was convicted of fraud on Monday in Vane.", "Pike wept as the jury left."])
        ),
        Document("\n\n".join(["Bo Pike, 38, was cleared of fraud on Monday in Vane.", "Pike hugged his lawyer."])),
    ]
    fused = summarizer.summarize(documents).text
    assert "Alan Pike wept" in fused
    assert "Bo Pike hugged" in fused
