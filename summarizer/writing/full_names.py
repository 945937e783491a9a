"""Who that is: people whom a sentence of the brief is the first to name, in full but without what they are.

What the sentence's own source says right after the name comes back where a shortening took it away. Where that says
nothing, a name that stands bare gets the office that an article has beside it elsewhere: "Mayor Ana Bell said". Told
only where nothing in the sentence may say already what they are.
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarizer.english.people import Person
from summarizer.english.quoted import blanked
from summarizer.english.tense import PAST
from summarizer.english.titles import OFFICES
from summarizer.support.tokens import fold
from summarizer.support.vocabulary import ANY_SAYING
from summarizer.written import WrittenSentence

_WHO_THAT_IS = (
    r"((?:, \d\d)?, (?:who|whose|an?|the|his|her|its|their|of|from|based) [^,.!?]{3,120})(?=,(?! (?:and|or)\b)|[.!?]$)"
)
"""After a name, between commas: an apposition or a relative clause."""

_BARE_BEFORE = re.compile(
    r"(?:^|; "
    r"|\b(?:and|but|by|to|with|for|from|that|said|told|asked|as|when|while|after|before|against|if|than|because|of) )$"
)
"""What may stand before a bare name: no title and no apposition."""

_GOES_ON = rf"(?:is|are|was|has|had|have|will|would|did|does|may|could|can|also|later|then|{PAST}|{ANY_SAYING})\b"
_BARE_AFTER = re.compile(
    rf"['’]s\b|, \d\d(?:\.|, {_GOES_ON})|[.;:]|$| {_GOES_ON}|,? (?:and|but|in|on|to|that|as|after|before|over|against"
    r"|since|when|while|if|because|which|[a-z]+ing)\b"
)
_DETERMINED = re.compile(r"the |[\w-]+['’]s ")
_OFFICE = re.compile(r"[\w-]+")


def introduced_beside_the_name(written: WrittenSentence, person: Person) -> WrittenSentence:
    """Say who somebody is whom a sentence names first and in full.

    Args:
        written: A sentence for the brief.
        person: Somebody whom it names, as an article introduces them.

    Returns:
        The sentence with what its source says of them right after the name ("Ana Bell, a nurse, said"), else with the
        title before a bare name and the place that has it among those that introduce; ``rewritten`` if that changes it
        from what its source says.
    """
    described = _described(written, person)
    return described if described is not written else _titled(written, person)


def _described(written: WrittenSentence, person: Person) -> WrittenSentence:
    source = written.sources[0].text
    apposed = re.search(rf"(?<![\w’'-]){re.escape(person.name)}{_WHO_THAT_IS}", blanked(source))
    named = re.search(rf"(?<![\w’'-]){re.escape(person.name)}(?:, \d\d(?=[,.]),?)?(?=[ .!?]|$)", written.text)
    if not apposed or not named or apposed[1] in written.text:
        return written
    goes_on = written.text[named.end() :].startswith(" ")
    described = person.name + source[apposed.start(1) : apposed.end(1)] + ("," if goes_on else "")
    text = written.text[: named.start()] + described + written.text[named.end() :]
    return replace(written, text=text, origin="extracted" if text == source else "rewritten")


def _titled(written: WrittenSentence, person: Person) -> WrittenSentence:
    text = blanked(written.text)
    mention = re.search(rf"(?<![\w’'-]){re.escape(person.name)}(?![\w-]|['’](?!s\b)\w)", text)
    if not mention or not _is_bare(text, mention) or not _offices(person).isdisjoint(map(fold, _OFFICE.findall(text))):
        return written
    before, after = written.text[: mention.start()], written.text[mention.end() :]
    if person.title:
        named = f"{person.title} {person.name}"
    elif person.office and after.startswith(",") and _DETERMINED.match(person.office):
        named = f"{person.office}, {person.name}"
    elif person.office and not after.startswith((",", "'", "’")):
        named = f"{person.name}, {person.office}" + ("," if after.startswith(" ") else "")
    else:
        return written
    named = named if before else named[:1].upper() + named[1:]
    introduced = (*written.introduced, person.sentence)
    return replace(written, text=before + named + after, origin="rewritten", introduced=introduced)


def _is_bare(text: str, mention: re.Match[str]) -> bool:
    """Whether nothing beside a full name says who that is."""
    return (
        _BARE_BEFORE.search(text[: mention.start()]) is not None and _BARE_AFTER.match(text, mention.end()) is not None
    )


def _offices(person: Person) -> frozenset[str]:
    """The offices that are part of the one somebody holds, folded."""
    return OFFICES.intersection(map(fold, _OFFICE.findall(f"{person.title} {person.office}")))
