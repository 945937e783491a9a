"""The yardsticks choose what their methods say, within the budget."""

import pytest

from eval import yardsticks
from eval.datasets import Dataset
from eval.gate import sample_clusters
from eval.rouge import score
from eval.tokenization import split_sentences

FIRE = "The mill burned down."
HURT = "Nobody was hurt in the mill fire."
PRICE = "Flour prices rose by a tenth."
DOCUMENTS = [f"{FIRE} {HURT}", f"{FIRE} {PRICE}"]


def test_lead_is_the_opening_of_the_first_document() -> None:
    assert yardsticks.lead(DOCUMENTS, 100) == f"{FIRE} {HURT}"
    assert yardsticks.lead(DOCUMENTS, 4) == FIRE


def test_lead_k_takes_the_first_sentences_of_each_document() -> None:
    assert yardsticks.lead_of_each(DOCUMENTS, 100, 1) == f"{FIRE} {FIRE}"
    assert yardsticks.lead_of_each(DOCUMENTS, 100, 2) == f"{FIRE} {HURT} {FIRE} {PRICE}"


def test_where_words_are_few_lead_k_takes_one_sentence_of_each_before_the_second_of_any() -> None:
    three = [*DOCUMENTS, f"{HURT} {PRICE}"]
    assert yardsticks.lead_of_each(three, 15, 2) == f"{FIRE} {FIRE} {HURT}"
    # in the order of the documents: the first one's second sentence stands with its first
    assert yardsticks.lead_of_each(three, 16, 2) == f"{FIRE} {HURT} {FIRE} {HURT}"
    assert yardsticks.lead_of_each(three, 8, 2) == f"{FIRE} {FIRE}"


def test_lead_3_reaches_every_document_of_the_sample_clusters() -> None:
    for example in sample_clusters().examples:
        summary = yardsticks.lead_of_each(example.texts, 150, 3)
        for text in example.texts:
            assert " ".join(split_sentences(text)[0].split()) in summary


@pytest.mark.parametrize("documents", [["", FIRE], [FIRE, ""], [""]])
def test_a_document_without_sentences_is_no_trouble_to_the_leads(documents: list[str]) -> None:
    assert yardsticks.lead_of_each(documents, 100, 3) == " ".join(documents).strip()
    assert yardsticks.lead(documents, 100) == documents[0]


def test_random_is_the_same_for_the_same_seed_and_takes_everything_that_fits() -> None:
    one = yardsticks.shuffled(DOCUMENTS, 100, "0/a")
    assert one == yardsticks.shuffled(DOCUMENTS, 100, "0/a")
    assert sorted(one.split()) == sorted(" ".join(DOCUMENTS).split())
    assert len({yardsticks.shuffled(DOCUMENTS, 100, f"{seed}/a") for seed in range(9)}) > 1


def test_what_most_sentences_resemble_comes_first() -> None:
    documents = [PRICE, HURT, f"{FIRE} The old mill burned down."]
    assert yardsticks.lexrank(documents, 4) == FIRE
    assert yardsticks.textrank(documents, 4) == FIRE


def test_mmr_puts_a_repetition_off() -> None:
    text = yardsticks.mmr([f"{FIRE} {PRICE}", FIRE, HURT], 100)
    assert text.count(FIRE) == 2
    assert text.endswith(FIRE)


def test_the_oracle_takes_what_the_reference_says_and_nothing_else() -> None:
    reference = "The mill burned down. Flour prices rose by a tenth."
    assert yardsticks.oracle(DOCUMENTS, 100, [reference]) == f"{FIRE} {PRICE}"


def test_the_oracle_beats_every_other_yardstick_at_its_own_aim(clusters: Dataset) -> None:
    def aim(text: str, references: tuple[str, ...]) -> float:
        best = score(text, references).mean
        return best["rouge1"].fmeasure + best["rouge2"].fmeasure

    for example in clusters.examples:
        top = aim(yardsticks.oracle(example.texts, 25, example.references), example.references)
        for text in (yardsticks.lexrank(example.texts, 25), yardsticks.lead_of_each(example.texts, 25, 1)):
            assert top >= aim(text, example.references)


@pytest.mark.parametrize("words", [1, 5, 12])
def test_every_yardstick_ends_with_the_sentence_that_reaches_its_budget(words: int) -> None:
    texts = [
        yardsticks.lead([" ".join(DOCUMENTS)], words),
        yardsticks.lead_of_each(DOCUMENTS, words, 3),
        yardsticks.shuffled(DOCUMENTS, words, "0"),
        yardsticks.textrank(DOCUMENTS, words),
        yardsticks.lexrank(DOCUMENTS, words),
        yardsticks.mmr(DOCUMENTS, words),
        yardsticks.oracle(DOCUMENTS, words, [f"{FIRE} {HURT} {PRICE}"]),
    ]
    for text in texts:
        lengths = [len(sentence.split()) for sentence in split_sentences(text)]
        assert sum(lengths[:-1]) < words <= sum(lengths)
        assert set(split_sentences(text)) <= {FIRE, HURT, PRICE}


@pytest.mark.parametrize("document", ["Паром затонул. Двое погибли.", "…", "word " * 50])
def test_documents_without_words_or_ends_are_no_trouble(document: str) -> None:
    for system in (yardsticks.textrank, yardsticks.lexrank, yardsticks.mmr):
        assert system([document], 10).split() == document.split()
    assert yardsticks.oracle([document], 10, ["Nothing alike."]) == ""
