"""Quotations, speakers, negation, roles and repetition: each distortion is found, and its harmless twin stands."""

from __future__ import annotations

import pytest

from summarizer import check_support
from tests.summarizer.support.checked import reasons


@pytest.mark.parametrize(
    "text",
    [
        'Mayor Ana Bell said: "We will never close the old harbour."',
        'Mayor Ana Bell said: "We will close the old harbour."',
        'Mayor Ana Bell said: "We will not close the harbour."',
        'Mayor Ana Bell said she would "not close the old quay".',
    ],
)
def test_a_changed_quotation_is_found(text: str) -> None:
    source = 'Mayor Ana Bell said on the old quay: "We will not close the old harbour."'
    support = check_support(text, [source])
    assert "quotation" in {span.reason for span in support.unsupported}
    assert not support.stands


def test_the_reporters_words_cannot_be_put_between_quotation_marks() -> None:
    source = 'Bell said the harbour would stay open and called the plan "a poor joke".'
    assert reasons('Bell said the harbour would "stay open".', source) == {"quotation"}
    assert reasons('Bell called the plan "a poor joke".', source) == set()


@pytest.mark.parametrize(
    "text",
    [
        "“We will not close the old harbour,” Mayor Ana Bell said.",
        "Mayor Ana Bell said: 'We will not close the old harbour'",
        "Mayor Ana Bell said: ``We will not close the old harbour''",
        'Mayor Ana Bell said they would "not close the old harbour".',
        'mayor ana bell said : " we will not close the old harbour . "',
    ],
)
def test_a_quotation_in_another_style_or_in_part_stands(text: str) -> None:
    assert "quotation" not in reasons(text, 'Mayor Ana Bell said: "We will not close the old harbour."')


def test_a_sentence_from_inside_a_long_quotation_may_be_quoted() -> None:
    assert reasons('"The harbour stays open to all."', "The harbour stays open to all.") == set()


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The talks failed, the BBC reports.", ["The talks failed."]),
        ("According to the AP, the talks failed.", ["The talks failed."]),
        ('"We will not pay," said Tom Carr.', ['"We will not pay," said Ana Bell, while Tom Carr called it a start.']),
        (
            "Tom Carr said the harbour would close.",
            ["Ana Bell said the harbour would close.", "Tom Carr said the school would open."],
        ),
        (
            "Tom Carr said the harbour would close.",
            ["Ana Bell said the harbour would close, while Tom Carr said the school would open."],
        ),
        (
            "The minister said the harbour would close.",
            ["The mayor said the harbour would close, and the minister said the school would open."],
        ),
    ],
)
def test_an_invented_or_wrong_speaker_is_found(text: str, sources: list[str]) -> None:
    support = check_support(text, sources)
    assert "attribution" in {span.reason for span in support.unsupported}
    assert not support.stands


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Bell said the harbour would close.", "Ana Bell said the harbour would close."),
        ("The harbour would close, Bell said.", "Mayor Ana Bell said that the harbour would close."),
        ("The harbour would close, said Ana Bell.", "Ana Bell, the mayor, said the harbour would close."),
        ("According to Ana Bell, the harbour would close.", "Ana Bell said the harbour would close."),
        ("The mayor said the harbour would close.", "Ana Bell, the mayor of Lowmoor, said the harbour would close."),
        ("She said the harbour would close.", "Ana Bell said the harbour would close."),
        ("The talks failed, the BBC reported.", "The talks failed on Monday, the BBC reported."),
    ],
)
def test_a_speaker_named_another_way_stands(text: str, source: str) -> None:
    assert reasons(text, source) == set()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The council agreed to sell the harbour.", "The council did not agree to sell the harbour."),
        ("The council agreed to sell the harbour.", "The council didn't agree to sell the harbour."),
        ("The council did not agree to sell the harbour.", "The council agreed to sell the harbour."),
        ("A deal was reached in Lowmoor.", "No deal was reached in Lowmoor."),
        ("The crew left without permission.", "The crew left with permission."),
        ("The union agreed to end the strike.", "The union refused to agree to end the strike."),
        ("The council wo n't sell the harbour .", "The council will sell the harbour ."),
        ("Nobody was hurt.", "Three sailors were injured."),
        ("No one was hurt.", "No one was charged, and three sailors were injured."),
        ("Nobody was charged.", "Nobody was hurt, and a sailor was charged."),
        ("The raiders took a lamp from the harbour.", "The raiders took nothing from the harbour."),
        ("The raiders took nothing.", "The raiders took a lamp, and nobody was hurt."),
    ],
)
def test_a_negation_dropped_or_added_is_found(text: str, source: str) -> None:
    support = check_support(text, [source])
    assert "negation" in {span.reason for span in support.unsupported}
    assert not support.stands


@pytest.mark.parametrize(
    ("text", "source", "wrong"),
    [
        ("Prices in Vane rose to 2.9%.", "Prices in Vane fell to 2.9% from 3.4%.", "rose"),
        ("A jury acquitted Prentiss of fraud.", "A jury convicted Prentiss of fraud.", "acquitted"),
        ("The council approved the merger.", "The council rejected the merger.", "approved"),
        ("Vane reopened the bridge.", "Vane closed the bridge.", "reopened"),
        ("The mayor accepted the offer.", "The mayor turned the offer down.", "accepted"),
        ("Bell will stand trial in June.", "Bell will be a witness at the trial in June.", "stand"),
    ],
)
def test_the_opposite_of_what_the_sources_say_is_found(text: str, source: str, wrong: str) -> None:
    assert (wrong, "negation") in [(span.text, span.reason) for span in check_support(text, [source]).unsupported]
    assert reasons(text, source, f"Others say otherwise: {text}") == set()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The driver ignored the signal.", "The driver may have ignored the signal."),
        ("The driver stole the truck.", "The driver allegedly stole the truck."),
    ],
)
def test_a_possibility_made_a_fact_is_found(text: str, source: str) -> None:
    assert reasons(text, source) == {"negation"}


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The council did not agree to sell.", ["The council didn't agree to sell."]),
        ("The council refused to agree to a sale.", ["The council did not agree to a sale, and refused all talk."]),
        ("The mayor declined to comment.", ["The mayor would not comment."]),
        ("Sales declined to 40 boats.", ["Sales declined to 40 boats."]),
        ("The council refused to sell the harbour.", ["The council refused on Monday to sell the harbour."]),
        ("The harbour was sold.", ["The school was not sold.", "The harbour was sold."]),
        ("The harbour was not only sold but renamed.", ["The harbour was not only sold but renamed."]),
        ("Nothing was taken.", ["The raiders took nothing from the harbour."]),
        ("The raiders harmed nobody.", ["Nobody was harmed by the raiders."]),
        ("The harbour reopened.", ["The raiders took nothing from the harbour. It reopened."]),
        ("Neither driver was hurt.", ["None of the drivers was injured."]),
        ("Nobody was hurt in the fire.", ["There were no injuries in the fire."]),
    ],
)
def test_a_negation_said_another_way_stands(text: str, sources: list[str]) -> None:
    assert "negation" not in reasons(text, *sources)


@pytest.mark.parametrize("source", ["No one was injured.", "No-one was hurt.", "Nobody was hurt.", "no one was hurt ."])
def test_that_nobody_was_hurt_stands_however_it_is_said(source: str) -> None:
    support = check_support("Nobody was hurt.", [source])
    assert support.unsupported == ()
    assert support.stands


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Carrick attacked Lowmoor at dawn.", "Lowmoor attacked Carrick at dawn."),
        ("Lowmoor was attacked by Carrick at dawn.", "Lowmoor attacked Carrick at dawn."),
        ("Carrick will attack Lowmoor at dawn.", "Lowmoor will attack Carrick at dawn."),
        ("The union sued the company over pay.", "The company sued the union over pay."),
        ("the dog bit the man .", "the man bit the dog ."),
        ("The ferry sailed from Carrick to Lowmoor.", "The ferry sailed from Lowmoor to Carrick."),
        ("Lowmoor's attack on Carrick failed.", "Carrick's attack on Lowmoor failed."),
    ],
)
def test_swapped_parties_are_found(text: str, source: str) -> None:
    support = check_support(text, [source])
    assert "role" in {span.reason for span in support.unsupported}
    assert not support.stands


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Carrick was attacked by Lowmoor at dawn.", "Lowmoor attacked Carrick at dawn."),
        ("Carrick and Lowmoor met at dawn.", "Lowmoor and Carrick met at dawn."),
        ("Talks between Carrick and Lowmoor resumed at dawn.", "Talks between Lowmoor and Carrick resumed at dawn."),
        ("Carrick met Lowmoor.", "Lowmoor met Carrick."),
        ("On Monday the company sued the union.", "The company sued the union on Monday."),
    ],
)
def test_parties_in_another_order_but_the_same_roles_stand(text: str, source: str) -> None:
    assert reasons(text, source) <= {"word"}


@pytest.mark.parametrize(
    "text",
    [
        "Foreign Minister Tom Carr left early.",
        "The foreign minister Tom Carr left early.",
        "Ana Carr left early.",
    ],
)
def test_another_persons_title_or_first_name_is_found(text: str) -> None:
    source = "Foreign Minister Ana Bell stayed as Defence Minister Tom Carr left early."
    assert reasons(text, source) == {"role"}


@pytest.mark.parametrize(
    "text",
    [
        "Defence Minister Tom Carr left early.",
        "Tom Carr left early.",
        "Carr, the defence minister, left early.",
        "Minister Tom Carr left early.",
    ],
)
def test_a_persons_own_title_stands(text: str) -> None:
    assert "role" not in reasons(text, "Foreign Minister Ana Bell stayed as Defence Minister Tom Carr left early.")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Talks between Lowmoor and Lowmoor resumed.", "Talks between Lowmoor and Carrick resumed."),
        ("The mayor thanked the mayor.", "The mayor thanked the crew."),
        ("The mayor mayor left early.", "The mayor left early."),
        ("The head of the port of the head of the port left.", "The head of the port left."),
    ],
)
def test_one_party_in_two_places_is_found(text: str, source: str) -> None:
    assert "role" in reasons(text, source)


def test_what_a_source_repeats_may_be_repeated() -> None:
    assert reasons("Never, never again, said Bell.", "Bell said: never, never again.") == set()


@pytest.mark.parametrize(
    "text",
    [
        'the harbour stays open , " the mayor said .',
        '" the harbour stays open , " the mayor said .',
        "25 % of the boats wo n't sail on thursday , the mayor said .",
    ],
)
def test_lower_cased_news_that_is_spaced_out_stands_on_itself_and_on_print(text: str) -> None:
    print_ = '"The harbour stays open," the Mayor said. 25% of the boats won\'t sail on Thursday, the mayor said.'
    assert check_support(text, [text]).score == 1.0
    assert check_support(text, [print_]).stands
