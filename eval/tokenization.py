"""Words and sentences as ROUGE sees them.

The ``rouge-score`` tokenizer is that package's own (Lin's: lower case, runs of ``a-z0-9``, Porter stems of
words longer than three letters); only the stemmer's answers are remembered, which changes nothing but the
time. It drops every letter outside a–z, so a text in another script has no words at all. The ``unicode``
tokenizer is for those: runs of letters, marks and digits of any script, never stemmed, and one word a
character in scripts that are written without spaces.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from nltk.stem.porter import PorterStemmer
from rouge_score import tokenize as rouge_score_tokenize
from sentencex import segment

Tokenizer = Literal["rouge-score", "unicode"]
Splitter = Literal["sentencex", "newline"]

# Thai, Lao, Tibetan, Myanmar, Khmer, kana, Han and their extensions.
_UNSPACED = re.compile(
    "[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_PORTER = PorterStemmer()


@dataclass(frozen=True, slots=True)
class TokenizedText:
    """A text's words, and its words sentence by sentence."""

    words: tuple[str, ...]
    sentences: tuple[tuple[str, ...], ...]


def tokenize(text: str, tokenizer: Tokenizer = "rouge-score", *, stemmer: bool = True) -> tuple[str, ...]:
    """Return the words of a text, in order.

    Args:
        text: Any text.
        tokenizer: ``rouge-score`` for that package's words, ``unicode`` for scripts other than Latin.
        stemmer: Whether ``rouge-score`` words longer than three letters are stemmed (Porter).
    """
    if tokenizer == "unicode":
        return tuple(_unicode_words(text))
    return tuple(rouge_score_tokenize.tokenize(text, _RememberingStemmer if stemmer else None))


def ngrams(words: Sequence[str], n: int) -> Iterator[tuple[str, ...]]:
    """Return all runs of ``n`` words, in order."""
    return zip(*(words[start:] for start in range(n)), strict=False)


def split_sentences(text: str, splitter: Splitter = "sentencex") -> list[str]:
    """Return the sentences of a text, without the white space around them.

    Args:
        text: Any text; Windows and old Mac line ends are line ends.
        splitter: ``sentencex`` ends sentences where their punctuation does and at blank lines, so that
            hard-wrapped lines stay whole; ``newline`` ends them at line ends and nowhere else, as
            ``rouge-score`` itself does.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    pieces = text.split("\n") if splitter == "newline" else segment("en", text)
    return [stripped for piece in pieces if (stripped := piece.strip())]


def tokenize_text(text: str, tokenizer: Tokenizer, splitter: Splitter, *, stemmer: bool) -> TokenizedText:
    """Return the words of a text and of each of its sentences; see ``tokenize`` and ``split_sentences``."""
    return TokenizedText(
        words=tokenize(text, tokenizer, stemmer=stemmer),
        sentences=tuple(tokenize(sentence, tokenizer, stemmer=stemmer) for sentence in split_sentences(text, splitter)),
    )


def lost_letters(text: str) -> float:
    """Return the ratio in [0, 1] of a text's letters that the ``rouge-score`` tokenizer drops."""
    letters = [character for character in text.lower() if character.isalpha()]
    return sum(not "a" <= character <= "z" for character in letters) / max(len(letters), 1)


class _RememberingStemmer:
    """Porter's stemmer, as nltk has it and ``rouge-score`` calls it, stemming each word once."""

    @staticmethod
    @functools.lru_cache(maxsize=2**17)
    def stem(word: str) -> str:
        return str(_PORTER.stem(word))


def _unicode_words(text: str) -> list[str]:
    kept = "".join(
        character if character.isalnum() or unicodedata.category(character)[0] == "M" else " "
        for character in unicodedata.normalize("NFC", text).casefold()
    )
    return _UNSPACED.sub(r" \g<0> ", kept).split()
