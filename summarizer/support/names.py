"""Names of people, places and organizations, under all their spellings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import groupby

from summarizer.support.passage import Passage
from summarizer.support.tokens import Token, american, shared_start, stem
from summarizer.support.verdict import Unsupported
from summarizer.support.vocabulary import (
    ABBREVIATED_NAMES,
    DATE_WORDS,
    IRREGULAR_FORMS,
    REPORTING_VERBS,
    SAME_NAMES,
)

_FINAL_Y = re.compile(r"(?<=[^aeiouy])(?:iy|yi|yy|ii|ij|yj|y|i)$")
_DEMONYM_ENDINGS = frozenset(["n", "an", "ian", "ean", "ish", "ese", "i", "ic", "nian", "er", "ite"])
_PLACE_ENDINGS = frozenset(["", "a", "e", "y", "ey", "ia", "ain", "s", "ium"])
_SHORTEST_LEVELLED = 4
_SHARED_START = 3
_SHORTEST_MISSPELLED = 5
_LIKE_A_MISSPELLING = 0.8
_COMMON_ENDINGS = re.compile(r"(?:s|ed|ing|ly|tion|ment|ity|ness|ance|ence)$")
_LONGEST_ACRONYM = 6
_MISSPELLED_LETTERS = 3
_MOST_LIKENED = 50
"""Words that are compared letter by letter, on either side; bounds the work on hostile input."""
_SMALL_IN_NAMES = frozenset(["of", "the", "and", "for", "on"])


def spelling(name: str) -> str:
    """One form for the spellings of a folded name that differ by transliteration alone.

    Apostrophes, the endings -y, -yy, -iy, -yi and -i, ``ou`` for ``u`` and British endings are levelled: Zelensky,
    Zelenskyy and Zelenskiy agree, Zelensky and Zelenskky do not.
    """
    folded = name.replace("'", "")
    folded = SAME_NAMES.get(folded, folded)
    if len(folded) < _SHORTEST_LEVELLED:
        return folded
    return _FINAL_Y.sub("i", american(folded).replace("ou", "u"))


class Lexicon:
    """The words of the sources, with one key for all spellings of a name.

    Attributes:
        sources: The sources, their names keyed alike: Zelensky in one and Zelenskyy in another are one person.
    """

    def __init__(self, sources: Sequence[Passage]) -> None:
        self._key_of_word: dict[str, str] = {}
        self._key_of_spelling: dict[str, str] = {}
        self._words_by_start: dict[str, list[str]] = defaultdict(list)
        self._key_of_initials: dict[str, str] = {}
        self.sources = [self._learn(source) for source in sources]
        self.keys = frozenset[str]().union(*(source.keys for source in self.sources))

    def rekey(self, passage: Passage) -> Passage:
        """The passage, its names keyed as the sources key them."""
        tokens = (
            token._replace(key=self._key(token)) if token.content and token.key not in self.keys else token
            for token in passage.tokens
        )
        return Passage(passage.text, tuple(tokens))

    @cached_property
    def names(self) -> dict[str, list[str]]:
        """The sources' words that are capitalized inside a sentence, folded; all, if none are. By first letter."""
        words = [token for source in self.sources for token in source.tokens if token.content]
        named = [word for word in words if word.capital and not word.opens] or words
        by_letter: dict[str, list[str]] = defaultdict(list)
        for name in dict.fromkeys(word.folded for word in named):
            by_letter[name[:1]].append(name)
        return by_letter

    def misspells_stem(self, token: Token) -> bool:
        """Whether a capitalized word has only the stem in common with a source's name: "Unitted" and "United"."""
        if token.folded in DATE_WORDS or token.key != stem(token.folded):
            return False
        names = self._names_of_stem.get(token.key, ())
        plural = token.folded.removesuffix("s")
        return bool(names) and not any(
            plural == name.removesuffix("s") or spelling(token.folded) == spelling(name) or _demonym(token.folded, name)
            for name in names
        )

    @cached_property
    def _names_of_stem(self) -> dict[str, set[str]]:
        """The folded words of each key whose words are all capitalized inside sentences."""
        words: dict[str, set[str]] = defaultdict(set)
        common: set[str] = set()
        for source in self.sources:
            for token in source.tokens:
                words[token.key].add(token.folded)
                if not token.capital or token.opens:
                    common.add(token.key)
        return {key: names for key, names in words.items() if key not in common}

    def _learn(self, source: Passage) -> Passage:
        tokens: list[Token] = []
        for token in source.tokens:
            if token.content:
                key = self._key_of_word.get(token.folded) or self._learn_word(token)
                tokens.append(token if key == token.key else token._replace(key=key))
            else:
                tokens.append(token)
        self._key_of_initials.update(_initials(tokens))
        return Passage(source.text, tuple(tokens))

    def _learn_word(self, token: Token) -> str:
        folded = token.folded
        key = self._key(token) if token.capital else token.key
        self._key_of_word[folded] = key
        self._key_of_spelling.setdefault(spelling(folded), key)
        self._words_by_start[folded[:_SHARED_START]].append(folded)
        return key

    def _key(self, token: Token) -> str:
        """The key of the same name in the sources; the token's own if there is none."""
        folded = token.folded
        known = self._key_of_spelling.get(spelling(folded)) or self._key_of_initials.get(folded)
        if known:
            return known
        for short, words in ABBREVIATED_NAMES.items():
            if folded == short and all(word in self._key_of_word for word in words):
                return self._key_of_word[words[0]]
            if folded in words and short in self._key_of_word:
                return self._key_of_word[short]
        alike = self._words_by_start.get(folded[:_SHARED_START], [])[:_MOST_LIKENED]
        return next((self._key_of_word[word] for word in alike if _demonym(folded, word)), token.key)


def unsupported_names(passage: Passage, lexicon: Lexicon) -> Iterator[Unsupported]:
    """Names that no source has under any spelling, and near-misses of a source's name.

    Yields:
        The word of the name that is wrong, reason ``name``.
    """
    new = [at for at, token in enumerate(passage.tokens) if token.content and token.key not in lexicon.keys]
    for at, token in enumerate(passage.tokens):
        if token.capital and not token.opens and lexicon.misspells_stem(token):
            yield passage.problem(at, at, "name")
    for count, at in enumerate(new):
        alike = lexicon.names[passage.folded[at][:1]] if count < _MOST_LIKENED else []
        if _is_name(passage, at) or _misspells(passage.folded[at], alike[:_MOST_LIKENED]):
            yield passage.problem(at, at, "name")


def _misspells(folded: str, names: Iterable[str]) -> bool:
    """Whether an unknown word is close to one of some names without being short for it or derived from it."""
    if len(folded) < _SHORTEST_MISSPELLED:
        return False
    matcher = SequenceMatcher(b=folded, autojunk=False)
    for name in names:
        if abs(len(name) - len(folded)) > _MISSPELLED_LETTERS or name.startswith(folded) or folded.startswith(name):
            continue
        matcher.set_seq1(name)
        if matcher.quick_ratio() >= _LIKE_A_MISSPELLING and matcher.ratio() >= _LIKE_A_MISSPELLING:
            return True
    return False


def _is_name(passage: Passage, at: int) -> bool:
    token = passage.tokens[at]
    if not token.capital or token.folded in DATE_WORDS:
        return False
    return not token.opens or (not _COMMON_ENDINGS.search(token.folded) and _acts_like_a_name(passage, at))


def _acts_like_a_name(passage: Passage, at: int) -> bool:
    """Whether what follows the first word of a sentence makes a name of it: "Bell was", "Bell's", "Ana Bell"."""
    if at + 1 == len(passage.tokens):
        return True
    following = passage.tokens[at + 1]
    word = following.folded
    verb = word.endswith("ed") or word in REPORTING_VERBS or word in IRREGULAR_FORMS
    return following.capital or not following.content or verb


def _initials(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """Initials of every run of two to six capitalized words, and the key of its first word."""
    words = (token for token in tokens if token.kind == "word" and token.key not in _SMALL_IN_NAMES)
    for capital, run in groupby(words, key=lambda token: token.capital):
        named = list(run) if capital else []
        letters = "".join(token.folded[:1] for token in named)
        for start in range(len(letters) - 1):
            for end in range(start + 2, min(len(letters), start + _LONGEST_ACRONYM) + 1):
                yield letters[start:end], named[start].key


def _demonym(one: str, other: str) -> bool:
    """Whether one is the adjective of the other: Russian and Russia, Turkish and Turkey."""
    for cut in range(shared_start(one, other), _SHARED_START - 1, -1):
        endings = one[cut:], other[cut:]
        for adjective, place in (endings, endings[::-1]):
            if adjective in _DEMONYM_ENDINGS and place in _PLACE_ENDINGS:
                return True
    return False
