"""Whether a summary says what its documents say: the product's own support check, counted.

The check is ``summarizer.check_support`` (after Nan et al., 2021, and FRANK, Pagnoni et al., 2021). Systems of ours
were filtered by it, so for them it says whether the filter works; between other systems it compares.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import get_args

from summarizer import check_support
from summarizer.support import Reason

REASONS: tuple[str, ...] = get_args(Reason)


def faithfulness(summary: str, documents: Sequence[str]) -> dict[str, float | None]:
    """Check a summary against all documents together.

    Args:
        summary: The summary; for an empty one everything is None.
        documents: What it summarizes.

    Returns:
        ``support``, the check's score in [0, 1], and ``unsupported_number``, ``unsupported_name`` and so on, one for
        each of ``REASONS``: how many spans of the summary no document carries.
    """
    names = {reason: f"unsupported_{reason}" for reason in REASONS}
    if not summary.strip():
        return dict.fromkeys(("support", *names.values()))
    support = check_support(summary, documents)
    counts = Counter[str](span.reason for span in support.unsupported)
    return {"support": support.score, **{name: counts[reason] for reason, name in names.items()}}
