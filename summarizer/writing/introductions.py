"""Who that is: people whom a sentence of the brief calls by the surname alone, introduced as their article does.

A brief that takes up "Pike said" leaves its reader asking who Pike is. The first sentence with the surname gets the
name as the same article, or else another, gives it elsewhere; that place becomes one of the sentence's sources. A
sentence that is the first to name somebody in full says who that is too, as ``writing.full_names`` has it. Who holds an
office and has been named in full, as each outlet does, goes by the surname from then on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from itertools import chain

from summarizer.clusters.cluster import Cluster
from summarizer.content.ordering import placed, reading_order
from summarizer.datamodels import SelectedGroup, Sentence
from summarizer.english.namesakes import Namesakes, is_man, may_be_one
from summarizer.english.organisations import Organisation, organisations
from summarizer.english.people import Person, full_names, people
from summarizer.english.quoted import blanked
from summarizer.english.tense import PAST
from summarizer.english.things import stands_as_a_place
from summarizer.english.titles import COURTESIES, HONORIFICS
from summarizer.support.tokens import fold
from summarizer.support.vocabulary import ANY_SAYING, FUNCTION_WORDS
from summarizer.writing.full_names import introduced_beside_the_name
from summarizer.writing.organisations import introduce_organisations
from summarizer.written import WrittenSentence

_WORD_BEFORE = re.compile(r"(?<![\w’'-])([\w’'-]+)\.? $")
_NAME_GOES_ON = re.compile(r" [A-Z]")
_DETERMINERS = frozenset(["a", "an", "the", "this", "another"])
_GOES_ON = re.compile(
    rf"['’]s\b|, | (?:was|is|has|had|will|would|did|could|can|also|later|who|and|{PAST}|{ANY_SAYING})\b"
)
"""After a name that opens a sentence, which might be another word with a capital: "Young people"."""

_APPOSED = re.compile(r", an? ")

_BEFORE_A_NAME = re.compile(
    r"(?:^|[,;:—–”\"] "
    r"|\b(?:and|but|by|to|with|for|of|from|that|said|told|as|when|while|after|before|against|if|than) )$"
)
"""What may stand before a surname alone: no article, no adjective."""


class Introductions:
    """Introduces the people of a cluster.

    Args:
        cluster: The cluster.
    """

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster

    @cached_property
    def _full_names(self) -> Sequence[Sequence[Person]]:
        return full_names(self._cluster.by_document)

    @cached_property
    def _all(self) -> Sequence[Mapping[str, Person]]:
        return people(self._cluster.by_document, self._full_names)

    @cached_property
    def _namesakes(self) -> Namesakes:
        surnames = frozenset(surname for known in self._all for surname in known)
        return Namesakes(self._cluster.by_document, surnames, chain.from_iterable(self._full_names))

    @cached_property
    def _people(self) -> Sequence[Mapping[str, Person]]:
        shared = self._namesakes.shared
        return [{surname: who for surname, who in known.items() if surname not in shared} for known in self._all]

    @cached_property
    def _organisations(self) -> Sequence[Mapping[str, Organisation]]:
        return organisations(self._cluster.by_document)

    @cached_property
    def _order(self) -> Callable[[Sequence[SelectedGroup]], list[int]]:
        return partial(reading_order, lengths=self._cluster.lengths, chronology=self._cluster.chronology)

    @property
    def surnames(self) -> frozenset[str]:
        """Of those whose full names the cluster gives and whose surname nobody else has in it."""
        return frozenset(surname for known in self._people for surname in known)

    def introduced(self, written: WrittenSentence, said: Collection[WrittenSentence]) -> WrittenSentence:
        """Introduce whom a sentence names first.

        Args:
            written: A sentence for the brief.
            said: Those of the brief so far.

        Returns:
            The sentence with the full name, and the office, of everybody whom it calls by the surname alone, and with
            who everybody else is whom it names in full, except of those whom a sentence of ``said`` names that will
            stand before it; of the latter those with an office by the surname alone, if they have been
            named in full. Who surely shares a surname gets the full name until the brief has named that one alone.
            ``rewritten`` if that changes it from what its source says.
        """
        source = written.sources[0]
        introduced = self._with_organisations(written, said)
        shared = [surname for surname in sorted(self._namesakes.shared) if surname in written.text]
        namesakes = [person for surname in shared if (person := self._meant(written.text, surname, source))]
        for person in namesakes:
            introduced = introduced if self._is_known(person, written, said) else _introduce(introduced, person)
        known = self._people[source.document]
        named = [person for surname, person in known.items() if surname in written.text]
        if named:
            told = self._before(written, said)
            for person in named:
                if not any(_mention(other.text, person.surname) for other in told):
                    if not self._may_be_another(written.text, person.surname, source):
                        introduced = _introduce(introduced, person)
                elif any(person.name in blanked(other.text) for other in told):
                    introduced = _named_again(introduced, person)
        holders = any(person.title and person.name in written.text for person in named)
        if not written.group.leads and (namesakes or holders):
            return replace(introduced, plain=written)  # one settled later may stand before it
        return introduced if introduced is written else replace(introduced, plain=written)

    def clear(self, written: WrittenSentence, said: Collection[WrittenSentence], wanted: Collection[str]) -> bool:
        """Whether nobody whom a sentence calls by the surname alone would be taken for another who has it.

        Args:
            written: A sentence, people introduced as far as they may be.
            said: Those of the brief so far.
            wanted: Texts of which more of the brief will be made.

        Returns:
            False where its article does not say who that is and the brief names somebody of the surname, or will; and
            where the one whom the sentence or the brief names before, or else all whom the brief names, are others.
            True of a lead, and where the cluster does not surely tell of two.
        """
        bare = {surname: found for surname in self._namesakes.bearers if (found := _bare(written.text, surname))}
        if written.group.leads or not bare:
            return True
        before = [other.text for other in reversed(self._before(written, said))]
        for surname, mention in bare.items():
            person = self._namesakes.meant(surname, written.sources[0])
            given = person.given if person else self._namesakes.main(surname)
            told = [self._named(text, surname) for text in (written.text[: mention.start()], *before)]
            rest = [self._named(text, surname) for text in (*wanted, *(other.text for other in said))]
            near = next(filter(None, told), frozenset().union(*rest))
            if near and (given is None or not any(may_be_one(given, name) for name in near)):
                return False
        return True

    def _with_organisations(self, written: WrittenSentence, said: Collection[WrittenSentence]) -> WrittenSentence:
        """The sentence with what each organisation is that it names first; see ``writing.organisations``."""
        known = self._organisations[written.sources[0].document]
        named = any(name in written.text for name in known)
        return introduce_organisations(written, known, self._before(written, said)) if named else written

    def _is_known(self, person: Person, written: WrittenSentence, said: Collection[WrittenSentence]) -> bool:
        """Whether the brief names somebody in full before a sentence, and nobody else with that surname."""
        before = [other.text for other in self._before(written, said)]
        named = frozenset[str]().union(*(self._named(text, person.surname) for text in before))
        return any(_mention(text, person.name) for text in before) and all(
            may_be_one(person.given, given) for given in named
        )

    def _named(self, text: str, surname: str) -> frozenset[str]:
        """First names of those with a shared surname whom a text names in full."""
        names = self._namesakes.bearers.get(surname, ())
        return frozenset(name for name in names if _mention(text, f"{name} {surname}"))

    def _meant(self, text: str, surname: str, source: Sentence) -> Person | None:
        """Whom a sentence calls by a shared surname without an office, with the office that the article gives."""
        mention = _mention(blanked(text), surname)
        before = _WORD_BEFORE.search(blanked(text)[: mention.start()]) if mention else None
        word = fold(before[1]) if before else ""
        man = is_man(word) if word in COURTESIES else None
        person = None if word in HONORIFICS else self._namesakes.meant(surname, source, man=man)
        holder = self._all[source.document].get(surname)
        return holder if person and holder and may_be_one(holder.given, person.given) else person

    def _may_be_another(self, text: str, surname: str, source: Sentence) -> bool:
        """Whether a surname may be a place's or a company's there, or somebody's whom the sentence introduces by it.

        As in "Norton, a builder, said".
        """
        mention = _mention(blanked(text), surname)
        apposed = mention is not None and _APPOSED.match(text, mention.end()) is not None
        return (apposed and self._namesakes.meant(surname, source) is None) or self._namesakes.may_be_a_thing(
            surname, source
        )

    def once(self, brief: Sequence[WrittenSentence]) -> list[WrittenSentence]:
        """Name everybody as the final order asks: a sentence that was settled later may stand before.

        Args:
            brief: Its sentences in reading order, with introductions.

        Returns:
            Those, each person introduced at most once, and holders of an office named in full at most once.
        """
        told: list[WrittenSentence] = []
        for written in brief:
            told.append(self.introduced(written.plain, told) if written.plain else written)
        return told

    def _before(self, written: WrittenSentence, said: Collection[WrittenSentence]) -> list[WrittenSentence]:
        """Those of the brief that will stand before a sentence."""
        sentences = [*said, written]
        order = self._order([placed(sentence) for sentence in sentences])
        return [sentences[at] for at in order[: order.index(len(said))]]


def _mention(text: str, surname: str) -> re.Match[str] | None:
    return next(_mentions(text, surname), None)


def _mentions(text: str, surname: str) -> Iterator[re.Match[str]]:
    """Where a surname stands, but in the name of a firm: "Voss & Pike"."""
    return re.finditer(rf"(?<![\w’'-])(?<!& ){re.escape(surname)}(?!\w|-| &|['’](?!s\b)\w)", text)


def _bare(text: str, surname: str) -> re.Match[str] | None:
    """Where the surname first stands outside quotations without a name, an office or a courtesy title."""
    unquoted = blanked(text)
    for mention in _mentions(unquoted, surname):
        before = _WORD_BEFORE.search(unquoted[: mention.start()])
        titled = before is not None and fold(before[1]) in HONORIFICS | COURTESIES
        if not titled and _stands_by_itself(before, unquoted[mention.end() :]):
            return mention
    return None


def _introduce(written: WrittenSentence, person: Person) -> WrittenSentence:
    text = blanked(written.text)
    mention = _mention(text, person.surname)
    if not mention or (not (person.title or person.office) and stands_as_a_place(text, mention.start())):
        return written
    if re.search(rf"\b{re.escape(person.given.split()[0])}\b", written.text):
        return introduced_beside_the_name(written, person)
    start, end = mention.span()
    before = _WORD_BEFORE.search(text[:start])
    word = fold(before[1]) if before else ""
    if word in HONORIFICS:
        if word not in fold(f"{person.title} {person.office}").replace(".", "").split():
            return written  # "Judge Norton" need not be James Norton, the teacher
        named = person.name
    elif before and word in COURTESIES:
        start, named = before.start(), _in_full(person, text[end:])
    elif _stands_by_itself(before, text[end:]):
        named = _in_full(person, text[end:])
    else:
        return written
    said = written.text[:start] + named + written.text[end:]
    introduced = (*written.introduced, person.sentence)
    return replace(written, text=said[:1].upper() + said[1:], origin="rewritten", introduced=introduced)


def _named_again(written: WrittenSentence, person: Person) -> WrittenSentence:
    """The sentence with the surname alone for the full name of a holder of an office, and for the title before it."""
    if not person.title:
        return written
    full = rf"(?<![\w’'-])(?:{re.escape(person.title)} )?{re.escape(person.name)}(?![\w-]| [A-Z])"
    mention = re.search(full, blanked(written.text))
    if not mention or not _BEFORE_A_NAME.search(written.text[: mention.start()]):
        return written
    return written.reworded(written.text[: mention.start()] + person.surname + written.text[mention.end() :])


def _stands_by_itself(before: re.Match[str] | None, after: str) -> bool:
    """Whether a surname is all there is of the name, and a name it is."""
    if _NAME_GOES_ON.match(after):
        return False
    if before is None:
        return _GOES_ON.match(after) is not None
    word = fold(before[1])
    opens = before.start() == 0 and word in FUNCTION_WORDS
    return (before[1].islower() or opens) and word not in _DETERMINERS


def _in_full(person: Person, after: str) -> str:
    """The name with the title before it or, where the sentence goes on after it, with the office between commas."""
    name = f"{person.title} {person.name}".strip()
    if not person.office or after[:1] in set(",'’") or re.match(r" (?:and|or|of|who)\b", after):
        return name
    return f"{name}, {person.office}" + ("" if after[:1] in set(".;:!?)") else ",")
