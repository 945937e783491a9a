"""``strategy="document"``: a checkpoint rewrites the selection as a whole, and its sentences are attributed afterwards.

Each sentence is traced to the selected sentences whose words it uses most (greedy cover, as in the mining of
training pairs), and stands only if they support it; what nobody said is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from summarizer.datamodels import Selection, Sentence
from summarizer.engines.document_model import DocumentModel
from summarizer.segmentation import split
from summarizer.support import check_support
from summarizer.writing.fusion import extract
from summarizer.written import WrittenSentence

_WORD = re.compile(r"\w{3,}|\d+")
_MAX_SOURCES = 3


def rewrite(
    selection: Selection, model: DocumentModel, max_words: int
) -> tuple[list[WrittenSentence], tuple[str, ...]]:
    """Have a checkpoint write one text of a selection.

    Args:
        selection: Groups in reading order.
        model: The checkpoint.
        max_words: Most words of the brief.

    Returns:
        The sentences that the selection supports and that fit, in the order written, and warnings about the rest. Where
        nothing is supported, the selection's own sentences; nothing where none of these fits.
    """
    own = [sentence for sentences in extract(selection.groups, max_words) for sentence in sentences]
    if not own:
        return [], ()
    text = model.summarize(" ".join(sentence.text for sentence in own), max_words)
    sentences = split(text)
    supported = [item for item in (_attributed(sentence, own) for sentence in sentences) if item]
    warnings = []
    if lost := len(sentences) - len(supported):
        warnings.append(f"strategy: {lost} unsupported sentences of the document model were left out.")
    written = _fitting(supported, max_words)
    if cut := len(supported) - len(written):
        warnings.append(f"strategy: {cut} sentences of the document model were left out, for they did not fit.")
    if not written:
        warnings.append("strategy: the document model wrote nothing that can stand; the brief is extractive.")
    return written or _fitting(own, max_words), tuple(warnings)


def _fitting(sentences: Sequence[WrittenSentence], max_words: int) -> list[WrittenSentence]:
    """The first sentences, up to the one that does not fit."""
    words = accumulate(len(sentence.text.split()) for sentence in sentences)
    return [sentence for sentence, so_far in zip(sentences, words, strict=True) if so_far <= max_words]


def _attributed(text: str, own: Sequence[WrittenSentence]) -> WrittenSentence | None:
    """Attribute one sentence, or refuse it."""
    missing = set(_WORD.findall(text.lower()))
    chosen: list[WrittenSentence] = []
    while missing and len(chosen) < _MAX_SOURCES:
        best = max(own, key=lambda item: len(missing & _words(item.sources[0])))
        if not missing & _words(best.sources[0]):
            break
        missing -= _words(best.sources[0])
        chosen.append(best)
    if not chosen:
        return None
    support = check_support(text, [item.sources[0].text for item in chosen])
    if support.unsupported or not support.stands:
        return None
    sources = tuple(dict.fromkeys(source for item in chosen for source in item.sources))
    return WrittenSentence(text, "extracted" if text == sources[0].text else "rewritten", chosen[0].group, sources)


def _words(sentence: Sentence) -> set[str]:
    return set(_WORD.findall(sentence.text.lower()))
