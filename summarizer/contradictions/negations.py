"""What one sentence denies and another affirms in the same words, or says the opposite of."""

from __future__ import annotations

from summarizer.contradictions.statements import AROUND, NEARLY_THE_SAME, Claim, Difference, Statement
from summarizer.support.opposites import said_keys
from summarizer.support.tokens import shared_start, stem
from summarizer.support.vocabulary import DATE_WORDS, REPORTING_VERBS

_DENIES = frozenset(["not", "no", "never", "none", "nobody"])
_CLOSE_BY = 4
_AFFIRMED = 2
_NAMED = 2
_TURNS = frozenset(
    "whether unless if or failure fail prevent rather instead without until yet before after off short barely hardly"
    " only just more stop cease".split()
)

_SETTLED = (("accept", "reject"), ("convict", "acquit"))
"""What is done once: whoever says the opposite does not tell what came next, as of "closed" and "reopened"."""
_ASIDE = frozenset(map(stem, (*REPORTING_VERBS, *DATE_WORDS)))
"""Who said so and when does not make two sentences unlike."""


def negation_differences(one: Statement, other: Statement) -> list[Difference]:
    """Find what either sentence denies with its only negator and the other affirms.

    Args:
        one: A sentence.
        other: Another.

    Returns:
        At most one contradiction.
    """
    mine, theirs = one.content - _ASIDE, other.content - _ASIDE
    if len(mine & theirs) < NEARLY_THE_SAME * min(len(mine), len(theirs)):
        return []
    if bool(one.negators) == bool(other.negators):
        return [] if one.negators else _opposite(one, other)
    if _TURNS.intersection(one.passage.folded) != _TURNS.intersection(other.passage.folded):
        return []
    if one.negators:
        return [Difference("negation", denied, affirmed) for denied, affirmed in _denied(one, other)]
    return [Difference("negation", affirmed, denied) for denied, affirmed in _denied(other, one)]


def negation_restated(statement: Statement, claim: Claim) -> Claim | None:
    """Where a sentence denies what a claim denies, or affirms what it affirms; None if it does not."""
    word = claim.value.removeprefix("not ")
    places = [place for place, token in enumerate(statement.passage.tokens) if token.key == word]
    negator = next((at for at in statement.negators if statement.after(at + 1)[:1] == [word]), None)
    if not places or (word == claim.value) is (negator is not None):
        return None
    first = places[0] if negator is None else negator
    return statement.claim(first, next((place for place in places if place >= first), first), claim.value)


def _denied(denying: Statement, affirming: Statement) -> list[tuple[Claim, Claim]]:
    tokens, at = denying.passage.tokens, denying.negators[0]
    words = denying.after(at + 1)
    near = tokens[at + 1 : at + 1 + _CLOSE_BY]
    last = next((at + place for place, token in enumerate(near, 1) if token.key in words[:1]), at)
    in_a_name = tokens[at].capital and not tokens[at].opens
    broken_off = any(token.kind == "mark" for token in tokens[at + 1 : last])
    if len(denying.negators) > 1 or tokens[at].key not in _DENIES or in_a_name or broken_off or last == at:
        return []
    for place, token in enumerate(affirming.passage.tokens):
        following = affirming.after(place) if token.content else []
        right = shared_start(words, following)
        to_the_end = right > 0 and words == following
        left = shared_start(denying.before(at), affirming.before(place))
        if ((right >= _AFFIRMED or to_the_end) and right + left >= AROUND) or (
            right == len(words) < AROUND and _by_the_same(denying, at, affirming, place)
        ):
            return [(denying.claim(at, last, f"not {words[0]}"), affirming.claim(place, place, words[0]))]
    return []


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
