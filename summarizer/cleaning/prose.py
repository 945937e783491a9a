"""Telling prose from furniture by form: length, function words, and how a block ends.

Grammatical text is a third function words or more; menus and lists of headlines hold few of them. That, with the
number of words, is what jusText (Pomikálek 2011) and boilerpipe (Kohlschütter, Fankhauser and Nejdl 2010) found to
carry most of the decision. Both also use the density of links, which plain text does not have; the sentence end
stands in for it here, because a link or a headline seldom has a full stop.
"""

from __future__ import annotations

import re

from summarizer.english.agencies import ANY_AGENCIES


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set: a vocabulary written as one string."""
    return frozenset(text.split())


NO_STOP = r"(?<![^.]\.)(?<![^.]\.[\"”’)])$"
"""Behind stands the end of a text that is no full stop; three dots are none."""

_FUNCTION_WORDS = word_set(
    """
    a about above after again against all also although always among an and another any anyone are around as at away
    back be because been before being below between both but by came can cannot could did do does doing done down
    during each either else even ever every few for from further get go got had has have having he her here hers
    herself him himself his how however i if in into is it its itself just less let like made make many may me might
    mine more most much must my myself near neither never no nobody nor not nothing now of off on once one only onto
    or other our ours out over own per perhaps rather said same say says she should since so some something still
    such than that the their theirs them themselves then there these they this those though three through to too
    toward towards two under until up upon us very was we well were what when where whether which while who whom
    whose why will with within without would yet you your yours
    aren't can't couldn't didn't doesn't don't hadn't hasn't haven't he's i'd i'll i'm i've isn't it's let's she's
    shouldn't that's there's they'll they're they've wasn't we'll we're we've weren't what's who's won't wouldn't
    you'd you'll you're you've
    """
)
_OPEN_ENDS = word_set("a an and as at by for from in into of on or than that the their to with")
_SENTENCE_END = re.compile(
    rf"[.!?…:;。！？][\"'”’»)\]*_\s]*(?:\[\d{{1,3}}\]){{0,5}}(?:(?<=\s)\({ANY_AGENCIES}\))?$", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2}$|\b(?:Co|Corp|Inc|Jr|Ltd|Sr)\.$")
_ENDING = 64
"""The end of a sentence is looked for in so many of a text's last characters, more than the longest agency's name."""
_SAMPLE = 2_000

NO_VERB = (
    r"(?!.*\b(?:found|finds|shows?|shown|reveals?|suggests?|that|led|leads|helps?|has|have|had|was|were|is|are|will|would"
    r"|(?-i:(?!edited|compiled)[a-z]+ed|began|begins|came|comes|took|takes|drew|draws|made|makes|gave|gives|went|goes|fell"
    r"|rose|put|bought|wrote|lost|sold|brought|became|got|can|could|may|might|must|should))\b)"
)
"""Ahead stands no verb of a sentence about such a thing, as there is none in a credit; case does not matter."""


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop or its like, closing quotation marks, brackets and "(Reuters)" aside.

    Three dots do not end a sentence unless a quotation mark closes after them: they cut a teaser short.
    """
    return bool(_SENTENCE_END.search(text[-_ENDING:])) and not text.endswith(("..", "…"))


def ends_abbreviated(text: str) -> bool:
    """Whether the full stop that ends a text may be that of an abbreviation ("in the U.S.", "Orvan Steel Inc.")."""
    return bool(_ABBREVIATED.search(text[-_ENDING:]))


def is_open_ended(text: str) -> bool:
    """Whether a text breaks off where a sentence cannot end: at a comma, an article, a preposition, a conjunction."""
    last = text[-24:].rsplit(maxsplit=1)[-1]
    return last.endswith(",") or last in _OPEN_ENDS


def function_word_density(text: str) -> float:
    """Share of function words among the words at the start of a text (2,000 characters), in [0, 1]."""
    words = text[:_SAMPLE].lower().replace("’", "'").split()
    return sum(word.strip("\"'“”‘.,:;!?()[]*_") in _FUNCTION_WORDS for word in words) / len(words) if words else 0.0


def content_words(text: str) -> frozenset[str]:
    """The words that carry a text's meaning, in lower case: all but function words and single characters."""
    words = (word.strip("\"'“”‘.,:;!?()[]*_-–—|#") for word in text.lower().replace("’", "'").split())
    return frozenset(word.removesuffix("'s") for word in words if len(word) > 1) - _FUNCTION_WORDS
