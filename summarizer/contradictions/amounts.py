"""Numbers that are about one thing though few words beside them agree.

Of some things an event has one ("turnout"). And of two amounts of money with the same digits in another order, one is a
slip: "$3.2 million" for "$2.3 million".
"""

from __future__ import annotations

from summarizer.contradictions.statements import Statement
from summarizer.support.numbers import Quantity
from summarizer.support.tokens import stem

SO_NEAR = 1.1
"""Factor, from 1, within which two unlike numbers of one thing seldom are of two: turnout at noon was another; lower is
stricter."""

MOST_APART = 2.0
"""Two numbers further apart than this factor, from 1, seldom count the same thing; lower is stricter. In sentences that
are nearly the same by the longer of them, they may be any factor apart."""

SHARED = 2
"""Content words that the sentences of two such amounts share, at least 1, a name among them; higher is stricter."""

_ONE_OF_IT = frozenset(map(stem, ["turnout"]))
_NO_MONEY = frozenset(["", "percent", "ordinal"])
_FEWEST_DIGITS = 2


def within(q: Quantity, r: Quantity, factor: float) -> bool:
    """Whether the larger of two exact numbers is at most so many times the smaller."""
    small, large = sorted((float(q.value), float(r.value)))
    return large <= factor * small


def of_one_thing(one: Statement, q: Quantity, other: Statement, r: Quantity) -> bool:
    """Whether two numbers of one unit are both of a thing of which there is one: what each is next to says so."""
    beside = set(one.before(q.first)[:1]) & set(other.before(r.first)[:1]) & _ONE_OF_IT
    return bool(beside) and q.unit == r.unit == "percent" and within(q, r, SO_NEAR)


def slipped(one: Statement, q: Quantity, other: Statement, r: Quantity) -> bool:
    """Whether two amounts, each the only one of its currency in its sentence, have their digits in another order."""
    mine, theirs = (quantity.value.replace(".", "").strip("0") for quantity in (q, r))
    alone = all([quantity.unit for quantity in statement.quantities].count(q.unit) == 1 for statement in (one, other))
    return (
        q.unit == r.unit not in _NO_MONEY
        and alone
        and mine != theirs
        and len(mine) >= _FEWEST_DIGITS
        and sorted(mine) == sorted(theirs)
        and within(q, r, MOST_APART)
        and _name_one(one, other)
        and len((one.content & other.content) - {q.unit}) >= SHARED
    )


def _name_one(one: Statement, other: Statement) -> bool:
    """Whether both name somebody or something, one of them inside the sentence, where only a name has a capital."""
    mine, theirs = ({token.key for token in statement.words if token.capital} for statement in (one, other))
    inside = {token.key for token in (*one.words, *other.words) if token.named and not token.opens}
    return bool(inside & mine & theirs)
