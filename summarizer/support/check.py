"""The support check: does a text say only what its sources say?

The check is lexical, in the line of Nan et al. (2021, entity-level factual consistency) and of the error
types of FRANK (Pagnoni et al. 2021): closed rules for what must agree exactly (numbers, dates, names,
quotations, speakers, negation, roles) and an alignment for the rest. It knows no synonyms: it gates text
that was rewritten from its sources, where a word from elsewhere is more often invented than paraphrased.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.support.attribution import unsupported_attributions
from summarizer.support.closeness import Wording
from summarizer.support.dates import unsupported_dates
from summarizer.support.names import Lexicon, unsupported_names
from summarizer.support.negation import unsupported_negations
from summarizer.support.numbers import unsupported_numbers
from summarizer.support.passage import Passage
from summarizer.support.quotations import unsupported_quotations
from summarizer.support.repetition import unsupported_repetitions
from summarizer.support.roles import unsupported_roles
from summarizer.support.titles import unsupported_titles
from summarizer.support.verdict import Support, Unsupported


def check_support(text: str, sources: Sequence[str]) -> Support:
    """Check whether a text says only what its sources say.

    Args:
        text: One sentence, or a few. An empty one is supported.
        sources: The source sentences or passages it should rest on; with none, every claim is unsupported.

    Returns:
        The score and the unsupported spans. Any Unicode is accepted; nothing is raised.
    """
    lexicon = Lexicon([Passage.read(source) for source in sources])
    read = lexicon.sources
    passage = lexicon.rekey(Passage.read(text))
    problems = [
        *unsupported_quotations(passage, read),
        *unsupported_attributions(passage, read),
        *unsupported_names(passage, lexicon),
        *unsupported_numbers(passage, read),
        *unsupported_dates(passage, read),
        *unsupported_negations(passage, read),
        *unsupported_roles(passage, read),
        *unsupported_titles(passage, read),
        *unsupported_repetitions(passage, read),
    ]
    problems += _new_words(passage, lexicon, problems)
    return Support(_score(passage, read), tuple(sorted(problems, key=lambda span: (span.start, span.end))))


def _score(passage: Passage, sources: Sequence[Passage]) -> float:
    wording = Wording(sources)
    scores = [wording.closeness(words) for words in passage.sentences()]
    return sum(scores) / len(scores) if scores else 1.0


def _new_words(passage: Passage, lexicon: Lexicon, named: Sequence[Unsupported]) -> list[Unsupported]:
    """Content words that no source has and that no other check has already named."""
    taken = {at for span in named for at in range(span.start, span.end)}
    return [
        passage.problem(at, at, "word")
        for at, token in enumerate(passage.tokens)
        if token.content and token.key not in lexicon.keys and token.start not in taken
    ]
