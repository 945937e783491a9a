"""Who may have left an office, so that it is not told of them.

Strict on purpose: where a sentence tells of a leaving, everybody whom it names may be the one. Only where somebody
had a calling before ("former judge Ana Bell") does that alone go, and "the Union's envoy" stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarizer.datamodels import Sentence
from summarizer.english.quoted import blanked
from summarizer.english.titles import KINDS, OFFICE

_WORD = re.compile(r"[A-Z][\w’'-]*")
_DEPOSED = r"(?:fired|dismissed|removed|suspended|replac(?:e[ds]?|ing)|succeed(?:s|ed|ing)?)"
_LEFT = re.compile(
    r"\b(?:resign\w*|(?:step|stand)(?:s|ped|ping)? (?:down|aside)|stood down|quit(?:s|ting)?|ousted|sacked|removal"
    rf"|(?:is|are|was|were|been|be|being|got) (?:\w+ly )?{_DEPOSED}(?! (?:at|into|upon)\b)|former|ex-\w+)\b"
    rf"|\b{_DEPOSED} (?:the |its |their |his |her )?(?:(?:{KINDS}|{OFFICE}) )*[A-Z]"
)
"""Not who "fired three times" and what was "suspended"."""
_SHOTS = re.compile(
    r"\b(?:shots?|rounds?|bullets?|guns?|rockets?|missiles?)(?: (?:that|had|have|has|been|was|were))* fired\b"
)
_CALLINGS = (
    "judge|mayor|lawyer|captain|professor|doctor|economist|actor|actress|singer|author|goalkeeper|striker|midfielder"
    "|defender"
)
"""Offices that no other word in an article is likely to mean: a "boss" may be the "chief executive"."""
_CALLED = re.compile(rf"\b(?:former |ex-)(?:[\w’'-]+ ){{0,2}}({_CALLINGS})(?= [A-Z])")


def may_have_left(sentences: Iterable[Sentence]) -> frozenset[tuple[str, str]]:
    """Find who may have left what.

    Args:
        sentences: Of a cluster.

    Returns:
        Words with a capital in sentences that tell of somebody's leaving an office, each with the calling that was
        left, or with an empty string where it may be any office.
    """
    left: set[tuple[str, str]] = set()
    for sentence in sentences:
        text = _SHOTS.sub("", blanked(sentence.text))
        if _LEFT.search(text):
            offices = {""} if _LEFT.search(_CALLED.sub("", text)) else set(_CALLED.findall(text))
            left.update((word, office) for word in _WORD.findall(text) for office in offices)
    return frozenset(left)
