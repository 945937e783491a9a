"""The companies, agencies and newspapers of a cluster, as its articles say what they are.

An article says once what "Elevar" is ("the grid operator, Elevar,", "Elevar, the grid operator,", "developer Castellane
Group") and names it alone from then on. Strict on purpose: only what stands right beside the name says what it is, only
by a noun of which an organisation is one, and with nothing that leans on what was told there ("the largest lender").
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.datamodels import Sentence
from summarizer.english.people import small_words
from summarizer.english.quoted import blanked
from summarizer.english.things import ORGANISATIONS
from summarizer.english.titles import LONGEST_ACRONYM, NO_NAMES
from summarizer.support.tokens import fold

_NEVER_PEOPLE = (
    "airline|bank|lender|retailer|chain|regulator|watchdog|newspaper|weekly|daily|tabloid|magazine|charity|union|carrier"
    "|miner|utility|consultancy|brokerage|think-tank|subsidiary|watchmaker|carmaker|drugmaker|chipmaker|shipbuilder"
    "|start-up|startup|website|pollster|wholesaler|cooperative|producers|developers"
)
_MAY_BE_PEOPLE = (
    "operator|developer|maker|manufacturer|insurer|contractor|supplier|builder|distributor|sponsor|broadcaster"
)
_VAGUE = "company|firm|group|agency|fund|giant|body|site|platform|station|network|federation|team|club|party|outlet"
"""Say little without a word before them: "the space agency"."""
KIND = f"{_NEVER_PEOPLE}|{_MAY_BE_PEOPLE}|{_VAGUE}"
"""A pattern: what an organisation is."""

_WORD = r"[A-Z](?:[\w&-]|['’](?!s\b)\w)*"
_NAME = (
    rf"(?P<name>{_WORD}(?: (?:& )?{_WORD}){{0,5}}+)"
    r"(?! (?:\d|[A-Z]|& |(?:for|of|without|in|at) [A-Z]))(?![\w-]|['’](?!s\b))"
)
_LEANS = (
    r"(?i:the|an?|of|for|in|at|to|by|with|from|and|or|as|that|which|who|whose|is|was|are|were|\w+['’]s|former|rival|same|other"
    r"|another|new|old|own|only|first|second|third|last|much|more|most|less|least|\w+est|larger|smaller|bigger|main|parent"
    r"|operating|managing|\w+thern|eastern|western|posh|small|tiny|big|huge|embattled|troubled|ailing|struggling)"
)
_WHAT = rf"(?P<what>(?:(?!{_LEANS}\b)[\w’'-]+ ){{0,3}}(?:{KIND}))"
_THE = r"(?<![\w’'-])(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)"
_BESIDE = (
    re.compile(rf"{_THE} {_WHAT} {_NAME}"),
    re.compile(rf"(?<!\bof )(?<!\bfor )(?<!\bat )(?<!\bfrom )(?<!\bwith ){_THE} {_WHAT}, {_NAME}(?=[,.])"),
    re.compile(rf"(?<!\b(?:at|in|of|on) )(?<!\bfor )(?<!\bwithout )(?<![\w’'-]){_NAME}, (?:the|an?) {_WHAT}(?=[,.])"),
)
_BEFORE = re.compile(rf"(?:^|\b(?:of|to|by|from|at|with|for|between|against) ){_WHAT} {_NAME}")
_NAME_BEFORE = re.compile(rf"{_WORD} (?:and |& )?$")
_FARTHEST = 80


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, as an article says what it is.

    Attributes:
        name: As the article writes it.
        what: What it is, with an article where that has one: "the grid operator", "developer".
        sentence: Where.
    """

    name: str
    what: str
    sentence: Sentence


def organisations(by_document: Sequence[Sequence[Sentence]]) -> tuple[Mapping[str, Organisation], ...]:
    """Find the organisations of a cluster.

    Args:
        by_document: The sentences of each document.

    Returns:
        For each document those of the cluster, by name: as it first says what they are, else as another first does.
    """
    small = small_words(by_document)
    found = [_first([found for sentence in own for found in _described(sentence, small)]) for own in by_document]
    everybody = _first([organisation for own in found for organisation in own.values()])
    return tuple({**everybody, **own} for own in found)


def _first(found: Sequence[Organisation]) -> dict[str, Organisation]:
    return {organisation.name: organisation for organisation in reversed(found)}


def _described(sentence: Sentence, small: Collection[str]) -> Iterator[Organisation]:
    text = blanked(sentence.text)
    for pattern in (*_BESIDE, _BEFORE):
        for said in pattern.finditer(text):
            what, name = said["what"], said["name"]
            opens = what[:1].isupper() and said.start("what") == 0
            if _is_sure(what, name) and not _goes_back(text, said.start("name")):
                if not opens:
                    yield Organisation(name, what if pattern is _BEFORE else f"the {what}", sentence)
                elif what.split()[0].lower() in small:
                    yield Organisation(name, what[:1].lower() + what[1:], sentence)


def _goes_back(text: str, start: int) -> bool:
    """Whether a name has begun before: "Midland Peat and Energy"."""
    return _NAME_BEFORE.search(text, max(0, start - _FARTHEST), start) is not None


def _is_sure(what: str, name: str) -> bool:
    """Whether it is an organisation that needs to be described, and what it is says enough."""
    *before, kind = what.split()
    words = [fold(word) for word in name.split()]
    return (
        NO_NAMES.isdisjoint(words[:1] if words[0] != "the" else words[1:2])
        and words[0] not in {"dame", "sir", "lord", "lady"}
        and not any(word.isupper() and len(word) > LONGEST_ACRONYM for word in before)
        and (bool(before) or not re.fullmatch(_VAGUE, kind))
        and (re.fullmatch(_MAY_BE_PEOPLE, kind) is None or len(words) == 1 or words[-1] in ORGANISATIONS)
    )
