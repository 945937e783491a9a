"""Names of people, places and organizations, under all their spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import cached_property
from itertools import groupby

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token, fold
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import FUNCTION_WORDS, MONTHS, RELATIVE_DAYS, WEEKDAYS

_SAME = {
    spelling: names[0]
    for names in (
        ("us", "usa", "america", "american", "americans"),
        ("uk", "britain", "british"),
        ("kyiv", "kiev"),
        ("kharkiv", "kharkov"),
        ("odesa", "odessa"),
        ("lviv", "lvov"),
        ("muhammad", "mohammed", "mohammad", "mohamed", "muhammed", "mohamad"),
        ("gaddafi", "qaddafi", "gadhafi", "kadafi", "kadhafi"),
        ("hizbullah", "hezbollah", "hizbollah"),
    )
    for spelling in names
}
_ABBREVIATED = {
    "us": ("united", "states"),
    "uk": ("united", "kingdom"),
    "eu": ("european", "union"),
    "un": ("united", "nations"),
}
_FINAL_Y = re.compile(r"(?<=[^aeiouy])(?:iy|yi|yy|ii|ij|yj|y|i)$")
_DOUBLED = re.compile(r"(?<=[aeiou])([lmsf])\1(?=[aeiou])")
_DEMONYM_ENDINGS = frozenset(["n", "an", "ian", "ean", "ish", "ese", "i", "ic", "nian", "er", "ite"])
_PLACE_ENDINGS = frozenset(["", "a", "e", "y", "ey", "ia", "ain", "s", "ium"])
_SHORTEST_STEM = 4
_SHORTEST_MISSPELLED = 5
_LIKE_A_MISSPELLING = 0.8
_COMMON_ENDINGS = re.compile(r"(?:s|ed|ing|ly|tion|ment|ity|ness|ance|ence)$")
_LONGEST_ACRONYM = 6


def spelling(name: str) -> str:
    """One form for the spellings of a name that differ by transliteration alone.

    Accents, apostrophes, the endings -y, -yy, -iy, -yi and -i, ``ou`` for ``u``, and a doubled l, m, s or f
    between vowels are levelled: Zelensky, Zelenskyy and Zelenskiy agree, Zelensky and Zelenskky do not.
    """
    folded = fold(name).replace("'", "")
    folded = _SAME.get(folded, folded)
    if len(folded) < _SHORTEST_STEM:
        return folded
    return _FINAL_Y.sub("i", _DOUBLED.sub(r"\1", folded.replace("ou", "u")))


class SourceWords:
    """The words and names of all sources, and under which key they know a word of the text."""

    def __init__(self, sources: Sequence[Passage]) -> None:
        self._sources = sources
        self._words = [token for source in sources for token in source.tokens if token.kind == "word"]
        self.keys = frozenset(token.key for source in sources for token in source.tokens if token.kind != "mark")

    def as_sources_write(self, passage: Passage) -> Passage:
        """The passage, its names keyed by the spelling that the sources have."""
        tokens = (replace(t, key=self._key(t)) if self._unknown(t) else t for t in passage.tokens)
        return Passage(passage.text, tuple(tokens))

    def misspells(self, token: Token) -> bool:
        """Whether an unknown word is close to a source's name."""
        folded = fold(token.text)
        if len(folded) < _SHORTEST_MISSPELLED:
            return False
        matcher = SequenceMatcher(b=folded, autojunk=False)
        for name in self._names:
            matcher.set_seq1(name)
            if matcher.real_quick_ratio() >= _LIKE_A_MISSPELLING and matcher.ratio() >= _LIKE_A_MISSPELLING:
                return True
        return False

    def _unknown(self, token: Token) -> bool:
        return token.content and token.key not in self.keys

    def _key(self, token: Token) -> str:
        """The key of the source's word for the same name; the token's own if there is none."""
        folded = fold(token.text)
        known = self._key_of_spelling.get(spelling(folded)) or self._key_of_initials.get(folded)
        if known:
            return known
        for short, words in _ABBREVIATED.items():
            if folded == short and all(word in self._key_of_word for word in words):
                return self._key_of_word[words[0]]
            if folded in words and short in self._key_of_word:
                return self._key_of_word[short]
        return next((key for word, key in self._key_of_word.items() if _demonym(folded, word)), token.key)

    @cached_property
    def _key_of_word(self) -> dict[str, str]:
        return {fold(token.text): token.key for token in self._words}

    @cached_property
    def _key_of_spelling(self) -> dict[str, str]:
        return {spelling(word): key for word, key in self._key_of_word.items()}

    @cached_property
    def _key_of_initials(self) -> dict[str, str]:
        return {initials: key for source in self._sources for initials, key in _initials(source)}

    @cached_property
    def _names(self) -> set[str]:
        return {fold(t.text) for t in self._words if t.capital and not t.opens and t.key not in FUNCTION_WORDS}


def unsupported_names(passage: Passage, sources: SourceWords) -> Iterator[Unsupported]:
    """Names that no source has under any spelling, and near-misses of a source's name.

    Yields:
        The word of the name that is wrong, reason ``name``.
    """
    for at, token in enumerate(passage.tokens):
        if token.content and token.key not in sources.keys and (_is_name(passage, at) or sources.misspells(token)):
            yield passage.problem(at, at, "name")


def _is_name(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    word = passage.folded[at]
    if not token.capital or word in MONTHS or word in WEEKDAYS or word in RELATIVE_DAYS:
        return False
    return not token.opens or not _COMMON_ENDINGS.search(word)


def _initials(source: Passage) -> Iterator[tuple[str, str]]:
    """Initials of every run of two to six capitalized words, and the key of its first word."""
    words = (t for t in source.tokens if t.kind == "word" and t.key not in ("of", "the", "and", "for", "on"))
    for capital, run in groupby(words, key=lambda token: token.capital):
        named = list(run) if capital else []
        letters = "".join(fold(token.text)[0] for token in named)
        for start in range(len(letters) - 1):
            for end in range(start + 2, min(len(letters), start + _LONGEST_ACRONYM) + 1):
                yield letters[start:end], named[start].key


def _demonym(one: str, other: str) -> bool:
    """Whether one is the adjective of the other: Russian and Russia, Turkish and Turkey."""
    if one[: _SHORTEST_STEM - 1] != other[: _SHORTEST_STEM - 1]:
        return False
    shared = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    shared = min(len(one), len(other)) if shared is None else shared
    for cut in range(shared, _SHORTEST_STEM - 2, -1):
        endings = one[cut:], other[cut:]
        for adjective, place in (endings, endings[::-1]):
            if adjective in _DEMONYM_ENDINGS and place in _PLACE_ENDINGS:
                return True
    return False
