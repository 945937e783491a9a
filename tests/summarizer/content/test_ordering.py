from __future__ import annotations

from summarizer.content.ordering import reading_order
from summarizer.datamodels import Member, RankedGroup, SelectedGroup, Sentence, SentenceGroup
from tests.summarizer.facts import FACTS, ranked

ONE_STORY = (0, 0, 0)


def test_the_lead_comes_first_and_without_one_the_most_central_opening_sentence() -> None:
    items = (ranked(0, 0.2, "A."), ranked(1, 0.9, "B.", index=1), ranked(2, 0.4, "C."))
    assert reading_order([SelectedGroup(item) for item in items], [10, 10, 10], ONE_STORY) == [2, 0, 1]
    chosen = [SelectedGroup(item, leads=item is items[1]) for item in items]
    assert reading_order(chosen, [10, 10, 10], ONE_STORY) == [1, 2, 0]


def test_what_one_article_tells_keeps_its_order() -> None:
    lead, claim = ranked(2, 0.4, "C."), ranked(0, 0.3, "B.", index=4)
    answer = tuple(Member(Sentence(number, index, 0, 2, "A."), 1.0) for number, index in ((0, 6), (1, 0)))
    chosen = [
        SelectedGroup(RankedGroup(SentenceGroup("g9", answer, 2), 0.3)),  # earlier than the claim, on average
        SelectedGroup(claim),
        SelectedGroup(lead, leads=True),
    ]
    assert reading_order(chosen, [10] * 3, ONE_STORY) == [2, 1, 0]


def test_the_brief_is_told_in_the_order_of_its_articles() -> None:
    late = ranked(0, 0.5, FACTS[2], index=8)
    lead = ranked(1, 0.3, FACTS[0], index=0)
    middle = ranked(2, 0.2, FACTS[1], index=4)
    assert reading_order([SelectedGroup(item) for item in (late, lead, middle)], [10] * 3, ONE_STORY) == [1, 2, 0]


def test_what_several_articles_open_with_leads() -> None:
    # by hand: (0 + 0.25) / 1.5 = 0.17 for the one article, (0 + 0 + 0.25) / 2.5 = 0.1 for the two
    one = ranked(0, 0.3, FACTS[0], index=0)
    two = ranked(1, 0.3, FACTS[1], FACTS[2], index=0)
    assert reading_order([SelectedGroup(one), SelectedGroup(two)], [10] * 3, ONE_STORY) == [1, 0]


def test_of_several_first_sentences_the_most_central_leads() -> None:
    aside, event = ranked(0, 0.1, FACTS[0], index=0), ranked(1, 0.6, FACTS[1], index=0)
    assert reading_order([SelectedGroup(aside), SelectedGroup(event)], [10] * 3, ONE_STORY) == [1, 0]


def test_of_a_series_the_leads_story_comes_first_and_then_one_after_the_other() -> None:
    of_may = ranked(0, 0.3, FACTS[0], index=0), ranked(0, 0.1, FACTS[1], index=5)
    lead, more = ranked(1, 0.2, FACTS[0], index=0), ranked(1, 0.1, FACTS[2], index=9)
    of_march = ranked(2, 0.2, FACTS[2], index=8)
    chosen = [SelectedGroup(item) for item in (*of_may, lead, more, of_march)]
    chosen[2] = SelectedGroup(lead, leads=True)
    assert reading_order(chosen, [10] * 3, (2, 1, 0)) == [2, 3, 4, 0, 1]
