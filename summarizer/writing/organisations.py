"""What that is: organisations that a sentence of the brief is the first to name, with what an article says they are.

"Elevar said" leaves its reader asking what Elevar is, where the article began with "the grid operator, Elevar,". Told
only where the name stands by itself and nothing beside it says already what it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from summarizer.english.organisations import KIND, Organisation
from summarizer.english.quoted import blanked
from summarizer.english.tense import PAST
from summarizer.support.vocabulary import ANY_SAYING
from summarizer.written import WrittenSentence

_BEFORE_IT = re.compile(r"(?:^|[,;:—–] |\s\s|(?<![\w’'-])([a-z][\w’'-]*) )$")
_NOT_BEFORE_IT = re.compile(rf"(?:an?|the|this|that|its|their|his|her|{KIND}|\w+(?:ian|ish|ese))")
_AFTER_IT = re.compile(
    rf"['’]s\b|[.;:]|$|,(?! (?:[A-Z]|(?:the|an?|its|which|who|whose|based)\b))"
    rf"| (?:is|are|has|have|will|would|did|does|may|could|can|also|later|and|but|or|in|on|to|for|from|with|by|at|of"
    rf"|that|as|after|before|over|against|since|when|while|if|{PAST}|{ANY_SAYING})\b"
)
_SAYS_WHAT = re.compile(rf"\b(?:{KIND}|owner)s?, $")
_FARTHEST = 40


def introduce_organisations(
    written: WrittenSentence, known: Mapping[str, Organisation], before: Sequence[WrittenSentence]
) -> WrittenSentence:
    """Say what each organisation is that a sentence names first.

    Args:
        written: A sentence for the brief.
        known: The organisations of its article, by name.
        before: The sentences of the brief before it.

    Returns:
        The sentence with what they are right before their names, and the places that say so among those that introduce;
        ``rewritten`` if that changes it from what its source says.
    """
    for organisation in known.values():
        if organisation.name in written.text and not any(organisation.name in other.text for other in before):
            written = _introduce(written, organisation)
    return written


def _introduce(written: WrittenSentence, organisation: Organisation) -> WrittenSentence:
    text = blanked(written.text)
    mention = re.search(rf"(?<![\w’'&-]){re.escape(organisation.name)}(?![\w&-])", text)
    kind = organisation.what.split()[-1]
    if mention is None or not _stands_alone(text, mention) or re.search(rf"\b{kind}s?\b", text):
        return written
    what = organisation.what if mention.start() else organisation.what[:1].upper() + organisation.what[1:]
    said = f"{written.text[: mention.start()]}{what} {written.text[mention.start() :]}"
    return replace(written, text=said, origin="rewritten", introduced=(*written.introduced, organisation.sentence))


def _stands_alone(text: str, mention: re.Match[str]) -> bool:
    """Whether nothing beside the name says what it is or makes it a part of another."""
    start, end = mention.span()
    before = _BEFORE_IT.search(text, max(0, start - _FARTHEST), start)
    return (
        before is not None
        and not (before[1] and _NOT_BEFORE_IT.fullmatch(before[1]))
        and not _SAYS_WHAT.search(text, max(0, start - _FARTHEST), start)
        and _AFTER_IT.match(text, end) is not None
    )
