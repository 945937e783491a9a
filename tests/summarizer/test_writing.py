from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from summarizer.concepts import Concepts
from summarizer.config import FusionConfig, SelectionConfig
from summarizer.coverage import Coverage
from summarizer.datamodels import Member, Origin, RankedGroup, SelectedGroup, Selection, Sentence, SentenceGroup
from summarizer.fusion import Printer
from summarizer.generation import Hypothesis
from summarizer.writing import WrittenSentence, fuse, pack

FACT = "Mayor Ana Ruiz said the bridge (built in 1989) would not open before June."
SHORTER = "Mayor Ana Ruiz said the bridge would not open before June."


def group(number: int, text: str, follows: str | None = None) -> SelectedGroup:
    sentence = Sentence(0, number, 0, len(text), text)
    return SelectedGroup(RankedGroup(SentenceGroup(f"g{number}", (Member(sentence, 1.0),), 1), 0.1), follows)


def written(number: int, text: str, origin: Origin = "extracted", follows: str | None = None) -> WrittenSentence:
    item = group(number, text, follows)
    return WrittenSentence(text, origin, item, (item.ranked.group.members[0].sentence,))


def coverage(sentences: Sequence[WrittenSentence]) -> Coverage:
    concepts = Concepts([sentence.text for sentence in sentences])
    return Coverage(concepts, np.ones(len(concepts)), SelectionConfig(stem_weight=1.0, length_exponent=1.0))


def packed(sentences: Sequence[WrittenSentence], max_words: int) -> list[str]:
    return [sentence.text for sentence in pack(sentences, coverage(sentences), max_words)]


class Echo:
    """A writer that writes what it is told to."""

    def __init__(self, *texts: str) -> None:
        self._texts = texts

    def write(self, groups: Sequence[Sequence[str]]) -> list[list[Hypothesis]]:
        ways = [Hypothesis(tuple(text.lower().replace(".", " .").split()), -0.1) for text in self._texts]
        return [ways for _ in groups]


@pytest.fixture
def printer() -> Printer:
    tokenizer = Tokenizer(models.WordLevel({"[UNK]": 0}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return Printer(tokenizer, {"ana": "Ana", "ruiz": "Ruiz", "june": "June"})


def texts_of(options: Sequence[WrittenSentence]) -> dict[str, str]:
    return {option.text: option.origin for option in options}


def test_a_group_offers_its_own_sentence_and_shorter_versions_of_it(printer: Printer) -> None:
    options = fuse(Selection((group(0, FACT),)), Echo(FACT), printer, 50, FusionConfig())
    assert texts_of(options) == {SHORTER: "rewritten", FACT: "extracted"}


def test_what_does_not_stand_is_not_offered_and_why_is_told(printer: Printer) -> None:
    selection = Selection((group(0, "Mayor Ana Ruiz said it would not open before June."),))
    options = fuse(selection, Echo("mayor ana ruiz said it would open before june."), printer, 50, FusionConfig())
    assert [option.origin for option in options] == ["extracted"]
    assert options[0].refused == ("joint",)


def test_no_version_longer_than_the_brief_is_offered(printer: Printer) -> None:
    options = fuse(Selection((group(0, FACT),)), Echo(FACT), printer, 11, FusionConfig())
    assert texts_of(options) == {SHORTER: "rewritten"}


def test_a_group_speaks_once() -> None:
    options = [written(0, "The ferry sank off the coast."), written(0, "The ferry sank.", "rewritten")]
    assert len(packed(options, 100)) == 1


def test_words_that_are_left_go_to_a_fuller_version() -> None:
    options = [written(0, "The ferry sank off the coast."), written(0, "The ferry sank.", "rewritten")]
    assert packed(options, 5) == ["The ferry sank."]
    assert packed(options, 6) == ["The ferry sank off the coast."]


def test_a_brief_is_never_too_long() -> None:
    options = [written(n, f"Ship number {name} sank off {name} island.") for n, name in enumerate("abcdefg")]
    assert all(sum(len(text.split()) for text in packed(options, most)) <= most for most in range(1, 60))


def test_what_was_said_is_not_repeated() -> None:
    options = [written(0, "The northern ferry burned near Tarrow."), written(1, "Northern ferry burned near Tarrow.")]
    assert len(packed(options, 100)) == 1


def test_a_sentence_that_follows_another_comes_only_with_it() -> None:
    before, after = written(0, "The ferry burned off the coast of Tarrow."), written(1, "It sank.", follows="g0")
    assert packed([after], 100) == []
    assert packed([before, after], 100) == [before.text, after.text]
    assert packed([before, after], 5) == []
