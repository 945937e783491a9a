"""What one sentence denies and another affirms in the same words, or says the opposite of."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.contradictions.statements import AROUND, NEARLY_THE_SAME, Claim, Difference, Statement
from summarizer.support.dates import years
from summarizer.support.negation import operators
from summarizer.support.opposites import said_keys
from summarizer.support.quotations import quotations
from summarizer.support.tokens import shared_start, stem
from summarizer.support.vocabulary import DATE_WORDS, REPORTING_VERBS

IN_ORDER = 3
"""Words and numbers of a clause with a negator that another sentence must have in their order, all of them, to affirm
what it denies though the sentences are not nearly the same, at least 1; higher is stricter."""

IN_ANY_ORDER = 5
"""The same where they stand in another order: "she is not married to him" and "whose founder is married to her"."""

_DENY = stem("deny")
_DENIES = frozenset(["not", "no", "never", "none", "nobody", "that"])
_INTENDS = frozenset(map(stem, ["plan", "intention"]))
_SAME = {stem("raise"): stem("rise"), **dict.fromkeys(map(stem, ["treat", "regard", "consider"]), stem("suspect"))}
"""Verbs that say of what is denied what another says: to raise a price is to have it rise."""
_NOT_AFFIRMED = frozenset(
    "want wants wanted demand demands demanded urge urges urged threatens threatened"
    " accuse accuses accused accusing allege alleges alleged suspected ago last once earlier previously".split()
)
"""A sentence with one of these may only wish the rest or allege it, or tell of another time."""
_FUTURE = frozenset(["will", "would"])
_CLOSE_BY = 4
_AFFIRMED = 2
_NAMED = 2
_TURNS = frozenset(
    "whether unless if or failure fail prevent rather instead without until yet before after off short barely hardly"
    " only just more stop cease".split()
)

_SETTLED = (("accept", "reject"), ("convict", "acquit"))
"""What is done once: whoever says the opposite does not tell what came next, as of "closed" and "reopened"."""
_SAID_WHEN = REPORTING_VERBS | DATE_WORDS
_ASIDE = frozenset(map(stem, _SAID_WHEN))
"""Who said so and when does not make two sentences unlike."""


def negation_differences(one: Statement, other: Statement) -> list[Difference]:
    """Find what either sentence denies with its only negator and the other affirms.

    Args:
        one: A sentence.
        other: Another.

    Returns:
        At most one contradiction.
    """
    if bool(one.negators) == bool(other.negators):
        return _opposite(one, other) if not one.negators and _nearly_the_same(one, other) else []
    if one.negators:
        return [Difference("negation", denied, affirmed) for denied, affirmed in _denied(one, other)]
    return [Difference("negation", affirmed, denied) for denied, affirmed in _denied(other, one)]


def negation_restated(statement: Statement, claim: Claim) -> Claim | None:
    """Where a sentence denies what a claim denies, or affirms what it affirms; None if it does not."""
    word = claim.value.removeprefix("not ")
    places = [place for place, key in enumerate(said_words(statement)) if key == word]
    negator = next((at for at in statement.negators if _first_denied(statement, at) in places), None)
    if not places or (word == claim.value) is (negator is not None):
        return None
    first = places[0] if negator is None else negator
    return statement.claim(first, next((place for place in places if place >= first), first), claim.value)


def denied_word(statement: Statement) -> str:
    """What a sentence denies with its only negator, as ``said_words`` has it; empty if it denies nothing."""
    if len(statement.negators) != 1:
        return ""
    at = statement.negators[0]
    tokens, word = statement.passage.tokens, _first_denied(statement, at)
    in_a_name = tokens[at].capital and not tokens[at].opens
    return "" if word is None or tokens[at].key not in _DENIES or in_a_name else said_words(statement)[word]


def said_words(statement: Statement) -> list[str]:
    """Keys of its tokens, one for each two verbs of which the one says what the other does."""
    return [_SAME.get(token.key, token.key) for token in statement.passage.tokens]


def _nearly_the_same(one: Statement, other: Statement) -> bool:
    mine, theirs = one.content - _ASIDE, other.content - _ASIDE
    return len(mine & theirs) >= NEARLY_THE_SAME * min(len(mine), len(theirs))


def _first_denied(statement: Statement, at: int) -> int | None:
    """Index of the first content word after a negator; in "no plans to close" that is "close"."""
    tokens = statement.passage.tokens
    near = range(at + 1, min(at + 1 + _CLOSE_BY, statement.clause_end(at)))
    words = [place for place in near if tokens[place].content]
    return next((place for place in words if tokens[place].key not in _INTENDS), words[0] if words else None)


def _denied(denying: Statement, affirming: Statement) -> list[tuple[Claim, Claim]]:
    word, at = denied_word(denying), denying.negators[0]
    last = _first_denied(denying, at)
    if not word or last is None:
        return []
    turned = _TURNS.intersection(denying.passage.folded[_clause_start(denying, at) : denying.clause_end(at)])
    if not _affirms(affirming, denying) or turned != _TURNS.intersection(affirming.passage.folded):
        return []
    words = denying.after(last)
    clause = _clause(denying, at)
    plain = not turned and not _is_quoted(denying, at)
    for place, key in enumerate(said_words(affirming)):
        if key == word and (
            (plain and _all_of_it(clause, affirming))
            or (_nearly_the_same(denying, affirming) and _aligned(denying, words, at, affirming, place))
        ):
            return [(denying.claim(_denying(denying, at), last, f"not {word}"), affirming.claim(place, place, word))]
    return []


def _denying(statement: Statement, at: int) -> int:
    """Index of a negator, or of the "denied" before a "that" which is one."""
    tokens = statement.passage.tokens
    denied = (place for place in range(at, -1, -1) if tokens[place].key == _DENY)
    return next(denied, at) if tokens[at].folded == "that" else at


def _aligned(denying: Statement, words: Sequence[str], at: int, affirming: Statement, place: int) -> bool:
    """Whether enough content words before and after what is denied and what is affirmed agree in order."""
    following = affirming.after(place)
    right = shared_start(words, following)
    left = shared_start(denying.before(at), affirming.before(place))
    to_the_end = right > 0 and words == following
    return ((right >= _AFFIRMED or to_the_end) and right + left >= AROUND) or (
        right == len(words) < AROUND and _by_the_same(denying, at, affirming, place)
    )


def _clause(statement: Statement, at: int) -> list[str]:
    """What a negator's clause says, who said so and when left aside, in order: keys of its words and numbers."""
    tokens, keys = statement.passage.tokens, said_words(statement)
    places = range(_clause_start(statement, at), statement.clause_end(at))
    told = [place for place in places if tokens[place].tells and place != at and keys[place] not in _INTENDS]
    return list(dict.fromkeys(keys[place] for place in told if tokens[place].folded not in _SAID_WHEN))


def _is_quoted(statement: Statement, at: int) -> bool:
    return any(first <= at <= last for first, last in quotations(statement.passage))


def _clause_start(statement: Statement, at: int) -> int:
    """Index of the first token after the last mark before a negator, or after who said so: "the mayor said that"."""
    tokens = statement.passage.tokens
    for place in range(at - 1, -1, -1):
        said_so = tokens[place].folded in REPORTING_VERBS and tokens[place].key != _DENY
        if said_so or tokens[place].breaks:
            return place + 1
    return 0


def _all_of_it(clause: Sequence[str], affirming: Statement) -> bool:
    """Whether a sentence says all of a clause: in the order of that, or so much that it needs no order."""
    keys = said_words(affirming)
    rest = iter(keys)
    in_order = all(key in rest for key in clause)
    enough = IN_ORDER if in_order else IN_ANY_ORDER
    return len(clause) >= enough and set(clause) <= set(keys)


def _affirms(statement: Statement, denying: Statement) -> bool:
    """Whether a sentence may be of the time of another, and tells what it says as so."""
    future = not _FUTURE.isdisjoint(statement.passage.folded)
    doubted = any(operator.kind == "doubted" for operator in operators(statement.passage))
    same_time = future or years(statement.passage) <= years(denying.passage)
    return same_time and not doubted and _NOT_AFFIRMED.isdisjoint(statement.passage.folded)


def _by_the_same(denying: Statement, at: int, affirming: Statement, place: int) -> bool:
    """Whether all that stands before two words, but who said so and when, names one and the same: "Tom Hale"."""
    one, other = (
        [token for token in statement.passage.tokens[:end] if token.content and token.key not in _ASIDE]
        for statement, end in ((denying, at), (affirming, place))
    )
    named = sum(token.capital for token in one) >= _NAMED
    return named and [token.key for token in one] == [token.key for token in other]


def _opposite(one: Statement, other: Statement) -> list[Difference]:
    """Where two sentences that are nearly the same have, of two things that are done once, one each.

    None if they name different days or numbers: there are a first vote and a second, an offer and a better one.
    """
    mine, theirs = said_keys(one.passage), said_keys(other.passage)
    stated = [
        [DATE_WORDS.intersection(statement.passage.folded), {quantity.value for quantity in statement.quantities}]
        for statement in (one, other)
    ]
    if any(this and that and this.isdisjoint(that) for this, that in zip(*stated, strict=True)):
        return []
    for pair in _SETTLED:
        for this, that in (pair, pair[::-1]):
            if this in mine and that in theirs and that not in mine and this not in theirs:
                return [
                    Difference("negation", _said(one, mine.index(this), this), _said(other, theirs.index(that), that))
                ]
    return []


def _said(statement: Statement, at: int, value: str) -> Claim:
    """A word, or the phrase that says the same: "turned it down"."""
    tokens = statement.passage.tokens
    phrase = tokens[at].key != value
    last = next((place for place in range(at, len(tokens)) if phrase and tokens[place].folded == "down"), at)
    return statement.claim(at, last, value)
