"""How many dead, injured and missing a sentence tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Literal, NamedTuple

from summarizer.support.figures import lasting
from summarizer.support.numbers import MEASURE_KEYS, Quantity
from summarizer.support.numerals import TWO_TO_TEN
from summarizer.support.passage import Passage
from summarizer.support.tokens import Token, stem
from summarizer.support.verdict import Unsupported

Harm = Literal["dead", "injured", "missing"]

_WORDS: dict[str, Harm] = {
    **dict.fromkeys("killed kill kills killing dead died die dies death deaths fatalities slain".split(), "dead"),
    **dict.fromkeys("injured injuring injures injuries wounded wounding hurt".split(), "injured"),
    "missing": "missing",
}
_COUNTED = frozenset(["lives", "victims"])
"""Right after a number these are the dead; elsewhere they may be anyone."""
_UNSURE = frozenset("could may might would if feared fear fears expected expect likely possibly estimated".split())
_ENDS_PHRASE = frozenset("and or but while as when after before where since by".split())
_BEFORE_AGES = frozenset(["aged", "age"])
"""Up to two words before an age: "at the age of 25"."""
_GROWN = frozenset(["man", "woman", "boy", "girl"])
"""Before "of" and an age: "a woman of 83 has died"."""
_DIED = frozenset(["died", "dies", "dead", "death", "dying"])
"""Before "at" and an age: "died at 79", but "the toll stood at 79"."""
_DEATHS = frozenset(
    map(
        stem,
        "die kill fatal fatality slay lives body drown perish murder manslaughter homicide execute suicide".split(),
    )
)
"""Whoever speaks of no death has none of these."""
_PLACES = frozenset(
    map(
        stem,
        "country nation state province region county district city town village neighbourhood neighborhood island"
        " location place site area street home house building school hospital church hotel vehicle car bus truck train"
        " ship boat plane helicopter attack blast explosion crash accident incident".split(),
    )
)
"""What nobody counts the dead by: "40 dead in two coastal villages"."""
_REACH = 6
"""Words between a number and the harm that it counts, at most; higher finds more, and more that is not meant."""
_KNOWN = frozenset("now known to have been".split())
"""Between a number and its harm these are no words: "five people are now known to have died"."""
_INSET = re.compile(rf", (?:including|(?:one|{TWO_TO_TEN}|most|all) of (?:them|whom)) [^,]{{1,80}},")
TOLL = (
    r"\b(?:death (?:toll|count)"
    r"|number (?:of )?(?:people |confirmed |known ){0,2}"
    r"(?:killed|dead|deaths|fatalities|lives lost|lost|injured|wounded|missing|to have (?:died|been killed))"
    r"|toll(?! (?:roads?|booths?|bridges?|plazas?|free)\b))\b"
)
"""A pattern: what a toll is called, whatever its harm."""
_TOLL = re.compile(TOLL, re.IGNORECASE)
_BROUGHT_TO = re.compile(rf"\bto (?P<number>[\w,-]+) the {TOLL}", re.IGNORECASE)
"""The number before the word: "bringing to three the number of people killed"."""
_NOBODY_WAS = (
    r"(?:no one|nobody|no (?:people|residents|passengers|guests)) (?:(?:was|were|has|have|had|been|reported) ){1,3}"
)


def _nobody(nouns: str, verbs: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:no (?:\w+ or )?(?:{nouns})|{_NOBODY_WAS}(?:{verbs})|(?:nobody|no one) (?:{verbs}))\b", re.IGNORECASE
    )


NOBODY: dict[Harm, re.Pattern[str]] = {
    "dead": _nobody("deaths|fatalities", "killed|dead|died"),
    "injured": _nobody("injuries", "injured|hurt|wounded"),
}
"""By harm, how a sentence says that nobody came to it."""

_ONE = re.compile(
    r"^(?:at least |only )?one (?!(?:of|in|or|by|after)\b)"
    r"(?:[\w-]+ ){1,2}?(?:(?:of|from|on|in) (?:[\w-]+ ){1,4}?)?(?:(?:is|was|has|been|have|now|so|far) ){0,3}"
    r"(?:confirmed |known to have |known to be |reported |found |officially )?"
    r"(?P<harm>dead|died|killed|injured|hurt|wounded|missing)\b",
    re.IGNORECASE,
)
"""One is no number to whoever compares numbers: "one of them", "the one"."""

FIRST = re.compile(
    r"\bthe first (?:confirmed |known |reported )?(?:death|fatality) (?:to be )?"
    r"(?:associated with|(?:linked|attributed|connected|tied) to)\b",
    re.IGNORECASE,
)
"""One too: "It is the first death linked to the outbreak"."""


class Toll(NamedTuple):
    """A kind of harm, and how many came to it."""

    harm: Harm
    number: float


def tolls(text: str) -> frozenset[Toll]:
    """Find the tolls of a sentence.

    Args:
        text: A sentence.

    Returns:
        What it states in exact numbers, 0 where it says that nobody came to harm; not what may or might be so.
    """
    few = {Toll(harm, 0.0) for harm, nobody in NOBODY.items() if nobody.search(text)}
    if one := _ONE.match(text):
        few.add(Toll(_WORDS[one["harm"].lower()], 1.0))
    if FIRST.search(text):
        few.add(Toll("dead", 1.0))
    return frozenset(few.union(toll for toll, _ in _stated(_without_insets(Passage.read(text)))))


def harms(passage: Passage) -> dict[int, Harm]:
    """Which numbers of a passage are tolls: by where they start in it, hedge included, what they count."""
    read = _without_insets(passage)
    return {read.tokens[quantity.first].start: toll.harm for toll, quantity in _stated(read)}


def unsupported_tolls(passage: Passage, sources: Sequence[Passage]) -> Iterator[Unsupported]:
    """Tolls that the sources have the other way round, and dead of whom they know nothing.

    Yields:
        The number, where the sources count this harm with another number and another harm with this one ("3 dead and 21
        injured" for 21 dead and 3 injured), or speak of no death at all; reason ``number``.
    """
    read = _without_insets(passage)
    own = list(_stated(read))
    known = {toll for source in sources if own for toll, _ in _stated(_without_insets(source))}
    harms, numbers = {toll.harm for toll in known}, {toll.number for toll in known}
    for toll, quantity in own:
        turned = toll.harm in harms and toll.number in numbers
        nobody_died = toll.harm == "dead" and all(_DEATHS.isdisjoint(source.keys) for source in sources)
        if toll not in known and (turned or nobody_died):
            yield read.problem(quantity.first, quantity.last, "number")


def _without_insets(passage: Passage) -> Passage:
    """A passage without its ", including three children,": what is counted there is a part of the toll around it."""
    inside = {place for inset in _INSET.finditer(passage.text) for place in range(*inset.span())}
    return Passage(passage.text, tuple(token for token in passage.tokens if token.start not in inside))


def _stated(passage: Passage) -> Iterator[tuple[Toll, Quantity]]:
    """Every toll of a passage without insets, and its number there, in order."""
    named, brought = _TOLL.search(passage.text), _BROUGHT_TO.search(passage.text)
    at = brought.start("number") if brought else named.end() if named else 0
    for quantity in lasting(passage):
        harm = _harm(passage, quantity)
        counts = quantity.value.isdecimal() and _counts_people(quantity)
        if named and counts and passage.tokens[quantity.first].start >= at:
            harm, named = harm or "dead", None  # the first whole number of no years after the word, or before it
        if harm and not quantity.unit and _is_stated(passage, quantity):
            yield Toll(harm, float(quantity.value)), quantity


def _harm(passage: Passage, quantity: Quantity) -> Harm | None:
    """What the phrase around a number says came to those whom it counts: the nearest word that does."""
    before, after = _around(passage, quantity)
    if not _COUNTED.isdisjoint(token.folded for token in after[:2]):
        return "dead"
    return min(_nearest(after), _nearest(before), key=lambda found: found[0])[1]


def _nearest(tokens: Sequence[Token]) -> tuple[int, Harm | None]:
    """How far off the first word of harm is before the phrase ends, and what it says."""
    phrase = takewhile(lambda token: token.kind != "mark" and token.folded not in _ENDS_PHRASE, tokens)
    return next(
        ((at, _WORDS[token.folded]) for at, token in enumerate(phrase) if token.folded in _WORDS), (_REACH, None)
    )


def _counts_people(quantity: Quantity) -> bool:
    """Whether a number may count people: it is followed by no measure and no kind of place."""
    return MEASURE_KEYS.isdisjoint(quantity.counted[:1]) and _PLACES.isdisjoint(quantity.counted[-1:])


def _is_stated(passage: Passage, quantity: Quantity) -> bool:
    """Whether a whole number is stated as a fact, and is no age and not what another is a part of ("12 of the 40")."""
    before, after = _around(passage, quantity)
    written = passage.tokens[quantity.last].text
    measured = (
        not _counts_people(quantity)
        or not quantity.value.isdecimal()  # "7.8"
        or written[0].isdecimal() != written[-1].isdecimal()  # "8,848m"
    )
    died_at = [token.folded for token in before[:1]] == ["at"] and any(token.folded in _DIED for token in before[1:2])
    grown = [token.folded for token in before[:1]] == ["of"] and any(token.folded in _GROWN for token in before[1:2])
    aged = died_at or grown or any(token.folded in _BEFORE_AGES for token in before[:2])
    if measured or aged or quantity.value == "0":
        return False
    whole = any(token.folded == "of" for token in before[:2]) and any(token.kind == "number" for token in before[1:4])
    goes_on = next((at for at, pair in enumerate(pairwise(after)) if _opens_a_clause(*pair)), len(after))
    return not whole and _UNSURE.isdisjoint(token.folded for token in (*before, *after[:goes_on]))


def _opens_a_clause(mark: Token, word: Token) -> bool:
    """What is feared there is something else: "three confirmed deaths, and I fear"."""
    return mark.text == "," and word.folded in ("and", "but")


def _around(passage: Passage, quantity: Quantity) -> tuple[Sequence[Token], Sequence[Token]]:
    """The tokens before a number, the nearest first, and those after it up to what it is a part of."""
    tokens = passage.tokens
    before = tokens[max(0, quantity.first - _REACH) : quantity.first][::-1]
    following = tokens[quantity.last + 1 : quantity.last + 1 + _REACH + len(_KNOWN)]
    after = [token for token in following if token.folded not in _KNOWN][:_REACH]
    return before, tuple(takewhile(lambda token: token.folded != "of", after))
