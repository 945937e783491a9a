"""How a cluster uses a surname: after which first names and titles, and whether as anything else.

"Crown" after "David" may be a slip of the pen for Brown, but not where the same cluster tells of Judge David Crown, of
the Crown Prosecution Service, or of a crown; and Kelli before "Ward" is a first name, whatever Megyn Kelly is.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.english.titles import HONORIFICS, NO_NAMES
from summarizer.support.tokens import fold

WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]{2,})*")
"""A word as one may be a surname: "O'Brien", "Lind-Crown"; not with "'s"."""
_BETWEEN = re.compile(r"\.?\s")
_ARTICLES = frozenset(["the", "a", "an"])


class Use(NamedTuple):
    """How a word with a capital is used.

    Attributes:
        first_names: Names right before it, folded.
        titles: What stands before it or before its first name: an office ("judge"), an article; folded.
        otherwise: Whether it is also a first name, a part of a longer name, or a word in lower case.
    """

    first_names: frozenset[str]
    titles: frozenset[str]
    otherwise: bool

    def is_surely(self, usual: Use) -> bool:
        """Whether nothing in the cluster speaks against its being another spelling of a more usual one.

        It has no first name that the other has not, nor has the other alone one, and it is nothing but a surname.
        """
        named = bool(self.first_names) and self.first_names <= usual.first_names
        bare = not self.first_names and not usual.first_names and not usual.otherwise
        return not self.otherwise and (named or bare)


def uses(texts: Iterable[str], surnames: Collection[str]) -> Mapping[str, Use]:
    """Find how surnames are used.

    Args:
        texts: The sentences of a cluster.
        surnames: As written, with a capital.

    Returns:
        By surname, its use in all of them.
    """
    lowered = {surname.lower(): surname for surname in surnames}
    first_names: dict[str, set[str]] = {surname: set() for surname in surnames}
    titles: dict[str, set[str]] = {surname: set() for surname in surnames}
    otherwise: set[str] = set()
    for text in texts:
        words = list(WORD.finditer(text))
        for at, word in enumerate(words):
            if word[0] in first_names:
                before = list(_before(text, words[max(0, at - 2) : at + 1]))
                named = before[:1] if before and _is_name(before[0]) else []
                first_names[word[0]].update(map(fold, named))
                before_it = {fold(title).rpartition("-")[2] for title in before[len(named) :][:1]}
                titles[word[0]].update(before_it & (HONORIFICS | _ARTICLES))
                if _goes_on(text, words[at : at + 2]):
                    otherwise.add(word[0])
            else:
                otherwise.update(lowered.get(part, part) for part in word[0].split("-"))
    return {
        surname: Use(frozenset(first_names[surname]), frozenset(titles[surname]), surname in otherwise)
        for surname in surnames
    }


def _before(text: str, words: Sequence[re.Match[str]]) -> Iterator[str]:
    """The words right before the last one, the nearest first."""
    for one, other in zip(words[-2::-1], words[::-1], strict=False):
        if not _BETWEEN.fullmatch(text, one.end(), other.start()):
            return
        yield one[0]


def _is_name(word: str) -> bool:
    return word[0].isupper() and fold(word) not in NO_NAMES


def _goes_on(text: str, words: Sequence[re.Match[str]]) -> bool:
    """Whether the first of some words is part of a longer name: "Crown Prosecution", "Crown-7"."""
    start, end = words[0].span()
    following = words[1:] and text[end : words[-1].start()].isspace() and _is_name(words[-1][0])
    return bool(following) or text[max(0, start - 1) : start] == "-" or text[end : end + 1] == "-"
