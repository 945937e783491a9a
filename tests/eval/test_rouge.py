"""ROUGE: equal to rouge-score, equal to ROUGE-1.5.5, and right on an example worked by hand."""

import json
import lzma
import random

import pytest
from rouge_score.rouge_scorer import RougeScorer

from eval.rouge import ROUGE_TYPES, RougeScores, RougeSettings, Score, score
from eval.tokenization import split_sentences
from tests.conftest import SHARED

NEWLINE = RougeSettings(splitter="newline")
MULTI_NEWS = SHARED / "data" / "multi-news" / "val.jsonl.xz"

# Random words and their ROUGE-1.5.5 scores, from rouge/testdata and rouge_scorer_test.py of
# github.com/google-research/google-research (Apache-2.0).
TARGETS = [
    "ZfbCUIUuePaiLVUlCaUXxkpu XPeWing tUHfPMuZ',-Xd Y BrUgVJing M-HV.-DgdDaY.rFDJCRing Ht-LM EKBDXkME,yz'RBr "
    "q'wtion wIojNbN wL,b .a-'XdQggyFl jB-RPP'iyOIcUxer tKM L",
    "KsJdPByEtAor fE-Qg Dpdbring cw-WeFyu vC MoBL Xdn g wkvcEiGvKtion BDFhrpMtion psing sbKao Q m qiing "
    "LMmer HqqLFXe,XPY,J XsurkMer ,ed nB'wH'bWVHjWFEing tQ.saefZwJtKrTlixYpMMsJing UCAPwNHeYVjDing c T "
    "BUySKtion gMPfJpwGw p'NvxAoping eu pBwMBKV'I DNxqelhu,PHPxDEq,mtion SN",
    "NhETebUbBk'er WOvoHMTjSRizKgH'vHiing Xu,hWxfs VkNE QhgKiLHE -HidivzoM.dO anhtion "
    "jbLQiSGDTCsuhREebUaKM dv J dVN tmbOT",
    "vMR HDm,xOAetion D,tion HJtodT.mHl UIv-p VjWH'BdyWjnfGU-OjT aEMdFICyLWfQMtion wEMfdOKing AwkeKbO "
    "'DxqNOHBH qKtVvm OYJl mM",
]
PREDICTIONS = [
    "rFDJCRtion Ht-LM EKtDXkME,yz'RBr q'wer wrojNbN wL,b .a-'XdQggyFl jB-RPP'iyOIcUxi",
    "n cw-WeFyu vC MoBL Xdn g wkvcEiGvKtion BDFhrpMer pstion sbKao Q m qier LMmed HqqLFXe,XPY,J XsurkMeo ,ed "
    "nB'wH'bWVHjWFEer tQ.saefZwJtKrTlixYpMMNJtion UCAPwNHeYVjD",
    "xfs VkJE QhgKiLHE -HidivzoM.dO anhing jbLQiSGDTCsuhREebUaKM dv J",
    "VjWH'BdyWjnfGU-OjTNaEMdFICyLWfQMing wEMfdOKijg AwkeKbO 'DxqNO",
]


@pytest.mark.parametrize(
    ("stemmer", "line", "name", "precision", "recall", "fmeasure"),
    [
        (False, 0, "rouge1", 0.68750, 0.40741, 0.51163),
        (False, 1, "rouge1", 0.65385, 0.40476, 0.50000),
        (True, 0, "rouge1", 0.68750, 0.40741, 0.51163),
        (True, 1, "rouge1", 0.69231, 0.42857, 0.52941),
        (False, 0, "rouge2", 0.53333, 0.30769, 0.39024),
        (False, 1, "rouge2", 0.48000, 0.29268, 0.36364),
        (False, 0, "rougeL", 0.68750, 0.40741, 0.51163),
        (False, 1, "rougeL", 0.65385, 0.40476, 0.50000),
    ],
)
def test_scores_are_those_published_for_rouge_155(
    stemmer: bool, line: int, name: str, precision: float, recall: float, fmeasure: float
) -> None:
    settings = RougeSettings(stemmer=stemmer)
    result = score(PREDICTIONS[line], [TARGETS[line]], settings).best[name]
    assert result == pytest.approx((precision, recall, fmeasure), abs=5e-6)


def test_rouge_lsum_is_that_published_for_rouge_155() -> None:
    result = score("\n".join(PREDICTIONS), ["\n".join(TARGETS)], NEWLINE).best["rougeLsum"]
    assert result == pytest.approx((0.66667, 0.36538, 0.47205), abs=5e-6)


def test_union_lcs_is_that_of_lins_example() -> None:
    """Lin (2004), section 3.2: the union of "w1 w2" and "w1 w3 w5" covers four of five words."""
    result = score("w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5", ["w1 w2 w3 w4 w5"], NEWLINE).best["rougeLsum"]
    assert result == pytest.approx((4 / 10, 4 / 5, 8 / 15))


def test_one_example_by_hand() -> None:
    """The candidate is the reference's two sentences in the other order, one word added.

    Stemmed: the ferri sank two men die / two men die the old ferri sank. Six of seven words are shared, and
    of the bigrams, five and six, "ferri sank", "two men" and "men die". The longest common subsequence of the
    whole, "two men die" or "the ferri sank", has three words; sentence by sentence it has all six.
    """
    scores = score("Two men died. The old ferry sank.", ["The ferry sank. Two men died."]).best
    assert scores["rouge1"] == pytest.approx((6 / 7, 6 / 6, 12 / 13))
    assert scores["rouge2"] == pytest.approx((3 / 6, 3 / 5, 6 / 11))
    assert scores["rougeL"] == pytest.approx((3 / 7, 3 / 6, 6 / 13))
    assert scores["rougeLsum"] == pytest.approx((6 / 7, 6 / 6, 12 / 13))


def random_text(rng: random.Random, vocabulary: list[str]) -> str:
    lines = (" ".join(rng.choices(vocabulary, k=rng.randint(0, 18))) for _ in range(rng.randint(0, 6)))
    return "\n".join(lines)


@pytest.mark.parametrize("stemmer", [True, False])
def test_500_random_pairs_equal_rouge_score(stemmer: bool) -> None:
    rng = random.Random(20040725)
    stems = [
        "report",
        "minist",
        "talk",
        "flood",
        "nation",
        "govern",
        "a",
        "the",
        "of",
        "17",
        "relat",
        "happi",
    ]
    endings = ["", "s", "ing", "ed", "ation", "ness", "ly"]
    vocabulary = [stem + ending for stem in stems for ending in endings] + ["–", "naïve", "U.N."]
    expected_scorer = RougeScorer(ROUGE_TYPES, use_stemmer=stemmer)
    settings = RougeSettings(stemmer=stemmer, splitter="newline")
    for _ in range(500):
        words = rng.sample(vocabulary, k=rng.randint(2, len(vocabulary)))
        reference, candidate = random_text(rng, words), random_text(rng, words)
        assert_equal(score(candidate, [reference], settings), expected_scorer.score(reference, candidate))


@pytest.mark.skipif(not MULTI_NEWS.exists(), reason="Multi-News is not beside the checkout")
def test_real_news_equals_rouge_score() -> None:
    expected_scorer = RougeScorer(ROUGE_TYPES, use_stemmer=True)
    with lzma.open(MULTI_NEWS, "rt", encoding="utf-8") as lines:
        for _ in range(20):
            row = json.loads(next(lines))
            reference, candidate = row["summary"], " ".join(row["documents"])[:2000]
            expected = expected_scorer.score(
                "\n".join(split_sentences(reference)), "\n".join(split_sentences(candidate))
            )
            assert_equal(score(candidate, [reference]), expected)


def assert_equal(result: RougeScores, expected: dict[str, Score]) -> None:
    for name in ROUGE_TYPES:
        assert result.best[name] == pytest.approx(tuple(expected[name]), abs=1e-12, rel=0)
        assert result.mean == result.best


def test_several_references_give_the_best_and_the_mean() -> None:
    scores = score("two men died", ["two men", "nobody was hurt"])
    assert scores.best["rouge1"] == pytest.approx((2 / 3, 1, 4 / 5))
    assert scores.mean["rouge1"] == pytest.approx((1 / 3, 1 / 2, 2 / 5))
    multi = RougeScorer(ROUGE_TYPES, use_stemmer=True).score_multi(["two men", "nobody was hurt"], "two men died")
    assert all(scores.best[name] == tuple(multi[name]) for name in ROUGE_TYPES)


def test_wrapping_a_text_differently_changes_no_score() -> None:
    reference = "The ferry sank off Marrow Point. Two men died."
    wrapped = "The ferry sank\noff Marrow Point. Two\r\nmen died."
    candidate = "Two men died. The ferry sank."
    assert score(candidate, [reference]) == score(candidate, [wrapped])


@pytest.mark.parametrize("candidate", ["", "   ", "…", "\n\n"])
def test_a_candidate_without_words_scores_zero(candidate: str) -> None:
    assert set(score(candidate, ["Two men died."]).best.values()) == {Score(0.0, 0.0, 0.0)}


def test_a_reference_without_a_sentence_end_is_one_sentence() -> None:
    scores = score("two men died", ["two men died"]).best
    assert scores["rougeLsum"] == Score(1.0, 1.0, 1.0)


def test_no_reference_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one reference"):
        score("two men died", [])
