"""Which sentences tell what somebody is accused of, under the name that an earlier one gives.

"According to the complaint, managers switched off the alarms. The company then falsified the logs.": the second is the
complaint's too, and printed alone it is the brief's. An article says once whose account it gives and goes on in the
past tense until somebody else speaks, something is told of now or of the courts, or the paragraph ends.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.english.quoted import outside
from summarizer.english.tense import PAST_VERB

_ACCUSATION = (
    r"(?:complaint|lawsuit|suit|indictment|affidavit|charge sheet|(?:court|charging) (?:document|paper|filing))s?"
)
_ACCUSER = r"(?:prosecutors?|plaintiffs?|claimants?|accusers?|complainants?|whistle-?blowers?|victims?)"
_ACCUSES = re.compile(
    rf"\baccording to (?:\w+ ){{0,3}}{_ACCUSATION}\b|\b{_ACCUSATION} (?:says?|said|states?d?)\b"
    rf"|\b{_ACCUSER} (?:says?|said|claims?|claimed)\b|\b(?:they|s?he) (?:says?|claims?) that\b"
    r"|(?<!had )\balleg(?:es?|ed|ing)(?: that| (?:he|she|they)\b)",
    re.IGNORECASE,
)
_TOLD_BY_ANOTHER = re.compile(
    r"\b(?:said|says?|(?<!was )(?<!were )(?<!been )told|added|according to|den(?:y|ies|ied)|declined"
    r"|argued|wrote|cite[sd]?|announced|confirmed|found|admitted|apologi[sz]ed)\b",
    re.IGNORECASE,
)
_NOT_OF_IT = re.compile(
    r"\b(?:is|are|has|have|will|faces?|court|judge|jury|trial|hearing|bail|arrest\w*|charged|convicted|sentenced|pleaded"
    r"|resigned|suspended|sued|filed)\b",
    re.IGNORECASE,
)


def alleged(sentences: Sequence[Sentence], pages: Sequence[CleanDocument]) -> frozenset[int]:
    """Find the sentences that give an accuser's account without saying so.

    Args:
        sentences: The cluster's, in order of document and index.
        pages: The documents.

    Returns:
        Rows of those that are not to be told but right after the one before them.
    """
    starts = [[span.start for span in page.kept] for page in pages]
    place = [(s.document, bisect_right(starts[s.document], s.start)) for s in sentences]
    found: set[int] = set()
    for row, (one, other) in enumerate(pairwise(sentences), start=1):
        accused = row - 1 in found or _ACCUSES.search(outside(one.text))
        if place[row - 1] == place[row] and accused and _goes_on(other.text):
            found.add(row)
    return frozenset(found)


def _goes_on(text: str) -> bool:
    """Whether a sentence tells of the past, and nobody speaks in it."""
    others = _TOLD_BY_ANOTHER.search(text) or _NOT_OF_IT.search(text)
    return not others and outside(text) == text and bool(PAST_VERB.search(text))
