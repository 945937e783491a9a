"""Whether a sentence vouches for one of the brief: tells its main fact, and nothing against it.

How near the two are, how many words and numbers they share, and how much older the source is, tell together how likely
it is (``WORTHS``). Not to count a source is safer than to count one that says otherwise. So what is likely counts only
if it does not contradict the sentence, denies where that does and affirms where that does, gives one of its sums or
measures, and does not tell what others had reported before.
"""

from __future__ import annotations

import math
import re
from datetime import timedelta

from summarizer.content.carrying import content, contradict, numbers, tells_of_death
from summarizer.contradictions.negations import denied_word, said_words
from summarizer.contradictions.numbers import agree
from summarizer.contradictions.statements import Statement
from summarizer.english.quoted import outside
from summarizer.support.negation import DENYING_VERB_KEYS
from summarizer.support.numbers import quantities
from summarizer.support.passage import Passage
from summarizer.support.vocabulary import REPORTING_VERBS

WORTHS = (7.4, 2.8, 0.9, -0.5)
LEAST = 4.1
"""What each part of ``evidence`` is worth, and how much is asked; a higher least is stricter. A logistic regression on
418 pairs of newsroom clusters that a reader judged (``tests/benchmarks/corroboration.py``)."""

_MOST_NUMBERS = 3
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


def vouches(source: str, sentence: str, near: float, older: timedelta) -> bool:
    """Say whether a sentence tells the main fact of one of the brief and can be counted as a source of it.

    Args:
        source: The sentence that may tell it.
        sentence: The one of the brief.
        near: Their similarity, in [0, 1].
        older: How much earlier the article of the first was published, at least 0.
    """
    if source == sentence:
        return True
    known = evidence(source, sentence, near, older)
    likely = sum(worth * part for worth, part in zip(WORTHS, known, strict=True)) >= LEAST
    return likely and not speaks_against(source, sentence)


def evidence(source: str, sentence: str, near: float, older: timedelta) -> tuple[float, float, float, float]:
    """What speaks for it that a sentence tells the main fact of another; see ``vouches``.

    Returns:
        Their similarity, in [0, 1]; what share of the words of the other it has, names and quotations aside, in [0, 1];
        how many numbers they share, up to three; and the logarithm of how many hours older its article is.
    """
    said = outside(sentence)
    own = content(said) - {token.key for token in Passage.read(said).tokens if token.capital}
    words = len(own & content(source)) / len(own) if own else 0.0
    shared = min(len(numbers(source) & numbers(sentence)), _MOST_NUMBERS)
    return near, words, float(shared), math.log1p(older / timedelta(hours=1))


def speaks_against(source: str, sentence: str) -> bool:
    """Say whether a sentence says otherwise than one of the brief, or next to nothing of it."""
    known, said = Passage.read(source), Passage.read(sentence)
    return (
        not tells_of_death(said, known)
        or contradict(known, said)
        or not _share_more_than_names(source, sentence)
        or (not _denies(source) and _denies(_BESIDE.sub(" ", outside(sentence))))
        or _denies_it(source, sentence)
        or not _has_a_measure(source, sentence)
        or (_REPORTED_BEFORE.search(source) is not None and not _REPORTED_BEFORE.search(sentence))
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
