"""What one sentence denies and another affirms in the same words."""

from __future__ import annotations

from summarizer.contradictions.statements import AROUND, NEARLY_THE_SAME, Claim, Difference, Statement, alike
from summarizer.support.tokens import shared_start

_DENIES = frozenset(["not", "no", "never", "none", "nobody"])
_CLOSE_BY = 4
_AFFIRMED = 2
_TURNS = frozenset(
    "whether unless if or failure fail prevent rather instead without until yet before after off short barely hardly"
    " only just more stop cease".split()
)


def negation_differences(one: Statement, other: Statement) -> list[Difference]:
    """Find what either sentence denies with its only negator and the other affirms.

    Args:
        one: A sentence.
        other: Another.

    Returns:
        At most one contradiction.
    """
    if bool(one.negators) == bool(other.negators) or alike(one, other) < NEARLY_THE_SAME:
        return []
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
        if (right >= _AFFIRMED or to_the_end) and right + shared_start(
            denying.before(at), affirming.before(place)
        ) >= AROUND:
            return [(denying.claim(at, last, f"not {words[0]}"), affirming.claim(place, place, words[0]))]
    return []
