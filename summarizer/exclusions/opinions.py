"""Articles that give their writer's opinion: comments, editorials, letters.

What they say stands in no quotation marks, so beside reports a brief would tell it as what happened. A headline labels
such an article ("OPINION: …", "… | Comment"), a line below it says who the author is, or it shows in the writing: the
writer says what ought to be done and speaks of "us". Where there is nothing but opinions, the brief is of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.english.addressing import in_the_first_person
from summarizer.english.quoted import outside
from summarizer.exclusions.exclusion import NOTHING, Exclusion

RULE = "opinion"

_KIND = (
    r"(?:(?:guest |reader )?(?:opinion|comment(?:ary)?|editorial|op-?ed|column|viewpoint)|letters?(?: to the editor)?)"
)
_LABEL = re.compile(rf"^\W*{_KIND} ?[:|–—]|[|–—] ?{_KIND}\W*$", re.IGNORECASE)
_AUTHOR = re.compile(
    r"^\W*The (?:author|writer) (?:is|was|teaches|works|lives|has)\b"
    r"(?!.*\b(?:reporter|correspondent|journalist|editor)\b)"
    r"|^\W*This is an? (?:opinion|editorial)\b",
    re.IGNORECASE,
)
_OUGHT = re.compile(r"\b(?:should|ought to|must|deserves?)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:said|says?|told|according to|asked|ruled|argued|urged|warned|believes?|wrote)\b", re.IGNORECASE
)

OWN_VOICE = 0.5
"""Share of its sentences from which an article is an opinion by its writing, in [0, 1]; higher is stricter."""


def find(pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]]) -> Exclusion:
    """Find the opinions among other articles, with a warning for each; see ``exclusion.Finder``."""
    found = [
        number
        for number, (page, own) in enumerate(zip(pages, by_document, strict=True))
        if own and _is_opinion(page, own)
    ]
    if len(found) == sum(map(bool, by_document)):
        return NOTHING
    rules = {sentence: RULE for number in found for sentence in by_document[number]}
    warnings = (f"{pages[number].called(number)} is an opinion and was left out." for number in found)
    return Exclusion(rules, tuple(warnings))


def _is_opinion(page: CleanDocument, own: Sequence[Sentence]) -> bool:
    labelled = page.headline is not None and _LABEL.search(page.headline)
    return bool(labelled) or any(map(_AUTHOR.search, _ends(page, own))) or _is_written_as_one(own)


def _ends(page: CleanDocument, own: Sequence[Sentence]) -> Iterator[str]:
    """Its last sentence, and what cleaning took out below and above it."""
    yield own[-1].text
    yield from (page.document.text[gone.start : gone.end] for gone in page.removed)


def _is_written_as_one(own: Sequence[Sentence]) -> bool:
    """Whether its sentences, outside quotations and by nobody else, say what should be and speak of their writer."""
    voiced = [text for text in (outside(sentence.text) for sentence in own) if not _SAID.search(text)]
    ought = [bool(_OUGHT.search(text)) for text in voiced]
    personal = [in_the_first_person(text) for text in voiced]
    speaking = sum(map(max, ought, personal)) if voiced else 0
    return any(ought) and any(personal) and speaking >= OWN_VOICE * len(own)
