"""Furniture that its wording gives away: what a block says when it is a byline, a caption or a cookie notice.

Each pattern is looked for in a whole block in print form, and only in blocks of at most so many words; ``^`` and ``$``
are the block's own ends. A pattern opens as no body text does (an imperative to the reader, a label with a colon) or
holds a phrase that only furniture has. A sentence *about* cookies or newsletters is body text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.cleaning.vocabulary import vocabulary_rule


class Wording(NamedTuple):
    """Patterns that give a block away, if it has at most ``most_words`` words."""

    rule: str
    most_words: int
    patterns: tuple[str, ...]


_ITEMS = r"(?: (?:articles?|stor(?:y|ies)|posts?|topics?|news|content|coverage|headlines?|links|videos?|reads|now))*"
_WE = r"(?:we|(?:this|our) (?:web)?site|our partners)"
_READERS_MEDIUM = (
    r"newsletter|inbox|e-?mail|mailing list|subscri|sign(?:ing)? up|\bmember|free trial|news alerts?|google news"
    r"|instagram|facebook|telegram|whatsapp"
)
_AGENCIES = (
    r"(?:reuters|afp|ap|tass|dpa|efe|ansa|xinhua|upi|bloomberg|(?:the )?associated press|agence france.presse|agencies)"
)

_IN_ANY_CASE = (
    Wording(
        "advertisement",
        12,
        (
            r"^(?:skip )?(?:advert(?:isement|ising)?s?|ads?)$|^ad feedback$|^remove ads?$|^go ad.free$",
            r"^(?:sponsored|promoted|paid)(?: (?:content|posts?|stories|links?))?$",
            r"^(?:story|article|report|post|content) continues (?:below|after)",
            r"^(?:scroll(?: down)? to continue|continue reading)(?: reading| below| the main story)?$",
        ),
    ),
    Wording(
        "related",
        40,
        (
            r"^(?:read(?: also| more| next)?|also read|see(?: also)?|don['’]t miss) ?[:|»›>]",
            rf"^(?:related|recommended|suggested){_ITEMS} ?[:|»›>]",
            r"^(?:more|next|previous|watch|listen|explainer|in pictures|more on this \w+|first in [\w ]{1,30}) ?[:|»›>]",
            r"^\w+(?: \w+){0,2}\| ",
            r"^(?:next|previous) (?:article|post|story)|(?:next|previous) article$",
        ),
    ),
    Wording(
        "related",
        12,
        (
            rf"^(?:related|recommended|suggested|trending|popular|latest|similar|recent|featured){_ITEMS}$",
            rf"^(?:most|more|other|top|also)(?: (?:read|popular|viewed|shared|commented|recent|great \w+))?{_ITEMS}$",
            r"^(?:the )?(?:author|editor)s?['’]?s? (?:selected|picks?|choice|other)",
            r"^(?:more|latest) (?:from|on|about|by|in|like)\b[^.?!]*$|^also (?:in|on|by)\b[^.?!]*$",
            r"^you (?:may|might) (?:also )?(?:like|enjoy)\b|^recommended for you|^in case you missed it",
            r"^(?:what to )?read next$|^(?:read|see) also$|^also read$|^don['’]t miss$|^must[- ]reads?$|^keep reading$",
            r"^up next$|^tags?\b[^.?!]*$|^tagged\b[^.?!]*$|^filed under\b|^topics?$|^highlights$",
        ),
    ),
    Wording(
        "newsletter",
        60,
        (
            r"^(?:please |now )?(?:sign (?:me )?up|subscribe)\b",
            r"^(?:join|receive|get|never miss|don['’]t (?:miss|have time)|stay (?:up|in)|enter|want more|become|follow)\b"
            rf".*(?:{_READERS_MEDIUM})",
            r"^(?:like us|plus|send me|keep up|register|try|contact me|thank you for|thanks for|i would like|yes!)\b"
            rf".*(?:{_READERS_MEDIUM})",
            r"^(?:support|donate|help support|make a|consider|contribute)\b"
            r".*(?:journalism|our work|donat|contribut|subscri|member|newsroom|reader)",
            r"\b(?:to|in) your (?:inbox|door)\b|\bunsubscribe at any time\b|^no spam\b",
            r"^already (?:a|have)\b.*(?:subscriber|member|account)|^whenever .* you['’]ll get an email\b",
        ),
    ),
    Wording(
        "newsletter",
        8,
        (
            r"\bnewsletters?!?$|^newsletters?\b|\bmailing list!?$|^subscriptions?\b",
            r"^(?:your |recipient |enter your )?e-?mail(?: address)?\b",
            r"^make a (?:donation|contribution)$|^donate\b|^support us\b|^join us\b",
        ),
    ),
    Wording(
        "cookies",
        150,
        (
            rf"\b{_WE} (?:and \w+ \w+ )?(?:\w+ )?uses? (?:of )?cookies\b|\bto cookies being used\b",
            r"^by (?:signing up|subscribing|submitting|continuing|clicking|registering|using|entering)\b"
            r".*\b(?:agree|consent|accept|policy|terms)\b",
            r"^i (?:agree|consent|accept)\b.*(?:privacy|terms|information|data|e-?mail)",
            r"\bin accordance with (?:the|our|this) .{1,60}privacy (?:policy|notice)",
            r"^you are using a browser|^thank you for visiting\b|\benable javascript\b|\bad.?blocker\b",
        ),
    ),
    Wording(
        "cookies",
        8,
        (
            r"^(?:(?:manage|accept|reject|use of|all|your) )*cookies?(?: (?:policy|settings|notice|preferences|statement))?$",
            r"\b(?:cookies?|privacy) (?:policy|settings|notice|preferences|statement)\b",
            r"^(?:i agree|i accept|accept(?: all)?|got it|agree)$|^do not sell\b|^terms (?:of|and|&)\b",
        ),
    ),
    Wording(
        "disclaimer",
        200,
        (
            r"^(?:the |all |any )?(?:views?|opinions?)(?: and (?:opinions?|views?))?,? "
            r"(?:expressed|stated|of the (?:author|writer))\b",
            r"^(?:the |all |any )?(?:user |reader )?comments? (?:posted|published|made|expressed|below|here)\b",
            r"^(?:(?:advertis\w+|affiliate|editorial|legal|editor\S{0,2}) ){0,2}"
            r"(?:disclaimers?|disclosures?|editorial (?:note|policy|standards)) ?(?:[:–—-]|$)",
            rf"\b{_WE} may (?:earn|receive|get|be paid)\b.*\b(?:commission|compensation)",
            r"\bmay earn (?:a|an) (?:\w+ )?(?:commission|portion of sales)\b|\bsupported by its audience\b",
            r"^(?:this|the) (?:post|article|page|story|site) contains (?:references to products|affiliate|sponsored)",
            r"\b(?:do|does) not (?:necessarily )?(?:reflect|represent) the (?:views?|opinions?|position)\b",
            r"^this is an? (?:opinion|sponsored|paid) (?:piece|article|column|post)\b",
        ),
    ),
    Wording(
        "copyright",
        100,
        (
            r"^copyright\b(?! (?:law|infring|holder|claim))|^(?:\W )?©|^\(c\) ?\d{4}|© ?\d{4}|^cc by\b|^powered by\b",
            r"\b(?:all|some) rights reserved\b|^reproduction of (?:this )?material",
            r"\b(?:material|content|article|story) (?:may|must) not be (?:\w+ )?(?:published|reproduced|broadcast|re\w+)\b",
            r"\b(?:licen[cs]ed|republished)\b.*\bunder an? .{0,30}(?:creative commons|licen[cs]e)",
        ),
    ),
    Wording(
        "comments",
        30,
        (
            r"^(?:(?:\d+|no|view|show|see|load|read|hide|write an?) )?(?:all )?(?:\d+ )?comments?"
            r"(?: \(?\d+\)?| yet| policy| below)?$",
            r"^comments? (?:are|is) (?:closed|disabled|off)\b|^join the (?:conversation|discussion)\b|^repl(?:y|ies)$",
            r"^\d+ (?:comments?|responses?|replies|thoughts?) (?:to|on|so far)\b|^discussion$",
            r"^(?:leave|post|write|add|submit) (?:a |your |an )?(?:public )?(?:comment|reply|response)\b",
            r"^your email address will not be published|^save my name\b|^notify me (?:of|when)\b|\bakismet\b",
        ),
    ),
    Wording(
        "credit",
        60,
        (
            r"\bcontributed? (?:to )?(?:this )?(?:reporting|report|story|article)\b\W*(?:from [\w ,.]{1,60})?$",
            r"^\W?(?:additional |with )?(?:reporting|writing|editing|compiled|translated)(?: and \w+)? by\b",
            r"^with (?:inputs?|files?|reports?|additional reporting|material) (?:from|by)\b|^with agencies$",
            rf"^\W?(?:sources?: ?)?{_AGENCIES}(?:(?:,|/| and|\W)+{_AGENCIES})*\W*$",
        ),
    ),
    Wording(
        "caption",
        80,
        (
            r"^\W?(?:(?:file |featured |cover )?(?:photos?|photographs?|images?|pictures?)|illustration|graphic"
            r"|(?:photo |image )?credits?)(?: (?:credits?|source|caption|copyright))? ?(?:[:/|]|$)",
            r"^(?:image|photo|media) (?:copyright|caption|source)\b|^media playback is unsupported|^click to enlarge$",
        ),
    ),
    Wording(
        "caption",
        16,
        (r"^\W?(?:file |featured |cover )?(?:photos?|photographs?|images?|pictures?) (?:by|via|courtesy)\b",),
    ),
)

_NAME = r"[A-Z][\w.'’-]*"
_PHOTO_AGENCY = (
    r"(?:Reuters|REUTERS|AFP|AP|TASS|EPA|EPA-EFE|DPA|Xinhua|UPI|ANSA|ZUMA|Bloomberg|Getty(?: Images)?|GETTY IMAGES"
    r"|Shutterstock|Alamy|iStock|Unsplash|AP Photo|Pool|Handout|Associated Press|RIA Novosti|Anadolu|National Archives)"
)
_IN_PRINT_CASE = (
    Wording(
        "caption",
        80,
        (
            r"\b(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit)s?(?: ?:| by| via| courtesy(?: of)?) ?[^.!?]{2,60}$",
            r"\b[Cc]ourtesy of [^.!?]{2,60}$",
            rf"(?:{_NAME} ){{1,4}}[/|] ?[^.!?]{{0,40}}{_PHOTO_AGENCY}\b[^.!?]{{0,40}}$|\bvia {_PHOTO_AGENCY}\)?$",
            rf"\b{_PHOTO_AGENCY} ?/ ?[^.!?]{{2,60}}$|\({_PHOTO_AGENCY}(?:[ /,][^()]{{0,60}})?\)$",
            rf"[.!?] ?\|? ?(?:{_NAME} ){{0,3}}{_NAME}(?: for | ?[/|] ?){_NAME}[^.!?]{{0,60}}$",
        ),
    ),
    Wording(
        "byline",
        16,
        (
            r"^(?:[Bb]y|BY|[Aa]uthor|[Ww]ords by|[Ww]ritten by|[Rr]eport(?:ed|ing)? by|[Pp]osted by) ?:? ?"
            rf"{_NAME}(?:(?:,? and |, | & | / |[•|]| \| | )(?:{_NAME}|\d[\w:,/]*|for|of|on|at|the|in|[ap]\.?m\.?))*"
            r"\W{0,2}$",
            r"^[Bb][Yy] ?:?$",
        ),
    ),
)


def _compiled(wordings: tuple[Wording, ...], flags: int = 0) -> list[tuple[str, int, re.Pattern[str]]]:
    return [(rule, most_words, re.compile("|".join(patterns), flags)) for rule, most_words, patterns in wordings]


_WORDINGS = _compiled(_IN_PRINT_CASE) + _compiled(_IN_ANY_CASE, re.IGNORECASE)
_MORE = re.compile(
    r"^(?:click (?:here )?to )?(?:read|see|learn|view|show|load|find out)(?: the)? (?:more|all|full|latest)\b.{0,30}$"
    r"|^(?:continue reading|full (?:story|coverage|article)|next page|previous page|read|view post|more)$",
    re.IGNORECASE,
)
_BAR = re.compile(r" [|•·] ")
_MOST_BETWEEN_BARS = 16
_EDGES = " \t\u200b\ufeff*_|:•…»›▼►→✕×"


def wording_rule(text: str, words: int) -> str | None:
    """Name the kind of furniture that a block is by its wording.

    Args:
        text: A block in print form.
        words: How many words it has.

    Returns:
        A name from ``RULES``, or None for a block that may be body text.
    """
    if closed := vocabulary_rule(text):
        return closed
    if words <= _MOST_BETWEEN_BARS and "date" in map(vocabulary_rule, _BAR.split(text)):
        return "byline"
    shown = text.strip(_EDGES)
    for rule, most_words, pattern in _WORDINGS:
        if words <= most_words and pattern.search(shown):
            return rule
    return "related" if is_more_link(text) else None


def is_more_link(text: str) -> bool:
    """Whether a block is a link to the rest of what stands above it, such as "Read more"."""
    return bool(_MORE.search(text.strip(_EDGES)))
