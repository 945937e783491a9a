"""Where two sentences that say nearly the same contradict each other."""

from __future__ import annotations

from summarizer.contradictions.names import name_differences, states_name
from summarizer.contradictions.negations import negation_differences, states_either
from summarizer.contradictions.numbers import number_differences, states_number
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
    return [*number_differences(one, other), *negation_differences(one, other), *name_differences(one, other)]


def states(statement: Statement, kind: DisagreementKind, claim: Claim) -> bool:
    """Whether a sentence makes a claim; never for roles, which take the whole sentence."""
    check = {"number": states_number, "negation": states_either, "name": states_name}.get(kind)
    return check is not None and check(statement, claim)
