"""What was going on when an article was published takes no part beside one of half a day later."""

from __future__ import annotations

import pytest

from summarizer import Document, Summarizer, Summary

EARLY = "Drivers at Vane Rail walked out on Monday after talks over pay broke down. They asked for shorter shifts."
LATE = "Drivers at Vane Rail called off their strike on Wednesday after the company offered shorter shifts."


def brief(summarizer: Summarizer, said: str, early: str, late: str, *keep: str) -> Summary:
    documents = [
        Document(f"{EARLY} {said}", id="courier", published_at=early),
        Document(LATE, id="herald", published_at=late),
    ]
    return summarizer.summarize(documents, max_words=200, keep=keep)


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("Some 1,900 of the company's drivers are taking part, the union said.", False),
        ("Some 5,600 of the line's passengers remain stranded at Ellery.", False),
        ("Two of the company's managers are still missing after the march.", False),
        ("The ferries to Ellery have been cancelled until further notice.", False),
        ("Two of the marchers are being treated for burns in the hospital.", False),
        ("Passengers of the morning trains are being diverted to buses, Ana Bell said.", False),
        ("Ana Bell of the union has not said whether she will stand for the board again.", False),
        ("The union and the owner of the line are divided over night shifts.", False),
        ("If the ban goes ahead it will be the first of the company since 2011.", False),
        ("The owner of the line is weighing up a bid for the ferries of Ellery.", False),
        ("No injuries of marchers or passengers have been reported by the police of Vane.", False),
        ("None of the trains that were stopped in Ellery has been moved.", False),
        ("The names of the two managers have not been released by the company.", False),
        ("The driver who was hurt in the march was not named by the police.", False),
        ("There were no immediate reports of damage to the trains of the company.", False),
        ("The cause of the fire in the depot of Ellery is under investigation.", False),
        ("The bridge of Ellery has not been painted since 2011, the owner of the line said.", True),
        ("No manager of the line has been paid so much in forty years.", True),
        ("The town of Ellery was not known for its trains before the line came.", True),
        ("The depot of Ellery had not been built for so many trains.", True),
        ("Some 1,900 drivers were taking part by Monday evening, the union said.", True),
        ("The company is recalling 412,000 of its trains over a fault in the brakes.", False),
        ("The mayor of Ellery said he had full confidence in the owner of the line.", False),
        ("Ana Bell of the union wants members to take what the company of Vane offers.", False),
        ("Ana Bell of the union has been in office since the strike of 2029.", False),
        ("The company’s new depot fell in May where a bridge of the line is being built.", True),
        ("The owner of the line is in final talks to sell the depot of Ellery to Orrin Rail.", False),
        ("Vane Rail and the town of Ellery are close to signing a contract on the depot.", False),
        ("The owner of the line is on the verge of selling the depot, Ana Bell said.", False),
        ("The last depot of the line is close to the harbour of Ellery.", True),
        ("The company's report on the march is misleading, Ana Bell of the union said.", True),
        ("Ivo Lund of the old board is serving four years for the fire in the depot.", True),
        ("Ivo Lund of the old board is serving as head of the company of Vane.", False),
        ("The union of Ana Bell represents 1,900 drivers of the company, all from Ellery.", True),
        ("The company is still the largest employer in the town of Vane.", True),
        ("“Some 1,900 of us are taking part,” said Ana Bell of the union.", True),
    ],
)
def test_what_does_not_last_is_left_out(summarizer: Summarizer, said: str, stays: bool) -> None:
    summary = brief(summarizer, said, "2031-03-10", "2031-03-12")
    assert [gone.rule for gone in summary.removed] == ([] if stays else ["outdated"])
    assert bool(summary.warnings) is not stays
    assert any(said.startswith(sentence.text[:20]) for sentence in summary.sentences) is stays


@pytest.mark.parametrize(
    ("early", "late", "stays"),
    [
        ("2031-03-10T22:00:00Z", "2031-03-11T08:00:00Z", True),
        ("2031-03-10T22:00:00Z", "2031-03-11T11:00:00Z", False),
        ("2031-03-10T22:00:00+05:00", "2031-03-11T06:00:00Z", False),
        ("2031-03-10", "2031-03-10T20:00:00Z", True),
        ("2031-03-10T00:00:00Z", "2031-03-10", True),
        ("2031-03-10", "2031-03-11", False),
        ("2031-03-12", "2031-03-10", True),
    ],
)
def test_it_lasts_half_a_day(summarizer: Summarizer, early: str, late: str, stays: bool) -> None:
    said = "Some 1,900 of the company's drivers are taking part, the union said."
    assert ("1,900" in brief(summarizer, said, early, late).text) is stays


def test_it_says_where_and_can_be_kept(summarizer: Summarizer) -> None:
    said = "Some 1,900 of the company's drivers are taking part, the union said."
    assert brief(summarizer, said, "2031-03-10", "2031-03-12").warnings == (
        "documents[0] (courier) tells of what was going on and may be over in documents[1] (herald), published later:"
        " 1 sentence was left out.",
    )
    assert "1,900" in brief(summarizer, said, "2031-03-10", "2031-03-12", "outdated").text


@pytest.mark.parametrize(
    ("said", "stays"),
    [
        ("Its former captain Daniel Okoro, now of Harwell, is the leading contender to replace him.", False),
        ("The club said the search for a successor was under way.", False),
        ("Its former captain Daniel Okoro has won the cup of Ellery with Harwell Town.", True),
        ("The striker Ivo Lund is tipped to take over the role of the captain at Orrin City.", True),
    ],
)
@pytest.mark.parametrize(("evening", "named"), [("20:25", True), ("08:00", True), ("20:25", False)])
def test_who_may_get_a_post_lasts_until_a_later_article_opens_with_who_got_it(
    summarizer: Summarizer, said: str, stays: bool, evening: str, named: bool
) -> None:
    opening = "Thornsea United named Daniel Okoro as head coach on Sunday, hours after it sacked Marco Bellandi."
    documents = [
        Document(f"Thornsea United sacked Marco Bellandi on Sunday. {said}", published_at="2031-03-16T12:15:00Z"),
        Document(
            f"{opening if named else 'Thornsea United sacked Marco Bellandi.'} He signed a contract until 2034.",
            published_at=f"2031-03-16T{evening}:00Z",
        ),
    ]
    summary = summarizer.summarize(documents, max_words=200)
    overtaken = named and evening == "20:25" and not stays
    assert [gone.rule for gone in summary.removed] == (["outdated"] if overtaken else [])
    assert not overtaken or summary.sentences[0].text == opening


@pytest.mark.parametrize(("late", "stays"), [("2031-03-11T08:00:00Z", True), ("2031-03-11T11:00:00Z", False)])
def test_what_somebody_wants_lasts_a_whole_day(summarizer: Summarizer, late: str, stays: bool) -> None:
    said = "Ana Bell of the union wants members to take what the company of Vane offers."
    assert (said in brief(summarizer, said, "2031-03-10T10:00:00Z", late).text) is stays
