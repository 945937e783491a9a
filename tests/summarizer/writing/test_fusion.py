from __future__ import annotations

from collections.abc import Sequence

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from summarizer.config import FusionConfig
from summarizer.datamodels import Member, RankedGroup, SelectedGroup, Sentence, SentenceGroup
from summarizer.engines.generation import Hypothesis
from summarizer.writing.fusion import extract, fuse
from summarizer.writing.printing import Printer
from summarizer.written import WrittenSentence
from tests.summarizer.facts import selected

FACT = "Mayor Ana Ruiz said in a statement that the bridge would not open before June."
SHORTER = "Mayor Ana Ruiz said that the bridge would not open before June."


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
    (options,) = fuse([selected(0, FACT)], Echo(FACT), printer, FusionConfig())
    assert texts_of(options) == {SHORTER: "rewritten", FACT: "extracted"}


def test_what_does_not_stand_is_not_offered_and_why_is_told(printer: Printer) -> None:
    fact = selected(0, "Mayor Ana Ruiz said it would not open before June.")
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
    (options,) = fuse([selected(0, linked)], Echo(linked), printer, FusionConfig())
    assert texts_of(options) == {SHORTER: "rewritten"}
