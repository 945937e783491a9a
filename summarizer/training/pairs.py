"""Fusion pairs mined from clusters: a sentence that was written, and the source sentences that carry it.

For every sentence of a reference summary we look for the one to three source sentences that together cover its
words, weighted by inverse document frequency and compared by Porter stem (the greedy content selection of Nallapati
et al., 2017, per sentence and with a precision filter after it). Clean pairs teach a model not to invent, so a pair
is kept only where coverage is high, every number is in the sources, and no rare word is without a source.

Sentences of the articles themselves serve as targets too, covered by sentences of *other* articles of the cluster:
the same fact as another outlet put it, in plain news style, which references written in a house style do not give.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np
from nltk.stem.porter import PorterStemmer
from numpy.typing import NDArray

from summarizer.segmentation import split

_WORD = re.compile(r"\d[\d,.]*\d|\w+")
_OUTLETS = (
    "ap|afp|reuters|bbc|cnn|nbc|abc|cbs|fox|npr|upi|politico|axios|bloomberg|tmz|variety|deadline|gizmodo|vox|slate|salon"
    "|[a-z ]{0,20}(?:times|post|news|journal|guardian|telegraph|independent|press|daily|tribune|herald|mail|globe"
    "|chronicle|today|beast|reporter|magazine|wire|insider|week|sun|star|mirror|yahoo|people|time|inquirer|gazette|verge|hill)"
)
_ATTRIBUTION = re.compile(
    rf"(?:,|^|—|–)?\s*\b(?:(?:reports?|per|notes?|says|writes|tweets|via|according to|as)\s+(?:the\s+)?(?:{_OUTLETS})\b"
    rf"|(?:the\s+)?(?:{_OUTLETS})\s+(?:reports|notes|says|writes|adds|points out)\b(?:\s+that)?)\s*,?",
    re.IGNORECASE,
)
_HOUSE_STYLE = re.compile(
    r"^\W*\(|\b(?:click|see|read|here's|newser|in other|elsewhere|meanwhile on)\b.{0,40}\)?\W*$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.!?][\s\"”’')]*$")
_SAYING = frozenset("say said told tell accord report announc add ask".split())
_DENYING = frozenset("not no never n't t none nobody without fail deni refus".split())
"""Stems of which a target may hold one only if its sources hold one: nobody speaks or denies by invention."""

_FUNCTION_IDF = 2.5
"""Words rarer than one document in twelve count towards coverage at full weight; commoner ones hardly matter."""


@dataclass(frozen=True, slots=True)
class PairFilter:
    """What a pair must satisfy.

    Attributes:
        coverage: Least idf-weighted share of the target's words found in its sources, in [0, 1]; higher is stricter.
        max_sources: Most source sentences per pair, at least 1.
        min_gain: Least share of the target's weight a further source sentence must add, in [0, 1].
        rare_idf: A word with a higher idf than this must be in the sources; lower is stricter.
        min_words: Shortest target, in words.
        max_words: Longest target and longest source sentence, in words.
        max_copy: Largest share of the target's word pairs found in one source sentence, in [0, 1]: above
            it the pair teaches only to copy.
    """

    coverage: float = 0.65
    max_sources: int = 3
    min_gain: float = 0.12
    rare_idf: float = 5.5
    min_words: int = 7
    max_words: int = 45
    max_copy: float = 0.9


@dataclass(frozen=True, slots=True)
class Pair:
    """One training example.

    Attributes:
        sources: The source sentences, the one that covers most first.
        target: The sentence to write.
        from_reference: Whether the target comes from a reference summary rather than from another article.
    """

    sources: tuple[str, ...]
    target: str
    from_reference: bool


class Idf:
    """Inverse document frequency of stems over a set of articles; an unseen stem has the highest."""

    def __init__(self, documents: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for document in documents:
            counts.update(set(porter_stems(document)))
            total += 1
        self._unseen = math.log(total + 1)
        self._idf = {stem: math.log((total + 1) / (count + 1)) for stem, count in counts.items()}

    def __call__(self, stem: str) -> float:
        """Idf of one stem, at least 0."""
        return self._idf.get(stem, self._unseen)


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    return word if word[0].isdigit() else str(_PORTER.stem(word))


_PORTER = PorterStemmer()


def porter_stems(text: str) -> list[str]:
    """Stems of the words of a text, in order; a number is its own stem, its thousands separators gone."""
    return [_stem(word.replace(",", "") if word[0].isdigit() else word) for word in _WORD.findall(text.lower())]


def mine(documents: Sequence[str], reference: str, idf: Idf, rules: PairFilter) -> Iterator[Pair]:
    """Find the fusion pairs of one cluster.

    Args:
        documents: The articles' texts.
        reference: The summary that was written of them.
        idf: Weights of the stems.
        rules: What a pair must satisfy.

    Yields:
        Pairs with reference targets, then pairs with article targets.
    """
    sentences = [(number, text) for number, document in enumerate(documents) for text in split(document)]
    sentences = [(number, text) for number, text in sentences if 5 <= len(text.split()) <= rules.max_words]
    if not sentences:
        return
    index = _Index([text for _, text in sentences], idf)
    origin = np.array([number for number, _ in sentences])
    for sentence in split(reference):
        target = _plain(sentence)
        if target:
            yield from index.pair(target, np.ones(len(sentences), dtype=bool), rules, from_reference=True)
    for number, text in sentences:
        yield from index.pair(text, origin != number, rules, from_reference=False)


def _plain(sentence: str) -> str:
    """A reference sentence without the house style of naming the outlet that reported it; empty if nothing is left."""
    if _HOUSE_STYLE.search(sentence):
        return ""
    bare = re.sub(r"\s+([.,;:!?])", r"\1", " ".join(_ATTRIBUTION.sub(" ", sentence).split())).strip(" ,;:—–")
    return bare if _ENDS.search(bare) else f"{bare}."


class _Index:
    """The source sentences of one cluster as a sentence × stem matrix."""

    def __init__(self, sentences: Sequence[str], idf: Idf) -> None:
        self._sentences = sentences
        self._idf = idf
        self._bags = [porter_stems(sentence) for sentence in sentences]
        self._column = {stem: column for column, stem in enumerate(sorted({s for bag in self._bags for s in bag}))}
        self._has = np.zeros((len(sentences), len(self._column)), dtype=bool)  # (sentences, stems)
        for row, bag in enumerate(self._bags):
            self._has[row, [self._column[stem] for stem in bag]] = True

    def pair(
        self, target: str, allowed: NDArray[np.bool_], rules: PairFilter, *, from_reference: bool
    ) -> Iterator[Pair]:
        """Pair a target with the allowed rows (shape ``(sentences,)``) that cover it, if they cover it well enough."""
        words = porter_stems(target)
        if not rules.min_words <= len(words) <= rules.max_words or not _ENDS.search(target):
            return
        weight = {stem: min(self._idf(stem) / _FUNCTION_IDF, 1.0) * self._idf(stem) for stem in words}
        total = sum(weight.values())
        needed = {stem for stem in weight if stem[0].isdigit() or self._idf(stem) > rules.rare_idf}
        if not total or not needed <= self._column.keys():
            return
        chosen = self._cover(weight, allowed, total, rules)
        held = {stem for row in chosen for stem in self._bags[row]}
        coverage = sum(w for stem, w in weight.items() if stem in held) / total
        if coverage < rules.coverage or not needed <= held or self._copied(words, chosen[0]) > rules.max_copy:
            return
        if any(not kind.isdisjoint(words) and kind.isdisjoint(held) for kind in (_SAYING, _DENYING)):
            return
        yield Pair(tuple(self._sentences[row] for row in chosen), target, from_reference)

    def _cover(
        self, weight: dict[str, float], allowed: NDArray[np.bool_], total: float, rules: PairFilter
    ) -> list[int]:
        """Greedy cover: the row that adds most weight, again, while it adds enough."""
        wanted = sorted(weight.keys() & self._column.keys())
        columns = [self._column[stem] for stem in wanted]
        left = np.array([weight[stem] for stem in wanted])  # (wanted,)
        has = self._has[:, columns]  # (sentences, wanted)
        chosen: list[int] = []
        while len(chosen) < rules.max_sources:
            gain = np.where(allowed, has @ left, -1.0)
            best = int(gain.argmax())
            if gain[best] < rules.min_gain * total and chosen:
                break
            chosen.append(best)
            left = np.where(has[best], 0.0, left)
        return chosen

    def _copied(self, words: list[str], row: int) -> float:
        pairs = set(pairwise(words))
        bag = self._bags[row]
        return len(pairs & set(pairwise(bag))) / max(len(pairs), 1)
