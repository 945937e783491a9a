"""How well the support check agrees with people on whether a summary says what its article says.

The data are the CNN/Daily Mail half of QAGS (Wang, Cho and Lewis, "Asking and answering questions to evaluate the
factual consistency of summaries", ACL 2020), as lines of JSON ``{"id", "source", "summary", "consistency"}``: a
lower-cased article, a machine's summary of it, and the share of the summary's sentences that annotators found
consistent, in [0, 1].

A summary is *positive* if its consistency is 1: every sentence was found consistent. The area under the ROC curve (AUC)
is how often a positive summary scores higher than another one, ties counted half.

No weight of the score is fitted. Its parts (two precisions, a tenth off at a seam, nothing for words in unsupported
spans, the mean over words) were chosen among some hundred variants with these labels in sight, so the figure is not
one on unseen data; the variants' figures lay within each other's intervals. A logistic model of all 29 features
tried, fitted to these labels, did no better on summaries left out (ten folds, three shuffles): correlation 0.73, area
0.84.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr

from eval.area import area, places
from eval.bootstrap import Interval, interval_of
from eval.tokenization import ngrams, split_sentences, tokenize
from summarizer.documents.json_lines import at_line, read_rows
from summarizer.engines.encoding import SentenceEncoder
from summarizer.errors import InputError
from summarizer.support import check_support

Scorer = Callable[[str, str], float]
"""From a source and a summary of it to a score; higher is more consistent."""

_SPLIT_NUMBER = re.compile(r"(?<=\d) ([.,]) (?=\d)")
_SPLIT_INITIALS = re.compile(r"\b(u|d)\. (s|c)\.", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How well scores agree with people.

    Attributes:
        summaries: How many were scored.
        positive: How many of them people found fully consistent.
        pearson: Correlation with the consistency, in [-1, 1], with its 95 % bootstrap interval over summaries.
        spearman: Rank correlation with the consistency, in [-1, 1].
        auc: Area under the ROC curve, in [0, 1], likewise; 0.5 is chance.
    """

    summaries: int
    positive: int
    pearson: Interval
    spearman: float
    auc: Interval


def support_score(source: str, summary: str) -> float:
    """The support check's score."""
    return check_support(summary, [source]).score


def trigram_precision(source: str, summary: str) -> float:
    """The baseline: the share of the summary's word trigrams that the source has; 0 if it has none."""
    trigrams, known = list(ngrams(tokenize(summary), 3)), set(ngrams(tokenize(source), 3))
    return sum(trigram in known for trigram in trigrams) / len(trigrams) if trigrams else 0.0


def embedding_similarity(encoder: SentenceEncoder) -> Scorer:
    """The other baseline: the cosine of each sentence of the summary with the nearest of the source, averaged."""

    def score(source: str, summary: str) -> float:
        cosines = encoder.encode(split_sentences(summary)) @ encoder.encode(split_sentences(source)).T
        return float(cosines.max(axis=1).mean())

    return score


def measure(path: Path, score_of: Scorer = support_score, seed: int = 0) -> Agreement:
    """Compare a score with people's judgements.

    Args:
        path: The annotations, a JSON object a line.
        score_of: What to score.
        seed: Of the resampling for the intervals.

    Returns:
        The agreement.

    Raises:
        InputError: The file cannot be read, a line does not fit, or its summaries are all positive, or none is.
    """
    read = read_rows(path, ("source", "summary", "consistency"))
    rows = [_judgement(at_line(path, line), row) for line, row in read]
    judged = np.array([row["consistency"] for row in rows], dtype=float)
    positive = judged == 1.0
    if positive.all() or not positive.any():
        problem = f"{positive.sum()} of {len(rows)} summaries are fully consistent; both kinds are needed"
        raise InputError(str(path), problem)
    scores = np.array([score_of(_joined(row["source"]), _joined(row["summary"])) for row in rows])
    place = places(scores)
    return Agreement(
        summaries=len(rows),
        positive=int(positive.sum()),
        pearson=interval_of(lambda sample: _pearson(scores[sample], judged[sample]), len(rows), seed),
        spearman=float(spearmanr(scores, judged).statistic),
        auc=interval_of(lambda sample: area(place[sample], positive[sample]), len(rows), seed),
    )


def _judgement(where: str, row: dict[str, Any]) -> dict[str, Any]:
    """A row as it is.

    Raises:
        InputError: A field is of another kind, or the consistency is out of range.
    """
    for field in ("source", "summary"):
        if not isinstance(row[field], str):
            raise InputError(where, f"needs {field}, a text")
    judged = row["consistency"]
    if not isinstance(judged, int | float) or isinstance(judged, bool) or not 0 <= judged <= 1:
        raise InputError(where, "needs consistency, a number from 0 to 1")
    return row


def _pearson(scores: NDArray[np.float64], judged: NDArray[np.float64]) -> float:
    """Correlation; 0 where either is all of one value."""
    return float(np.corrcoef(scores, judged)[0, 1]) if np.ptp(scores) and np.ptp(judged) else 0.0


def _joined(text: str) -> str:
    """Undo what the data's tokenizer did to numbers and initials: "735 , 000", "u. S."."""
    return _SPLIT_INITIALS.sub(r"\1.\2.", _SPLIT_NUMBER.sub(r"\1", text))
