"""Whether a sentence can be read without the one before it.

A brief takes sentences out of their articles, so one that opens with "He", "This move" or "But" leaves its reader
asking who, which and why. The test is shallow on purpose: it looks at how the sentence opens and at whom it lets
speak, and what it cannot decide it lets pass.
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarizer.english.addressing import in_the_first_person, to_the_reader
from summarizer.english.fragments import is_fragment, only_asks
from summarizer.english.kin import leaves_open_whose
from summarizer.english.leftovers import leaves_open_of_what
from summarizer.english.moments import leaves_open_when
from summarizer.english.pointing import points_back
from summarizer.english.pronouns import done_to_another, of_another_sex
from summarizer.english.quoted import outside
from summarizer.english.somebody import asks_which, asks_who
from summarizer.support.numerals import TWO_TO_TEN
from summarizer.support.vocabulary import MONTHS

_WHEN = rf"(?:\w+day|\d+|{'|'.join(MONTHS)}|the (?:morning|afternoon|evening)|question|which)\b"
_SAYS_WHICH = (
    rf" (?:of|by|from|into|(?:on|in)(?! {_WHEN})) (?!(?:it|this|that|these|those|them|him|her|his|its|their|whom)\b)"
)
"""Words by which "the decision" needs no other sentence: "of the court", but neither "on Monday" nor "in question"."""
_COUNT = (
    rf"(?:{TWO_TO_TEN}|eleven|twelve|\w+teen|all|half|many|most|several|some|(?:a )?few"
    r"|none|(?:a|one) (?:third|quarter))"
)
_FIRST_CLAUSE = (
    r"^(?:(?!\b(?:and|or|but|to|who|which|when|if|after|before|because|as(?! a result)|in \d{4}|said|says|told)\b)"
    r"[^,;:])*"
)
"""A sentence up to where it goes on with something that a word further on can be about."""
_OPENS_WITH_PRONOUN = re.compile(
    r"^\W*(?:(?:and|but|so|yet|also|then|now|still|later|instead|earlier|however|meanwhile|though|while|as|when|if|after"
    r"|before|in addition|for|because|since|once|until|according to"
    r"|together|at least|at most|about|around|roughly|some|nearly|almost|(?:more|fewer|less) than|up to|only|just"
    r"|(?:an?|one|two|three|four|five|ten|\d+) (?:year|month|week|day|hour|decade)s? (?:ago|earlier|before|later|after)"
    r"|(?:(?:a few|an?|some) )?(?:minutes|hours?|days|weeks|months|years|moments?) (?:later|earlier|before|after)"
    r"|in \d{4}(?: so far)?|so far(?: (?:this|in) \w+)?"
    r"|today|yesterday|tonight|tomorrow|on \w+day(?: (?:morning|afternoon|evening|night))?|(?:last|this) \w+"
    r"|at (?:first|the time|about|around|\d[\d.:]*(?: ?[ap]\.?m\b\.?)?))\W+)*"
    r"(?:(?:among|(?:\w+ ){1,3}of(?: all)?) (?=(?:them|these|those (?:two|three|four|five|six|\d+))\b)"
    rf"|(?:{_COUNT}|much|part) of (?=(?:it|this|that)\b)|(?:in|for|of|with) (?:{_COUNT}|one),? (?=(?:it|they|s?he)\b)"
    r"|(?!(?:in|as|for|at|on|because|instead|ahead|out|regardless) )(?:\w+ ){1,2}of (?=(?:his|her|its|their)\b))?"
    r"(?:he|she|they|we|i|you|him|her|them|his|hers|its|their|theirs|my|your|ones|neither|others?"
    r"|it(?! (?:(?:has|had|is|was|has been|had been) )?(?:(?:rain|snow)(?:ed|ing)|hailed(?: (?:for|in|on|all)\b|[.,]))"
    r"(?!.*\b(?:s?he|it|they|h[ie][ms]|hers?|its|them|their)\b))"
    r"|our(?! (?-i:Lady)\b)"
    rf"|one(?! in (?:\d|{TWO_TO_TEN}|twenty|a |every))"
    r"(?=,| (?:is|was|has|had|said|says|told|did|will|would|could|who|that|in|on|at|by|from|to|and)\b)"
    r"|both(?! (?:the )?[\w.’']+(?: \w+)? and\b)|another"
    rf"|(?:\d[\d,]*|{TWO_TO_TEN}|eleven|twelve|\w+teen|\w+ty|a dozen|dozens of"
    r"|hundreds of) other(?:s| \w+)"
    rf"|{_COUNT}(?= (?:is|was|were|are|had|have|will|would|did|do|remain(?:ed)?|died|lived|worked|escaped|survived)\b)"
    r"|the (?:first|second|third|fourth|fifth|sixth|last)(?= (?:was|is|has|had|died|came)\b)"
    r"|the (?:(?:former|latter)(?! (?:[a-z-]+ ){1,4}(?-i:[A-Z]))|others?|same|duo|two|three"
    r"|(?:man|woman|couple)(?! (?:who|whose|accused|charged|convicted|suspected|behind)\b)"
    r"|(?:sum|figure|total|number|pair)(?! of\b)"
    rf"|(?:move|decision|announcement|statement|incident|comments?|remarks?|amendment|motion|group|post|video|report"
    rf"|ruling|article|document)(?!{_SAYS_WHICH}))"
    r"|(?:this|that|these|those|such)(?! (?:week|year|month|morning|afternoon|evening|weekend|spring|summer|autumn|fall"
    r"|winter|time)\b)|here|there(?! (?:is|are|was|were|have|has|had|will)\b))\b(?!-)",
    re.IGNORECASE,
)
_OPENS_WITH_ACRONYM = re.compile(r"^\W*(?:WHO|IT)\b")
_OPENS_WITH_LINK = re.compile(
    r"^\W*(?:and|but|so|yet|also|then|however|nevertheless|nonetheless|moreover|furthermore|therefore|thus|hence|instead"
    r"|additionally|in addition|besides|likewise|similarly|in (?:response|turn|return|contrast)|as a result|for example"
    r"|for instance|on the other hand|that said|still|further(?: complicating)?|or|nor|plus|because|which|who|whose"
    r"|even so|at (?:the same time|that time)|by contrast|in other words|(?:shortly|soon) (?:after|before)(?:wards?)?"
    r"|(?:earlier|later)(?=,))\b(?!-)",
    re.IGNORECASE,
)
_QUOTES_OF_SOMETHING = re.compile(
    r"^[\"“‘'](?:(?:they|he|she)\b|(?:this|these) (?:numbers?|figures?|tolls?|counts?|totals?|statements?|claims?)\b"
    r"|that(?:[’']s| is| was| would be) (?!what|how|why|where|when|who)"
    r"|(?:\w+ ){1,3}(?:this|that) (?:number|figure|toll|count|total) to\b"
    r"|(?:that|those) (?!(?:are|were|will|would|can|could|may|might|have|had|did|said|one|kind|sort|way"
    r"|much|many|day|night|time|who|i|we|he|she|they|you|\w+s|\w+ed)\b)[a-z]+ )",
    re.IGNORECASE,
)
"""A quotation that opens with "They", "That statement" or "That was": it speaks of what was said before."""
_LINKS_BACK = re.compile(
    r",\s+(?:however|in (?:response|turn|return|contrast)|meanwhile|too|therefore|though|instead|by contrast"
    r"|for (?:his|her|its|their) part|for example|for instance)(?=[,.])"
    # "Three fainted as a result.", "Fewer had done so by noon", "Inspectors found then that"
    rf"|{_FIRST_CLAUSE}\b(?:as a result\W*$|(?:do|does|did|done|doing) so\b"
    r"|(?:said|found|knew|thought|\w{3,}ed) (?:then|at the time)(?! of\b))",
    re.IGNORECASE,
)
_UNNAMED_SPEAKS = re.compile(
    r"\b(?:he|she|they|it|i|we|the (?:company|firm|airline|agency|organi[sz]ation|department|spokes\w+|official|lawyer"
    r"|source)(?: ha[sd])?)\s+(?:\w+ly\s+|also\s+)?(?:said|says|told|added|adds|wrote|asked(?! for\b)|noted|explained"
    r"|continued|tweeted|recalled|insisted|warned|stated|argued|replied|responded|confirmed|denied)\b"
    r"|^\W*(?:said|says|added|asked|wrote)\s+(?:he|she|they)\b",
    re.IGNORECASE,
)
_LEANS_ON_ANOTHER = re.compile(
    # "OSHA fined it", "the department puts it at", "voted against it"
    r"^\W*(?:the )?(?:[\w.’'-]+ ){1,4}?(?!(?:say|insist|claim|believe|think|hope|know|fear|confirm|report)(?:s|e?d) )"
    r"\w{2,}(?:ed|s|ut|et|old|ade|ave|ook|aw|eld|eft|ost|ent) (?:it|them|him)\b"
    r"(?! (?:also|would|will|had|have|could|can|may|might|should|did|\w+ed|(?!as\b)\w+s)\b)"
    # "Lund's lawyer said that she had not seen it"
    r"|^\W*(?:the )?(?:(?!(?:of|in|from|for|at|on|who|that|and)\b)[\w.’'-]+ ){1,4}?(?:said|says)(?: (?:on )?\w+day)?"
    r"(?: that)? (?:s?he|they|it) (?:\w+ ){0,2}?(?:(?:would|will) \w+|\w{2,}(?:ed|en|own|ght|ade|old|eard|ead))"
    r" (?:it|them)(?=\s*[.,]| (?:from|back|by|on|in|if|when)\b)"
    # "Lund sued, and a court"
    r"|^\W*(?!when |after |if |as |while )(?:the )?(?:[\w.’'-]+ ){1,4}?"
    r"(?:sued|appealed|refused|declined|objected|complied|obliged|disagreed)(?=[.,;]| and\b)"
    # "Kolle, now 79, was one of them"
    r"|^[^,;]{1,60}(?:, [^,;]{1,30},)? (?:is|was|were|be|became) (?:one|part) of (?:them|those|these)(?=[.,])"
    # "Lund denied this"
    r"|^\W*(?:[\w.’'-]+ ){1,6}?(?!(?:is|was|has|does|as) )\w+(?:ed|s|old|ade|ew) (?:this|that|these|those|so)(?=[.,])"
    r"|\b(?:against|for) (?:it|them)(?=[.,])|\b(?:this|that) way(?=[.,])|\blike (?:this|that)[.!]$"
    r"|^\W*(?:the|one) \w+ is(?:,| that),? (?:he|she|they|it)\b|\b(?:this|that) one\W*$",
    re.IGNORECASE,
)
_NOBODY_BEFORE = re.compile(
    # "said his brother", "Prosecutors said that he knew", "Including debt it is worth", "told them that this was"
    r"^\W*(?:said|says|added|asked|wrote|told) (?:his|her|its|their)\b"
    r"|^\W*(?:the )?(?:prosecutors|police|officials|authorities|investigators|detectives|deputies|witnesses|critics"
    r"|lawyers|doctors|friends|colleagues|relatives|neighbou?rs|supporters|sources|experts|analysts|researchers|residents)"
    r" (?:said|say|believe|allege|told \w+|found|think|argued|claimed)"
    r"(?: (?:that|there|was|is|were|are|no|any|evidence|reason|sign|doubt|not|if|whether|when|how|why))*"
    r" (?:he|she|his|her|him)\b"
    r"|^\W*(?:police|prosecutors|detectives|investigators|officials|authorities|experts|doctors)"
    r" (?:said|say|believe|think|suspect|found)(?: that)? it (?:is|was|had|has|may|might|could)(?: have)?(?: been)?"
    r" (?!expected|believed|feared|hoped|suspected|understood)\w+ed\b"
    r"|^\W*(?:including|excluding|with|without) \w+,? (?:he|she|it|they) (?:is|was|are|were|has|had|will|would)\b"
    r"|\b(?:said|says|told \w+|added|argued|warned|insisted|denied) (?:that )?(?:this|these)"
    r" (?:is|was|were|are|would|had|has)\b"
    r"|\b(?:owns?|holds?|controls?) (?:about |some )?[\d.]+ ?(?:%|per ?cent)\W*$"
    r"|\b(?:called|dismissed|disputed) the (?:number|figure|claim|suggestion|idea)s?\W*$"
    # "Two doctors confirmed the deaths", "The judges rejected their claim": that of others
    rf"|{_FIRST_CLAUSE}\b(?:confirmed the \w+\W*$"
    r"|(?:rejected|dismissed|quashed|refused|granted|overturned|threw out|turned down) (?:his|her|its|their)"
    r" (?:claim|appeal|argument|request|bid|application|plea|petition|objection|complaint|conviction|sentence)s?\b)"
    # "The council was told it would be 11,900", "gave a figure of 1,500", "will pay two thirds of the cost"
    r"|\b(?:puts?|estimated?) the (?:number|figure|total) (?:at|as)\b"
    r"|\b(?:said|says|told|thought|estimated)(?: that)? it (?:would|could) be (?:\w+ )?[\d$£€]"
    r"|\b(?:gave|cited|offered) (?:a|the) (?:lower |higher )?(?:figure|number|estimate|total) (?:of|at) [\w$£€,.]+\W*$"
    r"|\b(?:of|for|cover|bear|share|met) the (?:costs?|bill)\W*$"
    rf"|\b(?:counted|found|identified|listed|named) (?:\w+ )?(?:{TWO_TO_TEN}|\d+)\W*$"
    r"|^\W*(?:earlier|later)(?: in the| that) day\b"
    r"|\b(?:framed|put|saw|viewed|described) (?:it|things|the (?:question|matter|issue)) (?:differently|otherwise)\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"(?<!over )(?<!out )(?<!up )(?<!down )\bthere"
    r"(?=[.,;]| (?:ever since|since|for|until|after|before|in|on|last|this)\b)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:in|at|to|from|near|inside|outside|on|into|through|around) ", re.IGNORECASE)
_CLOSED_BY_PRONOUN = re.compile(
    r"(?:^\W*|, |\s\s)(?:s?he|it|they) (?:said|says|added|noted|wrote|told \w+|explained|recalled)(?: on \w+day)?\W*$"
)
_SOMEBODY_ACTS = re.compile(
    r"(?:^(?:The )?(?:[A-Z][\w’'.-]* ){1,3}[A-Z][\w’'-]*|^The [A-Z][\w’'-]*"
    r"|(?<!^)(?<![.!?]\s)(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bto )(?<!\bnear )(?<!\bfrom )\b(?!I\b)[A-Z][\w’'-]*+)"
    r"(?<!['’]s)(?:,? [^,]{1,40},){0,2} (?:was|were|is|are|has|have|had|will|would|did|could|can|says|said|told|came"
    r"|gave|got|began|felt|found|knew|left|lost|made|ran|saw|sent|thought|took|went|won|wrote|\w{3,}ed)\b"
)
"""A name that does something, not a place or "Parkinson's"; before it nobody can be the one who said so at the end."""
_LABELLED = re.compile(r"^[^\"“.,]{1,40} [-–—] [\"“]")
_NAMED = re.compile(
    r"(?<!^)(?<![.!?]\s)\b(?!I\b)[A-Z][\w’'-]+"
    r"|^(?:[A-Z][\w’'.-]* ){1,4}(?:said|says|told|announced|reported|confirmed|denied|warned|added|will|has|had)\b"
    r"|^(?!(?:It|He|She|That|There|What|Who|Here|Let|How|Where)['’])[A-Z][\w-]*['’]s [a-z]"
)
"""A name inside a sentence, or one that opens it and does something."""
_INCOMPLETE = re.compile(
    r"(?:(?<!\W)(?=\W*+$)\W*[,;:–—-]|\b(?:the|a|an|of|and|or|that|which|who|as))\W*$", re.IGNORECASE
)
_ENDS = re.compile(r"(?:(?<!\.)\.|[!?])(?: ?[\"”’')\]])*$")
"""Not with an ellipsis: so ends a teaser, or what a page has cut off."""
_UNTOLD = re.compile(
    r"\bthe (letter|list|memo|e-?mail|note|tape|clip|petition|(?:law)?suit|recording)(?=[.,;]|$)"
    r"|\bthe ((?:wo)?m[ae]n|boy|girl|couple|teenager|child|account|device|weapon|gun|vehicle)"
    r" (?:had|has|have|was|is|were|would|will|did|could)\b",
    re.IGNORECASE,
)
"""Which, is said before or nowhere."""
_AGED = re.compile(
    r"^\W*(?:[\w’'-]+,? ){0,5}?the \d{1,3}-year-old(?: \w+)?(?=[,.]| (?:also|later|then|who|is|was|has|had|did|does"
    r"|will|would|could|can|may|might|said|says|told|died|got|went|took|made|became|left|ran|\w{3,}ed)\b)",
    re.IGNORECASE,
)
"""Who that is, is said before: "The 49-year-old did not run."."""
_ITS_CHIEF = re.compile(r"^\W*(?:[A-Z][\w.’'-]* ){1,3}[A-Z][\w’'-]+, (?:its|their|his|her) (?!own\b)")
"""Whose, is said before: "Dana Bell, its chief executive, said"."""
_ASIDE = re.compile(r"^\W*[(\[][^()\[\]]*[)\]]\W*$")
"""A remark on the sentence before: "(The White House won’t say.)"."""
_SAYS_NOT_WHAT = re.compile(
    r"(?<!\bas )(?<!\bthan )\b(?:has|have|had|would|will|did|does|could|can|should|is|was|were|are|must|may|might)"
    r"(?:(?: not|n[’']t)(?: know| say| agree)?|(?: do| done)? so| be| have)?[.!]$",
)
"""A verb left to the sentence before, or what it is about: "Senator Bell has not.", "Calder Line did not know."."""
_COMPARES = re.compile(r"\b(?:as|than|what|how|who|where|if|whether|but|and|or)\b", re.IGNORECASE)
_FEWEST_WORDS = 2
"""A lone word, or the number of an item of a list, tells nothing."""


def is_whole(text: str) -> bool:
    """Say whether a text has a sentence's end and its quotation marks pair."""
    return text.count("“") == text.count("”") and text.count('"') % 2 == 0 and bool(_ENDS.search(text))


def tells(text: str) -> bool:
    """Say whether a text is a whole sentence that tells something, as reports do.

    No question, told or asked, no exclamation, no item of a list, no line of a live ticker, and outside quotations no
    word to the reader or of "us".
    """
    words = len(re.findall(r"\w+", text))
    own = outside(text)
    return (
        words >= _FEWEST_WORDS
        and is_whole(text)
        and not text.endswith("?")
        and not own.endswith("!")
        and not to_the_reader(own)
        and not is_fragment(text)
        and not only_asks(own)
        and not in_the_first_person(own)
    )


@lru_cache(maxsize=16_384)
def stands_alone(text: str) -> bool:
    """Say whether a sentence can be read on its own.

    Args:
        text: A sentence in print form.

    Returns:
        False if it opens with a pronoun or a demonstrative; if it links to what came before ("however"); if something
        is done to "it" or "them", or happens "there", before anything it could be; if somebody "sued" nobody; if it
        is about "the letter" of which it says no more, "the rest" of nothing that it has, or "the 49-year-old" whom it
        does not name; if "he" or "the company" speaks in it before anyone is named, "her" can be nobody, its only one
        acts "in her place", it has "he" beside "she" and names neither, or does not say whose husband it opens with; if
        its quotation marks do not pair; if it asks a question, which is no fact; if it is a quotation under a label
        ("AP - …"); if it is an aside in parentheses; if it speaks to the reader; or if it is only part of a sentence.
    """
    unquoted = outside(text).strip(" ,")
    return (
        tells(text)
        and len(re.findall(r"\w+", unquoted)) >= _FEWEST_WORDS
        and not any(
            pattern.search(text) for pattern in (_QUOTES_OF_SOMETHING, _ASIDE, _ITS_CHIEF, _LABELLED, _INCOMPLETE)
        )
        and not any(pattern.search(unquoted) for pattern in (_LINKS_BACK, _LEANS_ON_ANOTHER, _NOBODY_BEFORE))
        and not _opens_with_what_was_said(unquoted)
        and not _leaves_open(unquoted)
        and not leaves_open_whose(text)
    )


def _opens_with_what_was_said(unquoted: str) -> bool:
    leans = _OPENS_WITH_PRONOUN.search(unquoted) or _OPENS_WITH_LINK.search(unquoted)
    return leans is not None and not _OPENS_WITH_ACRONYM.search(unquoted)


def _leaves_open(unquoted: str) -> bool:
    """Whether it does not say who, where, which or what, before the word that asks for it."""
    unsaid = _SAYS_NOT_WHAT.search(unquoted)
    untold = _UNTOLD.search(unquoted)
    there = _THERE.search(unquoted)
    unnamed = _UNNAMED_SPEAKS.search(unquoted) or _AGED.search(unquoted)
    return (
        (unsaid is not None and not _COMPARES.search(unquoted[: unsaid.start()]))
        or (untold is not None and (untold[1] or untold[2]).lower() not in unquoted[: untold.start()].lower())
        or (there is not None and not _PLACE.search(unquoted[: there.start()]))
        or (unnamed is not None and not _NAMED.search(unquoted[: unnamed.start()]))
        or (_CLOSED_BY_PRONOUN.search(unquoted) is not None and not _SOMEBODY_ACTS.search(unquoted))
        or leaves_open_of_what(unquoted)
        or leaves_open_when(unquoted)
        or points_back(unquoted)
        or of_another_sex(unquoted)
        or done_to_another(unquoted)
        or asks_who(unquoted)
        or asks_which(unquoted)
    )
