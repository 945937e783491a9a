"""Who says it: which of the sentences near to one of the brief carry what it says.

A group holds what is about one fact; that two sentences are in it does not say that they agree. A sentence of the brief
rests on the one that it was made from, on the others of its group that carry it, and on one sentence of each further
document that is near to one of these: every sentence is in one group, but a long one says several things.

Not to count a source is safer than to count one that says otherwise. So what carries a sentence as far as its words
tell (``content.carrying``) is counted only if it denies where that does and affirms where that does, gives one of its
sums or measures, and does not tell what others had reported before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from summarizer.content.carrying import CLOSE, carries
from summarizer.contradictions.negations import denied_word, said_words
from summarizer.contradictions.numbers import agree
from summarizer.contradictions.statements import Statement
from summarizer.datamodels import Sentence
from summarizer.english.quoted import outside
from summarizer.support.negation import DENYING_VERB_KEYS
from summarizer.support.numbers import quantities
from summarizer.support.passage import Passage
from summarizer.support.vocabulary import REPORTING_VERBS
from summarizer.writing.timeliness import last_day
from summarizer.written import WrittenSentence

_MOST_COMPARED = 20
"""Sums and measures that are compared, of each sentence; bounds the work on hostile input."""
_NOT_GUILTY = re.compile(r"\bnot guilty\b", re.IGNORECASE)
_BESIDE = re.compile(  # what was before, after or meanwhile, on what condition, and relative clauses
    r"(?:,| )(?:who|which|whose|whom|where|after|before|when|while|although|though|despite|because|since|as|until|if"
    r"|unless)\b[^,;]*"
)
_ASIDE = re.compile(r", (?:who|which|whose|whom|where)\b[^,;]*")
_SAID_THAT = re.compile(
    rf"^[^,;]{{1,80}}? (?:{'|'.join(sorted(REPORTING_VERBS - {'denied', 'denies'}))})(?: (?:on )?\w+day)?(?: that)? "
)
_FURTHER = re.compile(rf"[,;]| (?:and|but)\b|{_BESIDE.pattern}")
_REPORTED_BEFORE = re.compile(
    r"\b(?:earlier|initial|first|previous|early|original) (?:\w+ )?(?:reports?|versions?|accounts?|estimates?)\b",
    re.IGNORECASE,
)


def corroborated(
    written: WrittenSentence,
    sentences: Sequence[Sentence],
    similarity: NDArray[np.float32],
    times: Sequence[datetime | None],
) -> WrittenSentence:
    """Tell which sentences carry a sentence of the brief.

    Args:
        written: A sentence of the brief.
        sentences: All sentences.
        similarity: Between them, in [0, 1], shape ``(sentences, sentences)``.
        times: When each document was published; see ``summarizer.documents.publication``.

    Returns:
        The sentence with those of its sources that carry it, the first in any case; then one of each further document
        that has one, the closest first. What was published before the day that its first source tells of cannot carry
        it.
    """
    first, *others = written.sources
    before = _published_before(first, times)
    rows = [row for row, sentence in enumerate(sentences) if sentence in written.sources]
    to_first = similarity[next(row for row in rows if sentences[row] == first)]
    close = {sentences[row] for row in rows if to_first[row] >= CLOSE}
    carrying = [
        first,
        *(
            source
            for source in others
            if source.document not in before and _vouches(source.text, written.text, close=source in close)
        ),
    ]
    taken = {sentence.document for sentence in carrying} | before
    closeness = similarity[:, rows].max(axis=1)
    for row in sorted(np.flatnonzero(closeness >= CLOSE).tolist(), key=lambda row: (-closeness[row], row)):
        if sentences[row].document not in taken and _vouches(sentences[row].text, written.text, close=True):
            taken.add(sentences[row].document)
            carrying.append(sentences[row])
    return replace(written, sources=tuple(carrying))


def _vouches(source: str, sentence: str, *, close: bool) -> bool:
    """Whether a sentence carries one of the brief and can be counted as a source of it."""
    return (
        carries(source, sentence, close=close)
        and (source == sentence or _share_more_than_names(source, sentence))
        and (_denies(source) or not _denies(_BESIDE.sub(" ", outside(sentence))))
        and not _denies_it(source, sentence)
        and _has_a_measure(source, sentence)
        and (_REPORTED_BEFORE.search(sentence) is not None or not _REPORTED_BEFORE.search(source))
    )


def _share_more_than_names(source: str, sentence: str) -> bool:
    """Whether some of what two sentences share is no name, and told by the one in its main clause.

    One that tells next to nothing ("She was 91") has nothing to be known by in another.
    """
    told = [token for token in Passage.read(_ASIDE.sub(" ", sentence)).tokens if token.tells and not token.capital]
    known = Passage.read(source).keys
    return any(token.content for token in told) and any(token.key in known for token in told)


def _denies(text: str) -> bool:
    """Whether a text denies something; who is not guilty is acquitted."""
    tokens = Passage.read(_NOT_GUILTY.sub("acquitted", text)).tokens
    return any(token.key in DENYING_VERB_KEYS or token.denies for token in tokens)


def _denies_it(source: str, sentence: str) -> bool:
    """Whether what a sentence says first denies a word of another, which denies nothing."""
    first = Statement.read(_FURTHER.split(_SAID_THAT.sub("", outside(source)), maxsplit=1)[0])
    return not _denies(sentence) and denied_word(first) in said_words(Statement.read(sentence))


def _has_a_measure(source: str, sentence: str) -> bool:
    """Whether a sentence has one of the sums and measures of another, if there are any."""
    mine = [quantity for quantity in quantities(Passage.read(sentence)) if quantity.unit not in ("", "ordinal")]
    theirs = quantities(Passage.read(source))[:_MOST_COMPARED]
    return not mine or any(agree(one, other) for one in mine[:_MOST_COMPARED] for other in theirs)


def _published_before(sentence: Sentence, times: Sequence[datetime | None]) -> set[int]:
    """The documents that were published before the day of which a sentence tells."""
    own = times[sentence.document]
    day = last_day(sentence.text, own.date()) if own else None
    return {number for number, time in enumerate(times) if day and time and time.date() < day}
