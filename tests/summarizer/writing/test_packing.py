from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest

from summarizer.config import SelectionConfig
from summarizer.content.concepts import Concepts
from summarizer.content.coverage import Coverage
from summarizer.datamodels import Origin, SelectedGroup, Sentence
from summarizer.writing.packing import pack
from summarizer.written import WrittenSentence
from tests.summarizer.facts import selected

FACT = "Mayor Ana Ruiz said the bridge (built in 1989) would not open before June."
FACTS = [
    f"{who} {did} {what}."
    for who, did, what in [
        ("Ferries", "crossed", "straits"),
        ("Mayors", "opened", "harbours"),
        ("Captains", "saved", "passengers"),
        ("Divers", "found", "wreckage"),
        ("Judges", "heard", "witnesses"),
        ("Ministers", "promised", "inspections"),
        ("Insurers", "paid", "damages"),
        ("Engineers", "blamed", "pumps"),
        ("Families", "thanked", "nurses"),
    ]
]
SHORTER = "Mayor Ana Ruiz said the bridge would not open before June."


def written(number: int, text: str, origin: Origin = "extracted", follows: Sentence | None = None) -> WrittenSentence:
    item = selected(number, text, follows)
    return WrittenSentence(text, origin, item, (item.ranked.group.members[0].sentence,))


def coverage(sentences: Sequence[WrittenSentence]) -> Coverage:
    concepts = Concepts([sentence.text for sentence in sentences])
    return Coverage(concepts, np.ones(len(concepts)), SelectionConfig(stem_weight=1.0, length_exponent=1.0))


def packed(sentences: Sequence[WrittenSentence], max_words: int) -> list[str]:
    return [sentence.text for sentence in settled(sentences, max_words)]


def settled(
    sentences: Sequence[WrittenSentence], max_words: int, preference: float = 1.0, heard: list[int] | None = None
) -> Iterator[WrittenSentence]:
    """Pack what the groups of these sentences offer; ``heard`` takes how many groups were asked at once."""

    def offer(groups: Sequence[SelectedGroup]) -> list[list[WrittenSentence]]:
        if heard is not None:
            heard.append(len(groups))
        return [[sentence for sentence in sentences if id_of(sentence.group) == id_of(group)] for group in groups]

    def introduce(sentence: WrittenSentence, _: Collection[WrittenSentence]) -> WrittenSentence:
        text = sentence.text.replace("Ruiz said", "Mayor Ana Ruiz said")
        return replace(sentence, text=text, introduced=sentence.sources if text != sentence.text else ())

    groups = list({id_of(sentence.group): sentence.group for sentence in sentences}.values())
    return pack(groups, offer, introduce, coverage(sentences), max_words, preference)


def id_of(item: SelectedGroup) -> str:
    return item.ranked.group.id


def test_a_group_speaks_once() -> None:
    options = [written(0, "The ferry sank off the coast."), written(0, "The ferry sank.", "rewritten")]
    assert len(packed(options, 100)) == 1


def test_of_two_that_are_worth_the_same_the_preferred_is_taken() -> None:
    own, rewritten = written(0, "The ferry sank off Tarrow."), written(0, "The ferry sank at Vane.", "rewritten")
    rest = [written(n + 1, fact) for n, fact in enumerate(FACTS)]
    assert next(settled([own, rewritten, *rest], 20)).text == own.text
    assert next(settled([own, rewritten, *rest], 20, preference=1.05)).text == rewritten.text


def test_a_version_that_names_the_day_is_worth_more() -> None:
    dated = written(0, "The ferry sank off Tarrow on Monday.")
    dayless = written(0, "The ferry sank off Tarrow by night.", "rewritten")
    rest = [written(n + 1, fact) for n, fact in enumerate(FACTS)]
    assert next(settled([dated, dayless, *rest], 20, preference=1.2)).text == dated.text
    assert next(settled([dated, dayless, *rest], 20, preference=1.3)).text == dayless.text  # a day is worth 1 / 0.78


def test_where_there_is_room_for_all_nothing_is_left_out() -> None:
    own, shorter = written(0, "The ferry sank off the coast."), written(0, "The ferry sank.", "rewritten")
    assert packed([shorter, own], 100) == [own.text]


def test_what_does_not_fit_gives_way_to_its_shorter_version() -> None:
    options = [written(0, "The ferry sank off the coast."), written(0, "The ferry sank.", "rewritten")]
    assert packed(options, 5) == ["The ferry sank."]


def test_a_sentence_is_settled_before_the_last_group_is_asked() -> None:
    options = [written(n, fact) for n, fact in enumerate(FACTS)]
    asked: list[int] = []
    brief = settled(options, 1_000, heard=asked)
    next(brief)
    assert sum(asked) < len(options)
    assert len(list(brief)) == len(options) - 1
    assert sum(asked) == len(options)


def test_groups_for_which_there_is_no_room_are_not_asked() -> None:
    options = [written(n, fact) for n, fact in enumerate(FACTS)]
    asked: list[int] = []
    assert len(list(settled(options, 12, heard=asked))) == 4
    assert sum(asked) < len(options)


def test_a_brief_is_never_too_long() -> None:
    options = [written(n, fact) for n, fact in enumerate(FACTS)]
    assert all(sum(len(text.split()) for text in packed(options, most)) <= most for most in range(1, 60))


def test_what_was_said_is_not_repeated() -> None:
    options = [written(0, "The northern ferry burned near Tarrow."), written(1, "Northern ferry burned near Tarrow.")]
    assert len(packed(options, 100)) == 1


def test_nor_is_it_contradicted_by_the_same_with_another_number() -> None:
    text = "All {} people aboard the burning ferry were rescued by the coast guard."
    assert len(packed([written(0, text.format(243)), written(1, text.format(251))], 100)) == 1


def test_a_sentence_that_follows_another_comes_only_with_it() -> None:
    before = written(0, "The ferry burned off the coast of Tarrow.")
    after = written(1, "It sank.", follows=before.group.speaker)
    assert packed([after], 100) == []
    assert packed([before, after], 100) == [before.text, after.text]
    assert packed([before, after], 5) == []


def test_it_does_not_follow_another_variant() -> None:
    before = written(0, "The ferry burned off the coast of Tarrow.")
    after = written(1, "It sank.", follows=before.group.speaker)
    variant = Sentence(1, 0, 0, 40, "Near Tarrow, fire destroyed a ferry.")
    assert packed([replace(before, sources=(variant,)), after], 100) == [before.text]


@pytest.mark.parametrize(("words", "told"), [(5, ["Mayor Ana Ruiz said so."]), (4, [])])
def test_who_is_called_by_surname_alone_is_introduced_or_not_named(words: int, told: list[str]) -> None:
    assert packed([written(1, "Ruiz said so.")], words) == told


def test_what_was_chosen_for_the_sentence_after_it_is_told_with_that_or_not_at_all() -> None:
    before = written(0, "The ferry burned off the coast of Tarrow.")
    after = written(1, "It sank.", follows=before.group.speaker)
    alone = replace(before, group=replace(before.group, needed=True))
    assert packed([alone, after], 10) == [before.text, after.text]
    assert packed([alone, after], 9) == []
    assert packed([before, after], 9) == [before.text]


def test_a_group_is_told_by_the_sentence_that_was_chosen_to_speak_and_by_another_where_that_does_not_fit() -> None:
    chosen = written(0, "A ferry with 243 people aboard burned near Tarrow.")
    other = Sentence(1, 0, 0, 42, "A ferry with 243 aboard burned (overnight).")
    preferred = replace(chosen, text="A ferry with 243 aboard burned.", origin="rewritten", sources=(other,))
    sentences = [chosen, preferred, *(written(n + 1, fact) for n, fact in enumerate(FACTS))]
    assert next(settled(sentences, 20, preference=2.0)).text == chosen.text
    assert next(settled(sentences, 8, preference=2.0)).text == preferred.text
