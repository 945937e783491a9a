"""Which numbers are tolls."""

from __future__ import annotations

import pytest

from summarizer.support.tolls import tolls


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people were killed and 40 injured, police said.", {("dead", 12), ("injured", 40)}),
        ("A fire killed 12, injured 40 and left 3 missing.", {("dead", 12), ("injured", 40), ("missing", 3)}),
        ("At least 17 people, including three children, were killed.", {("dead", 17)}),
        ("Eight people, two of them foreigners, died in the fire.", {("dead", 8)}),
        ("The last of the dead were brought up four hours later.", set()),
        ("The storm claimed more than 1,700 lives.", {("dead", 1700)}),
        ("The death toll rose to 17, with 300 houses damaged.", {("dead", 17)}),
        ("The number of people killed in this week's fires is 13, not 14.", {("dead", 13)}),
        ("It killed 12 of the 40 people on board.", {("dead", 12)}),
        ("The toll of the magnitude 6.4 earthquake stood at 147, up from 112.", {("dead", 147)}),
        ("The toll could rise to 100.", set()),
        ("A boy died of burns, bringing to three the number of people lost.", {("dead", 3)}),
        ("Their deaths bring the number killed to six.", {("dead", 6)}),
        ("It brought the number of fatalities tied to the heat to 11.", {("dead", 11)}),
        ("The number of people known to have died in the fire has risen to 17.", {("dead", 17)}),
        ("The worst week of the mill in 40 years took the death toll to 17.", {("dead", 17)}),
        ("It took the death toll of the worst fire in nine years to 57.", {("dead", 57)}),
        ("A woman of 83 has died and a boy of 12 was hurt.", set()),
        ("A crew of 12 died.", {("dead", 12)}),
        ("The number of jobs lost rose to 300.", set()),
        ("More than 40 are feared dead.", set()),
        ("“We have three confirmed deaths, and I fear more,” the prefect said.", {("dead", 3)}),
        ("The toll road costs 40 crowns.", set()),
        ("A fire tore through the mill, killing three people.", {("dead", 3)}),
        ("No deaths have been reported.", {("dead", 0)}),
        ("No one was killed and nobody has been hurt.", {("dead", 0), ("injured", 0)}),
        ("There were no deaths or injuries.", {("dead", 0), ("injured", 0)}),
        ("Flooding left 40 dead in two coastal villages.", {("dead", 40)}),
        ("These are the three countries with the greatest death toll.", set()),
        ("Two village leaders were killed.", {("dead", 2)}),
        ("Nobody should board a ferry.", set()),
        ("Hundreds were killed.", set()),
        ("More than two dozen people were injured.", set()),
        ("Ten guests were killed by six armed men.", {("dead", 10)}),
        ("The conductor has died aged 79.", set()),
        ("She died at 79, and he at the age of 80.", set()),
        ("An avalanche killed climbers at 8,848m in a 7.8 earthquake.", set()),
        ("The 800m deep shaft killed two miners.", {("dead", 2)}),
        ("Over 9, 000 people died.", set()),
        ("They gave 40 million crowns for the victims.", set()),
        ("One crew member has been confirmed dead.", {("dead", 1)}),
        ("One sailor is dead and four survived.", {("dead", 1)}),
        ("One of the dead was a cook.", set()),
        ("It is the first death linked to the outbreak.", {("dead", 1)}),
        ("It was the first death of a pilot in the race.", set()),
        ("It was the first death in the race in nine years.", set()),
    ],
)
def test_tolls_are_exact_numbers_of_dead_injured_and_missing(text: str, expected: set[tuple[str, float]]) -> None:
    assert tolls(text) == expected
