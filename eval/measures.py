"""What is measured of a summary besides ROUGE and support: length, copying, repetition, and whose facts it has.

Words are those of the ROUGE tokenizer, never stemmed. Every ratio is in [0, 1] unless it says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from eval.lcs import lcs_length
from eval.tokenization import Tokenizer, ngrams, split_sentences, tokenize

DRAWS_ON = 0.5
"""A sentence draws on a document that has at least this share of its word pairs; in [0, 1], higher is stricter."""


def describe(summary: str, documents: Sequence[str], tokenizer: Tokenizer) -> dict[str, float | None]:
    """Measure a summary against what it summarizes.

    Args:
        summary: The summary; may be empty.
        documents: Its source documents, at least one.
        tokenizer: What a word is.

    Returns:
        None where a measure is undefined: for an empty summary nothing but ``words`` and ``sources_covered`` is.

        - ``words``: by white space.
        - ``compression``: source words to summary words, at least 0; both by white space.
        - ``coverage``, ``density``: extractive fragments (Grusky et al., "Newsroom", 2018): the share of summary words
          in fragments copied from a document, and the mean length in words of the fragment a word is in, at least 0.
        - ``novel_1grams``, ``novel_2grams``, ``novel_3grams``: share of the summary's n-grams that no document has
          (See et al., 2017).
        - ``redundancy``: how much of a sentence another one of the same summary has too: the longest common
          subsequence as an fmeasure, with the closest other sentence, averaged over sentences (after Bommasani and
          Cardie, 2020, who average over all pairs); 0 for one sentence.
        - ``sources_covered``: share of the documents that at least one sentence draws on.
    """
    words = len(summary.split())
    summary_words = tokenize(summary, tokenizer, stemmer=False)
    sources = [tokenize(document, tokenizer, stemmer=False) for document in documents]
    sentences = [tokenize(sentence, tokenizer, stemmer=False) for sentence in split_sentences(summary)]
    measures: dict[str, float | None] = {"words": words, "sources_covered": _sources_covered(sentences, sources)}
    if not summary_words:
        undefined = ("compression", "coverage", "density", *(f"novel_{n}grams" for n in (1, 2, 3)), "redundancy")
        return measures | dict.fromkeys(undefined)
    fragments = [len(fragment) for fragment in extractive_fragments(summary_words, sources)]
    measures["compression"] = sum(len(document.split()) for document in documents) / words
    measures["coverage"] = sum(fragments) / len(summary_words)
    measures["density"] = sum(length**2 for length in fragments) / len(summary_words)
    for n in (1, 2, 3):
        measures[f"novel_{n}grams"] = _novel_ngrams(summary_words, sources, n)
    measures["redundancy"] = _redundancy([sentence for sentence in sentences if sentence])
    return measures


def extractive_fragments(summary: Sequence[str], sources: Sequence[Sequence[str]]) -> Iterator[range]:
    """Yield the fragments of a summary that stand in a source, in order: the longest at each place (Grusky et al.)."""
    starts = [_places(source) for source in sources]
    place = 0
    while place < len(summary):
        longest = 0
        for source, places in zip(sources, starts, strict=True):
            for start in places.get(summary[place], ()):
                longest = max(longest, _shared(summary, place, source, start))
        if longest:
            yield range(place, place + longest)
        place += max(longest, 1)


def _places(words: Sequence[str]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word, []).append(place)
    return places


def _shared(left: Sequence[str], i: int, right: Sequence[str], j: int) -> int:
    length = 0
    while i + length < len(left) and j + length < len(right) and left[i + length] == right[j + length]:
        length += 1
    return length


def _novel_ngrams(summary: Sequence[str], sources: Sequence[Sequence[str]], n: int) -> float | None:
    written = set(ngrams(summary, n))
    known = {ngram for source in sources for ngram in ngrams(source, n)}
    return len(written - known) / len(written) if written else None


def _redundancy(sentences: Sequence[Sequence[str]]) -> float:
    if len(sentences) < 2:
        return 0.0
    closest = [0.0] * len(sentences)
    for i, left in enumerate(sentences):
        for j, right in enumerate(sentences[:i]):
            fmeasure = 2 * lcs_length(left, right) / (len(left) + len(right))
            closest[i], closest[j] = max(closest[i], fmeasure), max(closest[j], fmeasure)
    return sum(closest) / len(closest)


def _sources_covered(sentences: Sequence[Sequence[str]], sources: Sequence[Sequence[str]]) -> float:
    pairs_of = [set(pairwise(sentence)) for sentence in sentences]
    covered = 0
    for source in sources:
        known = set(pairwise(source))
        covered += any(pairs and len(pairs & known) >= DRAWS_ON * len(pairs) for pairs in pairs_of)
    return covered / len(sources)
