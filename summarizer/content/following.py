"""Which sentences can be read after the one before them in their article.

A sentence taken out with the one before it is read as about whoever that one names: "Veld denies any wrongdoing. "We
start in the morning," she said." The article told of a woman two paragraphs before. Articles say who is a man and who
a woman by courtesy titles ("Mr Veld") and by nouns beside a name ("his daughter, Eleanor Pym"); of everybody else
nothing is known, and the sentence passes. Where the one before names nobody, "she" stands further up.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from summarizer.datamodels import Sentence
from summarizer.english.leftovers import leaves_open_of_what
from summarizer.english.quoted import QUOTED, outside, quoted_share
from summarizer.english.somebody import asks_who, speaks_of_somebody
from summarizer.english.standalone import tells
from summarizer.english.titles import COURTESIES, HONORIFICS
from summarizer.support.tokens import fold

Pronoun = Literal["he", "she"]

_NAME = r"(?<!\w)(?<!\w[’'-])[A-Z](?:\w|-(?=\w)|[’'](?=\w)(?!s\b))*+(?<=[a-z])"
_FULL_NAME = rf"((?:{_NAME} ){{0,3}}{_NAME})"
_NOUNS: Mapping[Pronoun, str] = {
    "he": "husband|son|father|brother|widower|uncle|nephew|grandson|grandfather|boyfriend|actor|businessman|king|prince"
    r"|\w*(?:chair|spokes|council|congress|alder|assembly|business|sports|fisher|police|noble)man",
    "she": "wife|daughter|mother|sister|widow|aunt|niece|granddaughter|grandmother|girlfriend|actress|queen|princess"
    r"|\w*(?:chair|spokes|council|congress|alder|assembly|business|sports|fisher|police|noble)woman",
}
_TITLES: Mapping[Pronoun, str] = {
    "he": r"Mr\.?|Sir|Lord",
    "she": r"Mrs\.?|Ms\.?|Miss|Dame|Lady",
}
_CALLED = {
    pronoun: re.compile(
        rf"\b(?:{_TITLES[pronoun]}) {_FULL_NAME}"
        rf"|\b(?i:{_NOUNS[pronoun]}),? {_FULL_NAME}"
        rf"|{_FULL_NAME}, (?:[a-z][\w’'-]* ){{1,4}}(?:{_NOUNS[pronoun]})\b"
    )
    for pronoun in _NOUNS
}
_PRONOUN = re.compile(r"\b(?:s?he)\b", re.IGNORECASE)
_ACTING = re.compile(rf"{_NAME}(?!['’]s)")
_IT = re.compile(r"^It\b")
_SAID = 0.3
"""Least share of a sentence that opens with a quotation in that, in [0, 1]; higher is stricter."""
_THING = re.compile(r"\b(?:the|this|that|an?|my|our|its|their) [\w-]", re.IGNORECASE)
"""What a quotation may have told "it" to be."""


def following(sentences: Sequence[Sentence], surnames: Collection[str]) -> frozenset[int]:
    """Find the sentences that can be read right after the one before them.

    Args:
        sentences: The cluster's, in order of document and index.
        surnames: Of those whose surname nobody else has in the cluster.

    Returns:
        Rows of those that tell something and stand right after the one before them in their document, nothing between
        them left out, but those in which "he" or "she" cannot be whom that one names, or who is nobody that either
        speaks of, those that open with "it" after what somebody says of no thing, and those that count what is left of
        a whole that neither has.
    """
    known = _pronouns(sentences, surnames)
    return frozenset(
        row
        for row, (one, other) in enumerate(pairwise(sentences), start=1)
        if (one.document, one.index + 1) == (other.document, other.index)
        and tells(other.text)
        and not _of_another(other.text, one.text, known)
        and not (asks_who(outside(other.text)) and not speaks_of_somebody(one.text))
        and not leaves_open_of_what(outside(other.text), one.text)
        and not _of_what_somebody_said(other.text, one.text, surnames)
    )


def _pronouns(sentences: Sequence[Sentence], surnames: Collection[str]) -> dict[str, Pronoun]:
    """By surname who is a man and who a woman; without those whom the sentences call nothing, or both."""
    called: dict[str, set[Pronoun]] = defaultdict(set)
    for sentence in sentences:
        for pronoun, pattern in _CALLED.items():
            for found in pattern.finditer(sentence.text):
                name = next(name for name in found.groups() if name)
                called[name.split()[-1]].add(pronoun)
    return {surname: min(called[surname]) for surname in surnames if len(called[surname]) == 1}


def _of_another(text: str, before: str, known: Mapping[str, Pronoun]) -> bool:
    """Whether everybody whom the sentence before names, and of whom it is known, is the other of "he" and "she".

    Possessives ("Veld's party") and what is quoted aside; not where the sentence names somebody before its pronoun.
    """
    unquoted = outside(text)
    pronoun = _PRONOUN.search(unquoted)
    if not pronoun or not known.keys().isdisjoint(_ACTING.findall(unquoted[: pronoun.start()])):
        return False
    named = {known[name] for name in _ACTING.findall(before) if name in known}
    return bool(named) and pronoun[0].lower() not in named


def _of_what_somebody_said(text: str, before: str, surnames: Collection[str]) -> bool:
    """Whether a sentence opens with "it", and the one before it is what a person says, in which there is no thing."""
    said, own = QUOTED.findall(before), outside(before)
    if not _IT.match(text) or not QUOTED.match(before) or quoted_share(before) < _SAID:
        return False
    words = {fold(word) for word in re.findall(r"\w+", own)}
    by_somebody = (
        not words
        or not words.isdisjoint(HONORIFICS | COURTESIES | {"he", "she"})
        or not {*surnames}.isdisjoint(_ACTING.findall(own))
    )
    return by_somebody and not any(_THING.search(each) for each in said)
