"""Whom "he" and "she" mean in a sentence that is read alone.

"The judge said she accepted that he had known nothing" may name the judge with one of the two, never with both. Shallow
on purpose: a name, a word for somebody of that sex, or for somebody's partner, before the second of them may be whom
it means.
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
_OF_ANY_SEX = re.compile(
    r"\b(?:his|her|their) (?:(?:own|late|former|old|best|longtime|[a-z]+-[a-z]+|business|school|class|team) ){0,2}"
    r"(?:partner|colleague|friend|boss|lawyer|employer|employee|deputy|predecessor|successor|rival|opponent|teacher"
    r"|pupil|student|patient|client|doctor|neighbou?r|tenant|landlord|lodger|cousin|child|baby|victim|co-\w+|\w+mate)\b"
)
"""Whoever is told to be somebody's: "she killed her business partner after he"."""
_A_NAME = re.compile(r"(?<=[\w’',] )[A-Z][\w’'-]+|^\W*[A-Z][\w’'-]+ [A-Z]")
_ON = r"(?=[.,;]|\W*$| (?:as|in|on|at|when|after|before|until|by|for|next)\b)"
_DONE = re.compile(
    # "Villeret did not name him", "Ana Bell, the chief executive, will run it"
    r"^\W*(?:the )?(?:(?!(?:of|in|from|for|at|on|who|that|and|with|to|by|which)\b)[\w.’'-]+ ){0,3}?[\w.’'-]+"
    r"(?:, [^,;:]{1,50},)? (?:will|would|could|can|may|might|(?:do|does|did) not|has|had|have) (?:not )?"
    rf"(?!(?:be|been|said|have)\b)\w+ (?:it|him|them){_ON}"
    # "Ana Bell, the head of sales, will act in her place", "is the favourite to replace him"
    r"|^(?:(?!\b(?:who|that|said|says|told|when|after|as|and|whose|if)\b)[^;:])*"
    rf"\b(?:in (?:his|her|their) (?:place|stead)\b|(?:replace|succeed)(?:s|ed)? (?:him|her|them){_ON})",
    re.IGNORECASE,
)


def done_to_another(unquoted: str) -> bool:
    """Say whether the one that a sentence names does something to "him" or "it": that is another, and told before."""
    return _DONE.search(unquoted) is not None


def names_one_like(pronoun: str, text: str) -> bool:
    """Say whether a text has a word for somebody who can be "he" or "his", "she" or "her"."""
    return (_WOMAN if _SHE.match(pronoun) else _MAN).search(text) is not None


def of_another_sex(unquoted: str) -> bool:
    """Say whether one of "he" and "she" is nobody whom a sentence has, its quotations left out."""
    he, she = _HE.search(unquoted), _SHE.search(unquoted)
    if not he or not she:
        return False
    second, whom = (he, _MAN) if he.start() > she.start() else (she, _WOMAN)
    before = unquoted[: second.start()]
    return not any(somebody.search(before) for somebody in (whom, _OF_ANY_SEX, _A_NAME))
