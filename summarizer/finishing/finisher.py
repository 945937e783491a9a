"""The last hand on a sentence: who says it, one spelling of each name, courtesy titles and capitals that some set.

The words were checked against their sources before. What is done to them here stands only if it brings in no name and
no number that neither these sources have nor the sentences that introduce somebody: a misspelled surname gives way to
one that a sentence of the same group has.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from summarizer.clusters.cluster import Cluster
from summarizer.finishing.corroboration import corroborated
from summarizer.finishing.courtesies import spare_courtesies, without_courtesies
from summarizer.finishing.openings import without_opening_capitals
from summarizer.finishing.spelling import preferred_spellings, respelled
from summarizer.support.names import Lexicon, unsupported_names
from summarizer.support.numbers import unsupported_numbers
from summarizer.support.passage import Passage
from summarizer.writing.introductions import Introductions
from summarizer.writing.printing import casing
from summarizer.written import WrittenSentence


class Finisher:
    """Finishes the sentences of one brief.

    Args:
        cluster: The cluster.
        similarity: Between its sentences, in [0, 1], shape ``(sentences, sentences)``.
        introductions: Of its people.
        verbatim: Whether no word may change.
    """

    def __init__(
        self, cluster: Cluster, similarity: NDArray[np.float32], introductions: Introductions, *, verbatim: bool
    ) -> None:
        self._sentences, self._similarity, self._times = cluster.sentences, similarity, cluster.times
        self._edits: tuple[Callable[[WrittenSentence], WrittenSentence], ...] = ()
        if not verbatim:
            spare = spare_courtesies(cluster.by_document, introductions.surnames)
            self._edits = (
                partial(respelled, preferred=preferred_spellings(cluster.sentences, cluster.voices)),
                partial(without_courtesies, spare=spare),
                partial(without_opening_capitals, casing=casing(one.text for one in cluster.sentences)),
            )

    def finish(self, written: WrittenSentence) -> WrittenSentence:
        """The sentence as it is printed, with all that carries it."""
        sentence = corroborated(written, self._sentences, self._similarity, self._times)
        sources = [source.text for source in (*written.sources, *sentence.sources, *written.introduced)]
        for edit in self._edits:
            edited = edit(sentence)
            if edited.text == sentence.text or not adds(edited.text, [sentence.text, *sources]):
                sentence = edited
        return sentence


def adds(edited: str, evidence: Sequence[str]) -> bool:
    """Whether a text has a name, however transliterated, or a number that none of some others has."""
    lexicon = Lexicon([Passage.read(text) for text in evidence])
    passage = lexicon.rekey(Passage.read(edited))
    return any(unsupported_names(passage, lexicon)) or any(unsupported_numbers(passage, lexicon.sources))
