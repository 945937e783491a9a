"""What a source limits, takes back or only lets somebody say is never stated as a fact."""

from __future__ import annotations

import pytest

from summarizer import check_support
from tests.summarizer.support.checked import reasons


@pytest.mark.parametrize(
    ("text", "source", "wrong"),
    [
        ("Everyone was rescued.", "Almost everyone was rescued.", "Everyone"),
        ("The crew drowned.", "The crew nearly drowned.", "drowned"),
        ("President Lee died.", "Former president Lee died.", "President"),
        ("President Lee died.", "Ex-President Lee died.", "President"),
        ("President Lee died.", "Acting president Lee died.", "President"),
        ("President Lee died.", "Former president Lee died. President Kim sent flowers.", "President"),
        ("A keeper died.", "A former Lowmoor keeper died.", "keeper"),
        ("All of the workers were rescued.", "Some of the workers were rescued.", "workers"),
        ("All workers were rescued.", "Some workers were rescued.", "workers"),
        ("The workers were rescued.", "Some of the workers were rescued.", "workers"),
        ("The 20 workers were rescued.", "Three of the 20 workers were rescued.", "20"),
        ("The harbour is closed.", "Some 20 percent of the harbour is closed.", "harbour"),
        ("Bell was charged with murder.", "Bell was charged with attempted murder.", "murder"),
        ("Bell killed the captain.", "Bell tried to kill the captain.", "killed"),
        ("Bell killed the captain.", "Bell is accused of killing the captain.", "killed"),
        ("Bell killed the captain.", "The mayor accused Bell of killing the captain.", "killed"),
        ("A leak started the fire.", "A suspected leak started the fire.", "leak"),
        ("The pier collapsed.", "The pier all but collapsed.", "collapsed"),
        ("The pier is empty.", "The pier is all but empty.", "empty"),
        ("All nine piers will shut.", "All but one of the nine piers will shut.", "nine"),
        ("Bell will sell the quay.", "Bell will sell the quay if the council agrees.", "sell"),
        ("Bell would sell no boats.", "Bell would sell no boats unless banks required it.", "sell"),
        ("Bell will leave the port.", "If the vote fails, Bell will leave the port.", "leave"),
        ("Crews voted to strike on Monday.", "Crews voted to strike on Monday unless pay rises.", "strike"),
        ("Bell joined Carrick for £3m.", "Bell would have joined Carrick for £3m, but he fell ill.", "joined"),
        ("The race will begin at noon.", "The race would have begun at noon but for the fog.", "begin"),
        ("The captain resigned.", "The captain is expected to resign.", "resigned"),
        ("The crew accepted the offer.", "Officers urged the crew to accept the offer.", "accepted"),
        ("The ferry was sold.", "The ferry will be sold.", "sold"),
        ("Bell drowned.", "Bell is believed to have drowned.", "drowned"),
        ("Carr shot two sailors in Lowmoor.", "Carr is a suspect in a shooting of two sailors in Lowmoor.", "shot"),
    ],
)
def test_a_lost_limit_is_found_at_the_word_that_it_stood_beside(text: str, source: str, wrong: str) -> None:
    support = check_support(text, [source])
    assert [(span.text, span.reason) for span in support.unsupported] == [(wrong, "hedge")]
    assert not support.stands


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The suspect killed the woman.", "Police allege the suspect killed the woman."),
        ("The suspect killed the woman.", "Police alleged that the suspect killed the woman."),
        ("He is guilty.", "“He is guilty,” the prosecutor said."),
        ("The vaccine is safe.", "It is not yet known whether the vaccine is safe."),
        ("The vaccine is harmful.", "There is no evidence that the vaccine is harmful."),
        ("The vaccine works.", "It is too early to say that the vaccine works."),
        ("The vaccine is harmful.", "It is a myth that the vaccine is harmful."),
        ("The mayor took bribes.", "The paper withdrew its claim that the mayor took bribes."),
        ("The mayor took bribes.", "A judge ruled it was false that the mayor took bribes."),
        ("The mayor broke the law.", "A court will decide whether the mayor broke the law."),
        ("The mayor broke the law.", "Voters believe the mayor broke the law."),
        ("The mayor broke the law.", "According to the complaint, the mayor broke the law."),
        ("The mayor broke the law.", "The mayor broke the law, the lawsuit says."),
        ("The tide turns early.", "Bell will sail unless the tide turns early."),
    ],
)
def test_what_is_only_quoted_or_alleged_is_no_fact(text: str, source: str) -> None:
    support = check_support(text, [source])
    assert [(span.text, span.reason) for span in support.unsupported] == [(text.rstrip("."), "hedge")]
    assert reasons(text, source, f"{text} So it is.") == set()
    assert not support.stands


def test_what_is_not_known_to_be_so_is_denied() -> None:
    assert reasons("The vaccine is safe.", "The vaccine is not yet known to be safe.") == {"negation"}


def test_all_but_three_are_not_three() -> None:
    assert reasons("Only 3 of 20 died.", "All but 3 of 20 died.") == {"number"}


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Police allege the suspect killed the woman.", "On Monday police allege the suspect killed the woman."),
        ("Police said the suspect killed the woman.", "Police said on Monday the suspect killed the woman."),
        ("Police said the suspect allegedly killed the woman.", "Police allege the suspect killed the woman."),
        ("The prosecutor said he is guilty.", "“He is guilty,” the prosecutor said on Monday."),
        ("Almost everyone was rescued.", "Almost everyone was rescued on Monday."),
        ("Former president Lee died.", "Former president Lee died on Monday."),
        ("Lee died on Monday.", "Former president Lee died on Monday."),
        ("President Lee died.", "Former president Lee, who died, had fallen. President Lee died on Monday."),
        ("Some workers were rescued.", "Some of the workers were rescued."),
        ("Workers were rescued.", "Some workers were rescued."),
        ("Three of the workers were rescued.", "On Monday three of the workers were rescued."),
        ("Bell was charged with attempted murder.", "Bell was charged on Monday with attempted murder."),
        ("A suspected leak started the fire.", "A suspected leak started the fire on Monday."),
        ("The vaccine is not yet known to be safe.", "The vaccine is not yet known to be safe, she said."),
        ("The harbour closed.", "The harbour closed on Monday, and a former mayor wept."),
        ("Bell may sell the quay if the council agrees.", "Bell may sell the quay if the council agrees on Monday."),
        ("Bell will sell the quay.", "Bell will sell the quay on Monday, and asked if the council agreed."),
        ("Bell will sell the quay.", "Bell will sell the quay even if it rains."),
        ("Bell found the boat.", "Bell managed to find the boat."),
        ("The crews fled.", "The storm forced the crews to flee."),
        ("The crew resigned.", "The crew was expected to resign on Monday. The crew resigned on Friday."),
        ("The captain will resign.", "The captain will resign on Friday."),
        ("Two sailors were hurt in a shooting.", "Carr is a suspect in a shooting in which two sailors were hurt."),
        ("The mayor left the port.", "It is not known whether he lied, but the mayor left the port."),
        ("The mayor broke the law, a complaint says.", "According to a complaint, the mayor broke the law."),
        ("The mayor left, according to the captain.", "The mayor left at noon, according to the captain."),
        ("The mayor broke the law.", "There is no doubt that the mayor broke the law."),
        ("Only one of the piers is shut.", "Only one of the piers is shut on Monday."),
    ],
)
def test_a_text_that_keeps_the_limit_or_leaves_out_what_it_limits_stands(text: str, source: str) -> None:
    assert {"hedge", "negation"}.isdisjoint(reasons(text, source))
    assert check_support(source, [source]).score == 1.0


def test_a_quotation_that_lost_its_end_does_not_make_the_reporters_words_quoted() -> None:
    source = '"We saw smoke. ' + "The mayor and the captain of the port met at the old quay at noon. " * 6
    assert reasons("The captain of the port met the mayor at the old quay.", source) == set()
