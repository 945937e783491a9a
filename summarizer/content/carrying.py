"""Whether one sentence says what another does, as far as words tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from summarizer.contradictions.differences import differences
from summarizer.contradictions.numbers import agree
from summarizer.contradictions.statements import Statement
from summarizer.english.quoted import QUOTED
from summarizer.english.suspicion import RELEASED
from summarizer.english.titles import OFFICES
from summarizer.support.dates import dates
from summarizer.support.negation import denied_in_one
from summarizer.support.numbers import Quantity, quantities
from summarizer.support.opposites import unsupported_opposites
from summarizer.support.passage import Passage
from summarizer.support.tokens import Token, stem
from summarizer.support.vocabulary import DEFINITE, REPORTING_VERBS

CLOSE = 0.45
"""Similarity from which a sentence need not share so many words, in [0, 1]; higher is stricter."""

SHARED = 0.55
"""Least share of the content words of the shorter in the longer of two sentences that say one thing, in [0, 1]; higher
is stricter."""

SHARED_OF_IT = 0.27
"""Least share of the content words of the sentence that is carried, however short the other, in [0, 1]; higher is
stricter. "She had the disease" does not carry what she died of."""

SHARED_WITH_AN_AMOUNT = 0.5
"""The same for two that are close and have an amount in common, in [0, 1]; higher is stricter."""

REPEATED = 0.6
"""Least share of the content words of a sentence in one that was told, if that leaves little of it to say, in [0, 1];
higher is stricter."""

NAMED = 0.5
"""Least share of the names and numbers of one in another that is close to it, in [0, 1]; higher is stricter."""

QUOTED_SHARE = 0.5
"""Least share of the words of a quotation in a sentence that has it too, in [0, 1]; higher is stricter."""

_DEATH = re.compile(
    r"\b(?:die[sd]?|dying|dead|deaths?|fatal\w*|kill\w*|li(?:fe|ves)|bod(?:y|ies)|toll|murder\w*|shot|slain|drown\w*"
    r"|victims?|surviv\w+)\b",
    re.IGNORECASE,
)
_DEATHS = frozenset(map(stem, "die dead death kill fatality".split()))
"""Words that one outlet has in place of another."""
_MAIN_CLAUSE = re.compile(r"^.*?(?=,| (?:that|who|which|after|when)\b|$)", re.DOTALL)
_CLOSING_ATTRIBUTION = re.compile(r", (?:[\w.’'-]+ ){1,6}(?:said|says)(?:(?: on)? \w+day)?\.$")
_FEWEST_UNATTRIBUTED = 5
_WORD_ENDS = re.compile(r"[^\W\d_]-?$")
_FEWEST_NAMED = 2
_FEWEST_ALIKE = 2
_NO_AMOUNTS = ((), ("year", "old"))
_MOST_COMPARED = 20
"""Numbers that are compared, of each sentence; bounds the work on hostile input."""
_KIN = frozenset(
    "daughter son wife husband widow widower mother father parent brother sister partner family friend colleague"
    " spokesman spokeswoman spokesperson mp".split()
)
_TITLES = OFFICES | _KIN
_REPORTING = frozenset(map(stem, REPORTING_VERBS))
_FEWEST_QUOTED = 4
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|disput(?:e[sd]?|ing)"
    r"|reject\w* (?:the |those |these |such |all )?(?:claim|allegation|accusation|suggestion|charge)s?)\b",
    re.IGNORECASE,
)


def carries(source: str, sentence: str, *, close: bool) -> bool:
    """Say whether a sentence says what another does, as far as words tell.

    Args:
        source: The sentence that may carry it.
        sentence: The one of the brief.
        close: Whether the two are close by what they mean: then enough names and numbers in common will do.

    Returns:
        False if they share too little, who said so left aside, or only who acts; if a quotation is in the one alone; if
        the sentence of the brief gives amounts and the other none of its numbers, or tells of a death and the other of
        none; or if they contradict each other.
    """
    carrying, said = Passage.read(source), Passage.read(sentence)
    quoted = [
        words for found in QUOTED.finditer(said.text) if len(words := Passage.read(found[0]).keys) >= _FEWEST_QUOTED
    ]
    if quoted:
        alike = all(len(words & carrying.keys) >= QUOTED_SHARE * len(words) for words in quoted)
    else:
        alike = (
            _share_words(said, carrying, SHARED)
            or _share_words(_unattributed(said), _unattributed(carrying), SHARED)
            or (close and _share_figures_or_names(said, carrying))
        )
        alike = alike and _share_enough(said, carrying) and not _only_of_the_same(said, carrying)
    return alike and tells_of_death(said, carrying) and not contradict(carrying, said)


def repeats(sentence: str, told: str) -> bool:
    """Say whether what was told leaves little of a sentence to say: it carries it, all numbers and most words of it.

    Args:
        sentence: What may be told.
        told: What was told before it.
    """
    mine, theirs = content(sentence), content(told)
    return (
        len(mine & theirs) >= REPEATED * len(mine)
        and numbers(sentence) <= numbers(told)
        and carries(told, sentence, close=False)
    )


def counts_alike(one: str, other: str) -> bool:
    """Say whether two sentences give the same numbers: at least two, and one of them no more than one besides."""
    mine, theirs = numbers(one), numbers(other)
    shared = mine & theirs
    return len(shared) >= _FEWEST_ALIKE and min(len(mine - shared), len(theirs - shared)) <= 1


def numbers(text: str) -> frozenset[str]:
    """Values of the numbers of a sentence, those of names aside ("H5N1", "Covid-19")."""
    passage = Passage.read(text)
    return frozenset(quantity.value for quantity in quantities(passage) if not _in_a_name(quantity, passage))


def content(text: str) -> frozenset[str]:
    """Keys of the words of a sentence that tell something."""
    return _content(Passage.read(text))


def _unattributed(passage: Passage) -> Passage:
    """The passage without a closing ", general manager Ana Bell said", if at least five words are left."""
    short = _CLOSING_ATTRIBUTION.sub(".", passage.text)
    return Passage.read(short) if len(short.split()) >= _FEWEST_UNATTRIBUTED else passage


def tells_of_death(said: Passage, carrying: Passage) -> bool:
    """Say whether the other tells of a death if the one does in its main clause."""
    main = _MAIN_CLAUSE.match(said.text)
    return main is None or not _DEATH.search(main[0]) or _DEATH.search(carrying.text) is not None


def contradict(source: Passage, said: Passage) -> bool:
    """Say whether a source has another number or date where the brief has one, says the opposite or denies it.

    So does one that tells of a release from suspicion, or of a denial, if the brief does not, and the other way round.
    """
    known, stated = quantities(source), quantities(said)
    both = {quantity.value for quantity in known} & {quantity.value for quantity in stated}
    mine, other = ([quantity for quantity in own if quantity.value not in both] for own in (stated, known))
    return (
        min(len(mine), len(other)) > _MOST_COMPARED
        or any(_another(quantity, other) for quantity in mine)
        or other_days(source, said)
        or any(unsupported_opposites(said, [source]))
        or denied_in_one(said, source)
        or any((sign.search(said.text) is None) != (sign.search(source.text) is None) for sign in (RELEASED, _DENIES))
        or bool(differences(Statement.read(said.text), Statement.read(source.text)))
    )


def other_days(source: Passage, said: Passage) -> bool:
    """Whether both give a date of one kind ("month 5", a weekday) and have none of that kind in common.

    The day on which somebody said it is left out.
    """
    mine, theirs = _days(said), _days(source)
    return any(mine[kind].isdisjoint(theirs[kind]) for kind in mine.keys() & theirs.keys())


def _days(passage: Passage) -> dict[str, set[str]]:
    """What the dates of a passage state, by kind; the day on which somebody said it is left out."""
    days: dict[str, set[str]] = {}
    for date in dates(passage):
        if REPORTING_VERBS.isdisjoint(passage.folded[max(0, date.first - 2) : date.first]):
            for part in date.stated:
                kind, _, value = part.rpartition(" ")
                days.setdefault(kind, set()).add(value)
    return days


def _share_enough(said: Passage, carrying: Passage) -> bool:
    """Whether the other has enough of the words of the one, and a number if that gives amounts."""
    mine = _content(said)
    return len(mine & _content(carrying)) >= SHARED_OF_IT * len(mine) and _share_a_number(said, carrying)


def _share_words(said: Passage, carrying: Passage, share: float) -> bool:
    mine, theirs = _content(said), _content(carrying)
    return len(mine & theirs) >= share * min(len(mine), len(theirs))


def _share_figures_or_names(said: Passage, carrying: Passage) -> bool:
    """Whether two close sentences have an amount and enough words in common, or enough names and every rank."""
    if _share_words(said, carrying, SHARED_WITH_AN_AMOUNT) and _amounts(said) & _amounts(carrying):
        return True
    ranks = {quantity.value for quantity in quantities(said) if quantity.unit == "ordinal"}
    known = {quantity.value for quantity in quantities(carrying)}
    return ranks <= known and _share_names(said, carrying)


def _amounts(passage: Passage) -> set[str]:
    return {quantity.value for quantity in quantities(passage) if _is_amount(quantity, passage)}


def _share_a_number(said: Passage, carrying: Passage) -> bool:
    """Whether the one gives no amounts, or the other has one of its numbers."""
    stated = quantities(said)
    known = [_counting(quantity) for quantity in quantities(carrying)[:_MOST_COMPARED]]
    amounts = any(_is_amount(quantity, said) for quantity in stated)
    return not amounts or any(agree(_counting(one), other) for one in stated[:_MOST_COMPARED] for other in known)


def _is_amount(quantity: Quantity, passage: Passage) -> bool:
    """Whether a number says how much or how many; no age or rank does, nor "the two sides"."""
    counts = not quantity.unit and quantity.counted[:2] not in _NO_AMOUNTS
    definite = passage.word(quantity.first - 1) in DEFINITE
    return quantity.unit not in ("", "ordinal") or (counts and not definite)


def _in_a_name(quantity: Quantity, passage: Passage) -> bool:
    """Whether a whole number without a unit goes on where a word ends."""
    number = passage.tokens[quantity.last]
    ends = _WORD_ENDS.search(passage.text, max(0, number.start - 2), number.start)
    return ends is not None and not quantity.unit and number.text.isdecimal()


def _counting(quantity: Quantity) -> Quantity:
    """The third as three: "a third person has died" says that three have."""
    return replace(quantity, unit="") if quantity.unit == "ordinal" else quantity


def _only_of_the_same(said: Passage, carrying: Passage) -> bool:
    """Whether all that two sentences share is who acts in the one: a single name, with the titles beside it."""
    words = _words(said)
    shared = _content(said) & _content(carrying)
    naming = [token.key in shared and _names(token, words[at + 1 : at + 2]) for at, token in enumerate(words)]
    others = shared.difference(token.key for token, names in zip(words, naming, strict=True) if names)
    others -= _REPORTING
    return not others and [names for names, _ in groupby(naming)].count(True) == 1 and not naming[-1]


def _names(token: Token, following: Sequence[Token]) -> bool:
    """Whether a word is a name, a title, or stands before a title ("transport minister")."""
    titled = any(word.folded in _TITLES for word in following)
    return token.capital or token.folded in _TITLES or (titled and not token.folded.endswith("ed"))


def _content(passage: Passage) -> frozenset[str]:
    return frozenset("death" if token.key in _DEATHS else token.key for token in _words(passage))


def _words(passage: Passage) -> list[Token]:
    return [token for token in passage.tokens if token.tells]


def _share_names(said: Passage, carrying: Passage) -> bool:
    """Whether enough of what the one names is in the other; names are compared by their first three letters."""
    mine, theirs = _named(said), _named(carrying)
    return len(mine & theirs) >= max(_FEWEST_NAMED, NAMED * len(mine))


def _named(passage: Passage) -> frozenset[str]:
    names = (token for token in passage.tokens if token.kind == "number" or token.named)
    return frozenset(token.key if token.kind == "number" else token.folded[:3] for token in names)


def _another(quantity: Quantity, known: Sequence[Quantity]) -> bool:
    """Whether there are numbers of the same unit, of the same things or of nothing named, and none is this one.

    One that counts nothing named ("rose to 341") may be of whatever the others count.
    """
    alike = [
        other
        for other in known
        if other.unit == quantity.unit
        and (quantity.unit or not quantity.counted or other.counted[:1] == quantity.counted[:1])
    ]
    return bool(alike) and not any(agree(quantity, other) for other in alike)
