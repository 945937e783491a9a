"""The support check: does a text say only what its sources say?

The check is lexical, in the line of Nan et al. (2021, entity-level factual consistency) and of the error
types of FRANK (Pagnoni et al. 2021): closed rules for what must agree exactly (numbers, dates, names,
quotations, speakers, negation, hedges, roles) and closeness of wording for the rest. It knows no synonyms but "hurt"
for "injured": it gates text that was rewritten from its sources, where a word from elsewhere is more often invented
than paraphrased.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.errors import InputError
from summarizer.support.assertions import unsupported_statements
from summarizer.support.attribution import unsupported_attributions
from summarizer.support.closeness import Wording
from summarizer.support.dates import unsupported_dates
from summarizer.support.exchanges import unsupported_exchanges
from summarizer.support.first_names import unsupported_first_names
from summarizer.support.hedges import unsupported_hedges
from summarizer.support.names import Lexicon, unsupported_names
from summarizer.support.negation import unsupported_negations
from summarizer.support.numbers import rounded_as_exact, unsupported_numbers
from summarizer.support.opposites import unsupported_opposites
from summarizer.support.passage import Passage
from summarizer.support.quotations import unsupported_quotations
from summarizer.support.repetition import unsupported_repetitions
from summarizer.support.roles import unsupported_roles
from summarizer.support.seams import SourceSentences
from summarizer.support.titles import unsupported_titles
from summarizer.support.tolls import unsupported_tolls
from summarizer.support.verbatim import is_verbatim
from summarizer.support.verdict import SCORE_TO_STAND, Support, Unsupported
from summarizer.support.words import unsupported_wording, unsupported_words

_LEFT_BY_A_SEAM = 0.9
"""Share of its score that a sentence keeps at each seam; range 0 to 1, lower is stricter."""


def check_support(text: str, sources: Sequence[str]) -> Support:
    """Check whether a text says only what its sources say.

    Args:
        text: One sentence, or a few. An empty one is supported.
        sources: The source sentences or passages it should rest on; with none, every claim is unsupported.

    Returns:
        The score and the unsupported spans. Any Unicode is accepted.

    Raises:
        InputError: ``sources`` is one text: each of its characters would count as a source.
    """
    if isinstance(sources, str):
        raise InputError("sources", "is one text; pass a list of texts.")
    passage, as_received = Passage.read(text), [Passage.read(source) for source in sources]
    if is_verbatim(passage, as_received):
        return Support(1.0, ())
    lexicon = Lexicon(as_received)
    read = lexicon.sources
    passage = lexicon.rekey(passage)
    problems = [
        *unsupported_quotations(passage, read),
        *unsupported_attributions(passage, read),
        *unsupported_names(passage, lexicon),
        *unsupported_numbers(passage, read),
        *unsupported_tolls(passage, read),
        *unsupported_dates(passage, read),
        *unsupported_negations(passage, read),
        *unsupported_opposites(passage, read),
        *unsupported_hedges(passage, read),
        *unsupported_statements(passage, read),
        *unsupported_roles(passage, read),
        *unsupported_titles(passage, read),
        *unsupported_first_names(passage, read),
        *unsupported_exchanges(passage, read),
        *unsupported_repetitions(passage, read),
    ]
    passage, wording = rounded_as_exact(passage, read), Wording(read)
    named = _places(problems)
    problems += (word for word in unsupported_words(passage, lexicon, wording) if word.start not in named)
    score = _score(passage, _places(problems), wording, SourceSentences(read))
    if score < SCORE_TO_STAND and not problems:
        problems += unsupported_wording(passage, wording)
    return Support(score, tuple(sorted(dict.fromkeys(problems), key=lambda span: (span.start, span.end))))


def _score(passage: Passage, named: Collection[int], wording: Wording, sentences: SourceSentences) -> float:
    """Share of the words that the sources carry: each counts as much as its sentence follows them, if nothing is wrong.

    Args:
        passage: The text.
        named: The places in it that an unsupported span covers.
        wording: Of the sources.
        sentences: Of the sources.

    Returns:
        In [0, 1]; 1 for a text without words.
    """
    carried = count = 0.0
    for words in passage.sentences():
        right = sum(word.start not in named for word in words)
        carried += right * wording.closeness(words) * _LEFT_BY_A_SEAM ** sentences.seams(words)
        count += len(words)
    return carried / count if count else 1.0


def _places(problems: Sequence[Unsupported]) -> frozenset[int]:
    """Every place in the text that one of the problems covers."""
    return frozenset(at for problem in problems for at in range(problem.start, problem.end))
