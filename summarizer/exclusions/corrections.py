"""What an article takes back.

"An earlier version of this article said that she was fined 900 crowns": the note is about the article and not the
event, and whoever copied the article before may still say 900. The note takes no part, and no sentence of any document
that says, with all its numbers and days, what the note takes back. A warning quotes the note.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from textwrap import shorten

from summarizer.content.carrying import carries
from summarizer.datamodels import CleanDocument, Sentence
from summarizer.exclusions.exclusion import Exclusion
from summarizer.segmentation import display, split
from summarizer.support.dates import dates
from summarizer.support.numbers import quantities
from summarizer.support.passage import Passage
from summarizer.support.tokens import fold, stem
from summarizer.support.vocabulary import FUNCTION_WORDS

RULE = "corrected"

LONGEST = 80
"""Most words in a paragraph that is all note because it opens as one; lower is stricter."""

LONGEST_QUOTED = 400
"""Most characters of a note in a warning."""

_WORD = re.compile(r"[^\W\d_]+")
_PIECE = r"(?:article|story|post|report|column|piece|page|headline|caption|graphic)"
_VERSION = (
    r"\b(?:an?|the|our) (?:earlier|previous|original|initial) version"
    rf"(?: of (?:this|the|our) (?:[\w-]+ ){{0,2}}{_PIECE})?"
)
_WRONGLY = r"(?:incorrectly|wrongly|mistakenly|erroneously|inaccurately)"
_NOTE = re.compile(
    rf"{_VERSION}\b[^.]{{0,40}}? (?:{_WRONGLY}|mis\w+ed|said|stated|reported|gave|had|listed|named)\b"
    rf"|\b(?:this|our) {_PIECE}(?: has been|[’']s been| was) (?:amended|corrected)\b"
    r"|^\W*(?:corrections?|clarifications?)(?: (?:&|and) clarifications?)?(?: \([^()]{3,40}\))? ?[:–—]",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    rf"{_VERSION}\b(?: {_WRONGLY})? (?:said|stated|reported)(?: {_WRONGLY})?(?: that)? (?P<claim>.+)", re.IGNORECASE
)


def find(pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]]) -> Exclusion:
    """Find notes of correction, and the sentences that say what they take back; see ``exclusion.Finder``.

    Each document with a note gets a warning, whether cleaning has taken that out or not.
    """
    noted = [list(_noted(page, own)) for page, own in zip(pages, by_document, strict=True)]
    notes = [
        " ".join([*(sentence.text for sentence in own), *_cleaned_away(page)])
        for page, own in zip(pages, noted, strict=True)
    ]
    found = dict.fromkeys(chain.from_iterable(noted), RULE)
    wrong = _wrong([s for s in chain.from_iterable(by_document) if s not in found], notes)
    warnings = (
        f"{page.called(number)} carries a correction: {shorten(note, LONGEST_QUOTED)}"
        + _left_out([sentence for sentence, at in wrong.items() if at == number])
        for number, (page, note) in enumerate(zip(pages, notes, strict=True))
        if note
    )
    return Exclusion(found | dict.fromkeys(wrong, RULE), tuple(warnings))


def _left_out(wrong: Sequence[Sentence]) -> str:
    documents = ", ".join(f"documents[{number}]" for number in sorted({sentence.document for sentence in wrong}))
    return f" What it takes back was left out of {documents}." if wrong else ""


def _noted(page: CleanDocument, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences of the body that are a note; all of a short paragraph that opens as one."""
    starts = [sentence.start for sentence in sentences]
    for kept in page.kept:
        own = sentences[bisect_left(starts, kept.start) : bisect_left(starts, kept.end)]
        short = sum(len(sentence.text.split()) for sentence in own) <= LONGEST
        if own and short and _NOTE.search(own[0].text):
            yield from own
        else:
            yield from (sentence for sentence in own if _NOTE.search(sentence.text))


def _cleaned_away(page: CleanDocument) -> Iterator[str]:
    texts = (display(page.document.text[gone.start : gone.end]) for gone in page.removed)
    return (text for text in texts if _NOTE.search(text))


def _wrong(sentences: Sequence[Sentence], notes: Sequence[str]) -> dict[Sentence, int]:
    """Sentences that say, with all its numbers and days, what a note takes back, and whose note that is.

    What has no number and no day would be found in too many.
    """
    claims = [(claim, facts, number) for number, note in enumerate(notes) for claim, facts in _claims(note)]
    told = frozenset[str]().union(*(_words(claim) for claim, *_ in claims))
    wrong: dict[Sentence, int] = {}
    for sentence in (s for s in sentences if told & _words(s.text)):  # the rest need not be read to be told apart
        said = _facts(sentence.text)
        for claim, facts, number in claims:
            if facts <= said and carries(sentence.text, claim, close=False):
                wrong.setdefault(sentence, number)
    return wrong


def _claims(note: str) -> Iterator[tuple[str, frozenset[str]]]:
    """What a note takes back, as far as it says that in full, with the numbers and days in it."""
    for sentence in split(note):
        found = _TAKEN_BACK.search(sentence)
        if found and (facts := _facts(found["claim"])):
            yield found["claim"], facts


def _words(text: str) -> frozenset[str]:
    """Stems of the words of a text that may tell something, without the cost of reading it."""
    return frozenset(stem(fold(word)) for word in _WORD.findall(text)) - FUNCTION_WORDS


def _facts(text: str) -> frozenset[str]:
    passage = Passage.read(text)
    days = (part for date in dates(passage) for part in date.stated)
    return frozenset([*(quantity.value for quantity in quantities(passage)), *days])
