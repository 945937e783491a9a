"""Whom "he" and "she" mean in a sentence that is read alone.

"The judge said she accepted that he had known nothing" may name the judge with one of the two, never with both. Shallow
on purpose: a name, or a word for somebody of that sex, before the second of them may be whom it means.
"""

from __future__ import annotations

import re

_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_MAN = re.compile(
    r"\b(?:m[ae]n|boys?|husband|fathers?|brothers?|sons?|uncle|nephew|grandfather|widower|boyfriend|king|prince|Mr|Sir"
    r"|actor|chairman|gunman|fisherman|policeman|fireman)\b",
    re.IGNORECASE,
)
_WOMAN = re.compile(
    r"\b(?:wom[ae]n|girls?|wife|mothers?|sisters?|daughters?|aunt|niece|grandmother|widow|girlfriend|queen|princess"
    r"|Mrs|Ms|Miss|Dame|actress|chairwoman|policewoman|waitress)\b",
    re.IGNORECASE,
)
_A_NAME = re.compile(r"(?<=[\w’',] )[A-Z][\w’'-]+|^\W*[A-Z][\w’'-]+ [A-Z]")


def of_another_sex(unquoted: str) -> bool:
    """Say whether one of "he" and "she" is nobody whom a sentence has, its quotations left out."""
    he, she = _HE.search(unquoted), _SHE.search(unquoted)
    if not he or not she:
        return False
    second, whom = (he, _MAN) if he.start() > she.start() else (she, _WOMAN)
    before = unquoted[: second.start()]
    return not whom.search(before) and not _A_NAME.search(before)
