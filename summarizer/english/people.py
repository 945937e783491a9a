"""The people of a cluster, as its articles introduce them.

An article gives a person's full name once, with an office before or after it ("Sheriff Alan Pike", "Alan Pike, the
county's sheriff,", "the county's sheriff, Alan Pike,"), and the surname from then on. Shallow on purpose: a surname
that nothing shows to be a person's is nobody's. Who may have left an office goes by the name alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from summarizer.datamodels import Sentence
from summarizer.english.leaving import may_have_left
from summarizer.english.quoted import blanked
from summarizer.english.tense import PAST
from summarizer.english.things import ORGANISATIONS, things
from summarizer.english.titles import HONORIFICS, KINDS, LONGEST_ACRONYM, NO_NAMES, OFFICE, OFFICES
from summarizer.support.tokens import fold
from summarizer.support.vocabulary import ANY_SAYING, REPORTING_VERBS

_WORD = re.compile(r"[A-Z][\w’'-]*\.?")
_RUN = re.compile(rf"(?<![\w’'-]){_WORD.pattern}(?: {_WORD.pattern})+")
_NAME = re.compile(r"[A-Z][\w’'-]*[a-z]{2}")
_GIVEN = re.compile(r"[A-Z][\w’'-]*[a-z]|(?:[A-Z]\.)+")
_MOST_GIVEN = 2
_FARTHEST = 80
_OFFICE_AND_NAME = 3
_NO_FIRST_NAMES = frozenset(
    "first second third united national royal great new old north south east west northern southern eastern western"
    " central mount lake port puerto real bank air police".split()
)
"""What a bank or a place may be called by: "First Velmar"."""
_NO_TITLES = NO_NAMES - HONORIFICS
_KIND_BEFORE = re.compile(rf"(?<![\w’'-])(?:(?:{KINDS}) )+$", re.IGNORECASE)
_COMMON_WORD = re.compile(rf"(?i:{KINDS}|{OFFICE}) (?!of)(?-i:[a-z])|Former ")
_QUALIFIED = re.compile(r"(?<![\w’'-])(?:[a-z]+ed|[a-z]+-[\w-]+|fake|false) $")
_PARTS = "|".join(sorted(OFFICES.union(KINDS.split("|"))))
_TITLE_BEFORE = re.compile(rf"(?<![\w’'-])(?:(?:{_PARTS}) )*(?:{OFFICE}) $")
_PART_OF_IT = re.compile(r"(?<![\w’'-])([a-z][\w’'-]*) $")
"""Before a title in lower case, what may be a part of it, without which it would be another: "water minister"."""
_NO_PARTS = (_NO_TITLES | REPORTING_VERBS) - {"under"}
_OF_WHOM = re.compile(
    rf"(?<!\btold )(?<!\basked )(?<!\bof )(?<!\bfor )(?<!\band )(?<!\bat )(?<![\w’'-])(?:{_WORD.pattern} )+$"
)
"""Names right before a title: "Ellery manager Paul Strand", "Ellery's manager Paul Strand"."""
_LEANING_TITLE = re.compile(
    r"(?:(?:chief|managing|vice|deputy|executive|local|regional|branch|club|company|union|team) )*"
    r"(?:manager|chair(?:man|woman|person)?|captain|coach|director|executive|president|secretary|owner|founder)$",
    re.IGNORECASE,
)
"""Titles that leave open of what, where the cluster tells of two who hold one."""
_TITLE_OF = re.compile(r"(?<![\w’'-])(?:[Ss]ecretary|[Mm]inister|[Cc]hief) of $")
"""Before "State Ruth Bell", where the capitals are of an office and of a name."""
_OF_A_PLACE = re.compile(rf"(?:{OFFICE}) of (?:the )?$", re.IGNORECASE)
_NO_OFFICE = (
    rf"an?|the|has|have|had|is|are|was|were|will|would|can|could|may|might|do|does|did|of|for|at|to|by|from|with|in|on|as"
    rf"|that|which|who|{ANY_SAYING}"
)
_WHOSE = r"(?:an?|the|(?!\w+day\b)(?-i:[A-Z])[\w-]+['’]s)"
_OF_WHAT = r" (?:of|for|at) [^,.]{3,40}"
_IN_WORDS = rf"{_WHOSE} (?:(?!(?:{_NO_OFFICE})(?![\w’'-]))[\w’'-]+ ){{0,4}}(?:{OFFICE})(?:{_OF_WHAT})?"
_OFFICE_BEFORE = re.compile(rf"(?<![\w’'-])({_IN_WORDS}), $", re.IGNORECASE)
_OFFICE_AFTER = re.compile(rf", ({_IN_WORDS}|(?:(?:{_PARTS}) )*(?:{OFFICE}){_OF_WHAT})(?=[,.](?! (?:and|or)\b))")
_APART = re.compile(r"[,.](?! (?:and|or)\b)")
_LEANING = re.compile(
    r"\b(?:its|his|her|their|this|that|who|and)\b|\b(?:company|firm|group|party|team|club|airline|country|man|woman|couple)(?:['’]s\b|$)"
)
"""What leaves open whose office it is, where the brief tells of two."""
_GOES_ON = re.compile(
    rf"['’]s\b|, (?:who|an?|the|no|\d+|{_PARTS})\b| (?:was|is|has|had|will|would|can|could|of|{PAST}|{ANY_SAYING})\b"
)
"""After a full name that opens a sentence, whose first word may be no name: "Unlike Lund and Bell"."""
_SPEAKS = re.compile(rf"(?<![\w’'-])([A-Z][\w’'-]*+)(?:, [^,]{{1,60}})?,? (?:\w+ly |also |later )?(?:{ANY_SAYING})\b")
_ACTS = re.compile(
    r"(?<![\w’'-])([A-Z][\w’.-]*+ |(?:the|an?) )?([A-Z][\w’-]*+) (?:was|is|has|had|will|would|did|\w{3,}ed)\b"
)
"""Who acts, and a name or an article before that."""
_SMALL = re.compile(r"(?<![\w’'-])[a-z][\w-]*+")
_SPOKE = re.compile(rf"\b(?:{ANY_SAYING}) (?:{_WORD.pattern} )*([A-Z](?:[\w’-]|'(?!s\b))*)")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, as an article introduces them.

    Attributes:
        title: What stands before the name, such as "Sheriff"; empty if nothing does.
        given: First names and initials.
        surname: The surname.
        office: What stands between commas after or before it, such as "the county's sheriff"; empty if nothing does.
        sentence: Where.
    """

    title: str
    given: str
    surname: str
    office: str
    sentence: Sentence

    @property
    def name(self) -> str:
        """The full name."""
        return f"{self.given} {self.surname}"


def people(
    by_document: Sequence[Sequence[Sentence]], found: Sequence[Sequence[Person]]
) -> tuple[Mapping[str, Person], ...]:
    """Find the people of a cluster.

    Args:
        by_document: The sentences of each document.
        found: Their ``full_names``.

    Returns:
        For each document those of the cluster, by surname: as it first introduces them with an office, else as another
        does, else as the first names them.
    """
    named = things(sentence.text for sentence in chain.from_iterable(by_document))
    certain = _named_as_people(found, by_document) - {
        person.surname
        for person in chain.from_iterable(found)
        if person.surname in named or person.name in named or fold(person.surname) in ORGANISATIONS
    }
    left = may_have_left(chain.from_iterable(by_document))
    holders = {person.surname for person in chain.from_iterable(found) if _LEANING_TITLE.search(person.title)}

    def certain_of_office(person: Person) -> bool:
        several = len(holders) > 1 and _LEANING_TITLE.match(person.title)
        offices = ["", *fold(f"{person.title} {person.office}").split()]
        return not several and left.isdisjoint((person.surname, office) for office in offices)

    found = [[person if certain_of_office(person) else _without_office(person) for person in own] for own in found]
    everybody = _by_surname(chain.from_iterable(found), certain)
    in_office = [[person for person in own if person.title or person.office] for own in found]
    return tuple(everybody | _by_surname(own, certain) for own in in_office)


def full_names(by_document: Sequence[Sequence[Sentence]]) -> list[list[Person]]:
    """All full names of each document, wherever it writes them, without a word that opens a sentence before them."""
    small = small_words(by_document)
    found = [
        [_without_opening(person, small) for sentence in own for person in _named(sentence)] for own in by_document
    ]
    return [[person for person in own if person.given] for own in found]


def small_words(by_document: Sequence[Sequence[Sentence]]) -> set[str]:
    """All words that documents write in lower case."""
    return {word for own in by_document for sentence in own for word in _SMALL.findall(sentence.text)}


def _without_opening(person: Person, small: Collection[str]) -> Person:
    first, *rest = person.given.split()
    opens = not person.title and person.sentence.text.startswith(person.name)
    return replace(person, given=" ".join(rest)) if opens and first.lower() in small else person


def _by_surname(found: Iterable[Person], certain: Collection[str]) -> dict[str, Person]:
    best: dict[str, Person] = {}
    for person in sorted(found, key=_rank):
        if person.surname in certain:
            best.setdefault(person.surname, person)
    return best


def _rank(person: Person) -> int:
    """Who is introduced best comes first: with an office, with a former one, with none."""
    return (0 if person.title or person.office else 2) + person.title.startswith("former")


def _without_office(person: Person) -> Person:
    return person if person.title.startswith("former") else replace(person, title="", office="")


def _named_as_people(found: Sequence[Sequence[Person]], by_document: Sequence[Sequence[Sentence]]) -> set[str]:
    """Surnames of those who hold an office, speak, or act by the surname alone in an article that names them."""
    holders = {person.surname for person in chain.from_iterable(found) if person.title or person.office}
    texts = [sentence.text for sentence in chain.from_iterable(by_document)]
    speaking = holders.union(*(pattern.findall(text) for text in texts for pattern in (_SPEAKS, _SPOKE)))
    acting = [
        {word for sentence in own for before, word in _ACTS.findall(blanked(sentence.text)) if not before}
        for own in by_document
    ]
    small = small_words(by_document)
    return speaking.union(
        person.surname
        for own, acts in zip(found, acting, strict=True)
        for person in own
        if person.surname in acts
        and person.surname.lower() not in small
        and not any(person.given.split()[0] in others for others in acting)
    )


def _named(sentence: Sentence) -> Iterator[Person]:
    """The full names in a sentence, outside quotations."""
    text = blanked(sentence.text)
    for run in _RUN.finditer(text):
        words = list(_WORD.finditer(text, run.start(), run.end()))
        kinds = [fold(word[0].removesuffix(".")) for word in words[:-1]]
        opening = max(
            (at + 1 for at, kind in enumerate(kinds) if kind in _NO_TITLES or kind.endswith(("’s", "'s"))),
            default=0,
        )
        first = max((at + 1 for at, kind in enumerate(kinds) if kind in HONORIFICS), default=opening)
        before = _before(_TITLE_BEFORE, text, run.start()) if opening == 0 else None
        if len(words) == _OFFICE_AND_NAME and (title_of := _before(_TITLE_OF, text, run.start(), " of ")):
            first, before = 1, title_of
        elif _before(_OF_A_PLACE, text, run.start(), (" of ", " of the ")):
            continue
        surname = re.sub(r"(?:['’]s)?\.?$", "", words[-1][0])
        end = words[-1].start() + len(surname)
        opens = words[first].start() == 0 and not _GOES_ON.match(text, end)
        if _is_name([word[0] for word in words[first:-1]], surname) and not opens:
            start = words[first].start()
            title = _title(text, before.start(), start) if before else ""
            title = title or _title(text, words[opening].start(), start)
            given = text[start : words[-1].start()].strip()
            yield Person(title, given, surname, "" if title else _office(text, start, end), sentence)


def _is_name(given: Sequence[str], surname: str) -> bool:
    return (
        1 <= len(given) <= _MOST_GIVEN
        and all(map(_GIVEN.fullmatch, given))
        and fold(given[0]) not in _NO_FIRST_NAMES
        and _NAME.fullmatch(surname) is not None
        and fold(surname) not in NO_NAMES
    )


def _title(text: str, start: int, end: int) -> str:
    """The whole title before a name, with "former" and the like.

    None where a word before it may take it back, as "ousted", or where it may be longer: an "under secretary" is no
    secretary.
    """
    if start < end:
        kinds = _before(_KIND_BEFORE, text, start)
        start = kinds.start() if kinds else start
        qualified = _before(_QUALIFIED, text, start)
        if qualified and qualified[0].strip() not in REPORTING_VERBS:
            return ""
        more = _before(_PART_OF_IT, text, start) if text[start].islower() else None
        if more and fold(more[1]) not in _NO_PARTS:
            return ""
        start = _of_whom(text, start, end)
    title = text[start:end].strip()
    first = title.partition(" ")[0]
    if first.isupper() and len(first) > LONGEST_ACRONYM:
        title = first.capitalize() + title[len(first) :]
    return title[:1].lower() + title[1:] if start == 0 and _COMMON_WORD.match(title) else title


def _of_whom(text: str, start: int, end: int) -> int:
    """Where a title starts whose company, club or town stands before it: "African Union envoy"."""
    in_lower_case = text[start:end].split()[-1].islower()
    names = _before(_OF_WHOM, text, start) if in_lower_case else None
    for name in _WORD.finditer(names[0]) if names else ():
        if fold(name[0].removesuffix(".")) not in _NO_TITLES:
            return names.start() + name.start() if names else start
    return start


def _office(text: str, start: int, end: int) -> str:
    """The office that stands between commas after or before a name."""
    found = _OFFICE_AFTER.match(text, end) or (
        _before(_OFFICE_BEFORE, text, start, ", ") if _APART.match(text, end) else None
    )
    if found is None or _LEANING.search(found[1]):
        return ""
    return re.sub("^(An?|The) ", lambda article: article[0].lower(), found[1])


def _before(pattern: re.Pattern[str], text: str, end: int, ending: str | tuple[str, ...] = " ") -> re.Match[str] | None:
    """What a pattern that has this ending finds right before a place and near it, so that the work stays small."""
    return pattern.search(text, max(0, end - _FARTHEST), end) if text.endswith(ending, 0, end) else None
