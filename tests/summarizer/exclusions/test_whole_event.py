from __future__ import annotations

import pytest

from summarizer.exclusions.whole_event import counts_people, counts_people_of_the_event, speaks_of_a_toll


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Six people are now known to have died.", True),
        ("The fire, which broke out on Friday, has killed 12 people.", True),
        ("The toll has risen.", True),
        ("In all, ten deaths have been attributed to the heat.", True),
        ("Hers is the first death linked to the heat.", True),
        ("Ten deaths have shaken the valley.", False),
        ("Fires have killed 85 people in the county since May.", False),
        ("A fire has killed 12 people.", False),
    ],
)
def test_a_toll_is_meant_of_the_whole_event_where_the_sentence_says_so(text: str, speaks: bool) -> None:
    assert speaks_of_a_toll(text) is speaks


@pytest.mark.parametrize(
    ("text", "counts", "of_the_event"),
    [
        ("Four people have died in the heat.", True, True),
        ("At least 40 people were injured in the crash.", True, True),
        ("Four people died in the storm.", True, True),
        ("Four people are dead, police said.", True, True),
        ("Three people on board the school bus died.", True, True),
        ("Three people on the mend died.", False, False),
        ("Four people died of burns, two of them children.", True, False),
        ("Four people have died on the road this year.", True, False),
        ("At least 24 people were killed, the ministry said.", True, True),
        ("The government said that eleven people had been killed.", True, True),
        ("Police said at least 40 people were hurt.", True, True),
        ("The government said that 40 people were killed last year.", True, False),
        ("A neighbour said that eleven people had been killed.", False, False),
        ("Two firefighters died in the fire.", False, False),
        ("Four people died in the south.", True, False),
    ],
)
def test_how_many_people_died_so_far_or_in_the_storm_is_of_the_event(
    text: str, counts: bool, of_the_event: bool
) -> None:
    assert (counts_people(text), counts_people_of_the_event(text)) == (counts, of_the_event)
