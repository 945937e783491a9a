"""Numbers that count, measure or price the same thing and cannot both be right."""

from __future__ import annotations

import re
from decimal import Decimal

from summarizer.contradictions.amounts import MOST_APART, SO_NEAR, of_one_thing, slipped, within
from summarizer.contradictions.statements import NEARLY_THE_SAME, Claim, Difference, Statement, alike
from summarizer.support.dates import dates
from summarizer.support.numbers import Quantity
from summarizer.support.tokens import shared_start, stem
from summarizer.support.tolls import Harm

ALIKE = 0.6
"""Least share of the content words of the shorter sentence in the longer, in [0, 1]; higher is stricter."""

ALIKE_SO_NEAR = 0.35
"""The same for two counts of one thing that are within ``SO_NEAR`` of each other; higher is stricter. In 4,000 training
clusters it adds two pairs, which disagree."""

ALIKE_ON_A_TOLL = 0.25
"""The same where each sentence gives one toll, of one kind; higher is stricter. In 700 training clusters it leaves one
pair, which disagrees."""

PLACED_BY = 2
"""Least number of content words next to both numbers that agree, at least one of them after it; higher is stricter. Of
the only numbers of two sentences, which count one thing, that thing is enough."""

SURELY_PLACED_BY = 3
"""From so many on, the sentences of two numbers need be no more alike than ``ALIKE_SO_NEAR``; higher is stricter."""

_MOST_COMPARED = 10
"""Numbers of a sentence that is compared: one that has more lists them. Bounds the work on hostile input."""

_DECIMAL = re.compile(r"\d{1,30}(?:\.\d{1,30})?")
"""Of a number that can be rounded; a longer one is equal to another or not."""
_NOT_YET = re.compile(
    r"\b(?:expect(?:s|ed)?|forecast(?:s|ers)?|predict(?:s|ed)?|could|may|might"
    r"|(?:ask(?:s|ed|ing)?|call(?:s|ed|ing)) for"
    r"|demand(?:s|ed|ing)|want(?:s|ed|ing)?|s(?:eeks?|eeking|ought)|request(?:s|ed)|propos(?:e[sd]?|ing)"
    r"|recommend(?:s|ed))\b"
)
"""What is forecast or wished for."""
_ROUNDED_BY = 0.05
_HEDGED_BY = 0.1
_COUNTED_ONE_BY_ONE = 100
_HARMED = frozenset(map(stem, "kill die dead fatal slay injure wound hurt miss".split()))


def number_differences(one: Statement, other: Statement) -> list[Difference]:
    """Find the numbers in which two sentences contradict each other.

    Args:
        one: A sentence.
        other: Another.

    Returns:
        The pairs in reading order; none where the sentences speak of different times, one forecasts or asks for what
        the other states, they differ in more numbers than they share, or have a number that could stand against
        several: they are about different things. None either where one of them has more than ten.
    """
    if max(len(one.quantities), len(other.quantities)) > _MOST_COMPARED:
        return []
    mine = [q for q in one.quantities if not any(agree(q, r) for r in other.quantities)]
    theirs = [r for r in other.quantities if not any(agree(q, r) for q in one.quantities)]
    pairs = [
        (q, r)
        for q in mine
        for r in theirs
        if _same_thing(one, q, other, r) and not _adds_up(q, r, other) and not _adds_up(r, q, one)
    ]
    if not pairs:
        return []
    shared = len(one.quantities) - len(mine)
    unlike = [(q, r) for q, r in pairs if not _same_toll(one, q, other, r)]
    several = len({q.first for q, _ in pairs}) < len(pairs) or len({r.first for _, r in pairs}) < len(pairs)
    another_time = _another_time(one, other) and not all(slipped(one, q, other, r) for q, r in pairs)
    if several or len(unlike) > max(1, shared) or another_time or _not_yet(one) != _not_yet(other):
        return []
    return [Difference("number", _stated(one, q), _stated(other, r)) for q, r in pairs]


def number_restated(statement: Statement, claim: Claim) -> Claim | None:
    """Where a sentence has the number of a claim, with its unit or what it counts; None if it has not."""
    return next(
        (
            _stated(statement, quantity)
            for quantity in statement.quantities
            if _value(statement, quantity) == claim.value
        ),
        None,
    )


def number_given(statement: Statement, claim: Claim) -> bool:
    """Whether a sentence has the number of a claim, from ten on, whatever it counts: "19 hostages" are "19 people".

    So is what it leaves out ("the fire brigade, which had spoken of 14").
    """
    value = claim.value.partition(" ")[0]
    counts = {one.value for one in statement.quantities if not one.unit and one.counted[:2] != ("year", "old")}
    return value.isdecimal() and len(value) > 1 and value in counts


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers can both be right: equal, one a rounding of the other, or within the other's hedge."""
    if one.unit != other.unit or one.value == other.value:
        return one.unit == other.unit
    if not (_DECIMAL.fullmatch(one.value) and _DECIMAL.fullmatch(other.value)):
        return False
    a, b = float(one.value), float(other.value)
    if _allows(one.hedge, a, b) or _allows(other.hedge, b, a):
        return True
    if one.hedge and other.hedge and abs(a - b) <= 2 * _HEDGED_BY * max(a, b):
        return True
    return rounds(one.value, other.value)


def rounds(one: str, other: str) -> bool:
    """Whether the number with fewer digits is the other one rounded: 1.3 of 1.25, but not 1,800 of 1,850 nor 20 of 19.

    Args:
        one: The value of a number, as ``Quantity`` has it.
        other: Another.
    """
    if not (_DECIMAL.fullmatch(one) and _DECIMAL.fullmatch(other)) or _digits(one) == _digits(other):
        return False
    a, b = float(one), float(other)
    one_by_one = max(a, b) < _COUNTED_ONE_BY_ONE and "." not in one + other
    if one_by_one or abs(a - b) > _ROUNDED_BY * max(a, b):
        return False
    coarse, fine = sorted((one, other), key=_digits)
    half = _step(float(coarse)) / 2
    return float(coarse) - half <= float(fine) < float(coarse) + half


def _allows(hedge: str, bound: float, value: float) -> bool:
    if not hedge:
        return False
    if hedge in ("more than", "at least"):
        return value >= bound
    if hedge in ("less than", "at most"):
        return value <= bound
    apart, step = abs(value - bound), _step(bound)
    return apart <= _HEDGED_BY * max(value, bound) and (step == 1 or apart < 0.99 * step)


def _step(value: float) -> float:
    """What the last digit that a number is given with counts: 100,000 for 1.2 million, 5 for 25, 1 for 183."""
    given = Decimal(str(value)).normalize()
    last = given.as_tuple().digits[-1]
    return float(Decimal(1).scaleb(int(given.as_tuple().exponent))) * (5 if last == 5 else 1)


def _digits(value: str) -> int:
    """How many significant digits a number is given with."""
    return len(value.replace(".", "").lstrip("0") if "." in value else value.strip("0"))


def _same_thing(one: Statement, q: Quantity, other: Statement, r: Quantity) -> bool:
    """Whether the words around two numbers say that they are about the same thing."""
    if _same_toll(one, q, other, r) or of_one_thing(one, q, other, r) or slipped(one, q, other, r):
        return True
    if q.unit != r.unit or (not q.unit and (not q.counted or not r.counted)):
        return False
    right = _after_in_common(one, q, other, r)
    left = shared_start(one.before(q.first), other.before(r.first))
    so_near = right >= PLACED_BY and within(q, r, SO_NEAR) and q.counted[1:2] != ("old",)
    sole = len(one.quantities) == len(other.quantities) == 1 and q.counted[-1:] == r.counted[-1:]
    if (
        not right
        or left + right < (1 if sole else PLACED_BY)
        or alike(one, other) < (ALIKE_SO_NEAR if so_near or left + right >= SURELY_PLACED_BY else ALIKE)
    ):
        return False
    if _harm(one, q) and _harm(other, r) and _harm(one, q) != _harm(other, r):
        return False
    return within(q, r, MOST_APART) or alike(one, other, max) >= NEARLY_THE_SAME


def _after_in_common(one: Statement, q: Quantity, other: Statement, r: Quantity) -> int:
    """How many content words after two numbers agree, from what they count or, if it is one thing, from its last word.

    "64,000 Glowbear lights that burn" and "46,000 lights that burn" have the lights and their burning in common.
    """
    after, others = one.after(q.last + 1), other.after(r.last + 1)
    right = shared_start(after, others)
    if q.counted[-1:] == r.counted[-1:]:
        right = max(right, shared_start(after[len(q.counted) - 1 :], others[len(r.counted) - 1 :]))
    return right


def _same_toll(one: Statement, q: Quantity, other: Statement, r: Quantity) -> bool:
    """Whether either number alone in its sentence counts the dead, the injured or the missing, and of the same kind."""
    harm = _harm(one, q)
    if not harm or harm != _harm(other, r) or alike(one, other) < ALIKE_ON_A_TOLL:
        return False
    alone = all(list(statement.harms.values()).count(harm) == 1 for statement in (one, other))
    kinds = [key for quantity in (q, r) for key in quantity.counted[:1] if key not in _HARMED]
    return alone and len(set(kinds)) < 2 and within(q, r, MOST_APART)


def _adds_up(total: Quantity, part: Quantity, statement: Statement) -> bool:
    """Whether a sentence has the rest beside a part: 16 counts are five of one crime and 11 of another."""
    rest = float(total.value) - float(part.value)
    return any(float(quantity.value) == rest for quantity in statement.quantities)


def _another_time(one: Statement, other: Statement) -> bool:
    """Whether both sentences name months or years and none in common, or one a year alone ("the flood of 1988")."""
    stated = [[date.stated for date in dates(statement.passage)] for statement in (one, other)]
    named = [{part for parts in own for part in parts if part.startswith(("month", "year"))} for own in stated]
    apart = bool(named[0]) and bool(named[1]) and named[0].isdisjoint(named[1])
    years = [{part for parts in own if len(parts) == 1 for part in parts if part.startswith("year")} for own in stated]
    return apart or not years[0] <= named[1] or not years[1] <= named[0]


def _not_yet(statement: Statement) -> bool:
    return _NOT_YET.search(statement.passage.text) is not None


def _harm(statement: Statement, quantity: Quantity) -> Harm | None:
    """What came to those whom a number counts, if it is a toll."""
    return statement.harms.get(statement.passage.tokens[quantity.first].start)


def _stated(statement: Statement, quantity: Quantity) -> Claim:
    """The number with what it counts: "243 people", "six main engines", "22-year-old"."""
    tokens, last = statement.passage.tokens, quantity.last
    if quantity.counted and not quantity.unit:
        counted = [at for at in range(last + 1, len(tokens)) if tokens[at].key in quantity.counted]
        counted = counted[: len(quantity.counted)]
        last = next((at for at in counted if tokens[at].folded.endswith("s")), counted[0])
        if tokens[last].key == "year" and [token.folded for token in tokens[last + 1 : last + 3]] == ["-", "old"]:
            last += 2
    return statement.claim(quantity.first, last, _value(statement, quantity))


def _value(statement: Statement, quantity: Quantity) -> str:
    """A number with its unit, with the harm it is the toll of, or with what it counts."""
    return f"{quantity.value} {quantity.unit or _harm(statement, quantity) or (*quantity.counted, '')[0]}"
