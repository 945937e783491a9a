"""Two checks, written apart, find nothing in what the product writes, and both find what is planted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eval.datasets import load_dataset
from summarizer import Document, Summarizer, check_support
from summarizer.datamodels import Source, SummarySentence
from tests.benchmarks.trust import RecordingSummarizer, Tally
from tests.conftest import ROOT
from tests.summarizer.second_opinion import unsupported_claims

SOURCE = 'On Monday Mayor Ana Bell of Lowmoor told 40 captains: "The quay stays open." Erdoğan\'s envoy left.'
MUST_NOT = {"number", "name", "quotation"}


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Mayor Ana Bell told 14 captains.", "number: 14"),
        ("Mayor Ana Bell told four captains.", "number: 4"),
        ("Mayor Ana Carr told 40 captains.", "name: Carr"),
        ('Mayor Ana Bell told captains: "The quay is open."', "quotation: The quay is open."),
    ],
)
def test_both_find_what_is_planted(text: str, claim: str) -> None:
    assert unsupported_claims(text, [SOURCE]) == [claim]
    assert MUST_NOT & {span.reason for span in check_support(text, [SOURCE]).unsupported}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Bell, mayor of Lowmoor, told forty captains that “the quay stays open”.",
        "The envoy of Erdogan left.",
        SOURCE,
    ],
)
def test_neither_objects_to_the_same_in_other_words(text: str) -> None:
    assert unsupported_claims(text, [SOURCE]) == []
    assert not MUST_NOT & {span.reason for span in check_support(text, [SOURCE]).unsupported}


def test_neither_finds_an_invented_number_name_or_quotation_in_a_brief(summarizer: Summarizer) -> None:
    clusters = load_dataset(str(ROOT / "eval" / "newsroom" / "developed.jsonl"), limit=4).examples
    undated = [[replace(document, published_at=None) for document in cluster.documents] for cluster in clusters]
    told = [s for documents in undated for s in summarizer.summarize(documents, max_words=200).sentences]
    assert any(sentence.origin == "rewritten" for sentence in told)
    for sentence in told:
        sources = [source.text for source in sentence.sources]
        assert unsupported_claims(sentence.text, sources) == []
        assert not MUST_NOT & {span.reason for span in check_support(sentence.text, sources).unsupported}


def test_the_benchmark_counts_a_planted_claim_once_for_each_checker_and_no_verbatim_sentence() -> None:
    tally = Tally()
    sources = (Source("one", 0, len(SOURCE), SOURCE),)
    planted = SummarySentence("Mayor Ana Bell of Lowmoor told 14 captains and 15 envoys.", "rewritten", sources, 1, 0.5)
    verbatim = SummarySentence("The mayor told 99 captains.", "extracted", sources, 1, 0.5)
    lines = tally.add((planted, verbatim), [])
    assert (tally.rewritten, tally.extracted) == (1, 1)
    assert [line.split(" in ")[0] for line in lines] == [
        "check_support: number '14'",
        "check_support: number '15'",
        "second opinion: number '14'",
        "second opinion: number '15'",
    ]
    assert {key: count for key, count in tally.found.items() if key[1] == "number"} == {
        ("check_support", "number"): 1,
        ("second opinion", "number"): 1,
    }


def test_the_benchmark_accounts_for_every_group(summarizer: Summarizer, sample: list[Document]) -> None:
    recording = RecordingSummarizer(summarizer.checkpoint)
    summary, tally = recording.summarize(sample), Tally()
    tally.add(summary.sentences, recording.offers)
    rewritten = [offered for offered in recording.offers if any(one.origin == "rewritten" for one in offered)]
    assert tally.rewritten + tally.extracted == len(summary.sentences) > 0
    assert tally.fallbacks.total() + tally.copied + len(rewritten) == tally.groups >= len(summary.sentences)
