from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from summarizer.config import FusionConfig, SelectionConfig
from summarizer.content.concepts import Concepts
from summarizer.content.coverage import Coverage
from summarizer.datamodels import Member, Origin, RankedGroup, SelectedGroup, Sentence, SentenceGroup
from summarizer.engines.generation import Hypothesis
from summarizer.writing.fusion import extract, fuse, pack
from summarizer.writing.printing import Printer
from summarizer.written import WrittenSentence

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


def group(number: int, text: str, follows: Sentence | None = None) -> SelectedGroup:
    sentence = Sentence(0, number, 0, len(text), text)
    return SelectedGroup(RankedGroup(SentenceGroup(f"g{number}", (Member(sentence, 1.0),), 1), 0.1), follows)


def written(number: int, text: str, origin: Origin = "extracted", follows: Sentence | None = None) -> WrittenSentence:
    item = group(number, text, follows)
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


class Echo:
    """A writer that writes what it is told to."""

    def __init__(self, *texts: str) -> None:
        self._texts = texts

    def write(self, groups: Sequence[Sequence[str]]) -> list[list[Hypothesis]]:
        ways = [tuple(text.lower().replace(".", " .").split()) for text in self._texts]
        return [ways for _ in groups]


@pytest.fixture
def printer() -> Printer:
    tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return Printer(tokenizer, {"ana": "Ana", "ruiz": "Ruiz", "june": "June"})


def texts_of(options: Sequence[WrittenSentence]) -> dict[str, str]:
    return {option.text: option.origin for option in options}


def test_a_group_offers_its_own_sentence_and_shorter_versions_of_it(printer: Printer) -> None:
    (options,) = fuse([group(0, FACT)], Echo(FACT), printer, FusionConfig())
    assert texts_of(options) == {SHORTER: "rewritten", FACT: "extracted"}


def test_what_does_not_stand_is_not_offered_and_why_is_told(printer: Printer) -> None:
    fact = group(0, "Mayor Ana Ruiz said it would not open before June.")
    (options,) = fuse([fact], Echo("mayor ana ruiz said it would open before june."), printer, FusionConfig())
    assert [option.origin for option in options] == ["extracted"]
    assert options[0].refused == ("joint",)


def test_every_variant_is_offered(printer: Printer) -> None:
    other = "The council said that the bridge stays closed until June."
    sentences = [Sentence(number, 0, 0, len(text), text) for number, text in enumerate([FACT, other])]
    members = tuple(Member(sentence, 1.0) for sentence in sentences)
    item = SelectedGroup(RankedGroup(SentenceGroup("g0", members, 2), 0.1))
    (options,) = fuse([item], Echo(FACT), printer, FusionConfig())
    assert texts_of(options) == {SHORTER: "rewritten", FACT: "extracted", other: "extracted"}
    assert {option.text: option.sources[0] for option in options}[other] == sentences[1]


@pytest.mark.parametrize("other", ["She denied it in May, Ana Ruiz said.", "The mayor of Vane denied it in May."])
def test_of_a_group_that_follows_another_only_the_one_that_does_speaks(printer: Printer, other: str) -> None:
    texts = ["It denied that in May.", other]
    sentences = [Sentence(number, 1, 0, len(text), text) for number, text in enumerate(texts)]
    members = tuple(Member(sentence, 1.0) for sentence in sentences)
    item = SelectedGroup(RankedGroup(SentenceGroup("g1", members, 2), 0.1), follows=Sentence(0, 0, 0, 4, "It."))
    (options,) = fuse([item], Echo(other), printer, FusionConfig())
    assert [option.text for option in options] == ["It denied that in May."]
    assert [option.text for (option,) in extract([item], 9)] == ["It denied that in May."]
    assert extract([item], 4) == [[]]


def test_a_sentence_that_needs_another_is_offered_only_without_what_needs_it(printer: Printer) -> None:
    linked = "But " + SHORTER
    (options,) = fuse([group(0, linked)], Echo(linked), printer, FusionConfig())
    assert texts_of(options) == {SHORTER: "rewritten"}


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


def test_the_lead_is_told_by_the_sentence_that_was_chosen_to_lead() -> None:
    chosen, shorter = written(0, "A ferry with 243 people aboard burned near Tarrow."), written(0, "The ferry burned.")
    other = Sentence(1, 0, 0, 17, "The ferry burned.")
    leading = replace(chosen.group, leads=True)
    options = [replace(chosen, group=leading), replace(shorter, group=leading, sources=(other,))]
    rest = [written(n + 1, fact) for n, fact in enumerate(FACTS)]
    assert next(settled([*options, *rest], 20)).text == chosen.text
