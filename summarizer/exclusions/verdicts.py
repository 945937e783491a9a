"""What a trial had not come to when an article was published, and a later one opens with.

Who is accused denies it, the jury is out, a verdict follows, then a sentence. Once an article opens with that somebody
was "found guilty", "jailed" or "cleared", what earlier ones have in the present of the steps before it does not hold:
"Lund denies murdering", "the jury retired to consider its verdict". That she "had denied" it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from summarizer.datamodels import Sentence
from summarizer.documents.publication import later
from summarizer.english.quoted import outside
from summarizer.exclusions.exclusion import names_in, openings

_VERDICT = re.compile(
    r"\b(?<!\bbe )(?:found (?:[^.;]{1,80} )?guilty|convicted|conviction|acquitted|cleared of|pleaded guilty|jailed"
    r"|sentenced|imprisoned)\b"
)
"""Not "prosecutors asked that he be jailed"."""
_BEFORE_IT = re.compile(
    r"\b(?:denies|deny|(?:has|have) (?:denied|pleaded not guilty)|(?:is|are) (?:accused|on trial|standing trial)"
    r"|jur(?:y|ors)\b[^.;]{0,160}\b(?:(?<!had )retired|went out|(?:was|were) sent (?:out|home)"
    r"|(?:is|are|remains?) (?:still )?(?:out|deliberating|considering))"
    r"|awaiting trial)\b"
)


def before_verdict(
    by_document: Sequence[tuple[Sentence, ...]], times: Sequence[datetime | None]
) -> Iterator[tuple[Sentence, Sentence]]:
    """Find the steps of a trial that a verdict has left behind.

    Args:
        by_document: The sentences of each document.
        times: When each was published; see ``summarizer.documents.publication``.

    Yields:
        A sentence of a document that tells of no verdict, and the opening with one of a document published later, where
        nobody is named in the sentence or somebody whom that document names too.
    """
    verdicts = {opening.document: opening for opening in openings(by_document) if _VERDICT.search(opening.text)}
    named = {number: names_in(" ".join(s.text for s in by_document[number])) for number in verdicts}
    for own, after in zip(by_document, later(times), strict=True):
        reached = [number for number in after if number in verdicts]
        if not reached or any(_VERDICT.search(sentence.text) for sentence in own):
            continue
        for sentence in own:
            names = names_in(sentence.text)
            if _BEFORE_IT.search(outside(sentence.text)) and any(not names or names & named[at] for at in reached):
                yield sentence, verdicts[reached[-1]]
