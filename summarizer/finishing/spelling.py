"""One spelling of one person in a brief, as the cluster's outlets most often write it.

Outlets transliterate names each in their own way (Zelensky, Zelenskyy, Zelenskiy). Two spellings are one name if they
differ by transliteration alone (``support.names``) and no document uses both: a document that does may mean
two people. A surname that is a letter off gives way to that of more outlets (``english.misspellings``) if it begins
like it and has no title that it has not; where as many have the one as the other, the brief writes what its source
does. Nobody gets another's name: what has other first names, is a first name, a part of a longer name or a word stays
(``english.surnames``), for a slip in print does less harm. A verbatim sentence that is respelled is no longer
verbatim and becomes ``rewritten``, traced to the same range as before; what stands between quotation marks, and a brief
by ``extractive``, are never respelled.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from summarizer.datamodels import Sentence
from summarizer.english.misspellings import misspellings
from summarizer.english.quoted import change_outside
from summarizer.english.surnames import WORD, uses
from summarizer.support.names import spelling
from summarizer.support.tokens import american, fold
from summarizer.written import WrittenSentence

_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
_SHARED_START = 3


def preferred_spellings(sentences: Sequence[Sentence], voices: Sequence[int]) -> dict[str, str]:
    """Find how a brief should spell the names of a cluster.

    Args:
        sentences: Every sentence of the cluster.
        voices: By document, an index; documents with different ones are independent sources and have a vote each.

    Returns:
        Every other spelling of a name → that of most outlets; of transliterations that as many have, of most mentions,
        then of the first.
    """
    return _slips(sentences, voices) | _transliterations(sentences, voices)


def _slips(sentences: Sequence[Sentence], voices: Sequence[int]) -> dict[str, str]:
    texts = [sentence.text for sentence in sentences]
    found = misspellings(texts, [sentence.document for sentence in sentences])
    used = uses(texts, {surname for spellings in found for surname in spellings}) if found else {}
    preferred: dict[str, str] = {}
    for spellings in found:
        outlets = {
            surname: len({voices[sentences[place.row].document] for place in places})
            for surname, places in spellings.items()
        }
        rare, usual = sorted(spellings, key=lambda surname: outlets[surname])
        certain = rare[0] == usual[0] and used[rare].titles <= used[usual].titles and used[rare].is_surely(used[usual])
        if outlets[rare] < outlets[usual] and certain:
            preferred[rare] = usual
    return preferred


def _transliterations(sentences: Sequence[Sentence], voices: Sequence[int]) -> dict[str, str]:
    mentions: dict[str, Counter[str]] = defaultdict(Counter)
    documents: dict[str, set[int]] = defaultdict(set)
    for sentence in sentences:
        for word in _LONG_WORD.findall(sentence.text):
            if word[0].isupper() and not word.isupper():
                documents[word].add(sentence.document)
                mentions[spelling(fold(word))][word] += 1
    spelled = [
        counts
        for key, counts in mentions.items()
        if len(counts) > 1 and _one_name(key, list(counts)) and _disjoint([documents[word] for word in counts])
    ]
    texts = [sentence.text for sentence in sentences]
    used = uses(texts, {word for counts in spelled for word in counts}) if spelled else {}
    preferred: dict[str, str] = {}
    for counts in spelled:
        outlets = {word: len({voices[number] for number in documents[word]}) for word in counts}
        best = max(counts, key=lambda word: (outlets[word], counts[word]))
        preferred |= {word: best for word in counts if word != best and used[word].is_surely(used[best])}
    return preferred


def _one_name(key: str, words: Sequence[str]) -> bool:
    """Whether words differ by transliteration alone, not as America and American or Labour and Labor do."""
    folded = [fold(word) for word in words]
    levelled = {american(word) for word in folded}
    return all(word[:_SHARED_START] == key[:_SHARED_START] for word in folded) and (
        len(levelled) > 1 or len(set(folded)) == 1
    )


def _disjoint(documents: Sequence[set[int]]) -> bool:
    return sum(map(len, documents)) == len(set().union(*documents))


def respelled(written: WrittenSentence, preferred: Mapping[str, str]) -> WrittenSentence:
    """Spell every name of a sentence as preferred; see ``preferred_spellings``."""
    return written.reworded(
        change_outside(written.text, lambda part: WORD.sub(lambda word: preferred.get(word[0], word[0]), part))
    )
