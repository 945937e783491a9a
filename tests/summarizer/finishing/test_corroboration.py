"""Who says it: a sentence that only stands near carries nothing."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest

from summarizer.content.carrying import carries, repeats
from summarizer.finishing.corroboration import corroborated
from tests.summarizer.facts import cluster, written

FINE = "Brightwater did not contest a fine of $168,000 for its relief valves."


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Brightwater paid a fine of $168,000 for the relief valves, the agency said.", FINE),
        ("All 243 people aboard the ferry were rescued.", "Rescuers brought all 243 people on the ferry to safety."),
        ("The mill in Vane burned on Tuesday.", "The mill in Vane burned on Tuesday, the mayor said on Friday."),
        ("The mill in Vane burned on Tuesday, he told a court on Monday.", "The mill in Vane burned on Tuesday."),
        ("“This river caught fire twice,” she said.", "“This river caught fire twice,” Verrault said at the Capitol."),
        ("A third person has died after the leak in Vane.", "Three people are known to have died in the leak in Vane."),
        ("Mark Prine, a welder, was arrested in Vane.", "Police in Vane arrested Mark Prine, a 34-year-old welder."),
        (
            "Vane and Ellery last held talks in 2022.",
            "The last talks between the two sides, Vane and Ellery, were in 2022.",
        ),
        ("Mayor Ana Bell has resigned.", "Mayor Ana Bell resigned on Friday."),
        ("Mayor Ana Bell of Vane has not resigned.", "Mayor Ana Bell would not resign."),
        ("The union in Vane wants shifts of ten hours.", "The union in Vane wants shifts of no more than ten hours."),
        ("Prentiss was found not guilty of fraud in Vane.", "Jurors in Vane acquitted Prentiss of fraud."),
        (
            "Tap water in Vane is safe to drink, the council said.",
            "The water remains safe to drink, manager Curtis Yoo said.",
        ),
        ("The fire burned 22 miles from Vane.", "The fire burned more than 20 miles from Vane."),
        ("The party has 34 seats in the assembly of Vane.", "The party won 34 of 65 seats in the assembly of Vane."),
    ],
)
def test_what_says_the_same_carries_it(source: str, text: str) -> None:
    assert carries(source, text, close=False)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Brightwater paid a fine of $186,000 for the relief valves, the agency said.", FINE),
        ("She had Parkinson's disease.", "Her daughter, Ruth Lund, said the cause was complications of Parkinson's."),
        ("Vane Rail denied that it ignored warnings of the union.", "Vane Rail ignored warnings, the union said."),
        ("Prine spoke for nine hours against the bill.", "Prine spoke for seven hours against the bill."),
        ("Prentiss was found guilty on nine of 11 counts.", "Prentiss was found guilty on seven of 11 counts."),
        ("The bank of Vane voted 5-4 for the cut.", "The bank of Vane voted 6-3 for the cut."),
        ("A jury in Vane acquitted Prentiss of fraud.", "A jury in Vane convicted Prentiss of fraud."),
        ("Prentiss, who denies fraud, is on trial in Vane.", "Prentiss was convicted of fraud in Vane."),
        ("Prentiss is accused of fraud in Vane.", "Prentiss was cleared of fraud in Vane."),
        ("Prices in Vane fell to 5.1% in May.", "Prices in Vane rose to 5.1% in May."),
        ("Prentiss will be sentenced in Vane on June 21.", "Prentiss will be sentenced in Vane on June 12."),
        ("The striker signed with Vane until 2030.", "The striker signed with Vane until 2031."),
        ("The mill burned on Tuesday, the mayor said.", "The mill burned on Wednesday, the mayor said."),
        (
            "Officials in Vane said 312 people were in shelters.",
            "In Vane the number of people in shelters grew to 341.",
        ),
        ("The city of Vane would stop enforcing the order.", "The city of Vane would continue enforcing the order."),
        (
            "Prentiss was not guilty of fraud, a jury in Vane found.",
            "Prentiss was guilty of fraud, a jury in Vane found.",
        ),
        (
            "The hospital in Vane has admitted no patients to its 18-bed intensive care unit since the outbreak.",
            "A third patient has died in the outbreak at the intensive care unit of the hospital in Vane.",
        ),
        ("What is found in the museum belongs to the city, she said.", "“I had to sit down on a bucket,” she said."),
        ("The altarpiece was painted for the cathedral.", "The chapter of the cathedral wants the panels back."),
        ("Vane have signed the forward Joss Tennant.", "Vane have signed the forward Joss Tennant for a fee of £62m."),
        ("Drivers at Vane Rail walked out on Monday.", "Drivers at Vane Rail accepted 5.2 per cent on Wednesday."),
        ("Ana Bell, the transport minister, would not confirm it.", "Transport Minister Ana Bell refused to step in."),
        ("Ana Bell accepted $50,000 from the mill in Vane.", "Ana Bell turned down $50,000 from the mill in Vane."),
        ("She will stand trial in Vane in June.", "She is to be a witness at the trial in Vane in June."),
        ("Tom Hale will resign on Friday, two people said.", "Tom Hale said on Tuesday he would not resign."),
        ("The dam at Keld had failed, officials said.", "The dam at Keld had not failed, Norlys Vann said."),
        ("Nobody was hurt in the fire at the mill in Vane.", "Two women were hurt in the fire at the mill in Vane."),
        ("His daughter, Eleanor Pym, said he knew the hills.", "Pym's daughter Eleanor Pym thanked the volunteers."),
    ],
)
def test_another_number_another_quotation_or_another_fact_does_not(source: str, text: str) -> None:
    assert not carries(source, text, close=True)


def test_close_sentences_need_only_name_the_same() -> None:
    source = "A ferry burned in the Vane Strait late on Tuesday, and all 243 had to leave it, the agency Norvane said."
    text = "All 243 people aboard the Northern Lark were rescued overnight from the Vane Strait after a fire broke out."
    assert not carries(source, text, close=False)
    assert carries(source, text, close=True)


def test_or_have_a_number_and_half_of_their_words_in_common() -> None:
    source = "A trade body put the number of shops in Vane that closed for good at 97 and called on the city to act."
    text = "Last year 97 shops shut for good, merchants of Vane told the city council."
    assert not carries(source, text, close=False)
    assert carries(source, text, close=True)
    assert not carries(source.replace("at 97", "high"), text, close=True)


def test_that_somebody_is_the_first_is_not_said_by_naming_her() -> None:
    source = "Kirsten Brandvold has won the election in Estmark with a majority that no pollster had foretold."
    text = "After the election Kirsten Brandvold of Estmark is to be the first woman whom settlers made their governor."
    assert not carries(source, text, close=True)
    assert carries(source, text.replace("first woman", "youngest"), close=True)


def test_what_leaves_little_to_say_repeats_it() -> None:
    told = "The plant in Vane, which makes chips, employs 640 people and will close by the end of September."
    assert repeats("Six hundred and forty people work at Vane.", told)
    assert not repeats("Six hundred and forty people in Vane marched to the town hall on Friday.", told)
    assert not repeats("Seven hundred people work at Vane.", told)
    bids = "There were five bids of over a million dollars for the old dime that was sold at auction in Vane."
    assert not repeats("The dime sold at auction for $1.84 million.", bids)


@pytest.mark.parametrize(("published", "documents"), [(4, [1]), (6, [1, 0]), (None, [1, 0])])
def test_what_was_published_before_the_day_of_an_event_does_not_carry_it(
    published: int | None, documents: list[int]
) -> None:
    texts = [
        "Mayor Dana Lund vetoed the rule in Vane.",
        "Mayor Dana Lund on Thursday vetoed the rule in Vane.",
    ]
    one, other = cluster(*([text] for text in texts)).sentences
    times = (published and datetime(2031, 3, published), datetime(2031, 3, 7))  # a Friday
    carried = corroborated(written(other.text, other, one), [one, other], np.ones((2, 2), dtype=np.float32), times)
    assert [source.document for source in carried.sources] == documents


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The doors of the mill in Vane were mended on Monday.", "The doors of the mill in Vane do not shut."),
        ("There are no plans to raise fares in Vane.", "The fares in Vane rise again."),
        ("Two clerks in Vane were freed by the gang.", "A ransom of £2m was paid to the gang for two clerks in Vane."),
        ("An earlier report put the depth of the lake in Vane at 91 metres.", "The lake in Vane is 91 metres deep."),
        ("Ana Bell of Vane was found alive in her boat.", "A jet looked for Ana Bell of Vane, whose boat sank."),
        ("Bell, a skipper from Vane, would have turned 91 in March.", "She was 91."),
    ],
)
def test_what_says_otherwise_or_tells_of_something_else_is_no_source(source: str, text: str) -> None:
    assert sources_of(text, source) == [text]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("The doors of the mill in Vane would not shut.", "The doors of the mill in Vane do not shut."),
        ("The firm in Vane would not pay, it said.", "The firm in Vane did not pay."),
        ("Nobody was hurt in Vane when the mill burned.", "The mill in Vane burned on Tuesday."),
        ("The mayor of Vane resigned, and would not say why.", "The mayor of Vane resigned."),
        ("A ransom of about £2m was paid in Vane.", "A ransom of £2.1m was paid in Vane for two clerks."),
        ("Prentiss of Vane was acquitted of fraud.", "Prentiss of Vane was found not guilty of fraud."),
        ("No deaths were reported.", "There were no deaths."),
        ("Ana Bell, who had not been seen since May, was found in Vane.", "Ana Bell was found in Vane."),
    ],
)
def test_what_says_the_same_in_other_words_is(source: str, text: str) -> None:
    assert sources_of(text, source) == [text, source]


def sources_of(text: str, source: str) -> list[str]:
    """What of two sentences very near to each other a brief with the one names as its sources."""
    one, other = cluster([text], [source]).sentences
    found = corroborated(written(text, one, other), [one, other], np.ones((2, 2), dtype=np.float32), (None, None))
    return [sentence.text for sentence in found.sources]
