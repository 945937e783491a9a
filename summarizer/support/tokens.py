"""Words, numbers and marks of a text, with their offsets and the key by which two of them count as the same.

The key is the Snowball English stem (Porter 2) of the word in lower case without accents, after irregular
forms are mapped to their base ("said" → "say"). Function words are not stemmed. News that is lower-cased
and spaced out the way the Penn Treebank writes it (``ca n't``, ``25 %``, double back quotes) gives the keys
of print.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import Literal, NamedTuple

from Stemmer import Stemmer

from summarizer.support import numerals
from summarizer.support.vocabulary import (
    ABBREVIATIONS,
    CURRENCIES,
    DATE_WORDS,
    FUNCTION_WORDS,
    IRREGULAR_FORMS,
    NEGATORS,
    SAME_WORDS,
)

Kind = Literal["word", "number", "mark"]

_LONGEST_STEMMED = 40
_SENTENCE_ENDS = frozenset([".", "!", "?", "...", "…"])
_QUOTE_MARKS = frozenset("\"“”„«»`‘’'")
_BEFORE_CAPITALS = _QUOTE_MARKS | frozenset(":(-–—")
_HALVES_OF_THE_DAY = frozenset(["am", "pm"])
_OPENING_WORDS = FUNCTION_WORDS - DATE_WORDS - {"one"}
_OPENING_WORD = re.compile(r"\s+[\"“‘']?([A-Z][a-z'’]+)")
_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_TOKEN = re.compile(
    rf"""
      (?P<number>{numerals.PATTERN})
    | (?P<metres>{numerals.METRES})
    | (?P<percent>per\s?cent\b|percent\b|pct\b|%)
    | (?P<currency>[$€£¥₽₹])
    | (?P<initials>(?:[^\W\d_]\.){{2,}})
    | (?P<nobody>\bno[ \u00a0-]one\b(?![-–]))
    | (?P<negation>(?<=[^\W\d_])n['’]t\b|\bn['’]t\b)
    | (?P<clitic>(?<=[^\W_])['’](?:s|re|ve|ll|d|m)\b|(?<!\S)['’](?:s|re|ve|ll|d|m)\b)
    | (?P<word>(?:(?!n['’]t\b){_LETTER})+(?:['’](?!(?:s|re|ve|ll|d|m|t)\b)(?:{_LETTER})+)*)
    | (?P<mark>``|''|\.\.\.|[^\w\s]|_)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PLAIN_LETTERS = str.maketrans(
    {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "’": "'"}
)
"""What Unicode does not take apart into a letter and an accent."""
_FIXED_KEYS = {"percent": "percent", "negation": "not", "metres": "meter"}
_AMERICAN_ENDINGS = [
    (re.compile(british), ending)
    for british, ending in [
        (r"(?<=\w{3})our(?=(?:s|ed|ing|er|ers|able|ite|ites|hood|hoods|ly)?$)", "or"),
        (r"is(?=(?:e|es|ed|ing|ation|ations)$)", "iz"),
        (r"ys(?=(?:e|es|ed|ing)$)", "yz"),
        (r"(?<=[tb])re(?=s?$)", "er"),
        (r"(?<=fen|cen)ce(?=s?$)", "se"),
        (r"(?<=e)ll(?=(?:ed|ing|er|ers)$)", "l"),
        (r"programme(?=s?$)", "program"),
    ]
]
_stemmer = Stemmer("english", 0)  # shared by all threads: in C, so that no thread sees the work of another


class Token(NamedTuple):
    """One word, number or mark.

    Attributes:
        start: Where it starts in its text, in code points.
        end: Where it ends there.
        text: Exactly that range.
        folded: The same in lower case without accents, abbreviations without full stops; ``nobody`` for "no one".
        kind: ``word``, ``number`` or ``mark`` (punctuation, symbols).
        key: What it is compared by.
        content: Whether it is a word that carries meaning of its own.
        capital: Whether it is a word that starts with a capital letter.
        sentence: Index of its sentence in the text.
        opens: Whether it is the first word or number of its sentence or of a quotation.
    """

    start: int
    end: int
    text: str
    folded: str
    kind: Kind
    key: str
    content: bool
    capital: bool
    sentence: int
    opens: bool

    @property
    def tells(self) -> bool:
        """Whether it says something by itself: a word that carries meaning of its own, or a number."""
        return self.content or self.kind == "number"

    @property
    def named(self) -> bool:
        """Whether it looks like a name: a word of meaning with a capital letter."""
        return self.capital and self.content

    @property
    def breaks(self) -> bool:
        """Whether it is a mark that parts what stands around it; a hyphen does not."""
        return self.kind == "mark" and self.text != "-"

    @property
    def denies(self) -> bool:
        """Whether it is a word that denies what follows it: "not", "n't", "nobody"."""
        return self.key == "not" or self.folded in NEGATORS


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
        kind, folded, key = _read(match.lastgroup, surface)
        word = kind == "word"
        content = word and key not in FUNCTION_WORDS
        capital = word and surface[0].isupper()
        start, end = match.span()
        tokens.append(
            Token(start, end, surface, folded, kind, key, content, capital, sentence, opens and kind != "mark")
        )
        if kind != "mark":
            opens = match.lastgroup == "initials" and _ends_with_initials(tokens[-1], text)
            sentence += opens
        elif surface in _SENTENCE_ENDS and _ends_sentence(tokens, text):
            sentence += 1
            opens = True
        elif surface[0] in _BEFORE_CAPITALS:
            opens = True
    return tuple(tokens)


def fold(word: str) -> str:
    """Lower case, letters and apostrophes plain: ``Erdoğan``, ``ERDOGAN`` and ``Łódź`` are ``erdogan`` and ``lodz``."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word).casefold().translate(_PLAIN_LETTERS)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def stem(word: str) -> str:
    """The key of a folded word; British and American spellings have the same."""
    return word if len(word) > _LONGEST_STEMMED or word in FUNCTION_WORDS else _stem(word)


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(american(IRREGULAR_FORMS.get(word, word))))


def american(word: str) -> str:
    """A folded word as American English would spell its ending; harmless where it would not, as keys go."""
    for british, ending in _AMERICAN_ENDINGS:
        word = british.sub(ending, word)
    return word


def _read(group: str | None, surface: str) -> tuple[Kind, str, str]:
    """Kind, folded form and key of what the pattern found."""
    if group == "word":
        if surface == "US":
            return "word", "u.s", "u.s"
        folded = fold(surface)
        key = stem(folded)
        return "word", folded, SAME_WORDS.get(key, key)
    if group == "nobody":
        return "word", group, group
    if group == "mark":
        return "mark", surface, surface
    folded = fold(surface)
    if group == "number":
        return "number", folded, numerals.value(folded)
    if group == "initials":
        short = folded.replace(".", "")
        short = folded.rstrip(".") if short in FUNCTION_WORDS else short
        return "word", short, short
    return "word", folded, _FIXED_KEYS.get(group or "") or _sign(folded)


def _sign(folded: str) -> str:
    """The key of a currency sign or of a clitic such as ``'s``."""
    return stem(CURRENCIES[folded]) if folded in CURRENCIES else "'" + folded[1:]


def _ends_sentence(tokens: list[Token], text: str) -> bool:
    mark = tokens[-1]
    after = text[mark.end : mark.end + 1]
    if after and not after.isspace() and after not in _QUOTE_MARKS and after not in ")]":
        return False
    if mark.text != "." or len(tokens) == 1 or tokens[-2].end != mark.start:
        return True
    before = tokens[-2]
    abbreviated = before.kind == "word" and (len(before.text) == 1 or before.folded in ABBREVIATIONS)
    return not abbreviated or _opening_word(text, mark.end) in _OPENING_WORDS


def _ends_with_initials(initials: Token, text: str) -> bool:
    """Whether the last full stop of initials ends their sentence too: "at 6 a.m. Workers", "in the U.S. He"."""
    word = _opening_word(text, initials.end)
    clock = initials.folded.replace(".", "") in _HALVES_OF_THE_DAY
    return word in _OPENING_WORDS or (clock and word not in DATE_WORDS and word != "")


def _opening_word(text: str, start: int) -> str:
    """The folded word that stands here, if it is written as one that opens a sentence; else nothing."""
    found = _OPENING_WORD.match(text, start)
    return fold(found[1]) if found else ""


def shared_start(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the beginning that two words, or two lists of words, share."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
