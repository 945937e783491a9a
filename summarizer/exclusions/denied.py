"""What a later document denies.

"A woman was found hurt at his home" was true as far as anybody knew on Monday; on Tuesday, when the call has turned out
to be a hoax, "nobody had been hurt at his home". A brief that tells both tells something false. The earlier sentence
takes no part where a document published later denies it in the same words (``contradictions.negations``) and the denial
is clear: told by the document itself, by the authorities, or of their own plans by those who were said to have them. An
accused person's denial is not, nor anything quoted. What a plan that is denied was to lead to ("the board will name a
successor") goes with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Literal

from summarizer.content.carrying import other_days
from summarizer.contradictions.negations import denied_word, negation_differences, said_words
from summarizer.contradictions.statements import Statement
from summarizer.datamodels import CleanDocument, Sentence
from summarizer.documents.publication import later
from summarizer.english.quoted import QUOTED
from summarizer.exclusions.exclusion import Exclusion, left_out
from summarizer.support.dates import years
from summarizer.support.tokens import stem
from summarizer.support.vocabulary import REPORTING_VERBS

RULE = "denied"

_SAYING = frozenset(map(stem, (*REPORTING_VERBS, "according")))
_AUTHORITIES = re.compile(
    r"\b(?:police|officers|officials|authorities|coast ?guard|firefighters|brigade|fire service|hospital|doctors)"
    r"(?: \w+){0,2} (?:said|say|says|confirmed|announced)\b"
    r"|\b(?:said|according to) (?:the )?(?:\w+ )?(?:police|officials|authorities|coast ?guard|firefighters)\b",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"\b(?:will|would|is to|are to|plans? to|going to|set to) $")
_NOT_PLANNED = re.compile(
    r"\b(?:he|she|it|they) (?:would|will) (?=not )|\b(?:he|she|it|they) (?:would|wo)(?=n[’']t )"
    r"|\bdenie[ds] (?:\w+ ){0,2}that (?:he|she|it|they) (?:would|will) "
    r"|\b(?:[Tt]here (?:are|were)|ha(?:s|d|ve)) no (?:\w+ )?(?:plans?|intentions?) "
)
_WILL = re.compile(r"\bwill\b")
_MOST_COMPARED = 20_000
"""Pairs of sentences of which one denies a word of the other; bounds the work on hostile input."""


def find(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Exclusion:
    """Find sentences that a document published later denies; see ``exclusion.Finder``."""
    denied: dict[Sentence, int] = {}
    for said, denial in islice(_of_one_word(by_document, times), _MOST_COMPARED):
        if said not in denied and (what := _clearly_denied(said.text, denial.text)):
            gone = _with_what_follows(said, by_document[said.document]) if what == "plan" else [said]
            denied |= dict.fromkeys(gone, denial.document)
    return left_out(RULE, pages, denied, lambda _, newer: f"says what {newer}, published later, denies")


def _of_one_word(
    by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Sentences that have a word, each with one that denies this word in a document published later."""
    denials: dict[str, list[Sentence]] = {}
    having: dict[str, list[Sentence]] = {}
    for sentence in (sentence for own, time in zip(by_document, times, strict=True) if time for sentence in own):
        statement = Statement.read(sentence.text)
        if statement.negators:
            denials.setdefault(denied_word(statement), []).append(sentence)
        else:
            for key in set(said_words(statement)):
                having.setdefault(key, []).append(sentence)
    after = later(times)
    for word, denying_it in denials.items():
        for denial in denying_it:
            yield from ((said, denial) for said in having.get(word, ()) if denial.document in after[said.document])


def _clearly_denied(said: str, denial: str) -> Literal["", "fact", "plan"]:
    """What a sentence says that another denies clearly; empty if that is not clear."""
    one, other = Statement.read(said), Statement.read(denial)
    if other_days(one.passage, other.passage) or not years(other.passage) <= years(one.passage):
        return ""
    for difference in negation_differences(one, other):
        claimed, denying = difference.one.start, difference.other.start
        if any(quoted.start() <= denying < quoted.end() for quoted in QUOTED.finditer(denial)):
            return ""
        planned = _PLANNED.search(said[:claimed])
        if planned and _NOT_PLANNED.search(denial[: difference.other.end]):
            return "plan"
        if not planned and years(one.passage) != years(other.passage):
            return ""
        if _SAYING.isdisjoint(other.passage.keys) or _AUTHORITIES.search(denial):
            return "fact"
    return ""


def _with_what_follows(said: Sentence, own: Sequence[Sentence]) -> Iterator[Sentence]:
    """A plan, and right after it what was to come then."""
    yield said
    following = own[own.index(said) + 1 :]
    for index, sentence in enumerate(following, said.index + 1):
        if sentence.index != index or not _WILL.search(sentence.text):
            return
        yield sentence
