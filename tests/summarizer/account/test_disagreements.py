"""What documents disagree on, in the whole path: which sides there are, who takes them, where the editor sees it."""

from __future__ import annotations

import pytest

from summarizer import Disagreement, Document, Summarizer, Summary
from summarizer.formats import as_markdown, as_text, disputes
from tests.summarizer.counting import calls

COURIER = (
    "A ferry caught fire off Cape Tarrow on Monday. All 243 people aboard the ferry were rescued by the coast guard."
    " The owner of the ferry said that its engines had been inspected in May. The harbour was closed until the evening."
)
HERALD = (
    "Fire broke out on a ferry off Cape Tarrow on Monday. Helicopters brought all 243 people aboard the ferry ashore."
    " All 243 people aboard the ferry were rescued by the coast guard before dawn. The harbour stayed closed."
)
LEDGER = (
    "A ferry burned off Cape Tarrow on Monday. All 251  people aboard the ferry were rescued by the coast guard."
    " The owner of the ferry said that its engines had not been inspected in May. It carried lorries and buses."
)


def brief(summarizer: Summarizer, *texts: str) -> Summary:
    names = ("courier", "herald", "ledger", "mirror")
    return summarizer.summarize([Document(text, id=name) for name, text in zip(names, texts, strict=False)])


def sides(disagreement: Disagreement) -> dict[str, tuple[str, ...]]:
    return {variant.text: variant.document_ids for variant in disagreement.variants}


@pytest.fixture(scope="module")
def disputed(summarizer: Summarizer) -> Summary:
    return brief(summarizer, COURIER, HERALD, LEDGER)


def test_each_side_is_told_with_who_takes_it_what_most_say_first(disputed: Summary) -> None:
    found = {item.kind: list(sides(item).items()) for item in disputed.disagreements}
    assert found == {
        "number": [("243 people", ("courier", "herald")), ("251 people", ("ledger",))],
        "negation": [("inspected", ("courier",)), ("not been inspected", ("ledger",))],
    }


def test_a_name_that_is_spelled_one_letter_apart_is_shown(summarizer: Summarizer) -> None:
    texts = (
        f"{COURIER} Captain Aurel Lindqvar was the last to leave the ferry.",
        f"{HERALD} The last to leave the ferry, its captain, Aurel Lindkvar, was unhurt.",
        "A ferry burned off Cape Tarrow. The captain of the ferry, Aurel Lindqvar, was the last person to leave it.",
    )
    summary = brief(summarizer, *texts)
    (disagreement,) = summary.disagreements
    assert (disagreement.kind, sides(disagreement)) == (
        "name",
        {"Aurel Lindqvar": ("courier", "ledger"), "Aurel Lindkvar": ("herald",)},
    )
    assert "Lindkvar" not in summary.text


def test_a_number_given_in_passing_is_compared_with_one_given_apart(summarizer: Summarizer) -> None:
    passing = (
        "Orrin is recalling 41,000 vans after a fault in the brakes was linked to 38 crashes"
        " in which three people died."
    )
    apart = "A seal can fail. The fault has been linked to 46 crashes, in which three people were killed and 27 hurt."
    (disagreement,) = brief(summarizer, passing, apart).disagreements
    assert sides(disagreement) == {"38 crashes": ("courier",), "46 crashes": ("herald",)}


def test_an_earlier_event_does_not_contradict_this_one(summarizer: Summarizer) -> None:
    first = "Eleven people have died in the floods that struck the valley of the Melde, and 19 have not been found."
    other = "It was the highest level ever, well above that of the flood of 1988, in which nine people died."
    assert not brief(summarizer, first, f"The Melde rose on Monday. {other}").disagreements


def test_a_document_that_gives_the_others_number_of_something_else_means_both(summarizer: Summarizer) -> None:
    first = "Nineteen people kidnapped by rebels near Orrin were freed on Friday, the ministry said."
    other = "22 people kidnapped by rebels near Orrin were freed by Sunday, the ministry said."
    assert brief(summarizer, first, other).disagreements
    assert not brief(summarizer, first, f"{other} The first 19 hostages had come home on Friday.").disagreements


def test_every_side_stands_where_it_says_in_the_text_as_received(disputed: Summary) -> None:
    texts = {"courier": COURIER, "herald": HERALD, "ledger": LEDGER}
    for variant in (variant for item in disputed.disagreements for variant in item.variants):
        assert variant.document_ids == tuple(source.document_id for source in variant.sources)
        for source in variant.sources:
            assert texts[source.document_id][source.start : source.end] == source.text
    (ledger,) = disputed.disagreements[0].variants[1].sources
    assert ledger.text == "251  people"


def test_a_disagreement_is_on_the_group_of_the_sentence_that_carries_it(disputed: Summary) -> None:
    selected = {group.id for group in disputed.groups if group.selected}
    told = [sentence for sentence in disputed.sentences if "243" in sentence.text or "inspected" in sentence.text]
    assert len(told) == 2
    for sentence, item in zip(told, disputed.disagreements, strict=True):
        assert disputes(sentence, disputed.disagreements) == [item]
        assert item.group_id in selected


def test_the_terminal_and_markdown_show_it_beside_the_sentence(disputed: Summary) -> None:
    said = "“243 people” (courier, herald); “251 people” (ledger)"
    lines = as_text(disputed).splitlines()
    number = next(place for place, line in enumerate(lines) if line.endswith(f"outlets disagree: {said}"))
    note = next(line for line in reversed(lines[:number]) if line.startswith("["))
    sentence = disputed.sentences[int(note[1]) - 1]
    assert "243 people" in sentence.text
    footnote = next(line for line in as_markdown(disputed).splitlines() if said in line)
    assert footnote.startswith(f"[^{note[1]}]:")
    assert "**Outlets disagree:**" in footnote


def test_outlets_that_agree_disagree_on_nothing(summarizer: Summarizer) -> None:
    assert brief(summarizer, COURIER, HERALD).disagreements == ()


def test_one_document_does_not_disagree_with_itself(summarizer: Summarizer) -> None:
    assert brief(summarizer, COURIER + " " + COURIER.replace("243", "251")).disagreements == ()


def test_a_document_that_states_both_numbers_means_two_things(summarizer: Summarizer) -> None:
    both = LEDGER + " Of them, all 243 people on the upper deck were fed."
    found = brief(summarizer, COURIER, both).disagreements
    assert [item.kind for item in found] == ["negation"]
    assert [item.kind for item in brief(summarizer, COURIER, LEDGER).disagreements] == ["number", "negation"]


def test_reprints_do_not_outvote_a_second_outlet(summarizer: Summarizer) -> None:
    found = brief(summarizer, LEDGER, LEDGER.replace("lorries", "vans"), COURIER, HERALD).disagreements
    number = next(item for item in found if item.kind == "number")
    assert list(sides(number)) == ["243 people", "251 people"]


def test_edited_copies_are_compared_with_less_work_than_the_square_of_their_number(summarizer: Summarizer) -> None:
    def compared(count: int) -> None:
        copies = [Document(COURIER.replace("243", str(200 + number))) for number in range(count)]
        assert len(summarizer.summarize(copies).disagreements[0].variants) == count

    assert calls(lambda: compared(64)) < 12 * calls(lambda: compared(16))
