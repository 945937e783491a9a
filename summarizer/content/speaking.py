"""Which sentences have somebody speak of the man or woman whom the sentence before is about.

"The woman on the balcony was questioned. Prosecutor Karl Veld said that she was a witness.": printed alone, the second
has a prosecutor who is a woman, or means whomever the brief has told of. Only where the one before opens with a word
for somebody of that sex, who is named no more in the second; of names it is not known whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.datamodels import Sentence
from summarizer.english.pronouns import names_one_like
from summarizer.english.quoted import outside

_SAID_OF_ONE = re.compile(
    r"^\W*(?:(?!\b(?:who|when|after|as)\b)[^,;:]|, [^,]{1,50}, )*?\b(?:said|says|believes?|believed|found|ruled"
    r"|told \w+)(?: on \w+day| yesterday| today| last night)?(?: that)? (s?he|her|his)\b"
)
_ABOUT = re.compile(
    r"^\W*(?:the|an?) (?:[\w-]+ ){0,2}?(?:(?:wo)?man|girl|boy|widow(?:er)?|mother|father|gunman|actress)\b",
    re.IGNORECASE,
)


def speaking_of_another(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Find the sentences in which "she" is whom the one before is about.

    Args:
        sentences: The cluster's, in order of document and index.

    Returns:
        Rows of those that are not to be told but right after the one before them.
    """
    return frozenset(
        row
        for row, (one, other) in enumerate(pairwise(sentences), start=1)
        if (one.document, one.index + 1) == (other.document, other.index) and _is_of_it(other.text, one.text)
    )


def _is_of_it(text: str, before: str) -> bool:
    """Whether somebody says in a sentence what "she" did, and the one before opens with a woman."""
    said = _SAID_OF_ONE.match(outside(text))
    about = _ABOUT.match(before)
    return (
        said is not None
        and about is not None
        and names_one_like(said[1], about[0])
        and not names_one_like(said[1], outside(text))
    )
