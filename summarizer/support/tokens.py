"""Words, numbers and marks of a text, with their offsets and the key by which two of them count as the same.

The key is the Snowball English stem (Porter 2) of the word in lower case without accents, after irregular
forms are mapped to their base ("said" → "say"). Function words are not stemmed. News that is lower-cased
and spaced out the way the Penn Treebank writes it (``ca n't``, ``25 %``, double back quotes) gives the keys
of print.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import snowballstemmer  # type: ignore[import-untyped]

from summarizer.support.vocabulary import (
    ABBREVIATIONS,
    CURRENCIES,
    FUNCTION_WORDS,
    IRREGULAR_FORMS,
    NUMBER_WORDS,
)

_LONGEST_STEMMED = 40
_QUOTE_MARKS = frozenset("\"“”„«»`‘’'")
_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_TOKEN = re.compile(
    rf"""
      (?P<number>\d+(?:[.,]\d+)*)
    | (?P<percent>per\s?cent\b|percent\b|pct\b|%)
    | (?P<currency>[$€£¥₽₹])
    | (?P<initials>(?:[^\W\d_]\.){{2,}})
    | (?P<negation>(?<=[^\W\d_])n['’]t\b|\bn['’]t\b)
    | (?P<clitic>(?<=[^\W_])['’](?:s|re|ve|ll|d|m)\b|(?<!\S)['’](?:s|re|ve|ll|d|m)\b)
    | (?P<word>(?:(?!n['’]t\b){_LETTER})+(?:['’](?!(?:s|re|ve|ll|d|m|t)\b)(?:{_LETTER})+)*)
    | (?P<mark>``|''|\.\.\.|[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_stemmer = snowballstemmer.stemmer("english")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark.

    Attributes:
        start: Where it starts in its text, in code points.
        end: Where it ends there.
        text: Exactly that range.
        kind: ``word``, ``number`` or ``mark`` (punctuation, symbols).
        key: What it is compared by.
        sentence: Index of its sentence in the text.
        opens: Whether it is the first word or number of its sentence or of a quotation.
    """

    start: int
    end: int
    text: str
    kind: Literal["word", "number", "mark"]
    key: str
    sentence: int
    opens: bool

    @property
    def content(self) -> bool:
        """Whether it is a word that carries meaning of its own."""
        return self.kind == "word" and self.key not in FUNCTION_WORDS

    @property
    def capital(self) -> bool:
        """Whether it is a word that starts with a capital letter."""
        return self.kind == "word" and self.text[0].isupper()


def tokenize(text: str) -> tuple[Token, ...]:
    """Split a text; linear in its length.

    Args:
        text: Any Unicode string.

    Returns:
        Its tokens in order; white space belongs to none.
    """
    tokens: list[Token] = []
    sentence = 0
    opens = True
    for match in _TOKEN.finditer(text):
        surface = match.group()
        kind, key = _kind_and_key(match.lastgroup, surface)
        tokens.append(Token(match.start(), match.end(), surface, kind, key, sentence, opens and kind != "mark"))
        if kind != "mark":
            opens = False
        elif surface[0] in _QUOTE_MARKS or surface in (":", "(", "-", "–", "—"):
            opens = True
        if _ends_sentence(tokens, text):
            sentence += 1
            opens = True
    return tuple(tokens)


def fold(word: str) -> str:
    """Lower case, accents and apostrophes dropped: ``Erdoğan`` and ``ERDOGAN`` are ``erdogan``."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.replace("ı", "i").replace("ø", "o").replace("ł", "l")).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace("’", "'")


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The key of a folded word."""
    if word in FUNCTION_WORDS or len(word) > _LONGEST_STEMMED:
        return word
    base = IRREGULAR_FORMS.get(word, word)
    return str(_stemmer.stemWord(base))


def _kind_and_key(group: str | None, surface: str) -> tuple[Literal["word", "number", "mark"], str]:
    if group == "number":
        return "number", surface.replace(",", "")
    if group == "mark":
        return "mark", surface
    if group == "percent":
        return "word", "percent"
    if group == "currency":
        return "word", stem(CURRENCIES[surface])
    if group == "negation":
        return "word", "not"
    if group == "clitic":
        return "word", "'" + fold(surface[1:])
    if group == "initials":
        return "word", fold(surface.replace(".", ""))
    folded = fold(surface)
    if folded in NUMBER_WORDS:
        return "number", str(NUMBER_WORDS[folded])
    return "word", stem(folded)


def _ends_sentence(tokens: list[Token], text: str) -> bool:
    mark = tokens[-1]
    if mark.text not in (".", "!", "?", "...", "…"):
        return False
    if mark.end < len(text) and not (
        text[mark.end].isspace() or text[mark.end] in _QUOTE_MARKS or text[mark.end] in ")]"
    ):
        return False
    if mark.text != "." or len(tokens) == 1 or tokens[-2].end != mark.start:
        return True
    before = tokens[-2]
    return not (before.kind == "word" and (len(before.text) == 1 or fold(before.text) in ABBREVIATIONS))
