"""Whether a text has anybody whom "he", "she" or "they" can mean, as far as words tell.

"The court found that he had taken cash" and "Guards were removed from her house" do not say who. Shallow on purpose:
whatever may be a name, or ends as words for people do, may be the one.
"""

from __future__ import annotations

import re

from summarizer.support.numerals import TWO_TO_TEN
from summarizer.support.tokens import fold
from summarizer.support.vocabulary import FUNCTION_WORDS, MONTHS

_NAMED = re.compile(
    rf"(?<!^)(?<![a-z]{{3}}[.!?] )\b(?!(?:I|[A-Z]\w+day|{'|'.join(map(str.title, MONTHS))})\b)[A-Z][\w’'-]+"
    r"|(?i:\b(?:s?he|him|his|hers?|who|whose|whom|I|me|my|one|some(?:one|body)|\d+-year-old)\b)"
)
_SOMEBODY = re.compile(
    r"\w*(?:\w{3}(?:er|or|ist|i[ac]n|ary|ee)|\w{3}(?<!m)[ea]nt|(?:wo)?m[ae]n|boy|girl|child|king|queen|judge|victim|mate"
    r"|chief|head|guard|lord|lady|youth)s?"
    r"|(?:guy|gran|vet|coach|nurse|pilot|aide|clerk|witness|teen|kid|son|priest|bishop|monk|nun|captain|wife|widow|bride"
    r"|groom|cook|chef|host|guest|friend|hero|thief|spy|star|person|deputy|attorney|sheriff|imam|detective|relative"
    r"|executive|fugitive|suspect|architect|prefect|actress|waitress|princess|scholar|burglar|vicar|voice)s?",
    re.IGNORECASE,
)
"""What may be a word for somebody; endings tell most, and pass more."""
_NOBODY = FUNCTION_WORDS | frozenset("number order power water river winter summer paper letter matter year".split())
_MANY = frozenset(
    "police cops officials prosecutors investigators detectives guards officers lawyers doctors rescuers judges jurors"
    " critics supporters opponents rivals allies experts analysts witnesses relatives friends neighbours neighbors"
    " colleagues fans pals voters polls rumours rumors reports late early earlier later soon today yesterday".split()
)
"""Words that open a sentence, with a capital, and are no name; none of these is "she"."""

_ONE = re.compile(r"\b(?:s?he|him|his|hers?)\b", re.IGNORECASE)
_THEY = re.compile(r"(?<!among )\b(?:they|them|theirs?)\b")
_PLURAL = re.compile(
    r"\b(?!(?:was|is|has|does|this|its|his|as|us|says|thus|across|always|yes)\b)\w+[^\W_s]s\b"
    rf"|\b(?:{TWO_TO_TEN}|\d+|and|people|police|men|women|children|staff|crew|family|couple|team|pair|crowd|public|board"
    r"|company|government|council|party|club|band|group|union|jury|panel|side|who|several|both|all)\b",
    re.IGNORECASE,
)
"""What may be "they": many, or a body of people."""
_SOMEBODY_AT_ALL = re.compile(r"\b(?:each|every\w*|any\w*|no ?(?:body|one)|few|most|many)\b", re.IGNORECASE)
_PLACED = re.compile(
    rf"\b(?i:in|on) (?:{'|'.join(map(str.title, MONTHS))}|[A-Z]\w+day)\b"
    r"|\b(?i:in|near|at) (?:[A-Z][\w’'-]+ ?){1,2}(?<! )(?=,| (?:on|yesterday|last|this|in|s?he|his|her)\b)"
)
"""Where or on which day: "In Port Lorne on Wednesday"."""
_AHEAD = re.compile(
    r"^\W*(?:in|at|to|on|by|with|after|before|during|despite|for|as|since|while|when|once|until|if|though|although|because"
    r"|under|through|throughout)\b",
    re.IGNORECASE,
)
"""Opens a phrase in which "her" may mean whom the sentence goes on to name."""


def speaks_of_somebody(text: str) -> bool:
    """Whether a text has a name, a pronoun of a person or a word for somebody."""
    opening = re.match(r"\W*([A-Z][\w-]*)", text)
    named = opening is not None and fold(opening[1]) not in FUNCTION_WORDS | _MANY
    words = map(fold, re.findall(r"\w+", text))
    return (
        named
        or _NAMED.search(text) is not None
        or any(_SOMEBODY.fullmatch(word) and word not in _NOBODY | _MANY for word in words)
    )


def asks_which(unquoted: str) -> bool:
    """Whether a sentence, its quotations left out, has "they" and before it no name and nothing that is many.

    As "A farmer had reported seeing them".
    """
    they = _THEY.search(unquoted)
    if they is None:
        return False
    before = _PLACED.sub(" ", unquoted[: they.start()])
    opening = re.match(r"\W*([A-Z][\w-]*)", before)
    return not (
        (opening is not None and fold(opening[1]) not in FUNCTION_WORDS)
        or any(pattern.search(before) for pattern in (_NAMED, _PLURAL, _SOMEBODY_AT_ALL))
        or (_AHEAD.match(before) and _NAMED.search(unquoted[they.end() :]))
    )


def asks_who(unquoted: str) -> bool:
    """Whether a sentence, its quotations left out, has "he" or "her" and nobody before it that it can mean.

    Not where it opens with a phrase and goes on with who that is: "At her press conference Ms Lund smiled".
    """
    one = _ONE.search(unquoted)
    if one is None:
        return False
    before, after = unquoted[: one.start()], unquoted[one.end() :]
    if _SOMEBODY_AT_ALL.search(before) or speaks_of_somebody(_PLACED.sub(" ", before)):
        return False
    ahead = _AHEAD.match(before) is not None and (one[0] in {"his", "her"} or len(before.split()) == 1)
    return not (ahead and speaks_of_somebody(_PLACED.sub(" ", "the " + after)))
