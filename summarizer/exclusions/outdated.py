"""What was going on when an article was published, where another was published half a day later or more.

"Some 1,900 drivers are taking part" was true on Monday. A brief of Wednesday, when the strike has been called off,
cannot say so, nor that 5,600 people "remain evacuated". A closed list of what does not last, in the present, with
"remain" or with "still", tells it, and so does what "has not been" done, named or known yet; beside a document of a day
later, so does whatever somebody is doing, wants or has confidence in. What is so for good stays, and so does what says
as of when. Who is likely to get a post lasts only until a later document opens with who got it, however soon.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import datetime

from summarizer.datamodels import CleanDocument, Sentence
from summarizer.documents.publication import a_day_before, later, long_before
from summarizer.english.days import ANY_WEEKDAY, MONTHS
from summarizer.english.quoted import outside
from summarizer.exclusions.exclusion import Exclusion, left_out, names_in, openings

RULE = "outdated"

NAMED_TOO = 2
"""Names that who got a post is told with and the article before opened with, at least 1, for that to open the brief:
then it has the rest of the news too; higher is stricter."""

_STATE = (
    r"(?:missing|unaccounted for|stranded|trapped|evacuated|cut off|at large|on the run|on strike|under ?way|ongoing"
    r"|taking part|battling|fighting|tackling|searching|looking for|trying to|working to|struggling|waiting|burning"
    r"|spreading|raging|sheltering|queue?ing|weighing(?: up)?|divided|deadlocked|at odds|negotiating"
    r"|in (?:\w+ ){0,2}(?:talks|negotiations)|about to|close to [a-z]+ing|on the (?:verge|brink|point) of"
    r"|being (?:treated|held|questioned|evacuated|kept|cared for|looked after|diverted|turned away|sent|contacted)"
    r"|(?:the )?(?:leading contender|front-?runner|favou?rite|likeliest)"
    r"|without (?:power|electricity|water|gas|heating|shelter)"
    r"|in (?:custody|hospital|intensive care|an? \w+ condition|(?:its|the|their) \w+ (?:day|night)))\b"
)
_GOING_ON = re.compile(
    rf"\b(?:is|are|['’]s|['’]re)(?: now| also| all| currently| \w+ly)? {_STATE}"
    rf"|\bremain(?:s|ed)? (?:{_STATE}|closed|shut|suspended|cancel+ed|uncertain|unclear|unknown)"
    rf"|\b(?:is|are|was|were|has been|have been|had been|['’]s|['’]re) still {_STATE}|\bstill (?:{_STATE})"
    rf"|\b(?:has|have) been (?:closed|shut|suspended|cancel+ed|evacuated) until\b"
    r"|\b(?:has|have)(?: not|n[’']t)(?: yet)? (?:said|decided|announced|ruled) (?:if|whether|when|how|what|who)\b"
    r"|\b[Ii]f (?:it|the \w+) goes ahead\b"
    r"|\b(?:has|have) yet to (?:say|decide|announce|rule|respond|comment)\b"
)
_LIKE = (
    r"(?:devastating|shocking|appalling|disappointing|embarrassing|exciting|frightening|misleading|outstanding"
    r"|surprising)"
)
"""What somebody or something is like, for all that it ends as what is being done does."""
_DOING = re.compile(
    r"(?:(?<!that )\b(?:is|are)|\b(?i:he|she|it|we|they|that)[’'](?:s|re))(?: now| also| all| currently| \w+ly)?"
    rf" (?!(?:during|including|willing|serving(?! as\b)|{_LIKE}|(?:some|any|no|every)thing)\b)[a-z]{{2,}}ing\b"
    r"|\b(?:is|are|was|were|been|['’]s|['’]re) still [a-z]{2,}ing\b"
    r"|(?<!not )\bwants?\b(?! of\b)|\bha(?:s|ve|d) (?:\w+ )?(?:full|every|complete|total|absolute) confidence\b"
    r"|\bhas been in (?:office|power|charge)\b"
)
"""What is being done, wanted, or in office."""
_BESIDE = re.compile(r"\b(?:whom?|whose|which|where|when|while|after|because|than|if)\b[^,;]*")
"""What stands beside the news: "fell where the roof is being replaced"."""
_NOT_YET = re.compile(
    r"\b(?:[Nn]o|[Nn]one|[Nn]obody)\b[^,;.]{0,60} (?:has|have)(?: yet| so far)? been\b"
    r"|\b(?:has|have)(?: not|n[’']t)(?: yet)? been\b"
    r"|\b(?:is|are|was|were)(?: not|n[’']t)(?: yet)? (?:named|identified|disclosed|made public|known|clear)\b"
    r"(?! (?:for|as|to)\b)"
    r"|\bno immediate\b|\bnot immediately\b|\bnames? (?:was|were) not (?:given|released)\b"
    r"|\bcauses? (?:[\w’'-]+ ){0,9}(?:is|are|was|were) (?:unknown|unclear|under investigation|being investigated)\b"
)
_OF_LONG = re.compile(
    r"\bsince (?:\d|the \d|then\b)|\b(?:for|in) (?:[\w-]+ ){0,3}(?:years|decades|centur(?:y|ies))\b|\bever\b"
)
"""What has not been for years is no news of the day."""
_AS_OF = re.compile(rf"\b(?:by|as of|up to|at) (?:\w+ ){{0,2}}(?:{ANY_WEEKDAY}|{'|'.join(MONTHS)})\b", re.IGNORECASE)
_CONTENDER = re.compile(
    r"\b(?:leading contender|front-?runner|favou?rite|likeliest|tipped|linked with|lined up|in the running|shortlisted"
    r"|(?:set|expected|likely) to)\b[^.;]{0,120}\b(?:replace|succeed|successor|replacement|take over|job|post|role)\b"
    r"|\bsearch for (?:an?|his|her|its|their) (?:successor|replacement|new)\b"
)
_CHOSEN = re.compile(
    r"\b(?:named|appointed|hired|installed|confirmed|unveiled|chosen|chose|picked|elected)\b[^.;]{0,120}"
    r"\bas (?:an? |the |its |their |his |her )?(?:\w+ )?[a-z]"
    r"|\b(?:was|has been|been) (?:named|appointed|elected) (?:the |its |their )?(?:new |\w+ )?[a-z]"
)


def find(
    pages: Sequence[CleanDocument], by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Exclusion:
    """Find sentences on what was going on and may be over for a document published later; see ``exclusion.Finder``.

    The opening that tells who got a post holds in place of who may get it.
    """
    after, chosen = later(times), _chosen(by_document)
    over: dict[Sentence, int] = {}
    settling: set[int] = set()
    newer = zip(later(times, long_before), later(times, a_day_before), strict=True)
    for number, (own, (long_after, day_after)) in enumerate(zip(by_document, newer, strict=True)):
        for sentence in own:
            settled = [other for other in after[number] if other in chosen and _was_open(sentence.text, chosen[other])]
            if settled or (long_after and _goes_on(sentence)) or (day_after and _is_doing(sentence.text)):
                over[sentence] = max(settled or long_after)
            settling |= {other for other in settled if len(names_in(own[0].text) & chosen[other]) >= NAMED_TOO}
    newest = min(settling, key=lambda number: len(after[number]), default=None)
    gone = left_out(
        RULE, pages, over, lambda _, newer: f"tells of what was going on and may be over in {newer}, published later"
    )
    return gone._replace(instead=frozenset(by_document[newest][:1] if newest is not None else ()))


def _chosen(by_document: Sequence[tuple[Sentence, ...]]) -> dict[int, frozenset[str]]:
    """The documents that open with who got a post, and what is named there."""
    return {s.document: names_in(s.text) for s in openings(by_document) if _CHOSEN.search(outside(s.text))}


def _was_open(text: str, names: Collection[str]) -> bool:
    """Whether a sentence tells who may get a post, and names somebody or something of these, or nothing."""
    if not _CONTENDER.search(outside(text)):
        return False
    own = names_in(text)
    return not own or not own.isdisjoint(names)


def _goes_on(sentence: Sentence) -> bool:
    """Whether a sentence tells of what may be over; what is not so yet is news where an article opens with it."""
    unquoted = outside(sentence.text)
    not_yet = sentence.index > 0 and _NOT_YET.search(unquoted) and not _OF_LONG.search(unquoted)
    return bool(not_yet or _GOING_ON.search(unquoted)) and not _AS_OF.search(unquoted)


def _is_doing(text: str) -> bool:
    """Whether it is news of a sentence what somebody is doing or wants, and it does not say as of when."""
    return bool(_DOING.search(_BESIDE.sub("", outside(text)))) and not _AS_OF.search(text)
