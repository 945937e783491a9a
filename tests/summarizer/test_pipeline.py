from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, replace

import pytest

from summarizer import Document, InputError, StageFinished, Summarizer, SummarySentence
from summarizer.engines.generation import Hypothesis, Writer

BOILERPLATE = re.compile(
    r"advertisement|read also|related article|newsletter|cookie|copyright|all rights reserved|©|https?:|\*\*|^#|A A",
    re.I,
)
FERRY = (
    "A ferry caught fire off Cape Tarrow on Monday. All 243 people aboard the ferry were rescued by the coast guard."
    " The owner of the ferry said that its engines had been inspected in May. The harbour was closed until the evening."
)
OTHER_FERRY = (
    "Fire broke out on a ferry off Cape Tarrow on Monday, the coast guard said. Rescuers brought all 243 people to"
    " safety. The ferry's engines were inspected in May, its owner said. Harbour traffic stopped until the evening."
)
BAKERY = (
    "The bakers of Lindholm have chosen a new sourdough as the best loaf of the year. Judges tasted forty breads. "
    "The winning baker uses rye from her own fields. The prize is a copper oven built in the town's old foundry."
)


class CountingWriter:
    """A writer that knows how many groups it has written."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.groups = 0

    def write(self, groups: Sequence[Sequence[str]]) -> list[list[Hypothesis]]:
        self.groups += len(groups)
        return self._writer.write(groups)


def test_the_same_input_gives_the_same_answer(summarizer: Summarizer, sample: list[Document]) -> None:
    one, two = (asdict(summarizer.summarize(sample)) for _ in range(2))
    for varying in ("id", "timings_ms"):
        assert one.pop(varying) != two.pop(varying)
    assert one == two


@pytest.mark.parametrize("budget", [20, 60, 150, 400])
@pytest.mark.parametrize("strategy", ["fusion", "extractive"])
def test_the_budget_holds_and_no_sentence_is_cut(
    summarizer: Summarizer, sample: list[Document], budget: int, strategy: str
) -> None:
    summary = summarizer.summarize(sample, max_words=budget, strategy=strategy)  # type: ignore[arg-type]
    assert 0 < len(summary.text.split()) <= budget
    assert all(re.search(r"[.!?][\"”’)]*$", sentence.text) for sentence in summary.sentences)


def test_no_boilerplate_reaches_a_sentence_group_or_headline(summarizer: Summarizer, sample: list[Document]) -> None:
    summary = summarizer.summarize(sample)
    text = {str(document.id): document.text for document in sample}
    members = [text[m.document_id][m.start : m.end] for group in summary.groups for m in group.members]
    for shown in (summary.headline, *(sentence.text for sentence in summary.sentences), *members):
        assert not BOILERPLATE.search(shown)


def test_the_reprint_is_counted_once(summarizer: Summarizer, sample: list[Document]) -> None:
    summary = summarizer.summarize(sample)
    (reprint,) = [document for document in summary.documents if document.duplicate_of]
    documents = [{source.document_id for source in sentence.sources} for sentence in summary.sentences]
    both = [{reprint.id, reprint.duplicate_of} <= named for named in documents]
    assert any(both)
    for sentence, named, twice in zip(summary.sentences, documents, both, strict=True):
        assert sentence.independent_sources == len(named) - twice


def test_where_nothing_is_left_of_a_story_but_its_reprint_that_is_the_brief(summarizer: Summarizer) -> None:
    text = "At least {} people were killed when a ferry sank off Tarrow on Monday night."
    first = Document(text=text.format(12), published_at="2025-03-10T20:00:00Z")
    raised = Document(text=text.format(14), published_at="2025-03-11T10:00:00Z")
    assert summarizer.summarize([first, raised]).text == raised.text


def test_centralities_sum_to_one_and_every_sentence_is_in_one_group(
    summarizer: Summarizer, sample: list[Document]
) -> None:
    summary = summarizer.summarize(sample)
    assert sum(group.centrality for group in summary.groups) == pytest.approx(1)
    places = [(m.document_id, m.start) for group in summary.groups for m in group.members]
    assert len(places) == len(set(places)) == sum(document.sentences for document in summary.documents)


def test_the_listener_hears_every_stage_and_every_sentence(summarizer: Summarizer, sample: list[Document]) -> None:
    heard: list[StageFinished | SummarySentence] = []
    summary = summarizer.summarize(sample, listener=heard.append)
    stages = [event.name for event in heard if isinstance(event, StageFinished)]
    assert stages == ["clean", "segment", "encode", "group", "rank", "select", "write"]
    assert Counter(event for event in heard if isinstance(event, SummarySentence)) == Counter(summary.sentences)


def test_what_all_articles_tell_is_heard_before_what_one_has_wherever_it_is_read(summarizer: Summarizer) -> None:
    lead, built, deaths = (
        "A ferry burned off Cape Tarrow on Monday with 243 people aboard.",
        "The ferry was built by a yard in Orrin.",
        "Two sailors died in hospital on Tuesday.",
    )
    other = (
        "Fire broke out on Monday on a ferry with 243 people aboard off Cape Tarrow. Its owner has two other ships."
        " In hospital, two sailors died on Tuesday."
    )
    heard: list[StageFinished | SummarySentence] = []
    documents = [Document(f"{lead} {built} {deaths}"), Document(other)]
    summary = summarizer.summarize(documents, listener=heard.append)
    assert [event.text for event in heard if isinstance(event, SummarySentence)] == [lead, deaths, built]
    assert [sentence.text for sentence in summary.sentences] == [lead, built, deaths]


def test_the_first_sentence_is_heard_before_the_last_is_written(summarizer: Summarizer, sample: list[Document]) -> None:
    writer = CountingWriter(summarizer.checkpoint.writer)
    counting = Summarizer(replace(summarizer.checkpoint, writer=writer), summarizer.config)
    written: list[int] = []
    counting.summarize(
        sample,
        max_words=300,
        listener=lambda event: written.append(writer.groups) if isinstance(event, SummarySentence) else None,
    )
    assert written[0] < writer.groups


def test_a_document_on_another_event_is_named_and_left_out(summarizer: Summarizer) -> None:
    documents = [Document(FERRY), Document(BAKERY, id="bread"), Document(OTHER_FERRY)]
    summary = summarizer.summarize(documents)
    assert summary.warnings == ("documents[1] (bread) is about another event than the others and was left out.",)
    assert "bread" not in {source.document_id for sentence in summary.sentences for source in sentence.sources}


@pytest.mark.parametrize(
    "stranger",
    [
        Document(
            "At least 41 people were killed by floods in the valley of the Orla, the interior ministry said. The river"
            " rose by six metres within an hour. Villages were cut off, and soldiers brought water by boat.",
            published_at="2031-03-11T11:00:00Z",
        ),
        Document(
            "Trois personnes sont mortes dans l'incendie. Le feu a détruit un entrepôt du port pendant la nuit.",
            published_at="2031-03-12T11:00:00Z",
        ),
    ],
)
def test_a_document_that_takes_no_part_overtakes_nothing(summarizer: Summarizer, stranger: Document) -> None:
    fire = (
        "A fire in a warehouse at the port of Ellery killed 3 people on Monday night. Firefighters are still"
        " searching the building. The warehouse stored paint, the port authority said."
    )
    again = (
        "Three people died when a warehouse at the port of Ellery burned down on Monday night, police said. Paint"
        " stored in the warehouse fed the fire, the port authority said."
    )
    told = [Document(text, published_at=f"2031-03-11T10:{minute}:00Z") for text, minute in ((fire, "00"), (again, 30))]
    summary = summarizer.summarize([*told, stranger])
    assert summary.removed == ()
    assert len(summary.warnings) == 1
    assert "3 people" in summary.text or "Three people" in summary.text


def test_documents_without_a_common_event_are_named(summarizer: Summarizer) -> None:
    summary = summarizer.summarize([Document(FERRY), Document(BAKERY)])
    assert summary.warnings == (
        "No two of documents[0] (doc-1), documents[1] (doc-2) seem to be about the same event.",
    )


def test_one_document_is_enough(summarizer: Summarizer) -> None:
    assert summarizer.summarize([Document(FERRY)]).sentences


def test_sixty_four_documents_are_not_too_many(summarizer: Summarizer) -> None:
    summary = summarizer.summarize([Document(FERRY if n % 2 else OTHER_FERRY) for n in range(64)])
    assert {sentence.independent_sources for sentence in summary.sentences} == {2}


@pytest.mark.parametrize(
    ("documents", "field"),
    [
        ([], "documents"),
        ([Document(FERRY)] * 65, "documents"),
        ([Document(FERRY), Document("")], "documents[1].text"),
        ([Document(" \n\t\u00a0")], "documents[0].text"),
        ([Document("\x00\u200b…")], "documents[0].text"),
        ([Document(FERRY, language="fr")], "documents[0].language"),
    ],
)
def test_bad_input_names_its_field(summarizer: Summarizer, documents: list[Document], field: str) -> None:
    with pytest.raises(InputError) as caught:
        summarizer.summarize(documents)
    assert caught.value.field == field


def test_one_of_several_in_another_language_is_left_out_with_a_warning(summarizer: Summarizer) -> None:
    german = Document(
        "Die Fähre geriet am Montag vor der Küste in Brand. Alle Passagiere wurden gerettet.", title="Fähre brennt"
    )
    summary = summarizer.summarize([german, Document(FERRY), Document(OTHER_FERRY, language="fr")])
    assert {source.document_id for sentence in summary.sentences for source in sentence.sources} == {"doc-2"}
    assert [document.sentences for document in summary.documents][::2] == [0, 0]
    assert summary.warnings[:2] == (
        "documents[0] (doc-1) does not look like English and was left out: this model reads English alone.",
        "documents[2] (doc-3) is not en (English) and was left out: this model reads English alone.",
    )


def test_a_budget_that_holds_no_sentence_is_refused(summarizer: Summarizer) -> None:
    with pytest.raises(InputError) as caught:
        summarizer.summarize([Document("The ship sailed " + "on and on " * 20 + "to the port of Vane.")], max_words=20)
    assert caught.value.field == "max_words"


@pytest.mark.parametrize("budget", [19, 1001, 0, -5])
def test_the_budget_has_a_range(summarizer: Summarizer, budget: int) -> None:
    with pytest.raises(InputError, match="from 20 to 1000"):
        summarizer.summarize([Document(FERRY)], max_words=budget)


def test_a_megabyte_without_a_full_stop_ends_in_an_error_or_a_brief(summarizer: Summarizer) -> None:
    with pytest.raises(InputError) as caught:
        summarizer.summarize([Document("the ship and " * 80_000)])
    assert caught.value.field == "max_words"


def test_two_words_are_a_brief(summarizer: Summarizer) -> None:
    assert summarizer.summarize([Document("Ferry burns")]).text == "Ferry burns"


def test_five_real_pages_say_that_one_man_stays_away_once_and_from_most_of_them(
    summarizer: Summarizer, istanbul: list[Document]
) -> None:
    summary = summarizer.summarize(istanbul)
    assert len({source.document_id for source in summary.sentences[0].sources}) >= 3
    away = re.compile(r"Putin (?:will not|won[’']t|opted|skip|has excluded)", re.IGNORECASE)
    assert sum(bool(away.search(sentence.text)) for sentence in summary.sentences) == 1


def test_a_strategy_that_there_is_not_is_refused(summarizer: Summarizer) -> None:
    with pytest.raises(InputError, match="strategy: must be one of fusion, extractive, document"):
        summarizer.summarize([Document("A ferry caught fire.")], strategy="Extractive")  # type: ignore[arg-type]


def test_a_stub_of_an_agency_among_articles_changes_nothing(summarizer: Summarizer) -> None:
    told = summarizer.summarize([Document("A ferry caught fire off Cape Tarrow.")]).text
    stub = Document("LONDON (Reuters) -")
    assert summarizer.summarize([Document("A ferry caught fire off Cape Tarrow."), stub]).text == told
