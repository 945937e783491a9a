"""Longest common subsequences, one column of the table at a time.

``rouge-score`` fills an n × m table in Python. The same table's vertical differences are bits: one column
is one integer, and the next follows by an addition and three logical operations (Crochemore et al., "A fast
and practical bit-vector algorithm for the longest common subsequence problem", 2001; Hyyrö, "Bit-parallel
LCS-length computation revisited", 2004). Python's integers are as wide as the reference is long.

Of several longest subsequences ROUGE-Lsum needs the one that ``rouge-score`` reads out of its table. Its
rule, at a cell ``(i, j)`` without a match, is to step left when ``t[i][j-1] > t[i-1][j]``. There ``t[i][j]``
is the larger of the two, so it steps left exactly where the vertical difference of column ``j`` at row ``i``
is 1, which is the bit at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


def match_masks(reference: Sequence[str]) -> dict[str, int]:
    """Return for each word of a reference the places where it stands, bit ``i`` for place ``i``."""
    masks: dict[str, int] = {}
    for place, word in enumerate(reference):
        masks[word] = masks.get(word, 0) | 1 << place
    return masks


def lcs_length(reference: Sequence[str], candidate: Sequence[str]) -> int:
    """Return the length of the longest common subsequence of two word sequences."""
    masks = match_masks(reference)
    *_, last = _difference_columns(masks, len(reference), candidate)
    return last.bit_count()


def lcs_places(masks: Mapping[str, int], length: int, candidate: Sequence[str]) -> int:
    """Return the places in a reference of the longest common subsequence that ``rouge-score`` would pick.

    Args:
        masks: The reference's ``match_masks``.
        length: How many words the reference has.
        candidate: The candidate's words.

    Returns:
        Bit ``i`` is set where the reference's word ``i`` is part of the subsequence.
    """
    if masks.keys().isdisjoint(candidate):
        return 0
    columns = list(_difference_columns(masks, length, candidate))
    places, above = 0, (1 << length) - 1
    for word, differences in zip(reversed(candidate), reversed(columns), strict=False):
        matches = masks.get(word, 0)
        row = ((differences | matches) & above).bit_length()
        if not row:
            break
        if matches >> (row - 1) & 1:
            places |= 1 << (row - 1)
            above = (1 << (row - 1)) - 1
        else:
            above = (1 << row) - 1
    return places


def _difference_columns(masks: Mapping[str, int], length: int, candidate: Sequence[str]) -> Iterable[int]:
    """Yield the vertical differences, of the empty candidate first and then after each of its words."""
    full = (1 << length) - 1
    unmatched = full
    yield 0
    for word in candidate:
        extend = unmatched & masks.get(word, 0)
        unmatched = ((unmatched + extend) | (unmatched - extend)) & full
        yield full ^ unmatched
