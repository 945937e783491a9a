from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from summarizer.content.ordering import reading_order
from summarizer.content.selection import NEAR, SAME
from summarizer.datamodels import Member, RankedGroup, Sentence, SentenceGroup
from tests.summarizer.content.choosing import chosen_from
from tests.summarizer.facts import FACTS, ranked, sentences


@pytest.fixture(autouse=True)
def _days_and_numbers_add_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Concepts are counted by hand here; what a day and a number are worth is told of in ``test_telling``."""
    monkeypatch.setattr("summarizer.content.telling.VAGUE_WORTH", 1.0)


def test_what_adds_most_comes_first() -> None:
    groups = [ranked(n, 1 / 3, text) for n, text in enumerate(FACTS)]  # by hand: 8 + 8, 8 + 7, 9 + 8 concepts
    assert [item.ranked.group.id for item in chosen_from(groups)] == ["g2", "g0", "g1"]


def test_of_equals_the_central_comes_first() -> None:
    groups = [ranked(0, 0.4, FACTS[1]), ranked(1, 0.6, "No 195 persons inland are led to danger.")]
    assert [item.ranked.group.id for item in chosen_from(groups)] == ["g1", "g0"]


def test_what_two_outlets_report_comes_before_what_is_worth_a_little_more_and_one_does() -> None:
    alone = [ranked(0, 0.3, FACTS[0]), ranked(1, 0.3, FACTS[2])]  # by hand: 16 and 17 concepts
    shared = ranked(2, 0.3, FACTS[1], FACTS[1])  # by hand: 15 concepts, with a fifth more 18
    order = [item.ranked.group.id for item in chosen_from([*alone, shared])]
    assert order == ["g2", "g1", "g0"]


NOW = datetime(2026, 3, 2, 18, tzinfo=UTC)
INLAND = "No 195 persons inland are led to danger."


def articles(*texts: Sequence[str]) -> list[RankedGroup]:
    """Every sentence of every article as a group of its own, by its place: "0.1" is the second of the first."""
    return [
        RankedGroup(SentenceGroup(f"{sentence.document}.{sentence.index}", (Member(sentence, 1.0),), 1), 0.5)
        for document, own in enumerate(texts)
        for sentence in sentences(*own, document=document)
    ]


@pytest.mark.parametrize(("wanted", "second"), [(0.9, "0.1"), (0.99, "0.2")])
def test_after_the_lead_what_an_editor_wants_more_comes_first(wanted: float, second: str) -> None:
    told = articles([FACTS[0], INLAND, FACTS[2]])  # by hand: 15 and 17 concepts; what is wanted counts squared
    chosen = chosen_from(told, lead_worth=0.0, leads={0: 1.0}, wanted=[1.0, 1.0, wanted])
    assert chosen[1].ranked.group.id == second


@pytest.mark.parametrize(("lead", "goes_on"), [(0, "0.1"), (2, "1.1")])
def test_a_brief_goes_on_with_the_article_that_it_opens_with(lead: int, goes_on: str) -> None:
    told = articles([FACTS[0], INLAND], [FACTS[2], FACTS[1]])  # by hand: the second sentences have 15 concepts each
    assert chosen_from(told, lead_worth=0.0, leads={lead: 1.0})[1].ranked.group.id == goes_on


@pytest.mark.parametrize("before", [(), ("Why did it burn?",)])
@pytest.mark.parametrize(("hours", "second"), [(12, 2), (11, 1)])
def test_what_an_article_of_half_a_day_before_the_leads_has_is_worth_less(
    before: tuple[str, ...], hours: int, second: int
) -> None:
    told = articles([FACTS[0]], [*before, FACTS[2]], [*before, FACTS[1]])  # by hand: 16, 17 and 15 concepts
    times = (NOW, NOW - timedelta(hours=hours), NOW)
    order = [item.speaker.document for item in chosen_from(told, lead_worth=0.0, leads={0: 1.0}, times=times)]
    assert order[:2] == [0, second]


@pytest.mark.parametrize(("hours", "second"), [(12, 1), (11, 0)])
def test_of_an_article_of_half_a_day_before_its_news_comes_last(hours: int, second: int) -> None:
    told = articles([FACTS[0]], [FACTS[2], FACTS[1]])  # by hand: 16, 17 and 15 concepts
    times = (NOW, NOW - timedelta(hours=hours))
    order = [item.speaker.index for item in chosen_from(told, lead_worth=0.0, leads={0: 1.0}, times=times)]
    assert order[:2] == [0, second]


def test_what_points_to_something_told_does_not_bring_what_cannot_be_read() -> None:
    told = article(FACTS[2], "Why did it burn?", "It had left the port.", "They said that the authority slept.")
    assert [item.ranked.group.id for item in chosen_from(told)] == ["g0"]


@pytest.mark.parametrize(("line", "second"), [("Why did it burn?", "g2"), ("Is there a port authority?", "g4")])
def test_what_points_to_something_untold_is_worth_less(line: str, second: str) -> None:
    # by hand: 15, 17 ("the port") and 16 concepts
    told = article(FACTS[1], line, FACTS[2], "Why did it burn?", FACTS[0])
    assert chosen_from(told, lead_worth=0.0, leads={0: 1.0})[1].ranked.group.id == second


@pytest.mark.parametrize(("index", "order"), [(1, ["g0", "g1"]), (0, ["g1", "g0"])])
def test_what_holds_in_place_of_what_was_taken_out_comes_first_unless_it_may_lead(index: int, order: list[str]) -> None:
    groups = [ranked(0, 0.5, FACTS[0], index=index), ranked(1, 0.5, FACTS[2])]  # by hand: 16 and 17 concepts
    instead = [groups[0].group.members[0].sentence]
    assert [item.ranked.group.id for item in chosen_from(groups, instead=instead)] == order


def test_what_happened_comes_before_what_is_worth_more_and_was_said_of_it() -> None:
    said = ranked(0, 0.5, "“Investigators of the port authority blamed a fuel leak on Friday,” Ann Poe said.")
    happened = ranked(1, 0.5, FACTS[0])  # by hand: 16 concepts; 25 before, of which 7 in 8 are quoted and count half
    assert [item.ranked.group.id for item in chosen_from([said, happened])] == ["g1", "g0"]


def test_where_the_lead_is_too_long_what_fits_and_is_nearest_to_it_leads() -> None:
    long = "The ferry caught fire off the coast on Monday while a choir of 38 pupils sang on its upper deck."
    groups = [ranked(0, 0.2, long), ranked(1, 0.4, FACTS[2]), ranked(2, 0.4, "The ferry is burning off the coast.")]
    near = np.eye(3, dtype=np.float32)
    near[0, 2] = near[2, 0] = NEAR
    first, *_ = chosen_from(groups, max_words=12, leads={0: 1.0}, near=near)
    assert (first.ranked.group.id, first.leads) == ("g2", True)
    near[0, 2] = near[2, 0] = NEAR - 0.01
    assert not any(group.leads for group in chosen_from(groups, max_words=12, leads={0: 1.0}, near=near))


def test_of_the_leads_that_are_worth_their_share_of_the_best_the_one_that_most_speaks_for_leads() -> None:
    later = ranked(0, 0.5, FACTS[2], index=1)  # by hand: 17 concepts; the others have 16 and 15
    groups = [later, ranked(1, 0.2, FACTS[0]), ranked(2, 0.3, FACTS[1])]
    spoken_for = {1: 0.2, 2: 0.3}
    chosen = chosen_from(groups, lead_worth=15 / 17, leads=spoken_for)
    assert [(item.ranked.group.id, item.leads) for item in chosen] == [("g2", True), ("g0", False), ("g1", False)]
    assert chosen_from(groups, lead_worth=16 / 17, leads=spoken_for)[0].ranked.group.id == "g1"
    assert not any(item.leads for item in chosen_from(groups, lead_worth=1.0, leads=spoken_for))
    assert chosen_from(groups, lead_worth=1.0, leads={2: math.inf})[0].ranked.group.id == "g2"  # it raises a toll


def test_what_repeats_a_sentence_of_another_group_is_passed_over_if_it_is_near() -> None:
    told = "A jury in Vane found the treasurer Marguerite Voss guilty of nine counts of fraud on Monday."
    groups = [ranked(0, 0.5, told), ranked(1, 0.3, "Voss was guilty of nine counts of fraud.", index=3)]
    near = np.eye(2, dtype=np.float32)
    assert len(chosen_from(groups, near=near)) == 2
    near[0, 1] = near[1, 0] = NEAR
    assert [item.ranked.group.id for item in chosen_from(groups, near=near)] == ["g0"]
    assert [item.ranked.group.id for item in chosen_from(groups, near=near, leads={1: math.inf})] == ["g1"]


def test_what_was_said_is_not_said_again() -> None:
    groups = [ranked(0, 0.4, FACTS[0]), ranked(1, 0.4, "The ferry caught fire."), ranked(2, 0.2, FACTS[1])]
    assert [item.ranked.group.id for item in chosen_from(groups)] == ["g0", "g2"]


def test_selection_ends_with_the_budget() -> None:
    groups = [ranked(n, 1 / 3, text) for n, text in enumerate(FACTS)]
    assert len(chosen_from(groups, 9)) == 1


def test_a_group_that_cannot_be_read_alone_is_passed_over() -> None:
    groups = [ranked(0, 0.9, "He denied everything at once."), ranked(1, 0.1, FACTS[0])]
    chosen = chosen_from(groups)
    assert [item.ranked.group.id for item in chosen] == ["g1"]


def test_a_sentence_is_weighed_without_what_links_it_to_another() -> None:
    groups = [ranked(0, 0.9, "But the ferry reached the port in time."), ranked(1, 0.1, FACTS[1])]
    assert {item.ranked.group.id for item in chosen_from(groups)} == {"g0", "g1"}


def test_unless_there_is_nothing_else() -> None:
    groups = [ranked(0, 0.9, "He denied everything at once.")]
    assert len(chosen_from(groups)) == 1


def test_a_member_that_stands_alone_speaks_for_its_group() -> None:
    groups = [ranked(0, 1.0, "He denied it on Monday.", "Mayor Ode denied it on Monday.")]
    (chosen,) = chosen_from(groups)
    assert chosen.ranked.group.members[0].sentence.text == "Mayor Ode denied it on Monday."


def test_the_member_that_says_most_that_is_new_speaks_for_its_group() -> None:
    groups = [ranked(0, 0.9, FACTS[0]), ranked(1, 0.1, "The ferry caught fire on Monday.", FACTS[2], index=1)]
    speakers = [item.speaker.text for item in chosen_from(groups) if item.ranked.group.id == "g1"]
    assert speakers[0] == FACTS[2]


def test_a_group_without_a_sentence_that_fits_is_passed_over() -> None:
    groups = [ranked(0, 0.9, FACTS[0]), ranked(1, 0.1, FACTS[1])]  # 9 and 7 words
    (chosen,) = chosen_from(groups, 8)
    assert chosen.ranked.group.id == "g1"


def article(*texts: str) -> list[RankedGroup]:
    """One article, a group for each of its sentences, the earlier the more central."""
    sentences = [Sentence(0, n, 100 * n, 100 * n + len(text), text) for n, text in enumerate(texts)]
    return [
        RankedGroup(SentenceGroup(f"g{n}", (Member(sentence, 1.0),), 1), 1 / (n + 2))
        for n, sentence in enumerate(sentences)
    ]


def test_a_sentence_that_needs_the_one_before_it_may_follow_it() -> None:
    groups = article(FACTS[0], "It had left the port an hour before.", FACTS[1])
    chosen = chosen_from(groups)
    follows = {item.speaker.text: item.follows and item.follows.text for item in chosen}
    assert follows == {FACTS[0]: None, "It had left the port an hour before.": FACTS[0], FACTS[1]: None}
    assert [chosen[i].ranked.group.id for i in reading_order(chosen, [3], (0,))] == ["g0", "g1", "g2"]


@pytest.mark.parametrize("line", ["Here is what passengers should know.", "Why had it left the port at all?"])
def test_what_tells_nothing_follows_nothing(line: str) -> None:
    chosen = chosen_from(article(FACTS[0], line, FACTS[1]))
    assert [item.ranked.group.id for item in chosen] == ["g0", "g2"]


def test_it_is_never_chosen_without_it() -> None:
    groups = article("But that was not all of it.", "It had left the port an hour before.", FACTS[1])
    chosen = chosen_from(groups)
    assert [item.ranked.group.id for item in chosen] == ["g2"]


def test_it_brings_the_one_before_it_where_both_together_are_worth_most() -> None:
    line = "It had left the port of Tarrow an hour before with a crew of nine and no cargo."
    groups = article("The ferry burned.", line, FACTS[1])
    chosen = chosen_from(groups, 20)
    assert [item.speaker.text for item in chosen] == ["The ferry burned.", line]


def test_a_group_speaks_again_for_what_it_has_not_said() -> None:
    (group,) = [ranked(0, 1.0, "The ferry burned off Tarrow on Monday.", "Tugs drew the wreck into a harbour.")]
    first, second = chosen_from([group])
    assert {first.speaker.text, second.speaker.text} == {member.sentence.text for member in group.group.members}
    assert len(first.ranked.group.members) == 2
    assert [member.sentence for member in second.ranked.group.members] == [second.speaker]


def test_not_where_another_document_told_it_and_something_else_is_left() -> None:
    told = ranked(0, 0.5, FACTS[0], "Tugs drew the wreck into a harbour of the island on Tuesday.")
    order = [item.speaker.text for item in chosen_from([told, ranked(2, 0.5, "A spark from a boiler did all this.")])]
    assert order[-1] == FACTS[0]


def test_not_what_it_has_said_in_nearly_the_same_words() -> None:
    groups = [ranked(0, 1.0, FACTS[0], "On Monday the ferry caught fire off the long coast.")]
    assert len(chosen_from(groups)) == 1


def test_what_is_nearly_one_with_a_chosen_sentence_is_left_out() -> None:
    groups = [ranked(n, 1 / 3, text) for n, text in enumerate(FACTS)]
    near = np.eye(3, dtype=np.float32)
    near[0, 2] = near[2, 0] = SAME + 0.01
    assert [item.ranked.group.id for item in chosen_from(groups, near=near)] == ["g2", "g1"]


def test_a_new_number_is_told_beside_what_it_is_nearly_one_with() -> None:
    texts = [
        "At the peak 396,000 homes in two states had no power.",
        "About 118,000 homes still had no power late Tuesday.",
    ]
    near = np.full((2, 2), SAME + 0.01, dtype=np.float32)
    assert len(chosen_from([ranked(n, 1 / 2, text) for n, text in enumerate(texts)], near=near)) == 2
    assert len(chosen_from([ranked(0, 1 / 2, texts[0]), ranked(1, 1 / 2, "Homes had no power.")], near=near)) == 1


@pytest.mark.parametrize(
    ("told", "leaning", "needed"),
    [
        ("Ana Bell spoke.", "He blamed the pumps, the tanks, the crew and the ministry of trade.", True),
        ("Ana Bell told the inquiry in Vane why the ferry had burned in May.", "It lasted.", False),
    ],
)
def test_a_sentence_taken_for_the_one_that_leans_on_it_is_needed_for_that_alone_unless_worth_as_much(
    told: str, leaning: str, needed: bool
) -> None:
    first, second = chosen_from([ranked(0, 1 / 2, told), ranked(0, 1 / 2, leaning, index=1)])
    assert (first.needed, second.needed, second.follows) == (needed, False, first.speaker)


def test_nothing_comes_of_nothing() -> None:
    assert chosen_from([]) == ()


def test_of_other_articles_what_the_brief_has_told_in_near_words_is_worth_less() -> None:
    told = articles([FACTS[0]], [FACTS[2]], [FACTS[1]])  # by hand: 16, 17 and 15 concepts
    near = np.eye(3, dtype=np.float32)
    near[0, 1] = near[1, 0] = 0.35
    assert [item.speaker.document for item in chosen_from(told, lead_worth=0.0, leads={0: 1.0}, near=near)] == [0, 2, 1]
