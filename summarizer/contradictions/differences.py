"""Where two sentences that say nearly the same contradict each other."""

from __future__ import annotations

from summarizer.contradictions.names import name_differences, name_restated
from summarizer.contradictions.negations import negation_differences, negation_restated
from summarizer.contradictions.numbers import number_differences, number_restated
from summarizer.contradictions.quotations import quotation_differences, quotation_restated
from summarizer.contradictions.statements import Claim, Difference, Statement
from summarizer.datamodels import DisagreementKind


def differences(one: Statement, other: Statement) -> list[Difference]:
    """Find where two sentences contradict each other.

    Args:
        one: A sentence.
        other: Another, of another document.

    Returns:
        Every contradiction that the rules are sure of, numbers first; none for unrelated sentences.
    """
    return [
        *number_differences(one, other),
        *negation_differences(one, other),
        *quotation_differences(one, other),
        *name_differences(one, other),
    ]


def restated(statement: Statement, kind: DisagreementKind, claim: Claim) -> Claim | None:
    """Find a claim of another sentence in this one.

    Returns:
        Where it stands here, with the same value; None if it does not. Never for roles, which take a whole sentence.
    """
    find = {
        "number": number_restated,
        "negation": negation_restated,
        "name": name_restated,
        "quotation": quotation_restated,
        "speaker": quotation_restated,
    }.get(kind)
    return find(statement, claim) if find else None
