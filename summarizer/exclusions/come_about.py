"""What had not come about when an article was published, and what a later one opens with.

"Lund must win a vote of confidence", "the watchdog has not opened an inquiry": once a later article opens with "Lund
won a vote of confidence" or "the watchdog opened an inquiry on Friday" neither holds, whatever day was named. So it is
where a word for what is to come, or "has not", stands before a verb, and the opening has the same verb in the past with
the same word after it and one of the same before it. What an earlier article opens with is its news, and stays. Where a
later one opens with "a strike by nurses was called off", what was to come of strike or nurses goes, the opening too; so
does "Finance Minister Lund said he would not resign" where one opens with that he has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache

from summarizer.contradictions.statements import Statement
from summarizer.datamodels import Sentence
from summarizer.documents.publication import later
from summarizer.english.quoted import blanked
from summarizer.english.tense import PAST_VERB, TO_COME
from summarizer.exclusions.exclusion import openings
from summarizer.support.passage import Passage
from summarizer.support.tokens import shared_start, stem
from summarizer.support.vocabulary import DATE_WORDS, REPORTING_VERBS

SHARED = 2
"""Content words from the verb on that both have, or before "would not resign", at least 1; higher is stricter."""

_OPEN = re.compile(
    rf"(?:{TO_COME.pattern}(?: to\b)?|\bmust|\b(?:needs?|has|have) to|\b(?:has|have|had)(?: not|n[’']t)(?: yet)?)"
    r"(?: be(?:en)?\b)? (?!not\b)"
)
"""What stands before a verb that has not come about; "will not" does not."""
_OFF = r"(?:called off|cancel+ed|postponed|scrapped|averted)"
_CALLED_OFF = re.compile(
    rf"^(?P<what>[^,;]{{3,80}}?) (?:was|were|has been|have been) {_OFF}\b"
    rf"|\b{_OFF} (?:the|its|their|his|her|an?) (?P<that>(?:[\w’'-]+ ?){{1,3}})"
)
_LEAVE = r"(?:resign|quit|leave office|(?:step|stand) (?:down|aside))"
_STAYS = re.compile(
    rf"\b(?:(?:(?:will|would|does|did) not|(?:wo|would)n[’']t|no plans? to|(?:refused?|refuses|declined) to) {_LEAVE}"
    r"|(?:no intention of|ruled out) (?:resigning|quitting|leaving office|(?:stepp|stand)ing (?:down|aside)))\b"
)
_LEFT = re.compile(r"\b(?:resigned|quit|left office|(?:stepped|stood) (?:down|aside))\b")
_ASIDE = frozenset(map(stem, (*REPORTING_VERBS, *DATE_WORDS)))


def come_about(
    by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Find what had not come about.

    Args:
        by_document: The sentences of each document.
        times: When each was published; see ``summarizer.documents.publication``.

    Yields:
        A sentence, and the opening of a document published later with which it came about.
    """
    opened = openings(by_document)
    for own, after in zip(by_document, later(times), strict=True):
        settling = [opening for opening in opened if opening.document in after]
        for sentence in own if settling else ():
            places = [found.end() for found in _OPEN.finditer(blanked(sentence.text))]
            ends = [s for s in settling if (places and _settles(s.text, sentence, places)) or _left(s.text, sentence)]
            yield from ((sentence, end) for end in ends[-1:])


def _settles(opening: str, said: Sentence, places: Sequence[int]) -> bool:
    """Whether an opening tells as done what a sentence has from one of these places on, or as called off."""
    news, open_yet = Statement.read(opening), Statement.read(said.text)
    done = said.index > 0 and any(_does(news, open_yet, at) for at in places)
    return done or (TO_COME.search(blanked(said.text)) is not None and not _off(opening).isdisjoint(open_yet.content))


def _left(opening: str, said: Sentence) -> bool:
    """Whether an opening tells that somebody left office who in a sentence would not: who stands before both verbs."""
    stays, left = _STAYS.search(blanked(said.text)), _LEFT.search(opening)
    if not stays or not left:
        return False
    who, whom = Statement.read(said.text[: stays.start()]).content, Statement.read(opening[: left.start()]).content
    return len((who & whom) - _ASIDE) >= SHARED


@lru_cache(maxsize=256)
def _off(opening: str) -> frozenset[str]:
    """What an opening tells to have been called off: keys of the content words of its name, other names aside."""
    found = _CALLED_OFF.search(opening)
    named = Passage.read(found["what"] or found["that"]).tokens if found else ()
    return frozenset(token.key for token in named if token.content and token.text.islower()) - _ASIDE - {"search"}


def _does(opening: Statement, said: Statement, at: int) -> bool:
    """Whether an opening tells as done what a sentence has from a place in its text on."""
    first = next((n for n, token in enumerate(said.passage.tokens) if token.start >= at), None)
    if first is None or opening.negators:
        return False
    open_yet, by_whom = said.after(first)[:SHARED], set(said.before(first)) - _ASIDE
    return _ASIDE.isdisjoint(open_yet) and any(
        PAST_VERB.fullmatch(token.folded) is not None
        and shared_start(open_yet, opening.after(place)) >= SHARED
        and not by_whom.isdisjoint(opening.before(place))
        for place, token in enumerate(opening.passage.tokens)
    )
