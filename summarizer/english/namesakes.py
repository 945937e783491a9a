"""Who bears the surname of somebody else in a cluster, and whom an article means by it.

"Lowell said" is Peter Lowell only if nobody else is a Lowell. Another is one where another first name stands before the
surname, a courtesy title of the other sex, another age; and where a surname is also a place's, a company's or a son's
with "Jr." it may mean that. Strict on purpose: any other word with a capital counts as a first name unless it is a
title or opens a sentence and is a word elsewhere, for a surname alone does less harm than the name of another. Of a
shared surname an article means by it whom it has named in full before, if that is one person.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations, zip_longest
from operator import attrgetter

from summarizer.datamodels import Sentence
from summarizer.english.people import Person, small_words
from summarizer.english.quoted import blanked, outside
from summarizer.english.titles import COURTESIES, HONORIFICS, NAME, NO_NAMES
from summarizer.support.tokens import fold
from summarizer.support.vocabulary import ANY_SAYING

_WORD = re.compile(rf"(?<![\w’'-]){NAME}")
_RUN_BEFORE = re.compile(rf"(?:(?<![\w’'-]){NAME}\.? )+$")
_TWO_BEFORE = re.compile(r"(?:^|[^\w.] |(?<![\w’'-])[a-z][\w’'-]* )([A-Z][\w-]+) and $")
"""A first name alone, before "and Maria Bell"."""
_FARTHEST = 80
_NO_VOWEL = re.compile(r"[^aeiouyà-ÿ]{2,}", re.IGNORECASE)
_GOES_ON = re.compile(r",? (?:Jr|Sr)\b|(?:-| )([A-Z][\w’-]*)")
_IN_IT = re.compile(r"(?<![\w’'-])(?:in|near|off|outside) $")
_ENDS = re.compile(r"[.,;]|$| (?:on|at|where|after|when|and|since)\b")
_AGE = re.compile(r", (\d\d)\b")
_SPEAKS = re.compile(rf"(?:, [^,]{{1,60}},)? (?:{ANY_SAYING})\b")
_PRONOUN = re.compile(r"\b(?:(he|him|his|himself)|she|her|hers|herself)\b", re.IGNORECASE)
_AS_OF_A_PERSON = re.compile(r", (?:(?:both |aged )?\d\d|who)\b|(?:, [^,]{1,60},)? [a-z]+ (?:[a-z]+ )?(?:that )?s?he\b")
_KIN = re.compile(r"\b(?:wife|husband|brother|sister|son|daughter|father|mother|widow|widower|cousin|twin)s?\b")
_KNIGHTHOODS = frozenset(["sir", "dame", "lord", "lady"])
_BEFORE_FIRST_NAMES = frozenset(["king", "queen", "prince", "princess", "pope", "saint", "st"])
_NOT_GIVEN = NO_NAMES | _KNIGHTHOODS | _BEFORE_FIRST_NAMES
_MAIN = 3
"""Least articles that name whom readers know by the surname alone."""
_SHORTEST, _LONGEST = 3, 4
_OF_A_WOMAN = ("a", "ine", "ette")
"""Endings that make another name of a man's: "Paul" is not short for "Pauline"."""


@dataclass(frozen=True, slots=True)
class _Mention:
    """A surname in a sentence.

    Attributes:
        sentence: The sentence.
        start: Where the surname starts, in code points.
        given: First names before it, as written; empty if it stands alone.
        man: What a courtesy title before the name says; None if there is none.
        age: What stands after it; None if nothing does.
        thing: Whether the word is no surname of one person there: "Norton Motors", "in Norton", "King Norton".
        person: Whether the sentence or the next speaks of a person: an age, "he", "his brother".
    """

    sentence: Sentence
    start: int
    given: str
    man: bool | None
    age: int | None
    thing: bool
    person: bool

    @property
    def document(self) -> int:
        """The document that has it."""
        return self.sentence.document


class Namesakes:
    """The surnames of a cluster of which it is not sure that one person alone bears them.

    Args:
        by_document: The sentences of each document.
        surnames: Of people whose full names stand in them.
        full_names: Those people, wherever a document has their full names.
    """

    def __init__(
        self, by_document: Sequence[Sequence[Sentence]], surnames: Collection[str], full_names: Iterable[Person] = ()
    ) -> None:
        self._by_document, self._surnames = by_document, surnames
        self._holders = {(who.sentence, who.surname) for who in full_names if who.title or who.office}

    @cached_property
    def _mentions(self) -> Mapping[str, Sequence[_Mention]]:
        small = small_words(self._by_document)
        found: dict[str, list[_Mention]] = defaultdict(list)
        for own in self._by_document:
            for sentence, after in zip_longest(own, own[1:]):
                for surname, mention in _mentioned(sentence, after.text if after else "", self._surnames, small):
                    holder = bool(mention.given) and (sentence, surname) in self._holders
                    found[surname].append(replace(mention, person=mention.person or holder))
        return found

    @cached_property
    def shared(self) -> frozenset[str]:
        """Surnames by which alone nobody may be known."""
        return frozenset(surname for surname in self._mentions if self._is_shared(surname))

    @cached_property
    def bearers(self) -> Mapping[str, Collection[str]]:
        """By surname that two or more people surely have the first names of those who have one."""
        people = {
            surname: {mention.given for mention in self._mentions[surname] if mention.given and mention.person}
            for surname in self.shared
        }
        return {
            surname: given
            for surname, given in people.items()
            if not _one(given) or not _of_one_age(self._mentions[surname])
        }

    def may_be_a_thing(self, surname: str, sentence: Sentence) -> bool:
        """Whether one may mean a place or a company that the cluster has: its article does too, or names nobody so."""
        mentions = self._mentions.get(surname, ())
        own = [mention for mention in mentions if mention.document == sentence.document]
        return any(mention.thing for mention in mentions) and (
            any(mention.thing for mention in own) or not any(mention.given for mention in own)
        )

    def meant(self, surname: str, sentence: Sentence, *, man: bool | None = None) -> Person | None:
        """Whom an article means by a surname alone.

        Args:
            surname: A surname.
            sentence: The sentence that has it.
            man: What a courtesy title before it says; None if there is none.

        Returns:
            The one person whom the article has named in full before, by name alone, or None.
        """
        mentions = [mention for mention in self._mentions.get(surname, ()) if mention.document == sentence.document]
        before = [mention for mention in mentions if mention.given and mention.sentence.index <= sentence.index]
        here = [mention for mention in mentions if mention.sentence == sentence]
        who = self._sex(before)
        said = _men(mentions)
        if (
            not before
            or not _one({mention.given for mention in before})
            or self.may_be_a_thing(surname, sentence)
            or not _of_one_age([*before, *here])
            or not (who is not None or any(mention.person for mention in [*before, *here]))
            or (who is not None and not said <= {who})
            or man not in {None, who}
        ):
            return None
        first = min(before, key=lambda mention: (len(_folded(mention.given)[-1]) == 1, len(mention.given.split())))
        return Person("", first.given, surname, "", first.sentence)

    def main(self, surname: str) -> str | None:
        """First names of whom far more articles name than any other of a surname; None if there is nobody."""
        articles = {
            given: {m.document for m in self._mentions[surname] if m.given and may_be_one(m.given, given)}
            for given in sorted(self.bearers.get(surname, ()))
        }
        for given, naming in articles.items():
            others = [len(also) for other, also in articles.items() if not may_be_one(given, other)]
            if others and len(naming) >= max(_MAIN, 2 * max(others)):
                return given
        return None

    def _is_shared(self, surname: str) -> bool:
        mentions = self._mentions[surname]
        named = [mention for mention in mentions if mention.given]
        if not _one({mention.given for mention in named}) or not _of_one_age(mentions):
            return True
        said = _men(mentions)
        if not said or _men(named):
            return len(said) > 1
        who = self._sex(named)
        naming = {mention.document for mention in named}
        at_home = len(said) == 1 and all(mention.document in naming for mention in mentions if mention.man is not None)
        return said != {who} and not (who is None and at_home)

    def _sex(self, named: Sequence[_Mention]) -> bool | None:
        """Whether somebody is a man: what titles, else most of the next pronouns after the full name, say.

        None if they do not. What somebody says is mostly of others.
        """
        if said := _men(named):
            return said.pop() if len(said) == 1 else None
        men = 0
        for mention in named:
            own = self._by_document[mention.document]
            at = bisect_left(own, mention.sentence.index, key=attrgetter("index"))
            after = blanked(mention.sentence.text)[mention.start :].partition(" ")
            following = " ".join([after[1] + after[2], *(outside(sentence.text) for sentence in own[at + 1 : at + 2])])
            pronoun = None if _SPEAKS.match(following) else _PRONOUN.search(following)
            men += 0 if pronoun is None else 1 if pronoun[1] else -1
        return men > 0 if men else None


def is_man(courtesy: str) -> bool:
    """Whether a courtesy title, in any case, is a man's."""
    return fold(courtesy) == "mr"


def may_be_one(given: str, other: str) -> bool:
    """Whether first names, as two places have them before one surname, can be one person's."""
    one, two = _folded(given), _folded(other)
    if 1 in (len(one[-1]), len(two[-1])):
        return one[0][0] == two[0][0]
    return one[-1] in two or two[-1] in one or _is_short(one[0], two[0]) or _is_short(two[0], one[0])


def _is_short(name: str, other: str) -> bool:
    """Whether a first name is short for another: "Greg", "Gregory"."""
    return (
        _SHORTEST <= len(name) <= _LONGEST
        and len(other) > len(name) + 1
        and other.startswith(name)
        and not other.endswith(_OF_A_WOMAN)
    )


def _folded(given: str) -> Sequence[str]:
    """First names, folded; initials only where there is nothing else."""
    folded = [fold(name.rstrip(".")) for name in given.split()]
    return [name for name in folded if len(name) > 1] or folded


def _men(mentions: Iterable[_Mention]) -> set[bool]:
    """What courtesy titles say: that somebody is a man, that somebody is a woman, both or neither."""
    return {mention.man for mention in mentions if mention.man is not None}


def _one(given: Collection[str]) -> bool:
    return all(may_be_one(one, other) for one, other in combinations(given, 2))


def _of_one_age(mentions: Sequence[_Mention]) -> bool:
    ages = {mention.age for mention in mentions if mention.age}
    return not ages or max(ages) - min(ages) <= 1


def _mentioned(
    sentence: Sentence, following: str, surnames: Collection[str], small: Collection[str]
) -> Iterator[tuple[str, _Mention]]:
    text = sentence.text
    for word in _WORD.finditer(text):
        if word[0] not in surnames:
            continue
        start, end = word.span()
        run = _RUN_BEFORE.search(text, max(0, start - _FARTHEST), start)
        names, title = _given(run[0].split(), small if _opens(text, run.start()) else ()) if run else ([], "")
        age, goes_on = _AGE.match(text, end), _GOES_ON.match(text, end)
        thing = (
            title in _BEFORE_FIRST_NAMES
            or (
                _IN_IT.search(text, max(0, start - _FARTHEST), start) is not None and _ENDS.match(text, end) is not None
            )
            or (goes_on is not None and (goes_on[1] is None or fold(goes_on[1]) not in _NOT_GIVEN))
        )
        man = is_man(title) if title in COURTESIES else None
        person = (
            title in HONORIFICS | COURTESIES
            or _AS_OF_A_PERSON.match(text, end) is not None
            or _KIN.search(text) is not None
            or following.startswith(("He ", "She ", "His ", "Her "))
        )
        yield word[0], _Mention(sentence, start, " ".join(names), man, int(age[1]) if age else None, thing, person)
        pair = _TWO_BEFORE.search(text, max(0, start - _FARTHEST), run.start()) if run and len(names) == 1 else None
        if pair and pair[1] not in surnames and _may_be_a_name(pair[1]) and pair[1].lower() not in small:
            yield word[0], _Mention(sentence, start, pair[1], None, None, thing=False, person=person)


def _given(run: Sequence[str], small: Collection[str]) -> tuple[list[str], str]:
    """The first names at the end of words with a capital, and the title right before them, folded.

    Args:
        run: The words.
        small: What is no name where it comes first.
    """
    for at in range(len(run) - 1, -1, -1):
        word = run[at].rstrip(".")
        if not _may_be_a_name(word):
            return list(run[at + 1 :]), fold(word)
    opening = run[0].lower() in small or (bool(small) and re.search("-[a-z]", run[0]) is not None)
    return list(run[1:] if opening else run), ""


def _may_be_a_name(word: str) -> bool:
    return len(word) == 1 or (fold(word) not in _NOT_GIVEN and not _NO_VOWEL.fullmatch(word))


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or a quotation starts there."""
    return start == 0 or text[start - 1] in "“\"‘'"
